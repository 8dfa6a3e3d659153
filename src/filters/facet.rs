//! One facet: its values with counts, each to be asked for or excluded.
//!
//! The values of a facet are the same for every question, in the same order: nothing moves under the pointer, and the keyboard
//! focus stays where it is.

use explore::{Facet, FacetValue, Key, Mode, State};
use leptos::prelude::*;
use web_sys::Event;

use super::several::{overlap_note, ways};
use crate::live::live;
use crate::plain::{self, Drawn, button, element, kept, leaf, text};
use crate::{
    say,
    url::{Url, use_url},
    words,
};

/// How many values of a long facet are shown before it is unfolded.
const FIRST: usize = 8;

/// One facet, as it is at the start, with its position among the facets of an answer, and what stands between its title and
/// its values.
pub fn facet_view(facet: &Facet, position: usize, between: AnyView) -> AnyView {
    let url = use_url();
    let key = facet.key;
    let count = facet.values.iter().filter(|value| value.total > 0).count();
    let folds = Folds {
        // The sections are few and known; every other facet of more values than fit can be folded and searched.
        is_long: key != Key::Section && count > FIRST + 2,
        // The last value of a long facet is `none`, which nobody would look for behind a hundred others.
        last: facet.values.len().saturating_sub(1),
        known: RwSignal::new(None),
        is_unfolded: RwSignal::new(false),
        under: RwSignal::new(Vec::new()),
    };
    let title = format!("facet-{}", words::key_id(key));
    let now = move |draw: fn(&Facet) -> AnyView| live(move || url.answered(|answer| draw(&answer.facets[position])));
    let heading = element("h2", &[("class", "facet-title"), ("id", &title)], vec![text(words::key(key))]);
    let mut parts = vec![element("div", &[("class", "facet-head")], vec![heading, now(ways)]), between];
    if folds.is_long {
        parts.push(search(url, key, folds));
    }
    let values = live(move || url.answered(|answer| values(url, &answer.facets[position], folds)));
    parts.push(element("ul", &[("class", "facet-values")], vec![values]));
    if folds.is_long {
        parts.push(live(move || {
            let shown = url.answered(|answer| folds.shown(&answer.facets[position]));
            if folds.known.read().is_some() {
                let unknown = if shown == 0 { say::unknown_name() } else { "" };
                return element("p", &[("class", "facet-note"), ("role", "status")], vec![text(unknown)]);
            }
            let is_open = folds.is_unfolded.get();
            let rest = say::unfold_rest(count.saturating_sub(shown));
            button("facet-more", if is_open { say::fold() } else { &rest }, move || folds.is_unfolded.set(!is_open))
                .with("aria-expanded", &is_open.to_string())
                .into_any()
        }));
    }
    parts.push(now(overlap_note));
    element("div", &[("class", "facet"), ("role", "group"), ("aria-labelledby", &title)], parts)
}

/// Which values of a facet are folded away. Copied freely; all copies are the same.
#[derive(Clone, Copy)]
struct Folds {
    is_long: bool,
    last: usize,
    /// Which values are known by what is typed into the field, if anything is.
    known: RwSignal<Option<Vec<bool>>>,
    is_unfolded: RwSignal<bool>,
    /// Of which values a person has unfolded or folded what stands under them: their position, and how it is.
    under: RwSignal<Vec<(usize, bool)>>,
}

impl Folds {
    fn is_shown(self, at: usize, value: &FacetValue) -> bool {
        match &*self.known.read() {
            None => {
                let is_first = at < FIRST || at == self.last;
                let is_folded = self.is_long && !self.is_unfolded.get();
                value.state != State::Off || value.total > 0 && (!is_folded || is_first)
            }
            Some(known) => value.total > 0 && known[value.code as usize],
        }
    }

    /// How many values are shown.
    fn shown(self, facet: &Facet) -> usize {
        (0..).zip(&facet.values).filter(|(at, value)| self.is_shown(*at, value)).count()
    }

    /// Whether what stands under a value is unfolded. Nobody is to wonder where a subsection is that is asked for, unless
    /// they folded it away.
    fn shows_under(self, at: usize, value: &FacetValue) -> bool {
        let chosen = self.under.with(|under| under.iter().rev().find(|it| it.0 == at).map(|it| it.1));
        chosen.unwrap_or_else(|| value.children.iter().any(|it| it.state != State::Off))
    }
}

