//! The task that is open, with all that the notice says of it.

use notice::{Flag, full_width};

use super::{Answer, Answers, Figure, Party};
use crate::{
    Key, Role, Value,
    dataset::{Cell, code},
    spans::{Span, sought},
};

/// The task that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Its serial number.
    pub serial: u32,
    /// What is to be done.
    pub text: Vec<Span>,
    /// Number, which is its value in the URL, and title of its section.
    pub section: (String, String),
    /// Number and title of its subsection.
    pub subsection: (String, String),
    /// Id and name of its leader; `None` where the notice names nobody.
    pub leader: Option<(String, String)>,
    /// The lead units.
    pub leads: Vec<Party>,
    /// The co-operating units that are named.
    pub coops: Vec<Party>,
    /// The collectives that are named.
    pub collectives: Vec<CollectiveParty>,
    /// Its quantified targets.
    pub targets: Vec<Figure>,
    /// The cells as printed, in Chinese typography: task, leader, lead, coop.
    pub printed: [String; 4],
    /// Every reading beyond the letter.
    pub flags: Vec<Flag>,
    /// How many tasks the view lists.
    pub count: usize,
    /// Its place among them, from 1; `None` where it is not one of them.
    pub position: Option<usize>,
    /// Serial of the task before it there.
    pub previous: Option<u32>,
    /// Serial of the task behind it there.
    pub next: Option<u32>,
}

/// A collective with those for whom it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectiveParty {
    /// The collective itself.
    pub collective: Party,
    /// Its members; `None` where the notice lists none.
    pub members: Option<Vec<Party>>,
}

impl Answers<'_> {
    /// The task that is open, with its neighbours in the list of the answer to the same question; `None` where none is.
    #[must_use]
    pub fn open(&self, answer: &Answer) -> Option<Detail> {
        let task = self.resolved.task?;
        let columns = &self.index.dataset.tasks;
        let subsection = columns.subsection[task] as usize;
        let section = self.index.dataset.subsections.get(subsection).map_or(0, |&(section, _)| section as usize);
        let heading = |at: usize| {
            let Value { id, name, .. } = &self.index.values(Key::Section)[at];
            (id.clone(), name.clone())
        };
        let parties = |codes: &[u32], role| codes.iter().map(|&unit| self.party(unit, role)).collect();
        let leader = self.index.dataset.leaders.get(columns.leader[task] as usize);
        let (position, previous, next) = neighbours(answer, task);
        Some(Detail {
            serial: code(task) + 1,
            text: self.index.spans(&full_width(self.index.dataset.cell(task, Cell::Task)), &sought(self.resolved)),
            section: heading(section),
            subsection: heading(self.index.dataset.sections.len() + subsection),
            leader: leader.map(|it| (it.id.clone(), it.name.clone())),
            leads: parties(columns.leads.get(task), Role::Lead),
            coops: parties(columns.coops.get(task), Role::Coop),
            collectives: columns.collectives.get(task).iter().map(|&it| self.collective(it)).collect(),
            targets: self.index.figures(task),
            printed: Cell::ALL.map(|cell| full_width(self.index.dataset.cell(task, cell))),
            flags: columns
                .flags
                .get(task)
                .iter()
                .map(|&flag| &self.index.dataset.tasks.flag_kinds[flag as usize])
                .map(|flag| Flag { printed: full_width(&flag.printed), ..flag.clone() })
                .collect(),
            count: answer.count,
            position,
            previous,
            next,
        })
    }

    fn collective(&self, collective: u32) -> CollectiveParty {
        let first_collective = code(self.index.dataset.units.len());
        let members = self.index.dataset.collectives[collective as usize].members.as_ref();
        CollectiveParty {
            collective: self.party(first_collective + collective, Role::Coop),
            members: members
                .map(|members| members.iter().map(|&unit| self.party(code(unit), Role::Collective)).collect()),
        }
    }
}

/// The place of a task in the result, and the serials of the tasks beside it. A task that stands under several headings
/// is met at the first.
fn neighbours(answer: &Answer, task: usize) -> (Option<usize>, Option<u32>, Option<u32>) {
    let order = answer.tasks();
    let Some(at) = order.iter().position(|it| it.task as usize == task) else { return (None, None, None) };
    let serial = |at: Option<usize>| at.and_then(|at| order.get(at)).map(|matched| matched.task + 1);
    (Some(at + 1), serial(at.checked_sub(1)), serial(Some(at + 1)))
}
