//! The search box. Typing answers at once and leaves no trail in the history.

use explore::{Field, Suggestion};
use leptos::{ev, html};

use crate::prelude::*;

use crate::live::{effect, live};
use crate::on::on;
use crate::{url::use_url, words};

/// The id of the list of suggestions.
const SUGGESTIONS: &str = "suggestions";

/// The search box, with suggestions: Enter searches the words, an arrow key and Enter take a condition.
#[component]
pub fn SearchBox() -> impl IntoView {
    let url = use_url();
    let typed = Signal::derive(move || {
        url.resolved.with(|resolved| resolved.canonical.values(Field::Words).next().unwrap_or_default().to_owned())
    });
    let input = NodeRef::<html::Input>::new();
    // The box follows the address, but never takes away the blank space that a person has just typed.
    effect(move || {
        let typed = typed.get();
        if let Some(input) = input.get()
            && input.value().trim() != typed
        {
            input.set_value(&typed);
        }
    });
    let search = move |words: String| {
        let shown = typed.get_untracked();
        url.replace(&url.answer.with_untracked(|answer| answer.query.replaced(Field::Words, &shown, &words)));
    };
    // While an input method composes, the box holds letters that nobody searches for.
    let is_composing = StoredValue::new(false);
    let suggestions = move || url.answer.with(|answer| answer.suggestions.clone());
    let is_open = RwSignal::new(false);
    let is_listed = Signal::derive(move || is_open.get() && url.answer.with(|answer| !answer.suggestions.is_empty()));
    // The suggestion that the arrow keys have reached; the box itself comes before the first.
    let reached = RwSignal::new(None::<usize>);
    let show = move |is_shown: bool| {
        is_open.set(is_shown);
        reached.set(None);
    };
    let take = Callback::new(move |at: usize| {
        if let Some(suggestion) = suggestions().get(at) {
            url.push(&suggestion.query);
        }
        show(false);
    });
    let on_keydown = move |event: ev::KeyboardEvent| {
        // The keys are the input method's while it composes.
        if event.is_composing() {
            return;
        }
        let count = suggestions().len();
        let at = reached.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                is_open.set(true);
                reached.set(at.map_or(Some(0), |at| (at + 1 < count).then_some(at + 1)));
            }
            "ArrowUp" if is_listed.get_untracked() => {
                reached.set(at.map_or(Some(count - 1), |at| at.checked_sub(1)));
            }
            "Enter" => match at {
                Some(at) => take.run(at),
                None => show(false),
            },
            "Escape" if is_listed.get_untracked() => show(false),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <search class="search">
            <svg class="search-icon" viewBox="0 0 20 20" aria-hidden="true">
                <circle cx="8.5" cy="8.5" r="5.5"/>
                <path d="m13 13 4.5 4.5"/>
            </svg>
            <input
                node_ref=input
                id="search"
                type="search"
                role="combobox"
                aria-label="搜索任务、单位、领导"
                aria-autocomplete="list"
                aria-controls=SUGGESTIONS
                aria-expanded=Signal::derive(move || is_listed.get().to_string())
                aria-activedescendant=Signal::derive(move || reached.get().map(option_id).unwrap_or_default())
                placeholder="搜任务、单位、领导，可用拼音"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                on:compositionstart=on(move |_| is_composing.set_value(true))
                on:compositionend=on(move |event: ev::CompositionEvent| {
                    is_composing.set_value(false);
                    search(event_target_value(&event));
                    show(true);
                })
                on:input=on(move |event: ev::Event| {
                    if !is_composing.get_value() {
                        search(event_target_value(&event));
                        show(true);
                    }
                })
                on:keydown=on(on_keydown)
                on:blur=on(move |_: ev::FocusEvent| show(false))
            />
            <ul class="suggestions" id=SUGGESTIONS role="listbox" aria-label="也可以按这些筛选" hidden=Signal::derive(move || !is_listed.get())>
                {live(move || suggestions()
                    .into_iter()
                    .enumerate()
                    .map(|(at, suggestion)| view! {
                        <Option suggestion id=option_id(at) is_reached=Signal::derive(move || reached.get() == Some(at)) take=Callback::new(move |()| take.run(at))/>
                    }.into_any())
                    .collect_view())}
            </ul>
        </search>
    }
    .into_any()
}

fn option_id(at: usize) -> String {
    format!("{SUGGESTIONS}-{at}")
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
