//! What the page offers is there.

use explore::{Index, Query, Reason, Topic, UnitView, Who};

use crate::Whole;

/// Whatever the page offers with a number of tasks leads to as many.
pub fn check_promises(index: &Index, url: &str, whole: &Whole) {
    let mut promises: Vec<(&str, &Query, usize)> = Vec::new();
    promises.extend(whole.help.suggestions.iter().map(|it| (it.name.as_str(), &it.query, it.count)));
    promises.extend(whole.help.near.iter().map(|it| (it.words.as_str(), &it.query, it.count)));
    promises.extend(whole.answer.chips.iter().filter_map(|it| Some((it.name.as_str(), &it.without, it.loosened?))));
    match &whole.unit {
        Some(UnitView::Finder(finder)) => {
            let rows = finder.parts.iter().flat_map(|part| &part.rows);
            promises.extend(rows.map(|row| (row.unit.name.as_str(), &row.query, row.figures.total)));
        }
        Some(UnitView::One(page)) => {
            promises.extend(page.figures.iter().map(|it| ("figure", &it.query, it.count)));
            let related = match &page.who {
                Who::Unit { might_be_in, .. } => &might_be_in[..],
                Who::Collective(members) => members.as_deref().unwrap_or_default(),
            };
            promises.extend(related.iter().map(|it| (it.name.as_str(), &it.query, it.count)));
        }
        Some(UnitView::Several(_)) | None => {}
    }
    for (name, query, count) in promises {
        let kept = Whole::of(index, query).answer.count;
        assert_eq!(kept, count, "{url} offers {name} by {query}");
    }
}

/// A click on a mark of a picture leads to its tasks; a second one takes what it asked for out again.
pub fn check_marks(index: &Index, url: &str, whole: &Whole) {
    for chart in &whole.charts.charts {
        // All of them would be thousands of questions for one answer.
        let step = 1 + chart.marks.len() / 24;
        for mark in chart.marks.iter().step_by(step) {
            // A part of a bar without tasks has no length: nobody can point at it.
            if chart.topic == Topic::Leaders && mark.count == 0 && mark.names.len() == 2 {
                continue;
            }
            let clicked = mark.clicked(index, &whole.answer.query, false);
            let name = format!("{url}: {:?} {} by {clicked}", chart.topic, mark.name());
            if let Some(serial) = mark.task() {
                assert_eq!(Whole::of(index, &clicked).open.map(|task| task.serial), Some(serial), "{name}");
                continue;
            }
            let there = Whole::of(index, &clicked).answer;
            let is_taken_out = clicked.conditions().count() < whole.answer.query.conditions().count() && mark.is_asked;
            if !is_taken_out {
                let tasks =
                    (0..).take(whole.answer.total).filter(|&task| mark.tasks.contains(task)).collect::<Vec<u32>>();
                let mut listed: Vec<u32> = crate::listed(&there).map(|matched| matched.task).collect();
                listed.sort_unstable();
                listed.dedup();
                assert_eq!((listed, there.count), (tasks, mark.count), "{name}");
            }
            let adding = index.resolve(&mark.clicked(index, &whole.answer.query, true));
            let news = adding.warnings.iter().filter(|it| it.reason != Reason::NoUnit);
            assert!(news.count() <= whole.resolved.warnings.len(), "{name}: {:?}", adding.warnings);
        }
        let Some(free) = chart.unclicked(&whole.answer.query) else { continue };
        let free = Whole::of(index, &free);
        let topic = free.charts.charts.iter().find(|it| it.topic == chart.topic);
        assert!(topic.is_none_or(|it| it.marks.iter().all(|mark| mark.task().is_some() || !mark.is_asked)), "{url}");
    }
}
