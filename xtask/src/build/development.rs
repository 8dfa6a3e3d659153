//! The site while it is made: built in seconds, not small, and with the gallery of all components at `?view=gallery`.

use super::page::Page;
use super::{add_later_files, trunk};
use crate::machine::process::say;
use crate::machine::tools;
use crate::root;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// The style of the gallery, of which a release knows nothing.
const STYLE: &str = "gallery.css";

/// Builds the development site, and gives its folder.
pub(crate) fn site() -> Result<PathBuf> {
    let tools = tools::prepare()?;
    let dist = root().join("target/development");
    say("Building the development site (about 2 minutes the first time, seconds after a change)");
    trunk(&dist, &tools, &[])?;
    let mut page = Page::read(&dist)?;
    add_later_files(&mut page, &dist, &tools)?;
    fs::copy(root().join("style").join(STYLE), dist.join(STYLE)).with_context(|| format!("cannot copy {STYLE}"))?;
    page.add_to_head(&format!("<link rel=stylesheet href=./{STYLE}>"))?;
    // What is kept by a worker would have to be thrown away after each change.
    page.remove("link[rel=manifest]")?;
    page.write()?;
    Ok(dist)
}
