//! What the page is to show: what the index answers, and what a count by hand in the notice gives.

use std::{path::Path, sync::LazyLock};

use explore::{Answer, Answers, Dataset, Detail, Index, Resolved};
use notice::{Notice, Task};

static NOTICE: LazyLock<Notice> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/guangzhou-2021");
    notice::read_folder(&folder).unwrap().notice
});

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(Dataset::from(notice())));

/// The notice, as published.
pub fn notice() -> &'static Notice {
    &NOTICE
}

/// What a query string means to the index.
pub fn resolved(query: &str) -> Resolved {
    INDEX.resolve(&query.parse().unwrap())
}

/// A part of what the index answers to a query string.
pub fn ask<T>(query: &str, part: impl FnOnce(Answers) -> T) -> T {
    let resolved = resolved(query);
    part(INDEX.answers(&resolved, &INDEX.select(&resolved)))
}

/// What the first screen shows for a query string.
pub fn answer(query: &str) -> Answer {
    ask(query, |it| it.answer())
}

/// The task that is open.
pub fn open(query: &str) -> Option<Detail> {
    ask(query, |it| it.open(&it.answer()))
}

/// The serials of the tasks for which something holds, in the notice's order.
pub fn by_hand(holds: impl Fn(&Task) -> bool) -> Vec<u32> {
    NOTICE.tasks.iter().filter(|task| holds(task)).map(|task| task.serial).collect()
}
