//! Makes the scripts of a built site smaller. Trunk has a minifier of its own, which stops at what wasm-bindgen writes.

use crate::machine::process;
use crate::machine::tools::Tools;
use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Minifies every script in `dist` in its place, and writes what it is to be checked by into the page.
///
/// # Errors
/// When esbuild fails, or a file cannot be read or written.
pub(crate) fn scripts(dist: &Path, tools: &Tools) -> Result<()> {
    let page = dist.join("index.html");
    let mut html = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    for entry in fs::read_dir(dist)? {
        let script = entry?.path();
        if script.extension().is_none_or(|extension| extension != "js") {
            continue;
        }
        let before = integrity(&fs::read(&script)?);
        let mut esbuild = Command::new("esbuild");
        esbuild.env("PATH", &tools.path).arg(&script).arg(format!("--outfile={}", script.display()));
        process::run(esbuild.args(["--minify", "--format=esm", "--allow-overwrite", "--log-level=warning"]))?;
        html = html.replace(&before, &integrity(&fs::read(&script)?));
    }
    fs::write(&page, html).with_context(|| format!("cannot write {}", page.display()))
}

/// What a browser compares a file with before it runs it, as the `integrity` of an element says it.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::integrity;

    #[test]
    fn integrity_is_what_browsers_compute() {
        // The digest that FIPS 180-4 gives for `abc`.
        assert_eq!(integrity(b"abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }
}
