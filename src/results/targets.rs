//! The figures that the tasks commit to, to be checked one by one.

use crate::prelude::*;
use explore::Figure;

use crate::url::use_url;

/// What stands above the figures: how many there are, and that they cannot be summed.
#[component]
pub fn TargetNote() -> impl IntoView {
    let url = use_url();
    let count = Signal::derive(move || {
        let figures = url.answer.with(|answer| answer.figures.unwrap_or_default());
        format!("这些任务共有 {figures} 个数字。")
    });
    view! {
        <p class="note target-note">
            {count}
            "口径不一：有的是新增，有的是总量，有的按“每区”“各”算，不宜相加。"
        </p>
    }
    .into_any()
}

/// Figures, and what is measured by each; nothing where there is none.
#[component]
pub fn Figures(
    /// The figures.
    figures: Vec<Figure>,
) -> impl IntoView {
    (!figures.is_empty()).then(|| {
        let figure = |figure: Figure| {
            let comparison = figure.comparison();
            let Figure { per, number, unit, measured, .. } = figure;
            view! {
                <li>
                    <span class="figure"><small>{per}{comparison}</small><b>{number}</b>{unit}</span>
                    <span class="measured">{measured}</span>
                </li>
            }
            .into_any()
        };
        view! { <ul class="targets">{figures.into_iter().map(figure).collect_view()}</ul> }.into_any()
    })
}
