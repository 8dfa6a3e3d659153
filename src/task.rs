//! The task that is open: beside the list on wide screens, in its place on narrow ones.

mod flags;

use explore::{CollectiveParty, Detail, Field, Key, Mode, Party, Query, Resolved};
use leptos::{ev, wasm_bindgen::JsCast, web_sys::HtmlInputElement};

use leptos::prelude::*;

use crate::live::live;
use flags::flags;

use crate::{
    browser::page,
    carry::{copy_button, opener, task_citation},
    gloss::notice_language,
    parts::{TARGETS, TASK},
    plain::{self, Drawn, button, element, leaf, link, task_link, text},
    results::{party_link, spans},
    say,
    url::{Url, shared_address, use_url},
};

/// The panel of the task that is open, or nothing.
pub fn task_panel() -> AnyView {
    let url = use_url();
    let serial = Memo::new(move |_| url.resolved.with(Resolved::open_serial));
    // Escape closes the task wherever the focus is, but first what lies above it, and in a field it is the field's.
    let escape = window_event_listener(ev::keydown, move |event| {
        let is_in_field = event.target().is_some_and(|target| target.has_type::<HtmlInputElement>());
        if event.key() == "Escape" && !is_in_field && !page::has_open_popover() {
            close(url);
        }
    });
    on_cleanup(move || escape.remove());
    live(move || {
        let serial = serial.get()?;
        TASK.loader.need();
        let waiting = move || {
            let place = leaf("span", "task-place", &say::task_number(serial));
            let head = element("div", &[("class", "task-head")], vec![place, close_button(url)]);
            vec![head, TASK.loader.view()].into_any()
        };
        let opened = live(move || TASK.get().map_or_else(waiting, |task| (task.opened)()));
        let attributes = vec![("class", "task-panel".to_owned()), ("aria-label", say::open_task().to_owned())];
        Some(Drawn::html("aside", attributes, vec![opened]).of(&serial.to_string()))
    })
}

/// Closes the task that is open. The focus goes back to where it was opened.
fn close(url: Url) {
    let Some(serial) = url.resolved.with_untracked(Resolved::open_serial) else { return };
    url.push(&without_task(url));
    page::after_render(move || {
        page::focus(&format!("[data-serial='{serial}'] .task-link, [data-task='{serial}']"));
    });
}

fn close_button(url: Url) -> AnyView {
    let close = button("icon-button close", "", move || close(url));
    close.with("aria-label", say::close()).with("title", say::close()).into_any()
}

/// What is in the panel of the task that is open.
pub fn opened() -> AnyView {
    let url = use_url();
    let open = Memo::new_with_compare(
        move |_| url.answer.with(|answer| url.ask_with_task(|answers| answers.open(answer))),
        |_, _| true,
    );
    live(move || open.with(|open| open.as_ref().map(|task| shown(url, task))))
}

fn without_task(url: Url) -> Query {
    url.answer.with_untracked(|answer| answer.query.set(Field::Task, None))
}

/// The task itself.
fn shown(url: Url, task: &Detail) -> Vec<AnyView> {
    let only_this = Query::from_iter([(Field::Task, task.serial.to_string())]);
    let said: String = task.text.iter().map(|span| span.text.as_str()).collect();
    let citation = task_citation(url.index().dataset().heading(), task.serial, &said);
    let condition = |key: Key, (id, name): &(String, String)| {
        let query = Query::from_iter([(Field::Facet(key, Mode::Any), id.clone())]);
        link(&query, "plain-link", false, vec![plain::name(name)])
    };
    let head = vec![
        leaf("span", "task-place", &place(task.serial, task.position, task.count)),
        neighbour(url, task.previous, say::previous()),
        neighbour(url, task.next, say::next()),
        close_button(url),
    ];
    let leader =
        task.leader.as_ref().map_or_else(|| text(say::leader_not_named()), |leader| condition(Key::Leader, leader));
    let divider = element("span", &[("class", "divider"), ("aria-hidden", "true")], vec![text("›")]);
    let headings = vec![condition(Key::Section, &task.section), divider, condition(Key::Section, &task.subsection)];
    let mut facts = vec![leaf("dt", "", say::key_section()), element("dd", &[("class", "headings")], headings)];
    let mut fact = |name: &str, value: Vec<AnyView>| facts.extend([leaf("dt", "", name), element("dd", &[], value)]);
    fact(say::key_leader(), vec![leader]);
    fact(say::key_lead(), parties(&task.leads));
    if !task.coops.is_empty() {
        fact(say::key_coop(), parties(&task.coops));
    }
    for CollectiveParty { collective, members } in &task.collectives {
        let name = leaf("span", "collective-name", &say::via(&collective.name));
        let nobody = || vec![leaf("span", "fact", say::no_members())];
        fact(
            say::role_collective(),
            [name].into_iter().chain(members.as_ref().map_or_else(nobody, |it| parties(it))).collect(),
        );
    }
    if !task.targets.is_empty() {
        let position = task.serial as usize - 1;
        fact(say::key_target(), vec![TARGETS.view(move |targets| (targets.figures)(position))]);
    }
    let columns =
        [say::column_task(), say::key_leader(), say::key_lead(), say::key_coop()].into_iter().zip(&task.printed);
    let printed = columns.flat_map(|(column, words)| {
        [leaf("dt", "", column), leaf("dd", "", if words.is_empty() { say::empty_cell() } else { words })]
    });
    let printed = vec![
        leaf("summary", "", say::printed_words()),
        element("dl", &[("lang", notice_language())], printed.collect()),
    ];
    let (link, cited) = (shared_address(&only_this), citation.clone());
    let actions = vec![
        copy_button("button is-primary", say::copy_link(), move || link.clone()),
        copy_button("button", say::copy_citation(), move || cited.clone()),
        opener("share", say::share()),
    ];
    vec![
        element("div", &[("class", "task-head")], head),
        element("h2", &[("tabindex", "-1"), ("lang", notice_language())], spans(&task.text)),
        element("dl", &[("class", "task-facts-list")], facts),
        flags(&task.flags),
        element("div", &[("class", "task-actions")], actions),
        element("details", &[("class", "printed")], printed),
        leaf("p", "source", &say::citation_line(&citation)),
    ]
}

/// Where the task stands in the notice and in the result.
fn place(serial: u32, position: Option<usize>, count: usize) -> String {
    match position {
        Some(position) => say::task_in_result(serial, position, count),
        None => say::task_not_in_result(serial),
    }
}

/// A step to the task before or behind in the result; `None` where there is none.
fn neighbour(url: Url, serial: Option<u32>, label: &str) -> AnyView {
    let Some(serial) = serial else {
        return element("span", &[("class", "step is-off"), ("aria-hidden", "true")], vec![text(label)]);
    };
    let query = url.answer.with_untracked(|answer| answer.query.opening(serial));
    task_link(&query, "step", vec![text(label)])
}

/// Units in their roles.
fn parties(parties: &[Party]) -> Vec<AnyView> {
    parties.iter().map(|party| party_link(party, false)).collect()
}
