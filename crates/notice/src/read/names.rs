//! The names in a cell → positions of leaders, units and collectives.

use super::{
    list::{is_collective, split, split_brackets, tidy},
    roll::{Place, Roll},
};
use crate::{Flag, Rule, register::Party};

/// Reads the cell of the leader: rule 2.
pub(super) fn read_leader(cell: &str, place: Place, roll: &mut Roll, flags: &mut Vec<Flag>) -> Option<usize> {
    let name = tidy(cell);
    let flag = |rule, read_as| Flag { rule, printed: cell.to_owned(), read_as };
    if name.chars().all(|c| matches!(c, '—' | '－' | '-')) {
        flags.push(flag(Rule::NoLeader, Vec::new()));
        return None;
    }
    if name != cell {
        flags.push(flag(Rule::Spacing, vec![name.clone()]));
    }
    Some(roll.leader(&name, place))
}

/// Reads a cell of units: rules 3 to 6. Gives whom it names, each with the byte at which the name begins.
pub(super) fn read_units(cell: &str, place: Place, roll: &mut Roll, flags: &mut Vec<Flag>) -> Vec<(usize, Party)> {
    let items = split(cell);
    let mut found: Vec<(usize, Party)> = Vec::new();
    let mut first_sharing = None;
    for (at, ((start, item), whole)) in items.iter().zip(shared_endings(&items, roll)).enumerate() {
        if let Some(whole) = whole {
            found.push((*start, roll.party(&whole, false, place)));
            first_sharing.get_or_insert(at);
            continue;
        }
        found.push((*start, read_item(item, place, roll, flags)));
        if let Some(first) = first_sharing.take() {
            flags.push(Flag {
                rule: Rule::SharedEnding,
                printed: cell[items[first].0..start + item.len()].to_owned(),
                read_as: found[first..].iter().map(|(_, party)| roll.name(*party).to_owned()).collect(),
            });
        }
    }
    found
}

/// Says of a collective's flag whom it stands for, now that every list of members has been read: rule 6.
pub(super) fn settle(flag: &mut Flag, roll: &Roll) {
    if flag.rule == Rule::OpenCollective
        && let Some(Party::Collective(collective)) = roll.get(&tidy(&flag.printed))
        && let Some(members) = roll.members(collective)
    {
        flag.rule = Rule::ClosedCollective;
        flag.read_as = unit_names(members, roll);
    }
}

