//! What stands in place of tasks where there are none: which condition to loosen.

use explore::{Answer, Chip};
use leptos::prelude::*;

use super::{conditions::offer, help};
use crate::plain::{element, leaf, link, text};
use crate::{live::live, parts::SEARCH, say, url::use_url, words};

/// What to do when nothing was found.
pub fn empty() -> AnyView {
    let url = use_url();
    live(move || url.answered(said))
}

/// Searches that find something.
pub fn near() -> AnyView {
    help(use_url()).with(|help| {
        let mut said = vec![text(say::did_you_mean())];
        said.extend(help.near.iter().map(|it| offer(&it.query, &it.words, it.count)));
        if said.len() > 1 { element("p", &[("class", "near")], said) } else { ().into_any() }
    })
}

fn said(answer: &Answer) -> AnyView {
    let near = SEARCH.view_beside(|search| (search.near)());
    let mut parts = vec![leaf("h2", "", words::nothing(answer.view)), near];
    let loosen = |chip: &Chip| {
        let count = leaf("span", "loosened", &say::has_tasks(chip.loosened?));
        let name = words::value(chip.field, &chip.name);
        let label = say::loosen(words::field(chip.field), name);
        Some(element("li", &[], vec![link(&chip.without, "loosen-link", false, vec![text(&label)]), count]))
    };
    let loosened: Vec<AnyView> = answer.chips.iter().filter_map(loosen).collect();
    let can_be_loosened = !loosened.is_empty();
    parts.push(element("ul", &[("class", "loosen")], loosened));
    if !can_be_loosened {
        let all = link(&answer.query.cleared(), "loosen-link", false, vec![text(say::clear_all())]);
        parts.push(element("p", &[], vec![text(say::loosen_none()), all, text(say::loosen_none_end())]));
    }
    element("div", &[("class", "empty"), ("data-part", "empty")], parts)
}
