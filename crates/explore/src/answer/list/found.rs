//! Where words were found that do not stand in the text of a task.

use std::borrow::Cow;

use notice::full_width;

use crate::{
    Key, NameKind, Word,
    answer::Answers,
    dataset::Cell,
    spans::{Sought, Span, wanted},
};

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

impl Answers<'_> {
    /// For each wanted word the first place where it is written; where it is written nowhere, the first where it is heard.
    /// What is written in the text itself is marked there, and not listed here.
    pub(super) fn found(&self, task: usize) -> Vec<Found> {
        let mut missing: Vec<&Word> = wanted(self.resolved).collect();
        let mut found = Vec::new();
        for is_pinyin in [false, true] {
            missing.retain(|word| !is_pinyin || word.sound.is_some());
            let mut is_done = missing.is_empty();
            self.visit(task, &mut |place, words| {
                if is_done {
                    return;
                }
                let is_here =
                    |word: &&Word| sought(word, is_pinyin).is_some_and(|it| !self.index.find(&words, &[it]).is_empty());
                let here: Vec<Sought> =
                    missing.iter().filter(|word| is_here(word)).filter_map(|word| sought(word, is_pinyin)).collect();
                missing.retain(|word| !is_here(word));
                is_done = missing.is_empty();
                if !here.is_empty() && (is_pinyin || place != Place::Text) {
                    found.push(Found { place, is_pinyin, excerpt: self.index.excerpt(&words, &here) });
                }
            });
        }
        found
    }

    /// Shows the places in which words are looked for, with what stands there, in the order in which they are told.
    fn visit(&self, task: usize, look: &mut dyn FnMut(Place, Cow<str>)) {
        let columns = &self.index.dataset.tasks;
        for (cell, place) in Cell::ALL.into_iter().zip([Place::Text, Place::Leader, Place::Lead, Place::Coop]) {
            look(place, full_width(self.index.dataset.cell(task, cell)).into());
        }
        if let Some(leader) = self.index.dataset.leaders.get(columns.leader[task] as usize) {
            look(Place::Leader, (&leader.name).into());
        }
        let mut units = [columns.leads.get(task), columns.coops.get(task)].concat();
        units.extend(self.index.listed(task));
        for unit in units {
            let unit = &self.index.dataset.units[unit as usize];
            look(Place::Name(NameKind::Registered), (&unit.name).into());
            for (kind, names) in [(NameKind::Other, &unit.other_names), (NameKind::Short, &unit.short_names)] {
                for other in names {
                    look(Place::Name(kind), format!("{}（{other}）", unit.name).into());
                }
            }
        }
        for &collective in columns.collectives.get(task) {
            look(Place::Name(NameKind::Registered), (&self.index.dataset.collectives[collective as usize].name).into());
        }
        let subsection = columns.subsection[task] as usize;
        if let Some(&(section, _)) = self.index.dataset.subsections.get(subsection) {
            for code in [section as usize, self.index.dataset.sections.len() + subsection] {
                look(Place::Heading, format!("{}。", self.index.values(Key::Section)[code].name).into());
            }
        }
    }
}

/// A word as it is written, or as it sounds.
fn sought(word: &Word, is_pinyin: bool) -> Option<Sought<'_>> {
    if is_pinyin { word.sound.as_deref().map(Sought::Sound) } else { Some(Sought::Word(&word.text)) }
}