/// The field in which a value is looked for.
fn search(url: Url, key: Key, folds: Folds) -> AnyView {
    let attributes = vec![
        ("type", "search".to_owned()),
        ("class", "field facet-search".to_owned()),
        ("placeholder", say::find_hint().to_owned()),
        ("aria-label", say::find_key(words::key(key))),
    ];
    let search = move |event: &Event| {
        let typed: String = event_target_value(event);
        folds.known.set((!typed.trim().is_empty()).then(|| url.index().known_as(key, &typed)));
    };
    Drawn::html("input", attributes, Vec::new()).on("input", search).into_any()
}

/// The values. Each is drawn again only where it has changed.
fn values(url: Url, facet: &Facet, folds: Folds) -> Vec<AnyView> {
    let value = |(at, value): (usize, &FacetValue)| {
        let (key, is_hidden, shows_under) = (facet.key, !folds.is_shown(at, value), folds.shows_under(at, value));
        let value = value.clone();
        let under = if shows_under { &value.children[..] } else { &[] };
        // Nobody sees the count of what is folded away.
        let seen = [&value].into_iter().filter(|_| !is_hidden).chain(under);
        let made_from: String = seen.flat_map(|it| [it.count.to_string(), format!(" {:?} ", it.state)]).collect();
        kept(made_from, move || {
            let mut unfold = Vec::new();
            let mut under = Vec::new();
            if !value.children.is_empty() {
                let toggle = move || folds.under.update(|under| under.push((at, !shows_under)));
                let button = button("icon-button unfold", "", toggle)
                    .with("aria-label", &say::subsections_of(&value.name))
                    .with("aria-expanded", &shows_under.to_string());
                unfold.push(button.into_any());
                if shows_under {
                    let children = value.children.iter();
                    let children = children.map(|it| value_view(url, key, it, false, Vec::new(), Vec::new()));
                    under.push(element("ul", &[("class", "facet-values")], children.collect()));
                }
            }
            value_view(url, key, &value, is_hidden, unfold, under)
        })
    };
    facet.values.iter().enumerate().map(value).collect()
}

/// One value; whether it is folded away; what unfolds the values under it, and those.
fn value_view(
    url: Url,
    key: Key,
    value: &FacetValue,
    is_hidden: bool,
    unfold: Vec<AnyView>,
    under: Vec<AnyView>,
) -> AnyView {
    let FacetValue { id, name, count, state, .. } = value;
    let name = words::shown(name);
    let hidden = if is_hidden { " is-hidden" } else { "" };
    let unfolded = if under.is_empty() { "" } else { " is-unfolded" };
    let empty = if *count == 0 { " is-empty" } else { "" };
    let asked = match state {
        State::Off => "",
        State::On(Mode::Not) => " is-excluded",
        State::On(_) => " is-asked",
    };
    let ask = |mode: Mode| {
        let id = id.clone();
        move || url.push(&url.answer.with_untracked(|answer| answer.query.toggled(key, mode, &id)))
    };
    let (ask, exclude) = (ask(Mode::Any), ask(Mode::Not));
    let checkbox = Drawn::html("input", vec![("type", "checkbox".to_owned())], Vec::new())
        .checked(value.is_asked())
        .on("change", move |_| ask());
    let label = vec![
        checkbox.into_any(),
        element("span", &[("class", "facet-name")], vec![plain::name(name)]),
        leaf("span", "facet-count", &count.to_string()),
    ];
    let said = say::exclude_name(name);
    let exclude = button("icon-button exclude", "", exclude)
        .with("aria-label", &said)
        .with("title", &said)
        .with("data-word", say::exclude())
        .with("aria-pressed", &value.is_excluded().to_string());
    let mut parts = vec![element("label", &[("title", name)], label)];
    parts.extend(unfold);
    parts.push(exclude.into_any());
    parts.extend(under);
    element("li", &[("class", &format!("facet-value{hidden}{unfolded}{empty}{asked}"))], parts)
}
