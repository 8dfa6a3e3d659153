//! A picture on the screen: its shapes, and what pointing, clicking and keys do in it.

use chart::{Direction, Item, Picture, Shape, next, tip};
use explore::{Chart, Charts, Mark, MarkKey, Query, TaskSet};
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, MouseEvent};

use super::{chart, figures, words, words::Place};
use crate::browser::{marks, page};
use crate::live::{effect, live};
use crate::plain::{Drawn, focus_open_task, text};
use crate::url::{Url, use_url};
use leptos::prelude::*;

/// The drawing of a picture. It has one tab stop; arrow keys lead from mark to mark.
pub fn drawing(place: Place) -> AnyView {
    let url = use_url();
    let figures = figures(url);
    let picture = Memo::new_with_compare(
        move |_| {
            let drawn = |room| figures.with(|charts| Some(chart::draw(chart(charts, place)?, room, &words::drawn())));
            url.pictures.room(place).and_then(drawn).unwrap_or_default()
        },
        |_, _| true,
    );
    let it = Drawing { url, place, figures, picture, stop: RwSignal::new(None), named: RwSignal::new(None) };
    effect(move || {
        it.picture.track();
        it.follow();
    });
    Drawn::html("div", vec![("class", "drawing".to_owned())], vec![live(move || it.drawn())])
        .on("click", move |event| {
            if let Some(mark) = marks::of(event) {
                it.ask(mark, event.dyn_ref::<MouseEvent>().is_some_and(MouseEvent::shift_key));
            }
        })
        .on("keydown", move |event| {
            if let (Some(from), Some(key)) = (marks::of(event), event.dyn_ref::<KeyboardEvent>()) {
                it.press(from, key);
            }
        })
        .on("pointerover", move |event| it.point(marks::of(event)))
        .on("pointerleave", move |_| it.point(None))
        .on("focusin", move |event| {
            let mark = marks::of(event);
            if let Some(key) = it.with_mark(mark, Mark::key) {
                it.stop.set(Some(key));
            }
            it.point(mark);
        })
        .on("focusout", move |_| it.point(None))
        .into_any()
}

/// A picture and what is done in it. Copied freely; all copies are the same.
#[derive(Clone, Copy)]
struct Drawing {
    url: Url,
    place: Place,
    figures: Memo<Charts>,
    picture: Memo<Picture>,
    /// The mark that has the tab stop, once one has had the focus.
    stop: RwSignal<Option<MarkKey>>,
    /// The mark that words stand beside.
    named: RwSignal<Option<MarkKey>>,
}

impl Drawing {
    /// Something of a mark, if there is one in this position.
    fn with_mark<T>(self, mark: Option<usize>, read: impl FnOnce(&Mark) -> T) -> Option<T> {
        self.figures.with_untracked(|charts| Some(read(chart(charts, self.place)?.marks.get(mark?)?)))
    }

    /// The position of a mark by what it is.
    fn position(self, key: &MarkKey) -> Option<usize> {
        self.figures.with_untracked(|charts| chart(charts, self.place)?.marks.iter().position(|mark| mark.is(key)))
    }

    /// Points at a mark that has tasks, or at none.
    fn point(self, mark: Option<usize>) {
        let pointed = self.with_mark(mark, |mark| (mark.count > 0).then(|| (mark.key(), mark.tasks.clone()))).flatten();
        let (key, tasks) = pointed.unzip();
        self.named.set(key);
        self.url.pictures.point(tasks);
    }

    /// Goes on pointing at the same mark, and keeps the focus on it, where another answer has it in another position.
    fn follow(self) {
        if let Some(key) = self.named.get_untracked() {
            self.point(self.position(&key));
        }
        let Some(key) = self.stop.get_untracked() else { return };
        page::after_render(move || {
            let id = self.place.id();
            if let (Some(focused), Some(stop)) = (marks::focused(&id), self.position(&key))
                && focused != stop
            {
                marks::focus(&id, stop);
            }
        });
    }

