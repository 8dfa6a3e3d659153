//! The names in a cell → positions of leaders, units and collectives.

use std::collections::HashMap;

use super::list::{is_collective, split, split_brackets, tidy};
use crate::{
    Collective, Flag, Kind, Leader, Notice, Register, Rule, Unit, Warning, WarningKind,
    register::{Party, UNLISTED},
};

/// Knows whom each name means, and adds to the notice whom the register lacks.
pub(super) struct Names<'a> {
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

impl<'a> Names<'a> {
    pub(super) fn new(register: &Register, notice: &'a mut Notice) -> Self {
        Self { notice, parties: register.names.clone(), warnings: Vec::new() }
    }

    /// Reads the cell of the leader: rule 2.
    pub(super) fn leader(&mut self, cell: &str, place: Place, flags: &mut Vec<Flag>) -> Option<usize> {
        let name = tidy(cell);
        let flag = |rule, read_as| Flag { rule, printed: cell.to_owned(), read_as };
        if name.chars().all(|c| matches!(c, '—' | '－' | '-')) {
            flags.push(flag(Rule::NoLeader, Vec::new()));
            return None;
        }
        if name != cell {
            flags.push(flag(Rule::Spacing, vec![name.clone()]));
        }
        let known = self.notice.leaders.iter().position(|leader| leader.name == name);
        let position = known.unwrap_or_else(|| {
            let id = self.new_id();
            self.notice.leaders.push(Leader { id, name: name.clone() });
            self.notice.leaders.len() - 1
        });
        if self.notice.leaders[position].id.starts_with(UNLISTED) {
            self.warn(place, WarningKind::UnknownLeader(name));
        }
        Some(position)
    }

    /// Reads a cell of units: rules 3 to 6. Gives whom it names, each with the byte at which the name begins.
    pub(super) fn list(&mut self, cell: &str, place: Place, flags: &mut Vec<Flag>) -> Vec<(usize, Party)> {
        let items = split(cell);
        let shares = self.shared_endings(&items);
        let mut found: Vec<(usize, Party)> = Vec::new();
        let mut first_sharing = None;
        for (at, (start, item)) in items.iter().enumerate() {
            let whole = shares[at].as_ref().and_then(|name| self.parties.get(name));
            let party = whole.copied().unwrap_or_else(|| self.party(item, place, flags));
            found.push((*start, party));
            if shares[at].is_some() {
                first_sharing.get_or_insert(at);
            } else if let Some(first) = first_sharing.take() {
                flags.push(Flag {
                    rule: Rule::SharedEnding,
                    printed: cell[items[first].0..start + item.len()].to_owned(),
                    read_as: found[first..].iter().map(|(_, party)| self.name(*party).to_owned()).collect(),
                });
            }
        }
        found
    }

    /// Whether the text is the name of a registered unit.
    pub(super) fn is_unit(&self, text: &str) -> bool {
        matches!(self.parties.get(&tidy(text)), Some(Party::Unit(_)))
    }

    /// The registered name.
    pub(super) fn name(&self, party: Party) -> &str {
        match party {
            Party::Unit(unit) => &self.notice.units[unit].name,
            Party::Collective(collective) => &self.notice.collectives[collective].name,
        }
    }

    /// Says of a collective's flag whom it stands for, now that every list of members has been read.
    pub(super) fn settle(&self, flag: &mut Flag) {
        if flag.rule == Rule::OpenCollective
            && let Some(Party::Collective(collective)) = self.parties.get(&tidy(&flag.printed))
            && let Some(members) = &self.notice.collectives[*collective].members
        {
            flag.rule = Rule::ClosedCollective;
            flag.read_as = members.iter().map(|unit| self.notice.units[*unit].name.clone()).collect();
        }
    }

    /// The whole name of each item that shares the ending of the district behind it: rule 4.
    fn shared_endings(&self, items: &[(usize, &str)]) -> Vec<Option<String>> {
        let is_district = |name: &String| name.ends_with("区政府") && self.is_unit(name);
        let mut ending_follows = false;
        let mut shares: Vec<Option<String>> = Vec::new();
        for (_, item) in items.iter().rev() {
            let name = tidy(item);
            let whole = Some(format!("{name}政府")).filter(|whole| ending_follows && is_district(whole));
            ending_follows = whole.is_some() || is_district(&name);
            shares.push(whole);
        }
        shares.reverse();
        shares
    }

