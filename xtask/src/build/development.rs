//! The site while it is made: built in seconds, not small, and with the gallery of all components at `?view=gallery`.

use super::app::Profile;
use super::{add_later_files, index};
use crate::machine::process::say;
use crate::machine::tools;
use crate::root;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// The style of the gallery, of which a release knows nothing.
const STYLE: &str = "gallery.css";

/// The script of a page that reloads when the site was built again.
const RELOAD: &str = "new EventSource(\"reload\").addEventListener(\"message\", () => location.reload());\n";

/// Builds the development site, and gives its folder.
///
/// # Errors
/// When a tool cannot be put in place, or when the build fails; the site that was there before stays.
pub(crate) fn site() -> Result<PathBuf> {
    build(None)
}

/// Builds the development site with a page that reloads when `/reload` says so, and gives its folder.
///
/// # Errors
/// As [`site`].
pub(crate) fn reloading_site() -> Result<PathBuf> {
    build(Some(RELOAD))
}

fn build(script: Option<&str>) -> Result<PathBuf> {
    let tools = tools::prepare()?;
    let dist = root().join("target/development");
    let partial = dist.with_extension("partial");
    say("Building the development site (about 2 minutes the first time, seconds after a change)");
    let (mut page, _) = index::write(&partial, Profile::Development, &tools)?;
    add_later_files(&mut page, &partial, &tools)?;
    // What is kept by a worker would have to be thrown away after each change.
    page.remove("link[rel=manifest]")?;
    page.name_by_contents()?;
    if let Some(script) = script {
        fs::write(partial.join("reload.js"), script).context("cannot write reload.js")?;
        page.add_to_head("<script type=module src=./reload.js></script>")?;
    }
    fs::copy(root().join("style").join(STYLE), partial.join(STYLE)).with_context(|| format!("cannot copy {STYLE}"))?;
    page.add_to_head(&format!("<link rel=stylesheet href=./{STYLE}>"))?;
    page.write()?;
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("cannot remove {}", dist.display()))?;
    }
    fs::rename(&partial, &dist).with_context(|| format!("cannot rename {}", partial.display()))?;
    Ok(dist)
}
