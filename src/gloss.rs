//! How a reader who does not read simplified Chinese is helped with what the notice says: by traditional characters, or by English.
//!
//! `boot.js` has the tables of both, with the words of the language, and a function for that which this reader is to have.

use crate::browser::page::{Helper, helper};

thread_local! {
    static ENGLISH: Option<Helper> = helper("fengongEnglish");
    static TRADITIONAL: Option<Helper> = helper("fengongTraditional");
}

/// What a name means in English, for those who read the page in English; empty for all others.
pub fn english(name: &str) -> String {
    ENGLISH.with(|english| english.as_ref().map_or_else(String::new, |english| english(name)))
}

/// A text as this reader is shown it.
pub fn in_script(text: &str) -> String {
    TRADITIONAL
        .with(|traditional| traditional.as_ref().map_or_else(|| text.to_owned(), |traditional| traditional(text)))
}

/// The language of what the notice says, as this reader is shown it.
pub fn notice_language() -> &'static str {
    if TRADITIONAL.with(Option::is_some) { "zh-Hant" } else { "zh-Hans" }
}
