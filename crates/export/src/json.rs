//! Tasks as JSON: the shape is described in docs/data.md.

use std::error::Error;

use explore::{Answers, Record};
use serde::Serialize;

use crate::About;

/// The tasks of an answer, with what is said about them.
#[derive(Serialize)]
struct View<'a> {
    #[serde(flatten)]
    about: &'a About,
    query: String,
    count: usize,
    tasks: Vec<Record<'a>>,
}

/// The tasks of an answer as one JSON object, with a line break at its end.
pub(crate) fn write(answers: Answers, about: &About) -> Result<Vec<u8>, Box<dyn Error>> {
    let answer = answers.answer();
    let records =
        answer.tasks().into_iter().filter_map(|matched| answers.index.dataset().record(matched.task as usize));
    let tasks: Vec<Record> = records.collect();
    let view = View { about, query: answer.query.to_string(), count: tasks.len(), tasks };
    let mut text = serde_json::to_vec_pretty(&view)?;
    text.push(b'\n');
    Ok(text)
}
