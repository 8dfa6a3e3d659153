//! `window.fengong`: the page for programs. Described by `fengong.d.ts`, which stands beside the page.

use std::{convert::Infallible, sync::Arc};

use explore::{Facet, Field, Index, Mode, Query, Record, UnitRecord};
use wasm_bindgen::JsValue;

use crate::{
    browser::program::{Plain, number, offer},
    say, words,
};

/// Makes `window.fengong`.
pub fn program(index: &Arc<Index>) {
    let [of_query, of_task, of_units] = [(); 3].map(|()| Arc::clone(index));
    offer(
        env!("CARGO_PKG_VERSION"),
        [
            ("query", Box::new(move |query| found(&of_query, &query))),
            ("task", Box::new(move |serial| task(&of_task, &serial))),
            ("units", Box::new(move |_| Plain::List(of_units.dataset().units().map(|it| unit(&it)).collect()))),
        ],
    );
}

/// What a query string finds. Nothing given asks for everything; what is no text is reported.
fn found(index: &Index, query: &JsValue) -> Plain {
    let text = query.as_string();
    let is_text = text.is_some() || query.is_undefined() || query.is_null();
    let query: Query = text.unwrap_or_default().parse().unwrap_or_else(|never: Infallible| match never {});
    let resolved = index.resolve(&query);
    let answer = index.answers(&resolved, &index.select(&resolved)).answer();
    let warning = |key: &str, value: &str, message: &str| {
        Plain::Object(vec![("key", key.into()), ("value", value.into()), ("message", message.into())])
    };
    let mut warnings = Vec::new();
    for it in &resolved.warnings {
        warnings.push(warning(it.field.name(), &it.value, &words::warning(it)));
    }
    if !is_text {
        warnings.push(warning("", "", say::query_wants_text()));
    }
    Plain::Object(vec![
        ("count", answer.count.into()),
        ("serials", Plain::List(answer.tasks().iter().map(|it| (it.task as usize + 1).into()).collect())),
        ("facets", Plain::Object(answer.facets.iter().map(facet).collect())),
        ("warnings", Plain::List(warnings)),
        ("canonical", answer.query.to_string().as_str().into()),
    ])
}

/// A facet by its key in the URL. Subsections stand behind their section.
fn facet(facet: &Facet) -> (&'static str, Plain) {
    let mut values = Vec::new();
    for section in &facet.values {
        for value in [section].into_iter().chain(&section.children) {
            values.push(Plain::Object(vec![
                ("id", value.id.as_str().into()),
                ("name", value.name.as_str().into()),
                ("count", value.count.into()),
                ("total", value.total.into()),
                ("asked", Plain::Bool(value.is_asked())),
                ("excluded", Plain::Bool(value.is_excluded())),
            ]));
        }
    }
    (Field::Facet(facet.key, Mode::Any).name(), Plain::List(values))
}

/// The task with a serial number; `null` where there is none.
fn task(index: &Index, serial: &JsValue) -> Plain {
    let position = number(serial).and_then(|serial| serial.checked_sub(1));
    position.and_then(|position| index.dataset().record(position)).map_or(Plain::Null, |record| self::record(&record))
}

/// The same keys as in the open data.
fn record(record: &Record) -> Plain {
    let text = |text: Option<&str>| text.map_or(Plain::Null, Plain::from);
    let collective = |it: &explore::CollectiveRecord| {
        let members = it.members.as_deref().map_or(Plain::Null, names);
        Plain::Object(vec![("name", it.name.into()), ("members", members)])
    };
    let printed = &record.as_printed;
    let printed =
        [("task", &printed.task), ("leader", &printed.leader), ("lead", &printed.lead), ("coop", &printed.coop)];
    Plain::Object(vec![
        ("serial", (record.serial as usize).into()),
        ("section", record.section.as_str().into()),
        ("subsection", record.subsection.as_str().into()),
        ("text", record.text.as_str().into()),
        ("leader", text(record.leader)),
        ("leads", names(&record.leads)),
        ("coops", names(&record.coops)),
        ("collectives", Plain::List(record.collectives.iter().map(collective).collect())),
        ("as_printed", Plain::Object(printed.map(|(key, cell)| (key, cell.as_str().into())).into())),
    ])
}

fn names(names: &[&str]) -> Plain {
    Plain::List(names.iter().map(|&name| name.into()).collect())
}

/// The same keys as in the open data.
fn unit(unit: &UnitRecord) -> Plain {
    let list = |names: &[String]| Plain::List(names.iter().map(|name| name.as_str().into()).collect());
    Plain::Object(vec![
        ("id", unit.id.into()),
        ("name", unit.name.into()),
        ("other_names", list(unit.other_names)),
        ("short_names", list(unit.short_names)),
        ("kind", unit.kind.into()),
        ("kind_name", unit.kind_name.into()),
    ])
}
