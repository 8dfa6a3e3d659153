//! The published notice, asked. The figures were counted in the text of the notice by a script that shares nothing with
//! the crates, or are drawn in the design.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::needless_pass_by_value,
    clippy::needless_raw_string_hashes,
    reason = "a test that cannot go on says so by panicking; expectations are handed over, and written by expect-test"
)]

mod charts;
mod conditions;
mod counts;
mod forty;
mod glosses;
mod lines;
mod open;
mod search;
mod targets;
mod units;

use std::{path::Path, sync::LazyLock};

use explore::{Answer, Answers, Dataset, Detail, FacetValue, Figure, Group, Index, Key, Matched, Resolved, Span};
use notice::Notice;

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(Dataset::from(&*NOTICE)));

static NOTICE: LazyLock<Notice> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/guangzhou-2021");
    notice::read_folder(&folder).unwrap().notice
});

fn resolved(url: &str) -> Resolved {
    INDEX.resolve(&url.parse().unwrap())
}

/// A part of what is answered to a question.
fn ask<T>(url: &str, part: impl FnOnce(Answers) -> T) -> T {
    let resolved = resolved(url);
    part(INDEX.answers(&resolved, &INDEX.select(&resolved)))
}

fn answer(url: &str) -> Answer {
    ask(url, |it| it.answer())
}

fn open(url: &str) -> Option<Detail> {
    ask(url, |it| it.open(&it.answer()))
}

fn groups(answer: &Answer) -> impl Iterator<Item = &Group> {
    answer.blocks.iter().flat_map(|block| &block.groups)
}

/// The tasks of an answer as they are listed, from the first heading to the last.
fn listed(answer: &Answer) -> impl Iterator<Item = &Matched> {
    groups(answer).flat_map(|group| &group.parts).flat_map(|part| &part.tasks)
}

fn serials(answer: &Answer) -> Vec<u32> {
    listed(answer).map(|matched| matched.task + 1).collect()
}

fn facet(answer: &Answer, key: Key) -> &[FacetValue] {
    &answer.facets.iter().find(|facet| facet.key == key).unwrap().values
}

/// The text with its hits in brackets.
fn marked(spans: &[Span]) -> String {
    spans.iter().map(|span| if span.is_hit { format!("[{}]", span.text) } else { span.text.clone() }).collect()
}

/// A figure in one line.
fn figure(figure: &Figure) -> String {
    let Figure { per, comparator, number, unit, measured } = figure;
    format!("{per}{comparator:?} {number}{unit} {measured}")
}
