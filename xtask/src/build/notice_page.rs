//! The whole notice as a page that needs no script: for readers without it, and for search engines.

use super::page::Page;
use anyhow::{Context, Result};
use notice::{Date, Notice, Task, full_width};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Writes `notice.html` into `dist`, in the style of the page. Its rows are `#task-1` to `#task-280`. It is a file of its own, so that
/// nobody who uses the page pays for it.
///
/// # Errors
/// When a file cannot be written.
pub(crate) fn write(page: &Page, dist: &Path, notice: &Notice) -> Result<()> {
    let style = page.link("stylesheet", ".css")?;
    let icon = page.link("icon", ".svg")?;
    fs::write(dist.join("notice.html"), html(notice, &style, &icon)).context("cannot write notice.html")
}

fn html(notice: &Notice, style: &str, icon: &str) -> String {
    let title = escaped(&notice.table_title);
    let contents: String = (1..).zip(&notice.sections).fold(String::new(), |mut list, (number, section)| {
        let _ = write!(list, "<li><a href=#section-{number}>{}</a></li>", escaped(&full_width(&section.title)));
        list
    });
    let Date { year, month, day } = notice.issued;
    format!(
        "<!doctype html><html lang=zh-Hans><meta charset=utf-8>\
         <meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'\">\
         <meta name=viewport content=\"width=device-width, initial-scale=1\"><meta name=color-scheme content=\"light dark\">\
         <title>{title}（{number}）全文</title>\
         <meta name=description content=\"{issuer}{number}通知的全部{count}项任务：重点工作、分管领导、牵头单位、配合单位。\">\
         <link rel=icon href=./{icon}><link rel=stylesheet href=./{style}><link rel=stylesheet href=./notice.css>\
         <body class=plain-notice><header class=masthead><span class=seal aria-hidden=true>分</span><span class=brand>分工</span>\
         <p class=masthead-actions><a class=button href=./>筛选、画图、导出（要用 JavaScript）</a></p></header>\
         <main><h1>{title}</h1><p>{issuer}《{document}》（{number}），{year}年{month}月{day}日印发。共 {count} 项任务。每项任务的序号是它的链接。</p>\
         <nav aria-label=各部分><ol>{contents}</ol></nav>\
         <div class=table-frame role=region aria-label=任务表格 tabindex=0><table class=notice-table><caption>{count} 项任务，按通知的顺序</caption><thead><tr>\
         <th scope=col>序号<th scope=col>重点工作<th scope=col>分管领导<th scope=col>牵头单位<th scope=col>配合单位<th scope=col>备注\
         </tr></thead>{rows}</table></div></main></body></html>\n",
        number = escaped(&notice.number),
        issuer = escaped(&notice.issuer),
        document = escaped(&notice.title),
        count = notice.tasks.len(),
        rows = rows(notice),
    )
}

fn rows(notice: &Notice) -> String {
    let mut rows = String::new();
    let mut place = None;
    for task in &notice.tasks {
        if place != Some((task.section, task.subsection)) {
            rows.push_str(if place.is_some() { "</tbody><tbody>" } else { "<tbody>" });
            rows += &headings(notice, task, place.map(|(section, _)| section));
            place = Some((task.section, task.subsection));
        }
        let cells = [&task.cells.task, &task.cells.leader, &task.cells.lead, &task.cells.coop];
        let cells = cells.map(|cell| format!("<td>{}", escaped(&full_width(cell)).replace('\n', "<br>"))).concat();
        let _ = writeln!(
            rows,
            "<tr id=task-{serial}><th scope=row class=serial><a href=#task-{serial}>{serial}</a>{cells}<td></tr>",
            serial = task.serial
        );
    }
    rows + "</tbody>"
}

/// The headings that begin with a task; `before` is the section of the task before it.
fn headings(notice: &Notice, task: &Task, before: Option<usize>) -> String {
    let section = &notice.sections[task.section];
    let heading = |id: String, class: &str, title: &str| {
        format!("<tr class={class}><th colspan=6 scope=rowgroup id={id}>{}</tr>", escaped(&full_width(title)))
    };
    let number = task.section + 1;
    let subsection = heading(
        format!("section-{number}.{}", task.subsection + 1),
        "part-row",
        &section.subsections[task.subsection].title,
    );
    if before == Some(task.section) {
        subsection
    } else {
        heading(format!("section-{number}"), "group-row", &section.title) + &subsection
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::tests::notice;

    #[test]
    fn every_task_is_a_row_under_its_heading_with_its_words() {
        let notice = notice();
        let html = html(&notice, "style.css", "icon.svg");
        let rows: Vec<&str> = html.split("<tr id=task-").skip(1).collect();
        assert_eq!(rows.len(), notice.tasks.len());
        for (row, task) in rows.iter().zip(&notice.tasks) {
            assert!(row.starts_with(&format!("{}>", task.serial)), "{row}");
            for cell in [&task.cells.task, &task.cells.leader, &task.cells.lead, &task.cells.coop] {
                let words = full_width(cell).replace('\n', "<br>");
                assert!(row.contains(&format!("<td>{words}<")), "{words} in {row}");
            }
        }
        assert_eq!(html.matches("class=group-row").count(), 10);
        assert_eq!(html.matches("class=part-row").count(), 40);
        assert!(!html.contains("<script"));
    }
}
