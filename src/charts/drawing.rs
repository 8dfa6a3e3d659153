//! A picture on the screen: its shapes, and what pointing, clicking and keys do in it.

use chart::{Direction, Item, Picture, Shape, next, tip};
use explore::{Chart, Mark, TaskSet};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent};

use super::{chart, words, words::Place};
use crate::browser::marks;
use crate::live::live;
use crate::plain::{Drawn, text};
use crate::url::{Url, use_url};
use leptos::prelude::*;

/// The drawing of a picture. It has one tab stop; arrow keys lead from mark to mark.
pub fn drawing(place: Place) -> AnyView {
    let url = use_url();
    let pictures = url.pictures;
    // The mark that has the tab stop, and the one that words stand beside.
    let stop = RwSignal::new(None);
    let named = RwSignal::new(None);
    let picture = Memo::new_with_compare(
        move |_| {
            let drawn = |room| url.answer.with(|answer| Some(chart::draw(chart(answer, place)?, room)));
            pictures.room(place).and_then(drawn).unwrap_or_default()
        },
        |_, _| true,
    );
    let about = move |mark: Option<usize>| {
        url.answer.with_untracked(|answer| {
            let mark = mark.and_then(|at| chart(answer, place)?.marks.get(at));
            pictures.point(mark.map(|mark| mark.tasks.clone()));
        });
        named.set(mark);
    };
    let ask = move |mark: usize, adding: bool| {
        let query = url.answer.with_untracked(|answer| {
            let mark = chart(answer, place)?.marks.get(mark).filter(|mark| is_there(mark))?;
            Some(url.index().clicked(&answer.query, mark, adding))
        });
        if let Some(query) = query {
            url.push(&query);
        }
    };
    let press = move |event: &Event| {
        let (Some(from), Some(key)) = (marks::of(event), event.dyn_ref::<KeyboardEvent>()) else { return };
        let to = match &*key.key() {
            "Enter" | " " => {
                event.prevent_default();
                ask(from, key.shift_key());
                None
            }
            "Escape" => {
                if clear(url, place) {
                    event.stop_propagation();
                }
                about(None);
                None
            }
            key => url.answer.with_untracked(|answer| {
                let marks = &chart(answer, place)?.marks;
                picture.with_untracked(|picture| step(picture, from, key, |mark| is_there(&marks[mark])))
            }),
        };
        if let Some(to) = to {
            event.prevent_default();
            marks::focus(&place.id(), to);
        }
    };
    let click = move |event: &Event| {
        if let Some(mark) = marks::of(event) {
            ask(mark, event.dyn_ref::<MouseEvent>().is_some_and(MouseEvent::shift_key));
        }
    };
    let take_stop = move |event: &Event| {
        let mark = marks::of(event);
        if mark.is_some() {
            stop.set(mark);
        }
        about(mark);
    };
    let drawn = live(move || {
        picture.with(|picture| {
            url.answer.with_untracked(|answer| {
                let chart = chart(answer, place)?;
                let mut shapes = pictures.pointed.with(|tasks| items(picture, chart, stop.get(), tasks.as_ref()));
                let tip = tip_of(picture, chart, named.get()).iter().map(shape).collect();
                shapes.push(group(vec![("class", "tip".to_owned()), ("aria-hidden", "true".to_owned())], tip));
                let size = [picture.width, picture.height].map(|pixels| pixels.to_string());
                let attributes = vec![
                    ("class", "picture".to_owned()),
                    ("id", place.id()),
                    ("role", "group".to_owned()),
                    ("aria-label", words::keys(chart.topic).to_owned()),
                    ("viewBox", format!("0 0 {} {}", size[0], size[1])),
                    ("width", size[0].clone()),
                    ("height", size[1].clone()),
                ];
                Some(Drawn::svg("svg", attributes, shapes))
            })
        })
    });
    Drawn::html("div", vec![("class", "drawing".to_owned())], vec![drawn])
        .on("click", click)
        .on("keydown", press)
        .on("pointerover", move |event| about(marks::of(event)))
        .on("pointerleave", move |_| about(None))
        .on("focusin", take_stop)
        .on("focusout", move |_| about(None))
        .into_any()
}

/// Takes out what the marks of a picture asked for; whether there was something.
fn clear(url: Url, place: Place) -> bool {
    let (before, after) = url.answer.with_untracked(|answer| {
        let after = chart(answer, place).map(|chart| url.index().unclicked(&answer.query, chart));
        (answer.query.clone(), after)
    });
    let Some(after) = after.filter(|after| *after != before) else { return false };
    url.push(&after);
    true
}

