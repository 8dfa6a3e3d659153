//! Short names for what the wasm calls in the browser. wasm-bindgen names each of some 170 functions with a hash of its own, in the wasm
//! and in the script beside it: bytes that no compression takes away, a fiftieth of the first load.

use super::page::Page;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::Path;
use wasm_encoder::{EntityType, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload, TypeRef};

/// Gives the imports of the page's wasm short names, there and in the script.
///
/// # Errors
/// When a file cannot be read or written, or the script does not know an import.
pub(crate) fn shorten(page: &Page, dist: &Path) -> Result<()> {
    let [wasm_file, script_file] =
        [dist.join(page.link("preload", ".wasm")?), dist.join(page.link("modulepreload", ".js")?)];
    let wasm = fs::read(&wasm_file).with_context(|| format!("cannot read {}", wasm_file.display()))?;
    let script = fs::read_to_string(&script_file).with_context(|| format!("cannot read {}", script_file.display()))?;
    let (wasm, names) = renamed(&wasm)?;
    fs::write(&wasm_file, wasm)?;
    fs::write(&script_file, rename_in(script, &names)?)?;
    Ok(())
}

/// A name and the short one.
type Name = (String, String);

/// The module with short names for its imports, and those names: of modules and of functions.
fn renamed(wasm: &[u8]) -> Result<(Vec<u8>, Vec<Name>)> {
    let mut module = Module::new();
    let mut names: Vec<Name> = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.context("the wasm cannot be read")?;
        let Payload::ImportSection(imports) = payload else {
            if let Some((id, range)) = payload.as_section() {
                module.section(&RawSection { id, data: &wasm[range] });
            }
            continue;
        };
        let mut section = ImportSection::new();
        for import in imports.into_imports() {
            let import = import?;
            let TypeRef::Func(of_type) = import.ty else { bail!("{} is imported, and no function", import.name) };
            let mut short = |name: &str| {
                let at = names.iter().position(|it| it.0 == name).unwrap_or(names.len());
                if at == names.len() {
                    names.push((name.to_owned(), format!("i{at}")));
                }
                names[at].1.clone()
            };
            section.import(&short(import.module), &short(import.name), EntityType::Function(of_type));
        }
        module.section(&section);
    }
    Ok((module.finish(), names))
}

/// The script with the short names, of which the long ones are each other's beginning at times.
fn rename_in(mut script: String, names: &[Name]) -> Result<String> {
    let mut names: Vec<&Name> = names.iter().collect();
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    for (name, short) in names {
        ensure!(script.contains(name.as_str()), "the script beside the wasm does not know {name}");
        script = script.replace(name.as_str(), short);
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, Function, FunctionSection, TypeSection};

    #[test]
    fn imports_have_short_names_on_both_sides() {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in ["__wbg_now_0123456789abcdef", "__wbg_now_0123456789abcdef0"] {
            imports.import("./fengong_bg.js", name, EntityType::Function(0));
        }
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut code = CodeSection::new();
        let mut function = Function::new([]);
        function.instructions().call(0).end();
        code.function(&function);
        module.section(&types).section(&imports).section(&functions).section(&code);
        let before = module.finish();

        let (after, names) = renamed(&before).unwrap();
        wasmparser::validate(&after).unwrap();
        let is_in = |text: &str| after.windows(text.len()).any(|it| it == text.as_bytes());
        assert!(is_in("i1") && is_in("i2") && !is_in("__wbg"), "{after:?}");

        let script = r#"{"./fengong_bg.js":{__wbg_now_0123456789abcdef:f,__wbg_now_0123456789abcdef0:g}}"#;
        assert_eq!(rename_in(script.to_owned(), &names).unwrap(), r#"{"i0":{i1:f,i2:g}}"#);
        assert!(rename_in("{}".to_owned(), &names).is_err());
    }
}
