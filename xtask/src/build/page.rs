//! The page in its folder, as the steps of a build read and change it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest, Sha256, Sha384};

/// The page in its folder.
#[derive(Clone)]
pub(crate) struct Page {
    dist: PathBuf,
    html: String,
}

/// A file that the page names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// What it is to the page: `stylesheet`, `modulepreload`, `preload`, `icon`, `manifest`, `script`.
    pub(crate) rel: String,
    /// Its address beside the page, without `./`.
    pub(crate) path: String,
}

impl Page {
    /// The page in `dist`.
    pub(crate) fn read(dist: &Path) -> Result<Self> {
        let file = dist.join("index.html");
        let html = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        Ok(Self { dist: dist.to_owned(), html })
    }

    /// Writes the page back.
    pub(crate) fn write(&self) -> Result<()> {
        let file = self.dist.join("index.html");
        fs::write(&file, &self.html).with_context(|| format!("cannot write {}", file.display()))
    }

    /// The text of the page.
    pub(crate) fn html(&self) -> &str {
        &self.html
    }

    /// The files that it names, in their order.
    pub(crate) fn links(&self) -> Result<Vec<Link>> {
        let mut links = Vec::new();
        rewritten(&self.html, "link[href], script[src]", |element| {
            let (rel, path) = match element.get_attribute("src") {
                Some(path) => ("script".to_owned(), path),
                None => (attribute(element, "rel"), attribute(element, "href")),
            };
            links.push(Link { rel, path: path.trim_start_matches("./").to_owned() });
        })?;
        Ok(links)
    }

    /// The one file that is this to the page, and ends so.
    pub(crate) fn link(&self, rel: &str, ending: &str) -> Result<String> {
        let links = self.links()?.into_iter();
        let mut links = links.filter(|link| link.rel == rel && link.path.ends_with(ending));
        links.next().map(|link| link.path).with_context(|| format!("the page names no {rel} that ends in {ending}"))
    }

    /// Gives a file of the site the name of what is in it, so that it can be kept by browsers for ever, and names it so in the
    /// page, with the hash by which browsers check it.
    pub(crate) fn rename_by_content(&mut self, path: &str) -> Result<String> {
        let file = self.dist.join(path);
        let content = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let (stem, ending) = path.rsplit_once('.').with_context(|| format!("{path} has no ending"))?;
        // Some have a name by what was in them before.
        let named = stem.rsplit_once('-').filter(|(_, tail)| tail.len() >= 16);
        let stem = named.map_or(stem, |(stem, _)| stem);
        let name = format!("{stem}-{}.{ending}", hash(&content));
        fs::rename(&file, self.dist.join(&name))?;
        self.html = rewritten(&self.html, "link[href], script[src]", |element| {
            for name_of in ["href", "src"] {
                if attribute(element, name_of).trim_start_matches("./") == path {
                    let _ = element.set_attribute(name_of, &format!("./{name}"));
                    if element.has_attribute("integrity") {
                        let _ = element.set_attribute("integrity", &integrity(&content));
                    }
                }
            }
        })?;
        Ok(name)
    }

    /// Gives the files of the first load the names of their contents.
    pub(crate) fn name_by_contents(&mut self) -> Result<()> {
        for (rel, ending) in [
            ("icon", ".svg"),
            ("stylesheet", ".css"),
            ("preload", ".wasm"),
            ("modulepreload", ".js"),
            ("script", ".js"),
        ] {
            self.rename_by_content(&self.link(rel, ending)?)?;
        }
        Ok(())
    }

    /// Takes out what a CSS selector finds.
    pub(crate) fn remove(&mut self, selector: &str) -> Result<()> {
        #[expect(
            clippy::redundant_closure_for_method_calls,
            reason = "the method has the lifetimes of one element only"
        )]
        let html = rewritten(&self.html, selector, |element| element.remove())?;
        self.html = html;
        Ok(())
    }

    /// Writes HTML behind the style sheet, so that another one there finds the order of the cascade layers settled.
    pub(crate) fn add_to_head(&mut self, html: &str) -> Result<()> {
        self.html = rewritten(&self.html, "link[rel=stylesheet]", |element| element.after(html, ContentType::Html))?;
        Ok(())
    }
}

/// HTML with something done to each element that a CSS selector finds.
pub(crate) fn rewritten(html: &str, selector: &str, mut rewrite: impl FnMut(&mut Element)) -> Result<String> {
    let handler = element!(selector, |element| {
        rewrite(element);
        Ok(())
    });
    Ok(rewrite_str(html, RewriteStrSettings::new().append_element_content_handler(handler))?)
}

/// The value of an attribute; empty where there is none.
pub(crate) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// What is in a file, in sixteen hexadecimal digits.
pub(crate) fn hash(content: &[u8]) -> String {
    let number = Sha256::digest(content).iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte));
    format!("{number:016x}")
}

/// What a browser compares a file with before it uses it, as `integrity` says it.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_what_browsers_compute() {
        // The digest that FIPS 180-4 gives for `abc`.
        assert_eq!(integrity(b"abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea");
    }

    #[test]
    fn a_file_gets_the_name_of_what_is_in_it() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("boot-0123456789abcdef.js"), "abc").unwrap();
        let html = "<title>t</title><link rel=icon href=./i.svg><script src=./boot-0123456789abcdef.js integrity=old></script>";
        fs::write(dist.path().join("index.html"), html).unwrap();
        let mut page = Page::read(dist.path()).unwrap();
        assert_eq!(page.rename_by_content("boot-0123456789abcdef.js").unwrap(), "boot-ba7816bf8f01cfea.js");
        assert_eq!(page.link("script", ".js").unwrap(), "boot-ba7816bf8f01cfea.js");
        assert!(page.html().contains(&integrity(b"abc")) && !page.html().contains("old"), "{}", page.html());
        assert!(dist.path().join("boot-ba7816bf8f01cfea.js").is_file());
        fs::write(dist.path().join("words-zh-Hans.txt"), "abc").unwrap();
        let words = page.rename_by_content("words-zh-Hans.txt").unwrap();
        assert_eq!(words, "words-zh-Hans-ba7816bf8f01cfea.txt", "what is no hash stays");
        assert!(page.link("icon", ".png").unwrap_err().to_string().contains("no icon that ends in .png"));
    }
}
