//! The oldest browsers in which the page works, as `.browserslistrc` has them: what lowers code and what checks it read them here.

use crate::root;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;
use wasm_encoder::{CustomSection, Module, RawSection};
use wasmparser::{BinaryReader, Parser, Payload, Validator, WasmFeatures};

/// What wasm may use in all of them. References came with Chromium 96.
const WASM: WasmFeatures = WasmFeatures::WASM1
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::BULK_MEMORY);

/// What the prebuilt standard library says it uses, and what wasm-bindgen then uses too, though the compiler was told not to.
const NEWER: [&str; 2] = ["reference-types", "multivalue"];

/// A browser and its version.
pub(crate) struct Browser {
    /// As tools know it: `chrome`, `safari`, `firefox`.
    pub(crate) name: String,
    /// The oldest version.
    pub(crate) version: String,
}

/// The oldest browsers in which the page works.
///
/// # Errors
/// When `.browserslistrc` cannot be read, or has more than a browser and its version on a line.
pub(crate) fn browsers() -> Result<Vec<Browser>> {
    let text = fs::read_to_string(root().join(".browserslistrc")).context("cannot read .browserslistrc")?;
    let browser = |line: &str| {
        let (name, version) =
            line.split_once(' ').with_context(|| format!(".browserslistrc: no version in `{line}`"))?;
        Ok(Browser { name: name.to_owned(), version: version.to_owned() })
    };
    text.lines().map(browser).collect()
}

/// The browsers in a list for a tool, with something between the name and the version of each.
///
/// # Errors
/// As [`browsers`].
pub(crate) fn list(between: &str) -> Result<String> {
    let browsers = browsers()?;
    let browsers: Vec<String> = browsers.iter().map(|it| format!("{}{between}{}", it.name, it.version)).collect();
    Ok(browsers.join(","))
}

/// A linked module that does not say that it uses what these browsers do not know. Everything else in it stays where it is, as what is said
/// of places in it needs.
///
/// # Errors
/// When it is no module.
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

/// A list of features without the newer ones: how many they are, and for each a sign and its name.
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
    ensure!(older[0] < 128, "there are more features than a byte counts");
    Ok(older)
}

/// Checks that a module uses nothing that these browsers do not know.
///
/// # Errors
/// When it does: says what, and where.
pub(crate) fn check_wasm(file: &Path) -> Result<()> {
    let content = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    Validator::new_with_features(WASM)
        .validate_all(&content)
        .with_context(|| format!("{} uses more of wasm than the browsers of .browserslistrc know", file.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{RefType, TableSection, TableType};

    #[test]
    fn tools_are_told_the_oldest_browsers() {
        assert_eq!(list("").unwrap(), "chrome86,safari15.4,firefox102");
        assert_eq!(list(" ").unwrap(), "chrome 86,safari 15.4,firefox 102");
    }

    #[test]
    fn a_module_no_longer_says_that_it_uses_what_is_newer() {
        let features = |data: &'static [u8]| CustomSection { name: "target_features".into(), data: data.into() };
        let other = CustomSection { name: "reloc.CODE".into(), data: b"\x01\x02".into() };
        let module = |data| Module::new().section(&other).section(&features(data)).section(&other).clone().finish();
        let older = without_newer_features(&module(b"\x03+\x08sign-ext+\x0freference-types+\x0amultivalue")).unwrap();
        assert_eq!(older, module(b"\x01+\x08sign-ext"));
    }

    #[test]
    fn what_is_newer_is_found_in_a_module() {
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
