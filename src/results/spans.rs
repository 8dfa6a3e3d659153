//! Text with its hits marked.

use explore::Span;
use leptos::prelude::*;

use crate::plain::{leaf, text};

/// Text with its hits marked; the stretches in order.
pub fn spans(spans: &[Span]) -> Vec<AnyView> {
    spans.iter().map(|span| if span.is_hit { leaf("mark", "", &span.text) } else { text(&span.text) }).collect()
}
