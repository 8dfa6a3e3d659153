//! Units side by side, and the choice of one more.

use explore::{Compared, Comparison, Field, Key, Mode};
use leptos::prelude::*;

use super::{
    figures::{COLUMNS, row},
    words,
};
use crate::plain::{Drawn, button, element, leaf, link, text};
use crate::url::use_url;

/// Several units with their figures.
pub fn side_by_side(comparison: &Comparison) -> AnyView {
    let mut columns: Vec<AnyView> = COLUMNS.iter().map(|(label, _)| leaf("th", "", label)).collect();
    columns.push(leaf("td", "", ""));
    let unit = |Compared { id, name, figures, alone, without }: &Compared| {
        let remove = leaf("span", "visually-hidden", &format!("去掉{name}"));
        let name = link(alone, "plain-link", false, vec![text(name)]);
        row(id, name, *figures, Some(link(without, "icon-button close", false, vec![remove])))
    };
    let units = comparison.units.iter().map(unit).collect();
    let together = row("", text(words::together(comparison.is_shared)), comparison.together, Some(text("")));
    let table = vec![
        element("thead", &[], vec![element("tr", &[], columns)]),
        element("tbody", &[], units),
        element("tfoot", &[], vec![together]),
    ];
    let parts = vec![
        element("header", &[("class", "unit-head")], vec![leaf("h2", "", "单位比较"), compare()]),
        element("table", &[("class", "unit-table")], table),
        leaf("p", "note", "共有的任务在每个单位名下都算，所以各行相加可能超过最后一行。"),
    ];
    element("div", &[], parts)
}

/// The choice of a unit to set beside what is shown. It is asked for by a button: who steps through the choices with the
/// arrow keys has not chosen yet.
pub fn compare() -> AnyView {
    let url = use_url();
    let chosen = RwSignal::new(String::new());
    let compare = move || {
        let id = chosen.get_untracked();
        if !id.is_empty() {
            url.push(&url.answer.with_untracked(|answer| {
                answer.query.all_asked(Key::Unit, Mode::Any).with(Field::Facet(Key::Unit, Mode::Any), &id)
            }));
        }
    };
    let option = |id: &str, name: &str| element("option", &[("value", id)], vec![text(name)]);
    let mut options = vec![option("", "与另一单位比较")];
    if let Some((id, name)) = url.mine.named() {
        options.push(option(&id, &format!("我的单位：{name}")));
    }
    for (kind, units) in url.index().units_by_kind() {
        let units = units.into_iter().map(|(_, unit)| option(&unit.id, &unit.name)).collect();
        options.push(element("optgroup", &[("label", kind)], units));
    }
    let attributes = vec![("class", "field".to_owned()), ("aria-label", "与另一单位比较".to_owned())];
    let select =
        Drawn::html("select", attributes, options).on("change", move |event| chosen.set(event_target_value(event)));
    let compare = button("button", "比较", compare);
    element("span", &[("class", "compare")], vec![select.into_any(), compare.into_any()])
}
