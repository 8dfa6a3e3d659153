//! `cargo xtask lint`: checks the scripts and the style of the built site against the oldest browsers that it supports. The build
//! itself checks the wasm.

use crate::machine::process::{self, say};
use crate::machine::tools;
use crate::root;
use anyhow::{Context, Result, ensure};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The configuration of the linters.
const CONFIGURATION: [&str; 3] = [".browserslistrc", "xtask/lint/eslint.config.mjs", "xtask/lint/stylelint.config.mjs"];

/// Runs both linters over `dist/`.
///
/// # Errors
/// When there is no site, the linters cannot be installed, for example without npm, or one of them finds something; its output
/// says what, and where.
pub fn run() -> Result<()> {
    let dist = root().join("dist");
    ensure!(dist.join("index.html").is_file(), "there is no site in {}: run `cargo xtask build`", dist.display());
    let linters = tools::prepare_linters()?;
    // Beside the linters, so that they find their plugins.
    let folder = tempfile::tempdir_in(&linters)?;
    for file in CONFIGURATION {
        copy(&root().join(file), folder.path())?;
    }
    for (linter, ending, arguments) in
        [("eslint", "js", &["--no-inline-config"][..]), ("stylelint", "css", &["--config", "stylelint.config.mjs"][..])]
    {
        say(&format!("{linter}: features that the browsers of .browserslistrc lack"));
        let files = files(&dist, ending)?;
        let names = files.iter().map(|file| copy(file, folder.path())).collect::<Result<Vec<_>>>()?;
        let program = linters.join("node_modules/.bin").join(linter);
        process::run(Command::new(program).current_dir(folder.path()).args(arguments).args(names))?;
    }
    Ok(())
}

/// The files in a folder with this extension.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(|path| path.extension() == Some(OsStr::new(ending))).collect())
}

/// Copies a file into a folder, and returns its name.
fn copy(file: &Path, folder: &Path) -> Result<String> {
    let name = file.file_name().and_then(OsStr::to_str).context("a path has no file name")?;
    fs::copy(file, folder.join(name)).with_context(|| format!("cannot copy {}", file.display()))?;
    Ok(name.to_owned())
}
