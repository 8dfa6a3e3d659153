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

use explore::{Answer, Field, Help, Query, Units, View};
use leptos::prelude::*;

use crate::live::live;
use crate::{
    browser::{page, size},
    charts::ROOM,
    filters::{SHEET, leaders_strip},
    parts::{CHARTS, SEARCH, Search, TARGETS, UNITS},
    plain::{Drawn, button, element, text},
    say,
    url::{RESULTS, Url, use_url},
    words,
};
pub use bar::result_bar;
pub use conditions::{conditions, warnings};
pub use empty::empty;
pub use list::{list, party_link};
pub use search::search_box;
pub use spans::spans;
pub use suggestions::{Suggestions, suggestion_list};
pub use table::{columns, heading_row, table, table_group, table_row};
pub use targets::{figures, target_note};

/// What helps a search.
pub const HELP: Search = Search {
    list: suggestion_list,
    count: suggestions::count,
    take: suggestions::take,
    meant: conditions::meant,
    offers: conditions::offers,
    near: empty::near,
};

/// The middle of the page.
pub fn results() -> AnyView {
    let url = use_url();
    let class = Signal::derive(move || url.answered(|answer| words::results_class(answer).to_owned()));
    let body = Memo::new(move |_| url.answered(body));
    let shown = live(move || match body.get() {
        Body::Empty => empty(),
        Body::Finder => UNITS.view_beside(|units| (units.finder)()),
        Body::List => list(),
        Body::Table => table(),
        Body::Pictures(view) => vec![empty_of_pictures(), CHARTS.view(move |charts| (charts.charts)(view))].into_any(),
        Body::Targets => vec![TARGETS.view(|targets| (targets.note)()), list()].into_any(),
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
    let is_of_units = Memo::new(move |_| url.answered(|answer| answer.units.is_some()));
    let unit_head = live(move || is_of_units.get().then(|| UNITS.view(|units| (units.head)())));
    let partners = live(move || is_of_units.get().then(|| UNITS.view_beside(|units| (units.partners)())));
    let has_help = Memo::new(move |_| has_help(url));
    let help = live(move || has_help.get().then(|| SEARCH.view(|search| (search.offers)())));
    let with_whom = vec![strip, partners];
    let room = element("div", &[("id", ROOM)], Vec::new());
    page::after_render(size::keep_steps);
    let parts = vec![
        element("div", &[("class", size::RULER)], Vec::new()),
        // It floats over all of them, and nobody has to go through them to it.
        button("sheet-button", "", || ()).with("popovertarget", SHEET).holding(vec![filter]).into_any(),
        search_box(),
        conditions(),
        warnings(),
        help,
        unit_head,
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

fn body(answer: &Answer) -> Body {
    match (answer.view, &answer.units) {
        _ if answer.count == 0 && !answer.view.is_picture() => Body::Empty,
        (_, Some(Units::All)) => Body::Finder,
        (View::List | View::Unit, _) => Body::List,
        (View::Table, _) => Body::Table,
        (View::Targets, _) => Body::Targets,
        (view @ (View::Charts | View::Matrix | View::Network), _) => Body::Pictures(view),
    }
}

/// Whether there may be something to say of the search or of a condition that means nothing.
fn has_help(url: Url) -> bool {
    url.question
        .with(|question| !question.warnings.is_empty() || question.canonical.values(Field::Words).next().is_some())
}

/// What helps the search.
fn help(url: Url) -> Memo<Help> {
    url.part(|url| url.ask_with_task(|answers| answers.help()))
}

/// The class of a row in the style sheet, with a word more while its task is open, and one while it is
/// pointed at in a picture.
fn row_class(class: &'static str, serial: u32) -> Signal<String> {
    let url = use_url();
    let is_open = move || url.resolved.with(|resolved| resolved.open_serial() == Some(serial));
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
