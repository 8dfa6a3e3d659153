//! The readings that go beyond the letter.

use crate::prelude::*;
use notice::Flag;

use crate::words;

/// Every reading of a task that goes beyond the letter, with its reason.
#[component]
pub fn Flags(
    /// The readings.
    flags: Vec<Flag>,
) -> impl IntoView {
    (!flags.is_empty()).then(|| view! {
        <section class="flags" aria-label="本站的解读">
            <h3>"本站的解读"</h3>
            <ul>
                {flags
                    .into_iter()
                    .map(|Flag { rule, printed, read_as }| view! { <li>{words::flag(rule, &printed, &read_as)}</li> }.into_any())
                    .collect_view()}
            </ul>
        </section>
    }.into_any())
}
