//! The wasm modules of the site, and the script beside each.

use crate::machine::process;
use crate::machine::tools::Tools;
use crate::root;
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

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

/// Compiles `package` into a script and a module in `dist`, and gives their names: `NAME.js` and `NAME_bg.wasm`. `finds_module` has the
/// script know where its module is; otherwise whoever starts it says so.
///
/// # Errors
/// When it does not compile, or a file cannot be written.
pub(crate) fn compile(
    package: &str,
    name: &str,
    profile: Profile,
    finds_module: bool,
    dist: &Path,
) -> Result<(String, String)> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root()).args([
        "build",
        "--target-dir",
        "target",
        "--target",
        "wasm32-unknown-unknown",
        "--package",
        package,
    ]);
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    process::run(&mut cargo)?;
    let folder = root().join("target/wasm32-unknown-unknown").join(profile.folder());
    let linked = folder.join(package).with_extension("wasm");
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(&linked)
        .out_name(name)
        .debug(profile == Profile::Development)
        .remove_producers_section(profile == Profile::Release)
        .typescript(false)
        .omit_default_module_path(!finds_module)
        .web(true)
        .and_then(|bindgen| bindgen.generate(dist))
        .with_context(|| format!("wasm-bindgen cannot write the script beside {}", linked.display()))?;
    Ok((format!("{name}.js"), format!("{name}_bg.wasm")))
}

/// Makes a module smaller in its place. `options` are those of wasm-opt.
///
/// # Errors
/// When wasm-opt fails.
pub(crate) fn optimize<'a>(wasm: &Path, options: impl IntoIterator<Item = &'a str>, tools: &Tools) -> Result<()> {
    let mut wasm_opt = Command::new("wasm-opt");
    wasm_opt.env("PATH", &tools.path).args(options);
    process::run(wasm_opt.arg(wasm).arg("-o").arg(wasm))
}
