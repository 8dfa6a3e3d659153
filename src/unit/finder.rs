//! The finder: all units with their figures, to be searched and ordered.

use explore::{Answer, Field, Finder, FinderRow, Key, UnitView};
use leptos::prelude::*;

use super::{
    figures::{columns, row},
    shown, words,
};
use crate::live::live;
use crate::plain::{self, Drawn, element, leaf, link, text};
use crate::say;
use crate::url::{Url, use_url};

/// All units with their figures.
pub fn finder() -> AnyView {
    let url = use_url();
    let unit = shown(url);
    let typed = RwSignal::new(String::new());
    let table = live(move || {
        let (typed, mine) = (typed.get(), url.mine.named());
        unit.with(|unit| match unit {
            Some(UnitView::Finder(finder)) => {
                let mine = mine.and_then(|(id, _)| finder.row(&id));
                url.answered(|answer| table(url, answer, finder, &typed, mine))
            }
            _ => ().into_any(),
        })
    });
    let attributes = [
        ("type", "search"),
        ("class", "field finder-search"),
        ("placeholder", say::find_unit_hint()),
        ("aria-label", say::find_unit()),
    ];
    let search = Drawn::html("input", attributes.map(|(name, value)| (name, value.to_owned())).to_vec(), Vec::new())
        .on("input", move |event| typed.set(event_target_value(event)));
    vec![search.into_any(), table].into_any()
}

/// The units that are known by what was typed; the reader's own first.
fn table(url: Url, answer: &Answer, finder: &Finder, typed: &str, mine: Option<&FinderRow>) -> AnyView {
    let column = |(label, sort): (&'static str, &'static str)| {
        let query = url.canonical(&answer.query.set(Field::Sort, Some(sort)));
        let link = link(&query, "sort-link", false, vec![text(label)]);
        element("th", &[("scope", "col"), ("aria-sort", words::aria_sort(finder.sort, sort))], vec![link])
    };
    let columns = columns().into_iter().map(column).collect();
    let mut parts = vec![element("thead", &[], vec![element("tr", &[], columns)])];
    parts.extend(mine.map(|row| part(say::my_unit(), &[row])));
    let known = finder.known_as(&url.index().known_as(Key::Unit, typed));
    parts.extend(known.iter().map(|(title, rows)| part(title, rows)));
    let unknown = if known.is_empty() { say::unknown_name() } else { "" };
    let parts = vec![
        leaf("p", "note", &words::finder(answer.count)),
        element("table", &[("class", "unit-table finder")], parts),
        element("p", &[("class", "facet-note"), ("role", "status")], vec![text(unknown)]),
    ];
    element("div", &[], parts)
}

/// Units under what they have in common.
fn part(title: &str, rows: &[&FinderRow]) -> AnyView {
    let mut lines = Vec::new();
    if !title.is_empty() {
        let heading = element("th", &[("colspan", "5"), ("scope", "rowgroup")], vec![plain::name(title)]);
        lines.push(element("tr", &[("class", "kind-row")], vec![heading]));
    }
    for FinderRow { unit, figures, query } in rows {
        lines.push(row(&unit.id, link(query, "plain-link", false, vec![plain::name(&unit.name)]), *figures, None));
    }
    element("tbody", &[], lines)
}
