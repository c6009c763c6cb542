//! Words that consoles write on their controls, by what they mean, in the languages captions are written in. Words of a list stand between strokes.
//!
//! The console's language is independent of the guide's: every table holds all of them.

use crate::text::Letters as _;

/// What a name says that is the same on every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Leaf on.
    Next,
    /// Leaf back.
    Previous,
    /// One more.
    Increase,
    /// One less.
    Decrease,
    /// Nothing but that there is a menu.
    Menu,
    /// Nothing but that it can be expanded.
    Expander,
}

const MEANINGS: [(Meaning, &str); 6] = [
    (
        Meaning::Next,
        "›|»|>|next|next page|go to next page|nächste|nächste seite|weiter|suivant|page suivante|siguiente|\
         página siguiente|次へ|次のページ",
    ),
    (
        Meaning::Previous,
        "‹|«|<|previous|previous page|go to previous page|prev|vorherige|vorherige seite|zurück|précédent|\
         page précédente|anterior|página anterior|前へ|前のページ",
    ),
    (
        Meaning::Increase,
        "increase|increment|increment value|increase value|increase count|plus|+|add one|step up|up|erhöhen|\
         wert erhöhen|augmenter|augmenter la valeur|aumentar|incrementar|増やす|増加|increment number|increase number",
    ),
    (
        Meaning::Decrease,
        "decrease|decrement|decrement value|decrease value|decrease count|minus|-|−|–|step down|down|verringern|\
         wert verringern|diminuer|réduire|diminuer la valeur|disminuir|reducir|減らす|減少|decrement number|\
         decrease number",
    ),
    (
        Meaning::Menu,
        "kebab toggle|kebab dropdown toggle|kebab|toggle|menu|options|options menu|more|more options|\
         more actions|actions menu|row actions|button|dropdown|dropdown toggle|show menu|open menu|menu toggle|\
         ellipsis|…|...|⋮|⋯|mehr|optionen|weitere optionen|weitere aktionen|menü|plus d’options|plus d'options|\
         autres actions|más|más opciones|más acciones|opciones|menú|その他|メニュー|オプション|その他の操作",
    ),
    (
        Meaning::Expander,
        "expand|collapse|expand row|collapse row|details|toggle row|show details|aufklappen|zuklappen|\
         zeile aufklappen|einblenden|développer|réduire la ligne|développer la ligne|expandir|contraer|\
         expandir fila|展開|行を展開|折りたたむ",
    ),
];

/// What a name means, where it means the same everywhere.
pub(crate) fn meaning(name: &str) -> Option<Meaning> {
    let name = name.trim();
    // No such name is long; lowering a text of megabytes would take time.
    if name.len() > 40 {
        return None;
    }
    let lower = name.small();
    MEANINGS.iter().find(|(_, names)| is_among(names, &lower)).map(|(meaning, _)| *meaning)
}

/// Names of buttons that go on to the next stage of a wizard.
const LEADS_ON: &str = "next|continue|proceed|next step|review|review + create|weiter|fortfahren|nächster schritt|suivant|\
     continuer|étape suivante|siguiente|continuar|次へ|続行|back|previous|zurück|précédent|retour|anterior|atrás|戻る|前へ";

/// Whether a button goes on, or back, in a wizard. Names often begin with it: "Next: Networking".
pub(crate) fn leads_on(name: &str) -> bool {
    let name =
        name.split([':', '：', '>', '›', '<', '‹']).map(str::trim).find(|part| !part.is_empty()).unwrap_or_default();
    name.len() <= 60 && is_among(LEADS_ON, &name.small())
}

/// Whether the name stands in a list.
fn is_among(names: &str, name: &str) -> bool {
    names.split('|').any(|known| known == name)
}

/// What an icon beside a sentence is called; not part of the sentence.
const SEVERITIES: &str = "warning|error|info|information|success|caution|danger|alert|note|important|notice|tip|warnung|achtung|\
    fehler|hinweis|erfolg|vorsicht|avertissement|attention|erreur|succès|remarque|advertencia|atención|\
    aviso|precaución|éxito|nota|警告|エラー|情報|注意|成功";

/// The sentence without the name of the icon that stands before it.
pub(crate) fn without_severity(text: &str) -> &str {
    let text = text.trim();
    let end = text.find(|character: char| !character.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    if word.len() > 40 || !is_among(SEVERITIES, &word.small()) {
        return text;
    }
    let told = rest.trim_start_matches(|character: char| character.is_whitespace() || ":：!！-–—.".contains(character));
    let is_icon = rest.starts_with([':', '：']) || told.chars().next().is_none_or(|first| !first.is_lowercase());
    if is_icon { told } else { text }
}

/// Names that end a dialog or form without saying what was done.
const SAYS_NO_ACT: &str = "ok|okay|confirm|yes|no|submit|save|save changes|apply|next|continue|done|finish|sign in|log in|login|\
    log out|sign out|accept|close|cancel|back|search|go|weiter|speichern|bestätigen|ja|nein|absenden|\
    übernehmen|fertig|anmelden|schließen|abbrechen|suchen|suivant|enregistrer|confirmer|oui|valider|\
    terminer|se connecter|fermer|annuler|siguiente|guardar|confirmar|sí|aceptar|enviar|aplicar|\
    iniciar sesión|cerrar|cancelar|次へ|保存|確認|はい|送信|サインイン|キャンセル";

/// Whether the name of a button says what was done.
pub(crate) fn says_an_act(name: &str) -> bool {
    let name = name.trim();
    !name.is_empty() && name.len() <= 200 && !is_among(SAYS_NO_ACT, &name.small())
}

/// Names of buttons that let a person in.
const SIGN_IN: &str = "sign in|log in|login|signin|log on|anmelden|einloggen|se connecter|connexion|iniciar sesión|acceder|\
    サインイン|ログイン|サインオン";

/// Whether the name lets a person in.
pub(crate) fn signs_in(name: &str) -> bool {
    name.len() <= 60 && is_among(SIGN_IN, &name.trim().small())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icons_names_are_no_part_of_a_sentence() {
        for (text, told) in [
            ("Warning Stopping loses what is in memory.", "Stopping loses what is in memory."),
            ("Warning: stopping loses data.", "stopping loses data."),
            ("Warnung Das Stoppen ist endgültig.", "Das Stoppen ist endgültig."),
            ("警告 元に戻せません。", "元に戻せません。"),
            ("Warning", ""),
            ("Warning messages are sent by mail.", "Warning messages are sent by mail."),
            ("Errors are counted.", "Errors are counted."),
        ] {
            assert_eq!(without_severity(text), told);
        }
    }

    #[test]
    fn names_mean_the_same_in_all_languages() {
        for (name, expected) in [
            ("Increment value", Some(Meaning::Increase)),
            ("Wert verringern", Some(Meaning::Decrease)),
            ("KEBAB TOGGLE", Some(Meaning::Menu)),
            ("次のページ", Some(Meaning::Next)),
            ("Actions", None),
            ("", None),
        ] {
            assert_eq!(meaning(name), expected, "{name}");
        }
    }
}
