//! The figures that the tasks commit to, to be checked one by one.

use explore::Figure;
use leptos::prelude::*;

use crate::{
    plain::{element, leaf, text},
    say,
    url::use_url,
};

/// What stands above the figures: how many there are, and that they cannot be summed.
pub fn target_note() -> AnyView {
    let figures = use_url().ask(|answers| answers.figure_count()).unwrap_or_default();
    leaf("p", "note target-note", &say::target_note(figures))
}

/// The figures of the task at a position, and what is measured by each; nothing where there is none.
pub fn figures(task: usize) -> AnyView {
    let figures = use_url().index().figures(task);
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
