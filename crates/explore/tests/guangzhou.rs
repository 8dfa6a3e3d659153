//! The real notice, asked: figures that were counted by hand or drawn in the design.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops")]

use std::{path::Path, sync::LazyLock};

use explore::{Answer, Dataset, FacetValue, Index, Key};

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/guangzhou-2021");
    Index::new(Dataset::from(&notice::read_folder(&folder).unwrap().notice))
});

fn answer(url: &str) -> Answer {
    INDEX.answer(&INDEX.resolve(&url.parse().unwrap()))
}

fn serials(answer: &Answer) -> Vec<u32> {
    let parts = answer.groups.iter().flat_map(|group| &group.parts);
    parts.flat_map(|part| &part.tasks).map(|matched| matched.task + 1).collect()
}

fn facet(answer: &Answer, key: Key) -> &[FacetValue] {
    &answer.facets.iter().find(|facet| facet.key == key).unwrap().values
}

#[test]
fn queries_give_the_tasks_that_they_mean() {
    for (url, count) in [
        ("", 280),
        ("leader=wangdong", 43),
        ("leader=王东", 43),
        ("leader=王 东", 43),
        ("leader=chenzhiying", 119),
        ("leader=none", 2),
        ("leader.not=chenzhiying", 161),
        ("leader=wangdong&leader=liming", 89),
        ("leader.all=wangdong&leader.all=liming", 0),
        ("coop=各区政府", 79),
        ("unit=liwan", 87),
        ("unit=荔湾区", 87),
        ("unit=liwan&role=lead", 2),
        ("unit=liwan&role=coop", 6),
        ("unit=liwan&role=collective", 79),
        ("unit=liwan&role=lead&role=coop", 8),
        ("unit=liwan&leader=wangdong", 8),
        ("unit=发改委", 114),
        ("lead=发改委", 39),
        ("unit=huangpu", 101),
        ("unit=tianhe", 91),
        ("section=6", 32),
        ("section=6.2", 8),
        ("section=8&leader=wangdong", 24),
        ("target=1", 25),
        ("q=地铁", 15),
        ("q=王东", 43),
        ("q=", 280),
        ("utm_source=weixin", 280),
        ("leader=wangdon", 280),
    ] {
        assert_eq!(answer(url).count, count, "{url}");
    }
}

#[test]
fn joint_leads_stand_under_each_and_are_counted_once() {
    let answer = answer("group=lead");
    assert_eq!((answer.count, answer.repeated), (280, 1));
    assert_eq!(serials(&answer).iter().filter(|serial| **serial == 149).count(), 2);
}

#[test]
fn dump() {
    let answer = answer("unit=liwan&leader=wangdong");
    eprintln!("{:?} {:?}", serials(&answer), answer.roles);
    for facet in &answer.facets {
        eprintln!(
            "{:?} {} {:?}",
            facet.key,
            facet.values.len(),
            facet
                .values
                .iter()
                .take(12)
                .map(|v| (v.id.as_str(), v.name.as_str(), v.count, v.total))
                .collect::<Vec<_>>()
        );
    }
}
