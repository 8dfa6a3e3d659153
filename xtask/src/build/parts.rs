//! The parts of the module, and the script that loads them.

use super::page::{hash, integrity};
use super::targets;
use crate::machine::process;
use crate::machine::tools::Tools;
use crate::root;
use anyhow::{Context, Result, anyhow, bail, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{CustomSection, ExportKind, ExportSection, ImportSection, Module};
use wasmparser::{Parser, Payload, TypeRef};

/// How the names of the files of parts begin.
pub(crate) const PREFIX: &str = "part-";

/// The part that is loaded for everybody, right after the first answer.
pub(crate) const FOR_ALL: &str = "carry";

/// By what name the main module imports the functions that load its parts.
const LOADER: &str = "./loader.js";

/// By what name a part imports what it shares with the main module.
const MAIN: &str = "__wasm_split";

/// What the loader begins with.
const SOURCE: &str = "src/browser/parts.js";

/// The files of each part by its name: its own, and those of the code that it shares with other parts.
pub(crate) type Parts = BTreeMap<String, Vec<String>>;

/// Whether a file is a part.
pub(crate) fn is_part(file: &Path) -> bool {
    file.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(PREFIX))
}

/// A module that was split, in a folder.
pub(crate) struct Split {
    /// The main module, for wasm-bindgen.
    pub(crate) main: PathBuf,
    folder: PathBuf,
    /// For each part the names of the modules that have to be loaded for it, its own last. What several parts share is in a chunk.
    modules: Parts,
}

/// Splits a linked module into `folder`.
///
/// # Errors
/// When the splitter cannot read the module, or a file cannot be read or written.
pub(crate) fn split(linked: &Path, folder: &Path) -> Result<Split> {
    let content = fs::read(linked).with_context(|| format!("cannot read {}", linked.display()))?;
    let content = targets::without_newer_features(&content)?;
    let main = folder.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&content);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LOADER;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("the splitter cannot split {}: {error:#}", linked.display()))?;
    Ok(Split { main, folder: folder.to_owned(), modules: split.prefetch_map.into_iter().collect() })
}

impl Split {
    /// The files of all modules but the main one.
    pub(crate) fn files(&self) -> impl Iterator<Item = PathBuf> {
        self.names().into_iter().map(|name| self.file(name))
    }

    fn names(&self) -> BTreeSet<&str> {
        self.modules.values().flatten().map(String::as_str).collect()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name).with_extension("wasm")
    }

    /// Puts what several parts share into the part that is loaded for everybody: some thirty small files less.
    ///
    /// # Errors
    /// When wasm-merge fails, or a file cannot be read or written.
    pub(crate) fn merge(&mut self, tools: &Tools) -> Result<()> {
        let for_all = self.modules.get(FOR_ALL).and_then(|modules| modules.last());
        let for_all = for_all.with_context(|| format!("there is no part {FOR_ALL}"))?.clone();
        let own: Vec<&String> = self.modules.values().filter_map(|modules| modules.last()).collect();
        let mut merged: Vec<&str> = self.names().into_iter().filter(|name| !own.iter().any(|it| it == name)).collect();
        merged.push(&for_all);
        let files: Vec<PathBuf> = merged.iter().map(|name| self.file(name)).collect();
        // Whatever they import of the main module is one import in the end, not one for each of them.
        let imports = self.folder.join("imports.wasm");
        fs::write(&imports, passing_on(&files)?)?;
        let mut wasm_merge = Command::new("wasm-merge");
        wasm_merge.env("PATH", &tools.path).arg(&imports).arg(MAIN);
        for (name, file) in merged.iter().zip(&files) {
            wasm_merge.arg(file).arg(name);
        }
        process::run_silently(wasm_merge.arg("-o").arg(self.file(&for_all)))?;
        for modules in self.modules.values_mut() {
            let own = modules.pop().filter(|name| *name != for_all);
            *modules = [for_all.clone()].into_iter().chain(own).collect();
        }
        Ok(())
    }

    /// Writes the modules into `dist`, each named by what is in it, and puts the loader of the parts into the script of the main module:
    /// each imports the other, so neither can be named without the other.
    ///
    /// # Errors
    /// When a file cannot be read or written, or a script is not as expected.
    pub(crate) fn write(self, script: &Path, dist: &Path) -> Result<Parts> {
        let text = fs::read_to_string(self.folder.join(LOADER)).context("the splitter wrote no loader")?;
        let (runtime, _) =
            text.split_once("/* ").or(text.split_once("export ")).context("the loader is not as expected")?;
        let import = "import { initSync } from \"./main.js\";";
        ensure!(runtime.contains(import), "the loader of the parts no longer says `{import}`");
        let mut loader = fs::read_to_string(root().join(SOURCE)).with_context(|| format!("cannot read {SOURCE}"))?;
        loader += &runtime.replace(import, "");
        let mut names = BTreeMap::new();
        let own = |name: &str| self.modules.values().find(|modules| modules.last().is_some_and(|it| it == name));
        // Chunks come first: the parts wait for them.
        let mut modules: Vec<&str> = self.names().into_iter().collect();
        modules.sort_by_key(|name| own(name).map_or(0, Vec::len));
        for name in modules {
            let content = fs::read(self.file(name)).with_context(|| format!("cannot read {name}"))?;
            let path = format!("{PREFIX}{}-{}.wasm", name.trim_start_matches("split_"), hash(&content));
            let waits_for = own(name).map_or_else(String::new, |modules| modules[..modules.len() - 1].join(", "));
            writeln!(loader, "const {name} = load(\"./{path}\", \"{}\", [{waits_for}]);", integrity(&content))?;
            fs::write(dist.join(&path), content).with_context(|| format!("cannot write {path}"))?;
            names.insert(name, path);
        }
        loader += "const loaders = {\n";
        for (part, modules) in &self.modules {
            let own = modules.last().with_context(|| format!("the part {part} has no module"))?;
            writeln!(loader, "  __wasm_split_load_{part}: wrapAsyncCb({own}),")?;
        }
        loader += "};\n";
        join(script, &loader)?;
        let path = |name: &String| names.get(name.as_str()).cloned();
        let paths =
            self.modules.iter().map(|(part, modules)| (part.clone(), modules.iter().filter_map(path).collect()));
        Ok(paths.collect())
    }
}

