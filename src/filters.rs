//! The filters: a column on wide screens, a sheet on phones.

mod facet;
mod leaders;
mod roles;
mod several;

use explore::Key;
use leptos::prelude::*;

use crate::browser::page;
use crate::live::live;
use crate::plain::{Drawn, button, element, text};
use crate::{say, url::use_url};
use facet::facet_view;
pub use leaders::{bar, leaders_strip};
pub use roles::{role_counts, roles};

/// The id of the sheet, to which the button on phones points.
pub const SHEET: &str = "filters";

/// All filters with their live counts.
pub fn filters() -> AnyView {
    let url = use_url();
    let show = live(move || text(&url.answer.with(|answer| say::show_tasks(answer.count))));
    let hide = button("button is-primary", "", || ())
        .with("popovertarget", SHEET)
        .with("popovertargetaction", "hide")
        .holding(vec![show]);
    let title = element("h2", &[("tabindex", "-1"), ("autofocus", "")], vec![text(say::filter())]);
    let mut parts = vec![element("div", &[("class", "sheet-head")], vec![title, hide.into_any()])];
    for (position, facet) in url.answer.with_untracked(|answer| answer.facets.clone()).into_iter().enumerate() {
        let between = if facet.key == Key::Unit { roles() } else { ().into_any() };
        parts.push(facet_view(&facet, position, between));
    }
    // The popover gives the sheet its top layer, Escape and a tap beside it; on wide screens the style sheet shows it
    // as a column whether it is open or not.
    let is_open = RwSignal::new(false);
    let attributes = [("class", "filters"), ("id", SHEET), ("popover", "auto"), ("aria-label", say::filter())];
    Drawn::html("aside", attributes.map(|(name, value)| (name, value.to_owned())).into(), parts)
        .following("data-open", Signal::derive(move || is_open.get().to_string()))
        .on("beforetoggle", move |event| is_open.set(page::is_opening(event)))
        .into_any()
}
