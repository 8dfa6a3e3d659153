//! How the cost of an index and of an answer grows with the number of tasks: `cargo bench -p explore`.
//!
//! The greatest notice takes 1.3 GB while it is laid out. Its words repeat: a million tasks draw on some 5000 texts, so what
//! a search costs where every task says something else is not seen here.

#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a benchmark that cannot go on stops; divan makes undocumented items"
)]

use std::{path::Path, sync::LazyLock};

use divan::Bencher;
use explore::{Dataset, Index};
use notice::{generate, read_folder};

const TASKS: [usize; 4] = [280, 10_000, 100_000, 1_000_000];

/// One index a size, made when it is first needed.
static INDEXES: [LazyLock<Index>; TASKS.len()] = [
    LazyLock::new(|| made(TASKS[0])),
    LazyLock::new(|| made(TASKS[1])),
    LazyLock::new(|| made(TASKS[2])),
    LazyLock::new(|| made(TASKS[3])),
];

fn main() {
    divan::main();
}

fn made(tasks: usize) -> Index {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/guangzhou-2021");
    Index::new(Dataset::from(&generate(&read_folder(&folder).unwrap().notice, tasks, 1)))
}

fn index(tasks: usize) -> &'static Index {
    &INDEXES[TASKS.iter().position(|it| *it == tasks).unwrap()]
}

#[divan::bench(args = TASKS, sample_size = 1, max_time = 10)]
fn new_index(bencher: Bencher, tasks: usize) {
    bencher.with_inputs(|| index(tasks).dataset().clone()).bench_values(Index::new);
}

/// The questions, under the numbers that the benchmark prints.
const QUESTIONS: [&str; 11] = [
    "",
    "leader=wangdong",
    "unit=liwan",
    "section=6&leader=chenzhiying&unit=liwan&role=collective",
    "q=地铁",
    "q=建设 城市&unit=liwan",
    "group=lead&sort=coops",
    // Pinyin; initials; a search by what is near; names of which many are suggested.
    "q=fazhan",
    "q=fgw",
    "q=荔弯区",
    "q=市&sort=relevance",
];

#[divan::bench(args = TASKS, consts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], sample_size = 1, max_time = 5)]
fn answer<const QUESTION: usize>(bencher: Bencher, tasks: usize) {
    let index = index(tasks);
    let query = QUESTIONS[QUESTION].parse().unwrap();
    bencher.bench(|| {
        let resolved = index.resolve(&query);
        index.answers(&resolved, &index.select(&resolved)).answer()
    });
}
