//! The exporter: a module of its own beside the page, which loads it when it is asked for.

use super::app::{self, Profile};
use super::page::{self, Page};
use super::scripts;
use crate::machine::process::say;
use crate::machine::tools::Tools;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// What it is compiled from.
const PACKAGE: &str = "export";

/// What its files are called before the hashes of what is in them.
const NAME: &str = "exporter";

/// Builds the exporter into `dist`, named by what is in it, and tells the page where it is.
///
/// # Errors
/// When a tool fails, or a file cannot be read or written.
pub(crate) fn add(page: &mut Page, dist: &Path, tools: &Tools) -> Result<()> {
    say("Building the exporter");
    let (script, wasm) = app::compile(PACKAGE, NAME, Profile::Release, true, dist)?;
    let (script, wasm) = (dist.join(script), dist.join(wasm));
    if tools.shrinks {
        app::optimize(&wasm, ["-Os", "-Os"], tools)?;
    }
    let content = fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let wasm_name = format!("{NAME}-{}.wasm", page::hash(&content));
    fs::rename(&wasm, dist.join(&wasm_name))?;
    let text = fs::read_to_string(&script).with_context(|| format!("cannot read {}", script.display()))?;
    let from = format!("new URL('{NAME}_bg.wasm', import.meta.url)");
    ensure!(
        text.contains(&from),
        "wasm-bindgen no longer writes `{from}`, where the exporter's script finds its module"
    );
    let checked =
        format!("fetch(new URL('{wasm_name}', import.meta.url), {{ integrity: '{}' }})", page::integrity(&content));
    fs::write(&script, text.replace(&from, &checked))?;
    scripts::add_later(page, dist, NAME, &format!("{NAME}.js"), tools)
}
