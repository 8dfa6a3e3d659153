mod check;
mod entries;
mod targets;

use std::collections::{BTreeMap, HashMap, HashSet};

use toml::Spanned;

use crate::{Collective, Kind, Leader, ReadError, Target, Unit};
use check::Check;
use entries::{Entries, parse};
use targets::Judged;

/// Who may be named in a notice, under which names, and which figures its tasks commit to.
#[derive(Clone, Debug, Default)]
pub struct Register {
    pub(crate) kinds: Vec<Kind>,
    pub(crate) leaders: Vec<Leader>,
    pub(crate) units: Vec<Unit>,
    pub(crate) collectives: Vec<Collective>,
    /// English by name or title.
    pub(crate) english: BTreeMap<String, String>,
    /// The titles that have English.
    pub(crate) headings: Vec<String>,
    /// Each with the serial of its task.
    pub(crate) targets: Vec<(u32, Target)>,
    /// The serials of tasks, and words in them that hold a figure which is no target.
    pub(crate) no_targets: Vec<(u32, String)>,
    pub(crate) names: HashMap<String, Party>,
}

/// Whom a name means, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Party {
    Unit(usize),
    Collective(usize),
}

/// Ids that begin like this are given to those whom the register lacks.
pub(crate) const UNLISTED: &str = "unlisted-";

impl Register {
    /// Reads a register from the texts of `units.toml` and `targets.toml`.
    ///
    /// `units` holds tables `[[kind]]` and `[[leader]]` (`id`, `name`, its English `en`), `[[unit]]` (also `other_names`,
    /// `short_names`, `kind`) and `[[collective]]` (also `members` by id where it is closed; where it is open and its words do
    /// not mean units of every kind, the kinds that it `might_include`, by id), and `[headings]`, English by title. `targets`
    /// holds `[[target]]` tables with the serial of the `task` and the fields of a [`Target`] (`upper` for a range only, `per`
    /// where there is one), and `no_target`, a list of figures that are none: `task`, `words` and `because` (`name`, `date` or
    /// `size`).
    ///
    /// # Errors
    ///
    /// What is no TOML of that shape; an id that is doubled or is not short ASCII (`a-z`, `0-9`, `-`; not `none`, which queries use);
    /// a name that is empty, holds white space or belongs to two; English that is no line of it, or belongs to two; a kind or a
    /// member that is not there; a collective with members that might include others; a value that is no
    /// [`Decimal`](crate::Decimal), a range without a greater upper end, or an empty field of a target.
    pub fn from_toml(units: &str, targets: &str) -> Result<Self, ReadError> {
        let entries: Entries = parse("units.toml", units)?;
        let Judged { targets, no_targets } = targets::read(targets)?;
        let mut register = Self { targets, no_targets, ..Self::default() };
        let check = Check { file: "units.toml", text: units };

        let mut ids = HashSet::new();
        for entry in &entries.kind {
            let name = check.name(&entry.name)?;
            register.add_english(name, &entry.en, &check)?;
            register.kinds.push(Kind { id: check.id(&entry.id, &mut ids)?, name: name.to_owned() });
        }

        let (mut ids, mut names) = (HashSet::new(), HashSet::new());
        for entry in &entries.leader {
            let name = check.name(&entry.name)?;
            if !names.insert(name) {
                return Err(check.error(&entry.name, "a name that no other leader has"));
            }
            register.add_english(name, &entry.en, &check)?;
            let id = check.id(&entry.id, &mut ids)?;
            register.leaders.push(Leader { id, name: name.to_owned() });
        }

        let mut ids = HashSet::new();
        for entry in &entries.unit {
            let party = Party::Unit(register.units.len());
            for name in [&entry.name].into_iter().chain(&entry.other_names).chain(&entry.short_names) {
                register.add_name(name, party, &check)?;
            }
            register.add_english(entry.name.get_ref(), &entry.en, &check)?;
            let kind = register.kind(&entry.kind, &check)?;
            register.units.push(Unit {
                id: check.id(&entry.id, &mut ids)?,
                name: entry.name.get_ref().clone(),
                other_names: plain(&entry.other_names),
                short_names: plain(&entry.short_names),
                kind,
            });
        }
        for entry in &entries.collective {
            let party = Party::Collective(register.collectives.len());
            register.add_name(&entry.name, party, &check)?;
            register.add_english(entry.name.get_ref(), &entry.en, &check)?;
            if let (Some(_), Some([kind, ..])) = (&entry.members, entry.might_include.as_deref()) {
                return Err(check.error(kind, "no kind, as a collective with members includes nobody else"));
            }
            let members = entry.members.as_ref().map(|members| register.members(members, &check));
            let kinds = |kinds: &Vec<_>| kinds.iter().map(|kind| register.kind(kind, &check)).collect();
            register.collectives.push(Collective {
                id: check.id(&entry.id, &mut ids)?,
                name: entry.name.get_ref().clone(),
                members: members.transpose()?,
                might_include: entry.might_include.as_ref().map(kinds).transpose()?,
            });
        }
        for (title, english) in entries.headings {
            register.add_english(&title, &english, &check)?;
            register.headings.push(title);
        }
        Ok(register)
    }

    fn add_name(&mut self, name: &Spanned<String>, party: Party, check: &Check) -> Result<(), ReadError> {
        match self.names.insert(check.name(name)?.to_owned(), party) {
            None => Ok(()),
            Some(_) => Err(check.error(name, "a name that no other unit or collective has")),
        }
    }

