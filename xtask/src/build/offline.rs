//! The worker that keeps the site for days without a network.

use super::locales::LATER;
use super::page::{Page, hash, integrity};
use super::parts::PREFIX;
use crate::root;
use anyhow::{Context, Result};
use serde_json::json;
use std::fs;
use std::path::Path;

/// What is written by hand; the files and the version come before it.
const WORKER: &str = "src/browser/offline.js";

/// Writes `sw.js`, which keeps every file that the page may need, each checked by what is in it: so a copy is of one version, or
/// there is none.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn write(page: &Page, dist: &Path) -> Result<()> {
    let mut paths: Vec<String> =
        page.links()?.into_iter().filter(|link| link.rel != "alternate").map(|link| link.path).collect();
    let others = super::files(dist)?;
    let others = others.iter().filter_map(|path| path.strip_prefix(dist).ok()?.to_str());
    paths.extend(others.filter(|path| is_kept(path)).map(str::to_owned));
    paths.sort();
    paths.dedup();
    let mut files = vec![json!(["./", integrity(page.html().as_bytes())])];
    for path in paths {
        let content = fs::read(dist.join(&path)).with_context(|| format!("cannot read {path} of the site"))?;
        files.push(json!([format!("./{path}"), integrity(&content)]));
    }
    let files = serde_json::to_string(&files)?;
    let worker = fs::read_to_string(root().join(WORKER)).with_context(|| format!("cannot read {WORKER}"))?;
    let version = hash(format!("{files}{worker}").as_bytes());
    let script = format!("const VERSION = \"{version}\";\nconst FILES = {files};\n{worker}");
    fs::write(dist.join("sw.js"), script).context("cannot write sw.js")
}

/// Whether a file that the page does not name is kept: parts of the module, words that are loaded later, and icons. Who has a worker
/// has scripts, and does not need the plain notice.
fn is_kept(path: &str) -> bool {
    let is_compressed = [".br", ".gz"].iter().any(|ending| path.ends_with(ending));
    let is_wanted = [PREFIX, "icon-", LATER].iter().any(|beginning| path.starts_with(beginning));
    is_wanted && !is_compressed
}
