//! Which roles the units that are asked for are counted in.

use explore::{Answer, Field, Named, Query, Role};
use leptos::prelude::*;

use crate::plain::{answered, button, element, leaf, text};
use crate::{say, url::use_url, words};

/// The roles as filters.
pub fn roles() -> AnyView {
    let roles =
        answered(|answer| Role::ALL.map(|role| role_button(answer, role, "")).into_iter().collect_view().into_any());
    element("div", &[("class", "roles"), ("role", "group"), ("aria-label", say::roles_of_unit())], vec![roles])
}

/// The roles as filters, with how many tasks the units that are asked for have in each; nothing where none is.
pub fn role_counts(answer: &Answer) -> AnyView {
    let Some(counts) = &answer.roles else { return ().into_any() };
    let button = |role: Role| role_button(answer, role, &counts.of(role).to_string());
    let label = [("class", "roles"), ("role", "group"), ("aria-label", say::roles_in_tasks())];
    element("div", &label, Role::ALL.map(button).into_iter().collect())
}

/// One role, with how many tasks there are in it; empty where that is not shown.
fn role_button(answer: &Answer, role: Role, count: &str) -> AnyView {
    let (url, query) = (use_url(), answer.query.clone());
    let id = role.name();
    let is_asked = url.resolved.with_untracked(|resolved| resolved.asked_roles().contains(&role));
    let change = if is_asked { Query::without } else { Query::with };
    button(&format!("role-button {}", words::role_class(role)), "", move || url.push(&change(&query, Field::Role, id)))
        .with("aria-pressed", &is_asked.to_string())
        .holding(vec![text(words::role(role)), leaf("b", "", count)])
        .into_any()
}
