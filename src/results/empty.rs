//! What stands in place of tasks where there are none: which condition to loosen.

use explore::Field;
use leptos::prelude::*;

use super::QueryLink;
use crate::{plain::drawn, url::use_url, words};

/// What to do when nothing was found.
#[component]
pub fn Empty() -> impl IntoView {
    let url = use_url();
    let chips = move || url.answer.with(|answer| answer.chips.clone());
    let can_be_loosened = move || chips().iter().any(|chip| chip.loosened.is_some());
    let all = Signal::derive(move || url.answer.with(|answer| answer.query.cleared()));
    let has_no_words = Signal::derive(move || chips().iter().all(|chip| chip.field != Field::Words));
    view! {
        <div class="empty">
            <h2>"没有符合条件的任务"</h2>
            <ul class="loosen">
                {drawn(Box::new(move || {
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
                        .into_any()
                }))}
            </ul>
            <p hidden=Signal::derive(can_be_loosened)>
                "去掉其中任何一个都还是没有，可以"
                <QueryLink query=all class="loosen-link">"全部清除"</QueryLink>
                "，从头来。"
            </p>
            <p class="note" hidden=has_no_words>"搜索逐字比对通知的原文、标题和单位名称；还不认拼音和繁体字。"</p>
        </div>
    }.into_any()
}
