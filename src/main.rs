//! Fengong: whose duty is it? The page, drawn by Leptos over an [`explore::Answer`].
//!
//! Nothing here reads, filters, sorts or counts tasks; see `ARCHITECTURE.md`.

mod app;
mod browser;
mod carry;
mod charts;
mod filters;
#[cfg(debug_assertions)]
mod gallery;
mod gloss;
mod live;
mod mine;
mod parts;
mod plain;
mod results;
mod say;
mod task;
mod unit;
mod url;
mod words;

use explore::{Dataset, Index};

/// The notice, read and laid out by `build.rs`.
static DATASET: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dataset.bin"));

#[allow(clippy::expect_used, reason = "what fails here is a broken build, and the recovery panel says so")]
fn main() {
    std::panic::set_hook(Box::new(|panic| browser::page::report(&panic.to_string().into())));
    say::learn(&browser::page::words("fengongWords").unwrap_or_default());
    browser::page::once_whole(|words| say::learn(&words));
    let dataset = Dataset::from_bytes(DATASET).expect("the dataset that build.rs wrote");
    #[cfg(debug_assertions)]
    if url::asks_for_gallery() {
        // Sheets are in it too.
        browser::page::once_whole(move |_| parts::mount_gallery(dataset));
        return;
    }
    let element = browser::page::app_element().expect("index.html has #app");
    leptos::mount::mount_to(element, || app::app(Index::new(dataset))).forget();
}