    /// Asks what a click on a mark asks.
    fn ask(self, mark: usize, adding: bool) {
        let url = self.url;
        let query = url.answer.with_untracked(|answer| answer.query.clone());
        let asked = self.figures.with_untracked(|charts| {
            let mark = chart(charts, self.place)?.marks.get(mark).filter(|mark| mark.is_there())?;
            Some((mark.clicked(&url.index(), &query, adding), mark.task().is_some()))
        });
        if let Some((query, opens_task)) = asked {
            self.push(mark, &query);
            if opens_task {
                focus_open_task();
            }
        }
    }

    /// Asks something else, while a mark stays where it is in the window, whatever comes or goes above it.
    fn push(self, mark: usize, query: &Query) {
        let id = self.place.id();
        let before = marks::top(&id, mark).zip(self.with_mark(Some(mark), Mark::key));
        self.url.push(query);
        page::after_render(move || {
            let after = before.and_then(|(top, key)| Some((top, marks::top(&id, self.position(&key)?)?)));
            if let Some((before, after)) = after {
                page::scroll_by(after - before);
            }
        });
    }

    /// Takes out what the marks asked for, one of which has the focus; whether there was something.
    fn clear(self, focused: usize) -> bool {
        let url = self.url;
        let query = url.answer.with_untracked(|answer| answer.query.clone());
        let unclicked = self.figures.with_untracked(|charts| chart(charts, self.place)?.unclicked(&query));
        if let Some(query) = &unclicked {
            self.push(focused, query);
        }
        unclicked.is_some()
    }

    /// Does what a key means on a mark.
    fn press(self, from: usize, key: &KeyboardEvent) {
        if marks::is_browsers(key) {
            return;
        }
        match &*key.key() {
            "Enter" | " " => {
                key.prevent_default();
                self.ask(from, key.shift_key());
            }
            "Escape" => {
                if self.clear(from) {
                    key.stop_propagation();
                }
                self.point(None);
            }
            name => {
                let to = self.figures.with_untracked(|charts| {
                    let marks = &chart(charts, self.place)?.marks;
                    self.picture.with_untracked(|picture| step(picture, from, name, |mark| marks[mark].is_there()))
                });
                if let Some(to) = to {
                    key.prevent_default();
                    marks::focus(&self.place.id(), to);
                }
            }
        }
    }

    /// The picture as it is now.
    fn drawn(self) -> Option<Drawn> {
        let pictures = self.url.pictures;
        self.picture.with(|picture| {
            self.figures.with_untracked(|charts| {
                let chart = chart(charts, self.place)?;
                let position = |key: &MarkKey| chart.marks.iter().position(|mark| mark.is(key));
                let stop = self.stop.read().as_ref().and_then(position);
                let mut shapes = pictures.pointed.with(|tasks| items(picture, chart, stop, tasks.as_ref()));
                let named = self.named.read().as_ref().and_then(position);
                let tip = tip_of(picture, chart, named).iter().map(shape).collect();
                shapes.push(group(vec![("class", "tip".to_owned()), ("aria-hidden", "true".to_owned())], tip));
                let size = [picture.width, picture.height].map(|pixels| pixels.to_string());
                let attributes = vec![
                    ("class", "picture".to_owned()),
                    ("id", self.place.id()),
                    ("role", "group".to_owned()),
                    ("aria-label", words::keys(chart.topic).to_owned()),
                    ("viewBox", format!("0 0 {} {}", size[0], size[1])),
                    ("width", size[0].clone()),
                    ("height", size[1].clone()),
                ];
                Some(Drawn::svg("svg", attributes, shapes))
            })
        })
    }
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
    let reachable = |item: &&Item| !item.is_aside && item.mark.is_some_and(|mark| chart.marks[mark].is_there());
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
    let own = mark.filter(|mark| !item.is_aside && mark.is_there());
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
            ("data-task", mark.task().map(|serial| serial.to_string()).unwrap_or_default()),
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
