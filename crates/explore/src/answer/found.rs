//! Where words were found that do not stand in the text of a task.

use notice::full_width;

use super::mark::{Sought, Span, wanted};
use crate::{Index, Key, NameKind, Resolved, Word, dataset::Cell};

/// Words that do not stand in the text of a task as they were typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where they were found.
    pub place: Place,
    /// Whether they were read as pinyin.
    pub is_pinyin: bool,
    /// The words around, with the hits.
    pub excerpt: Vec<Span>,
}

/// A place in which words are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The text of the task itself.
    Text,
    /// 分管领导
    Leader,
    /// 牵头单位
    Lead,
    /// 配合单位
    Coop,
    /// A name that is not printed so, of a unit or collective that is named.
    Name(NameKind),
    /// The title of the section or the subsection.
    Heading,
}

impl Index {
    /// For each wanted word the first place where it is written; where it is written nowhere, the first where it is heard.
    /// What is written in the text itself is marked there, and not listed here.
    pub(super) fn found(&self, resolved: &Resolved, task: usize) -> Vec<Found> {
        let text = (Place::Text, full_width(self.dataset.cell(task, Cell::Task)));
        let mut missing: Vec<&Word> = wanted(resolved).collect();
        let mut found = Vec::new();
        for is_pinyin in [false, true] {
            missing.retain(|word| !is_pinyin || word.sound.is_some());
            for (place, words) in [text.clone()].into_iter().chain(self.elsewhere(task)) {
                if missing.is_empty() {
                    break;
                }
                let is_here =
                    |word: &&Word| sought(word, is_pinyin).is_some_and(|it| !self.find(&words, &[it]).is_empty());
                let (here, elsewhere) = missing.into_iter().partition::<Vec<_>, _>(is_here);
                missing = elsewhere;
                if !here.is_empty() && (is_pinyin || place != Place::Text) {
                    let here: Vec<Sought> = here.into_iter().filter_map(|word| sought(word, is_pinyin)).collect();
                    found.push(Found { place, is_pinyin, excerpt: self.excerpt(&words, &here) });
                }
            }
        }
        found
    }

    /// The places outside the text in which words are looked for, with what stands there.
    fn elsewhere(&self, task: usize) -> impl Iterator<Item = (Place, String)> {
        let columns = &self.dataset.tasks;
        let cells = [(Place::Leader, Cell::Leader), (Place::Lead, Cell::Lead), (Place::Coop, Cell::Coop)];
        let cells = cells.into_iter().map(move |(place, cell)| (place, full_width(self.dataset.cell(task, cell))));
        let leader = self.dataset.leaders.get(columns.leader[task] as usize);
        let units = columns.leads.get(task).iter().chain(columns.coops.get(task)).copied().chain(self.listed(task));
        let unit_names = units.flat_map(|unit| {
            let unit = &self.dataset.units[unit as usize];
            let called = |kind| move |other| (Place::Name(kind), format!("{}（{other}）", unit.name));
            let others = unit.other_names.iter().map(called(NameKind::Other));
            let short = unit.short_names.iter().map(called(NameKind::Short));
            [(Place::Name(NameKind::Registered), unit.name.clone())].into_iter().chain(others).chain(short)
        });
        let collectives =
            columns.collectives.get(task).iter().map(|&it| self.dataset.collectives[it as usize].name.clone());
        let subsection = columns.subsection[task] as usize;
        let section = self.dataset.subsections.get(subsection).map(|&(section, _)| section as usize);
        let sections = self.values(Key::Section);
        let headings = section
            .into_iter()
            .chain([self.dataset.sections.len() + subsection])
            .filter_map(|code| sections.get(code))
            .map(|value| (Place::Heading, format!("{}。", value.name)));
        cells
            .chain(leader.map(|it| (Place::Leader, it.name.clone())))
            .chain(unit_names)
            .chain(collectives.map(|name| (Place::Name(NameKind::Registered), name)))
            .chain(headings)
    }
}

/// A word as it is written, or as it sounds.
fn sought(word: &Word, is_pinyin: bool) -> Option<Sought<'_>> {
    if is_pinyin { word.sound.as_deref().map(Sought::Sound) } else { Some(Sought::Word(&word.text)) }
}
