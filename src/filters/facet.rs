//! One facet: its values with counts, each to be asked for or excluded.

use explore::{FacetValue, Key, Mode, State};
use leptos::prelude::*;

use crate::{url::use_url, words};

/// A facet with more values than this begins folded up, and can be searched.
const SHORT: usize = 8;

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
    let needle = RwSignal::new(String::new());
    let is_unfolded = RwSignal::new(false);
    let is_long = Memo::new(move |_| values.with(Vec::len) > SHORT + 2);
    let shown = Memo::new(move |_| {
        values.with(|values| visible(values, &needle.read(), is_unfolded.get() || !is_long.get()))
    });
    let hidden = move || values.with(Vec::len) - shown.with(Vec::len);
    let title = format!("facet-{}", words::key_id(key));
    view! {
        <section class="facet" aria-labelledby=title.clone()>
            <h2 class="facet-title" id=title>{words::key(key)}</h2>
            {children()}
            <Show when=move || is_long.get() && key != Key::Section>
                <input
                    type="search"
                    class="facet-search"
                    placeholder="名称或简称"
                    aria-label=format!("找{}", words::key(key))
                    prop:value=needle
                    on:input=move |event| needle.set(event_target_value(&event))
                />
            </Show>
            <ul class="facet-values">
                <For each=move || shown.get() key=|value| value.clone() let:value>
                    <Value key value/>
                </For>
            </ul>
            <Show when=move || shown.with(Vec::is_empty)>
                <p class="facet-note">"没有这个名字"</p>
            </Show>
            <Show when=move || is_long.get() && needle.read().is_empty()>
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

/// The values to show: those that match what is typed; else all, or the first few and those that are asked for.
fn visible(values: &[FacetValue], needle: &str, all: bool) -> Vec<FacetValue> {
    let is_shown = |(position, value): &(usize, &FacetValue)| match needle.is_empty() {
        true => all || *position < SHORT || value.state != State::Off,
        false => value.is_known_as(needle),
    };
    values.iter().enumerate().filter(is_shown).map(|(_, value)| value.clone()).collect()
}

/// One value, with the values under it.
#[component]
fn Value(
    /// The facet that it belongs to.
    key: Key,
    /// The value.
    value: FacetValue,
) -> impl IntoView {
    let url = use_url();
    let FacetValue { id, name, count, state, children, .. } = value;
    let toggle = StoredValue::new(move |mode: Mode| {
        let query = url.answer.with_untracked(|answer| answer.query.toggled(key, mode, &id));
        url.push(&query);
    });
    let toggle = move |mode: Mode| toggle.with_value(|toggle| toggle(mode));
    let is_excluded = state == State::On(Mode::Not);
    let is_asked = state != State::Off && !is_excluded;
    let exclude = format!("排除{name}");
    let is_section = key == Key::Section;
    let unfolded = children.iter().any(|child| child.state != State::Off) || (is_section && is_asked);
    let sub = RwSignal::new(unfolded);
    view! {
        <li class="facet-value" class:is-empty=count == 0 class:is-asked=is_asked class:is-excluded=is_excluded>
            <label title=name.clone()>
                <input type="checkbox" prop:checked=is_asked on:change=move |_| toggle(Mode::Any)/>
                <span class="facet-name">{name.clone()}</span>
                <span class="facet-count">{count}</span>
            </label>
            {(!children.is_empty())
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="icon-button unfold"
                            aria-label=format!("{name}的各小节")
                            aria-expanded=move || sub.get().to_string()
                            on:click=move |_| sub.update(|it| *it = !*it)
                        ></button>
                    }
                })}
            <button
                type="button"
                class="icon-button exclude"
                aria-label=exclude.clone()
                title=exclude
                aria-pressed=is_excluded.to_string()
                on:click=move |_| toggle(Mode::Not)
            ></button>
            {(!children.is_empty())
                .then(|| {
                    view! {
                        <ul class="facet-values" hidden=move || !sub.get()>
                            {children.into_iter().map(|value| view! { <Value key value/> }.into_any()).collect_view()}
                        </ul>
                    }
                })}
        </li>
    }
}
