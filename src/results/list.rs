//! The tasks in the notice's own order, under its headings.

use explore::{Answers, Block, Group, Matched, Party, Query, Role, Row, View};
use leptos::prelude::*;

use super::{row_class, spans};
use crate::{
    gloss::notice_language,
    live::live,
    mine::mark,
    parts::TARGETS,
    plain::{self, Drawn, element, gloss, leaf, link, task_link, text},
    say,
    url::use_url,
    words,
};

/// The list.
pub fn list() -> AnyView {
    let url = use_url();
    live(move || {
        let mine = url.mine.code();
        let block = |answers: Answers, Block { what, count, groups }: &Block| {
            let group = |group: &Group| group_view(answers, group, mine);
            let (class, title) = words::block(what);
            let heading = vec![text(&title), leaf("small", "", &say::tasks(count))];
            let heading = element("h2", &[("class", &format!("block-title {class}"))], heading);
            element("section", &[("class", "block")], [heading].into_iter().chain(groups.iter().map(group)).collect())
        };
        url.ask(|answers| url.answered(|answer| answer.blocks.iter().map(|it| block(answers, it)).collect::<Vec<_>>()))
    })
}

/// A heading with its tasks.
fn group_view(answers: Answers, group: &Group, mine: Option<u32>) -> AnyView {
    let mut lines = Vec::new();
    let title = words::heading(group);
    if !title.is_empty() {
        let heading = vec![text(&title), gloss(&group.title), leaf("small", "", &say::tasks(group.count))];
        lines.push(element("h3", &[("class", "group-title")], heading));
    }
    for part in &group.parts {
        if !part.title.is_empty() {
            lines.push(element("h4", &[("class", "part-title")], vec![plain::name(&part.title)]));
        }
        let rows = part.tasks.iter().map(|matched| task_row(answers, matched, mine));
        lines.push(element("ol", &[("class", "tasks")], rows.collect()));
    }
    element("section", &[("class", "group")], lines)
}

fn task_row(answers: Answers, matched: &Matched, mine: Option<u32>) -> AnyView {
    let row = answers.row(matched, mine);
    let serial = row.serial;
    let is_of_targets = answers.resolved.view == View::Targets;
    let class = row_class(if is_of_targets { "task has-targets" } else { "task" }, serial);
    let query = answers.resolved.canonical.opening(serial);
    let number = element("span", &[("aria-hidden", "true")], vec![text(&serial.to_string())]);
    let gutter = element("span", &[("class", "serial")], [number].into_iter().chain(mark(row.mine)).collect());
    let facts = element("p", &[("class", "task-facts")], facts(&row));
    let found = row.found.iter().map(|found| {
        let place = leaf("span", "found-place", words::found(found));
        element("p", &[("class", "found")], [place].into_iter().chain(spans(&found.excerpt)).collect())
    });
    let label = leaf("span", "visually-hidden", &say::item_label(serial));
    let title = task_link(&query, "task-link", [label].into_iter().chain(spans(&row.text)).collect());
    let body = [element("p", &[("class", "task-text"), ("lang", notice_language())], vec![title]), facts]
        .into_iter()
        .chain(found)
        .collect();
    let task = matched.task as usize;
    let figures = is_of_targets.then(|| TARGETS.view_beside(move |targets| (targets.figures)(task)));
    let parts = vec![gutter, figures.into_any(), element("div", &[("class", "task-body")], body)];
    // Another task is another row: the focus does not go over to it.
    let attributes = vec![("data-serial", serial.to_string())];
    Drawn::html("li", attributes, parts).of(&serial.to_string()).following("class", class).into_any()
}

/// Who is on the hook for a task, as far as a line has room.
fn facts(row: &Row) -> Vec<AnyView> {
    let mut facts: Vec<AnyView> = row.parties.iter().map(|party| party_link(party, true)).collect();
    if row.more_coops > 0 {
        let has_coops = row.parties.iter().any(|party| party.role == Role::Coop);
        let said = if has_coops { say::more_coops } else { say::only_coops };
        facts.push(leaf("span", "fact", &said(row.more_coops)));
    }
    facts.extend(row.more_collectives.iter().map(|name| leaf("span", "fact", name)));
    facts.push(leaf("span", "fact", row.leader.as_deref().unwrap_or(say::no_leader())));
    facts
}

/// A unit or collective in its role, with the name of the role before it where that is not plain; a link to its page.
pub fn party_link(party: &Party, is_labelled: bool) -> AnyView {
    let Party { id, name, role, via, is_asked } = party;
    let class = format!("party {}{}", words::role_class(*role), if *is_asked { " is-asked" } else { "" });
    let mut content = Vec::new();
    if is_labelled {
        content.push(leaf("span", "party-role", words::role(*role)));
    }
    content.push(if is_labelled { text(name) } else { plain::name(name) });
    if !via.is_empty() {
        content.push(leaf("span", "party-via", &say::via(via.join(say::comma()))));
    }
    link(&Query::unit_page(id), &class, false, content)
}
