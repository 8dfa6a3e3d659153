//! Where a site is served, whole or damaged, until its tests are over.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    sync::Mutex,
};

use tempfile::TempDir;
use xtask::site::{Server, serve_in_background};

use super::trouble::{SAVES_DATA, WATCH};

/// All origins so far. None is used twice: what an earlier test had the browser store is still there.
static ORIGINS: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// A folder that is served; no longer, and gone if it was made for this, when this is dropped.
pub struct Served {
    /// The address of the site, up to its last `/`.
    pub address: String,
    folder: Option<TempDir>,
    _server: Server,
}

/// What went wrong on the way from the host to the browser.
#[derive(Clone, Copy, Debug)]
pub enum Sabotage {
    /// The wasm file ends in the middle.
    TruncatedWasm,
    /// The wasm file is not there.
    NoWasm,
    /// The script that starts the wasm is not there.
    NoScript,
}

impl Served {
    /// Serves a folder that was made for this.
    pub fn start(folder: TempDir) -> Self {
        Self::start_at(folder, "/")
    }

    /// Serves a folder that was made for this at a path of the host.
    pub fn start_at(folder: TempDir, base: &str) -> Self {
        let served = Self::at(folder.path(), base);
        Self { folder: Some(folder), ..served }
    }

    /// Serves a folder at a path of the host.
    pub fn at(folder: &Path, base: &str) -> Self {
        let mut used = Vec::new();
        let server = loop {
            let server = serve_in_background(folder, base).expect("a port is free");
            let origin = server.address.trim_end_matches(base).to_owned();
            if ORIGINS.lock().expect("nothing panics while it is held").insert(origin) {
                break server;
            }
            // It stays taken until there is another.
            used.push(server);
        };
        Self { address: server.address.clone(), folder: None, _server: server }
    }

    /// The folder that was made for this.
    pub fn folder(&self) -> &Path {
        self.folder.as_ref().expect("it was made for this").path()
    }
}

/// The site: `dist/`, or the folder that the variable `FENGONG_DIST` names.
pub fn dist() -> PathBuf {
    env::var_os("FENGONG_DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist"), PathBuf::from)
}

/// A copy of the site whose troubles are noted.
pub fn copy_of_site() -> TempDir {
    site_with("")
}

/// A copy of the site whose troubles are noted, with a script before those of its own.
pub fn site_with(script: &str) -> TempDir {
    let copy = copy(|_, bytes| Some(bytes));
    write_before(copy.path(), script);
    xtask::build::write_worker(copy.path()).unwrap();
    copy
}

fn write_before(site: &Path, script: &str) {
    let index = site.join("index.html");
    fs::write(&index, with_script(&fs::read_to_string(&index).unwrap(), script)).unwrap();
}

/// A page with a script, and those that note troubles and save data, before all of its own, and before its policy, which forbids them.
pub fn with_script(html: &str, script: &str) -> String {
    let policy = html.find("<meta name=\"policy\"").expect("the page has a policy");
    format!("{}<script>{WATCH}{SAVES_DATA}{script}</script>{}", &html[..policy], &html[policy..])
}

/// A damaged copy of the site.
pub fn damaged_site(sabotage: Sabotage) -> TempDir {
    let damaged = copy(|name, bytes| match (sabotage, ending(name)) {
        (Sabotage::TruncatedWasm, "wasm") => Some(bytes[..bytes.len() / 2].to_vec()),
        (Sabotage::NoWasm, "wasm") => None,
        (Sabotage::NoScript, "js") if name.starts_with("fengong-") => None,
        _ => Some(bytes),
    });
    write_before(damaged.path(), "");
    damaged
}

/// The development site, where the variable `FENGONG_DEVELOPMENT_DIST` names its folder.
pub fn development_dist() -> Option<PathBuf> {
    env::var_os("FENGONG_DEVELOPMENT_DIST").map(PathBuf::from)
}

fn ending(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}

/// A copy of the site with what is made of each file, by its name; none of it for nothing. Compressed copies stay behind.
fn copy(made: impl Fn(&str, Vec<u8>) -> Option<Vec<u8>>) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for folder in ["", "data"] {
        fs::create_dir_all(copy.path().join(folder)).unwrap();
        for file in fs::read_dir(dist().join(folder)).unwrap().map(|file| file.unwrap().path()) {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            if file.is_file()
                && !["br", "gz"].contains(&ending(&name))
                && let Some(bytes) = made(&name, fs::read(&file).unwrap())
            {
                fs::write(copy.path().join(folder).join(name), bytes).unwrap();
            }
        }
    }
    copy
}
