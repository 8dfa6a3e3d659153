//! The filters: a column on wide screens, a sheet on phones.

mod facet;
mod leaders;
mod roles;
mod several;

use crate::prelude::*;
use explore::Key;

use crate::url::use_url;
use facet::FacetView;
pub use leaders::{bar, leaders_strip};
pub use roles::{RoleCounts, Roles};

/// The id of the sheet, to which the button on phones points.
pub const SHEET: &str = "filters";

/// All filters with their live counts.
#[component]
pub fn Filters() -> impl IntoView {
    let url = use_url();
    let facets = url.answer.with_untracked(|answer| answer.facets.clone());
    let show = Signal::derive(move || url.answer.with(|answer| format!("显示 {} 项任务", answer.count)));
    view! {
        // The popover gives the sheet its top layer, Escape and a tap beside it; on wide screens the style sheet shows it
        // as a column whether it is open or not.
        <aside class="filters" id=SHEET popover="auto" aria-label="筛选">
            <div class="sheet-head">
                <h2>"筛选"</h2>
                <button type="button" class="button is-primary" popovertarget=SHEET popovertargetaction="hide">{show}</button>
            </div>
            {facets
                .into_iter()
                .enumerate()
                .map(|(position, facet)| {
                    let roles = (facet.key == Key::Unit).then(|| view! { <Roles/> }.into_any());
                    view! { <FacetView facet position>{roles}</FacetView> }.into_any()
                })
                .collect_view()}
        </aside>
    }.into_any()
}
