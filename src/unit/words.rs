//! The words of a unit's page.

use explore::{Named, Related, Sort, UnitPage, Who};

use crate::say;

/// Who a unit or collective is, in a few facts.
pub fn facts(who: &Who, leaders: usize) -> Vec<String> {
    let mut facts = match who {
        Who::Unit { kind, other_names, .. } if other_names.is_empty() => vec![kind.clone()],
        Who::Unit { kind, other_names, .. } => {
            vec![kind.clone(), say::also_known(other_names.join(say::comma()))]
        }
        Who::Collective(_) => vec![say::collective().to_owned()],
    };
    facts.push(say::under_leaders(leaders));
    facts
}

/// What the last row of a comparison counts.
pub fn together(is_shared: bool) -> &'static str {
    if is_shared { say::together_shared() } else { say::together_all() }
}

/// What the figures of a page are called, and what a collective means.
pub fn figures(page: &UnitPage) -> ([String; 4], &'static str) {
    let (collective, sentence) = collective(&page.who);
    let total = page.figures[3].count;
    let is_under_one = page.percent == 0 && total > 0;
    let total = if is_under_one { say::total_under_one().to_owned() } else { say::total_share(page.percent) };
    let coop = if matches!(page.who, Who::Unit { .. }) { say::coop_named() } else { say::coop_cell() };
    ([say::role_lead().to_owned(), coop.to_owned(), collective, total], sentence)
}

fn collective(who: &Who) -> (String, &'static str) {
    match who {
        Who::Collective(_) => (say::role_collective().to_owned(), say::what_collective()),
        Who::Unit { stood_for_by, .. } => {
            let label = match &stood_for_by[..] {
                [] => say::role_collective().to_owned(),
                [collective] => say::involved_via(collective),
                collectives => say::involved_via_some(collectives.len()),
            };
            (label, say::what_involved())
        }
    }
}

/// What the figures of partners add up to.
pub fn distinct(count: usize) -> String {
    say::partners_distinct(count)
}

/// What unfolds the rest of a list.
pub fn unfold(count: usize) -> String {
    say::unfold_rest(count)
}

/// What the figures of all units add up to.
pub fn finder(count: usize) -> String {
    say::finder_note(count)
}

/// For whom a collective stands.
pub fn members(members: Option<&[Related]>) -> String {
    match members {
        Some(members) => say::members_some(members.len()),
        None => say::members_none().to_owned(),
    }
}

/// That open collectives might include a unit; empty where none might.
pub fn might_be_in(collectives: &[Related]) -> String {
    if collectives.is_empty() {
        return String::new();
    }
    say::might_be_in(collectives.len())
}

/// How a column is sorted, as `aria-sort` says it.
pub fn aria_sort(sorted: Sort, column: &str) -> &'static str {
    match sorted {
        _ if sorted.name() != column => "none",
        Sort::Serial => "other",
        _ => "descending",
    }
}
