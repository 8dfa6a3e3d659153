//! Reads the notice ahead of time and lays it out for the page: `notice.txt` → `dataset.bin`.

use std::{env, fs, path::Path};

use anyhow::{Context, Result};
use explore::Dataset;

const FOLDER: &str = "data/guangzhou-2021";

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let reading =
        notice::read_folder(Path::new(FOLDER)).with_context(|| format!("cannot read the notice in {FOLDER}"))?;
    for warning in &reading.warnings {
        println!("cargo::warning={warning}");
    }
    let bytes = Dataset::from(&reading.notice).to_bytes()?;
    let out = Path::new(&env::var("OUT_DIR")?).join("dataset.bin");
    fs::write(&out, bytes).with_context(|| format!("cannot write {}", out.display()))
}