/// Puts the loader behind the script of the main module, which imports it again for each function, as an object of another name.
fn join(script: &Path, loader: &str) -> Result<()> {
    let text = fs::read_to_string(script).with_context(|| format!("cannot read {}", script.display()))?;
    let (mut imports, mut others) = (String::new(), String::new());
    for line in text.lines() {
        match line.strip_prefix("import * as ").filter(|_| line.contains(LOADER)).and_then(|it| it.split(' ').next()) {
            Some(object) => writeln!(imports, "const {object} = loaders;")?,
            None => writeln!(others, "{line}")?,
        }
    }
    ensure!(!imports.is_empty(), "wasm-bindgen no longer imports the loader of the parts as an object");
    fs::write(script, others + loader + &imports).with_context(|| format!("cannot write {}", script.display()))
}

/// A module that imports what modules import, each once, and exports it by the same name. It has the features of the modules.
fn passing_on(files: &[PathBuf]) -> Result<Vec<u8>> {
    let (mut imports, mut exports) = (ImportSection::new(), ExportSection::new());
    let mut features = None;
    let mut seen = BTreeSet::new();
    let mut counts = BTreeMap::new();
    for file in files {
        let content = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        for payload in Parser::new(0).parse_all(&content) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        if !seen.insert(import.name.to_owned()) {
                            continue;
                        }
                        let kind = match import.ty {
                            TypeRef::Memory(_) => ExportKind::Memory,
                            TypeRef::Table(_) => ExportKind::Table,
                            TypeRef::Global(_) => ExportKind::Global,
                            _ => bail!("a part imports the function {}", import.name),
                        };
                        imports.import("main", import.name, RoundtripReencoder.entity_type(import.ty)?);
                        let count = counts.entry(kind as u8).or_insert(0);
                        exports.export(import.name, kind, *count);
                        *count += 1;
                    }
                }
                Payload::CustomSection(section) if section.name() == "target_features" => {
                    features = Some(section.data().to_vec());
                }
                _ => {}
            }
        }
    }
    let mut module = Module::new();
    module.section(&imports).section(&exports);
    if let Some(features) = features {
        module.section(&CustomSection { name: "target_features".into(), data: features.into() });
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, GlobalType, MemoryType, ValType};

    #[test]
    fn what_modules_import_is_passed_on_once() {
        let memory = EntityType::Memory(MemoryType {
            minimum: 21,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let global =
            |name| (name, EntityType::Global(GlobalType { val_type: ValType::I32, mutable: true, shared: false }));
        let module = |imports: &[(&str, EntityType)]| {
            let mut section = ImportSection::new();
            for (name, ty) in imports {
                section.import(MAIN, name, *ty);
            }
            let features = CustomSection { name: "target_features".into(), data: b"\x01+\x08sign-ext".into() };
            Module::new().section(&section).section(&features).clone().finish()
        };
        let folder = tempfile::tempdir().unwrap();
        let modules =
            [vec![("memory", memory), global("stack")], vec![global("stack"), ("memory", memory), global("tls")]];
        let files = modules.iter().enumerate().map(|(at, imports)| {
            let file = folder.path().join(at.to_string());
            fs::write(&file, module(imports)).unwrap();
            file
        });
        let passed_on = passing_on(&files.collect::<Vec<_>>()).unwrap();
        wasmparser::validate(&passed_on).unwrap();
        let mut exports = Vec::new();
        let mut has_features = false;
        for payload in Parser::new(0).parse_all(&passed_on) {
            match payload.unwrap() {
                Payload::ExportSection(section) => {
                    exports.extend(section.into_iter().map(|export| export.unwrap()).map(|it| (it.name, it.index)));
                }
                Payload::CustomSection(section) => has_features = section.name() == "target_features",
                _ => {}
            }
        }
        assert_eq!(exports, [("memory", 0), ("stack", 0), ("tls", 1)]);
        assert!(has_features);
    }

    #[test]
    fn the_loader_stands_in_the_script_that_imports_it() {
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("page.js");
        fs::write(
            &script,
            "import * as import1 from \"./loader.js\"\nimport * as import2 from \"./loader.js\"\nmain();\n",
        )
        .unwrap();
        join(&script, "const loaders = {};\n").unwrap();
        assert_eq!(
            fs::read_to_string(&script).unwrap(),
            "main();\nconst loaders = {};\nconst import1 = loaders;\nconst import2 = loaders;\n"
        );
        let error = join(&script, "").unwrap_err();
        assert!(error.to_string().contains("no longer imports"), "{error}");
    }

    #[test]
    fn trunk_is_given_the_version_that_the_page_is_compiled_with() {
        let [shim, lock] =
            ["xtask/trunk/wasm-bindgen", "Cargo.lock"].map(|it| fs::read_to_string(root().join(it)).unwrap());
        let (_, version) = lock.split_once("name = \"wasm-bindgen\"\nversion = \"").unwrap();
        let (version, _) = version.split_once('"').unwrap();
        assert!(shim.contains(&format!("\"wasm-bindgen {version}\"")), "{version}");
    }
}
