//! What a facet has beyond its values where a task can have several of them.

use crate::prelude::*;
use explore::{Key, Mode};

use crate::on::on;
use crate::{url::use_url, words};

/// Whether a task must have one or all of the values that are asked for in the facet at this position of an answer; hidden
/// where that is no choice.
pub fn ways(key: Key, position: usize) -> AnyView {
    let url = use_url();
    let is_hidden = Signal::derive(move || url.answer.with(|answer| answer.facets[position].ways.is_empty()));
    let way = move |mode: Mode, name: &'static str, title: &'static str| {
        let is_pressed = move || url.answer.with(|answer| answer.facets[position].ways == [mode]);
        let choose = move |_| url.push(&url.answer.with_untracked(|answer| answer.query.all_asked(key, mode)));
        view! {
            <button
                type="button"
                class="way"
                title=title
                aria-pressed=Signal::derive(move || is_pressed().to_string())
                on:click=on(choose)
            >
                {name}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="ways" role="group" aria-label=format!("所选{}", words::key(key)) hidden=is_hidden>
            {way(Mode::Any, "任一", "有其中任何一个的任务")}
            {way(Mode::All, "同时", "同时有这几个的任务")}
        </div>
    }
    .into_any()
}

/// What the counts of the facet at this position of an answer amount to; empty where that is no more than the tasks.
pub fn overlap_note(key: Key, position: usize) -> AnyView {
    let url = use_url();
    let note = Signal::derive(move || {
        let overlap = url.answer.with(|answer| answer.facets[position].overlap);
        overlap.map_or_else(String::new, |overlap| words::overlap("全部各数", words::key(key), overlap))
    });
    view! { <p class="facet-note overlap">{note}</p> }.into_any()
}
