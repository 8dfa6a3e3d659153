//! What was found: the search box, the conditions, the chart of leaders, and the tasks.

mod bar;
mod conditions;
mod empty;
mod list;
mod search;
mod spans;
mod suggestions;
mod table;
mod targets;

use explore::{Answer, Query, UnitView, View};
use leptos::prelude::*;

use crate::live::live;
use crate::{
    charts::{ROOM, charts},
    filters::{SHEET, leaders_strip},
    plain::{Drawn, button, element, text},
    say,
    unit::{finder, partners, unit_head},
    url::{RESULTS, Url, use_url},
    words,
};
pub use bar::result_bar;
pub use conditions::{conditions, offers, warnings};
pub use empty::empty;
pub use list::{list, party_link};
pub use search::search_box;
pub use spans::spans;
#[cfg(debug_assertions)]
pub use suggestions::{Suggestions, suggestion_list};
pub use table::{columns, heading_row, table, table_group, table_row};
pub use targets::{figures, target_note};

/// The middle of the page.
pub fn results() -> AnyView {
    let url = use_url();
    let class = Signal::derive(move || {
        let view = url.answered(|answer| answer.view);
        url.unit.with(|unit| words::results_class(view, unit.as_ref()).to_owned())
    });
    let body = Memo::new(move |_| url.unit.with(|unit| url.answered(|answer| body(answer, unit.as_ref()))));
    let shown = live(move || match body.get() {
        Body::Empty => empty(),
        Body::Finder => finder(),
        Body::List => list(),
        Body::Table => table(),
        Body::Pictures(view) => vec![empty_of_pictures(), charts(view)].into_any(),
        Body::Targets => vec![target_note(), list()].into_any(),
    });
    let filter = live(move || {
        text(&match url.answer.with(|answer| answer.chips.len()) {
            0 => say::filter().to_owned(),
            chips => say::filter_count(chips),
        })
    });
    // Above pictures there is no picture more.
    let has_strip = Memo::new(move |_| !matches!(body.get(), Body::Pictures(_)));
    let strip = live(move || has_strip.get().then(leaders_strip));
    let with_whom = vec![strip, partners()];
    let room = element("div", &[("id", ROOM)], Vec::new());
    let parts = vec![
        // It floats over all of them, and nobody has to go through them to it.
        button("sheet-button", "", || ()).with("popovertarget", SHEET).holding(vec![filter]).into_any(),
        search_box(),
        conditions(),
        warnings(),
        offers(),
        unit_head(),
        element("div", &[("class", "with-whom")], with_whom),
        element("section", &[("id", RESULTS), ("aria-label", say::tasks_label())], vec![room, result_bar(), shown]),
    ];
    Drawn::html("div", Vec::new(), parts).following("class", class).into_any()
}

/// What to do when nothing was found, above pictures, which stay.
fn empty_of_pictures() -> AnyView {
    let url = use_url();
    live(move || url.answered(|answer| answer.count == 0).then(empty))
}

/// What stands under the line with the count.
#[derive(Clone, Copy, PartialEq)]
enum Body {
    Empty,
    Finder,
    List,
    Table,
    Pictures(View),
    Targets,
}

fn body(answer: &Answer, unit: Option<&UnitView>) -> Body {
    match (answer.view, unit) {
        _ if answer.count == 0 && !answer.view.is_picture() => Body::Empty,
        (_, Some(UnitView::Finder(_))) => Body::Finder,
        (View::List | View::Unit, _) => Body::List,
        (View::Table, _) => Body::Table,
        (View::Targets, _) => Body::Targets,
        (view @ (View::Charts | View::Matrix | View::Network), _) => Body::Pictures(view),
    }
}

/// The class of a row in the style sheet, with a word more while its task is open, and one while it is
/// pointed at in a picture.
fn row_class(class: &'static str, serial: u32) -> Signal<String> {
    let url = use_url();
    let is_open = move || url.resolved.with(|resolved| resolved.task.is_some_and(|task| task + 1 == serial as usize));
    Signal::derive(move || {
        let open = if is_open() { " is-open" } else { "" };
        let lit = if url.pictures.is_lit(serial - 1) { " is-lit" } else { "" };
        format!("{class}{open}{lit}")
    })
}

/// Asks what a link asks, where the click is a plain one; any other is the browser's. Whether it was.
pub fn follow(url: Url, event: &leptos::ev::MouseEvent, query: &Query) -> bool {
    let is_plain =
        event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if is_plain {
        event.prevent_default();
        url.push(query);
    }
    is_plain
}