/// The whole name of each item that shares the ending of the district behind it: rule 4.
fn shared_endings(items: &[(usize, &str)], roll: &Roll) -> Vec<Option<String>> {
    let is_district = |name: &String| name.ends_with("区政府") && roll.is_unit(name);
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

/// Reads one name, with its brackets: rules 5 and 6.
fn read_item(item: &str, place: Place, roll: &mut Roll, flags: &mut Vec<Flag>) -> Party {
    let name = tidy(item);
    let brackets = split_brackets(&name).filter(|_| roll.get(&name).is_none());
    let (outer, inner) = brackets.map_or((name.as_str(), None), |(outer, inner)| (outer, Some(inner)));
    let listed = inner.is_some_and(|inner| split(inner).len() > 1);
    let party = roll.party(outer, listed || is_collective(outer), place);
    let registered = roll.name(party).to_owned();
    let (rule, read_as) = match (party, inner) {
        (Party::Collective(at), Some(inner)) => (Rule::ListedMembers, read_members(inner, at, place, roll, flags)),
        (Party::Collective(_), None) => (Rule::OpenCollective, Vec::new()),
        (Party::Unit(_), _) => (Rule::OtherName, vec![registered.clone()]),
    };
    let printed = item.to_owned();
    if name != item {
        flags.push(Flag { rule: Rule::Spacing, printed: printed.clone(), read_as: vec![name.clone()] });
    }
    if name != registered || rule != Rule::OtherName {
        flags.push(Flag { rule, printed, read_as });
    }
    party
}

/// Reads the members that stand in brackets behind a collective, keeps them with it, and gives their names.
fn read_members(inner: &str, collective: usize, place: Place, roll: &mut Roll, flags: &mut Vec<Flag>) -> Vec<String> {
    let mut units = Vec::new();
    for (_, party) in read_units(inner, place, roll, flags) {
        match party {
            Party::Unit(unit) => units.push(unit),
            Party::Collective(nested) => units.extend(roll.members(nested).unwrap_or_default()),
        }
    }
    roll.add_members(collective, &units);
    unit_names(&units, roll)
}

fn unit_names(units: &[usize], roll: &Roll) -> Vec<String> {
    units.iter().map(|unit| roll.name(Party::Unit(*unit)).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::{Place, Roll, read_units, settle};
    use crate::{Notice, sample};

    fn check(cell: &str, expected: Expect) {
        let register = sample::register();
        let mut notice = Notice {
            units: register.units.clone(),
            collectives: register.collectives.clone(),
            kinds: register.kinds.clone(),
            ..Notice::default()
        };
        let mut roll = Roll::new(&register, &mut notice);
        let mut flags = Vec::new();
        let found = read_units(cell, Place { serial: 1, line: 1 }, &mut roll, &mut flags);
        let found: Vec<_> = found.iter().map(|(_, party)| roll.name(*party)).collect();
        let mut said = vec![found.join(" ")];
        for flag in &mut flags {
            settle(flag, &roll);
            said.push(format!("{:?} {} = [{}]", flag.rule, flag.printed, flag.read_as.join(" ")));
        }
        said.extend(roll.warnings.iter().map(ToString::to_string));
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
                SharedEnding 荔湾区、黄埔区政府 = [荔湾区政府 黄埔区政府]"#]],
        );
    }

    #[test]
    fn shared_ending_needs_a_district_right_behind() {
        check(
            "荔湾区、市科技局、黄埔区政府",
            expect![[r#"
                荔湾区政府 市科技局 黄埔区政府
                OtherName 荔湾区 = [荔湾区政府]"#]],
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
                OtherName 市政府外办(市港澳办) = [市政府外办]
                OtherName 市水务局（河长办） = [市水务局]"#]],
        );
    }

    #[test]
    fn another_name_alone_is_the_unit() {
        check(
            "市港澳办",
            expect![[r#"
                市政府外办
                OtherName 市港澳办 = [市政府外办]"#]],
        );
    }

    #[test]
    fn a_list_in_brackets_is_the_members_of_a_collective() {
        check(
            "市爱卫会成员单位(市科技局、市政府外办(市港澳办)、各区政府)",
            expect![[r#"
                市爱卫会成员单位
                OtherName 市政府外办(市港澳办) = [市政府外办]
                ClosedCollective 各区政府 = [荔湾区政府 黄埔区政府]
                ListedMembers 市爱卫会成员单位(市科技局、市政府外办(市港澳办)、各区政府) = [市科技局 市政府外办 荔湾区政府 黄埔区政府]"#]],
        );
    }

    #[test]
    fn members_that_are_listed_once_hold_wherever_the_collective_is_named() {
        check(
            "市爱卫会成员单位、市爱卫会成员单位(市科技局、市水务局)",
            expect![[r#"
                市爱卫会成员单位 市爱卫会成员单位
                ClosedCollective 市爱卫会成员单位 = [市科技局 市水务局]
                ListedMembers 市爱卫会成员单位(市科技局、市水务局) = [市科技局 市水务局]"#]],
        );
    }

    #[test]
    fn a_registered_unit_stays_one_with_two_other_names() {
        check(
            "市水务局(河长办、防汛办)",
            expect![[r#"
                市水务局
                OtherName 市水务局(河长办、防汛办) = [市水务局]"#]],
        );
    }

    #[test]
    fn a_closed_collective_stands_for_all_its_members_and_an_open_one_for_nobody() {
        check(
            "各区政府、市政府各工作部门",
            expect![[r#"
                各区政府 市政府各工作部门
                ClosedCollective 各区政府 = [荔湾区政府 黄埔区政府]
                OpenCollective 市政府各工作部门 = []"#]],
        );
    }

    #[test]
    fn white_space_in_a_name_is_typesetting() {
        check(
            "市 科技局",
            expect![[r#"
                市科技局
                Spacing 市 科技局 = [市科技局]"#]],
        );
    }

    #[test]
    fn who_is_not_registered_is_kept_with_a_warning() {
        check(
            "市园林局、沿江各区政府、专班(市科技局、园林处)、市园林局(绿化办)",
            expect![[r#"
                市园林局 沿江各区政府 专班 市园林局
                OpenCollective 沿江各区政府 = []
                ListedMembers 专班(市科技局、园林处) = [市科技局 园林处]
                OtherName 市园林局(绿化办) = [市园林局]
                line 1: task 1: the unit 市园林局 is not in the register
                line 1: task 1: the collective 沿江各区政府 is not in the register
                line 1: task 1: the collective 专班 is not in the register
                line 1: task 1: the unit 园林处 is not in the register
                line 1: task 1: the unit 市园林局 is not in the register"#]],
        );
    }
}
