//! Tasks per leader: a chart of bars in which each bar is a filter, with the same figures as a table. It has one tab stop; arrow
//! keys lead from bar to bar.

use explore::{Answer, FacetValue, Key, Mode};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use crate::browser::{marks, page};
use crate::live::live;
use crate::plain::{self, Drawn, answered, element, leaf, text};
use crate::{say, url::use_url, words};

/// Height of a bar in the units of its picture.
const HEIGHT: &str = "6";

/// The id of the strip of bars.
const STRIP: &str = "leaders";

fn leaders(answer: &Answer) -> &[FacetValue] {
    answer.facets.iter().find(|facet| facet.key == Key::Leader).map_or(&[], |facet| &facet.values)
}

/// The chart of tasks per leader, filtered over total. A click asks for a leader too, or no longer, as in the filters.
pub fn leaders_strip() -> AnyView {
    let url = use_url();
    // The bar that has the tab stop.
    let stop = RwSignal::new(None::<usize>);
    let bars = live(move || {
        let stop = stop.get();
        url.answer.with(|answer| bars(answer, stop))
    });
    let ask = move |event: &Event| {
        let Some(at) = marks::of(event) else { return };
        url.push(
            &url.answer.with_untracked(|answer| answer.query.toggled(Key::Leader, Mode::Any, &leaders(answer)[at].id)),
        );
    };
    let point = move |at: Option<usize>| {
        let code = at.map(|at| url.answer.with_untracked(|answer| leaders(answer)[at].code));
        url.pictures.point(code.map(|code| untrack(|| url.ask(|answers| answers.counted(Key::Leader, code)))));
    };
    let press = move |event: &Event| {
        let (Some(at), Some(key)) = (marks::of(event), event.dyn_ref::<KeyboardEvent>()) else { return };
        if marks::is_browsers(key) {
            return;
        }
        let count = url.answer.with_untracked(|answer| leaders(answer).len());
        let to: Vec<usize> = match &*key.key() {
            "ArrowLeft" | "ArrowUp" => (0..at).rev().collect(),
            "ArrowRight" | "ArrowDown" => (at + 1..count).collect(),
            "Home" => (0..count).collect(),
            "End" => (0..count).rev().collect(),
            "Escape" => {
                let query = url.answer.with_untracked(|answer| answer.query.clone());
                let freed = query.freed(Key::Leader);
                if freed != query {
                    event.stop_propagation();
                    url.push(&freed);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        // On the page of a unit some bars are not there to be seen.
        let _ = to.into_iter().find(|&bar| marks::focus(STRIP, bar));
    };
    let class = Signal::derive(move || {
        let is_asked = url.answer.with(|answer| leaders(answer).iter().any(FacetValue::is_asked));
        if is_asked { "leader-strip is-asked" } else { "leader-strip" }.to_owned()
    });
    let strip = Drawn::html("div", vec![("id", STRIP.to_owned())], vec![bars])
        .following("class", class)
        .on("click", ask)
        .on("keydown", press)
        .on("pointerover", move |event| point(marks::of(event)))
        .on("pointerleave", move |_| point(None))
        .on("focusin", move |event| {
            stop.set(marks::of(event));
            point(marks::of(event));
        })
        .on("focusout", move |_| point(None));
    let title = vec![text(say::tasks_per_leader()), leaf("small", "", say::matching_of_all())];
    let is_open = RwSignal::new(false);
    let table = live(move || {
        let is_open = is_open.get();
        url.answered(|answer| is_open.then(|| table(answer)))
    });
    let figures = Drawn::html(
        "details",
        vec![("class", "figures".to_owned())],
        vec![leaf("summary", "", say::as_table()), table],
    )
    .on("toggle", move |event| is_open.set(page::is_unfolded(event)));
    element(
        "section",
        &[("class", "leaders"), ("aria-labelledby", "leaders-title")],
        vec![
            element("h2", &[("class", "leaders-title"), ("id", "leaders-title")], title),
            answered(summary),
            strip.into_any(),
            figures.into_any(),
        ],
    )
}

/// The bars. The one that had the focus last, or else the first that is asked for, or else the first with tasks, has the tab
/// stop.
fn bars(answer: &Answer, stop: Option<usize>) -> AnyView {
    let leaders = leaders(answer);
    let most = leaders.iter().map(|leader| leader.total).max().unwrap_or(1);
    // On the page of a unit a bar without tasks is not there to be seen.
    let is_seen = |at: &usize| leaders[*at].count > 0 || leaders[*at].is_asked();
    let first = || (0..leaders.len()).find(is_seen);
    let asked = || leaders.iter().position(FacetValue::is_asked);
    let stop = stop.filter(is_seen).or_else(asked).or_else(first).unwrap_or(0);
    let bar = |(at, leader): (usize, &FacetValue)| {
        let FacetValue { id, name, count, total, .. } = leader;
        let name = words::shown(name);
        let empty = if *count == 0 { " is-empty" } else { "" };
        let class = format!("leader{empty}{}", if leader.is_excluded() { " is-excluded" } else { "" });
        let hidden = |words: &str| leaf("span", "visually-hidden", words);
        let mut figures = vec![
            leaf("b", "", &count.to_string()),
            hidden(say::leader_between()),
            text(&format!(" / {total}")),
            hidden(&say::task_word(*total)),
        ];
        figures.extend(leader.is_excluded().then(|| hidden(say::leader_excluded())));
        element(
            "button",
            &[
                ("type", "button"),
                ("class", &class),
                ("data-leader", id),
                ("data-mark", &at.to_string()),
                ("tabindex", if at == stop { "0" } else { "-1" }),
                ("aria-pressed", &leader.is_asked().to_string()),
            ],
            vec![
                element("span", &[("class", "leader-name")], vec![plain::name(name)]),
                element("span", &[("class", "leader-figures")], figures),
                self::bar(most, *total, *count),
            ],
        )
    };
    leaders.iter().enumerate().map(bar).collect::<Vec<_>>().into_any()
}

/// The same figures in words, for those who do not see the bars.
fn summary(answer: &Answer) -> AnyView {
    let said = |FacetValue { name, count, total, .. }: &FacetValue| say::leader_said(words::shown(name), count, total);
    let said: Vec<String> = leaders(answer).iter().map(said).collect();
    leaf("p", "visually-hidden", &said.join(say::semicolon()))
}

/// The same figures as a table.
fn table(answer: &Answer) -> AnyView {
    let columns = [say::key_leader(), say::matching_others(), say::all()]
        .map(|name| element("th", &[("scope", "col")], vec![text(name)]));
    let row = |leader: &FacetValue| {
        let name = element("th", &[("scope", "row")], vec![text(words::shown(&leader.name))]);
        let figures = [leader.count, leader.total].map(|figure| leaf("td", "", &figure.to_string()));
        element("tr", &[], [name].into_iter().chain(figures).collect())
    };
    let rows = leaders(answer).iter().map(row).collect();
    let head = element("thead", &[], vec![element("tr", &[], columns.into_iter().collect())]);
    element("table", &[], vec![head, element("tbody", &[], rows)])
}

/// A part of a total as a bar, where `most` has the full width.
pub fn bar(most: usize, total: usize, part: usize) -> AnyView {
    let rectangle = |class: &str, length: usize| {
        let attributes =
            vec![("class", class.to_owned()), ("width", length.to_string()), ("height", HEIGHT.to_owned())];
        Drawn::svg("rect", attributes, Vec::new()).into_any()
    };
    let attributes = vec![
        ("class", "bar".to_owned()),
        ("viewBox", format!("0 0 {most} {HEIGHT}")),
        ("preserveAspectRatio", "none".to_owned()),
        ("aria-hidden", "true".to_owned()),
    ];
    Drawn::svg("svg", attributes, vec![rectangle("bar-total", total), rectangle("bar-part", part)]).into_any()
}
