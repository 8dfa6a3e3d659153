//! The parts of the module. Each is a file of its own, loaded when a view first needs it.
//!
//! The main module has the first screen. It calls a part through the function pointers that the split function of the part gives;
//! whatever code is reachable from there and from nowhere else is in the part. Code that two parts reach is in a chunk of its own,
//! so parts call each other through these pointers too.

#![allow(unsafe_code, reason = "the macro declares the functions of the loader, which are not Rust's")]
#![allow(
    clippy::unnecessary_wraps,
    reason = "a split function gives what its caller gets where the part does not come"
)]

mod part;

use std::error::Error;

use explore::{Answers, View};
use leptos::{
    prelude::AnyView,
    task::spawn_local,
    wasm_split::{SplitLoaderError, wasm_split},
};

use crate::browser::page;
use crate::results::Suggestions;
use crate::url::Url;
use crate::{carry, charts, results, task, unit};
use part::Loader;
pub use part::{Part, is_any_on_its_way};

/// The task that is open.
#[derive(Clone, Copy)]
pub struct Task {
    /// What is in its panel.
    pub opened: fn() -> AnyView,
}

/// The part with the functions of [`Task`].
pub static TASK: Part<Task> = Part::new(|| Box::pin(async { TASK.arrive(task().await) }));

#[wasm_split(task, wasm_split_path = leptos::wasm_split, fallible)]
fn task() -> Result<Task, SplitLoaderError> {
    Ok(Task { opened: task::opened })
}

/// Pictures.
#[derive(Clone, Copy)]
pub struct Charts {
    /// The pictures of a view.
    pub charts: fn(View) -> AnyView,
    /// The pictures that are shown as SVG, each with whether half a sheet is enough for it.
    pub files: fn(Url) -> Vec<(String, bool)>,
}

/// The part with the functions of [`Charts`].
pub static CHARTS: Part<Charts> = Part::new(|| Box::pin(async { CHARTS.arrive(charts().await) }));

#[wasm_split(charts, wasm_split_path = leptos::wasm_split, fallible)]
fn charts() -> Result<Charts, SplitLoaderError> {
    Ok(Charts { charts: charts::charts, files: charts::files })
}

/// The unit view.
#[derive(Clone, Copy)]
pub struct Units {
    /// What stands above the tasks.
    pub head: fn() -> AnyView,
    /// With whom the unit works.
    pub partners: fn() -> AnyView,
    /// All units with their figures.
    pub finder: fn() -> AnyView,
}

/// The part with the functions of [`Units`].
pub static UNITS: Part<Units> = Part::new(|| Box::pin(async { UNITS.arrive(units().await) }));

#[wasm_split(units, wasm_split_path = leptos::wasm_split, fallible)]
fn units() -> Result<Units, SplitLoaderError> {
    Ok(Units { head: unit::unit_head, partners: unit::partners, finder: unit::finder })
}

/// The view of quantified targets.
#[derive(Clone, Copy)]
pub struct Targets {
    /// What stands above the tasks.
    pub note: fn() -> AnyView,
    /// The figures of the task at a position.
    pub figures: fn(usize) -> AnyView,
}

/// The part with the functions of [`Targets`].
pub static TARGETS: Part<Targets> = Part::new(|| Box::pin(async { TARGETS.arrive(targets().await) }));

#[wasm_split(targets, wasm_split_path = leptos::wasm_split, fallible)]
fn targets() -> Result<Targets, SplitLoaderError> {
    Ok(Targets { note: results::target_note, figures: results::figures })
}

/// What leaves the page: dialogs, paper, the interface for programs.
#[derive(Clone, Copy)]
pub struct Carry {
    /// Makes `window.fengong`, and has paper laid out when somebody prints.
    pub start: fn(Url),
    /// What the dialog holds that gives links.
    pub share: fn() -> AnyView,
    /// What the dialog holds that gives files.
    pub files: fn() -> AnyView,
}

/// The part with the functions of [`Carry`].
pub static CARRY: Part<Carry> = Part::new(|| Box::pin(async { CARRY.arrive(carry().await) }));

#[wasm_split(carry, wasm_split_path = leptos::wasm_split, fallible)]
fn carry() -> Result<Carry, SplitLoaderError> {
    Ok(Carry { start: carry::start, share: carry::share, files: carry::files })
}

/// What helps a search.
#[derive(Clone, Copy)]
pub struct Search {
    /// Conditions that what is being typed may mean.
    pub list: fn(Suggestions) -> AnyView,
    /// How many those are.
    pub count: fn(Suggestions) -> usize,
    /// Takes the one in a position.
    pub take: fn(Suggestions, usize),
    /// What may have been meant by each condition that means nothing.
    pub meant: fn() -> Vec<AnyView>,
    /// Units that are known by what is searched for.
    pub offers: fn() -> AnyView,
    /// Searches that find something, where this one finds nothing.
    pub near: fn() -> AnyView,
}

/// The part with the functions of [`Search`].
pub static SEARCH: Part<Search> = Part::new(|| Box::pin(async { SEARCH.arrive(search().await) }));

#[wasm_split(search, wasm_split_path = leptos::wasm_split, fallible)]
fn search() -> Result<Search, SplitLoaderError> {
    Ok(results::HELP)
}

/// Files of tasks.
#[derive(Clone, Copy)]
pub struct Export {
    /// The tasks of a question in a format.
    pub write: Write,
}

type Write = fn(Answers, &export::About, export::Format) -> Result<Vec<u8>, Box<dyn Error>>;

/// The part with the functions of [`Export`].
pub static EXPORT: Part<Export> = Part::new(|| Box::pin(async { EXPORT.arrive(export().await) }));

#[wasm_split(export, wasm_split_path = leptos::wasm_split, fallible)]
fn export() -> Result<Export, SplitLoaderError> {
    Ok(Export { write: export::write })
}

/// All parts, in the order in which people are likely to need them.
static ALL: [&Loader; 7] =
    [&CARRY.loader, &TASK.loader, &SEARCH.loader, &UNITS.loader, &CHARTS.loader, &TARGETS.loader, &EXPORT.loader];

/// Loads whatever is not here yet, a part at a time while the browser has nothing else to do, unless the person saves data.
pub fn prefetch() {
    if page::saves_data() {
        return;
    }
    spawn_local(async {
        for part in ALL {
            page::idle().await;
            part.prefetch().await;
        }
    });
}

/// Loads all parts, then shows the gallery.
#[cfg(debug_assertions)]
pub fn mount_gallery(dataset: explore::Dataset) {
    // Leptos has a way to spawn only once something is mounted.
    wasm_bindgen_futures::spawn_local(async {
        for part in ALL {
            part.prefetch().await;
        }
        if let Ok(mount) = gallery().await {
            mount(dataset);
        }
    });
}

#[cfg(debug_assertions)]
#[wasm_split(gallery, wasm_split_path = leptos::wasm_split, fallible)]
fn gallery() -> Result<fn(explore::Dataset), SplitLoaderError> {
    Ok(crate::gallery::mount)
}
