//! The words of one line of the list or the table, made when the line is drawn.

use std::ops::Range;

use notice::full_width;

use super::group::Matched;
use crate::{Index, Key, Resolved, Role, Value, dataset::Cell, fold};

/// A task in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its serial number.
    pub serial: u32,
    /// What is to be done.
    pub text: Vec<Span>,
    /// Who answers for it; `None` where the notice names nobody.
    pub leader: Option<String>,
    /// The lead units, then the units through which it matched.
    pub parties: Vec<Party>,
    /// How many named co-operating units there are beside those.
    pub more_coops: usize,
    /// The collectives beside those.
    pub more_collectives: Vec<String>,
    /// Where words were found that are not in the text.
    pub found: Vec<Found>,
    /// The role of the reader's own unit.
    pub mine: Option<Role>,
}

/// A task in the notice's own columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// 序号
    pub serial: u32,
    /// 重点工作, 分管领导, 牵头单位, 配合单位: as printed, in Chinese typography.
    pub cells: [Vec<Span>; 4],
    /// The role of the reader's own unit.
    pub mine: Option<Role>,
}

/// A stretch of text, highlighted or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they are what was asked for.
    pub is_hit: bool,
}

/// A unit or collective with its role in a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// What the page writes into the URL.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its role.
    pub role: Role,
    /// The collectives through which it has that role.
    pub via: Vec<String>,
    /// Whether the query asks for it.
    pub is_asked: bool,
}

/// Words that were found outside the text of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub place: Place,
    /// The words around, with the hits.
    pub excerpt: Vec<Span>,
}

/// A place outside the text of a task in which words are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// 分管领导
    Leader,
    /// 牵头单位
    Lead,
    /// 配合单位
    Coop,
    /// The registered, another or a short name of a unit or collective that is named.
    Name,
    /// The title of the section or the subsection.
    Heading,
}

/// How many characters an excerpt shows before and behind the first hit.
const AROUND: usize = 14;

impl Index {
    /// A matching task as a line of the list. `mine` is the reader's own unit: [`Index::unit`].
    #[must_use]
    pub fn row(&self, resolved: &Resolved, matched: &Matched, mine: Option<u32>) -> Row {
        let task = matched.task as usize;
        let columns = &self.dataset.tasks;
        let mut parties: Vec<Party> =
            columns.leads.get(task).iter().map(|&unit| self.party(resolved, unit, Role::Lead)).collect();
        for why in matched.why.iter().filter(|why| why.role != Role::Lead) {
            let via = why.via.iter().map(|&it| self.dataset.collectives[it as usize].name.clone()).collect();
            parties.push(Party { via, ..self.party(resolved, why.party, why.role) });
        }
        let is_shown = |party: u32| matched.why.iter().any(|why| why.party == party);
        let is_shown_via = |it: u32| matched.why.iter().any(|why| why.via.contains(&it));
        let first_collective = crate::dataset::code(self.dataset.units.len());
        Row {
            serial: matched.task + 1,
            text: spans(&full_width(self.dataset.cell(task, Cell::Task)), &wanted(resolved)),
            leader: self.dataset.leaders.get(columns.leader[task] as usize).map(|it| it.name.clone()),
            parties,
            more_coops: columns.coops.get(task).iter().filter(|&&unit| !is_shown(unit)).count(),
            more_collectives: columns
                .collectives
                .get(task)
                .iter()
                .filter(|&&it| !is_shown(first_collective + it) && !is_shown_via(it))
                .map(|&it| self.dataset.collectives[it as usize].name.clone())
                .collect(),
            found: self.found(resolved, task),
            mine: mine.and_then(|unit| self.role(task, unit)),
        }
    }

    /// A matching task as a line of the table. `mine` is the reader's own unit: [`Index::unit`].
    #[must_use]
    pub fn table_row(&self, resolved: &Resolved, matched: &Matched, mine: Option<u32>) -> TableRow {
        let words = wanted(resolved);
        let task = matched.task as usize;
        let text = spans(&full_width(self.dataset.cell(task, Cell::Task)), &words);
        // Units that are asked for stand out by every name that they are known by, and so do their collectives.
        let parties = self.values(Key::Unit);
        let collective = |it: u32| &parties[self.dataset.units.len() + it as usize];
        let asked = matched
            .why
            .iter()
            .flat_map(|why| why.via.iter().map(|&it| collective(it)).chain([&parties[why.party as usize]]));
        let names: Vec<&str> = asked.flat_map(|value| value.known_as.iter().skip(1).map(String::as_str)).collect();
        let [_, leader, lead, coop] = Cell::ALL.map(|cell| {
            let printed = full_width(self.dataset.cell(task, cell));
            cut(&printed, &fold::find(&printed, &words, &names))
        });
        let mine = mine.and_then(|unit| self.role(task, unit));
        TableRow { serial: matched.task + 1, cells: [text, leader, lead, coop], mine }
    }

    /// The role of a unit or collective in a task.
    fn role(&self, task: usize, party: u32) -> Option<Role> {
        Role::ALL.into_iter().find(|&role| self.tasks(Key::Unit, party, &[role]).contains(task))
    }

    pub(super) fn party(&self, resolved: &Resolved, party: u32, role: Role) -> Party {
        let Value { id, name, .. } = &self.values(Key::Unit)[party as usize];
        let choices = [Key::Unit, Key::Lead, Key::Coop].map(|key| &resolved.choices[key as usize]);
        let is_asked = choices.iter().any(|choice| choice.wanted().any(|it| it == party));
        Party { id: id.clone(), name: name.clone(), role, via: Vec::new(), is_asked }
    }

