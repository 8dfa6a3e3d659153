//! Makes the scripts of a built site smaller. Trunk has a minifier of its own, which stops at what wasm-bindgen writes.

use super::page::Page;
use crate::machine::process;
use crate::machine::tools::Tools;
use anyhow::Result;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Makes one small file of the script that wasm-bindgen wrote and of those that it imports, and a small one of that which starts
/// it. Both get the names of what is in them.
///
/// # Errors
/// When esbuild fails, or a file cannot be read or written.
pub(crate) fn shrink(page: &mut Page, dist: &Path, tools: &Tools) -> Result<()> {
    for (rel, ending) in [("modulepreload", ".js"), ("script", ".js")] {
        let path = page.link(rel, ending)?;
        minify(&dist.join(&path), tools)?;
        page.rename_by_content(&path)?;
    }
    // What was imported is in the one file now.
    page.remove("link[rel=modulepreload][href*='/snippets/']")?;
    let snippets = dist.join("snippets");
    if snippets.exists() {
        fs::remove_dir_all(snippets)?;
    }
    Ok(())
}

/// Gives a script or a style sheet in `dist` the name of what is in it, and tells the page where it is and what its hash is: whatever
/// loads it finds it by its id.
///
/// # Errors
/// When esbuild fails, or a file cannot be read or written.
pub(crate) fn add_later(page: &mut Page, dist: &Path, id: &str, path: &str, tools: &Tools) -> Result<()> {
    if tools.shrinks {
        minify(&dist.join(path), tools)?;
    }
    page.add_to_head(&format!("<link id={id} rel=later href=./{path} integrity>"))?;
    page.rename_by_content(path)?;
    Ok(())
}

/// Minifies a script or a style sheet in its place, with what it imports.
pub(crate) fn minify(script: &Path, tools: &Tools) -> Result<()> {
    let mut esbuild = Command::new("esbuild");
    esbuild.env("PATH", &tools.path).arg(script).arg(format!("--outfile={}", script.display()));
    process::run(esbuild.args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--charset=utf8",
        "--allow-overwrite",
        "--log-level=warning",
        // wasm-bindgen may name a module of ours twice.
        "--log-override:duplicate-object-key=silent",
    ]))
}
