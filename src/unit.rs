//! Units: the page of one, several side by side, and the finder over all.

mod compare;
mod figures;
mod finder;
mod partners;
mod words;

use explore::{Related, UnitPage, UnitView, Who};
use leptos::prelude::*;

use crate::carry::print_button;
use crate::plain::{self, Drawn, element, leaf, link, text};
use crate::url::{Url, use_url};
use crate::{mine::mine_button, say};
use compare::{compare, side_by_side};
use figures::figures;
pub use finder::finder;
pub use partners::partners;

/// What stands above the tasks where units are shown.
pub fn unit_head() -> AnyView {
    shown(use_url()).with(|unit| match unit {
        Some(UnitView::One(page)) => unit_page(page),
        Some(UnitView::Several(comparison)) => side_by_side(comparison),
        Some(UnitView::Finder(_)) | None => ().into_any(),
    })
}

/// What the unit view shows above the tasks.
fn shown(url: Url) -> Memo<Option<UnitView>> {
    url.part(|url| url.ask(|answers| answers.unit()))
}

/// Who a unit is, and its figures.
fn unit_page(page: &UnitPage) -> AnyView {
    let facts = words::facts(&page.who, page.leaders);
    let facts = facts.iter().map(|fact| leaf("span", "fact", fact)).collect();
    let name = element("div", &[], vec![element("h2", &[], vec![plain::name(&page.name)]), element("p", &[], facts)]);
    let print = print_button("button is-primary print-button", say::print_duties());
    let mut actions = vec![print, compare()];
    let more = match &page.who {
        Who::Unit { might_be_in, .. } => {
            actions.insert(1, mine_button(&page.id));
            related(&words::might_be_in(might_be_in), might_be_in)
        }
        Who::Collective(members) => {
            related(&words::members(members.as_deref()), members.as_deref().unwrap_or_default())
        }
    };
    let actions = element("div", &[("class", "unit-actions")], actions);
    let head = element("header", &[("class", "unit-head")], vec![name, actions]);
    Drawn::html("div", Vec::new(), vec![head, figures(page), more]).of(&page.id).into_any()
}

/// Units or collectives that a page names beside the figures, folded under what there is to say of them.
fn related(says: &str, related: &[Related]) -> AnyView {
    let row = |Related { name, count, query, .. }: &Related| {
        let number = leaf("b", "", &count.to_string());
        element("li", &[], vec![link(query, "offer", false, vec![text(name), number, text(&say::task_word(*count))])])
    };
    let rows: Vec<AnyView> = related.iter().map(row).collect();
    if rows.is_empty() {
        return leaf("p", "note", says);
    }
    element("details", &[("class", "related")], vec![leaf("summary", "", says), element("ul", &[], rows)])
}
