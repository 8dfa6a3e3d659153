//! Makes the scripts and the style of a built site smaller, by esbuild.

use super::page::Page;
use crate::machine::process;
use crate::machine::tools::Tools;
use anyhow::Result;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Makes one small file of the script that wasm-bindgen wrote and of those that it imports, one of that which starts it, and one of
/// the style sheet.
///
/// # Errors
/// When esbuild fails, or a file cannot be read or written.
pub(crate) fn shrink(page: &Page, dist: &Path, tools: &Tools) -> Result<()> {
    for (rel, ending) in [("modulepreload", ".js"), ("script", ".js"), ("stylesheet", ".css")] {
        minify(&dist.join(page.link(rel, ending)?), tools)?;
    }
    // What was imported is in the one file now.
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
