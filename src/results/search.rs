//! The search box. Typing answers at once and leaves no trail in the history.

use explore::Field;
use leptos::{ev, html};

use crate::prelude::*;

use super::suggestions::{self, SuggestionList, Suggestions};
use crate::live::effect;
use crate::on::on;
use crate::url::use_url;

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
    let suggestions = Suggestions::new(url);
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
                aria-controls=suggestions::LIST
                aria-expanded=Signal::derive(move || suggestions.is_listed().to_string())
                aria-activedescendant=Signal::derive(move || suggestions.reached_id())
                placeholder="搜任务、单位、领导，可用拼音"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                on:compositionstart=on(move |_| is_composing.set_value(true))
                on:compositionend=on(move |event: ev::CompositionEvent| {
                    is_composing.set_value(false);
                    search(event_target_value(&event));
                    suggestions.show(true);
                })
                on:input=on(move |event: ev::Event| {
                    if !is_composing.get_value() {
                        search(event_target_value(&event));
                        suggestions.show(true);
                    }
                })
                on:keydown=on(move |event| suggestions.press(&event))
                on:blur=on(move |_: ev::FocusEvent| suggestions.show(false))
            />
            <SuggestionList suggestions/>
        </search>
    }
    .into_any()
}
