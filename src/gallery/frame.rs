//! What stands around everything, and what `index.html` shows where there is no page.

use super::{Specimen, Width::Window};
use crate::{
    app::{colophon, embed_foot, masthead},
    browser::page,
    plain::element,
    url::use_url,
};

pub const ALL: &[Specimen] = &[
    Specimen("masthead", "", Window, || masthead(use_url())),
    Specimen("colophon", "", Window, || colophon(use_url())),
    Specimen("embed-foot", "embed=1&leader=wangdong", Window, || embed_foot(use_url())),
    Specimen("skip-link", "", Window, || {
        element(
            "a",
            &[("class", "skip-link is-shown"), ("href", "#")],
            vec![crate::plain::text(crate::say::skip_to_search())],
        )
    }),
];

/// What stands in `index.html`, each with a name, before it is emptied.
pub fn states() -> Vec<(&'static str, String)> {
    ["skeleton", "updated", "unloaded", "crashed"]
        .into_iter()
        .map(|name| (name, page::html(&format!(".{name}, #{name}")).replace("hidden", "data-shown")))
        .collect()
}
