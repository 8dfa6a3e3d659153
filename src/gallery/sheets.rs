//! The sheets that lie over the page, as they are open.

use leptos::prelude::*;

use super::{Specimen, Width::Task};
use crate::{
    carry::{files, share, sheet_head},
    live::live,
    plain::element,
    say,
};

pub const ALL: &[Specimen] = &[
    Specimen("share-sheet", "leader=wangdong", Task, || sheet(say::share_title(), share)),
    Specimen("files-sheet", "leader=wangdong", Task, || sheet(say::export_title(), files)),
];

fn sheet(title: &str, content: fn() -> AnyView) -> AnyView {
    element("dialog", &[("class", "over"), ("open", "")], vec![sheet_head("sheet", title), live(content)])
}
