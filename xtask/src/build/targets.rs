//! The oldest browsers that the page supports, from `.browserslistrc`, for the tools that lower code and those that check it.

use crate::root;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;
use wasm_encoder::{CustomSection, Module, RawSection};
use wasmparser::{BinaryReader, Parser, Payload, Validator, WasmFeatures};

/// The features of wasm that all of them support. Reference types came with Chromium 96.
const WASM: WasmFeatures = WasmFeatures::WASM1
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::BULK_MEMORY);

/// Features that the prebuilt standard library declares, and that wasm-bindgen then uses, although the compiler was told not to.
const NEWER: [&str; 2] = ["reference-types", "multivalue"];

/// A browser and its version.
pub(crate) struct Browser {
    /// Its name in tools: `chrome`, `safari`, `firefox`.
    pub(crate) name: String,
    /// The oldest supported version.
    pub(crate) version: String,
}

/// The oldest browsers that the page supports.
///
/// # Errors
/// When `.browserslistrc` cannot be read, or a line is not a browser and its version.
pub(crate) fn browsers() -> Result<Vec<Browser>> {
    let text = fs::read_to_string(root().join(".browserslistrc")).context("cannot read .browserslistrc")?;
    let browser = |line: &str| {
        let (name, version) =
            line.split_once(' ').with_context(|| format!(".browserslistrc: no version in `{line}`"))?;
        Ok(Browser { name: name.to_owned(), version: version.to_owned() })
    };
    text.lines().map(browser).collect()
}

/// The browsers as a list for a tool, with `between` between the name and the version of each.
///
/// # Errors
/// As [`browsers`].
pub(crate) fn list(between: &str) -> Result<String> {
    let browsers = browsers()?;
    let browsers: Vec<String> = browsers.iter().map(|it| format!("{}{between}{}", it.name, it.version)).collect();
    Ok(browsers.join(","))
}

/// Removes the newer features from the list of features that a linked module declares. Everything else stays unchanged, because
/// other sections refer to positions in it.
///
/// # Errors
/// When it is not a module.
pub(crate) fn without_newer_features(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        match &payload {
            Payload::CustomSection(section) if section.name() == "target_features" => {
                let data = older_features(section.data()).context("a list of features is not as expected")?;
                module.section(&CustomSection { name: section.name().into(), data: data.into() });
            }
            _ => {
                if let Some((id, range)) = payload.as_section() {
                    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                    module.section(&RawSection { id, data: &wasm[range] });
                }
            }
        }
    }
    Ok(module.finish())
}

/// A list of features without the newer ones. It consists of their number, and for each a sign and its name.
fn older_features(list: &[u8]) -> Result<Vec<u8>> {
    let mut reader = BinaryReader::new(list, 0);
    let mut features = Vec::new();
    for _ in 0..reader.read_var_u32()? {
        let sign = reader.read_u8()?;
        let name = reader.read_string()?;
        if !NEWER.contains(&name) {
            features.push((sign, name));
        }
    }
    let mut older = vec![u8::try_from(features.len())?];
    for (sign, name) in features {
        older.extend([sign, u8::try_from(name.len())?]);
        older.extend(name.bytes());
    }
    ensure!(older[0] < 128, "there are too many features for a count of one byte");
    Ok(older)
}

/// Checks that a module uses nothing that these browsers lack.
///
/// # Errors
/// When it does; the error says what, and where.
pub(crate) fn check_wasm(file: &Path) -> Result<()> {
    let content = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    Validator::new_with_features(WASM).validate_all(&content).with_context(|| {
        format!("{} uses features of wasm that the browsers of .browserslistrc lack", file.display())
    })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{RefType, TableSection, TableType};

    #[test]
    fn browsers_are_listed_for_tools() {
        assert_eq!(list("").unwrap(), "chrome86,safari15.4,firefox102");
        assert_eq!(list(" ").unwrap(), "chrome 86,safari 15.4,firefox 102");
    }

    #[test]
    fn newer_features_are_no_longer_declared() {
        let features = |data: &'static [u8]| CustomSection { name: "target_features".into(), data: data.into() };
        let other = CustomSection { name: "reloc.CODE".into(), data: b"\x01\x02".into() };
        let module = |data| Module::new().section(&other).section(&features(data)).section(&other).clone().finish();
        let older = without_newer_features(&module(b"\x03+\x08sign-ext+\x0freference-types+\x0amultivalue")).unwrap();
        assert_eq!(older, module(b"\x01+\x08sign-ext"));
    }

    #[test]
    fn newer_features_are_found() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page.wasm");
        let table = |element_type| {
            let mut tables = TableSection::new();
            tables.table(TableType { element_type, table64: false, minimum: 1, maximum: None, shared: false });
            Module::new().section(&tables).clone().finish()
        };
        fs::write(&file, table(RefType::FUNCREF)).unwrap();
        check_wasm(&file).unwrap();
        fs::write(&file, table(RefType::EXTERNREF)).unwrap();
        let error = check_wasm(&file).unwrap_err();
        assert!(error.to_string().contains("page.wasm"), "{error:#}");
    }
}
