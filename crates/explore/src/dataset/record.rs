//! What the dataset has of a task and of a unit, in the shape of the open data: docs/data.md and docs/tasks.schema.json.

use notice::{Cells, Comparator, Decimal, Flag, Target, Unit, full_width};
use serde::Serialize;

use super::{Cell, Dataset, code};
use crate::Role;

/// All that there is of a task. What is meant for reading has the punctuation of Chinese print, what was printed is to the
/// letter.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record<'a> {
    /// Its serial number.
    pub serial: u32,
    /// Number of its section, `6`.
    pub section: String,
    /// Number of its subsection, `6.2`.
    pub subsection: String,
    /// What is to be done.
    pub text: String,
    /// Who answers for it; `None` where the notice names nobody.
    pub leader: Option<&'a str>,
    /// The lead units.
    pub leads: Vec<&'a str>,
    /// The co-operating units that are named.
    pub coops: Vec<&'a str>,
    /// The collectives that are named.
    pub collectives: Vec<CollectiveRecord<'a>>,
    /// Its quantified targets.
    pub targets: Vec<TargetRecord<'a>>,
    /// The cells as printed.
    pub as_printed: Cells,
    /// Every reading beyond the letter.
    pub flags: Vec<&'a Flag>,
}

/// A collective with those for whom it stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CollectiveRecord<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its members; `None` where nobody lists them.
    pub members: Option<Vec<&'a str>>,
}

/// A figure that a task commits to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TargetRecord<'a> {
    /// The words from which it was read.
    pub words: String,
    /// How what is reached is held against the value.
    pub comparator: Comparator,
    /// The value; of a range the lower end.
    pub value: Number,
    /// The upper end of a range.
    pub upper: Option<Number>,
    /// The unit of measure.
    pub unit: &'a str,
    /// Whose each has to reach it; `None` where all do so together.
    pub per: Option<&'a str>,
    /// What is measured.
    pub measured: String,
}

/// A number as JSON has it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Number {
    /// A whole number.
    Whole(u64),
    /// One with a fraction.
    Fraction(f64),
}

/// A unit of the register.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnitRecord<'a> {
    /// Short stable id.
    pub id: &'a str,
    /// Registered name.
    pub name: &'a str,
    /// Other official names.
    pub other_names: &'a [String],
    /// Names for short.
    pub short_names: &'a [String],
    /// Id of its kind.
    pub kind: &'a str,
    /// Name of its kind.
    pub kind_name: &'a str,
}

/// A unit that is on the hook for a task.
#[derive(Clone, Debug, PartialEq)]
pub struct Involved<'a> {
    /// The unit.
    pub unit: UnitRecord<'a>,
    /// Its role, the strongest that it has.
    pub role: Role,
    /// The collectives that stand for it, where it has the task through these.
    pub via: Vec<&'a str>,
}

