//! `index.html` and the files that it names. The source marks them with `data-trunk`, as Trunk reads them too. The build does with
//! each what Trunk does, because compiling Trunk takes longer than all the rest.

use super::app::{self, Profile};
use super::files;
use super::page::{Page, attribute};
use super::parts::Parts;
use super::scripts;
use crate::machine::process;
use crate::machine::tools::Tools;
use crate::root;
use anyhow::{Context, Result, anyhow, bail};
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, doc_text, element, rewrite_str};
use serde::Deserialize;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Writes the page, and the files that it names, into `dist`, which is emptied first. Gives the files of the parts, too.
///
/// # Errors
/// When a tool fails, or a file cannot be read or written.
pub(crate) fn write(dist: &Path, profile: Profile, tools: &Tools) -> Result<(Page, Parts)> {
    if dist.exists() {
        fs::remove_dir_all(dist).with_context(|| format!("cannot empty {}", dist.display()))?;
    }
    fs::create_dir_all(dist).with_context(|| format!("cannot create {}", dist.display()))?;
    run_hooks()?;
    let source = fs::read_to_string(root().join("index.html")).context("cannot read index.html")?;
    let mut parts = Parts::new();
    let write = element!("[data-trunk]", |element| Ok(write_asset(element, dist, profile, tools, &mut parts)?));
    // The space between lines of the source is nothing on the page.
    let shrink = doc_text!(|text| {
        if text.as_str().contains('\n') && text.as_str().trim().is_empty() {
            text.remove();
        }
        Ok(())
    });
    let settings =
        RewriteStrSettings::new().append_element_content_handler(write).append_document_content_handler(shrink);
    let html = rewrite_str(&source, settings).map_err(|error| anyhow!("index.html: {error}"))?;
    fs::write(dist.join("index.html"), html).context("cannot write index.html")?;
    Ok((Page::read(dist)?, parts))
}

/// Writes what an element of the source stands for, and makes of the element what the browser reads.
fn write_asset(element: &mut Element, dist: &Path, profile: Profile, tools: &Tools, parts: &mut Parts) -> Result<()> {
    match (element.tag_name().as_str(), attribute(element, "rel").as_str()) {
        ("link", "rust") => {
            let level = format!("-O{}", attribute(element, "data-wasm-opt"));
            let options = attribute(element, "data-wasm-opt-params");
            let options: Vec<&str> = [&*level].into_iter().chain(options.split_whitespace()).collect();
            let module = app::compile(profile, &options, dist, tools)?;
            element.replace(&module_links(&module.script, &module.wasm), ContentType::Html);
            *parts = module.parts;
            Ok(())
        }
        ("link", "inline") => {
            let path = root().join(attribute(element, "href"));
            let script = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            element.replace(&format!("<script>{}</script>", scripts::early(&script, tools)?), ContentType::Html);
            Ok(())
        }
        ("link", "copy-dir") => {
            let folder = root().join(attribute(element, "href"));
            element.remove();
            copy_files(&folder, dist)
        }
        ("link", "css") => {
            element.set_attribute("rel", "stylesheet")?;
            copy_file(element, "href", dist)
        }
        ("link", "icon") => copy_file(element, "href", dist),
        ("script", _) => copy_file(element, "src", dist),
        (tag, rel) => bail!("the build does not know what <{tag} data-trunk rel={rel}> means"),
    }
}

/// What has the browser load the module and its script at once. `boot.js` finds their addresses here.
fn module_links(script: &str, wasm: &str) -> String {
    format!(
        "<link rel=modulepreload href=./{script} crossorigin integrity>\
         <link rel=preload href=./{wasm} crossorigin integrity as=fetch type=application/wasm>"
    )
}

/// Copies the file that an attribute names, and has the attribute name the copy.
fn copy_file(element: &mut Element, attribute_name: &str, dist: &Path) -> Result<()> {
    let path = root().join(attribute(element, attribute_name));
    let name = path.file_name().and_then(|name| name.to_str()).context("a path has no last part")?;
    fs::copy(&path, dist.join(name)).with_context(|| format!("cannot copy {}", path.display()))?;
    element.set_attribute(attribute_name, &format!("./{name}"))?;
    if attribute(element, "data-integrity") != "none" {
        element.set_attribute("integrity", "")?;
    }
    for name in ["data-trunk", "data-integrity"] {
        element.remove_attribute(name);
    }
    Ok(())
}

/// Copies what a folder holds.
fn copy_files(folder: &Path, dist: &Path) -> Result<()> {
    for file in files(folder)? {
        let copy = dist.join(file.strip_prefix(folder)?);
        fs::copy(&file, &copy).with_context(|| format!("cannot copy {}", file.display()))?;
    }
    Ok(())
}

/// The part of `Trunk.toml` that says what runs before and after a build.
#[derive(Deserialize)]
struct Trunk {
    hooks: Vec<Hook>,
}

#[derive(Deserialize)]
struct Hook {
    stage: String,
    command: String,
    command_arguments: Vec<String>,
}

/// Runs what `Trunk.toml` has run before a build: it puts the style sheets together.
fn run_hooks() -> Result<()> {
    let text = fs::read_to_string(root().join("Trunk.toml")).context("cannot read Trunk.toml")?;
    let trunk: Trunk = toml::from_str(&text).context("Trunk.toml is not as expected")?;
    for hook in trunk.hooks.into_iter().filter(|hook| hook.stage == "pre_build") {
        process::run(Command::new(hook.command).args(hook.command_arguments).current_dir(root()))?;
    }
    Ok(())
}
