//! The whole notice as a page that needs no script: for readers without it, and for search engines.

use super::page::Page;
use super::scripts;
use super::single_file::hash;
use super::targets::browsers;
use crate::machine::tools::Tools;
use crate::root;
use anyhow::{Context, Result, bail};
use notice::{Date, Notice, Task, full_width};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The style that the page has beside that of the site.
pub(crate) const STYLE: &str = "notice.css";

/// The script that says why the page is shown in place of the other.
const WHY: &str = "src/browser/why.js";

/// Writes `notice.html` into `dist`, in the style of the page. Its rows are `#task-1` to `#task-280`. It is a file of its own, so that
/// nobody who uses the page pays for it.
///
/// # Errors
/// When esbuild fails, or a file cannot be read or written.
pub(crate) fn write(page: &Page, dist: &Path, notice: &Notice, tools: &Tools) -> Result<()> {
    let style = page.link("stylesheet", ".css")?;
    let icon = page.link("icon", ".svg")?;
    let why = fs::read_to_string(root().join(WHY)).with_context(|| format!("cannot read {WHY}"))?;
    let why = scripts::early(&why, tools)?;
    if tools.shrinks {
        scripts::minify(&dist.join(STYLE), tools)?;
    }
    fs::write(dist.join("notice.html"), html(notice, &style, &icon, &why)?).context("cannot write notice.html")
}

fn html(notice: &Notice, style: &str, icon: &str, why: &str) -> Result<String> {
    let title = escaped(&notice.table_title);
    Ok(format!(
        "<!doctype html><html lang=zh-Hans><meta charset=utf-8>\
         <meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src '{hash}'; style-src 'self'; img-src 'self'; \
         base-uri 'none'; form-action 'none'\">\
         <meta name=viewport content=\"width=device-width, initial-scale=1\"><meta name=color-scheme content=\"light dark\">\
         <title>{title}（{number}）全文</title>\
         <meta name=description content=\"{issuer}{number}通知的全部{count}项任务：重点工作、分管领导、牵头单位、配合单位。\">\
         <link rel=icon href=./{icon}><link rel=stylesheet href=./{style}><link rel=stylesheet href=./{STYLE}>\
         <body class=plain-notice><header class=masthead><span class=seal aria-hidden=true>分</span><span class=brand>分工</span>\
         <p class=masthead-actions><a class=button href=./>筛选、画图、导出（要用 JavaScript）</a></p></header>\
         {body}<script>{why}</script></body></html>\n",
        hash = hash(why),
        number = escaped(&notice.number),
        issuer = escaped(&notice.issuer),
        count = notice.tasks.len(),
        body = body(notice)?,
    ))
}

/// The notice, and above it, each hidden, what may be the reason that it is shown in place of the page.
///
/// # Errors
/// When `.browserslistrc` cannot be read.
pub(crate) fn body(notice: &Notice) -> Result<String> {
    let Date { year, month, day } = notice.issued;
    let contents: String = (1..).zip(&notice.sections).fold(String::new(), |mut list, (number, section)| {
        let _ = write!(list, "<li><a href=#section-{number}>{}</a></li>", escaped(&full_width(&section.title)));
        list
    });
    Ok(format!(
        "<main>{reasons}<h1>{title}</h1>\
         <p>{issuer}《{document}》（{number}），{year}年{month}月{day}日印发。共 {count} 项任务。每项任务的序号是它的链接。</p>\
         <nav aria-label=各部分><ol>{contents}</ol></nav>\
         <div class=table-frame role=region aria-label=任务表格 tabindex=0><table class=notice-table><caption>{count} 项任务，按通知的顺序</caption><thead><tr>\
         <th scope=col>序号<th scope=col>重点工作<th scope=col>分管领导<th scope=col>牵头单位<th scope=col>配合单位<th scope=col>备注\
         </tr></thead>{rows}</table></div></main>",
        reasons = reasons()?,
        title = escaped(&notice.table_title),
        number = escaped(&notice.number),
        issuer = escaped(&notice.issuer),
        document = escaped(&notice.title),
        count = notice.tasks.len(),
        rows = rows(notice),
    ))
}

/// Why the notice is shown in place of the page, by the reasons of `early.js`, each in all languages.
fn reasons() -> Result<String> {
    let browsers = browsers()?.into_iter().map(|it| {
        let name = match it.name.as_str() {
            "chrome" => "Chromium",
            "safari" => "Safari",
            "firefox" => "Firefox",
            name => bail!("{name} has no name that people know"),
        };
        Ok(format!("{name} {}", it.version))
    });
    let browsers = browsers.collect::<Result<Vec<_>>>()?;
    let (chinese, english) = (browsers.join("、"), browsers.join(", "));
    let reasons = [
        (
            "old",
            format!("这个浏览器太旧，不能筛选任务，所以这里是通知全文。筛选要用 {chinese} 或更新的浏览器。"),
            format!("這個瀏覽器太舊，不能篩選任務，所以這裏是通知全文。篩選要用 {chinese} 或更新的瀏覽器。"),
            format!("This browser is too old to filter the tasks, so here is the whole notice. Filtering takes {english} or newer."),
        ),
        (
            "wasm",
            "这个浏览器没有或关掉了 WebAssembly，不能筛选任务，所以这里是通知全文。".to_owned(),
            "這個瀏覽器沒有或關掉了 WebAssembly，不能篩選任務，所以這裏是通知全文。".to_owned(),
            "WebAssembly is missing or switched off in this browser, which filtering takes, so here is the whole notice.".to_owned(),
        ),
        (
            "file",
            "浏览器不让从磁盘打开的网页载入其余文件，不能筛选任务，所以这里是通知全文。不用服务器时，请打开 fengong.html。".to_owned(),
            "瀏覽器不讓從磁碟打開的網頁載入其餘檔案，不能篩選任務，所以這裏是通知全文。不用伺服器時，請打開 fengong.html。".to_owned(),
            "Browsers let no page from a disk load its other files, so here is the whole notice. Without a server, open fengong.html.".to_owned(),
        ),
        (
            "frame",
            "这个框架把网页和它自己的网站隔开了，不能筛选任务，所以这里是通知全文。".to_owned(),
            "這個框架把網頁和它自己的網站隔開了，不能篩選任務，所以這裏是通知全文。".to_owned(),
            "This frame cuts the page off from its own site, so here is the whole notice.".to_owned(),
        ),
    ];
    Ok(reasons.into_iter().fold(String::new(), |mut all, (reason, simplified, traditional, english)| {
        let _ = write!(
            all,
            "<p class=why data-why={reason} hidden>{simplified}<br><span lang=zh-Hant>{traditional}</span><br><span lang=en>{english}</span></p>"
        );
        all
    }))
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
        let html = html(&notice, "style.css", "icon.svg", "why()").unwrap();
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
        assert_eq!(html.matches("<script").count(), 1);
        for reason in ["old", "wasm", "file", "frame"] {
            assert_eq!(html.matches(&format!(" data-why={reason} hidden")).count(), 1);
        }
    }
}
