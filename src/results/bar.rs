//! How many tasks there are, in which roles, and how they are shown.

use explore::{Answer, Field, Named, View};
use leptos::prelude::*;

use crate::plain::{Drawn, answered, element, leaf, link_to, text};
use crate::{filters::role_counts, say, url::use_url, words};

/// Two lines above the tasks: the views, and what is shown in this one.
pub fn result_bar() -> AnyView {
    let notes = answered(|answer| {
        let lines = answer.count + answer.repeated;
        let repeated = if answer.repeated == 0 { String::new() } else { say::repeated_lines(lines, answer.count) };
        let overlap = answer.roles.as_ref().and_then(explore::RoleCounts::overlap);
        let roles =
            overlap.map_or_else(String::new, |it| words::overlap(say::three_roles(), say::units_with_roles(), it));
        let said = [repeated, roles].into_iter().filter(|note| !note.is_empty());
        said.map(|note| leaf("p", "note", &note)).collect::<Vec<_>>().into_any()
    });
    let shown_as = answered(|answer| {
        let group = choose(Field::Group, say::field_group(), &names(words::grouping), answer.grouping.name());
        vec![group, choose(Field::Sort, say::field_sort(), &names(words::sort), answer.sort.name())].into_any()
    });
    let parts = vec![
        element("nav", &[("class", "views"), ("aria-label", say::field_view())], vec![answered(views)]),
        answered(count),
        answered(role_counts),
        element("div", &[("class", "shown-as")], vec![shown_as]),
    ];
    vec![element("div", &[("class", "result-bar")], parts), notes].into_any()
}

fn count(answer: &Answer) -> AnyView {
    let count = answer.count.to_string();
    let attributes = [("class", "count"), ("role", "status"), ("tabindex", "-1"), ("data-count", &count)];
    element("p", &attributes, vec![leaf("b", "", &count), text(&say::tasks_shown(answer.count))])
}

/// A closed set of values: the name of each in the URL and on the screen.
fn names<T: Named>(word: fn(T) -> &'static str) -> Vec<(&'static str, &'static str)> {
    T::NAMES.iter().map(|&(name, value)| (name, word(value))).collect()
}

/// A choice of one among few: values in the URL with their names, and the one that holds.
fn choose(field: Field, label: &str, choices: &[(&'static str, &'static str)], chosen: &str) -> AnyView {
    let url = use_url();
    let options = choices.iter().map(|(id, name)| element("option", &[("value", id)], vec![text(name)])).collect();
    let select = Drawn::html("select", vec![("class", "field".to_owned())], options).showing(chosen);
    let select = select.on("change", move |event| {
        let value = event_target_value(event);
        url.push(&url.answer.with_untracked(|answer| answer.query.set(field, Some(&value))));
    });
    element("label", &[("class", "choose")], vec![leaf("span", "", label), select.into_any()])
}

/// The views, as links.
fn views(answer: &Answer) -> AnyView {
    let url = use_url();
    let view = |&(id, view): &(&str, View)| {
        let query = url.canonical(&answer.query.set(Field::View, Some(id)));
        let current = if answer.view == view { "page" } else { "false" };
        link_to(&query, "view-link", vec![text(words::view(view))]).with("aria-current", current).into_any()
    };
    View::NAMES.iter().map(view).collect::<Vec<_>>().into_any()
}
