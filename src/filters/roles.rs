//! Which roles the units that are asked for are counted in.

use explore::{Field, Role};
use leptos::prelude::*;

use crate::{url::use_url, words};

/// The roles as filters.
#[component]
pub fn Roles() -> impl IntoView {
    let url = use_url();
    let asked = Memo::new(move |_| url.resolved.with(|resolved| resolved.asked_roles()));
    view! {
        <div class="roles" role="group" aria-label="单位以什么角色">
            {Role::ALL
                .map(|role| view! { <RoleButton role is_asked=Signal::derive(move || asked.read().contains(&role))/> })
                .collect_view()}
        </div>
    }
}

/// The roles as filters, with how many tasks the units that are asked for have in each; nothing where none is.
#[component]
pub fn RoleCounts() -> impl IntoView {
    let url = use_url();
    let counts = Memo::new(move |_| url.answer.with(|answer| answer.roles.clone()));
    let find = move |role: Role| counts.with(|counts| counts.as_ref().and_then(|it| it.of(role)));
    view! {
        <Show when=move || counts.with(Option::is_some)>
            <div class="roles" role="group" aria-label="这些任务里的角色">
                {Role::ALL
                    .map(|role| {
                        let is_asked = Signal::derive(move || find(role).is_some_and(|it| it.is_asked));
                        let count = Signal::derive(move || find(role).map(|it| it.count));
                        view! { <RoleButton role is_asked count/> }
                    })
                    .collect_view()}
            </div>
        </Show>
    }
}

/// One role.
#[component]
fn RoleButton(
    /// The role.
    role: Role,
    /// Whether the query asks for it.
    is_asked: Signal<bool>,
    /// How many tasks there are in it. Default: not shown.
    #[prop(optional)]
    count: Signal<Option<usize>>,
) -> impl IntoView {
    let url = use_url();
    let id = words::role_id(role);
    let toggle = move |_| {
        let query = url.answer.with_untracked(|answer| answer.query.clone());
        let is_asked = is_asked.get_untracked();
        url.push(&if is_asked { query.without(Field::Role, id) } else { query.with(Field::Role, id) });
    };
    view! {
        <button
            type="button"
            class=format!("role-button {}", words::role_class(role))
            aria-pressed=move || is_asked.get().to_string()
            on:click=toggle
        >
            {words::role(role)}
            {move || count.get().map(|count| view! { <b>{count}</b> })}
        </button>
    }
}
