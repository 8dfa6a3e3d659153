//! Reads the notice and the words of the interface ahead of time: `notice.txt` → `dataset.bin`, `locales` → `messages.rs`.

use std::{env, fs, path::Path};

use anyhow::{Context, Result};
use explore::Dataset;

const FOLDER: &str = "data/guangzhou-2021";
const LOCALES: &str = "locales";

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed={LOCALES}");
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        // The splitter of the module finds by the relocations which code reaches which.
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let reading =
        notice::read_folder(Path::new(FOLDER)).with_context(|| format!("cannot read the notice in {FOLDER}"))?;
    for warning in &reading.warnings {
        println!("cargo::warning={warning}");
    }
    write("dataset.bin", &Dataset::from(&reading.notice).to_bytes()?)?;
    let locales = locale::read(Path::new(LOCALES)).context("the words of the interface are not whole")?;
    write("messages.rs", locale::functions(&locales[0]).as_bytes())
}

fn write(name: &str, content: &[u8]) -> Result<()> {
    let out = Path::new(&env::var("OUT_DIR")?).join(name);
    fs::write(&out, content).with_context(|| format!("cannot write {}", out.display()))
}
