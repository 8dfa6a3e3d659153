//! How one cites the notice, a task of it, and a view of this page.

use explore::{Answer, Detail, Heading, Span};
use notice::Date;

use crate::words;

/// The task in the words in which one cites it.
pub fn task_citation(heading: &Heading, task: &Detail) -> String {
    format!("{}，附件第{}项“{}”", notice(heading), task.serial, said(&task.text))
}

/// What is shown, in plain words.
pub fn in_words(heading: &Heading, answer: &Answer, link: &str, today: Date) -> String {
    let what = match &answer.open {
        Some(task) => task_citation(heading, task),
        None => format!("{}，{}", notice(heading), listed(answer)),
    };
    format!("{what}。{link}（{}查）", words::date(today))
}

/// What is shown, in the form of GB/T 7714: a document on the web, with the days on which it was published and looked up.
pub fn standard(heading: &Heading, answer: &Answer, link: &str, today: Date) -> String {
    let Heading { issuer, title, number, published, .. } = heading;
    let what = answer.open.as_ref().map_or_else(|| listed(answer), |task| format!("附件第{}项", task.serial));
    let (published, today) = (words::iso(*published), words::iso(today));
    format!("{issuer}. {title}：{number}，{what}[A/OL]. ({published})[{today}]. {link}.")
}

fn notice(heading: &Heading) -> String {
    let Heading { issuer, title, number, issued, .. } = heading;
    format!("{issuer}：《{title}》（{number}），{}", words::date(*issued))
}

/// The conditions are this page's, not the notice's.
fn listed(answer: &Answer) -> String {
    let conditions: Vec<String> = answer.chips.iter().map(words::labelled).collect();
    let of = if conditions.is_empty() {
        String::new()
    } else {
        format!("据“分工”筛选（{}）的", conditions.join("；"))
    };
    format!("附件，{of}{}项任务", answer.count)
}

fn said(text: &[Span]) -> String {
    text.iter().map(|span| span.text.as_str()).collect::<String>().trim_end_matches('。').to_owned()
}
