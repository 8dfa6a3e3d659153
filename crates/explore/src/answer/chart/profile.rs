//! The profile of one leader, section or subsection: its tasks by everything else.

use super::{Chart, Topic};
use crate::{Key, answer::Answers};

impl Answers<'_> {
    /// Of whom a profile is drawn, where the query asks for just one, and its pictures.
    pub(super) fn profile(&self) -> (Option<String>, Vec<Chart>) {
        let one = |key: Key| match self.resolved.choices[key as usize].wanted().collect::<Vec<u32>>()[..] {
            [code] => Some((key, code)),
            _ => None,
        };
        let ones: Vec<(Key, u32)> = [Key::Leader, Key::Section].into_iter().filter_map(one).collect();
        let Some(&(_, section)) = ones.last() else { return (None, Vec::new()) };
        let is_asked = |key: Key| ones.iter().any(|it| it.0 == key);
        let names: Vec<String> = ones.iter().map(|&(key, code)| self.label(key, code)).collect();
        let mut charts = Vec::new();
        let mut add = |topic: Topic, key: Key, codes: Option<Vec<u32>>| {
            charts.push(self.profile_chart(topic, key, codes));
        };
        if !is_asked(Key::Section) {
            add(Topic::Profile(Key::Section), Key::Section, Some(self.compared(Key::Section)));
        } else if (section as usize) < self.index.dataset.sections.len() {
            let subsections = (self.index.dataset.sections.len()..).zip(&self.index.dataset.subsections);
            let own = subsections.filter(|(_, (it, _))| *it == section).map(|(code, _)| crate::dataset::code(code));
            add(Topic::Subsections, Key::Section, Some(own.collect()));
        }
        if !is_asked(Key::Leader) {
            add(Topic::Profile(Key::Leader), Key::Leader, Some(self.compared(Key::Leader)));
        }
        add(Topic::Profile(Key::Coop), Key::Coop, None);
        add(Topic::Profile(Key::Kind), Key::Kind, Some(self.compared(Key::Kind)));
        (Some(names.join(" · ")), charts)
    }
}
