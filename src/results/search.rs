//! The search box. Typing answers at once and leaves no trail in the history.

use explore::Field;
use leptos::{ev, html, prelude::*};

use crate::on::on;
use crate::url::use_url;

/// The search box.
#[component]
pub fn SearchBox() -> impl IntoView {
    let url = use_url();
    let words = Memo::new(move |_| {
        url.resolved.with(|resolved| resolved.canonical.values(Field::Words).next().unwrap_or_default().to_owned())
    });
    let input = NodeRef::<html::Input>::new();
    // The box follows the address, but never takes away the blank space that a person has just typed.
    Effect::new(move |_| {
        let words = words.get();
        if let Some(input) = input.get()
            && input.value().trim() != words
        {
            input.set_value(&words);
        }
    });
    let search = move |typed: String| {
        let shown = words.get_untracked();
        url.replace(&url.answer.with_untracked(|answer| answer.query.replaced(Field::Words, &shown, &typed)));
    };
    // While an input method composes, the box holds letters that nobody searches for.
    let is_composing = StoredValue::new(false);
    let on_input = move |event: ev::Event| {
        if !is_composing.get_value() {
            search(event_target_value(&event));
        }
    };
    let on_composed = move |event: ev::CompositionEvent| {
        is_composing.set_value(false);
        search(event_target_value(&event));
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
                aria-label="搜索任务、单位、领导"
                placeholder="搜任务、单位、领导"
                autocomplete="off"
                spellcheck="false"
                enterkeyhint="search"
                on:compositionstart=on(move |_| is_composing.set_value(true))
                on:compositionend=on(on_composed)
                on:input=on(on_input)
            />
        </search>
    }
    .into_any()
}
