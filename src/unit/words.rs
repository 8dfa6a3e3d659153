//! The words of a unit's page.

use explore::{Named, Related, Sort, UnitPage, Who};

/// Who a unit or collective is, in a few facts.
pub fn facts(who: &Who, leaders: usize) -> Vec<String> {
    let mut facts = match who {
        Who::Unit { kind, other_names, .. } if other_names.is_empty() => vec![kind.clone()],
        Who::Unit { kind, other_names, .. } => {
            vec![kind.clone(), format!("又名、简称：{}", other_names.join("、"))]
        }
        Who::Collective(_) => vec!["统称".to_owned()],
    };
    facts.push(format!("任务由 {leaders} 位领导分管"));
    facts
}

/// What the last row of a comparison counts.
pub fn together(is_shared: bool) -> &'static str {
    if is_shared { "都有的" } else { "合起来，不重复" }
}

/// What the figures of a page are called, and what a collective means.
pub fn figures(page: &UnitPage) -> ([String; 4], &'static str) {
    let (collective, sentence) = collective(&page.who);
    let total = page.figures[3].count;
    let share = if page.percent == 0 && total > 0 { "不到 1%".to_owned() } else { format!("的 {}%", page.percent) };
    let coop = if matches!(page.who, Who::Unit { .. }) { "配合，点名" } else { "配合栏写了它" };
    let total = format!("不重复合计，占全部任务{share}");
    (["牵头".to_owned(), coop.to_owned(), collective, total], sentence)
}

fn collective(who: &Who) -> (String, &'static str) {
    match who {
        Who::Collective(_) => {
            ("涉及".to_owned(), "统称是通知里没有点名的一批单位；“配合”是配合单位一栏写了这个统称的任务。")
        }
        Who::Unit { stood_for_by, .. } => {
            let label = match &stood_for_by[..] {
                [] => "涉及".to_owned(),
                [collective] => format!("涉及，经“{collective}”"),
                collectives => format!("涉及，经 {} 个统称", collectives.len()),
            };
            (label, "“涉及”是通知没有点它的名、只写了代表它的统称的任务。一项任务只算一次，取最重的角色。")
        }
    }
}

/// What the figures of partners add up to.
pub fn distinct(count: usize) -> String {
    format!("不重复共 {count} 项，各单位相加可能更多")
}

/// What unfolds the rest of a list.
pub fn unfold(count: usize) -> String {
    format!("展开其余 {count} 个")
}

/// What the figures of all units add up to.
pub fn finder(count: usize) -> String {
    format!("一项任务常有几个单位，各单位相加可能更多；不重复共 {count} 项。统称没有点名，另列在最后。")
}

/// For whom a collective stands.
pub fn members(members: Option<&[Related]>) -> String {
    match members {
        Some(members) => format!("代表 {} 个单位，它们都算“涉及”", members.len()),
        None => "通知没有列出它的成员，所以不算在任何单位名下。".to_owned(),
    }
}

/// That open collectives might include a unit; empty where none might.
pub fn might_be_in(collectives: &[Related]) -> String {
    if collectives.is_empty() {
        return String::new();
    }
    format!("还有 {} 个统称可能包括它；通知没有列出成员，不计入上面的数", collectives.len())
}

/// How a column is sorted, as `aria-sort` says it.
pub fn aria_sort(sorted: Sort, column: &str) -> &'static str {
    match sorted {
        _ if sorted.name() != column => "none",
        Sort::Serial => "other",
        _ => "descending",
    }
}
