//! Any query string has an answer over the published notice, whose canonical form means the same, and which can be drawn.
#![no_main]

use std::{path::Path, sync::LazyLock};

use explore::{Dataset, Index};
use libfuzzer_sys::fuzz_target;

/// How wide pictures are drawn, in pixels: as on a phone, where they have the least room.
const WIDTH: i32 = 294;

/// What pictures say besides their names and numbers, which is the page's to choose.
const WORDS: chart::Words = chart::Words {
    total: "",
    rest: |count| count.to_string(),
    measure: str::to_owned,
    logarithmic: str::to_owned,
    shown: |name| name,
};

/// How many rows of an answer are made.
const ROWS: usize = 4;

#[allow(clippy::unwrap_used, reason = "a notice that cannot be read is for the tests of its reader to find")]
static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/guangzhou-2021");
    Index::new(Dataset::from(&notice::read_folder(&folder).unwrap().notice))
});

fuzz_target!(init: LazyLock::force(&INDEX), |url: &str| {
    let Ok(query) = url.parse();
    let resolved = INDEX.resolve(&query);
    assert_eq!(INDEX.resolve(&resolved.canonical), resolved);
    let selection = INDEX.select(&resolved);
    let answers = INDEX.answers(&resolved, &selection);
    let answer = answers.answer();
    assert!(answer.count <= answer.total);
    for matched in answer.tasks().into_iter().take(ROWS) {
        let _ = (answers.row(matched, None), answers.table_row(matched, None));
    }
    for chart in &answers.charts().charts {
        let _ = chart::draw(chart, WIDTH, &WORDS);
    }
});
