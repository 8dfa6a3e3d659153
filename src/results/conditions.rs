//! The conditions that hold, those that were ignored, and the units that a search may be about.

use explore::{Chip, Field, Meant, Mode, Warning};
use leptos::prelude::*;

use super::help;
use crate::live::live;
use crate::plain::{self, answered, button, element, leaf, link, text};
use crate::{
    parts::SEARCH,
    say,
    url::{Url, use_url},
    words,
};

/// The conditions as chips, each to be taken out, and the last change, to be taken back.
pub fn conditions() -> AnyView {
    let url = use_url();
    // What stands behind the chips is apart from them, so that the focus stays on it while they come and go; where what had it is gone,
    // `Url` moves it to the count.
    let chips = answered(|answer| {
        let url = use_url();
        answer.chips.iter().map(|it| element("li", &[], vec![chip(url, it)])).collect::<Vec<_>>().into_any()
    });
    let clear = answered(|answer| {
        let url = use_url();
        if answer.chips.is_empty() {
            return ().into_any();
        }
        let clear = button("text-button clear", say::clear_all(), move || {
            url.push(&url.answer.with_untracked(|answer| answer.query.cleared()));
        });
        element("li", &[], vec![clear.into_any()])
    });
    let undo = live(move || {
        let label = words::undo(&url.last_change()?);
        let undo = button("text-button undo", say::undo(), move || url.undo());
        Some(element("li", &[], vec![undo.with("aria-label", &label).with("title", &label).into_any()]))
    });
    element("ul", &[("class", "chips"), ("aria-label", say::conditions())], vec![chips, clear, undo])
}

/// One condition.
fn chip(url: Url, chip: &Chip) -> AnyView {
    let (label, name) = (words::field(chip.field), words::value(chip.field, &chip.name));
    let class = if matches!(chip.field, Field::Facet(_, Mode::Not)) { "chip is-excluded" } else { "chip" };
    let without = chip.without.clone();
    let remove = button(class, "", move || url.push(&without));
    let cross = element("span", &[("class", "cross"), ("aria-hidden", "true")], Vec::new());
    remove
        .with("aria-label", &say::remove_condition(&label, &name))
        .holding(vec![
            leaf("small", "", &label),
            element("span", &[("class", "chip-name")], vec![plain::name(&name)]),
            cross,
        ])
        .into_any()
}

/// The conditions that mean nothing, with why.
pub fn warnings() -> AnyView {
    let url = use_url();
    let warnings = live(move || {
        url.resolved.with(|resolved| {
            if resolved.warnings.is_empty() {
                return ().into_any();
            }
            let meant = SEARCH.get().map_or_else(Vec::new, |search| (search.meant)());
            let meant = meant.into_iter().map(Some).chain(std::iter::repeat_with(|| None));
            let warnings = resolved.warnings.iter().zip(meant).map(|(it, meant)| warning(url, it, meant));
            element("ul", &[("class", "warnings")], warnings.collect())
        })
    });
    element("div", &[("role", "status")], vec![warnings])
}

/// A condition that means nothing, with what may have been meant.
fn warning(url: Url, warning: &Warning, meant: Option<AnyView>) -> AnyView {
    let words = words::warning(warning);
    let label = say::remove_this(&words);
    let warning = warning.clone();
    let remove = button("text-button", say::remove(), move || {
        url.push(&url.answer.with_untracked(|answer| warning.without(&answer.query)));
    });
    let said = [text(&words)].into_iter().chain(meant).collect();
    element("li", &[], vec![element("span", &[], said), remove.with("aria-label", &label).into_any()])
}

/// What may have been meant by each condition that means nothing.
pub fn meant() -> Vec<AnyView> {
    let url = use_url();
    let meant = |(warning, meant): (&Warning, &Vec<Meant>)| {
        if meant.is_empty() {
            return ().into_any();
        }
        let name = |name: &str| text(&words::value(warning.field, name));
        let meant = meant.iter().map(|it| link(&it.query, "meant", false, vec![name(&it.name)]));
        let meant = [text(say::did_you_mean())].into_iter().chain(meant).collect();
        element("span", &[("class", "meant-list")], meant)
    };
    url.resolved.with(|resolved| help(url).with(|help| resolved.warnings.iter().zip(&help.meant).map(meant).collect()))
}

/// Units that are known by what is searched for: words find where a name is printed, a unit finds all it has to do.
pub fn offers() -> AnyView {
    help(use_url()).with(|help| {
        let mut said = vec![text(say::whole_unit())];
        said.extend(help.offers().map(|it| offer(&it.query, &it.name, it.count)));
        let attributes = [("class", "offers"), ("data-part", "offers")];
        if said.len() > 1 { element("p", &attributes, said) } else { ().into_any() }
    })
}

/// A link to another question, with how many tasks it has.
pub fn offer(query: &explore::Query, name: &str, count: usize) -> AnyView {
    link(query, "offer", false, vec![text(name), leaf("b", "", &count.to_string()), text(&say::task_word(count))])
}
