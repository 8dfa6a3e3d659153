//! The figures that the tasks commit to, to be checked one by one.

use explore::Figure;
use leptos::prelude::*;

use crate::{
    live::live,
    plain::{element, leaf, text},
    say,
    url::use_url,
};

/// What stands above the figures: how many there are, and that they cannot be summed.
pub fn target_note() -> AnyView {
    let url = use_url();
    live(move || {
        let figures = url.ask(|answers| answers.figure_count()).unwrap_or_default();
        leaf("p", "note target-note", &say::target_note(figures))
    })
}

/// Figures, and what is measured by each; nothing where there is none.
pub fn figures(figures: &[Figure]) -> AnyView {
    if figures.is_empty() {
        return ().into_any();
    }
    let figure = |figure: &Figure| {
        let before = leaf("small", "", &format!("{}{}", figure.per, figure.comparison()));
        let words = vec![before, leaf("b", "", &figure.number), text(&figure.unit)];
        let measured = leaf("span", "measured", &figure.measured);
        element("li", &[], vec![element("span", &[("class", "figure")], words), measured])
    };
    element("ul", &[("class", "targets")], figures.iter().map(figure).collect())
}
