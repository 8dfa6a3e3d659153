//! The dialog that gives files: of what is shown now, and of the whole notice.

use explore::{Answer, Field};
use leptos::prelude::*;

use super::about::about;
use crate::DATASET;
use crate::browser::{
    page,
    program::plain,
    take::{copy_table, once_taken, save_table},
};
use crate::live::live;
use crate::plain::{Drawn, button, element, leaf, text};
use crate::url::use_url;
use crate::{say, words};

/// A file that can be made: its ending, its name and what it is good for.
fn made() -> [[&'static str; 3]; 4] {
    [
        ["xlsx", say::file_xlsx(), say::file_xlsx_for()],
        ["csv", "CSV", say::file_csv_for()],
        ["md", "Markdown", say::file_md_for()],
        ["json", "JSON", say::file_json_for()],
    ]
}

/// What stands beside the page, on a host: its address, its name and what it is good for.
fn beside() -> [[&'static str; 3]; 3] {
    [
        ["fengong.html", say::whole_page(), say::whole_page_for()],
        ["data/tasks.csv", say::all_csv(), say::open_data()],
        ["data/tasks.json", say::all_json(), say::open_data_programs()],
    ]
}

/// What the dialog holds.
pub fn files() -> AnyView {
    let url = use_url();
    let said = RwSignal::new(String::new());
    // What is listed, in the words of the exporter, and how many tasks that is.
    let listed = move || {
        said.set(say::making().to_owned());
        let question = |answer: &Answer| (answer.query.set(Field::Task, None).to_string(), about(url), answer.count);
        url.answer.with_untracked(question)
    };
    let make = move |ending: &'static str| {
        let (query, about, count) = listed();
        let name = format!("{}.{ending}", words::file_name(&about.title));
        once_taken(&save_table(DATASET, &query, plain(&about.plain()), ending, &name), move |is_made| {
            said.try_set(match (is_made, count) {
                (false, _) => say::not_made().to_owned(),
                (true, 0) => say::made_empty(&name),
                (true, _) => say::made(&name),
            });
        });
    };
    let copy = move || {
        let (query, about, _) = listed();
        once_taken(&copy_table(DATASET, &query, plain(&about.plain())), move |is_copied| {
            said.try_set(if is_copied { say::table_copied() } else { say::table_not_copied() }.to_owned());
        });
    };
    let line =
        |button: Drawn, good_for: &str| element("li", &[], vec![button.into_any(), leaf("span", "note", good_for)]);
    let file = |[ending, name, good_for]: [&'static str; 3]| {
        line(button("button", name, move || make(ending)).with("data-file", ending), good_for)
    };
    let mut lines: Vec<AnyView> = made().into_iter().map(file).collect();
    lines.push(line(button("button copy-table", say::copy_table(), copy), say::copy_table_for()));
    lines.push(line(button("button", say::print_pdf(), page::print), say::print_pdf_for()));
    let count = url.answer.with(|answer| answer.count);
    let beside = beside().map(|[address, name, good_for]| {
        let attributes =
            vec![("class", "button".to_owned()), ("href", address.to_owned()), ("download", String::new())];
        line(Drawn::html("a", attributes, vec![text(name)]), good_for)
    });
    let mut parts = vec![
        leaf("p", "note", &say::listed_now(count)),
        element("ul", &[("class", "over-files")], lines),
        element("p", &[("class", "said"), ("role", "status")], vec![live(move || text(&said.read()))]),
    ];
    // A page in one file has nothing beside it.
    if page::has_files_beside() {
        parts.push(leaf("h3", "", say::whole_notice()));
        parts.push(element("ul", &[("class", "over-files")], beside.into_iter().collect()));
    }
    parts.into_any()
}
