//! The parts of the Rust toolchain that a small installation leaves out.

use super::process::{output, run, say};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;

const WASM: &str = "wasm32-unknown-unknown";

/// Adds the standard library for wasm where it is missing.
pub(crate) fn add_wasm_target() -> Result<()> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM]);
    if output(rustc).is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    rustup(&["target", "add", WASM])
}

/// Adds rustfmt and Clippy where they are missing.
pub(crate) fn add_components() -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let mut cargo = Command::new("cargo");
        cargo.args([command, "--version"]);
        if output(cargo).is_none() {
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(arguments: &[&str]) -> Result<()> {
    let what = arguments.join(" ");
    say(&format!("rustup {what} (once; about 20 seconds)"));
    run(Command::new("rustup").args(arguments)).with_context(|| {
        format!("Rust lacks something that `rustup {what}` adds; install Rust with rustup, or add it by other means")
    })
}
