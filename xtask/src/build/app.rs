//! The wasm module of the site in its parts, and the script that loads them.

use super::parts::{self, Parts, Split};
use super::targets;
use crate::machine::process;
use crate::machine::tools::Tools;
use crate::root;
use anyhow::{Context, Result};
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// The package of the page, and what its module is called.
const NAME: &str = "fengong";

/// How the wasm is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// As it is published.
    Release,
    /// In seconds, with debug assertions.
    Development,
}

impl Profile {
    /// The folder of the profile under `target/wasm32-unknown-unknown/`.
    fn folder(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Development => "debug",
        }
    }
}

/// The module in its folder.
pub(crate) struct Module {
    /// The script that starts the main module and loads the parts.
    pub(crate) script: String,
    /// The main module.
    pub(crate) wasm: String,
    /// The files of its parts.
    pub(crate) parts: Parts,
}

/// Compiles the page into `dist`. `options` are those of wasm-opt.
///
/// # Errors
/// When it does not compile, a tool fails, or a file cannot be written.
pub(crate) fn compile(profile: Profile, options: &[&str], dist: &Path, tools: &Tools) -> Result<Module> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root()).args(["build", "--target-dir", "target", "--target", "wasm32-unknown-unknown"]);
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    process::run(cargo.args(["--package", NAME]))?;
    let linked = root().join("target/wasm32-unknown-unknown").join(profile.folder()).join(NAME).with_extension("wasm");
    let folder = tempfile::tempdir()?;
    let mut parts = bind(&linked, NAME, profile, folder.path(), dist)?;
    let (script, wasm) = (format!("{NAME}.js"), format!("{NAME}.wasm"));
    fs::rename(dist.join(format!("{NAME}_bg.wasm")), dist.join(&wasm)).context("wasm-bindgen wrote no module")?;
    if profile == Profile::Release && tools.shrinks {
        parts.merge(tools)?;
        let modules: Vec<PathBuf> = [dist.join(&wasm)].into_iter().chain(parts.files()).collect();
        modules.par_iter().try_for_each(|wasm| {
            optimize(wasm, options, tools)?;
            targets::check_wasm(wasm)
        })?;
    }
    let parts = parts.write(&dist.join(&script), dist)?;
    Ok(Module { script, wasm, parts })
}

/// Splits a linked module into `folder`, and has wasm-bindgen write the main module and the script beside it into `dist`: `NAME_bg.wasm` and
/// `NAME.js`.
///
/// # Errors
/// When the module cannot be split, or a file cannot be read or written.
pub(crate) fn bind(linked: &Path, name: &str, profile: Profile, folder: &Path, dist: &Path) -> Result<Split> {
    let parts = parts::split(linked, folder)?;
    Bindgen::new()
        .input_path(&parts.main)
        .out_name(name)
        .debug(profile == Profile::Development)
        .remove_producers_section(profile == Profile::Release)
        .typescript(false)
        .omit_default_module_path(true)
        // The parts find them there.
        .keep_lld_exports(true)
        .web(true)
        .and_then(|bindgen| bindgen.generate(dist))
        .with_context(|| format!("wasm-bindgen cannot write the script beside {}", linked.display()))?;
    Ok(parts)
}

/// Makes a module smaller in its place. `options` are those of wasm-opt.
fn optimize(wasm: &Path, options: &[&str], tools: &Tools) -> Result<()> {
    let mut wasm_opt = Command::new("wasm-opt");
    wasm_opt.env("PATH", &tools.path).args(options);
    // It warns of names that it does not know.
    process::run_silently(wasm_opt.arg(wasm).arg("-o").arg(wasm))
}
