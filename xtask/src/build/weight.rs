//! What a visitor downloads before the page answers, and what is there for those who ask for it.

use super::compressed::is_packed;
use super::page::Page;
use anyhow::{Context, Result, ensure};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// The most that the first load of a small site may weigh, in bytes after compression.
pub(crate) const BUDGET: usize = 235_000;

/// What the files of a site weigh.
pub(crate) struct Weight {
    /// The most that the first load may weigh, if there is a limit.
    budget: Option<usize>,
    /// What the page needs to answer, by kind in the order of [`kind`], then by path.
    first: Vec<File>,
    /// What is loaded later or by those who ask for it, in the same order.
    later: Vec<File>,
}

struct File {
    path: PathBuf,
    raw_bytes: usize,
    brotli_bytes: usize,
}

/// What the page names and the browser does not load for its first answer: the description of the installed page, the plain one, and
/// what the page itself asks for later.
const LATER: [&str; 3] = ["manifest", "alternate", "later"];

/// Weighs every file under `dist`, by the compressed copies beside them.
pub(crate) fn of(dist: &Path, budget: Option<usize>) -> Result<Weight> {
    let named: Vec<String> = Page::read(dist)?
        .links()?
        .into_iter()
        .filter(|link| !LATER.contains(&link.rel.as_str()))
        .map(|link| link.path)
        .collect();
    let mut weight = Weight { budget, first: Vec::new(), later: Vec::new() };
    let bytes = |file: &Path| -> Result<usize> {
        let metadata = fs::metadata(file).with_context(|| format!("cannot weigh {}", file.display()))?;
        Ok(metadata.len().try_into()?)
    };
    for file in super::files(dist)? {
        let path = file.strip_prefix(dist)?.to_owned();
        if path.extension().is_some_and(|ending| ending == "br" || ending == "gz") {
            continue;
        }
        let compressed = if is_packed(&file) { file.clone() } else { file.with_added_extension("br") };
        let is_first = path == Path::new("index.html") || named.iter().any(|named| path == Path::new(named));
        let file = File { path, raw_bytes: bytes(&file)?, brotli_bytes: bytes(&compressed)? };
        if is_first { &mut weight.first } else { &mut weight.later }.push(file);
    }
    for files in [&mut weight.first, &mut weight.later] {
        files.sort_by(|a, b| (kind(&a.path), &a.path).cmp(&(kind(&b.path), &b.path)));
    }
    Ok(weight)
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
        self.first.iter().map(|file| file.brotli_bytes).sum()
    }

    /// An error when the first load is over its budget.
    pub(crate) fn check(&self) -> Result<()> {
        let (sum, budget) = (self.brotli_bytes(), self.budget.unwrap_or(usize::MAX));
        ensure!(
            sum <= budget,
            "the first load weighs {sum} bytes, {} over its budget of {budget}: \
             make one of the files above smaller",
            sum - budget
        );
        Ok(())
    }
}

impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display().to_string();
        writeln!(f, "{:<5}{path:<35}{:>10}{:>12}", kind(&self.path).1, self.raw_bytes, self.brotli_bytes)
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let raw: usize = self.first.iter().map(|file| file.raw_bytes).sum();
        writeln!(f, "First load, in bytes{:>30}{:>12}", "raw", "brotli 11")?;
        self.first.iter().try_for_each(|file| write!(f, "{file}"))?;
        writeln!(f, "{:<40}{raw:>10}{:>12}", "sum", self.brotli_bytes())?;
        if let Some(budget) = self.budget {
            writeln!(f, "{:<50}{budget:>12}", "budget")?;
        }
        writeln!(f, "For those who ask for it")?;
        self.later.iter().try_for_each(|file| write!(f, "{file}"))
    }
}

#[cfg(test)]
mod tests {
    use super::super::compressed;
    use super::*;
    use expect_test::expect;

    const PAGE: &[u8] =
        b"<title>t</title><link rel=manifest href=app.webmanifest><link rel=stylesheet href=./style.css>\
                          <link rel=preload href=./app_bg.wasm><script src=./app.js></script>";

    fn weigh(files: &[(&str, &[u8])]) -> Weight {
        let dist = tempfile::tempdir().unwrap();
        for (path, content) in files.iter().chain([&("index.html", PAGE)]) {
            let path = dist.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        compressed::write(dist.path()).unwrap();
        of(dist.path(), Some(BUDGET)).unwrap()
    }

    #[test]
    fn files_are_listed_by_kind_and_those_that_the_page_needs_are_summed() {
        let weight = weigh(&[
            ("app_bg.wasm", &[b'a'; 5000]),
            ("app.js", b"export {}"),
            ("data/tasks.json", b"{}"),
            ("app.webmanifest", b"{}"),
            ("exporter.js", b"export {}"),
            ("style.css", b"body{}"),
        ]);
        expect![[r"
            First load, in bytes                           raw   brotli 11
            html index.html                                161          83
            css  style.css                                   6          10
            js   app.js                                      9          13
            wasm app_bg.wasm                              5000          13
            sum                                           5176         119
            budget                                                  235000
            For those who ask for it
            js   exporter.js                                 9          13
            data app.webmanifest                             2           6
            data data/tasks.json                             2           6
        "]]
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
        assert!(error.to_string().contains("over its budget of 235000"), "{error}");
        weigh(&[("exporter_bg.wasm", &noise)]).check().unwrap();
    }

    #[test]
    fn a_missing_folder_is_named() {
        let error = of(Path::new("no/such/dist"), None).err().unwrap();
        assert!(error.to_string().contains("no/such/dist"), "{error}");
    }
}
