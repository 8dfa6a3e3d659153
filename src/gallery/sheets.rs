//! The sheets that lie over the page, as they are open.

use leptos::prelude::*;

use super::{Specimen, Width::Task};
use crate::{
    carry::{files, share, sheet_head},
    live::live,
    plain::element,
};

pub const ALL: &[Specimen] = &[
    Specimen("share-sheet", "leader=wangdong", Task, || sheet("分享这个画面", share)),
    Specimen("files-sheet", "leader=wangdong", Task, || sheet("导出这些任务", files)),
];

fn sheet(title: &str, content: fn() -> AnyView) -> AnyView {
    element("dialog", &[("class", "over"), ("open", "")], vec![sheet_head("sheet", title), live(content)])
}
