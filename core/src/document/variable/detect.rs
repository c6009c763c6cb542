//! What values look like that differ from one time to the next.

use crate::document::kind::is_region;

/// A shape of values.
pub(super) struct Detector {
    /// What it is, from which its variable gets a name.
    pub about: &'static str,
    /// A value that is one.
    #[cfg(test)]
    pub case: &'static str,
    /// A value that nearly is one.
    #[cfg(test)]
    pub no_case: &'static str,
    /// Whether a word is one.
    pub is_it: fn(&str) -> bool,
}

macro_rules! detector {
    ($about:literal, $case:literal, $no_case:literal, $is_it:expr) => {
        Detector {
            about: $about,
            #[cfg(test)]
            case: $case,
            #[cfg(test)]
            no_case: $no_case,
            is_it: $is_it,
        }
    };
}

/// The first that recognises a word tells what it is.
pub(super) const DETECTORS: [Detector; 22] = [
    detector!("CIDR", "10.0.0.0/16", "10.0.0.0/33", is_cidr),
    detector!("IPv6 CIDR", "2001:db8::/32", "2001:db8::/129", is_cidr_v6),
    detector!("IP address", "192.168.1.20", "192.168.1.256", is_v4),
    detector!("IPv6 address", "2001:db8::1", "12:30:15", is_v6),
    detector!("ARN", "arn:aws:s3:::backups", "arn:aws", |word| word.starts_with("arn:")
        && word.split(':').count() >= 6),
    detector!("UUID", "0b54e3a8-6f0e-4f3e-9d3f-1c2b3a4d5e6f", "0b54e3a8-6f0e-4f3e-9d3f-1c2b3a4d5e6", is_uuid),
    detector!("VPC ID", "vpc-0a1b2c3d4e5f60718", "vpc-main", |word| is_id(word, "vpc")),
    detector!("Subnet ID", "subnet-0a1b2c3d", "subnet-a", |word| is_id(word, "subnet")),
    detector!("Security group ID", "sg-0a1b2c3d", "sg-web", |word| is_id(word, "sg")),
    detector!("Instance ID", "i-0a1b2c3d4e5f60718", "i-am", |word| is_id(word, "i")),
    detector!("Image ID", "ami-0d3b1234", "ami-new", |word| is_id(word, "ami")),
    detector!("Volume ID", "vol-0a1b2c3d", "vol-data", |word| is_id(word, "vol")),
    detector!("Snapshot ID", "snap-0a1b2c3d", "snap-db", |word| is_id(word, "snap")),
    detector!("Resource ID", "eipalloc-0a1b2c3d", "build-deadline", is_resource),
    detector!("Account ID", "123456789012", "12345678901", |word| word.len() == 12 && digits(word)),
    detector!("Time", "2026-11-21T10:30:00Z", "2026-11-21T", is_time),
    detector!("Date", "2026-02-28", "2026-02-30", is_date),
    detector!("Region", "eu-central-1", "eu-central", is_region),
    detector!("Email", "ops@example.com", "ops@example", is_email),
    detector!("URL", "https://db.example.com/x", "https://", is_url),
    detector!("Host name", "db-1.prod.example.com", "values.yaml", is_host),
    detector!("Image", "registry.example.com/shop/web:1.4.2", "a/b", is_image),
];

/// The ids and addresses within a text, each once, in order, with what they are.
pub(super) fn ids_in(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let ends = |sign: char| sign.is_whitespace() || "\"'`<>()[]{},;=|$&".contains(sign);
    for word in text.split(ends) {
        let word = word.trim_matches(['.', ':', '!', '?', '\\']);
        if found.iter().any(|(known, _)| known == word) {
            continue;
        }
        if let Some(detector) = DETECTORS.iter().find(|detector| (detector.is_it)(word)) {
            found.push((word.to_owned(), detector.about.to_owned()));
        }
    }
    found
}

fn digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn hexadecimal(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// As the standard library reads it, whose reader is five times as large.
fn is_v4(word: &str) -> bool {
    let is_octet = |part: &str| within(part, 255) && (part.len() == 1 || !part.starts_with('0'));
    word.split('.').count() == 4 && word.split('.').all(is_octet)
}

fn is_v6(word: &str) -> bool {
    match word.split_once("::") {
        None => groups(word, true) == Some(8),
        Some((head, tail)) => match (groups(head, false), groups(tail, true)) {
            (Some(head), Some(tail)) => head + tail < 8,
            _ => false,
        },
    }
}

/// How many groups of an IPv6 address these are. At its end an IPv4 address may stand for two.
fn groups(text: &str, is_end: bool) -> Option<usize> {
    if text.is_empty() {
        return Some(0);
    }
    let is_group = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let (before, last) = text.rsplit_once(':').map_or((None, text), |(before, last)| (Some(before), last));
    let of_last = if is_end && is_v4(last) { 2 } else { usize::from(is_group(last)) };
    let others = before.map_or(Some(0), |before| before.split(':').all(is_group).then(|| before.split(':').count()));
    others.filter(|_| of_last > 0).map(|others| others + of_last)
}

fn is_cidr(word: &str) -> bool {
    word.split_once('/').is_some_and(|(host, bits)| is_v4(host) && within(bits, 32))
}

fn is_cidr_v6(word: &str) -> bool {
    word.split_once('/').is_some_and(|(host, bits)| is_v6(host) && within(bits, 128))
}

fn within(bits: &str, most: u32) -> bool {
    digits(bits) && bits.parse::<u32>().is_ok_and(|bits| bits <= most)
}

fn is_uuid(word: &str) -> bool {
    let lengths = word.split('-').map(str::len);
    lengths.eq([8, 4, 4, 4, 12]) && hexadecimal(&word.to_ascii_lowercase().replace('-', ""))
}

fn is_id(word: &str, prefix: &str) -> bool {
    let rest = word.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('-'));
    rest.is_some_and(|rest| (8..=17).contains(&rest.len()) && hexadecimal(rest))
}

