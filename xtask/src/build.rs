//! `cargo xtask build`: the release site in `dist/`, and what its first load weighs.

use crate::machine::process::{self, say};
use crate::machine::tools;
use crate::{minify, root, weight};
use anyhow::Result;
use std::env;
use std::path::PathBuf;
use std::process::Command;

/// Builds the site and prints the weight of its first load by file.
///
/// # Errors
/// When a tool cannot be put in place, when the build fails, or when the first load is over its budget. The budget is
/// for the site as it is published: without the tools that make it smaller, going over it is only said.
pub fn run() -> Result<()> {
    let site = site()?;
    let weight = weight::of(&site.dist)?;
    println!("{weight}");
    match weight.check() {
        Err(error) if !site.is_small => {
            eprintln!("warning: this site was built without wasm-opt or esbuild: {error}");
            Ok(())
        }
        result => result,
    }
}

/// A site that was just built.
pub(crate) struct Site {
    /// The folder that holds it.
    pub(crate) dist: PathBuf,
    /// Whether everything was done to make it small.
    is_small: bool,
}

/// Builds the site.
pub(crate) fn site() -> Result<Site> {
    let tools = tools::prepare()?;
    let dist = root().join("dist");
    say("Building the release site (about 3 minutes the first time, half a minute after a change)");
    let mut trunk = Command::new("trunk");
    trunk.current_dir(root()).env("PATH", &tools.path);
    trunk.args(["build", "--skip-version-check", "--dist"]).arg(&dist);
    if tools.shrinks {
        trunk.arg("--release");
    } else {
        // With `--release` Trunk insists on wasm-opt; this is the same without it.
        trunk.args(["--cargo-profile=release", "--minify=true"]);
    }
    // Trunk reads NO_COLOR as `true` or `false` and stops at any other value.
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        trunk.env("TRUNK_COLOR", "never").env("CARGO_TERM_COLOR", "never");
    }
    process::run(trunk.env_remove("NO_COLOR"))?;
    if tools.shrinks {
        minify::scripts(&dist, &tools)?;
    }
    Ok(Site { dist, is_small: tools.shrinks })
}
