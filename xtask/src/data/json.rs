//! The dataset as JSON: the shape is described in docs/data.md and docs/tasks.schema.json.

use super::{leader, section_number, subsection_number, unit_names};
use anyhow::Result;
use notice::{Cells, Collective, Comparator, Date, Decimal, Flag, Notice, Section, Target, Task, Unit, full_width};
use serde::Serialize;
use serde_json::Number;

/// The notice as one JSON object, with a line break at its end.
pub(super) fn write(notice: &Notice) -> Result<Vec<u8>> {
    let mut text = serde_json::to_vec_pretty(&DatasetJson::new(notice))?;
    text.push(b'\n');
    Ok(text)
}

#[derive(Serialize)]
struct DatasetJson<'a> {
    notice: NoticeJson<'a>,
    sections: Vec<SectionJson>,
    units: Vec<UnitJson<'a>>,
    tasks: Vec<TaskJson<'a>>,
}

#[derive(Serialize)]
struct NoticeJson<'a> {
    title: &'a str,
    table_title: &'a str,
    number: &'a str,
    issuer: &'a str,
    issued: String,
    published: String,
    printed: String,
    letter: Vec<String>,
}

#[derive(Serialize)]
struct SectionJson {
    number: String,
    title: String,
    subsections: Vec<SubsectionJson>,
}

#[derive(Serialize)]
struct SubsectionJson {
    number: String,
    title: String,
}

#[derive(Serialize)]
struct UnitJson<'a> {
    id: &'a str,
    name: &'a str,
    other_names: &'a [String],
    short_names: &'a [String],
    kind: &'a str,
    kind_name: &'a str,
}

#[derive(Serialize)]
struct TaskJson<'a> {
    serial: u32,
    section: String,
    subsection: String,
    text: String,
    leader: Option<&'a str>,
    leads: Vec<&'a str>,
    coops: Vec<&'a str>,
    collectives: Vec<CollectiveJson<'a>>,
    targets: Vec<TargetJson<'a>>,
    as_printed: &'a Cells,
    flags: &'a [Flag],
}

#[derive(Serialize)]
struct TargetJson<'a> {
    words: String,
    comparator: Comparator,
    value: Number,
    upper: Option<Number>,
    unit: &'a str,
    per: Option<&'a str>,
    measured: String,
}

#[derive(Serialize)]
struct CollectiveJson<'a> {
    name: &'a str,
    members: Option<Vec<&'a str>>,
}

impl<'a> DatasetJson<'a> {
    fn new(notice: &'a Notice) -> Self {
        let sections = notice.sections.iter().enumerate();
        Self {
            notice: NoticeJson {
                title: &notice.title,
                table_title: &notice.table_title,
                number: &notice.number,
                issuer: &notice.issuer,
                issued: iso(notice.issued),
                published: iso(notice.published),
                printed: iso(notice.printed),
                letter: notice.letter.iter().map(|paragraph| full_width(paragraph)).collect(),
            },
            sections: sections.map(|(position, section)| SectionJson::new(position, section)).collect(),
            units: notice.units.iter().map(|unit| UnitJson::new(notice, unit)).collect(),
            tasks: notice.tasks.iter().map(|task| TaskJson::new(notice, task)).collect(),
        }
    }
}

impl SectionJson {
    fn new(position: usize, section: &Section) -> Self {
        let subsections = section.subsections.iter().enumerate();
        Self {
            number: section_number(position),
            title: full_width(&section.title),
            subsections: subsections
                .map(|(sub, subsection)| SubsectionJson {
                    number: subsection_number(position, sub),
                    title: full_width(&subsection.title),
                })
                .collect(),
        }
    }
}

impl<'a> UnitJson<'a> {
    fn new(notice: &'a Notice, unit: &'a Unit) -> Self {
        let kind = &notice.kinds[unit.kind];
        Self {
            id: &unit.id,
            name: &unit.name,
            other_names: &unit.other_names,
            short_names: &unit.short_names,
            kind: &kind.id,
            kind_name: &kind.name,
        }
    }
}

impl<'a> TaskJson<'a> {
    fn new(notice: &'a Notice, task: &'a Task) -> Self {
        let collectives = task.collectives.iter().map(|&position| &notice.collectives[position]);
        Self {
            serial: task.serial,
            section: section_number(task.section),
            subsection: subsection_number(task.section, task.subsection),
            text: full_width(&task.cells.task),
            leader: leader(notice, task),
            leads: unit_names(notice, &task.leads),
            coops: unit_names(notice, &task.coops),
            collectives: collectives.map(|collective| CollectiveJson::new(notice, collective)).collect(),
            targets: task.targets.iter().map(TargetJson::new).collect(),
            as_printed: &task.cells,
            flags: &task.flags,
        }
    }
}

impl<'a> CollectiveJson<'a> {
    fn new(notice: &'a Notice, collective: &'a Collective) -> Self {
        let members = collective.members.as_deref();
        Self { name: &collective.name, members: members.map(|members| unit_names(notice, members)) }
    }
}