/// Any other `word-0a1b2c3d`; a digit must be in it, or `build-deadbeef` would be one.
fn is_resource(word: &str) -> bool {
    let Some((prefix, rest)) = word.split_once('-') else {
        return false;
    };
    let named = (1..=12).contains(&prefix.len()) && prefix.bytes().all(|byte| byte.is_ascii_lowercase());
    named && is_id(word, prefix) && rest.bytes().any(|byte| byte.is_ascii_digit())
}

fn is_date(word: &str) -> bool {
    let mut parts = word.split('-');
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let lengths = (year.len(), month.len(), day.len()) == (4, 2, 2);
    let numbers = (year.parse::<u32>(), month.parse::<u32>(), day.parse::<u32>());
    match numbers {
        (Ok(year), Ok(month), Ok(day)) if lengths => (1..=days_of(year, month)).contains(&day),
        _ => false,
    }
}

fn days_of(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}

fn is_time(word: &str) -> bool {
    word.split_once('T').is_some_and(|(day, time)| {
        let clock = time.trim_end_matches('Z');
        is_date(day)
            && clock.contains(':')
            && clock.bytes().all(|byte| byte.is_ascii_digit() || b":.+-".contains(&byte))
    })
}

fn is_email(word: &str) -> bool {
    word.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && !name.contains(['/', ':', '@']) && is_host(host))
}

fn is_url(word: &str) -> bool {
    let rest = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.starts_with(|first: char| first.is_alphanumeric()))
}

/// Ends of file names that could be those of hosts.
const FILES: &str = "conf cfg csv css env gz go html ini java js json lock log md pem png py rs sh tf txt yaml yml";

fn is_host(word: &str) -> bool {
    let labels: Vec<&str> = word.split('.').collect();
    let plain = |label: &&str| {
        !label.is_empty()
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
    };
    let last_is_letters =
        labels.last().is_some_and(|last| last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let is_file = labels.last().is_some_and(|last| FILES.split(' ').any(|end| end == last.to_ascii_lowercase()));
    labels.len() >= 2 && labels.iter().all(plain) && last_is_letters && !is_file
}

/// A container image with its tag.
fn is_image(word: &str) -> bool {
    let Some((path, tag)) = word.rsplit_once(':') else {
        return false;
    };
    let is_plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    };
    path.contains('/') && path.split('/').all(is_plain) && is_plain(tag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    #[test]
    fn every_detector_finds_its_case_and_not_what_is_nearly_one() {
        for detector in &DETECTORS {
            assert!((detector.is_it)(detector.case), "{} is {}", detector.case, detector.about);
            assert!(!(detector.is_it)(detector.no_case), "{} is no {}", detector.no_case, detector.about);
            let found = ids_in(&format!("--x={} y", detector.case));
            assert_eq!(found, [(detector.case.to_owned(), detector.about.to_owned())], "no earlier one takes it");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn addresses_are_read_as_the_standard_library_reads_them(
            four in vec(select(&["0", "1", "01", "255", "256", "+1", "", "a", "1000"][..]), 3..=5),
            six in vec(select(&[":", ":", "::", "0", "db8", "2001", "12345", "1.2.3.4", "G", "+1"][..]), 1..18),
        ) {
            let (four, six) = (four.join("."), six.concat());
            prop_assert_eq!(is_v4(&four), four.parse::<std::net::Ipv4Addr>().is_ok(), "{}", four);
            prop_assert_eq!(is_v6(&six), six.parse::<std::net::Ipv6Addr>().is_ok(), "{}", six);
        }
    }

    #[test]
    fn full_addresses_are_found_too() {
        for word in ["1:2:3:4:5:6:7:8", "1:2:3:4:5:6:1.2.3.4", "::", "::1.2.3.4", "1::", "1:2:3:4:5:6:7::"] {
            assert!(is_v6(word) && word.parse::<std::net::Ipv6Addr>().is_ok(), "{word}");
        }
        for word in ["1:2:3:4:5:6:7:1.2.3.4", "1.2.3.4::", "1:2:3:4:5:6:7:8::", ":::", ":1", "1:"] {
            assert!(!is_v6(word) && word.parse::<std::net::Ipv6Addr>().is_err(), "{word}");
        }
    }

    #[test]
    fn ids_are_found_within_commands_once() {
        let code =
            "aws ec2 run-instances --subnet-id subnet-0a1b2c3d --vpc 'vpc-0a1b2c3d' # subnet-0a1b2c3d, 10.0.0.0/16.";
        let values: Vec<String> = ids_in(code).into_iter().map(|(value, _)| value).collect();
        assert_eq!(values, ["subnet-0a1b2c3d", "vpc-0a1b2c3d", "10.0.0.0/16"]);
    }

    #[test]
    fn code_of_no_one_place_holds_nothing() {
        assert!(
            ids_in("#!/bin/bash\napt-get install -y nginx\nsystemctl enable nginx && echo \"done\" > out.log")
                .is_empty()
        );
    }
}
