//! What a visitor downloads before the page answers.

use anyhow::{Context, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// The most that the first load may weigh, in bytes after compression.
const BUDGET: usize = 230_000;

/// The weight of the first load, which is every file of the site: the page loads nothing later.
pub(crate) struct Weight {
    /// By kind in the order of [`kind`], then by path.
    files: Vec<File>,
}

struct File {
    path: PathBuf,
    raw_bytes: usize,
    brotli_bytes: usize,
}

/// Weighs every file under `dist`. Takes about a second for each megabyte.
pub(crate) fn of(dist: &Path) -> Result<Weight> {
    let mut files = Vec::new();
    weigh_folder(dist, dist, &mut files).with_context(|| format!("cannot weigh {}", dist.display()))?;
    files.sort_by(|a, b| (kind(&a.path), &a.path).cmp(&(kind(&b.path), &b.path)));
    Ok(Weight { files })
}

fn weigh_folder(dist: &Path, folder: &Path, files: &mut Vec<File>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            weigh_folder(dist, &path, files)?;
        } else {
            let content = fs::read(&path)?;
            files.push(File {
                path: path.strip_prefix(dist)?.to_owned(),
                raw_bytes: content.len(),
                brotli_bytes: brotli(&content)?,
            });
        }
    }
    Ok(())
}

/// The length after brotli at its best quality, in the window that every browser takes.
fn brotli(mut content: &[u8]) -> Result<usize> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut content, &mut compressed, &params)?;
    Ok(compressed.len())
}

/// The kind of a file: its place in the table, and its name.
fn kind(path: &Path) -> (u8, &'static str) {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => (0, "html"),
        Some("css") => (1, "css"),
        Some("js") => (2, "js"),
        Some("wasm") => (3, "wasm"),
        _ => (4, "data"),
    }
}

impl Weight {
    fn brotli_bytes(&self) -> usize {
        self.files.iter().map(|file| file.brotli_bytes).sum()
    }

    /// An error when the first load is over its budget.
    pub(crate) fn check(&self) -> Result<()> {
        let sum = self.brotli_bytes();
        ensure!(
            sum <= BUDGET,
            "the first load weighs {sum} bytes, {} over its budget of {BUDGET}: \
             make one of the files above smaller",
            sum - BUDGET
        );
        Ok(())
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let raw: usize = self.files.iter().map(|file| file.raw_bytes).sum();
        writeln!(f, "First load, in bytes{:>26}{:>12}", "raw", "brotli 11")?;
        for File { path, raw_bytes, brotli_bytes } in &self.files {
            let path_text = path.display().to_string();
            writeln!(f, "{:<5}{path_text:<31}{raw_bytes:>10}{brotli_bytes:>12}", kind(path).1)?;
        }
        writeln!(f, "{:<36}{raw:>10}{:>12}", "sum", self.brotli_bytes())?;
        write!(f, "{:<46}{BUDGET:>12}", "budget")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    fn weigh(files: &[(&str, &[u8])]) -> Weight {
        let dist = tempfile::tempdir().unwrap();
        for (path, content) in files {
            let path = dist.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        of(dist.path()).unwrap()
    }

    #[test]
    fn files_are_listed_by_kind_and_summed() {
        let weight = weigh(&[
            ("app_bg.wasm", &[b'a'; 5000]),
            ("index.html", b"<!doctype html>"),
            ("app.js", b"export {}"),
            ("snippets/part/inline0.js", b"export {}"),
            ("style.css", b"body{}"),
            ("icon.svg", b"<svg/>"),
        ]);
        expect![[r"
            First load, in bytes                       raw   brotli 11
            html index.html                             15          10
            css  style.css                               6          10
            js   app.js                                  9          13
            js   snippets/part/inline0.js                9          13
            wasm app_bg.wasm                          5000          13
            data icon.svg                                6          10
            sum                                       5045          69
            budget                                              230000"]]
        .assert_eq(&weight.to_string());
        weight.check().unwrap();
    }

    #[test]
    fn a_first_load_over_the_budget_fails() {
        let mut random = 1_u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            random.to_be_bytes()[0]
        })
        .take(BUDGET + 1)
        .collect();
        let error = weigh(&[("app_bg.wasm", &noise)]).check().unwrap_err();
        assert!(error.to_string().contains("over its budget of 230000"), "{error}");
    }

    #[test]
    fn a_missing_folder_is_named() {
        let error = of(Path::new("no/such/dist")).err().unwrap();
        assert_eq!(error.to_string(), "cannot weigh no/such/dist");
    }
}
