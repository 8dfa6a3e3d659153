//! The conditions that what is being typed may mean, in a list under the search box: arrow keys and Enter take one.

use explore::Suggestion;
use leptos::ev;
use web_sys::Event;

use super::help;
use crate::parts::SEARCH;
use crate::plain::{self, Drawn, element, leaf, text};
use crate::{say, url::Url, words};
use leptos::prelude::*;

/// The id of the list.
pub const LIST: &str = "suggestions";

/// Whether the list is open, and how far the arrow keys are in it. Copied freely; all copies are the same.
#[derive(Clone, Copy)]
pub struct Suggestions {
    url: Url,
    is_open: RwSignal<bool>,
    /// The suggestion that the arrow keys have reached; the box itself comes before the first.
    reached: RwSignal<Option<usize>>,
}

impl Suggestions {
    /// A list that is closed.
    pub fn new(url: Url) -> Self {
        Self { url, is_open: RwSignal::new(false), reached: RwSignal::new(None) }
    }

    /// How many suggestions there are; none as long as the part that makes them is not here.
    fn count(self) -> usize {
        SEARCH.get().map_or(0, |search| (search.count)(self))
    }

    /// Whether there is something in the list, and it is open.
    pub fn is_listed(self) -> bool {
        self.is_open.get() && self.count() > 0
    }

    /// Does what a key in the search box means for the list.
    pub fn press(self, event: &ev::KeyboardEvent) {
        // The keys are the input method's while it composes.
        if event.is_composing() {
            return;
        }
        let count = self.count();
        let at = self.reached.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                self.is_open.set(true);
                self.reached.set(at.map_or(Some(0), |at| (at + 1 < count).then_some(at + 1)));
            }
            "ArrowUp" if self.is_listed() => {
                self.reached.set(at.map_or(Some(count - 1), |at| at.checked_sub(1)));
            }
            "Enter" => match (at, SEARCH.get()) {
                (Some(at), Some(search)) => (search.take)(self, at),
                _ => self.show(false),
            },
            "Escape" if self.is_listed() => self.show(false),
            _ => return,
        }
        event.prevent_default();
    }

    /// The id of the suggestion that the arrow keys have reached; empty where that is none.
    pub fn reached_id(self) -> String {
        self.reached.get().map(option_id).unwrap_or_default()
    }

    /// Opens or closes the list.
    pub fn show(self, is_open: bool) {
        self.is_open.set(is_open);
        self.reached.set(None);
    }
}

/// How many suggestions there are.
pub fn count(suggestions: Suggestions) -> usize {
    help(suggestions.url).with(|help| help.suggestions.len())
}

/// Takes a suggestion in place of the word.
pub fn take(suggestions: Suggestions, at: usize) {
    let query = help(suggestions.url).with_untracked(|help| Some(help.suggestions.get(at)?.query.clone()));
    if let Some(query) = query {
        suggestions.url.push(&query);
    }
    suggestions.show(false);
}

/// The list: what is in it, and how far the arrow keys are.
pub fn suggestion_list(suggestions: Suggestions) -> AnyView {
    let reached = suggestions.reached.get();
    let options = help(suggestions.url).with(|help| {
        let options = help.suggestions.iter().enumerate();
        options.map(|(at, it)| option(suggestions, it, at, reached == Some(at))).collect()
    });
    let mut attributes = vec![
        ("class", "suggestions".to_owned()),
        ("id", LIST.to_owned()),
        ("role", "listbox".to_owned()),
        ("aria-label", say::also_filter().to_owned()),
    ];
    if !suggestions.is_listed() {
        attributes.push(("hidden", String::new()));
    }
    Drawn::html("ul", attributes, options).into_any()
}

fn option_id(at: usize) -> String {
    format!("{LIST}-{at}")
}

/// A condition that what was typed may mean, and whether the arrow keys have reached it.
fn option(suggestions: Suggestions, suggestion: &Suggestion, at: usize, is_reached: bool) -> AnyView {
    let Suggestion { key, name, known_as, count, .. } = suggestion;
    let known_as = known_as.as_ref().map_or_else(String::new, |(kind, name)| format!("{} {name}", words::name(*kind)));
    let attributes = vec![
        ("class", "suggestion".to_owned()),
        ("id", option_id(at)),
        ("role", "option".to_owned()),
        ("aria-selected", is_reached.to_string()),
    ];
    let parts = vec![
        leaf("small", "", words::key(*key)),
        element("span", &[("class", "suggestion-name")], vec![plain::name(name)]),
        leaf("span", "known-as", &known_as),
        leaf("b", "", &count.to_string()),
        text(&say::suggested(*count)),
    ];
    Drawn::html("li", attributes, parts)
        // The box keeps the focus, which it would lose to what is pressed.
        .on("mousedown", Event::prevent_default)
        .on("click", move |_| take(suggestions, at))
        .into_any()
}
