//! The readings that go beyond the letter.

use leptos::prelude::*;
use notice::Flag;

use crate::plain::{element, leaf};
use crate::{say, words};

/// Every reading of a task that goes beyond the letter, with its reason; nothing where there is none.
pub fn flags(flags: &[Flag]) -> AnyView {
    if flags.is_empty() {
        return ().into_any();
    }
    let flag = |Flag { rule, printed, read_as }: &Flag| leaf("li", "", &words::flag(*rule, printed, read_as));
    let flags = element("ul", &[], flags.iter().map(flag).collect());
    element(
        "section",
        &[("class", "flags"), ("aria-label", say::our_reading())],
        vec![leaf("h3", "", say::our_reading()), flags],
    )
}
