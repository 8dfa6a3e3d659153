//! The tasks in the notice's own order, under its headings.

use std::sync::Arc;

use explore::{Field, Group, Index, Matched, Party, Query, Resolved, Role, Row};
use leptos::prelude::*;

use super::{Figures, QueryLink, Spans, TaskLink, row_class};
use crate::{
    live::live,
    url::{Url, use_url},
    words,
};

/// What the list is drawn from. It stays the same while tasks are opened and closed.
#[derive(Clone, PartialEq)]
pub(super) struct Listing {
    pub(super) groups: Vec<Group>,
    pub(super) resolved: Resolved,
}

impl Listing {
    pub(super) fn memo(url: Url) -> Memo<Self> {
        Memo::new(move |_| Self {
            groups: url.answer.with(|answer| answer.groups.clone()),
            resolved: url.resolved.with(|resolved| Resolved {
                task: None,
                canonical: resolved.canonical.set(Field::Task, None),
                ..resolved.clone()
            }),
        })
    }
}

/// The list.
#[component]
pub fn List() -> impl IntoView {
    let url = use_url();
    let listing = Listing::memo(url);
    live(move || {
        let Listing { groups, resolved } = listing.get();
        let (index, resolved) = (url.index(), Arc::new(resolved));
        groups
            .into_iter()
            .map(|group| view! { <GroupView group index=index.clone() resolved=resolved.clone()/> }.into_any())
            .collect_view()
    })
}

/// A heading with its tasks.
#[component]
fn GroupView(
    /// The heading and the tasks under it.
    group: Group,
    /// What the words of the rows come from.
    index: Arc<Index>,
    /// What the rows are highlighted by.
    resolved: Arc<Resolved>,
) -> impl IntoView {
    let title = words::heading(&group);
    let Group { count, parts, .. } = group;
    view! {
        <section class="group">
            {(!title.is_empty()).then(|| view! { <h2 class="group-title">{title}<small>{count}" 项"</small></h2> }.into_any())}
            {parts
                .into_iter()
                .map(|part| view! {
                    {(!part.title.is_empty()).then(|| view! { <h3 class="part-title">{part.title}</h3> }.into_any())}
                    <ol class="tasks">
                        {part
                            .tasks
                            .iter()
                            .map(|matched| task_row(&index, &resolved, matched))
                            .collect_view()}
                    </ol>
                }.into_any())
                .collect_view()}
        </section>
    }.into_any()
}

fn task_row(index: &Index, resolved: &Resolved, matched: &Matched) -> impl IntoView + use<> {
    let Row { serial, text, leader, parties, more_coops, more_collectives, found, figures } =
        index.row(resolved, matched);
    let class = row_class("task", serial);
    let query = resolved.canonical.opening(serial);
    let has_coops = parties.iter().any(|party| party.role == Role::Coop);
    let coops = (more_coops > 0).then(|| format!("{}{more_coops} 个配合单位", if has_coops { "另有 " } else { "" }));
    let leader = leader.unwrap_or_else(|| "未列明领导".to_owned());
    view! {
        <li class=class data-serial=serial.to_string()>
            <span class="serial" aria-hidden="true">{serial}</span>
            <Figures figures/>
            <div class="task-body">
                <p class="task-text">
                    <TaskLink query><span class="visually-hidden">{format!("第{serial}项：")}</span><Spans spans=text/></TaskLink>
                </p>
                <p class="task-facts">
                    {parties.into_iter().map(|party| view! { <PartyLink party is_labelled=true/> }.into_any()).collect_view()}
                    {coops.map(|coops| view! { <span class="fact">{coops}</span> }.into_any())}
                    {more_collectives.into_iter().map(|name| view! { <span class="fact">{name}</span> }.into_any()).collect_view()}
                    <span class="fact">{leader}</span>
                </p>
                {found
                    .into_iter()
                    .map(|found| view! {
                        <p class="found"><span class="found-place">{words::found(&found)}</span><Spans spans=found.excerpt/></p>
                    }.into_any())
                    .collect_view()}
            </div>
        </li>
    }.into_any()
}

/// A unit or collective in its role; a link to all that it has to do.
#[component]
pub fn PartyLink(
    /// The unit or collective.
    party: Party,
    /// Whether the name of the role stands before it.
    is_labelled: bool,
) -> impl IntoView {
    let Party { id, name, role, via, is_asked } = party;
    let class = format!("party {}{}", words::role_class(role), if is_asked { " is-asked" } else { "" });
    let label = is_labelled.then(|| view! { <span class="party-role">{words::role(role)}</span> }.into_any());
    let via = (!via.is_empty())
        .then(|| view! { <span class="party-via">{format!("经“{}”", via.join("、"))}</span> }.into_any());
    let query = Query::from_iter([(Field::Facet(explore::Key::Unit, explore::Mode::Any), id)]);
    view! { <QueryLink query=Signal::stored(query) class>{label}{name}{via}</QueryLink> }.into_any()
}
