//! Which roles the units that are asked for are counted in.

use crate::prelude::*;
use explore::{Answer, Field, Named, Role};

use crate::on::on;
use crate::{url::use_url, words};

/// The roles as filters.
#[component]
pub fn Roles() -> impl IntoView {
    view! {
        <div class="roles" role="group" aria-label="单位以什么角色">
            {Role::ALL.map(|role| view! { <RoleButton role count=Signal::stored(String::new())/> }.into_any()).into_iter().collect_view()}
        </div>
    }.into_any()
}

/// The roles as filters, with how many tasks the units that are asked for have in each; nothing where none is.
#[component]
pub fn RoleCounts() -> impl IntoView {
    let url = use_url();
    let count = move |role: Role| {
        Signal::derive(move || {
            url.answer.with(|answer| answer.roles.as_ref().map(|it| it.of(role).to_string()).unwrap_or_default())
        })
    };
    let is_hidden = Signal::derive(move || url.answer.with(|answer: &Answer| answer.roles.is_none()));
    view! {
        <div class="roles" role="group" aria-label="这些任务里的角色" hidden=is_hidden>
            {Role::ALL.map(|role| view! { <RoleButton role count=count(role)/> }.into_any()).into_iter().collect_view()}
        </div>
    }
    .into_any()
}

/// One role.
#[component]
fn RoleButton(
    /// The role.
    role: Role,
    /// How many tasks there are in it; empty where that is not shown.
    count: Signal<String>,
) -> impl IntoView {
    let url = use_url();
    let is_asked = Signal::derive(move || url.resolved.with(|resolved| resolved.asked_roles().contains(&role)));
    let id = role.name();
    let toggle = move |_| {
        let query = url.answer.with_untracked(|answer| answer.query.clone());
        url.push(&if is_asked.get_untracked() { query.without(Field::Role, id) } else { query.with(Field::Role, id) });
    };
    view! {
        <button
            type="button"
            class=format!("role-button {}", words::role_class(role))
            aria-pressed=Signal::derive(move || is_asked.get().to_string())
            on:click=on(toggle)
        >
            {role.title()}
            <b>{count}</b>
        </button>
    }
    .into_any()
}