impl<'a> TargetJson<'a> {
    fn new(target: &'a Target) -> Self {
        Self {
            words: full_width(&target.words),
            comparator: target.comparator,
            value: number(target.value),
            upper: target.upper.map(number),
            unit: &target.unit,
            per: Some(target.per.as_str()).filter(|per| !per.is_empty()),
            measured: full_width(&target.measured),
        }
    }
}

/// A whole number where it is one, so that it reads as it is printed.
fn number(Decimal { thousandths }: Decimal) -> Number {
    if thousandths % 1000 == 0 {
        Number::from(thousandths / 1000)
    } else {
        #[expect(clippy::cast_precision_loss, reason = "JSON has no other fractions")]
        let fraction = thousandths as f64 / 1000.0;
        Number::from_f64(fraction).unwrap_or_else(|| Number::from(0))
    }
}

/// `2021-03-01`
fn iso(Date { year, month, day }: Date) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use crate::data::tests::notice;
    use crate::root;
    use serde_json::{Value, json};
    use std::fs;

    fn dataset() -> Value {
        serde_json::from_slice(&super::write(&notice()).unwrap()).unwrap()
    }

    fn doc(name: &str) -> String {
        fs::read_to_string(root().join("docs").join(name)).unwrap()
    }

    /// What the published schema finds wrong with `dataset`.
    fn faults(dataset: &Value) -> Vec<String> {
        let schema = serde_json::from_str(&doc("tasks.schema.json")).unwrap();
        let schema = jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap();
        schema.iter_errors(dataset).map(|fault| format!("{}: {fault}", fault.instance_path())).collect()
    }

    #[test]
    fn the_dataset_is_as_its_schema_says() {
        assert_eq!(faults(&dataset()), [""; 0]);
    }

    #[test]
    fn the_schema_notices_what_is_wrong() {
        let check = |pointer: &str, value: Value| {
            let mut dataset = dataset();
            *dataset.pointer_mut(pointer).unwrap() = value;
            assert_eq!(faults(&dataset).len(), 1, "{pointer}");
        };
        check("/notice/issued", json!("2021-02-30"));
        check("/sections/0/number", json!(1));
        check("/units/0/id", json!("市委"));
        check("/tasks/0/leader", json!(""));
        check("/tasks/0/leads", json!([]));
        check("/tasks/0/subsection", json!("1"));
        check("/tasks/0/flags/0/rule", json!("guess"));
        check("/tasks/4/targets/0/comparator", json!("over"));
        check("/tasks/4/targets/0/value", json!("3"));
        check("/tasks/0/as_printed/coop", json!(null));
        check("/sections/0/subsections/0", json!({"number": "1.1", "title": "…", "more": 1}));
    }

    #[test]
    fn every_name_and_number_is_listed_once() {
        let dataset = dataset();
        let list = |pointer: &str| dataset.pointer(pointer).unwrap().as_array().unwrap();
        let units: Vec<&Value> = list("/units").iter().map(|unit| &unit["name"]).collect();
        let listed = |names: &Value| {
            for name in names.as_array().into_iter().flatten() {
                assert_eq!(units.iter().filter(|unit| **unit == name).count(), 1, "{name}");
            }
        };
        let subsections: Vec<&Value> = list("/sections")
            .iter()
            .flat_map(|section| section["subsections"].as_array().unwrap())
            .map(|subsection| &subsection["number"])
            .collect();
        for (task, serial) in list("/tasks").iter().zip(1..) {
            assert_eq!(task["serial"], serial);
            assert!(subsections.contains(&&task["subsection"]));
            listed(&task["leads"]);
            listed(&task["coops"]);
            for collective in task["collectives"].as_array().unwrap() {
                listed(&collective["members"]);
            }
            let text = task["text"].as_str().unwrap();
            for target in task["targets"].as_array().unwrap() {
                assert!(text.contains(target["words"].as_str().unwrap()), "{target} in {text}");
            }
        }
        assert_eq!((list("/tasks").len(), subsections.len()), (280, 40));
    }

    #[test]
    fn numbers_are_exact() {
        let check = |thousandths: u64, expected: &str| {
            assert_eq!(super::number(notice::Decimal { thousandths }).to_string(), expected);
        };
        check(360_400_000_000_000, "360400000000");
        check(2_500, "2.5");
        check(0, "0");
    }

    #[test]
    fn the_documented_example_is_taken_from_the_dataset() {
        let doc = doc("data.md");
        let example = doc.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
        let example: Value = serde_json::from_str(example).unwrap();
        assert_eq!(faults(&example), [""; 0]);
        let dataset = dataset();
        for part in ["sections", "units", "tasks"] {
            for entry in example[part].as_array().unwrap() {
                assert!(dataset[part].as_array().unwrap().contains(entry), "{entry:#}");
            }
        }
    }
}
