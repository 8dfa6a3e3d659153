//! Pictures of the published notice, at every width.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

use std::{path::Path, sync::LazyLock};

use chart::{Direction, Item, Picture, Shape, Words, draw, next};
use explore::{Chart, Dataset, Form, Index};

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/guangzhou-2021");
    Index::new(Dataset::from(&notice::read_folder(&folder).unwrap().notice))
});

const QUERIES: [&str; 9] = [
    "view=charts",
    "view=charts&show=share&show=roles&show=all&show=kind",
    "view=charts&leader=wangdong&unit=liwan&section=8",
    "view=charts&q=查无此词",
    "view=matrix",
    "view=matrix&show=similar&leader=liming",
    "view=network",
    "view=network&unit=liwan&least=3",
    "view=network&q=查无此词",
];

const WORDS: Words = Words {
    total: "合计",
    rest: |count| format!("另有 {count} 个没有画出"),
    measure: |unit| format!("以“{unit}”计"),
    logarithmic: |title| format!("{title}（对数轴，每格十倍）"),
    shown: |name| name,
};

const WIDTHS: [i32; 6] = [240, 294, 433, 700, 960, 1600];

/// Every picture of every question at every width.
fn pictures() -> impl Iterator<Item = (String, Chart, Picture)> {
    QUERIES.into_iter().flat_map(|query| {
        let resolved = INDEX.resolve(&query.parse().unwrap());
        let charts = INDEX.answers(&resolved, &INDEX.select(&resolved)).charts().charts;
        charts.into_iter().flat_map(move |chart| {
            WIDTHS.map(|width| {
                (format!("{query} {:?} at {width}", chart.topic), chart.clone(), draw(&chart, width, &WORDS))
            })
        })
    })
}

/// The numbers of a path.
fn numbers(path: &str) -> Vec<i32> {
    path.split(|it: char| !it.is_ascii_digit() && it != '-').filter_map(|it| it.parse().ok()).collect()
}

/// Left, top, width and height of a rectangle.
fn rectangle(path: &str) -> Option<[i32; 4]> {
    match numbers(path)[..] {
        [x, y, width, height, _] => Some([x, y, width, height]),
        _ => None,
    }
}

fn shapes(picture: &Picture) -> impl Iterator<Item = &Shape> {
    picture.items.iter().flat_map(|item| &item.shapes)
}

#[test]
fn everything_is_inside_of_its_picture() {
    for (name, _, picture) in pictures() {
        for shape in shapes(&picture) {
            let (x, y) = match shape {
                Shape::Path(_, path) => match numbers(path)[..] {
                    [x, y, ..] => (x, y),
                    _ => continue,
                },
                Shape::Text(_, point, _) => *point,
            };
            assert!((0..=picture.width).contains(&x) && (0..=picture.height).contains(&y), "{name}: {shape:?}");
            if let Shape::Path(_, path) = shape
                && let Some([x, y, width, height]) = rectangle(path)
            {
                assert!(x + width <= picture.width && y + height <= picture.height, "{name}: {shape:?}");
            }
        }
    }
}

#[test]
fn every_mark_stands_in_one_place() {
    for (name, chart, picture) in pictures() {
        let mut places: Vec<usize> = picture.items.iter().filter_map(|item| item.mark).collect();
        places.sort_unstable();
        let before = places.len();
        places.dedup();
        assert_eq!(places.len(), before, "{name}: a mark stands in two places");
        let shown = |at: &usize| chart.marks[*at].count > 0;
        let missing: Vec<String> = (0..chart.marks.len())
            .filter(shown)
            .filter(|at| places.binary_search(at).is_err())
            .map(|at| chart.marks[at].name())
            .collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
    }
}

#[test]
fn bars_are_as_long_as_they_have_tasks() {
    for (name, chart, picture) in pictures() {
        let Form::Bars(bars) = &chart.form else { continue };
        let length = |mark: usize| {
            let item = picture.items.iter().find(|item| item.mark == Some(mark)).unwrap();
            item.bar.as_ref().map_or(0, |bar| bar.size.0)
        };
        for bar in &bars.bars {
            let count = i32::try_from(chart.marks[bar.mark].count).unwrap();
            let own =
                if bar.parts.is_empty() { length(bar.mark) } else { bar.parts.iter().map(|&it| length(it)).sum() };
            // A pixel is left free behind each part that is longer than three.
            let gaps = i32::try_from(bar.parts.len()).unwrap();
            assert!(count > 0 || own == 0, "{name}: {} has no task and {own} pixels", bar.name);
            if let Some(longest) = bars.bars.iter().max_by_key(|it| chart.marks[it.mark].count)
                && !bars.is_share
                && bar.parts.is_empty()
                && count > 0
            {
                let most = i32::try_from(chart.marks[longest.mark].count).unwrap();
                let expected = length(longest.mark) * count / most;
                assert!((own - expected).abs() <= 1 + gaps, "{name}: {} is {own}, not {expected}", bar.name);
            }
        }
    }
}

#[test]
fn the_parts_of_a_bar_follow_each_other() {
    for (name, chart, picture) in pictures() {
        let Form::Bars(bars) = &chart.form else { continue };
        for bar in &bars.bars {
            let parts =
                bar.parts.iter().map(|&mark| picture.items.iter().find(|item| item.mark == Some(mark)).unwrap());
            let mut end = None;
            for part in parts.filter_map(|item| item.bar.as_ref()).filter(|bar| bar.size.0 > 0) {
                assert!(
                    end.is_none_or(|end| part.corner.0 >= end),
                    "{name}: parts of {} lie over each other",
                    bar.name
                );
                end = Some(part.corner.0 + part.size.0);
            }
        }
    }
}

#[test]
fn a_deeper_shade_is_a_greater_number() {
    for (name, chart, picture) in pictures() {
        let Form::Grid(grid) = &chart.form else { continue };
        let shade = |item: &Item| {
            item.shapes.iter().find_map(|shape| match shape {
                Shape::Path(class, _) => class.strip_prefix("p-heat-").and_then(|it| it.parse::<usize>().ok()),
                Shape::Text(..) => None,
            })
        };
        let mut shades: Vec<(usize, usize)> =
            picture.items.iter().filter_map(|item| Some((chart.marks[item.mark?].count, shade(item)?))).collect();
        assert_eq!(shades.len(), grid.cells.len(), "{name}");
        shades.sort_unstable();
        assert!(shades.is_sorted_by_key(|it| it.1), "{name}: {shades:?}");
        assert!(shades.iter().all(|&(count, shade)| (count == 0) == (shade == 0)), "{name}");
    }
}

#[test]
fn arrow_keys_reach_every_mark() {
    for (name, chart, picture) in pictures() {
        let is_there = |mark: usize| chart.marks[mark].count > 0;
        let reachable = |item: &Item| !item.is_aside && item.mark.is_some_and(is_there);
        let Some(first) = picture.items.iter().position(reachable) else { continue };
        let mut reached = vec![first];
        let mut at = 0;
        while let Some(&from) = reached.get(at) {
            for direction in [Direction::Left, Direction::Right, Direction::Up, Direction::Down] {
                let to = next(&picture, from, direction, is_there);
                reached.extend(to.filter(|to| !reached.contains(to)));
            }
            at += 1;
        }
        let all = picture.items.iter().filter(|item| reachable(item)).count();
        assert_eq!(reached.len(), all, "{name}: some marks cannot be reached");
    }
}

#[test]
fn the_same_figures_make_the_same_picture() {
    for ((name, _, one), (_, _, other)) in pictures().zip(pictures()) {
        assert_eq!(one, other, "{name}");
    }
}
