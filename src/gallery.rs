//! `?view=gallery`, in development builds: every component in every state, to be looked at and shot. What is said here is for
//! those who make the page, and never translated.

mod asking;
mod frame;
mod pictures;
mod sheets;
mod tasks;
mod units;

use std::sync::Arc;

use explore::{Dataset, Index, Key};
use leptos::{prelude::*, tachys::reactive_graph::OwnedView};

use crate::{
    browser::{page, size},
    charts::ROOM,
    live::effect,
    plain::{Drawn, element, text},
    url::{Url, use_url},
};

/// The reader of all specimens is of this unit.
const UNIT: &str = "liwan";

/// A component in a state: what it is called, what is asked, how wide it is in the page, and the component.
struct Specimen(&'static str, &'static str, Width, fn() -> AnyView);

/// How wide a component is in the page.
enum Width {
    /// As wide as the window.
    Window,
    /// As the middle column, or on a phone as the window.
    Middle,
    /// As the filters.
    Filters,
    /// As the open task.
    Task,
}

/// Shows it in place of the page.
pub fn mount(dataset: Dataset) {
    let index = Arc::new(Index::new(dataset));
    let states = frame::states();
    if let Some(element) = page::app_element() {
        leptos::mount::mount_to(element, move || gallery(&index, states)).forget();
    }
}

fn gallery(index: &Arc<Index>, states: Vec<(&'static str, String)>) -> AnyView {
    let groups: [(&str, &[Specimen]); 6] = [
        ("frame", frame::ALL),
        ("asking", asking::ALL),
        ("tasks", tasks::ALL),
        ("units", units::ALL),
        ("pictures", pictures::ALL),
        ("sheets", sheets::ALL),
    ];
    let mut views = Vec::new();
    for (name, specimens) in groups {
        views.push(group(name, specimens.iter().map(|it| specimen(index, it)).collect()));
    }
    let still = |(name, html): (&str, String)| {
        framed(
            &format!("state-{name}"),
            "is-window",
            Drawn::html("div", Vec::new(), Vec::new()).picturing(&html).into_any(),
        )
    };
    views.push(group("states", states.into_iter().map(still).collect()));
    effect(page::set_ready);
    page::after_render(size::keep_steps);
    page::after_render(|| page::unfold(".specimen[id$=unfolded] details"));
    // Pictures find here how much room they have.
    let room = element("div", &[("class", "is-middle"), ("id", ROOM)], Vec::new());
    element("main", &[("class", "gallery")], [room].into_iter().chain(views).collect())
}

fn group(name: &str, specimens: Vec<AnyView>) -> AnyView {
    let title = element("h2", &[("class", "gallery-title")], vec![text(name)]);
    element("section", &[("class", "gallery-group"), ("id", name)], [title].into_iter().chain(specimens).collect())
}

fn specimen(index: &Arc<Index>, Specimen(name, query, width, draw): &Specimen) -> AnyView {
    let owner = Owner::new();
    let view = owner.with(|| {
        provide_context(Url::of_specimen(index, query, UNIT));
        draw()
    });
    let class = match width {
        Width::Window => "is-window",
        Width::Middle => "is-middle",
        Width::Filters => "is-filters",
        Width::Task => "is-task",
    };
    framed(name, class, OwnedView::new_with_owner(view, owner).into_any())
}

/// Points at the tasks of a leader, as a pointer on a bar does.
fn point_at_first_leader() {
    let url = use_url();
    url.pictures.point(Some(url.ask(|answers| answers.counted(Key::Leader, 0))));
}

/// A component with its name above. It is there to be looked at: a click on it would lead away.
fn framed(name: &str, class: &str, view: AnyView) -> AnyView {
    let ruler = (class == "is-middle").then(|| element("div", &[("class", size::RULER)], Vec::new()));
    let parts = ruler.into_iter().chain([view]).collect();
    let frame = element("div", &[("class", "specimen-frame"), ("inert", "")], parts);
    let title = element("h3", &[("class", "specimen-name")], vec![text(name)]);
    element("section", &[("class", &format!("specimen {class}")), ("id", name)], vec![title, frame])
}
