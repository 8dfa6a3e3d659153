//! What stands in place of tasks where there are none: which condition to loosen.

use explore::{Answer, Chip, Near};
use leptos::prelude::*;

use super::conditions::offer;
use crate::plain::{element, leaf, link, text};
use crate::{live::live, say, url::use_url, words};

/// What to do when nothing was found.
pub fn empty() -> AnyView {
    let url = use_url();
    live(move || url.help.with(|help| url.answered(|answer| said(answer, &help.near))))
}

fn said(answer: &Answer, near: &[Near]) -> AnyView {
    let mut parts = vec![leaf("h2", "", words::nothing(answer.view))];
    if !near.is_empty() {
        let near = near.iter().map(|it| offer(&it.query, &it.words, it.count));
        parts.push(element("p", &[("class", "near")], [text(say::did_you_mean())].into_iter().chain(near).collect()));
    }
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
