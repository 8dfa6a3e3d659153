use std::collections::HashMap;

use crate::{
    Collective, Kind, Leader, Notice, Register, Unit, Warning, WarningKind,
    register::{Party, UNLISTED},
};

/// Knows whom each name means, and adds to the notice whom the register lacks, with a warning each time they are named.
pub(super) struct Roll<'a> {
    notice: &'a mut Notice,
    parties: HashMap<String, Party>,
    pub(super) warnings: Vec<Warning>,
}

/// Where a cell stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) serial: u32,
    pub(super) line: usize,
}

impl<'a> Roll<'a> {
    pub(super) fn new(register: &Register, notice: &'a mut Notice) -> Self {
        Self { notice, parties: register.names.clone(), warnings: Vec::new() }
    }

    pub(super) fn leader(&mut self, name: &str, place: Place) -> usize {
        let known = self.notice.leaders.iter().position(|leader| leader.name == name);
        let position = known.unwrap_or_else(|| {
            let leader = Leader { id: self.new_id(), name: name.to_owned() };
            self.notice.leaders.push(leader);
            self.notice.leaders.len() - 1
        });
        if self.notice.leaders[position].id.starts_with(UNLISTED) {
            self.warn(place, WarningKind::UnknownLeader(name.to_owned()));
        }
        position
    }

    /// Whom the name means; who is not on the roll is added, as a collective or as a unit.
    pub(super) fn party(&mut self, name: &str, as_collective: bool, place: Place) -> Party {
        let known = self.get(name);
        let party = known.unwrap_or_else(|| self.add(name.to_owned(), as_collective));
        let (id, kind) = match party {
            Party::Unit(at) => (&self.notice.units[at].id, WarningKind::UnknownUnit(name.to_owned())),
            Party::Collective(at) => (&self.notice.collectives[at].id, WarningKind::UnknownCollective(name.to_owned())),
        };
        if id.starts_with(UNLISTED) {
            self.warn(place, kind);
        }
        party
    }

    pub(super) fn get(&self, name: &str) -> Option<Party> {
        self.parties.get(name).copied()
    }

    pub(super) fn is_unit(&self, name: &str) -> bool {
        matches!(self.get(name), Some(Party::Unit(_)))
    }

    /// The registered name.
    pub(super) fn name(&self, party: Party) -> &str {
        match party {
            Party::Unit(at) => &self.notice.units[at].name,
            Party::Collective(at) => &self.notice.collectives[at].name,
        }
    }

    /// The members of a collective that is closed.
    pub(super) fn members(&self, collective: usize) -> Option<&[usize]> {
        self.notice.collectives[collective].members.as_deref()
    }

    pub(super) fn add_members(&mut self, collective: usize, units: &[usize]) {
        let members = self.notice.collectives[collective].members.get_or_insert_default();
        for unit in units {
            if !members.contains(unit) {
                members.push(*unit);
            }
        }
    }

    fn add(&mut self, name: String, as_collective: bool) -> Party {
        let id = self.new_id();
        let party = if as_collective {
            self.notice.collectives.push(Collective { id, name: name.clone(), ..Collective::default() });
            Party::Collective(self.notice.collectives.len() - 1)
        } else {
            let kind = self.other_kind();
            self.notice.units.push(Unit { id, name: name.clone(), kind, ..Unit::default() });
            Party::Unit(self.notice.units.len() - 1)
        };
        self.parties.insert(name, party);
        party
    }

    fn other_kind(&mut self) -> usize {
        let kinds = &mut self.notice.kinds;
        kinds.iter().position(|kind| kind.id == "other").unwrap_or_else(|| {
            kinds.push(Kind { id: "other".to_owned(), name: "其他".to_owned() });
            kinds.len() - 1
        })
    }

    /// An id that nobody has: the register refuses ids that begin like it, and each addition makes the number grow.
    fn new_id(&self) -> String {
        let Notice { leaders, units, collectives, .. } = &*self.notice;
        format!("{UNLISTED}{}", leaders.len() + units.len() + collectives.len())
    }

    fn warn(&mut self, Place { serial, line }: Place, kind: WarningKind) {
        self.warnings.push(Warning { serial: Some(serial), line: Some(line), kind });
    }
}
