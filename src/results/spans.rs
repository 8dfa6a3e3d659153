//! Text with its hits marked.

use explore::Span;
use leptos::prelude::*;

/// Text with its hits marked.
#[component]
pub fn Spans(
    /// The stretches of the text, in order.
    spans: Vec<Span>,
) -> impl IntoView {
    spans
        .into_iter()
        .map(|Span { text, is_hit }| if is_hit { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() })
        .collect_view()
}
