//! How many tasks units have in each role, and in all.

use explore::{RoleCounts, RoleFigure, UnitPage};
use leptos::prelude::*;

use super::words;
use crate::{
    plain::{element, leaf, link},
    say,
};

/// The figures of one unit, each a filter.
pub fn figures(page: &UnitPage) -> AnyView {
    let (labels, sentence) = words::figures(page);
    let figure = |(RoleFigure { count, is_asked, query }, label): (&RoleFigure, &String)| {
        let content = vec![leaf("b", "", &count.to_string()), leaf("span", "", label)];
        element("li", &[], vec![link(query, "role-figure", *is_asked, content)])
    };
    let figures = page.figures.iter().zip(&labels).map(figure).collect();
    let figures = element("ul", &[("class", "unit-figures"), ("data-part", "unit-figures")], figures);
    element("div", &[], vec![figures, leaf("p", "note", sentence)])
}

/// The columns of figures: what each is called, and the order that has its greatest first.
pub fn columns() -> [(&'static str, &'static str); 5] {
    [
        (say::key_unit(), "serial"),
        (say::role_lead(), "lead"),
        (say::role_coop(), "coops"),
        (say::role_collective(), "collective"),
        (say::total(), "total"),
    ]
}

/// The figures of a unit as a row of a table: its name before, and what stands behind.
pub fn row(id: &str, name: AnyView, figures: RoleCounts, behind: Option<AnyView>) -> AnyView {
    let mut cells = vec![element("th", &[("scope", "row")], vec![name])];
    for count in figures.counts.into_iter().chain([figures.total]) {
        cells.push(leaf("td", if count == 0 { "is-zero" } else { "" }, &count.to_string()));
    }
    cells.extend(behind.map(|it| element("td", &[("class", "remove")], vec![it])));
    element("tr", &[("data-unit", id)], cells)
}
