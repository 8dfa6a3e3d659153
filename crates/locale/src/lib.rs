//! The words of the interface: `locales/*/*.ftl` → a [`Locale`] for each language → a catalog for the page.
//!
//! All of it happens ahead of time. Translators write [Fluent](https://projectfluent.org); a message that one language has and another
//! has not, or that takes other values there, is an error of the build. What the page gets is a line for each message, in the order of
//! their names, with `{0}` for the first value and `{0?one|other}` for what depends on it being one.
//!
//! A language has four files: `app.ftl` and `page.ftl` for what the first answer needs, of the app and of `index.html`; `carry.ftl` and
//! `later.ftl` for what is loaded after it, sheets and paper of the app, and the scripts. Scripts and `index.html` know no values.

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
    carry: BTreeMap<String, Message>,
    page: BTreeMap<String, Message>,
    later: BTreeMap<String, Message>,
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
    let locale = |language| {
        let [app, carry, page, later] =
            ["app", "carry", "page", "later"].map(|name| file(language, &format!("{name}.ftl")));
        Ok(Locale { language, app: app?, carry: carry?, page: page?, later: later? })
    };
    let mut locales = LANGUAGES.into_iter().map(locale).collect::<Result<Vec<_>>>()?;
    if let Some((first, others)) = locales.split_first_mut() {
        for other in others {
            let language = other.language;
            for (one, its) in first.files().into_iter().zip(other.files_mut()) {
                hold_against(one, its).with_context(|| format!("{language} held against {}", first.language))?;
            }
        }
    }
    let mut of_scripts = locales[0].page.iter().chain(&locales[0].later);
    if let Some((name, _)) = of_scripts.find(|(_, message)| !message.values.is_empty()) {
        bail!("{name} takes a value, which scripts cannot give");
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
    fn files(&self) -> [&BTreeMap<String, Message>; 4] {
        [&self.app, &self.carry, &self.page, &self.later]
    }

    fn files_mut(&mut self) -> [&mut BTreeMap<String, Message>; 4] {
        [&mut self.app, &mut self.carry, &mut self.page, &mut self.later]
    }

    /// What the first answer needs: a line of JSON for `boot.js`, to which this adds the messages of `page.ftl` as `words`, except in the
    /// language in which `index.html` says them already; then a line for each message of `app.ftl`, in the order of their names.
    #[must_use]
    pub fn catalog(&self, mut first: serde_json::Map<String, serde_json::Value>) -> String {
        if self.language != LANGUAGES[0] {
            first.insert("words".to_owned(), json(&self.page));
        }
        lines(&first.into(), &self.app)
    }

    /// What is loaded after it: a line of JSON with the messages of `later.ftl`, then a line for each message of `carry.ftl`.
    #[must_use]
    pub fn later_catalog(&self) -> String {
        lines(&json(&self.later), &self.carry)
    }

    /// A message of `page.ftl`.
    #[must_use]
    pub fn page_word(&self, name: &str) -> Option<String> {
        self.page.get(name).map(Message::line)
    }
}

fn json(messages: &BTreeMap<String, Message>) -> serde_json::Value {
    messages.iter().map(|(name, message)| (name.clone(), message.line())).collect()
}

fn lines(first: &serde_json::Value, messages: &BTreeMap<String, Message>) -> String {
    [first.to_string()].into_iter().chain(messages.values().map(Message::line)).collect::<Vec<_>>().join("\n")
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
        let locale = Locale {
            language: "en",
            app: read_as(app),
            carry: read_as("made = { $name } is made."),
            page: read_as("close = Close"),
            later: read_as("keys = Keys"),
        };
        expect![[r#"
            {"words":{"close":"Close"}}
            {0}, {1}
            {0} {0?task|tasks}"#]]
        .assert_eq(&locale.catalog(serde_json::Map::new()));
        expect![[r#"
            {"keys":"Keys"}
            {0} is made."#]]
        .assert_eq(&locale.later_catalog());
        assert_eq!(locale.page_word("close").as_deref(), Some("Close"));
    }

    #[test]
    fn the_languages_of_the_page_are_whole() {
        let locales = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales")).unwrap();
        let lines = locales.iter().map(|locale| locale.catalog(serde_json::Map::new()).lines().count());
        let lines: Vec<usize> = lines.collect();
        assert_eq!(lines, [lines[0]; LANGUAGES.len()]);
    }
}
