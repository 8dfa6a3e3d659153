//! What the page offers is there.

use explore::{Answer, Index, Query, UnitView, Who};

/// Whatever the page offers with a number of tasks leads to as many.
pub fn check_promises(index: &Index, url: &str, answer: &Answer) {
    let mut promises: Vec<(&str, &Query, usize)> = Vec::new();
    promises.extend(answer.suggestions.iter().map(|it| (it.name.as_str(), &it.query, it.count)));
    promises.extend(answer.near.iter().map(|it| (it.words.as_str(), &it.query, it.count)));
    promises.extend(answer.chips.iter().filter_map(|it| Some((it.name.as_str(), &it.without, it.loosened?))));
    match &answer.unit {
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
        let kept = index.answer(&index.resolve(query)).count;
        assert_eq!(kept, count, "{url} offers {name} by {query}");
    }
}
