//! The ways to take a picture along: as a file, as a bitmap, on the clipboard.

use chart::Caption;
use explore::{Answer, Chart};
use leptos::task::spawn_local;

use super::{chart, words, words::Place};
use crate::browser::{
    page,
    picture::{self, Way},
};
use crate::live::live;
use crate::plain::{button, element, text};
use crate::url::use_url;
use leptos::prelude::*;

/// How wide a picture is drawn to be taken along, in pixels, whatever the screen: the room for it on a sheet.
const ROOM: i32 = 960;

/// The buttons, and what became of the last one.
pub fn save_buttons(place: Place) -> AnyView {
    let url = use_url();
    let said = RwSignal::new(String::new());
    let file = move || {
        url.answer.with_untracked(|answer| {
            let chart = chart(answer, place)?;
            let caption = caption(answer, chart, words::source(url.index().dataset().heading()));
            let drawing = chart::draw(chart, ROOM);
            Some((chart::svg(&drawing, &caption, &picture::look), words::file_name(&caption)))
        })
    };
    let take = move |way: Way| {
        let Some((svg, name)) = file() else { return };
        said.set(String::new());
        spawn_local(async move {
            let result = picture::take(svg, name, way).await;
            let words = match (&result, way) {
                (Err(_), _) => "浏览器没有做成；可以换一种方式保存。",
                (Ok(()), Way::Copy) => "已复制",
                (Ok(()), _) => "已交给浏览器下载",
            };
            if let Err(error) = result {
                page::report(&format!("{error:?}"));
            }
            // The picture may be gone by now.
            said.try_set(words.to_owned());
        });
    };
    let said = live(move || text(&said.read()));
    let mut buttons = vec![
        element("span", &[("class", "said"), ("role", "status")], vec![said]),
        button("text-button save-svg", "下载 SVG", move || take(Way::Svg)).into_any(),
        button("text-button save-png", "下载 PNG", move || take(Way::Png)).into_any(),
    ];
    if picture::can_copy() {
        buttons.push(button("text-button save-copy", "复制图片", move || take(Way::Copy)).into_any());
    }
    element("span", &[("class", "chart-actions")], buttons)
}

/// What stands around the picture in a file.
fn caption(answer: &Answer, chart: &Chart, source: String) -> Caption {
    Caption {
        title: words::title(chart),
        conditions: words::conditions(answer, chart),
        note: words::note(chart),
        source,
    }
}
