//! The ways to take a picture along: as a file, as a bitmap, on the clipboard.

use chart::Caption;
use explore::{Answer, Chart, Topic};
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use super::{chart, words};
use crate::browser::{page, picture};
use crate::live::live;
use crate::plain::{button, element, text};
use crate::prelude::*;
use crate::url::use_url;

/// How wide a picture is drawn to be taken along, in pixels, whatever the screen: the room for it on a sheet.
const ROOM: i32 = 960;

/// What is said when a file was made.
const SAVED: &str = "已交给浏览器下载";

/// The buttons, and what became of the last one.
pub fn save_buttons(topic: Topic) -> AnyView {
    let url = use_url();
    let said = RwSignal::new("");
    let file = move || {
        url.answer.with_untracked(|answer| {
            let chart = chart(answer, topic)?;
            let caption = caption(answer, chart, words::source(url.index().dataset().heading()));
            let drawing = chart::draw(chart, ROOM);
            Some((chart::svg(&drawing, &caption, &picture::look), words::file_name(&caption)))
        })
    };
    let tell = move |result: Result<(), JsValue>, done: &'static str| {
        if let Err(error) = &result {
            page::report(&format!("{error:?}"));
        }
        // The picture may be gone by now.
        said.try_set(if result.is_ok() { done } else { "浏览器没有做成；可以换一种方式保存。" });
    };
    let svg = move || {
        if let Some((svg, name)) = file() {
            tell(picture::save_svg(&svg, &format!("{name}.svg")), SAVED);
        }
    };
    let png = move || {
        if let Some((svg, name)) = file() {
            spawn_local(async move { tell(picture::save_png(svg, format!("{name}.png")).await, SAVED) });
        }
    };
    let copy = move || {
        if let Some((svg, _)) = file() {
            spawn_local(async move { tell(picture::copy_png(svg).await, "已复制") });
        }
    };
    let said = live(move || text(said.get()));
    let mut buttons = vec![
        element("span", &[("class", "said"), ("role", "status")], vec![said]),
        button("text-button save-svg", "下载 SVG", svg).into_any(),
        button("text-button save-png", "下载 PNG", png).into_any(),
    ];
    if picture::can_copy() {
        buttons.push(button("text-button save-copy", "复制图片", copy).into_any());
    }
    element("span", &[("class", "chart-actions")], buttons)
}

/// What stands around the picture in a file.
fn caption(answer: &Answer, chart: &Chart, source: String) -> Caption {
    Caption { title: words::title(chart), conditions: words::conditions(answer, chart), note: words::note(chart), source }
}
