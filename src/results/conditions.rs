//! The conditions that hold, those that were ignored, and the units that a search may be about.

use crate::prelude::*;
use explore::{Chip, Field, Ignored, Meant, Mode, Suggestion};

use super::QueryLink;
use crate::live::live;
use crate::on::on;
use crate::{
    browser::page,
    url::{COUNT, use_url},
    words,
};

/// The conditions as chips, each to be taken out, and the last change, to be taken back.
#[component]
pub fn Conditions() -> impl IntoView {
    let url = use_url();
    let clear = move |_| {
        url.push(&url.answer.with_untracked(|answer| answer.query.cleared()));
        page::after_render(focus_count);
    };
    let chips = move || url.answer.with(|answer| answer.chips.clone());
    let has_no_chips = Signal::derive(move || url.answer.with(|answer| answer.chips.is_empty()));
    let change = Signal::derive(move || words::undo(&url.last_change().unwrap_or_default()));
    let has_no_past = Signal::derive(move || url.last_change().is_none());
    let undo = move |_| {
        url.undo();
        if has_no_past.get_untracked() {
            page::after_render(focus_count);
        }
    };
    view! {
        <ul class="chips" aria-label="筛选条件" hidden=Signal::derive(move || has_no_chips.get() && has_no_past.get())>
            {live(move || chips().into_iter().map(|chip| view! { <ChipView chip/> }.into_any()).collect_view())}
            <li hidden=has_no_chips><button type="button" class="text-button clear" on:click=on(clear)>"全部清除"</button></li>
            <li hidden=has_no_past>
                <button type="button" class="text-button undo" aria-label=change title=change on:click=on(undo)>"撤销"</button>
            </li>
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
            {live(move || {
                url.answer
                    .with(|answer| answer.warnings.clone())
                    .into_iter()
                    .map(|ignored| {
                        let text = words::warning(&ignored.warning);
                        let label = format!("去掉：{text}");
                        let meant = meant(&ignored);
                        let remove = move |_| {
                            url.push(&url.answer.with_untracked(|answer| ignored.without(&answer.query)));
                            page::after_render(focus_count);
                        };
                        view! {
                            <li>
                                <span>{text}{meant}</span>
                                <button type="button" class="text-button" aria-label=label on:click=on(remove)>"去掉"</button>
                            </li>
                        }.into_any()
                    })
                    .collect_view()
            })}
        </ul></div>
    }
    .into_any()
}

/// What may have been meant by a condition that means nothing.
fn meant(ignored: &Ignored) -> AnyView {
    let is_hidden = Signal::stored(ignored.meant.is_empty());
    let mut links = Vec::new();
    for Meant { name, query } in ignored.meant.clone() {
        let name = words::value(ignored.warning.field, &name);
        links.push(view! { <QueryLink query=Signal::stored(query) class="meant">{name}</QueryLink> }.into_any());
    }
    view! { <span class="meant-list" hidden=is_hidden>"您是不是要找："{links}</span> }.into_any()
}

/// Units that are known by what is searched for: words find where a name is printed, a unit finds all it has to do.
#[component]
pub fn Offers() -> impl IntoView {
    let url = use_url();
    let offers = move || url.answer.with(|answer| answer.offers.clone());
    view! {
        <p class="offers" hidden=Signal::derive(move || offers().is_empty())>
            "按单位找全（含经“各区政府”等统称涉及的）："
            {live(move || {
                offers()
                    .into_iter()
                    .map(|Suggestion { name, count, query, .. }| view! {
                        <QueryLink query=Signal::stored(query) class="offer">{name}<b>{count.to_string()}</b>"项"</QueryLink>
                    }.into_any())
                    .collect_view()
            })}
        </p>
    }.into_any()
}
