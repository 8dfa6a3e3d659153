//! What a visitor downloads before the page answers, and what is there for those who ask for it.

use super::compressed::is_packed;
use super::page::Page;
use super::parts::{FOR_ALL, Parts};
use anyhow::{Context, Result, ensure};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// The most that the first load of a small site may weigh, in bytes after compression.
const BUDGET: usize = 188_000;

/// The most that each part of its module may weigh, beside what is loaded for everybody right after the first answer.
const PARTS: [(&str, usize); 7] = [
    ("carry", 24_000),
    ("charts", 46_000),
    ("export", 220_000),
    ("search", 11_000),
    ("targets", 6_000),
    ("task", 8_000),
    ("units", 14_000),
];

/// What the files of a site weigh.
pub(crate) struct Weight {
    /// Whether the budgets hold.
    is_small: bool,
    /// Each part of the module, with what its files weigh.
    parts: Vec<(String, usize)>,
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

/// Weighs every file under `dist`, by the compressed copies beside them. The budgets hold for a site that is small: everything was done
/// to make it so.
pub(crate) fn of(dist: &Path, parts: &Parts, is_small: bool) -> Result<Weight> {
    let named: Vec<String> = Page::read(dist)?
        .links()?
        .into_iter()
        .filter(|link| !LATER.contains(&link.rel.as_str()))
        .map(|link| link.path)
        .collect();
    let mut weight = Weight { is_small, parts: Vec::new(), first: Vec::new(), later: Vec::new() };
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
    let for_all = parts.get(FOR_ALL).map_or(&[][..], Vec::as_slice);
    for (name, files) in parts {
        let own = |file: &&String| name == FOR_ALL || !for_all.contains(file);
        let of_part = weight.later.iter().filter(|file| files.iter().filter(own).any(|it| file.path == Path::new(it)));
        weight.parts.push((name.clone(), of_part.map(|file| file.brotli_bytes).sum()));
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

    /// What has a budget: its name, what it weighs, and the budget.
    fn held(&self) -> impl Iterator<Item = (&str, usize, usize)> {
        let parts = self.parts.iter().filter_map(|(name, bytes)| {
            let (_, budget) = PARTS.into_iter().find(|(part, _)| part == name)?;
            Some((name.as_str(), *bytes, budget))
        });
        [("first load", self.brotli_bytes(), BUDGET)].into_iter().chain(parts).filter(|_| self.is_small)
    }

    /// An error when the first load or a part is over its budget.
    pub(crate) fn check(&self) -> Result<()> {
        for (name, bytes, budget) in self.held() {
            ensure!(
                bytes <= budget,
                "{name} weighs {bytes} bytes, {} over its budget of {budget}: make one of the files above smaller",
                bytes - budget
            );
        }
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
        writeln!(f, "Loaded later")?;
        self.later.iter().try_for_each(|file| write!(f, "{file}"))?;
        if self.is_small {
            writeln!(f, "{:<50}{:>12}{:>10}", "Budgets", "brotli 11", "budget")?;
        }
        self.held().try_for_each(|(name, bytes, budget)| writeln!(f, "{name:<50}{bytes:>12}{budget:>10}"))
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
        let parts =
            Parts::from([("charts".to_owned(), vec!["part-charts.wasm".to_owned(), "part-shared.wasm".to_owned()])]);
        of(dist.path(), &parts, true).unwrap()
    }

    #[test]
    fn files_are_listed_by_kind_and_those_that_the_page_needs_are_summed() {
        let weight = weigh(&[
            ("app_bg.wasm", &[b'a'; 5000]),
            ("app.js", b"export {}"),
            ("data/tasks.json", b"{}"),
            ("app.webmanifest", b"{}"),
            ("part-charts.wasm", b"abc"),
            ("part-shared.wasm", b"ab"),
            ("part-task.wasm", b"a"),
            ("style.css", b"body{}"),
        ]);
        expect![[r"
            First load, in bytes                           raw   brotli 11
            html index.html                                161          83
            css  style.css                                   6          10
            js   app.js                                      9          13
            wasm app_bg.wasm                              5000          13
            sum                                           5176         119
            Loaded later
            wasm part-charts.wasm                            3           7
            wasm part-shared.wasm                            2           6
            wasm part-task.wasm                              1           5
            data app.webmanifest                             2           6
            data data/tasks.json                             2           6
            Budgets                                              brotli 11    budget
            first load                                                 119    188000
            charts                                                      13     46000
        "]]
        .assert_eq(&weight.to_string());
        weight.check().unwrap();
    }

    #[test]
    fn a_first_load_or_a_part_over_its_budget_fails() {
        let mut random = 1_u32;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            random.to_be_bytes()[0]
        })
        .take(BUDGET + 1)
        .collect();
        let error = weigh(&[("app_bg.wasm", &noise)]).check().unwrap_err();
        assert!(error.to_string().contains("over its budget of 188000"), "{error}");
        weigh(&[("part-task.wasm", &noise)]).check().unwrap();
        let error = weigh(&[("part-shared.wasm", &noise)]).check().unwrap_err();
        assert!(error.to_string().contains("charts weighs"), "{error}");
    }

    #[test]
    fn a_missing_folder_is_named() {
        let error = of(Path::new("no/such/dist"), &Parts::new(), false).err().unwrap();
        assert!(error.to_string().contains("no/such/dist"), "{error}");
    }
}
