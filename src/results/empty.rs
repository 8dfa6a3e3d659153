//! What stands in place of tasks where there are none: which condition to loosen.

use crate::prelude::*;
use explore::Near;

use super::QueryLink;
use crate::live::live;
use crate::{url::use_url, words};

/// What to do when nothing was found.
#[component]
pub fn Empty() -> impl IntoView {
    let url = use_url();
    let chips = move || url.answer.with(|answer| answer.chips.clone());
    let can_be_loosened = move || chips().iter().any(|chip| chip.loosened.is_some());
    let all = Signal::derive(move || url.answer.with(|answer| answer.query.cleared()));
    let title = Signal::derive(move || words::nothing(url.answer.with(|answer| answer.view)).to_owned());
    view! {
        <div class="empty">
            <h2>{title}</h2>
            {live(move || {
                let near = url.answer.with(|answer| answer.near.clone());
                (!near.is_empty()).then(|| view! {
                    <p class="near">
                        "您是不是要找："
                        {near
                            .into_iter()
                            .map(|Near { words, count, query }| view! {
                                <QueryLink query=Signal::stored(query) class="offer">{words}<b>{count.to_string()}</b>"项"</QueryLink>
                            }.into_any())
                            .collect_view()}
                    </p>
                }.into_any())
            })}
            <ul class="loosen">
                {live(move || {
                    chips()
                        .into_iter()
                        .filter_map(|chip| {
                            let count = chip.loosened?;
                            let name = words::value(chip.field, &chip.name);
                            let label = format!("去掉{}“{name}”", words::field(chip.field));
                            Some(view! {
                                <li>
                                    <QueryLink query=Signal::stored(chip.without) class="loosen-link">{label}</QueryLink>
                                    <span class="loosened">{format!("有 {count} 项")}</span>
                                </li>
                            }.into_any())
                        })
                        .collect_view()
                })}
            </ul>
            <p hidden=Signal::derive(can_be_loosened)>
                "去掉其中任何一个都还是没有，可以"
                <QueryLink query=all class="loosen-link">"全部清除"</QueryLink>
                "，从头来。"
            </p>
        </div>
    }.into_any()
}
