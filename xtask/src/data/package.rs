//! The dataset as a data package: the files of [`json`](super::json) and [`csv`](super::csv), two tables more, and the description
//! by which programs read them (the Data Package standard, datapackage.org).

use super::{csv, english, json};
use crate::root;
use anyhow::{Context, Result};
use explore::{Dataset, Involved, Named};
use notice::Notice;
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// A row of `units.csv`.
#[derive(Serialize)]
struct UnitRow<'a> {
    id: &'a str,
    name: &'a str,
    other_names: String,
    short_names: String,
    kind: &'a str,
    kind_name: &'a str,
    english: &'a str,
}

/// A row of `involved.csv`: a unit that is on the hook for a task.
#[derive(Serialize)]
struct InvolvedRow<'a> {
    serial: usize,
    unit: &'a str,
    role: &'static str,
    via: String,
}

/// Writes the package into `folder`.
pub(crate) fn write(folder: &Path, notice: &Notice) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let schema = root().join("docs/tasks.schema.json");
    let schema = fs::read(&schema).with_context(|| format!("cannot read {}", schema.display()))?;
    let dataset = Dataset::from(notice);
    let files = [
        ("tasks.csv", csv::write(notice)?),
        ("units.csv", csv::table(units(notice, &dataset))?),
        ("involved.csv", csv::table(involved(&dataset))?),
        ("tasks.json", json::write(notice)?),
        ("tasks.schema.json", schema),
    ];
    let mut resources = Vec::new();
    for (path, content) in &files {
        fs::write(folder.join(path), content).with_context(|| format!("cannot write {path} of the data package"))?;
        // The same tasks as a tree lie beside the tables: the standard knows tables only.
        if let Some(name) = path.strip_suffix(".csv") {
            resources.push(resource(name, content)?);
        }
    }
    let package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "guangzhou-2021",
        "title": notice.table_title,
        "description": "Who is responsible for which of the tasks of the city government's annual report. The columns are described in docs/data.md of the project.",
        "version": env!("CARGO_PKG_VERSION"),
        "sources": [{ "title": format!("{}《{}》（{}）", notice.issuer, notice.title, notice.number) }],
        "resources": resources,
    });
    let mut text = serde_json::to_vec_pretty(&package)?;
    text.push(b'\n');
    fs::write(folder.join("datapackage.json"), text).context("cannot write datapackage.json")
}

fn units<'a>(notice: &'a Notice, dataset: &'a Dataset) -> impl Iterator<Item = UnitRow<'a>> {
    dataset.units().map(|unit| UnitRow {
        id: unit.id,
        name: unit.name,
        other_names: unit.other_names.join("、"),
        short_names: unit.short_names.join("、"),
        kind: unit.kind,
        kind_name: unit.kind_name,
        english: english(notice, unit.name).unwrap_or_default(),
    })
}

fn involved(dataset: &Dataset) -> impl Iterator<Item = InvolvedRow<'_>> {
    (0..dataset.len()).flat_map(|task| {
        dataset.involved(task).into_iter().map(move |Involved { unit, role, via }| InvolvedRow {
            serial: task + 1,
            unit: unit.id,
            role: role.name(),
            via: via.join("、"),
        })
    })
}

/// A table of the package, described.
fn resource(name: &str, content: &[u8]) -> Result<Value> {
    let hash = Sha256::digest(content).iter().fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"));
    Ok(json!({
        "name": name,
        "path": format!("{name}.csv"),
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": content.len(),
        "hash": format!("sha256:{hash}"),
        "schema": schema(name, content)?,
    }))
}

