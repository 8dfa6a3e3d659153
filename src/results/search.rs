//! The search box. Typing answers at once and leaves no trail in the history.

use explore::Field;
use wasm_bindgen::JsCast;

use leptos::prelude::*;

use super::suggestions::{self, Suggestions};
use crate::browser::page;
use crate::live::{effect, live};
use crate::parts::SEARCH;
use crate::plain::{Drawn, element};
use crate::{say, url::use_url};

/// The id of the field.
const FIELD: &str = "search";

/// The search box, with suggestions: Enter searches the words, an arrow key and Enter take a condition.
pub fn search_box() -> AnyView {
    let url = use_url();
    let typed = Signal::derive(move || {
        url.resolved.with(|resolved| resolved.canonical.values(Field::Words).next().unwrap_or_default().to_owned())
    });
    // The box follows the address, but never takes away the blank space that a person has just typed.
    effect(move || page::show_in_field(FIELD, &typed.read()));
    let search = move |words: String| {
        let shown = typed.get_untracked();
        url.replace(&url.answer.with_untracked(|answer| answer.query.replaced(Field::Words, &shown, &words)));
    };
    // While an input method composes, the box holds letters that nobody searches for.
    let is_composing = StoredValue::new(false);
    let suggestions = Suggestions::new(url);
    let icon = |tag, attributes: &[(&'static str, &str)]| {
        Drawn::svg(tag, attributes.iter().map(|&(name, value)| (name, value.to_owned())).collect(), Vec::new())
    };
    let lens = vec![
        icon("circle", &[("cx", "8.5"), ("cy", "8.5"), ("r", "5.5")]).into_any(),
        icon("path", &[("d", "m13 13 4.5 4.5")]).into_any(),
    ];
    let lens =
        icon("svg", &[("class", "search-icon"), ("viewBox", "0 0 20 20"), ("aria-hidden", "true")]).holding(lens);
    let field = live(move || {
        let attributes = vec![
            ("id", FIELD.to_owned()),
            ("type", "search".to_owned()),
            ("role", "combobox".to_owned()),
            ("aria-label", say::search_label().to_owned()),
            ("aria-autocomplete", "list".to_owned()),
            ("aria-controls", suggestions::LIST.to_owned()),
            ("aria-expanded", suggestions.is_listed().to_string()),
            ("aria-activedescendant", suggestions.reached_id()),
            ("placeholder", say::search_hint().to_owned()),
            ("autocomplete", "off".to_owned()),
            ("spellcheck", "false".to_owned()),
            ("enterkeyhint", "search".to_owned()),
        ];
        Drawn::html("input", attributes, Vec::new())
            .on("compositionstart", move |_| is_composing.set_value(true))
            .on("compositionend", move |event| {
                is_composing.set_value(false);
                search(event_target_value(event));
                suggestions.show(true);
            })
            .on("input", move |event| {
                if !is_composing.get_value() {
                    search(event_target_value(event));
                    suggestions.show(true);
                }
            })
            .on("keydown", move |event| {
                if let Some(event) = event.dyn_ref() {
                    suggestions.press(event);
                }
            })
            .on("focus", |_| SEARCH.loader.need())
            .on("blur", move |_| suggestions.show(false))
    });
    let list = live(move || SEARCH.get().map(|search| (search.list)(suggestions)));
    element("search", &[("class", "search")], vec![lens.into_any(), field, list])
}