impl Dataset {
    /// All that there is of the task at a position; `None` where there is no such task.
    #[must_use]
    pub fn record(&self, task: usize) -> Option<Record<'_>> {
        let columns = &self.tasks;
        let subsection = *columns.subsection.get(task)? as usize;
        let section = self.subsections.get(subsection)?.0;
        let first = self.subsections.iter().position(|(it, _)| *it == section)?;
        let names = |codes: &[u32]| codes.iter().map(|&unit| self.units[unit as usize].name.as_str()).collect();
        let collective = |&it: &u32| {
            let collective = &self.collectives[it as usize];
            let name = |&unit: &usize| self.units[unit].name.as_str();
            let members = collective.members.as_ref().map(|members| members.iter().map(name).collect());
            CollectiveRecord { name: &collective.name, members }
        };
        let cell = |cell| self.cell(task, cell).to_owned();
        Some(Record {
            serial: code(task) + 1,
            section: (section + 1).to_string(),
            subsection: format!("{}.{}", section + 1, subsection - first + 1),
            text: full_width(self.cell(task, Cell::Task)),
            leader: self.leaders.get(columns.leader[task] as usize).map(|leader| leader.name.as_str()),
            leads: names(columns.leads.get(task)),
            coops: names(columns.coops.get(task)),
            collectives: columns.collectives.get(task).iter().map(collective).collect(),
            targets: columns.targets.get(task).iter().map(|&it| (&columns.target_kinds[it as usize]).into()).collect(),
            as_printed: Cells {
                task: cell(Cell::Task),
                leader: cell(Cell::Leader),
                lead: cell(Cell::Lead),
                coop: cell(Cell::Coop),
            },
            flags: columns.flags.get(task).iter().map(|&it| &columns.flag_kinds[it as usize]).collect(),
        })
    }

    /// The titles of the section and of the subsection of a task.
    #[must_use]
    pub fn headings(&self, task: usize) -> Option<[String; 2]> {
        let (section, subsection) = self.subsections.get(*self.tasks.subsection.get(task)? as usize)?;
        Some([self.sections.get(*section as usize)?, subsection].map(|title| full_width(title)))
    }

    /// The units of the register, in its order.
    pub fn units(&self) -> impl Iterator<Item = UnitRecord<'_>> {
        self.units.iter().map(|unit| self.unit_record(unit))
    }

    fn unit_record<'a>(&'a self, unit: &'a Unit) -> UnitRecord<'a> {
        let kind = &self.kinds[unit.kind];
        UnitRecord {
            id: &unit.id,
            name: &unit.name,
            other_names: &unit.other_names,
            short_names: &unit.short_names,
            kind: &kind.id,
            kind_name: &kind.name,
        }
    }

    /// Everyone who is on the hook for the task at a position, each once under the strongest role, lead units first. Nobody is
    /// counted for a collective whose members nobody lists.
    #[must_use]
    pub fn involved(&self, task: usize) -> Vec<Involved<'_>> {
        let columns = &self.tasks;
        let mut involved: Vec<Involved> = Vec::new();
        let mut add = |unit: usize, role: Role, via: Option<u32>| {
            let unit = self.unit_record(&self.units[unit]);
            let via = via.map(|it| self.collectives[it as usize].name.as_str());
            match involved.iter_mut().find(|it| it.unit.id == unit.id) {
                None => involved.push(Involved { unit, role, via: via.into_iter().collect() }),
                Some(it) if it.role == Role::Collective => it.via.extend(via),
                Some(_) => {}
            }
        };
        columns.leads.get(task).iter().for_each(|&unit| add(unit as usize, Role::Lead, None));
        columns.coops.get(task).iter().for_each(|&unit| add(unit as usize, Role::Coop, None));
        for &it in columns.collectives.get(task) {
            for &unit in self.collectives[it as usize].members.iter().flatten() {
                add(unit, Role::Collective, Some(it));
            }
        }
        involved
    }
}

impl<'a> From<&'a Target> for TargetRecord<'a> {
    fn from(target: &'a Target) -> Self {
        Self {
            words: full_width(&target.words),
            comparator: target.comparator,
            value: target.value.into(),
            upper: target.upper.map(Number::from),
            unit: &target.unit,
            per: Some(target.per.as_str()).filter(|per| !per.is_empty()),
            measured: full_width(&target.measured),
        }
    }
}

/// A whole number where it is one, so that it reads as it is printed.
impl From<Decimal> for Number {
    fn from(Decimal { thousandths }: Decimal) -> Self {
        if thousandths % 1000 == 0 {
            Self::Whole(thousandths / 1000)
        } else {
            #[expect(clippy::cast_precision_loss, reason = "JSON has no other fractions")]
            Self::Fraction(thousandths as f64 / 1000.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use notice::Decimal;

    use super::Number;
    use crate::{Role, sample};

    #[test]
    fn numbers_are_exact() {
        let check = |thousandths, expected| assert_eq!(Number::from(Decimal { thousandths }), expected);
        check(360_400_000_000_000, Number::Whole(360_400_000_000));
        check(2_500, Number::Fraction(2.5));
        check(0, Number::Whole(0));
    }

    #[test]
    fn each_unit_is_involved_once_under_its_strongest_role() {
        let index = sample::index();
        let check = |task: usize, expected: &[(&str, Role, &[&str])]| {
            let involved = index.dataset().involved(task);
            let found: Vec<_> = involved.iter().map(|it| (it.unit.id, it.role, it.via.as_slice())).collect();
            assert_eq!(found, expected, "task {}", task + 1);
        };
        check(0, &[("liwan", Role::Lead, &[]), ("huangpu", Role::Coop, &[])]);
        let gequ: &[&str] = &["各区政府"];
        check(
            1,
            &[("huangpu", Role::Lead, &[]), ("liwan", Role::Collective, gequ), ("tianhe", Role::Collective, gequ)],
        );
        check(2, &[("tianhe", Role::Lead, &[]), ("liwan", Role::Coop, &[]), ("huangpu", Role::Collective, gequ)]);
    }

    #[test]
    fn headings_have_the_numbers_of_the_grammar() {
        let index = sample::index();
        let numbers = |task| index.dataset().record(task).map(|it| (it.section, it.subsection));
        assert_eq!(numbers(2), Some(("1".to_owned(), "1.2".to_owned())));
        assert_eq!(numbers(3), Some(("2".to_owned(), "2.1".to_owned())));
        assert_eq!(numbers(4), None);
        assert_eq!(index.dataset().headings(3), Some(["民生。".to_owned(), "教育。".to_owned()]));
    }
}
