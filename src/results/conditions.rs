//! The conditions that hold, those that were ignored, and the units that a search may be about.

use explore::{Chip, Field, Ignored, Mode, Offer};
use leptos::prelude::*;

use super::QueryLink;
use crate::on::on;
use crate::{
    browser::page,
    plain::drawn,
    url::{COUNT, use_url},
    words,
};

/// The conditions as chips, each to be taken out.
#[component]
pub fn Conditions() -> impl IntoView {
    let url = use_url();
    let clear = move |_| {
        url.push(&url.answer.with_untracked(|answer| answer.query.cleared()));
        page::after_render(focus_count);
    };
    let chips = move || url.answer.with(|answer| answer.chips.clone());
    view! {
        <ul class="chips" aria-label="筛选条件" hidden=Signal::derive(move || chips().is_empty())>
            {drawn(Box::new(move || {
                chips().into_iter().map(|chip| view! { <ChipView chip/> }.into_any()).collect_view().into_any()
            }))}
            <li><button type="button" class="text-button clear" on:click=on(clear)>"全部清除"</button></li>
        </ul>
    }
    .into_any()
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
    let class = if matches!(field, Field::Facet(_, Mode::Not)) { "chip is-excluded" } else { "chip" };
    let remove = move |_| {
        url.push(&without);
        page::after_render(focus_count);
    };
    view! {
        <li>
            <button type="button" class=class aria-label=action on:click=on(remove)>
                <small>{label}</small>
                <span class="chip-name">{name}</span>
                <span class="cross" aria-hidden="true"></span>
            </button>
        </li>
    }
    .into_any()
}

/// Where the focus goes when what had it is gone: to the count of what is now shown.
fn focus_count() {
    page::focus(COUNT);
}

/// The conditions that mean nothing, with why.
#[component]
pub fn Warnings() -> impl IntoView {
    let url = use_url();
    view! {
        <div role="status"><ul class="warnings">
            {drawn(Box::new(move || {
                url.answer
                    .with(|answer| answer.warnings.clone())
                    .into_iter()
                    .map(|Ignored { warning, without }| {
                        let text = words::warning(&warning);
                        let label = format!("去掉：{text}");
                        let remove = move |_| {
                            url.push(&without);
                            page::after_render(focus_count);
                        };
                        view! {
                            <li>
                                <span>{text}</span>
                                <button type="button" class="text-button" aria-label=label on:click=on(remove)>"去掉"</button>
                            </li>
                        }.into_any()
                    })
                    .collect_view()
                    .into_any()
            }))}
        </ul></div>
    }
    .into_any()
}

/// Units that are known by what is searched for: words find where a name is printed, a unit finds all it has to do.
#[component]
pub fn Offers() -> impl IntoView {
    let url = use_url();
    let offers = move || url.answer.with(|answer| answer.offers.clone());
    view! {
        <p class="offers" hidden=Signal::derive(move || offers().is_empty())>
            "按单位找全（含经“各区政府”等统称涉及的）："
            {drawn(Box::new(move || {
                offers()
                    .into_iter()
                    .map(|Offer { name, count, query }| view! {
                        <QueryLink query=Signal::stored(query) class="offer">{name}<b>{count.to_string()}</b>"项"</QueryLink>
                    }.into_any())
                    .collect_view()
                    .into_any()
            }))}
        </p>
    }.into_any()
}
