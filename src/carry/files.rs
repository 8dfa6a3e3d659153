//! The dialog that gives files: of what is shown now, and of the whole notice.

use explore::{Answer, Field};
use leptos::prelude::*;

use super::about::about;
use crate::DATASET;
use crate::browser::{
    page,
    program::plain,
    take::{copy_table, once_taken, save_table},
};
use crate::live::live;
use crate::plain::{Drawn, button, element, leaf, text};
use crate::url::use_url;
use crate::words;

const NOT_MADE: &str = "没有做成：可能网络断了，或者网站刚换了新版本。请刷新后再试，链接和筛选都不会丢。";
const COPIED: &str = "已复制，到 Word、WPS 或表格里粘贴。";
const NOT_COPIED: &str = "没有复制成：浏览器不让网页复制，或者网络断了。可以下载 Excel 工作簿，从里面复制。";

/// A file that can be made: its ending, its name and what it is good for.
const FILES: [(&str, &str, &str); 4] = [
    ("xlsx", "Excel 工作簿", "任务、任务×单位、说明三张表，可筛选，可打印"),
    ("csv", "CSV", "一行一项任务"),
    ("md", "Markdown", "通知的六栏"),
    ("json", "JSON", "给程序用，任务和开放数据里的一样"),
];

/// What stands beside the page, on a host: its address, its name and what it is good for.
const BESIDE: [(&str, &str, &str); 3] = [
    ("fengong.html", "整个网页（一个文件）", "存在 U 盘或内网，双击就能用，不用联网"),
    ("data/tasks.csv", "全部任务 CSV", "开放数据"),
    ("data/tasks.json", "全部任务 JSON", "开放数据，也给程序用"),
];

/// What the dialog holds.
pub fn files() -> AnyView {
    let url = use_url();
    let said = RwSignal::new(String::new());
    // What is listed, in the words of the exporter, and how many tasks that is.
    let listed = move || {
        said.set("正在做……".to_owned());
        let question = |answer: &Answer| (answer.query.set(Field::Task, None).to_string(), about(url), answer.count);
        url.answer.with_untracked(question)
    };
    let make = move |ending: &'static str| {
        let (query, about, count) = listed();
        let name = format!("{}.{ending}", words::file_name(&about.title));
        once_taken(&save_table(DATASET, &query, plain(&about.plain()), ending, &name), move |is_made| {
            said.try_set(match (is_made, count) {
                (false, _) => NOT_MADE.to_owned(),
                (true, 0) => format!("没有符合条件的任务，{name} 里只有标题；已交给浏览器下载。"),
                (true, _) => format!("{name} 已交给浏览器下载。"),
            });
        });
    };
    let copy = move || {
        let (query, about, _) = listed();
        once_taken(&copy_table(DATASET, &query, plain(&about.plain())), move |is_copied| {
            said.try_set(if is_copied { COPIED } else { NOT_COPIED }.to_owned());
        });
    };
    let line =
        |button: Drawn, good_for: &str| element("li", &[], vec![button.into_any(), leaf("span", "note", good_for)]);
    let mut lines: Vec<AnyView> = FILES
        .into_iter()
        .map(|file| line(button("button", file.1, move || make(file.0)).with("data-file", file.0), file.2))
        .collect();
    lines.push(line(button("button copy-table", "复制为表格", copy), "粘贴到 Word、WPS，保留各栏"));
    lines.push(line(button("button", "打印或存为 PDF", page::print), "通知原来的样式，A4 横向"));
    let count = url.answer.with(|answer| answer.count);
    let beside = BESIDE.map(|(address, name, good_for)| {
        let attributes =
            vec![("class", "button".to_owned()), ("href", address.to_owned()), ("download", String::new())];
        line(Drawn::html("a", attributes, vec![text(name)]), good_for)
    });
    let mut parts = vec![
        leaf("p", "note", &format!("现在列出的 {count} 项任务。")),
        element("ul", &[("class", "over-files")], lines),
        element("p", &[("class", "said"), ("role", "status")], vec![live(move || text(&said.read()))]),
    ];
    // A page in one file has nothing beside it.
    if page::has_files_beside() {
        parts.push(leaf("h3", "", "整份通知"));
        parts.push(element("ul", &[("class", "over-files")], beside.into_iter().collect()));
    }
    parts.into_any()
}
