//! Where a site is served, whole or damaged, until its tests are over.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;
use xtask::site::{Server, serve_in_background};

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
        let served = Self::at(folder.path(), "/");
        Self { folder: Some(folder), ..served }
    }

    /// Serves a folder at a path of the host.
    pub fn at(folder: &Path, base: &str) -> Self {
        let server = serve_in_background(folder, base).expect("a port is free");
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

/// A copy of the site.
pub fn copy_of_site() -> TempDir {
    copy(|_, bytes| Some(bytes))
}

/// A damaged copy of the site.
pub fn damaged_site(sabotage: Sabotage) -> TempDir {
    copy(|name, bytes| match (sabotage, ending(name)) {
        (Sabotage::TruncatedWasm, "wasm") => Some(bytes[..bytes.len() / 2].to_vec()),
        (Sabotage::NoWasm, "wasm") => None,
        (Sabotage::NoScript, "js") if name.starts_with("fengong-") => None,
        _ => Some(bytes),
    })
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
