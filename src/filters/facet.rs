//! One facet: its values with counts, each to be asked for or excluded.
//!
//! The values of a facet are the same for every question, in the same order. So they are drawn once, and only what
//! changes in them follows the answer: nothing moves under the pointer, and the keyboard focus stays where it is.

use crate::prelude::*;
use explore::{Answer, Facet, FacetValue, Key, Mode, State};

use super::several::{overlap_note, ways};
use crate::on::on;
use crate::{url::use_url, words};

/// How many values of a long facet are shown before it is unfolded.
const FIRST: usize = 8;

/// One facet.
#[component]
pub fn FacetView(
    /// The facet as it is at the start.
    facet: Facet,
    /// Its position among the facets of an answer.
    position: usize,
    /// What stands between its title and its values.
    children: Children,
) -> impl IntoView {
    let url = use_url();
    let Facet { key, values, .. } = facet;
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
    let more = Signal::derive(move || {
        if is_unfolded.get() {
            "收起".to_owned()
        } else {
            format!("展开其余 {} 个", count.saturating_sub(shown()))
        }
    });
    let search = move |event| {
        let typed = event_target_value(&event);
        known.set((!typed.trim().is_empty()).then(|| url.index().known_as(key, &typed)));
    };
    let title = format!("facet-{}", words::key_id(key));
    view! {
        <section class="facet" aria-labelledby=title.clone()>
            <div class="facet-head">
                <h2 class="facet-title" id=title.clone()>{words::key(key)}</h2>
                {ways(key, position)}
            </div>
            {children()}
            {is_long.then(|| view! {
                <input
                    type="search"
                    class="field facet-search"
                    placeholder="名称、简称、拼音"
                    aria-label=format!("找{}", words::key(key))
                    on:input=on(search)
                />
            }.into_any())}
            <ul class="facet-values">
                {values
                    .into_iter()
                    .enumerate()
                    .map(|(at, value)| {
                        let path = Path { facet: position, value: at, child: None };
                        let is_hidden = Signal::derive(move || url.answer.with(|answer| !is_shown(at, path.find(answer))));
                        view! { <Value key value path is_hidden/> }.into_any()
                    })
                    .collect_view()}
            </ul>
            {is_long.then(|| view! {
                <p class="facet-note" role="status" hidden=Signal::derive(move || shown() > 0)>"没有这个名字"</p>
                <button
                    type="button"
                    class="facet-more"
                    hidden=Signal::derive(move || known.read().is_some())
                    aria-expanded=Signal::derive(move || is_unfolded.get().to_string())
                    on:click=on(move |_| is_unfolded.update(|it| *it = !*it))
                >
                    {more}
                </button>
            }.into_any())}
            {overlap_note(key, position)}
        </section>
    }.into_any()
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

/// One value, with the values under it.
#[component]
fn Value(
    /// The facet that it belongs to.
    key: Key,
    /// The value as it is at the start.
    value: FacetValue,
    /// Where it stands in an answer.
    path: Path,
    /// Whether it is folded away.
    is_hidden: Signal<bool>,
) -> impl IntoView {
    let url = use_url();
    let FacetValue { id, name, children, .. } = value;
    let now = Memo::new(move |_| {
        url.answer.with(|answer| {
            let value = path.find(answer);
            (value.count, value.state)
        })
    });
    let class = Signal::derive(move || {
        let (count, state) = now.get();
        let empty = if count == 0 { " is-empty" } else { "" };
        let asked = match state {
            State::Off => "",
            State::On(Mode::Not) => " is-excluded",
            State::On(_) => " is-asked",
        };
        format!("facet-value{empty}{asked}")
    });
    let is_asked = Signal::derive(move || matches!(now.get().1, State::On(Mode::Any | Mode::All)));
    let is_excluded = Signal::derive(move || (now.get().1 == State::On(Mode::Not)).to_string());
    let toggle = Callback::new(move |mode: Mode| {
        url.push(&url.answer.with_untracked(|answer| answer.query.toggled(key, mode, &id)));
    });
    let exclude = format!("排除{name}");
    let unfolded = RwSignal::new(None);
    // Nobody is to wonder where a subsection is that is asked for, unless they folded it away.
    let has_asked =
        move || url.answer.with(|answer| path.find(answer).children.iter().any(|it| it.state != State::Off));
    let is_unfolded = Signal::derive(move || unfolded.get().unwrap_or_else(has_asked));
    let unfold = (!children.is_empty()).then(|| {
        view! {
            <button
                type="button"
                class="icon-button unfold"
                aria-label=format!("{name}的小节")
                aria-expanded=Signal::derive(move || is_unfolded.get().to_string())
                on:click=on(move |_| unfolded.set(Some(!is_unfolded.get_untracked())))
            ></button>
        }
        .into_any()
    });
    let children = (!children.is_empty()).then(|| {
        view! {
            <ul class="facet-values" hidden=Signal::derive(move || !is_unfolded.get())>
                {children
                    .into_iter()
                    .enumerate()
                    .map(|(at, value)| {
                        let path = Path { child: Some(at), ..path };
                        view! { <Value key value path is_hidden=Signal::stored(false)/> }.into_any()
                    })
                    .collect_view()}
            </ul>
        }
        .into_any()
    });
    view! {
        <li class=class hidden=is_hidden>
            <label title=name.clone()>
                <input type="checkbox" prop:checked=is_asked on:change=on(move |_| toggle.run(Mode::Any))/>
                <span class="facet-name">{name.clone()}</span>
                <span class="facet-count">{Signal::derive(move || now.get().0.to_string())}</span>
            </label>
            {unfold}
            <button
                type="button"
                class="icon-button exclude"
                aria-label=exclude.clone()
                title=exclude.clone()
                aria-pressed=is_excluded
                on:click=on(move |_| toggle.run(Mode::Not))
            ></button>
            {children}
        </li>
    }
    .into_any()
}
