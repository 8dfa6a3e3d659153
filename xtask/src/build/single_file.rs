//! The whole site in one file, for a memory stick or a network without servers.

use super::compressed::gzip;
use super::page::{Page, rewritten};
use super::parts::Parts;
use super::{locales, notice_page, scripts};
use crate::machine::tools::Tools;
use crate::root;
use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use lol_html::html_content::ContentType;
use notice::Notice;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// What the file is called.
pub(crate) const NAME: &str = "fengong.html";

/// Writes the file into `dist`. It names no other file, and its policy allows no request.
///
/// # Errors
/// When esbuild fails, or a file cannot be read or written.
pub(crate) fn write(page: &Page, parts: &Parts, notice: &Notice, dist: &Path, tools: &Tools) -> Result<()> {
    let read = |path: &str| fs::read(dist.join(path)).with_context(|| format!("cannot read {path} of the site"));
    let text = |path: &str| Ok::<_, anyhow::Error>(String::from_utf8(read(path)?)?);
    let packed = |id: &str, content: &[u8]| {
        let packed = BASE64_STANDARD.encode(gzip(content)?);
        Ok::<_, anyhow::Error>(format!("<script type=application/octet-stream id={id}>{packed}</script>"))
    };
    let script = script(&dist.join(page.link("modulepreload", ".js")?), tools)?;
    let sheets = [page.link("stylesheet", ".css")?, page.link("later", ".css")?, notice_page::STYLE.to_owned()];
    let style = sheets.map(|path| text(&path));
    let style = style.into_iter().collect::<Result<String>>()?;
    ensure!(!script.contains("</script") && !style.contains("</style"), "the scripts or styles end their own element");
    let icon = BASE64_STANDARD.encode(read(&page.link("icon", ".svg")?)?);
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data: blob:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types picture",
        hash(&script),
        hash(&style)
    );
    let mut body_end = String::new();
    for locale in locales::locales()? {
        let first = locales::first(&locale, Value::Null)?;
        body_end += &packed(&format!("words-{}", locale.language), first.as_bytes())?;
        body_end += &packed(&format!("later-{}", locale.language), locale.later_catalog().as_bytes())?;
    }
    body_end += &packed("page-wasm", &read(&page.link("preload", ".wasm")?)?)?;
    for part in parts.values().flatten().collect::<BTreeSet<_>>() {
        body_end += &packed(part, &read(part)?)?;
    }
    let _ = write!(body_end, "<template id=notice>{}</template>", notice_page::body(notice)?);
    body_end.extend(["<script type=module>", &script, "</script>"]);

    let beside = "link[rel=modulepreload], link[rel=preload], link[rel=manifest], link[rel=alternate], link[rel=later], link[rel=words], noscript, \
                  script[src]";
    let mut page = page.clone();
    page.remove(beside)?;
    let html = rewritten(page.html(), "meta[name=policy]", |element| {
        let _ = element.set_attribute("content", &policy);
    })?;
    let html = rewritten(&html, "link[rel=icon]", |element| {
        element.remove_attribute("integrity");
        let _ = element.set_attribute("href", &format!("data:image/svg+xml;base64,{icon}"));
    })?;
    let html = rewritten(&html, "link[rel=stylesheet]", |element| {
        element.replace(&format!("<style>{style}</style>"), ContentType::Html);
    })?;
    let html = rewritten(&html, "body", |element| element.append(&body_end, ContentType::Html))?;
    let file = dist.join(NAME);
    fs::write(&file, html).with_context(|| format!("cannot write {}", file.display()))
}

/// Everything that runs, as one module.
fn script(page: &Path, tools: &Tools) -> Result<String> {
    let folder = tempfile::tempdir()?;
    let source = |name: &str| root().join("src/browser").join(name);
    let single = fs::read_to_string(source("single.js")).context("cannot read src/browser/single.js")?;
    let mut single = single.replace("\"page\"", &quoted(page));
    for name in ["later.js", "old.js"] {
        single = single.replace(&format!("\"./{name}\""), &quoted(&source(name)));
    }
    fs::write(folder.path().join("single.js"), single)?;
    let entry = folder.path().join("entry.js");
    fs::write(&entry, format!("import \"./single.js\";\nimport {};\n", quoted(&source("boot.js"))))?;
    scripts::minify(&entry, tools)?;
    Ok(fs::read_to_string(entry)?)
}

fn quoted(path: &Path) -> String {
    format!("{:?}", path.display().to_string())
}

/// By what a policy knows an inline element.
pub(crate) fn hash(content: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}
