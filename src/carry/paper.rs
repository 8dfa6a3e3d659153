//! The page on paper: the notice's own form, made when somebody prints.

use explore::{Answer, Answers, Matched, Resolved};
use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render, any_view::AnyViewState};

use export::About;

use super::{about::about, qr::qr_code};
use crate::browser::page;
use crate::parts::CHARTS;
use crate::plain::{Drawn, element, leaf, text};
use crate::results::{columns, heading_row, table_group, table_row};
use crate::url::Url;
use crate::{say, words};

/// Lays out the sheets while somebody prints, and only then: nobody waits for hundreds of rows that nobody sees.
pub fn print_on_paper(url: Url) {
    let (owner, sheets) =
        url.for_good(|| (StoredValue::new(Owner::new()), StoredValue::new_local(None::<AnyViewState>)));
    let after = move || {
        if let Some(mut view) = sheets.try_update_value(Option::take).flatten() {
            view.unmount();
        }
        owner.with_value(Owner::cleanup);
        page::mark("data-paper", false);
    };
    let before = move || {
        // Not every browser says that it has printed.
        after();
        if let Some(body) = page::body() {
            let mut view = owner.with_value(|owner| owner.with(|| paper(url).build()));
            view.mount(&body, None);
            sheets.set_value(Some(view));
            page::mark("data-paper", true);
        }
    };
    page::on_print(before, after);
}

/// The open task, or else all that is listed, behind the pictures that are shown.
fn paper(url: Url) -> AnyView {
    let mut about = about(url);
    let open = url.resolved.with_untracked(Resolved::open_serial);
    untrack(|| {
        url.ask(|answers| {
            url.answered(|answer| {
                let (pictures, bodies) = match open {
                    // What the list is narrowed to says nothing of the task.
                    Some(serial) => {
                        about.conditions.clear();
                        about.title = say::paper_task(serial);
                        about.link = url.whole_address();
                        let matched = Matched { task: serial - 1, why: Vec::new() };
                        (Vec::new(), vec![element("tbody", &[], vec![table_row(answers, &matched, None)])])
                    }
                    // Whoever sees pictures has the part that draws them.
                    None => (CHARTS.get().map_or_else(Vec::new, |charts| (charts.files)(url)), bodies(answers, answer)),
                };
                let pictures = pictures.into_iter().map(|(picture, is_half)| {
                    let class = if is_half { "paper-picture is-half" } else { "paper-picture" };
                    Drawn::html("div", vec![("class", class.to_owned())], Vec::new()).picturing(&picture).into_any()
                });
                let pictures = element("div", &[("class", "paper-pictures")], pictures.collect());
                let parts =
                    vec![head(if open.is_some() { 1 } else { answer.count }, &about), pictures, table(&about, bodies)];
                element("div", &[("id", "paper"), ("class", "on-paper")], parts)
            })
        })
    })
}

/// Whose list it is, what was asked, and where it is on the web.
fn head(count: usize, about: &About) -> AnyView {
    let mut facts = about.conditions.clone();
    facts.extend([say::paper_count(count), say::paper_day(&about.day)]);
    let words =
        vec![leaf("h1", "", &about.title), leaf("p", "", &facts.join("　")), leaf("p", "paper-link", &about.link)];
    let words = element("div", &[], words);
    element("header", &[("class", "paper-head")], [words].into_iter().chain(qr_code(&about.link, 2)).collect())
}

fn table(about: &About, bodies: Vec<AnyView>) -> AnyView {
    let source = element("td", &[("colspan", "6")], vec![text(&say::paper_source(&about.title, &about.source))]);
    let foot = element("tfoot", &[], vec![element("tr", &[], vec![source])]);
    element("table", &[], [columns()].into_iter().chain(bodies).chain([foot]).collect())
}

/// The rows under all their headings.
fn bodies(answers: Answers, answer: &Answer) -> Vec<AnyView> {
    if answer.count == 0 {
        return vec![element("tbody", &[], vec![heading_row("part-row", words::nothing(answer.view))])];
    }
    let mut bodies = Vec::new();
    for block in &answer.blocks {
        let (class, name) = words::block(&block.what);
        if class != "visually-hidden" {
            let title = say::paper_block(name, block.count);
            bodies.push(element("tbody", &[], vec![heading_row("block-row", &title)]));
        }
        bodies.extend(block.groups.iter().flat_map(|group| table_group(answers, group, None)));
    }
    bodies
}
