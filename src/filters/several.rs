//! What a facet has beyond its values where a task can have several of them.

use explore::{Facet, Mode};
use leptos::prelude::*;

use crate::plain::{button, element, leaf};
use crate::{say, url::use_url, words};

/// Whether a task must have one or all of the values that are asked for; nothing where that is no choice.
pub fn ways(facet: &Facet) -> AnyView {
    if facet.ways.is_empty() {
        return ().into_any();
    }
    let (url, key) = (use_url(), facet.key);
    let way = |mode: Mode, name: &str, title: &str| {
        let choose = move || url.push(&url.answer.with_untracked(|answer| answer.query.all_asked(key, mode)));
        button("way", name, choose)
            .with("title", title)
            .with("aria-pressed", &(facet.ways == [mode]).to_string())
            .into_any()
    };
    let label = say::chosen_of(words::key(key));
    element(
        "div",
        &[("class", "ways"), ("role", "group"), ("aria-label", &label)],
        vec![way(Mode::Any, say::any(), say::any_title()), way(Mode::All, say::all_of(), say::all_title())],
    )
}

/// What the counts of a facet amount to; empty where that is no more than the tasks.
pub fn overlap_note(facet: &Facet) -> AnyView {
    let several = words::key(facet.key);
    let note = facet.overlap.map_or_else(String::new, |overlap| words::overlap(say::all_counts(), several, overlap));
    leaf("p", "facet-note overlap", &note)
}
