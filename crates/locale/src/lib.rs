//! The words of the interface: `locales/*/*.ftl` → a [`Locale`] for each language → a catalog for the page.
//!
//! All of it happens ahead of time. Translators write [Fluent](https://projectfluent.org); a message that one language has and another
//! has not, or that takes other values there, is an error of the build. What the page gets is a line for each message, in the order of
//! their names, with `{0}` for the first value and `{0?one|other}` for what depends on it being one.
//!
//! A language has two files: `app.ftl` for the page itself, and `page.ftl`, without values, for `index.html` and the scripts around it.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking"))]

mod message;
mod rust;
mod traditional;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use message::{Message, messages};
pub use rust::functions;
pub use traditional::Traditional;

/// The languages, by their names in BCP 47. All others are held against the first, which is the language of the notice.
pub const LANGUAGES: [&str; 3] = ["zh-Hans", "zh-Hant", "en"];

/// The words of one language.
#[derive(Debug)]
pub struct Locale {
    /// Its name in BCP 47.
    pub language: &'static str,
    app: BTreeMap<String, Message>,
    page: BTreeMap<String, Message>,
}

/// All languages from a folder that has a folder for each.
///
/// # Errors
/// Where a file cannot be read, is not Fluent or uses more of it than the page knows, and where two languages do not have the same
/// messages with the same values.
pub fn read(folder: &Path) -> Result<Vec<Locale>> {
    let file = |language: &str, name: &str| {
        let path = folder.join(language).join(name);
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        messages(&text).with_context(|| format!("{}", path.display()))
    };
    let locale = |language| Ok(Locale { language, app: file(language, "app.ftl")?, page: file(language, "page.ftl")? });
    let mut locales = LANGUAGES.into_iter().map(locale).collect::<Result<Vec<_>>>()?;
    if let Some((first, others)) = locales.split_first_mut() {
        for other in others {
            for (one, its) in [(&first.app, &mut other.app), (&first.page, &mut other.page)] {
                hold_against(one, its)
                    .with_context(|| format!("{} held against {}", other.language, first.language))?;
            }
        }
    }
    if let Some((name, _)) = locales[0].page.iter().find(|(_, message)| !message.values.is_empty()) {
        bail!("page.ftl: {name} takes a value, which the scripts cannot give");
    }
    Ok(locales)
}

/// Has a language take its values in the order of another; an error where they have not the same messages with the same values.
fn hold_against(one: &BTreeMap<String, Message>, other: &mut BTreeMap<String, Message>) -> Result<()> {
    let missing = |of: &BTreeMap<String, Message>, in_: &BTreeMap<String, Message>| {
        of.keys().filter(|name| !in_.contains_key(*name)).cloned().collect::<Vec<_>>().join(", ")
    };
    let (lost, left_over) = (missing(one, other), missing(other, one));
    ensure!(lost.is_empty(), "it lacks {lost}");
    ensure!(left_over.is_empty(), "it has {left_over} too much");
    for ((name, message), other) in one.iter().zip(other.values_mut()) {
        let is_same =
            message.values.len() == other.values.len() && message.values.iter().all(|it| other.values.contains(it));
        ensure!(is_same, "{name} takes the values {:?} instead of {:?}", other.values, message.values);
        other.values.clone_from(&message.values);
    }
    Ok(())
}

impl Locale {
    /// What the page loads: a line with the messages of `page.ftl` as JSON, then a line for each message of `app.ftl`, in the order of
    /// their names.
    #[must_use]
    pub fn catalog(&self) -> String {
        let page: serde_json::Map<_, _> =
            self.page.iter().map(|(name, message)| (name.clone(), message.line().into())).collect();
        let page = serde_json::Value::Object(page).to_string();
        let app = self.app.values().map(Message::line);
        [page].into_iter().chain(app).collect::<Vec<_>>().join("\n")
    }

    /// A message of `page.ftl`.
    #[must_use]
    pub fn page_word(&self, name: &str) -> Option<String> {
        self.page.get(name).map(Message::line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    fn read_as(ftl: &str) -> BTreeMap<String, Message> {
        messages(ftl).unwrap()
    }

    #[test]
    fn languages_have_the_same_messages_with_the_same_values() {
        let check = |other: &str, expected: &str| {
            let found = hold_against(&read_as("a = 甲\nb = { $count } 项"), &mut read_as(other));
            assert_eq!(found.err().map_or_else(String::new, |it| it.to_string()), expected, "{other}");
        };
        check("a = A\nb = { $count } { $count ->\n    [one] task\n   *[other] tasks\n }", "");
        check("a = A", "it lacks b");
        check("a = A\nb = { $count }\nc = C", "it has c too much");
        check("a = A\nb = { $number }", "b takes the values [\"number\"] instead of [\"count\"]");
    }

    #[test]
    fn a_catalog_has_a_line_for_each_message() {
        let app = "tasks = { $count } { $count ->\n    [one] task\n   *[other] tasks\n }\nfrom = { $b }, { $a }";
        let locale = Locale { language: "en", app: read_as(app), page: read_as("close = Close") };
        expect![[r#"
            {"close":"Close"}
            {0}, {1}
            {0} {0?task|tasks}"#]]
        .assert_eq(&locale.catalog());
        assert_eq!(locale.page_word("close").as_deref(), Some("Close"));
    }

    #[test]
    fn the_languages_of_the_page_are_whole() {
        let locales = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales")).unwrap();
        let lines: Vec<usize> = locales.iter().map(|locale| locale.catalog().lines().count()).collect();
        assert_eq!(lines, [lines[0]; LANGUAGES.len()]);
    }
}
