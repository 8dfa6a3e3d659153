//! What is said about the tasks beside them, wherever they are taken.

use explore::{Answer, Field, Heading, UnitView};
use leptos::prelude::*;

use crate::browser::{page, program::Plain};
use crate::url::{Url, shared_address};
use crate::{say, words};

/// What is said about the tasks beside them.
pub struct About {
    /// Whose list it is.
    pub title: String,
    /// The conditions, each as a person reads it.
    pub conditions: Vec<String>,
    /// The address of the list.
    pub link: String,
    /// Where the notice stands.
    pub source: String,
    /// Today, `2026-11-25`.
    pub day: String,
}

impl About {
    /// The same as a plain object, as the exporter takes it.
    pub fn plain(&self) -> Plain {
        Plain::Object(vec![
            ("title", self.title.as_str().into()),
            ("conditions", Plain::List(self.conditions.iter().map(|it| it.as_str().into()).collect())),
            ("link", self.link.as_str().into()),
            ("source", self.source.as_str().into()),
            ("day", self.day.as_str().into()),
        ])
    }
}

/// What is said about the tasks that are listed now.
pub fn about(url: Url) -> About {
    let (index, day) = (url.index(), page::today());
    url.answer.with_untracked(|answer| About {
        title: url.unit.with_untracked(|unit| title(answer, unit.as_ref(), index.dataset().heading())),
        conditions: answer.chips.iter().map(words::labelled).collect(),
        link: shared_address(&answer.query.set(Field::Embed, None).set(Field::Task, None)),
        source: words::source(index.dataset().heading()),
        day: words::iso(day),
    })
}

/// How many conditions a title names.
const NAMED: usize = 3;

/// Whose list it is: `市发展改革委责任清单`, `王东、六：重点工作责任分工`.
pub fn title(answer: &Answer, unit: Option<&UnitView>, heading: &Heading) -> String {
    let chips = &answer.chips;
    let mut named = chips.iter().take(NAMED).map(words::condition).collect::<Vec<_>>().join(say::comma());
    if chips.len() > NAMED {
        named = say::conditions_more(named, chips.len());
    }
    match unit {
        Some(UnitView::One(page)) => say::duty_list(&page.name),
        _ if named.is_empty() => heading.table_title.clone(),
        _ => say::list_title(named, &heading.table_title),
    }
}
