//! The exporter: a module of its own beside the page, which loads it when it is asked for.

use super::page::{self, Page};
use super::scripts;
use crate::machine::process::{self, say};
use crate::machine::tools::Tools;
use crate::root;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Builds the exporter into `dist`, named by what is in it, and tells the page where it is.
///
/// # Errors
/// When a tool fails, or a file cannot be read or written.
pub(crate) fn add(page: &mut Page, dist: &Path, tools: &Tools) -> Result<()> {
    say("Building the exporter");
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root()).args("build --release --package export --target wasm32-unknown-unknown".split(' '));
    process::run(&mut cargo)?;
    let target = root().join("target/wasm32-unknown-unknown/release/export.wasm");
    let name = format!(
        "exporter-{}",
        page::hash(&fs::read(&target).with_context(|| format!("cannot read {}", target.display()))?)
    );

    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.env("PATH", &tools.path).args(["--target", "web", "--no-typescript", "--out-name", &name, "--out-dir"]);
    process::run(bindgen.arg(dist).arg(&target))?;
    if tools.shrinks {
        let wasm = dist.join(format!("{name}_bg.wasm"));
        let mut wasm_opt = Command::new("wasm-opt");
        wasm_opt.env("PATH", &tools.path).args(["-Os", "-Os"]);
        process::run(wasm_opt.arg(&wasm).arg("-o").arg(&wasm))?;
        scripts::minify(&dist.join(format!("{name}.js")), tools)?;
    }
    page.add_to_head(&format!("<meta name=exporter content=./{name}.js>"))
}
