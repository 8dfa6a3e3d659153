//! The conditions that what is being typed may mean, in a list under the search box: arrow keys and Enter take one.

use explore::Suggestion;
use leptos::ev;

use crate::live::live;
use crate::on::on;
use crate::prelude::*;
use crate::{url::Url, words};

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

    fn all(self) -> Vec<Suggestion> {
        self.url.answer.with(|answer| answer.suggestions.clone())
    }

    /// Whether there is something in the list, and it is open.
    pub fn is_listed(self) -> bool {
        self.is_open.get() && self.url.answer.with(|answer| !answer.suggestions.is_empty())
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

    /// Takes a suggestion in place of the word.
    fn take(self, at: usize) {
        if let Some(suggestion) = self.all().get(at) {
            self.url.push(&suggestion.query);
        }
        self.show(false);
    }

    /// Does what a key in the search box means for the list.
    pub fn press(self, event: &ev::KeyboardEvent) {
        // The keys are the input method's while it composes.
        if event.is_composing() {
            return;
        }
        let count = self.all().len();
        let at = self.reached.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                self.is_open.set(true);
                self.reached.set(at.map_or(Some(0), |at| (at + 1 < count).then_some(at + 1)));
            }
            "ArrowUp" if self.is_listed() => {
                self.reached.set(at.map_or(Some(count - 1), |at| at.checked_sub(1)));
            }
            "Enter" => match at {
                Some(at) => self.take(at),
                None => self.show(false),
            },
            "Escape" if self.is_listed() => self.show(false),
            _ => return,
        }
        event.prevent_default();
    }
}

/// The list.
#[component]
pub fn SuggestionList(
    /// What is in it, and how far the arrow keys are.
    suggestions: Suggestions,
) -> impl IntoView {
    view! {
        <ul class="suggestions" id=LIST role="listbox" aria-label="也可以按这些筛选" hidden=Signal::derive(move || !suggestions.is_listed())>
            {live(move || suggestions.all()
                .into_iter()
                .enumerate()
                .map(|(at, suggestion)| {
                    let is_reached = Signal::derive(move || suggestions.reached.get() == Some(at));
                    let take = Callback::new(move |()| suggestions.take(at));
                    view! { <Option suggestion id=option_id(at) is_reached take/> }.into_any()
                })
                .collect_view())}
        </ul>
    }
    .into_any()
}

fn option_id(at: usize) -> String {
    format!("{LIST}-{at}")
}

/// A condition that what was typed may mean.
#[component]
fn Option(
    /// The condition.
    suggestion: Suggestion,
    /// The id of the element.
    id: String,
    /// Whether the arrow keys have reached it.
    is_reached: Signal<bool>,
    /// What a click on it does.
    take: Callback<()>,
) -> impl IntoView {
    let Suggestion { key, name, known_as, count, .. } = suggestion;
    let known_as = known_as.map(|(kind, name)| format!("{} {name}", words::name(kind)));
    view! {
        // The box keeps the focus, which it would lose to what is pressed.
        <li
            class="suggestion"
            id=id
            role="option"
            aria-selected=Signal::derive(move || is_reached.get().to_string())
            on:mousedown=on(|event: ev::MouseEvent| event.prevent_default())
            on:click=on(move |_: ev::MouseEvent| take.run(()))
        >
            <small>{words::key(key)}</small>
            <span class="suggestion-name">{name}</span>
            <span class="known-as">{known_as}</span>
            <b>{count.to_string()}</b>
            " 项"
        </li>
    }
    .into_any()
}
