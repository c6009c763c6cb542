//! Words and quoted strings of a line.

/// Splits a line. A string stands in quotes, with `\n`, `\"`, `\\` and `\u{…}`; `"ab"*3` repeats it.
pub fn tokens(line: &str) -> Result<Vec<String>, String> {
    let mut tokens = Vec::new();
    let mut rest = line.trim();
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix('"') {
            let (text, after) = string(quoted)?;
            rest = after;
            let times = rest.strip_prefix('*').map(|tail| tail.split_whitespace().next().unwrap_or_default());
            if let Some(times) = times {
                rest = rest.get(times.len() + 1..).unwrap_or_default();
            }
            tokens.push(text.repeat(times.map_or(Ok(1), str::parse).map_err(|_| "how often?")?));
        } else {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            tokens.push(rest.get(..end).unwrap_or_default().to_owned());
            rest = rest.get(end..).unwrap_or_default();
        }
        rest = rest.trim_start();
    }
    Ok(tokens)
}

fn string(quoted: &str) -> Result<(String, &str), String> {
    let mut text = String::new();
    let mut characters = quoted.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return Ok((text, quoted.get(at + 1..).unwrap_or_default())),
            '\\' => match characters.next().map(|(_, escaped)| escaped) {
                Some('n') => text.push('\n'),
                Some('t') => text.push('\t'),
                Some('u') => {
                    let code: String =
                        characters.by_ref().map(|(_, digit)| digit).skip(1).take_while(|digit| *digit != '}').collect();
                    let code = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
                    text.push(code.ok_or("no such character")?);
                }
                Some(escaped) => text.push(escaped),
                None => break,
            },
            character => text.push(character),
        }
    }
    Err("the string does not end".to_owned())
}
