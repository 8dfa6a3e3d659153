//! The dataset as a data package: the files of [`json`](super::json) and [`csv`](super::csv), two tables more, and the description
//! by which programs read them (the Data Package standard, datapackage.org).

use super::{csv, json};
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
        ("units.csv", csv::table(units(&dataset))?),
        ("involved.csv", csv::table(involved(&dataset))?),
        ("tasks.json", json::write(notice)?),
        ("tasks.schema.json", schema),
    ];
    let mut resources = Vec::new();
    for (path, content) in &files {
        fs::write(folder.join(path), content).with_context(|| format!("cannot write {path} of the data package"))?;
        resources.push(resource(path, content)?);
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

fn units(dataset: &Dataset) -> impl Iterator<Item = UnitRow<'_>> {
    dataset.units().map(|unit| UnitRow {
        id: unit.id,
        name: unit.name,
        other_names: unit.other_names.join("、"),
        short_names: unit.short_names.join("、"),
        kind: unit.kind,
        kind_name: unit.kind_name,
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

/// A file of the package, described.
fn resource(path: &str, content: &[u8]) -> Result<Value> {
    let (name, format) = path.rsplit_once('.').context("a file of the package has an ending")?;
    let hash = Sha256::digest(content).iter().fold(String::new(), |hash, byte| hash + &format!("{byte:02x}"));
    let mut resource = json!({
        "name": path.replace('.', "-"),
        "path": path,
        "format": format,
        "mediatype": if format == "csv" { "text/csv" } else { "application/json" },
        "encoding": "utf-8",
        "bytes": content.len(),
        "hash": format!("sha256:{hash}"),
    });
    if format == "csv" {
        resource["type"] = json!("table");
        resource["schema"] = schema(name, content)?;
    }
    Ok(resource)
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
                { "fields": ["serial"], "reference": { "resource": "tasks-csv", "fields": ["serial"] } },
                { "fields": ["unit"], "reference": { "resource": "units-csv", "fields": ["id"] } },
            ],
        }),
    })
}
