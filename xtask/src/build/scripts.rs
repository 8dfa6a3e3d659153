//! Makes the scripts and the style of a built site smaller, and lowers them to what older browsers know: by esbuild and Lightning CSS.

use super::page::Page;
use super::targets;
use crate::machine::process;
use crate::machine::tools::Tools;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Makes one small file of the script that wasm-bindgen wrote and of those that it imports, one of that which starts it, and one of
/// the style sheet.
///
/// # Errors
/// When a tool fails, or a file cannot be read or written.
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
/// When a tool fails, or a file cannot be read or written.
pub(crate) fn add_later(page: &mut Page, dist: &Path, id: &str, path: &str, tools: &Tools) -> Result<()> {
    if tools.shrinks {
        minify(&dist.join(path), tools)?;
    }
    page.add_to_head(&format!("<link id={id} rel=later href=./{path} integrity>"))?;
    page.rename_by_content(path)?;
    Ok(())
}

/// Minifies a script or a style sheet in its place, with what it imports.
///
/// # Errors
/// When a tool fails, as where it cannot lower something.
pub(crate) fn minify(file: &Path, tools: &Tools) -> Result<()> {
    if file.extension().is_some_and(|ending| ending == "css") {
        let mut lightningcss = Command::new("lightningcss");
        lightningcss.env("PATH", &tools.path).args(["--minify", "--targets", &targets::list(" ")?]);
        return process::run_silently(lightningcss.arg(file).arg("-o").arg(file));
    }
    let mut esbuild = Command::new("esbuild");
    esbuild.env("PATH", &tools.path).env("NODE_PATH", &tools.libraries);
    esbuild.arg(file).arg(format!("--outfile={}", file.display())).arg(format!("--target={}", targets::list("")?));
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

/// A small script that every browser can read, as a part of a page. Where esbuild is, it finds what is newer than ES5.
///
/// # Errors
/// When it has something newer, or when esbuild fails.
pub(crate) fn early(script: &str, tools: &Tools) -> Result<String> {
    if !tools.shrinks {
        return Ok(script.to_owned());
    }
    let mut esbuild = Command::new("esbuild");
    esbuild.env("PATH", &tools.path).args(["--minify", "--target=es5", "--charset=utf8", "--log-level=warning"]);
    let mut esbuild = esbuild.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("cannot run esbuild")?;
    esbuild.stdin.take().context("esbuild takes no script")?.write_all(script.as_bytes())?;
    let output = esbuild.wait_with_output()?;
    ensure!(output.status.success(), "esbuild cannot make ES5 of a script that runs before all others");
    let script = String::from_utf8(output.stdout)?;
    Ok(script.trim_end().to_owned())
}
