//! The words of the interface, a file for each language.

use super::page::{Page, hash, integrity};
use crate::{data, root};
use anyhow::{Context, Result};
use explore::{Dataset, Index, glosses};
use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use locale::{LANGUAGES, Locale, Traditional};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// Where they are written.
const FOLDER: &str = "locales";

/// How the names of files begin that have what is loaded after the first answer.
pub(crate) const LATER: &str = "later-words-";

/// All languages.
///
/// # Errors
/// When they do not have the same messages.
pub(crate) fn locales() -> Result<Vec<Locale>> {
    locale::read(&root().join(FOLDER))
}

/// What the first answer needs of a language, with where the rest is, and with what helps with the words of the notice: the table of
/// traditional characters, or the English of names.
///
/// # Errors
/// When the notice cannot be read.
pub(crate) fn first(locale: &Locale, later: Value) -> Result<String> {
    let mut first = Map::from_iter([("later".to_owned(), later)]);
    let help = match locale.language {
        "zh-Hant" => traditional()?.words(),
        "en" => english()?,
        _ => return Ok(locale.catalog(first)),
    };
    first.insert("help".to_owned(), help.into_iter().collect());
    Ok(locale.catalog(first))
}

/// The names on the screen, with their English.
fn english() -> Result<Vec<(String, String)>> {
    let notice = data::read()?.notice;
    let (index, english) = (Index::new(Dataset::from(&notice)), glosses(&notice));
    let pairs = index.names().zip(english.lines()).filter(|(_, english)| !english.is_empty());
    Ok(pairs.map(|(name, english)| (name.to_owned(), english.to_owned())).collect())
}

/// The table for all that the notice and the register say.
fn traditional() -> Result<Traditional> {
    let read = |name: &str| {
        let path = data::folder().join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let texts = [read("notice.txt")?, read("units.toml")?];
    let converter = OpenCC::from_config(BuiltinConfig::S2hk).context("the converter has no tables")?;
    Traditional::of(texts.iter().flat_map(|text| text.lines()), |text| {
        // The word 箇中 of the tables is not meant by 一个中心.
        converter.convert(text).replace('箇', "個")
    })
}

/// Writes the words of each language into `dist`, and tells the page where they are: `boot.js` finds them by `words-` and the language,
/// and in them where the rest is. The first language is that of most readers, and is weighed as they load it.
///
/// # Errors
/// When the languages do not have the same messages, or a file cannot be written.
pub(crate) fn add(page: &mut Page, dist: &Path) -> Result<()> {
    let write =
        |path: &str, words: &str| fs::write(dist.join(path), words).with_context(|| format!("cannot write {path}"));
    for locale in locales()? {
        let language = locale.language;
        let later = locale.later_catalog();
        let path = format!("{LATER}{language}-{}.txt", hash(later.as_bytes()));
        write(&path, &later)?;
        let later = json!({ "href": format!("./{path}"), "integrity": integrity(later.as_bytes()) });
        let path = format!("words-{language}.txt");
        write(&path, &first(&locale, later)?)?;
        let rel = if language == LANGUAGES[0] { "words" } else { "later" };
        page.add_to_head(&format!("<link id=words-{language} rel={rel} href=./{path} integrity>"))?;
        page.rename_by_content(&path)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use lol_html::{RewriteStrSettings, element, rewrite_str, text};
    use std::cell::RefCell;
    use std::rc::Rc;

    #[test]
    fn the_page_says_before_it_knows_the_language_what_it_says_after() {
        let html = fs::read_to_string(root().join("index.html")).unwrap();
        let locales = locales().unwrap();
        let said = Rc::new(RefCell::new(Vec::<(String, String)>::new()));
        let (of_element, of_text) = (Rc::clone(&said), Rc::clone(&said));
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("[data-word]", move |element| {
                of_element.borrow_mut().push((element.get_attribute("data-word").unwrap(), String::new()));
                Ok(())
            }))
            .append_element_content_handler(text!("[data-word]", move |text| {
                of_text.borrow_mut().last_mut().unwrap().1 += text.as_str();
                Ok(())
            }));
        rewrite_str(&html, settings).unwrap();
        assert!(said.borrow().len() > 10, "{said:?}");
        for (name, text) in said.borrow().iter() {
            assert_eq!(locales[0].page_word(name).as_ref(), Some(text), "{name}");
        }
    }

    #[test]
    fn the_notice_has_traditional_characters_by_its_words() {
        let table = traditional().unwrap();
        for (simplified, expected) in [
            ("发展改革委、越秀区", "發展改革委、越秀區"),
            ("一个中心、考核", "一個中心、考核"),
            ("复工复产", "復工復產"),
            ("运营里程", "運營里程"),
            ("干部", "幹部"),
            ("系统", "系統"),
            ("王东", "王東"),
        ] {
            assert_eq!(table.convert(simplified), expected);
        }
        assert!(table.words().len() < 1_000, "{} entries", table.words().len());
    }

    #[test]
    fn the_scripts_know_the_same_languages() {
        let boot = fs::read_to_string(root().join("src/browser/boot.js")).unwrap();
        assert!(boot.contains(&format!("const LANGUAGES = {LANGUAGES:?};")));
    }
}
