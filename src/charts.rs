//! Pictures: each a view over the figures of the answer, each of its marks a filter.

mod drawing;
mod frame;
mod save;
mod switches;
mod table;
mod words;

use crate::prelude::*;
use explore::{Answer, Chart, TaskSet, Topic};

use crate::live::{effect, live};
use crate::plain::leaf;
use crate::{browser::size::Width, url::use_url};
use frame::frame;

/// Between two pictures, and between the edge of one and what is drawn in it, with its line, in pixels: as in the style sheet.
const GAP: i32 = 16;
const PADDING: i32 = 17;

/// With less room than this, in pixels, no picture stands beside another: as in the style sheet.
const WIDE: i32 = 960;

/// What all pictures share. Copied freely; all copies are the same.
#[derive(Clone, Copy)]
pub struct Pictures {
    /// How much room they have side by side, in pixels; 0 until that is known.
    width: RwSignal<i32>,
    /// The tasks that are pointed at, which are lit wherever they are.
    pointed: RwSignal<Option<TaskSet>>,
}

impl Pictures {
    /// Provides what all pictures and lists share.
    pub fn provide() {
        provide_context(Self { width: RwSignal::new(0), pointed: RwSignal::new(None) });
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

    /// The room for one picture, in pixels; `None` until that is known.
    fn room(self, topic: Topic) -> Option<i32> {
        let width = self.width.get();
        let own = if words::is_half(topic) && width >= WIDE { (width - GAP) / 2 } else { width };
        (width > 0).then_some(own - 2 * PADDING)
    }
}

/// What all pictures share, from the context.
pub fn use_pictures() -> Pictures {
    expect_context::<Pictures>()
}

/// The pictures of the view.
#[component]
pub fn Charts() -> impl IntoView {
    let (url, pictures) = (use_url(), use_pictures());
    let container = NodeRef::new();
    let width = StoredValue::new_local(None);
    effect(move || {
        if let Some(element) = container.get() {
            let element: leptos::web_sys::HtmlDivElement = element;
            width.set_value(Some(Width::observe(&element, move |room| pictures.width.set(room))));
        }
    });
    on_cleanup(move || pictures.point(None));
    let topics = Memo::new(move |_| {
        url.answer.with(|answer| answer.charts.charts.iter().map(|chart| chart.topic).collect::<Vec<Topic>>())
    });
    let profile_of = Signal::derive(move || url.answer.with(|answer| answer.charts.profile_of.clone()));
    view! {
        <div class="charts" node_ref=container>
            {live(move || profile_of.get().map(|name| leaf("h2", "profile-title", &name)))}
            {live(move || topics.get().into_iter().map(frame).collect::<Vec<AnyView>>())}
        </div>
    }
    .into_any()
}

/// The figures of a picture.
fn chart(answer: &Answer, topic: Topic) -> Option<&Chart> {
    answer.charts.charts.iter().find(|chart| chart.topic == topic)
}
