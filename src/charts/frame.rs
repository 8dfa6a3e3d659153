//! What stands around a picture: what it is called, what it says in words, how it can be shown otherwise, its figures as a
//! table, and the ways to take it along.

use super::{
    chart, drawing::drawing, figures, save::save_buttons, switches::switches, table::table, words, words::Place,
};
use crate::browser::page;
use crate::live::live;
use crate::plain::{Drawn, element, leaf, text};
use crate::{say, url::use_url};
use leptos::prelude::*;

/// A picture with all that belongs to it.
pub fn frame(place: Place) -> AnyView {
    let url = use_url();
    let figures = figures(url);
    let title_id = format!("{}-title", place.id());
    let class = Signal::derive(move || {
        let half = if place.is_half() { " is-half" } else { "" };
        figures.with(|charts| match chart(charts, place) {
            None => "chart is-hidden".to_owned(),
            Some(chart) if words::is_of_nothing(chart) => format!("chart is-of-nothing{half}"),
            Some(_) => format!("chart{half}"),
        })
    });
    let head = {
        let title_id = title_id.clone();
        live(move || {
            let query = url.answer.with(|answer| answer.query.clone());
            figures.with(|charts| {
                let chart = chart(charts, place)?;
                let title = element("h2", &[("id", &title_id)], vec![text(&words::title(chart))]);
                let head =
                    element("header", &[("class", "chart-head")], vec![title, switches(url, &query, chart.topic)]);
                Some(vec![head, leaf("p", "chart-summary", &words::summary(chart))])
            })
        })
    };
    let note =
        live(move || figures.with(|charts| chart(charts, place).map(|chart| leaf("p", "note", &words::note(chart)))));
    let is_open = RwSignal::new(false);
    let as_table = live(move || {
        let is_open = is_open.get();
        let query = url.answer.with(|answer| answer.query.clone());
        figures.with(|charts| chart(charts, place).filter(|_| is_open).map(|chart| table(url, &query, chart)))
    });
    let as_table =
        vec![leaf("summary", "", say::as_table()), element("div", &[("class", "figures-frame")], vec![as_table])];
    let as_table = Drawn::html("details", vec![("class", "figures".to_owned())], as_table)
        .on("toggle", move |event| is_open.set(page::is_unfolded(event)));
    let source = leaf("p", "chart-source", &words::source(url.index().dataset().heading()));
    let foot = element("footer", &[("class", "chart-foot")], vec![source, as_table.into_any(), save_buttons(place)]);
    let attributes = vec![("aria-labelledby", title_id)];
    Drawn::html("figure", attributes, vec![head, drawing(place), note, foot]).following("class", class).into_any()
}
