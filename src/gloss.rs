//! How a reader who does not read simplified Chinese is helped with what the notice says: by traditional characters, or by English.
//!
//! `boot.js` has loaded the table of either behind the words of the language; there is none for readers of simplified Chinese.

use std::sync::OnceLock;

use explore::Index;
use locale::Traditional;

/// English for names and headings, by what is on the screen. It is this site's own.
static ENGLISH: OnceLock<Vec<(String, String)>> = OnceLock::new();

/// By what the notice is shown in traditional characters.
static TRADITIONAL: OnceLock<Traditional> = OnceLock::new();

/// Takes a line of English for each name of the index, in its order.
pub fn learn_english(index: &Index, lines: &str) {
    let _ = ENGLISH.set(index.names().map(str::to_owned).zip(lines.lines().map(str::to_owned)).collect());
}

/// Takes the table of traditional characters.
pub fn learn_traditional(table: &str) {
    let _ = TRADITIONAL.set(Traditional::read(table));
}

/// What a name means in English, for those who read the page in English; empty for all others.
pub fn english(name: &str) -> &'static str {
    ENGLISH.get().and_then(|english| english.iter().find(|it| it.0 == name)).map_or("", |it| &it.1)
}

/// The language of what the notice says, as this reader is shown it.
pub fn notice_language() -> &'static str {
    if TRADITIONAL.get().is_some() { "zh-Hant" } else { "zh-Hans" }
}

/// A text as this reader is shown it.
pub fn in_script(text: &str) -> String {
    TRADITIONAL.get().map_or_else(|| text.to_owned(), |table| table.convert(text))
}