/// Whether a mark can be asked for: it has tasks, or was asked for while it had.
fn is_there(mark: &Mark) -> bool {
    mark.count > 0 || mark.is_asked
}

/// The mark to which a key leads from another.
fn step(picture: &Picture, from: usize, key: &str, is_there: impl Fn(usize) -> bool) -> Option<usize> {
    let reachable = |item: &&Item| !item.is_aside && item.mark.is_some_and(&is_there);
    let direction = match key {
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        "Home" => return picture.items.iter().find(reachable)?.mark,
        "End" => return picture.items.iter().rev().find(reachable)?.mark,
        _ => return None,
    };
    let from = picture.items.iter().position(|item| item.mark == Some(from))?;
    picture.items[next(picture, from, direction, is_there)?].mark
}

/// The shapes, from the back to the front.
fn items(picture: &Picture, chart: &Chart, stop: Option<usize>, pointed: Option<&TaskSet>) -> Vec<AnyView> {
    let reachable = |item: &&Item| !item.is_aside && item.mark.is_some_and(|mark| is_there(&chart.marks[mark]));
    let mut stops = picture.items.iter().filter(reachable).filter_map(|item| item.mark);
    let first = stops.next();
    let stop = stop.filter(|&stop| first == Some(stop) || stops.any(|mark| mark == stop)).or(first);
    // What comes and goes with the conditions is apart from the rest, which stays the elements that it is.
    let (aside, others): (Vec<&Item>, Vec<&Item>) = picture.items.iter().partition(|item| item.is_aside);
    let views = |items: Vec<&Item>| items.into_iter().map(|item| item_view(item, chart, stop, pointed)).collect();
    vec![group(Vec::new(), views(aside)), group(Vec::new(), views(others))]
}

fn item_view(item: &Item, chart: &Chart, stop: Option<usize>, pointed: Option<&TaskSet>) -> AnyView {
    let mark = item.mark.map(|at| &chart.marks[at]);
    let own = mark.filter(|mark| !item.is_aside && is_there(mark));
    let lit = pointed.zip(mark).map(|(tasks, mark)| (mark.tasks.common(tasks), mark.count));
    let mut class = mark.map_or("", |_| "mark").to_owned();
    class += if item.is_far { " is-far" } else { "" };
    class += if mark.is_some_and(|mark| mark.is_asked) { " is-asked" } else { "" };
    class += match lit {
        None => "",
        Some((0, _)) => " is-dim",
        Some((part, all)) if part < all => " is-part",
        Some(_) => " is-lit",
    };
    let mut shapes: Vec<AnyView> = item.shapes.iter().map(shape).collect();
    if let Some(bar) = &item.bar {
        let part = lit.map_or_else(String::new, |(part, all)| bar.part(part, all));
        // Over the bar, and under the words in it.
        shapes.insert(shapes.len() - 1, path(&format!("{} p-lit", bar.class), &part));
    }
    if let Some(whole) = &item.whole {
        shapes.push(Drawn::svg("title", Vec::new(), vec![text(whole)]).into_any());
    }
    let mut attributes = vec![("class", class)];
    if let Some(at) = item.mark {
        attributes.push(("data-mark", at.to_string()));
    }
    match own.zip(item.mark) {
        Some((mark, at)) => attributes.extend([
            ("role", "button".to_owned()),
            ("tabindex", if item.mark == stop { "0" } else { "-1" }.to_owned()),
            ("aria-pressed", mark.is_asked.to_string()),
            ("aria-label", words::mark(chart, at)),
        ]),
        None => attributes.push(("aria-hidden", "true".to_owned())),
    }
    group(attributes, shapes)
}

fn group(attributes: Vec<(&'static str, String)>, shapes: Vec<AnyView>) -> AnyView {
    Drawn::svg("g", attributes, shapes).into_any()
}

fn shape(shape: &Shape) -> AnyView {
    match shape {
        Shape::Path(class, d) => path(class, d),
        Shape::Text(class, (x, y), words) => {
            let attributes = vec![("class", (*class).to_owned()), ("x", x.to_string()), ("y", y.to_string())];
            Drawn::svg("text", attributes, vec![text(words)]).into_any()
        }
    }
}

fn path(class: &str, d: &str) -> AnyView {
    Drawn::svg("path", vec![("class", class.to_owned()), ("d", d.to_owned())], Vec::new()).into_any()
}

/// What is said beside a mark.
fn tip_of(picture: &Picture, chart: &Chart, mark: Option<usize>) -> Vec<Shape> {
    let item = picture.items.iter().find(|item| mark.is_some() && item.mark == mark);
    item.zip(mark).map_or_else(Vec::new, |(item, mark)| tip(picture, item.middle, &words::tip(chart, mark)))
}