    fn party(&mut self, item: &str, place: Place, flags: &mut Vec<Flag>) -> Party {
        let name = tidy(item);
        let brackets = split_brackets(&name).filter(|_| !self.parties.contains_key(&name));
        let (outer, inner) = brackets.map_or((name.as_str(), None), |(outer, inner)| (outer, Some(inner)));
        let listed = inner.is_some_and(|inner| split(inner).len() > 1);
        let party = self.find_or_add(outer, listed || is_collective(outer));
        let registered = self.name(party).to_owned();
        let (rule, read_as) = match (party, inner) {
            (Party::Unit(_), _) => (Rule::OtherName, vec![registered.clone()]),
            (Party::Collective(at), Some(inner)) => (Rule::ListedMembers, self.members(inner, at, place, flags)),
            (Party::Collective(_), None) => (Rule::OpenCollective, Vec::new()),
        };
        let printed = item.to_owned();
        if name != item {
            flags.push(Flag { rule: Rule::Spacing, printed: printed.clone(), read_as: vec![name.clone()] });
        }
        if name != registered || rule != Rule::OtherName {
            flags.push(Flag { rule, printed, read_as });
        }
        self.warn_unlisted(party, registered, place);
        party
    }

    /// Reads the members that stand in brackets behind a collective, keeps them with it, and gives their names.
    fn members(&mut self, inner: &str, collective: usize, place: Place, flags: &mut Vec<Flag>) -> Vec<String> {
        let mut units = Vec::new();
        for (_, party) in self.list(inner, place, flags) {
            match party {
                Party::Unit(unit) => units.push(unit),
                Party::Collective(inner) => units.extend(self.notice.collectives[inner].members.iter().flatten()),
            }
        }
        let members = self.notice.collectives[collective].members.get_or_insert_default();
        for unit in &units {
            if !members.contains(unit) {
                members.push(*unit);
            }
        }
        units.iter().map(|unit| self.notice.units[*unit].name.clone()).collect()
    }

