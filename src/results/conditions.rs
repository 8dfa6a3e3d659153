//! The conditions that hold, those that were ignored, and the units that a search may be about.

use explore::{Chip, Field, Ignored, Mode, Offer};
use leptos::prelude::*;

use super::QueryLink;
use crate::{browser::page, url::use_url, words};

/// The conditions as chips, each to be taken out.
#[component]
pub fn Conditions() -> impl IntoView {
    let url = use_url();
    let chips = Memo::new(move |_| url.answer.with(|answer| answer.chips.clone()));
    let clear = move |_| {
        url.push(&url.answer.with_untracked(|answer| answer.query.cleared()));
        page::after_render(focus_count);
    };
    view! {
        <Show when=move || chips.with(|chips| !chips.is_empty())>
            <ul class="chips" aria-label="筛选条件">
                {move || chips.get().into_iter().map(|chip| view! { <ChipView chip/> }).collect_view()}
                <li><button type="button" class="text-button clear" on:click=clear>"全部清除"</button></li>
            </ul>
        </Show>
    }
}

/// One condition.
#[component]
fn ChipView(
    /// The condition.
    chip: Chip,
) -> impl IntoView {
    let url = use_url();
    let Chip { field, name, without, .. } = chip;
    let (label, name) = (words::field(field), words::value(field, &name));
    let action = format!("去掉条件：{label} {name}");
    let is_excluded = matches!(field, Field::Facet(_, Mode::Not));
    let remove = move |_| {
        url.push(&without);
        page::after_render(focus_count);
    };
    view! {
        <li>
            <button type="button" class="chip" class:is-excluded=is_excluded aria-label=action on:click=remove>
                <small>{label}</small>
                <span class="chip-name">{name}</span>
                <span class="cross" aria-hidden="true"></span>
            </button>
        </li>
    }
}

/// Where the focus goes when the element that had it is gone: to the count of what is now shown.
fn focus_count() {
    page::focus(".count");
}

/// The conditions that mean nothing, with why.
#[component]
pub fn Warnings() -> impl IntoView {
    let url = use_url();
    let warnings = Memo::new(move |_| url.answer.with(|answer| answer.warnings.clone()));
    view! {
        <ul class="warnings" role="status">
            {move || {
                warnings
                    .get()
                    .into_iter()
                    .map(|Ignored { warning, without }| {
                        let text = words::warning(&warning);
                        let remove = move |_| {
                            url.push(&without);
                            page::after_render(focus_count);
                        };
                        view! {
                            <li>
                                <span>{text}</span>
                                <button type="button" class="text-button" on:click=remove>"去掉"</button>
                            </li>
                        }
                    })
                    .collect_view()
            }}
        </ul>
    }
}

/// Units that are known by what is searched for: words find where a name is printed, a unit finds all it has to do.
#[component]
pub fn Offers() -> impl IntoView {
    let url = use_url();
    let offers = Memo::new(move |_| url.answer.with(|answer| answer.offers.clone()));
    view! {
        <Show when=move || offers.with(|offers| !offers.is_empty())>
            <p class="offers">
                "按单位找全（含经“各区政府”等统称涉及的）："
                {move || {
                    offers
                        .get()
                        .into_iter()
                        .map(|Offer { name, count, query }| view! {
                            <QueryLink query=Signal::stored(query) class="offer">
                                {name}
                                <b>{count}</b>
                                "项"
                            </QueryLink>
                        })
                        .collect_view()
                }}
            </p>
        </Show>
    }
}
