//! Text with its hits marked.

use crate::prelude::*;
use explore::Span;

use crate::plain::{self, leaf};

/// Text with its hits marked.
#[component]
pub fn Spans(
    /// The stretches of the text, in order.
    spans: Vec<Span>,
) -> impl IntoView {
    spans
        .into_iter()
        .map(|Span { text, is_hit }| if is_hit { leaf("mark", "", &text) } else { plain::text(&text) })
        .collect_view()
}
