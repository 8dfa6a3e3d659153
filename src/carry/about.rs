//! What is said about the tasks beside them, wherever they are taken.

use explore::{Answer, Field, Heading, Units};
use export::About;
use leptos::prelude::*;

use crate::browser::page;
use crate::url::{Url, shared_address};
use crate::{say, words};

/// What is said about the tasks that are listed now.
pub fn about(url: Url) -> About {
    let (index, day) = (url.index(), page::today());
    url.answer.with_untracked(|answer| About {
        title: title(answer, index.dataset().heading()),
        conditions: answer.chips.iter().map(words::labelled).collect(),
        link: shared_address(&answer.query.set(Field::Embed, None).set(Field::Task, None)),
        source: words::source(index.dataset().heading()),
        day: words::iso(day),
    })
}

/// How many conditions a title names.
const NAMED: usize = 3;

/// Whose list it is: `市发展改革委责任清单`, `王东、六：重点工作责任分工`.
pub fn title(answer: &Answer, heading: &Heading) -> String {
    let chips = &answer.chips;
    let mut named = chips.iter().take(NAMED).map(words::condition).collect::<Vec<_>>().join(say::comma());
    if chips.len() > NAMED {
        named = say::conditions_more(named, chips.len());
    }
    match &answer.units {
        Some(Units::One(name)) => say::duty_list(name),
        _ if named.is_empty() => heading.table_title.clone(),
        _ => say::list_title(named, &heading.table_title),
    }
}