    fn add_english(&mut self, name: &str, english: &Spanned<String>, check: &Check) -> Result<(), ReadError> {
        let line = check.english(english)?;
        let is_taken = self.english.values().any(|it| it == line);
        if is_taken || self.english.insert(name.to_owned(), line.to_owned()).is_some() {
            return Err(check.error(english, "English that no other name has, for a name that has no other"));
        }
        Ok(())
    }

    fn kind(&self, id: &Spanned<String>, check: &Check) -> Result<usize, ReadError> {
        let position = self.kinds.iter().position(|kind| kind.id == *id.get_ref());
        position.ok_or_else(|| check.error(id, "the id of a kind"))
    }

    fn members(&self, ids: &[Spanned<String>], check: &Check) -> Result<Vec<usize>, ReadError> {
        let position = |id: &Spanned<String>| {
            let unit = self.units.iter().position(|unit| unit.id == *id.get_ref());
            unit.ok_or_else(|| check.error(id, "the id of a unit"))
        };
        ids.iter().map(position).collect()
    }
}

fn plain(names: &[Spanned<String>]) -> Vec<String> {
    names.iter().map(|name| name.get_ref().clone()).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::Register;
    use crate::sample;

    /// Changes one place of the sample register, and checks what is said of it.
    pub(super) fn check(good: &str, bad: &str, expected: Expect) {
        let error = Register::from_toml(&sample::UNITS.replacen(good, bad, 1), "").unwrap_err();
        expected.assert_eq(&error.to_string());
    }

    #[test]
    fn a_kind_must_be_there() {
        check(
            "kind = \"department\" }",
            "kind = \"office\" }",
            expect![[
                r#"units.toml, line 7: the register cannot be used: expected the id of a kind, found "office"; correct the entry"#
            ]],
        );
    }

    #[test]
    fn a_member_must_be_a_unit() {
        check(
            "members = [\"liwan\"",
            "members = [\"yuexiu\"",
            expect![[
                r#"units.toml, line 12: the register cannot be used: expected the id of a unit, found "yuexiu"; correct the entry"#
            ]],
        );
    }

    #[test]
    fn an_open_collective_might_include_kinds_that_are_there() {
        check(
            "name = \"市爱卫会成员单位\"",
            "name = \"市爱卫会成员单位\", might_include = [\"district\", \"office\"]",
            expect![[
                r#"units.toml, line 14: the register cannot be used: expected the id of a kind, found "office"; correct the entry"#
            ]],
        );
    }

    #[test]
    fn a_collective_with_members_includes_nobody_else() {
        check(
            "members = [\"liwan\", \"huangpu\"]",
            "members = [\"liwan\", \"huangpu\"], might_include = [\"district\"]",
            expect![[
                r#"units.toml, line 12: the register cannot be used: expected no kind, as a collective with members includes nobody else, found "district"; correct the entry"#
            ]],
        );
    }

    #[test]
    fn an_id_belongs_to_one() {
        check(
            "\"huangpu\"",
            "\"liwan\"",
            expect![[
                r#"units.toml, line 6: the register cannot be used: expected an id that nobody else has, found "liwan"; correct the entry"#
            ]],
        );
        check(
            "\"aiweihui\"",
            "\"kejiju\"",
            expect![[
                r#"units.toml, line 14: the register cannot be used: expected an id that nobody else has, found "kejiju"; correct the entry"#
            ]],
        );
    }

    #[test]
    fn a_name_belongs_to_one() {
        check(
            "\"市水务局\"",
            "\"市科技局\"",
            expect![[
                r#"units.toml, line 8: the register cannot be used: expected a name that no other unit or collective has, found "市科技局"; correct the entry"#
            ]],
        );
        check(
            "\"市港澳办\"",
            "\"荔湾\"",
            expect![[
                r#"units.toml, line 9: the register cannot be used: expected a name that no other unit or collective has, found "荔湾"; correct the entry"#
            ]],
        );
        check(
            "\"市爱卫会成员单位\"",
            "\"市港澳办\"",
            expect![[
                r#"units.toml, line 14: the register cannot be used: expected a name that no other unit or collective has, found "市港澳办"; correct the entry"#
            ]],
        );
    }

    #[test]
    fn each_name_has_english_of_its_own() {
        check(
            ", en = \"Huangpu District\"",
            "",
            expect![
                "units.toml, line 6: the register cannot be used: expected TOML as the register's documentation describes it, found missing field `en`; correct the entry"
            ],
        );
        check(
            "\"Huangpu District\"",
            "\"Liwan District\"",
            expect![[
                r#"units.toml, line 6: the register cannot be used: expected English that no other name has, for a name that has no other, found "Liwan District"; correct the entry"#
            ]],
        );
        check(
            "\"All district governments\"",
            "\"Wang Dong\"",
            expect![[
                r#"units.toml, line 12: the register cannot be used: expected English that no other name has, for a name that has no other, found "Wang Dong"; correct the entry"#
            ]],
        );
        check(
            "\"甲。\" =",
            "\"区政府\" =",
            expect![[
                r#"units.toml, line 16: the register cannot be used: expected English that no other name has, for a name that has no other, found "Build"; correct the entry"#
            ]],
        );
    }
}
