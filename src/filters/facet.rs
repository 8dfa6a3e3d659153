//! One facet: its values with counts, each to be asked for or excluded.
//!
//! The values of a facet are the same for every question, in the same order. So they are drawn once, and only what
//! changes in them follows the answer: nothing moves under the pointer, and the keyboard focus stays where it is.

use explore::{Answer, Facet, FacetValue, Key, Mode, State};
use leptos::prelude::*;
use web_sys::Event;

use super::several::{overlap_note, ways};
use crate::live::live;
use crate::plain::{Drawn, button, element, leaf, text};
use crate::{url::use_url, words};

/// How many values of a long facet are shown before it is unfolded.
const FIRST: usize = 8;

/// One facet, as it is at the start, with its position among the facets of an answer, and what stands between its title and
/// its values.
pub fn facet_view(facet: &Facet, position: usize, between: AnyView) -> AnyView {
    let url = use_url();
    let (key, values) = (facet.key, &facet.values);
    // Which values are known by what is typed into the field, if anything is.
    let known = RwSignal::new(None::<Vec<bool>>);
    let is_unfolded = RwSignal::new(false);
    let count = values.iter().filter(|value| value.total > 0).count();
    // The sections are few and known; every other facet of more values than fit can be folded and searched.
    let is_long = key != Key::Section && count > FIRST + 2;
    // The last value of a long facet is `none`, which nobody would look for behind a hundred others.
    let last = values.len().saturating_sub(1);
    let is_shown = move |at: usize, value: &FacetValue| match &*known.read() {
        None => {
            let is_first = at < FIRST || at == last;
            value.state != State::Off || value.total > 0 && (!is_long || is_unfolded.get() || is_first)
        }
        Some(known) => value.total > 0 && known[value.code as usize],
    };
    let shown = move || {
        url.answer.with(|answer| {
            (0..).zip(&answer.facets[position].values).filter(|(at, value)| is_shown(*at, value)).count()
        })
    };
    let title = format!("facet-{}", words::key_id(key));
    let now = move |draw: fn(&Facet) -> AnyView| live(move || url.answered(|answer| draw(&answer.facets[position])));
    let heading = element("h2", &[("class", "facet-title"), ("id", &title)], vec![text(words::key(key))]);
    let mut parts = vec![element("div", &[("class", "facet-head")], vec![heading, now(ways)]), between];
    if is_long {
        let label = format!("找{}", words::key(key));
        let attributes = [
            ("type", "search"),
            ("class", "field facet-search"),
            ("placeholder", "名称、简称、拼音"),
            ("aria-label", &label),
        ];
        let search = move |event: &Event| {
            let typed: String = event_target_value(event);
            known.set((!typed.trim().is_empty()).then(|| url.index().known_as(key, &typed)));
        };
        let attributes = attributes.map(|(name, value)| (name, value.to_owned())).to_vec();
        parts.push(Drawn::html("input", attributes, Vec::new()).on("input", search).into_any());
    }
    let value = |(at, value): (usize, &FacetValue)| {
        let path = Path { facet: position, value: at, child: None };
        value_view(key, value, path, Signal::derive(move || url.answer.with(|answer| !is_shown(at, path.find(answer)))))
    };
    parts.push(element("ul", &[("class", "facet-values")], values.iter().enumerate().map(value).collect()));
    if is_long {
        parts.push(live(move || {
            if known.read().is_some() {
                let unknown = if shown() == 0 { "没有这个名字" } else { "" };
                return element("p", &[("class", "facet-note"), ("role", "status")], vec![text(unknown)]);
            }
            let is_open = is_unfolded.get();
            let name = if is_open {
                "收起".to_owned()
            } else {
                format!("展开其余 {} 个", count.saturating_sub(shown()))
            };
            button("facet-more", &name, move || is_unfolded.set(!is_open))
                .with("aria-expanded", &is_open.to_string())
                .into_any()
        }));
    }
    parts.push(now(overlap_note));
    element("section", &[("class", "facet"), ("aria-labelledby", &title)], parts)
}

/// Where a value stands in an answer.
#[derive(Clone, Copy)]
struct Path {
    facet: usize,
    value: usize,
    child: Option<usize>,
}

impl Path {
    fn find(self, answer: &Answer) -> &FacetValue {
        let value = &answer.facets[self.facet].values[self.value];
        self.child.map_or(value, |child| &value.children[child])
    }
}

/// One value as it is at the start, with the values under it; where it stands in an answer; whether it is folded away.
fn value_view(key: Key, value: &FacetValue, path: Path, is_hidden: Signal<bool>) -> AnyView {
    let url = use_url();
    let FacetValue { id, name, children, .. } = value.clone();
    let now = Memo::new(move |_| {
        url.answer.with(|answer| {
            let value = path.find(answer);
            (value.count, value.state)
        })
    });
    let class = Signal::derive(move || {
        let (count, state) = now.get();
        let hidden = if is_hidden.get() { " is-hidden" } else { "" };
        let empty = if count == 0 { " is-empty" } else { "" };
        let asked = match state {
            State::Off => "",
            State::On(Mode::Not) => " is-excluded",
            State::On(_) => " is-asked",
        };
        format!("facet-value{hidden}{empty}{asked}")
    });
    let unfolded = RwSignal::new(None);
    // Nobody is to wonder where a subsection is that is asked for, unless they folded it away.
    let has_asked =
        move || url.answer.with(|answer| path.find(answer).children.iter().any(|it| it.state != State::Off));
    let is_unfolded = Signal::derive(move || unfolded.get().unwrap_or_else(has_asked));
    let has_children = !children.is_empty();
    let under = if has_children {
        let child = |(at, value): (usize, &FacetValue)| {
            value_view(key, value, Path { child: Some(at), ..path }, Signal::stored(false))
        };
        let values = children.iter().enumerate().map(child).collect();
        let folded = move || if is_unfolded.get() { "facet-values" } else { "facet-values is-hidden" }.to_owned();
        Drawn::html("ul", Vec::new(), values).following("class", Signal::derive(folded)).into_any()
    } else {
        ().into_any()
    };
    let own = live(move || {
        let (count, state) = now.get();
        let ask = |mode: Mode| {
            let id = id.clone();
            move || url.push(&url.answer.with_untracked(|answer| answer.query.toggled(key, mode, &id)))
        };
        let (ask, exclude) = (ask(Mode::Any), ask(Mode::Not));
        let checkbox = Drawn::html("input", vec![("type", "checkbox".to_owned())], Vec::new())
            .checked(matches!(state, State::On(Mode::Any | Mode::All)))
            .on("change", move |_| ask());
        let label = vec![
            checkbox.into_any(),
            leaf("span", "facet-name", &name),
            leaf("span", "facet-count", &count.to_string()),
        ];
        let mut parts = vec![element("label", &[("title", &name)], label)];
        if has_children {
            let is_open = is_unfolded.get();
            let unfold = button("icon-button unfold", "", move || unfolded.set(Some(!is_open)))
                .with("aria-label", &format!("{name}的小节"))
                .with("aria-expanded", &is_open.to_string());
            parts.push(unfold.into_any());
        }
        let said = format!("排除{name}");
        let exclude = button("icon-button exclude", "", exclude)
            .with("aria-label", &said)
            .with("title", &said)
            .with("aria-pressed", &(state == State::On(Mode::Not)).to_string());
        parts.push(exclude.into_any());
        parts
    });
    Drawn::html("li", Vec::new(), vec![own, under]).following("class", class).into_any()
}
