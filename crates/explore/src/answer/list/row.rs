//! The words of one line of the list or the table, made when the line is drawn.

use notice::full_width;

use super::{found::Found, group::Matched};
use crate::{
    Key, Role, Value, View,
    answer::Answers,
    dataset::{Cell, code},
    fold::fold,
    spans::{Sought, Span, sought},
};

/// A task in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its serial number.
    pub serial: u32,
    /// What is to be done. In the view of targets the words of its figures are hits too: [`crate::Index::figures`].
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

impl Answers<'_> {
    /// A matching task as a line of the list. `mine` is the reader's own unit: [`crate::Index::unit`].
    #[must_use]
    pub fn row(&self, matched: &Matched, mine: Option<u32>) -> Row {
        let task = matched.task as usize;
        let columns = &self.index.dataset.tasks;
        let mut parties: Vec<Party> =
            columns.leads.get(task).iter().map(|&unit| self.party(unit, Role::Lead)).collect();
        for why in matched.why.iter().filter(|why| why.role != Role::Lead) {
            let via = why.via.iter().map(|&it| self.index.dataset.collectives[it as usize].name.clone()).collect();
            parties.push(Party { via, ..self.party(why.party, why.role) });
        }
        let is_shown = |party: u32| matched.why.iter().any(|why| why.party == party);
        let is_shown_via = |it: u32| matched.why.iter().any(|why| why.via.contains(&it));
        let first_collective = code(self.index.dataset.units.len());
        let targets = self.index.targets_of(task).filter(|_| self.resolved.view == View::Targets);
        let said: Vec<String> = targets.map(|target| fold(&target.words)).collect();
        let mut sought = sought(self.resolved);
        sought.extend(said.iter().map(|words| Sought::Word(words)));
        Row {
            serial: matched.task + 1,
            text: self.index.spans(&full_width(self.index.dataset.cell(task, Cell::Task)), &sought),
            leader: self.index.dataset.leaders.get(columns.leader[task] as usize).map(|it| it.name.clone()),
            parties,
            more_coops: columns.coops.get(task).iter().filter(|&&unit| !is_shown(unit)).count(),
            more_collectives: columns
                .collectives
                .get(task)
                .iter()
                .filter(|&&it| !is_shown(first_collective + it) && !is_shown_via(it))
                .map(|&it| self.index.dataset.collectives[it as usize].name.clone())
                .collect(),
            found: self.found(task),
            mine: mine.and_then(|unit| self.role(task, unit)),
        }
    }

    /// A matching task as a line of the table. `mine` is the reader's own unit: [`crate::Index::unit`].
    #[must_use]
    pub fn table_row(&self, matched: &Matched, mine: Option<u32>) -> TableRow {
        let mut sought = sought(self.resolved);
        let task = matched.task as usize;
        let text = self.index.spans(&full_width(self.index.dataset.cell(task, Cell::Task)), &sought);
        // Units that are asked for stand out by every name that they are known by, and so do their collectives.
        let parties = self.index.values(Key::Unit);
        let collective = |it: u32| &parties[self.index.dataset.units.len() + it as usize];
        let asked = matched
            .why
            .iter()
            .flat_map(|why| why.via.iter().map(|&it| collective(it)).chain([&parties[why.party as usize]]));
        sought.extend(asked.flat_map(|value| value.known_as.iter().skip(1).map(|name| Sought::Name(name))));
        let [_, leader, lead, coop] =
            Cell::ALL.map(|cell| self.index.spans(&full_width(self.index.dataset.cell(task, cell)), &sought));
        let mine = mine.and_then(|unit| self.role(task, unit));
        TableRow { serial: matched.task + 1, cells: [text, leader, lead, coop], mine }
    }

    /// The role of a unit or collective in a task.
    fn role(&self, task: usize, party: u32) -> Option<Role> {
        Role::ALL.into_iter().find(|&role| self.index.tasks(Key::Unit, party, &[role]).contains(task))
    }

    pub(in crate::answer) fn party(&self, party: u32, role: Role) -> Party {
        let Value { id, name, .. } = &self.index.values(Key::Unit)[party as usize];
        let choices = [Key::Unit, Key::Lead, Key::Coop].map(|key| &self.resolved.choices[key as usize]);
        let is_asked = choices.iter().any(|choice| choice.wanted().any(|it| it == party));
        Party { id: id.clone(), name: name.clone(), role, via: Vec::new(), is_asked }
    }
}
