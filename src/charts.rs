//! Pictures: each a view over the figures of the answer, each of its marks a filter.

mod drawing;
mod frame;
mod save;
mod switches;
mod table;
mod words;

use explore::{Chart, Charts, TaskSet, View};
use leptos::prelude::*;

use crate::browser::{page, size};
use crate::live::live;
use crate::plain::{element, leaf};
use crate::url::{Url, use_url};
use frame::frame;
pub use save::files;
use words::Place;

/// Between two pictures, and between the edge of one and what is drawn in it, with its line, in pixels: as in the style sheet.
const GAP: usize = 16;
const PADDING: usize = 17;

/// The id of what is as wide as pictures can be side by side, before large text magnifies them.
pub const ROOM: &str = "room";

/// With less room than this, in pixels, no picture stands beside another: as in the style sheet.
const WIDE: usize = 840;

/// What pictures and lists share. Copied freely; all copies are the same.
#[derive(Clone, Copy)]
pub struct Pictures {
    /// How much room pictures have side by side, in pixels, once that is known.
    width: RwSignal<Option<usize>>,
    /// The tasks that are pointed at, which are lit wherever they are.
    pointed: RwSignal<Option<TaskSet>>,
}

impl Pictures {
    /// Nothing is pointed at, and the room is not known before the page is drawn.
    pub fn new() -> Self {
        let width = RwSignal::new(None);
        page::after_render(move || size::observe(ROOM, move |room| width.set(Some(room))));
        Self { width, pointed: RwSignal::new(None) }
    }

    /// Points at tasks, or at none.
    pub fn point(self, tasks: Option<TaskSet>) {
        if self.pointed.with_untracked(|before| *before != tasks) {
            self.pointed.set(tasks);
        }
    }

    /// Whether the task at a position is pointed at.
    pub fn is_lit(self, task: u32) -> bool {
        self.pointed.with(|tasks| tasks.as_ref().is_some_and(|tasks| tasks.contains(task)))
    }

    /// The room for a picture, in pixels, once that is known.
    fn room(self, place: Place) -> Option<i32> {
        let width = self.width.get()?;
        let own = if place.is_half() && width >= WIDE { (width - GAP) / 2 } else { width };
        i32::try_from(own.saturating_sub(2 * PADDING)).ok()
    }
}

/// The pictures of a view.
pub fn charts(view: View) -> AnyView {
    let url = use_url();
    let figures = figures(url);
    on_cleanup(move || url.pictures.point(None));
    let profile_of =
        live(move || figures.with(|charts| charts.profile_of.as_ref().map(|name| leaf("h2", "profile-title", name))));
    let frames = Place::of(view).iter().map(|&place| frame(place));
    element("div", &[("class", "charts")], [profile_of].into_iter().chain(frames).collect())
}

/// The figures of all pictures of the view.
fn figures(url: Url) -> Memo<Charts> {
    url.part(|url| url.ask_with_task(|answers| answers.charts()))
}

/// The figures of the picture in a place, if there are any.
fn chart(charts: &Charts, place: Place) -> Option<&Chart> {
    charts.charts.iter().find(|chart| Place::from(chart.topic) == place)
}
