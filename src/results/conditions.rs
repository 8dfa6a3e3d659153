//! The conditions that hold, those that were ignored, and the units that a search may be about.

use explore::{Chip, Field, Ignored, Mode, Suggestion};
use leptos::prelude::*;

use crate::live::live;
use crate::plain::{self, answered, button, element, leaf, link, text};
use crate::{
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
    element(
        "div",
        &[("role", "status")],
        vec![live(move || {
            let warnings = url.help.with(|help| help.ignored.iter().map(|it| warning(url, it)).collect());
            element("ul", &[("class", "warnings")], warnings)
        })],
    )
}

fn warning(url: Url, ignored: &Ignored) -> AnyView {
    let words = words::warning(&ignored.warning);
    let label = say::remove_this(&words);
    let mut said = vec![text(&words)];
    if !ignored.meant.is_empty() {
        let name = |name: &str| text(&words::value(ignored.warning.field, name));
        let meant = ignored.meant.iter().map(|it| link(&it.query, "meant", false, vec![name(&it.name)]));
        let meant = [text(say::did_you_mean())].into_iter().chain(meant).collect();
        said.push(element("span", &[("class", "meant-list")], meant));
    }
    let ignored = ignored.clone();
    let remove = button("text-button", say::remove(), move || {
        url.push(&url.answer.with_untracked(|answer| ignored.without(&answer.query)));
    });
    element("li", &[], vec![element("span", &[], said), remove.with("aria-label", &label).into_any()])
}

/// Units that are known by what is searched for: words find where a name is printed, a unit finds all it has to do.
pub fn offers() -> AnyView {
    let url = use_url();
    live(move || {
        url.help.with(|help| {
            let offer = |it: &Suggestion| offer(&it.query, &it.name, it.count);
            let offers = help.offers.iter().map(offer);
            let said = [text(say::whole_unit())].into_iter().chain(offers).collect();
            (!help.offers.is_empty()).then(|| element("p", &[("class", "offers"), ("data-part", "offers")], said))
        })
    })
}

/// A link to another question, with how many tasks it has.
pub fn offer(query: &explore::Query, name: &str, count: usize) -> AnyView {
    link(query, "offer", false, vec![text(name), leaf("b", "", &count.to_string()), text(&say::task_word(count))])
}
