//! The dataset as JSON: the shape is described in docs/data.md and docs/tasks.schema.json.

use super::{english, section_number, subsection_number};
use anyhow::Result;
use explore::{Dataset, Record, UnitRecord};
use notice::{Date, Notice, Section, full_width};
use serde::Serialize;

/// The notice as one JSON object, with a line break at its end.
pub(super) fn write(notice: &Notice) -> Result<Vec<u8>> {
    let dataset = Dataset::from(notice);
    let mut text = serde_json::to_vec_pretty(&DatasetJson::new(notice, &dataset))?;
    text.push(b'\n');
    Ok(text)
}

#[derive(Serialize)]
struct DatasetJson<'a> {
    notice: NoticeJson<'a>,
    sections: Vec<SectionJson<'a>>,
    units: Vec<UnitJson<'a>>,
    tasks: Vec<Record<'a>>,
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
struct SectionJson<'a> {
    number: String,
    title: String,
    english: Option<&'a str>,
    subsections: Vec<SubsectionJson<'a>>,
}

#[derive(Serialize)]
struct SubsectionJson<'a> {
    number: String,
    title: String,
    english: Option<&'a str>,
}

#[derive(Serialize)]
struct UnitJson<'a> {
    #[serde(flatten)]
    unit: UnitRecord<'a>,
    english: Option<&'a str>,
}

impl<'a> DatasetJson<'a> {
    fn new(notice: &'a Notice, dataset: &'a Dataset) -> Self {
        let sections = notice.sections.iter().enumerate();
        let units = dataset.units().map(|unit| UnitJson { english: english(notice, unit.name), unit });
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
            sections: sections.map(|(position, section)| SectionJson::new(notice, position, section)).collect(),
            units: units.collect(),
            tasks: (0..dataset.len()).filter_map(|task| dataset.record(task)).collect(),
        }
    }
}

impl<'a> SectionJson<'a> {
    fn new(notice: &'a Notice, position: usize, section: &Section) -> Self {
        let subsections = section.subsections.iter().enumerate();
        Self {
            number: section_number(position),
            title: full_width(&section.title),
            english: english(notice, &section.title),
            subsections: subsections
                .map(|(sub, subsection)| SubsectionJson {
                    number: subsection_number(position, sub),
                    title: full_width(&subsection.title),
                    english: english(notice, &subsection.title),
                })
                .collect(),
        }
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
        check("/units/0/english", json!(""));
        check("/tasks/0/leader", json!(""));
        check("/tasks/0/leads", json!([]));
        check("/tasks/0/subsection", json!("1"));
        check("/tasks/0/flags/0/rule", json!("guess"));
        check("/tasks/4/targets/0/comparator", json!("over"));
        check("/tasks/4/targets/0/value", json!("3"));
        check("/tasks/0/as_printed/coop", json!(null));
        check("/sections/0/subsections/0", json!({"number": "1.1", "title": "…", "english": null, "more": 1}));
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
