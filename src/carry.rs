//! What leaves the page: as a link, as a file, on paper, in another page, for programs.

mod about;
mod cite;
mod copy;
mod files;
mod paper;
mod program;
mod qr;
mod share;

use leptos::prelude::*;

use crate::browser::page;
use crate::live::live;
use crate::parts::CARRY;
use crate::plain::{Drawn, button, element, leaf, text};
use crate::say;
use crate::url::Url;
pub use cite::task_citation;
pub use copy::copy_button;
pub use files::files;
use paper::print_on_paper;
use program::program;
pub use share::share;

/// The buttons of the masthead that take a view along, with what they open.
pub fn carry_buttons(url: Url) -> Vec<AnyView> {
    vec![
        copy_button("button copy-link", say::copy_link(), move || url.whole_address()),
        opener("share", say::share()),
        opener("files", say::export()),
        print_button("button print-button", say::print()),
        opener("settings", say::settings()),
        sheet("share", say::share_title(), || CARRY.view(|carry| (carry.share)())),
        sheet("files", say::export_title(), || CARRY.view(|carry| (carry.files)())),
    ]
}

/// A button that prints, once what lays out paper is here.
pub fn print_button(class: &'static str, name: &'static str) -> AnyView {
    let is_wanted = RwSignal::new(false);
    let print = move || {
        is_wanted.set(true);
        CARRY.loader.once_here(page::print);
    };
    let missing = live(move || is_wanted.get().then(|| CARRY.loader.view_if_missing()));
    vec![button(class, name, print).into_any(), missing].into_any()
}

/// Makes `window.fengong`, and has paper laid out when somebody prints.
pub fn start(url: Url) {
    program(&url.index());
    print_on_paper(url);
}

/// A button that opens a sheet.
pub fn opener(id: &str, name: &str) -> AnyView {
    button("button", name, || ()).with("popovertarget", id).with("aria-haspopup", "dialog").into_any()
}

/// A dialog that the browser lays over the page and closes by Escape or a click beside it. What is in it is drawn while it is
/// open only.
fn sheet(id: &'static str, title: &'static str, draw: fn() -> AnyView) -> AnyView {
    let is_open = RwSignal::new(false);
    // Its words are loaded later than the page's.
    let is_whole = RwSignal::new(false);
    page::once_whole(move |_| is_whole.set(true));
    let content = live(move || if is_open.get() && is_whole.get() { draw() } else { leaf("p", "", "") });
    let attributes = vec![
        ("id", id.to_owned()),
        ("class", "over".to_owned()),
        ("popover", "auto".to_owned()),
        ("aria-labelledby", title_id(id)),
    ];
    Drawn::html("dialog", attributes, vec![sheet_head(id, title), content])
        .on("beforetoggle", move |event| {
            if page::is_opening(event) {
                is_open.set(true);
            }
        })
        // Only then the focus is back where it came from, which it could not leave if it were gone.
        .on("toggle", move |event| {
            if !page::is_opening(event) {
                is_open.set(false);
            }
        })
        .into_any()
}

/// What a sheet is called, and what closes it.
pub fn sheet_head(id: &str, title: &str) -> AnyView {
    let close = button("icon-button close", "", || ())
        .with("popovertarget", id)
        .with("popovertargetaction", "hide")
        .with("aria-label", say::close());
    let title = element("h2", &[("id", &title_id(id)), ("tabindex", "-1"), ("autofocus", "")], vec![text(title)]);
    element("div", &[("class", "over-head")], vec![title, close.into_any()])
}

fn title_id(id: &str) -> String {
    format!("{id}-title")
}
