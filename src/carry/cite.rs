//! How one cites the notice, a task of it, and a view of this page.

use explore::{Answer, Heading, Record};
use notice::{Date, full_width};

use crate::{browser::page::date, say, words};

/// The task in the words in which one cites it.
pub fn task_citation(heading: &Heading, serial: u32, text: &str) -> String {
    say::cite_task(notice(heading), serial, text.trim_end_matches('。'))
}

/// What is shown, in plain words.
pub fn in_words(heading: &Heading, answer: &Answer, open: Option<&Record>, link: &str, today: Date) -> String {
    let what = match open {
        Some(task) => task_citation(heading, task.serial, &full_width(&task.as_printed.task)),
        None => say::cite_list(notice(heading), listed(answer)),
    };
    say::cite_words(what, link, date(today))
}

/// What is shown, in the form of GB/T 7714: a document on the web, with the days on which it was published and looked up.
pub fn standard(heading: &Heading, answer: &Answer, open: Option<&Record>, link: &str, today: Date) -> String {
    let Heading { issuer, title, number, published, .. } = heading;
    let what = open.map_or_else(|| listed(answer), |task| say::cite_item(task.serial));
    let (published, today) = (words::iso(*published), words::iso(today));
    say::cite_standard(issuer, title, number, what, published, today, link)
}

fn notice(heading: &Heading) -> String {
    let Heading { issuer, title, number, issued, .. } = heading;
    say::cite_notice(issuer, title, number, date(*issued))
}

/// The conditions are this page's, not the notice's.
fn listed(answer: &Answer) -> String {
    let conditions: Vec<String> = answer.chips.iter().map(words::labelled).collect();
    if conditions.is_empty() {
        return say::cite_all(answer.count);
    }
    say::cite_filtered(conditions.join(say::semicolon()), answer.count)
}
