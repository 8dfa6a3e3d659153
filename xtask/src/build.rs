//! `cargo xtask build`: the release site in `dist/`, and what it weighs.

mod app;
mod compressed;
mod development;
mod index;
mod locales;
mod notice_page;
mod offline;
mod page;
mod parts;
mod scripts;
mod single_file;
mod targets;
mod weight;

use crate::machine::process::say;
use crate::machine::tools::{self, Tools};
use crate::{data, root};
use anyhow::{Context, Result, ensure};
use app::Profile;
pub(crate) use development::{reloading_site, site as development_site};
use page::Page;
use parts::Parts;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Builds the site, with compressed copies of its files, and prints what it weighs by file.
///
/// # Errors
/// When a tool cannot be put in place, when the build fails, or when the first load is over its budget. The budget is
/// for the site as it is published: without the tools that make it smaller, going over it is only said.
pub fn run() -> Result<()> {
    let site = site()?;
    say("Compressing every file for hosts that send them so (half a minute)");
    compressed::write(&site.dist)?;
    let weight = weight::of(&site.dist, &site.parts, site.is_small)?;
    println!("{weight}");
    weight.check()
}

/// Builds the site, and says where the one file is that holds all of it.
///
/// # Errors
/// When a tool cannot be put in place, or when the build fails.
pub fn run_single_file() -> Result<()> {
    let site = site()?;
    ensure!(site.is_small, "the page in one file is put together by esbuild: install Node.js with npm, and try again");
    let file = site.dist.join(single_file::NAME);
    println!("{} ({} bytes)", file.display(), fs::metadata(&file)?.len());
    Ok(())
}

/// Builds the development site, and says where it is.
///
/// # Errors
/// When a tool cannot be put in place, or when the build fails.
pub fn run_development() -> Result<()> {
    println!("{}", development::site()?.display());
    Ok(())
}

/// Splits a module, and writes the script beside it and the parts into a folder, in place of the wasm-bindgen that Trunk calls.
///
/// # Errors
/// When the module cannot be split, or a file cannot be read or written.
pub fn run_trunk_bindgen(module: &Path, name: &str, folder: &Path) -> Result<()> {
    for old in files(folder)?.iter().filter(|file| parts::is_part(file)) {
        fs::remove_file(old).with_context(|| format!("cannot remove {}", old.display()))?;
    }
    let split_folder = tempfile::tempdir()?;
    let parts = app::bind(module, name, Profile::Development, split_folder.path(), folder)?;
    parts.write(&folder.join(name).with_extension("js"), folder)?;
    Ok(())
}

/// Completes the page that Trunk wrote, from the hook in `Trunk.toml`.
///
/// # Errors
/// When Trunk does not say where the page is, or when a file cannot be read or written.
pub fn run_trunk_hook() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").context("Trunk runs this, and says where its page is")?;
    let staging = Path::new(&staging);
    let profile = env::var("TRUNK_PROFILE").context("Trunk says which profile it builds")?;
    for part in files(&root().join("target/wasm-bindgen").join(profile))?.iter().filter(|file| parts::is_part(file)) {
        let name = part.file_name().context("a part has no name")?;
        fs::copy(part, staging.join(name)).with_context(|| format!("cannot copy {}", part.display()))?;
    }
    let mut page = Page::read(staging)?;
    add_later_files(&mut page, staging, &tools::prepare()?)?;
    page.write()
}

/// A site that was just built.
pub(crate) struct Site {
    /// The folder that holds it.
    pub(crate) dist: PathBuf,
    /// The files of each part of the module.
    parts: Parts,
    /// Whether everything was done to make it small.
    is_small: bool,
}

/// Builds the site: the page with the files that it names, then whatever stands beside it.
pub(crate) fn site() -> Result<Site> {
    let tools = tools::prepare()?;
    let dist = root().join("dist");
    say("Building the release site (about 4 minutes the first time, a minute after a change)");
    let (mut page, parts) = index::write(&dist, Profile::Release, &tools)?;
    add_later_files(&mut page, &dist, &tools)?;
    if tools.shrinks {
        scripts::shrink(&page, &dist, &tools)?;
    }
    page.name_by_contents()?;
    page.write()?;
    let notice = data::read()?.notice;
    notice_page::write(&page, &dist, &notice, &tools)?;
    data::write_package(&dist.join("data"), &notice)?;
    if tools.shrinks {
        single_file::write(&page, &parts, &notice, &dist, &tools)?;
    } else {
        eprintln!("warning: without esbuild there is no page in one file ({})", single_file::NAME);
    }
    offline::write(&page, &dist)?;
    Ok(Site { dist, parts, is_small: tools.shrinks })
}

/// Writes the worker of a site anew, after its page was changed.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write_worker(dist: &Path) -> Result<()> {
    offline::write(&Page::read(dist)?, dist)
}

/// Puts beside the page what it loads behind its first answer.
fn add_later_files(page: &mut Page, dist: &Path, tools: &Tools) -> Result<()> {
    for (id, source, path) in [
        ("later-script", "src/browser/later.js", "later.js"),
        ("old-script", "src/browser/old.js", "old.js"),
        ("later-style", "target/later.css", "later.css"),
    ] {
        fs::copy(root().join(source), dist.join(path)).with_context(|| format!("cannot copy {source}"))?;
        scripts::add_later(page, dist, id, path, tools)?;
    }
    locales::add(page, dist)
}

/// Every file under a folder, in the order of their paths.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(self::files(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
