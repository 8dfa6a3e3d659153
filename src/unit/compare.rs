//! Units side by side, and the choice of one more.

use explore::{Compared, Comparison, Field, Key, Mode};
use leptos::prelude::*;

use super::{
    figures::{columns, row},
    words,
};
use crate::plain::{self, Drawn, button, element, leaf, link, text};
use crate::{gloss::english, say, url::use_url};

/// Several units with their figures.
pub fn side_by_side(comparison: &Comparison) -> AnyView {
    let mut names: Vec<AnyView> = columns().iter().map(|(label, _)| leaf("th", "", label)).collect();
    names.push(leaf("td", "", ""));
    let unit = |Compared { id, name, figures, alone, without }: &Compared| {
        let remove = leaf("span", "visually-hidden", &say::remove_unit(name));
        let name = link(alone, "plain-link", false, vec![plain::name(name)]);
        row(id, name, *figures, Some(link(without, "icon-button close", false, vec![remove])))
    };
    let units = comparison.units.iter().map(unit).collect();
    let together = row("", text(words::together(comparison.is_shared)), comparison.together, Some(text("")));
    let table = vec![
        element("thead", &[], vec![element("tr", &[], names)]),
        element("tbody", &[], units),
        element("tfoot", &[], vec![together]),
    ];
    let parts = vec![
        element("header", &[("class", "unit-head")], vec![leaf("h2", "", say::compare_title()), compare()]),
        element("table", &[("class", "unit-table")], table),
        leaf("p", "note", say::compare_note()),
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
    let mut options = vec![option("", say::compare_with())];
    if let Some((id, name)) = url.mine.named() {
        options.push(option(&id, &say::my_unit_is(name)));
    }
    for (kind, units) in url.index().units_by_kind() {
        let units = units
            .into_iter()
            .map(|(_, unit)| option(&unit.id, format!("{} {}", unit.name, english(&unit.name)).trim_end()))
            .collect();
        options.push(element("optgroup", &[("label", kind)], units));
    }
    let attributes = vec![("class", "field".to_owned()), ("aria-label", say::compare_with().to_owned())];
    let select =
        Drawn::html("select", attributes, options).on("change", move |event| chosen.set(event_target_value(event)));
    let compare = button("button", say::compare(), compare);
    element("span", &[("class", "compare")], vec![select.into_any(), compare.into_any()])
}
