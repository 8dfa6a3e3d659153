//! Elements, each a call: what `view!` would write out wherever an element stands, some hundred bytes each time, is here once.

mod drawn;
mod kept;
mod only;

use explore::{Answer, Query};
use leptos::prelude::*;

use wasm_bindgen::JsCast;

use crate::{
    browser::page,
    gloss::{english, in_script, notice_language},
    live::live,
    parts::TASK,
    results::follow,
    say,
    url::{address, use_url},
    words,
};
pub use drawn::Drawn;
pub use kept::kept;
use only::in_browsers_only;

/// An element with its attributes.
#[inline(never)]
pub fn element(tag: &'static str, attributes: &[(&'static str, &str)], children: Vec<AnyView>) -> AnyView {
    let attributes = attributes.iter().map(|&(name, value)| (name, value.to_owned())).collect();
    Drawn::html(tag, attributes, children).into_any()
}

/// An element of a class of the style sheet that holds nothing but text.
#[inline(never)]
pub fn leaf(tag: &'static str, class: &'static str, content: &str) -> AnyView {
    element(tag, &[("class", class)], vec![text(content)])
}

/// Text.
#[inline(never)]
pub fn text(text: &str) -> AnyView {
    in_script(text).into_any()
}

/// A name that the notice prints, with what it means in English for those who read the page so.
pub fn name(name: &str) -> AnyView {
    if english(name).is_empty() {
        return text(words::shown(name));
    }
    let original = element("span", &[("lang", notice_language())], vec![text(name)]);
    vec![original, self::gloss(name)].into_any()
}

/// What a name means in English, marked as ours; nothing for those who read no English.
pub fn gloss(name: &str) -> AnyView {
    let english = english(name);
    let attributes = [("class", "gloss"), ("lang", "en"), ("title", say::glosses_are_ours())];
    if english.is_empty() { ().into_any() } else { element("small", &attributes, vec![text(&english)]) }
}

/// A link to another query. A plain click asks it without leaving the page; any other click is the browser's.
pub fn link(query: &Query, class: &str, is_current: bool, children: Vec<AnyView>) -> AnyView {
    link_to(query, class, children).with("aria-current", &is_current.to_string()).into_any()
}

/// A link to another query that says in its own way whether it leads to what is shown.
pub fn link_to(query: &Query, class: &str, children: Vec<AnyView>) -> Drawn {
    link_then(query, class, children, || ())
}

/// A link that opens a task beside the list, or in a window of its own as any link does; `query` has the task open.
pub fn task_link(query: &Query, class: &str, children: Vec<AnyView>) -> AnyView {
    link_then(query, class, children, focus_open_task).into_any()
}

/// Moves the focus to the task that is just being opened, once it is drawn.
pub fn focus_open_task() {
    TASK.loader.once_here(|| page::after_render(|| page::focus_in_sight(".task-panel h2")));
}

/// A link that leaves this page alone, to an address that follows what is shown.
pub fn link_out(address: Signal<String>, name: &str) -> AnyView {
    let attributes =
        vec![("class", "link-out".to_owned()), ("target", "_blank".to_owned()), ("rel", "noopener".to_owned())];
    Drawn::html("a", attributes, vec![text(name)]).following("href", address).into_any()
}

/// A link, with what to do once it was followed.
fn link_then(query: &Query, class: &str, children: Vec<AnyView>, then: fn()) -> Drawn {
    let url = use_url();
    let query = url.framed(query);
    let attributes = vec![("class", class.to_owned()), ("href", address(&query))];
    Drawn::html("a", attributes, children).on("click", move |event| {
        if event.dyn_ref().is_some_and(|event| follow(url, event, &query)) {
            then();
        }
    })
}

/// A button of a class of the style sheet, with something to do at a click.
pub fn button(class: &str, name: &str, run: impl Fn() + 'static) -> Drawn {
    fn one_type(class: &str, name: &str, run: Box<dyn Fn()>) -> Drawn {
        let attributes = vec![("type", "button".to_owned()), ("class", class.to_owned())];
        Drawn::html("button", attributes, vec![text(name)]).on("click", move |_| run())
    }
    one_type(class, name, Box::new(run))
}

/// What is drawn from the answer, again with each.
#[inline(never)]
pub fn answered(draw: fn(&Answer) -> AnyView) -> AnyView {
    let url = use_url();
    live(move || url.answer.with(draw))
}
