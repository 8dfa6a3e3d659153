//! The dialog that gives files: of what is shown now, and of the whole notice.

use std::sync::Arc;

use explore::{Field, Index, Query};
use export::{About, Format};
use js_sys::Promise;
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;

use super::about::about;
use crate::browser::{
    page,
    take::{self, once_taken},
};
use crate::live::live;
use crate::parts::EXPORT;
use crate::plain::{Drawn, button, element, leaf, text};
use crate::url::{Url, use_url};
use crate::{say, words};

/// A file that can be made: its ending, its name and what it is good for.
fn made() -> [(Format, [&'static str; 3]); 4] {
    [
        (Format::Xlsx, ["xlsx", say::file_xlsx(), say::file_xlsx_for()]),
        (Format::Csv, ["csv", "CSV", say::file_csv_for()]),
        (Format::Markdown, ["md", "Markdown", say::file_md_for()]),
        (Format::Json, ["json", "JSON", say::file_json_for()]),
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

/// What is listed at some moment.
struct Listed {
    index: Arc<Index>,
    query: Query,
    about: About,
}

impl Listed {
    /// What is listed now.
    fn read(url: Url) -> Self {
        let query = url.answer.with_untracked(|answer| answer.query.set(Field::Task, None));
        Self { index: url.index(), query, about: about(url) }
    }

    /// The tasks in a format; `None` if the part that writes them does not come, or cannot.
    async fn write(&self, format: Format) -> Option<Vec<u8>> {
        let export = EXPORT.load().await?;
        let resolved = self.index.resolve(&self.query);
        let selection = self.index.select(&resolved);
        (export.write)(self.index.answers(&resolved, &selection), &self.about, format)
            .inspect_err(|error| page::report(&error.to_string().into()))
            .ok()
    }

    /// The tasks as a text, once they are written.
    fn text(&self, format: Format) -> Promise {
        let Self { index, query, about } = self;
        let listed = Self { index: Arc::clone(index), query: query.clone(), about: about.clone() };
        future_to_promise(async move {
            let text = listed.write(format).await.and_then(|text| String::from_utf8(text).ok());
            text.map(JsValue::from).ok_or(JsValue::NULL)
        })
    }
}

/// What the dialog holds.
pub fn files() -> AnyView {
    let url = use_url();
    let said = RwSignal::new(String::new());
    let make = move |ending: &'static str, format: Format| {
        said.set(say::making().to_owned());
        let (listed, count) = (Listed::read(url), url.answer.with_untracked(|answer| answer.count));
        let name = format!("{}.{ending}", words::file_name(&listed.about.title));
        spawn_local(async move {
            let file = listed.write(format).await;
            let is_made = file.map(|file| take::save_file(&file, ending, &name)).is_some();
            said.try_set(match (is_made, count) {
                (false, _) => say::not_made().to_owned(),
                (true, 0) => say::made_empty(&name),
                (true, _) => say::made(&name),
            });
        });
    };
    let copy = move || {
        said.set(say::making().to_owned());
        let listed = Listed::read(url);
        once_taken(&take::copy_table(listed.text(Format::Html), listed.text(Format::Text)), move |is_copied| {
            said.try_set(if is_copied { say::table_copied() } else { say::table_not_copied() }.to_owned());
        });
    };
    let line =
        |button: Drawn, good_for: &str| element("li", &[], vec![button.into_any(), leaf("span", "note", good_for)]);
    let file = |(format, [ending, name, good_for]): (Format, [&'static str; 3])| {
        line(button("button", name, move || make(ending, format)).with("data-file", ending), good_for)
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
        EXPORT.loader.view_if_missing(),
    ];
    // A page in one file has nothing beside it.
    if page::has_files_beside() {
        parts.push(leaf("h3", "", say::whole_notice()));
        parts.push(element("ul", &[("class", "over-files")], beside.into_iter().collect()));
    }
    parts.into_any()
}
