//! The values of every key, with the ids and names by which they are asked for.

use crate::{Dataset, Key, Value, query::Values};

/// The values of every key. Codes are positions: sections before subsections; units before collectives; the value
/// `none`, for an empty cell, last.
pub(super) fn values(dataset: &Dataset) -> Values {
    let none = |name: &str| Value::new("none", name.to_owned(), []);
    let units = dataset
        .units
        .iter()
        .map(|it| Value::new(&it.id, it.name.clone(), it.other_names.iter().chain(&it.short_names)));
    let collectives = dataset.collectives.iter().map(|it| Value::new(&it.id, it.name.clone(), []));
    let parties: Vec<Value> = units.chain(collectives).chain([none("无")]).collect();
    Key::ALL.map(|key| match key {
        Key::Section => sections(dataset),
        Key::Leader => {
            dataset.leaders.iter().map(|it| Value::new(&it.id, it.name.clone(), [])).chain([none("未列明")]).collect()
        }
        Key::Lead | Key::Coop | Key::Unit => parties.clone(),
        Key::Kind => dataset.kinds.iter().map(|it| Value::new(&it.id, it.name.clone(), [])).collect(),
        Key::Target => vec![Value::new("1", "有量化目标".to_owned(), [])],
    })
}

fn sections(dataset: &Dataset) -> Vec<Value> {
    let title = |printed: &str| notice::full_width(printed.trim().trim_end_matches('。'));
    let sections = dataset.sections.iter().zip(1..).map(|(it, number): (_, u32)| (number.to_string(), it));
    let mut last = (0, 0);
    let subsections = dataset.subsections.iter().map(|(section, it)| {
        last = if last.0 == section + 1 { (last.0, last.1 + 1) } else { (section + 1, 1) };
        (format!("{}.{}", last.0, last.1), it)
    });
    sections.chain(subsections).map(|(number, it)| Value::new(&number, title(it), [it])).collect()
}
