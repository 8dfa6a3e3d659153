//! One facet: its values with counts, each to be asked for or excluded.

use explore::{FacetValue, Key, Mode, State};
use leptos::prelude::*;

use crate::{url::use_url, words};

/// How many values of a long facet are shown before it is unfolded.
const FIRST: usize = 8;

/// One facet.
#[component]
pub fn FacetView(
    /// What it is about.
    key: Key,
    /// Its values in the order of the screen.
    values: Memo<Vec<FacetValue>>,
    /// What stands between its title and its values.
    children: Children,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let is_unfolded = RwSignal::new(false);
    // The sections are few and known; every other facet of more values than fit can be folded and searched.
    let is_long = Memo::new(move |_| key != Key::Section && values.with(Vec::len) > FIRST + 2);
    let shown = Memo::new(move |_| {
        let all = is_unfolded.get() || !is_long.get();
        values.with(|values| visible(values, &typed.read(), all))
    });
    let hidden = move || values.with(Vec::len).saturating_sub(shown.with(Vec::len));
    let title = format!("facet-{}", words::key_id(key));
    let labelled_by = title.clone();
    view! {
        <section class="facet" aria-labelledby=labelled_by>
            <h2 class="facet-title" id=title>{words::key(key)}</h2>
            {children()}
            <Show when=move || is_long.get()>
                <input
                    type="search"
                    class="field facet-search"
                    placeholder="名称或简称"
                    aria-label=format!("找{}", words::key(key))
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </Show>
            <ul class="facet-values">
                <For each=move || shown.get() key=String::clone let:id>
                    <Value key id values/>
                </For>
            </ul>
            <Show when=move || shown.with(Vec::is_empty)>
                <p class="facet-note">"没有这个名字"</p>
            </Show>
            <Show when=move || is_long.get() && typed.read().is_empty()>
                <button
                    type="button"
                    class="facet-more"
                    aria-expanded=move || is_unfolded.get().to_string()
                    on:click=move |_| is_unfolded.update(|it| *it = !*it)
                >
                    {move || if is_unfolded.get() { "收起".to_owned() } else { format!("另外 {} 个……", hidden()) }}
                </button>
            </Show>
        </section>
    }
}

/// Ids of the values to show: those that match what is typed; else all, or the first and those that are asked for.
fn visible(values: &[FacetValue], typed: &str, all: bool) -> Vec<String> {
    let is_shown = |(position, value): &(usize, &FacetValue)| {
        if typed.is_empty() {
            all || *position < FIRST || value.state != State::Off
        } else {
            value.is_known_as(typed)
        }
    };
    values.iter().enumerate().filter(is_shown).map(|(_, value)| value.id.clone()).collect()
}

/// One value, with the values under it. It stays the same element while its count and state change, so that the
/// keyboard focus stays on it.
#[component]
fn Value(
    /// The facet that it belongs to.
    key: Key,
    /// Its id.
    id: String,
    /// All values beside it.
    values: Memo<Vec<FacetValue>>,
) -> impl IntoView {
    let url = use_url();
    let id = StoredValue::new(id);
    let find = move |values: &Vec<FacetValue>| id.with_value(|id| values.iter().find(|it| it.id == *id).cloned());
    let Some(FacetValue { name, children, .. }) = values.with_untracked(find) else { return ().into_any() };
    let value = Memo::new(move |_| values.with(find));
    let is = move |test: fn(&FacetValue) -> bool| value.with(|value| value.as_ref().is_some_and(test));
    let toggle = move |mode: Mode| {
        url.push(&url.answer.with_untracked(|answer| id.with_value(|id| answer.query.toggled(key, mode, id))));
    };
    let exclude = format!("排除{name}");
    let has_children = !children.is_empty();
    let is_unfolded = RwSignal::new(children.iter().any(|child| child.state != State::Off));
    let sub_values = Memo::new(move |_| value.with(|it| it.as_ref().map(|it| it.children.clone()).unwrap_or_default()));
    view! {
        <li
            class="facet-value"
            class:is-empty=move || is(|value| value.count == 0)
            class:is-asked=move || is(FacetValue::is_asked)
            class:is-excluded=move || is(FacetValue::is_excluded)
        >
            <label title=name.clone()>
                <input
                    type="checkbox"
                    prop:checked=move || is(FacetValue::is_asked)
                    on:change=move |_| toggle(Mode::Any)
                />
                <span class="facet-name">{name.clone()}</span>
                <span class="facet-count">{move || value.with(|value| value.as_ref().map(|value| value.count))}</span>
            </label>
            {has_children.then(|| view! {
                <button
                    type="button"
                    class="icon-button unfold"
                    aria-label=format!("{name}的小节")
                    aria-expanded=move || is_unfolded.get().to_string()
                    on:click=move |_| is_unfolded.update(|it| *it = !*it)
                ></button>
            })}
            <button
                type="button"
                class="icon-button exclude"
                aria-label=exclude.clone()
                title=exclude
                aria-pressed=move || is(FacetValue::is_excluded).to_string()
                on:click=move |_| toggle(Mode::Not)
            ></button>
            {has_children.then(|| view! {
                <ul class="facet-values" hidden=move || !is_unfolded.get()>
                    {children
                        .into_iter()
                        .map(|child| view! { <Value key id=child.id values=sub_values/> })
                        .collect_view()}
                </ul>
            })}
        </li>
    }
    .into_any()
}