    fn find_or_add(&mut self, name: &str, as_collective: bool) -> Party {
        if let Some(party) = self.parties.get(name) {
            return *party;
        }
        let (id, name_owned) = (self.new_id(), name.to_owned());
        let party = if as_collective {
            self.notice.collectives.push(Collective { id, name: name_owned, members: None });
            Party::Collective(self.notice.collectives.len() - 1)
        } else {
            let kind = self.other_kind();
            self.notice.units.push(Unit { id, name: name_owned, kind, ..Unit::default() });
            Party::Unit(self.notice.units.len() - 1)
        };
        self.parties.insert(name.to_owned(), party);
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

    fn warn_unlisted(&mut self, party: Party, name: String, place: Place) {
        let (id, kind) = match party {
            Party::Unit(unit) => (&self.notice.units[unit].id, WarningKind::UnknownUnit(name)),
            Party::Collective(at) => (&self.notice.collectives[at].id, WarningKind::UnknownCollective(name)),
        };
        if id.starts_with(UNLISTED) {
            self.warn(place, kind);
        }
    }

    fn warn(&mut self, Place { serial, line }: Place, kind: WarningKind) {
        self.warnings.push(Warning { serial: Some(serial), line: Some(line), kind });
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{Names, Place};
    use crate::{Notice, sample};

    fn check(cell: &str, expected: Expect) {
        let register = sample::register();
        let mut notice = Notice {
            units: register.units.clone(),
            collectives: register.collectives.clone(),
            kinds: register.kinds.clone(),
            ..Notice::default()
        };
        let mut names = Names::new(&register, &mut notice);
        let mut flags = Vec::new();
        let found = names.list(cell, Place { serial: 1, line: 1 }, &mut flags);
        let found: Vec<_> = found.iter().map(|(_, party)| names.name(*party)).collect();
        let mut said = vec![found.join(" ")];
        for flag in &mut flags {
            names.settle(flag);
            said.push(format!("{:?} {} = {}", flag.rule, flag.printed, flag.read_as.join(" ")));
        }
        said.extend(names.warnings.iter().map(ToString::to_string));
        expected.assert_eq(&said.join("\n"));
    }

    #[test]
    fn a_registered_name_is_read_to_the_letter() {
        check("市科技局、市水务局,荔湾区政府", expect!["市科技局 市水务局 荔湾区政府"]);
    }

    #[test]
    fn shared_ending_names_each_district() {
        check(
            "市科技局,荔湾区、黄埔区政府、市水务局",
            expect![[r#"
            市科技局 荔湾区政府 黄埔区政府 市水务局
            SharedEnding 荔湾区、黄埔区政府 = 荔湾区政府 黄埔区政府"#]],
        );
    }

    #[test]
    fn shared_ending_needs_a_district_right_behind() {
        check(
            "荔湾区、市科技局、黄埔区政府",
            expect![[r#"
            荔湾区政府 市科技局 黄埔区政府
            OtherName 荔湾区 = 荔湾区政府"#]],
        );
    }

    #[test]
    fn shared_ending_is_for_districts_only() {
        check(
            "空港区、黄埔区政府",
            expect![[r#"
            空港区 黄埔区政府
            line 1: task 1: the unit 空港区 is not in the register"#]],
        );
    }

    #[test]
    fn brackets_hold_another_name() {
        check(
            "市政府外办(市港澳办)、市水务局（河长办）",
            expect![[r#"
            市政府外办 市水务局
            OtherName 市政府外办(市港澳办) = 市政府外办
            OtherName 市水务局（河长办） = 市水务局"#]],
        );
    }

    #[test]
    fn another_name_alone_is_the_unit() {
        check(
            "市港澳办",
            expect![[r#"
            市政府外办
            OtherName 市港澳办 = 市政府外办"#]],
        );
    }

    #[test]
    fn a_list_in_brackets_is_the_members_of_a_collective() {
        check(
            "市爱卫会成员单位(市科技局、市政府外办(市港澳办)、各区政府)",
            expect![[r#"
            市爱卫会成员单位
            OtherName 市政府外办(市港澳办) = 市政府外办
            ClosedCollective 各区政府 = 荔湾区政府 黄埔区政府
            ListedMembers 市爱卫会成员单位(市科技局、市政府外办(市港澳办)、各区政府) = 市科技局 市政府外办 荔湾区政府 黄埔区政府"#]],
        );
    }

    #[test]
    fn members_that_are_listed_once_hold_wherever_the_collective_is_named() {
        check(
            "市爱卫会成员单位、市爱卫会成员单位(市科技局、市水务局)",
            expect![[r#"
            市爱卫会成员单位 市爱卫会成员单位
            ClosedCollective 市爱卫会成员单位 = 市科技局 市水务局
            ListedMembers 市爱卫会成员单位(市科技局、市水务局) = 市科技局 市水务局"#]],
        );
    }

    #[test]
    fn a_registered_unit_stays_one_with_two_other_names() {
        check(
            "市水务局(河长办、防汛办)",
            expect![[r#"
            市水务局
            OtherName 市水务局(河长办、防汛办) = 市水务局"#]],
        );
    }

    #[test]
    fn a_closed_collective_stands_for_all_its_members_and_an_open_one_for_nobody() {
        check(
            "各区政府、市政府各工作部门",
            expect![[r#"
            各区政府 市政府各工作部门
            ClosedCollective 各区政府 = 荔湾区政府 黄埔区政府
            OpenCollective 市政府各工作部门 = "#]],
        );
    }

    #[test]
    fn white_space_in_a_name_is_typesetting() {
        check(
            "市 科技局",
            expect![[r#"
            市科技局
            Spacing 市 科技局 = 市科技局"#]],
        );
    }

    #[test]
    fn who_is_not_registered_is_kept_with_a_warning() {
        check(
            "市园林局、沿江各区政府、专班(市科技局、园林处)、市园林局(绿化办)",
            expect![[r#"
            市园林局 沿江各区政府 专班 市园林局
            OpenCollective 沿江各区政府 = 
            ListedMembers 专班(市科技局、园林处) = 市科技局 园林处
            OtherName 市园林局(绿化办) = 市园林局
            line 1: task 1: the unit 市园林局 is not in the register
            line 1: task 1: the collective 沿江各区政府 is not in the register
            line 1: task 1: the unit 园林处 is not in the register
            line 1: task 1: the collective 专班 is not in the register
            line 1: task 1: the unit 市园林局 is not in the register"#]],
        );
    }
}