    /// For each wanted word that is not in the text the first other place where it is.
    fn found(&self, resolved: &Resolved, task: usize) -> Vec<Found> {
        let text = fold::fold(self.dataset.cell(task, Cell::Task));
        let mut missing: Vec<&str> = wanted(resolved).into_iter().filter(|word| !text.contains(word)).collect();
        let mut found = Vec::new();
        for (place, words) in self.places(task) {
            if missing.is_empty() {
                break;
            }
            let folded = fold::fold(&words);
            let here: Vec<&str> = missing.iter().copied().filter(|word| folded.contains(word)).collect();
            if !here.is_empty() {
                missing.retain(|word| !here.contains(word));
                found.push(Found { place, excerpt: excerpt(&words, &here) });
            }
        }
        found
    }

    /// The places outside the text in which words are looked for, with what stands there.
    fn places(&self, task: usize) -> impl Iterator<Item = (Place, String)> {
        let columns = &self.dataset.tasks;
        let cells = [(Place::Leader, Cell::Leader), (Place::Lead, Cell::Lead), (Place::Coop, Cell::Coop)];
        let cells = cells.into_iter().map(move |(place, cell)| (place, full_width(self.dataset.cell(task, cell))));
        let leader = self.dataset.leaders.get(columns.leader[task] as usize);
        let units = columns.leads.get(task).iter().chain(columns.coops.get(task)).copied().chain(self.listed(task));
        let unit_names = units.flat_map(|unit| {
            let unit = &self.dataset.units[unit as usize];
            let other_names = unit.other_names.iter().chain(&unit.short_names);
            [unit.name.clone()].into_iter().chain(other_names.map(|other| format!("{}（{other}）", unit.name)))
        });
        let collectives =
            columns.collectives.get(task).iter().map(|&it| self.dataset.collectives[it as usize].name.clone());
        let names = unit_names.chain(collectives).map(|name| (Place::Name, name));
        let subsection = columns.subsection[task] as usize;
        let section = self.dataset.subsections.get(subsection).map(|&(section, _)| section as usize);
        let sections = self.values(Key::Section);
        let headings = section
            .into_iter()
            .chain([self.dataset.sections.len() + subsection])
            .filter_map(|code| sections.get(code))
            .map(|value| (Place::Heading, format!("{}。", value.name)));
        cells.chain(leader.map(|it| (Place::Leader, it.name.clone()))).chain(names).chain(headings)
    }
}

/// The words that a task is to have, over all searches.
pub(super) fn wanted(resolved: &Resolved) -> Vec<&str> {
    resolved.searches.iter().flatten().filter(|word| !word.unwanted).map(|word| word.text.as_str()).collect()
}

/// The text cut up at the hits of folded words.
pub(super) fn spans(text: &str, words: &[&str]) -> Vec<Span> {
    cut(text, &fold::find(text, words, &[]))
}

fn cut(text: &str, hits: &[Range<usize>]) -> Vec<Span> {
    let mut spans = Vec::with_capacity(2 * hits.len() + 1);
    let mut push = |text: &str, is_hit| {
        if !text.is_empty() {
            spans.push(Span { text: text.to_owned(), is_hit });
        }
    };
    let mut end = 0;
    for hit in hits {
        push(&text[end..hit.start], false);
        push(&text[hit.clone()], true);
        end = hit.end;
    }
    push(&text[end..], false);
    spans
}

/// What stands around the first hit, with every hit in it.
fn excerpt(text: &str, words: &[&str]) -> Vec<Span> {
    let hits = fold::find(text, words, &[]);
    let Some(first) = hits.first() else { return Vec::new() };
    let start = text[..first.start].char_indices().rev().nth(AROUND).map_or(0, |(at, c)| at + c.len_utf8());
    let end = text[first.end..].char_indices().nth(AROUND).map_or(text.len(), |(at, _)| first.end + at);
    let mut spans = spans(&text[start..end], words);
    let ellipsis = || Span { text: "…".to_owned(), is_hit: false };
    if start > 0 {
        spans.insert(0, ellipsis());
    }
    if end < text.len() {
        spans.push(ellipsis());
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::{Span, excerpt, spans};

    fn marked(spans: &[Span]) -> String {
        spans.iter().map(|span| if span.is_hit { format!("[{}]", span.text) } else { span.text.clone() }).collect()
    }

    #[test]
    fn a_text_is_cut_up_at_its_hits() {
        let check = |text: &str, words: &[&str], expected: &str| assert_eq!(marked(&spans(text, words)), expected);
        check("建设地铁，地铁站。", &["地铁"], "建设[地铁]，[地铁]站。");
        check("建设地铁", &["建设", "地铁"], "[建设地铁]");
        check("建设地铁", &[], "建设地铁");
        check("", &["地铁"], "");
    }

    fn check_excerpt(text: &str, words: &[&str], expected: &str) {
        assert_eq!(marked(&excerpt(text, words)), expected, "{words:?} in {text}");
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        check_excerpt("市财政局、市水务局", &["水务"], "市财政局、市[水务]局");
        check_excerpt(
            "一二三四五六七八九十一二三四水务一二三四五六七八九十一二三四",
            &["水务"],
            "一二三四五六七八九十一二三四[水务]一二三四五六七八九十一二三四",
        );
    }

    #[test]
    fn a_long_text_is_shown_around_the_first_hit() {
        check_excerpt(
            "零一二三四五六七八九十一二三四水务一二三四五六七八九十一二三四零",
            &["水务"],
            "…一二三四五六七八九十一二三四[水务]一二三四五六七八九十一二三四…",
        );
        check_excerpt("水务一二三四五六七八九十一二水务", &["水务"], "[水务]一二三四五六七八九十一二[水务]");
    }

    #[test]
    fn nothing_stands_around_what_is_not_there() {
        check_excerpt("市财政局", &["水务"], "");
    }
}