/// The columns of a table, by its header, with what has to hold in them.
fn schema(name: &str, content: &[u8]) -> Result<Value> {
    let field = |column: &str| match column {
        "serial" => json!({ "name": column, "type": "integer", "constraints": { "required": true, "minimum": 1 } }),
        "role" => json!({ "name": column, "type": "string",
                          "constraints": { "required": true, "enum": ["lead", "coop", "collective"] } }),
        "id" | "unit" | "name" | "kind" | "kind_name" | "section" | "subsection" | "text" | "leads" => {
            json!({ "name": column, "type": "string", "constraints": { "required": true } })
        }
        "english" => json!({ "name": column, "type": "string", "description": "unofficial English gloss" }),
        _ => json!({ "name": column, "type": "string" }),
    };
    let fields: Vec<Value> = csv::header(content)?.iter().map(|column| field(column)).collect();
    Ok(match name {
        "tasks" => json!({ "fields": fields, "primaryKey": ["serial"] }),
        "units" => json!({ "fields": fields, "primaryKey": ["id"] }),
        _ => json!({
            "fields": fields,
            "primaryKey": ["serial", "unit"],
            "foreignKeys": [
                { "fields": ["serial"], "reference": { "resource": "tasks", "fields": ["serial"] } },
                { "fields": ["unit"], "reference": { "resource": "units", "fields": ["id"] } },
            ],
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::tests::notice;
    use std::collections::{BTreeMap, BTreeSet};

    type Rows = Vec<BTreeMap<String, String>>;

    /// The description, and the rows of each table, read back from the files.
    fn read_back() -> (Value, BTreeMap<String, Rows>) {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), &notice()).unwrap();
        let read = |path: &str| fs::read(folder.path().join(path)).unwrap();
        let package: Value = serde_json::from_slice(&read("datapackage.json")).unwrap();
        let mut tables = BTreeMap::new();
        for resource in package["resources"].as_array().unwrap() {
            let content = read(resource["path"].as_str().unwrap());
            assert_eq!(resource["bytes"], content.len());
            let text = String::from_utf8(content).unwrap();
            let mut table = ::csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            let header: Vec<String> = table.headers().unwrap().iter().map(str::to_owned).collect();
            let fields =
                resource["schema"]["fields"].as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap());
            assert!(fields.eq(header.iter().map(String::as_str)), "{header:?}");
            tables.insert(
                resource["name"].as_str().unwrap().to_owned(),
                table.deserialize().map(Result::unwrap).collect(),
            );
        }
        (package, tables)
    }

    /// The values of some columns in a row.
    fn key(row: &BTreeMap<String, String>, columns: &Value) -> Vec<String> {
        columns.as_array().unwrap().iter().map(|column| row[column.as_str().unwrap()].clone()).collect()
    }

    #[test]
    fn every_row_is_as_the_description_says() {
        let (package, tables) = read_back();
        for resource in package["resources"].as_array().unwrap() {
            let (schema, rows) = (&resource["schema"], &tables[resource["name"].as_str().unwrap()]);
            assert!(!rows.is_empty());
            for field in schema["fields"].as_array().unwrap() {
                for row in rows {
                    let value = &row[field["name"].as_str().unwrap()];
                    assert!(field["constraints"]["required"] != true || !value.is_empty(), "{field} of {row:?}");
                    assert!(
                        field["type"] != "integer" || value.parse::<u32>().is_ok_and(|number| number >= 1),
                        "{row:?}"
                    );
                    if let Some(allowed) = field["constraints"]["enum"].as_array() {
                        assert!(allowed.iter().any(|it| it == value), "{value} in {row:?}");
                    }
                }
            }
            let keys: BTreeSet<_> = rows.iter().map(|row| key(row, &schema["primaryKey"])).collect();
            assert_eq!(keys.len(), rows.len(), "each key is there once");
            for foreign in schema["foreignKeys"].as_array().into_iter().flatten() {
                let there = &tables[foreign["reference"]["resource"].as_str().unwrap()];
                let there: BTreeSet<_> = there.iter().map(|row| key(row, &foreign["reference"]["fields"])).collect();
                assert!(rows.iter().all(|row| there.contains(&key(row, &foreign["fields"]))), "{foreign}");
            }
        }
    }

    #[test]
    fn a_unit_is_involved_in_the_tasks_that_a_count_by_hand_finds() {
        let (_, tables) = read_back();
        let notice = notice();
        for (position, unit) in notice.units.iter().enumerate() {
            let of = |role: &str| {
                let rows = tables["involved"].iter().filter(|row| row["unit"] == unit.id && row["role"] == role);
                rows.map(|row| row["serial"].parse::<u32>().unwrap()).collect::<Vec<_>>()
            };
            let by_hand = |holds: &dyn Fn(&notice::Task) -> bool| {
                notice.tasks.iter().filter(|task| holds(task)).map(|task| task.serial).collect::<Vec<_>>()
            };
            let leads = |task: &notice::Task| task.leads.contains(&position);
            let coops = |task: &notice::Task| !leads(task) && task.coops.contains(&position);
            let stands_for_it =
                |it: &usize| notice.collectives[*it].members.as_ref().is_some_and(|it| it.contains(&position));
            let through = |task: &notice::Task| {
                !leads(task) && !task.coops.contains(&position) && task.collectives.iter().any(stands_for_it)
            };
            assert_eq!(of("lead"), by_hand(&leads), "{}", unit.name);
            assert_eq!(of("coop"), by_hand(&coops), "{}", unit.name);
            assert_eq!(of("collective"), by_hand(&through), "{}", unit.name);
        }
    }
}
