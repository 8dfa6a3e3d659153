//! The ways to take a picture along: as a file, as a bitmap, on the clipboard.

use chart::Caption;
use explore::{Answer, Chart, Charts, Heading};

use super::{chart, figures, words, words::Place};
use crate::browser::{
    picture,
    take::{copy_picture, has, once_taken, save_picture},
};
use crate::live::live;
use crate::plain::{button, element, text};
use crate::url::{Url, use_url};
use crate::{say, words::file_name};
use leptos::prelude::*;

/// How wide a picture is drawn to be taken along, in pixels, whatever the screen: the room for it on a sheet.
const ROOM: i32 = 960;

/// How wide it is drawn for half a sheet.
const HALF_ROOM: i32 = 456;

/// The buttons, and what became of the last one.
pub fn save_buttons(place: Place) -> AnyView {
    let url = use_url();
    let figures = figures(url);
    let said = RwSignal::new("");
    let file = move || {
        figures.with_untracked(|charts| {
            let chart = chart(charts, place)?;
            url.answer.with_untracked(|answer| {
                let name = format!("{}-{}", words::title(chart), words::conditions(answer, chart));
                Some((file(answer, chart, url.index().dataset().heading(), ROOM), file_name(&name)))
            })
        })
    };
    // As a file with this ending, or on the clipboard.
    let take = move |ending: Option<&str>| {
        let Some((svg, name)) = file() else { return };
        said.set("");
        let (taken, done) = match ending {
            Some(ending) => (save_picture(&svg, ending, &format!("{name}.{ending}")), say::given_to_browser()),
            None => (copy_picture(&svg), say::copied()),
        };
        // The picture may be gone by then.
        once_taken(&taken, move |is_taken| {
            said.try_set(if is_taken { done } else { say::picture_not_saved() });
        });
    };
    let said = live(move || text(said.get()));
    let mut buttons = vec![
        element("span", &[("class", "said"), ("role", "status")], vec![said]),
        button("text-button save-svg", say::download_svg(), move || take(Some("svg"))).into_any(),
        button("text-button save-png", say::download_png(), move || take(Some("png"))).into_any(),
    ];
    if has("clipboard") {
        buttons.push(button("text-button save-copy", say::copy_picture(), move || take(None)).into_any());
    }
    element("span", &[("class", "chart-actions")], buttons)
}

/// The pictures that are shown, each as a file, and whether half of a sheet is enough for it.
pub fn files(url: Url) -> Vec<(String, bool)> {
    let index = url.index();
    let file = |answer: &Answer, chart: &Chart| {
        let is_half = Place::from(chart.topic).is_half();
        (file(answer, chart, index.dataset().heading(), if is_half { HALF_ROOM } else { ROOM }), is_half)
    };
    let files = |charts: &Charts| url.answered(|answer| charts.charts.iter().map(|it| file(answer, it)).collect());
    figures(url).with(files)
}

/// A picture as a file, with what stands around it.
fn file(answer: &Answer, chart: &Chart, heading: &Heading, room: i32) -> String {
    let caption = Caption {
        title: words::title(chart),
        conditions: words::conditions(answer, chart),
        note: words::note(chart),
        source: words::source(heading),
    };
    chart::svg(&chart::draw(chart, room, &words::drawn()), &caption, &picture::look)
}
