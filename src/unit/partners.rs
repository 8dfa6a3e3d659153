//! With whom a unit works: bars, each a filter.

use explore::{Partners, Related, UnitView};
use leptos::prelude::*;

use super::{shown, words};
use crate::filters::bar;
use crate::plain::{self, element, leaf, link, text};
use crate::{say, url::use_url};

/// How many partners are shown before the rest is unfolded.
const FIRST: usize = 6;

/// The partners of the unit that is shown, to stand beside its leaders.
pub fn partners() -> AnyView {
    shown(use_url()).with(|unit| match unit {
        Some(UnitView::One(page)) => {
            vec![list(say::led_by(), &page.leads), list(say::helped_by(), &page.coops)].into_any()
        }
        _ => ().into_any(),
    })
}

/// Partners of one sort.
fn list(title: &str, partners: &Partners) -> AnyView {
    let mut rows: Vec<AnyView> = partners.partners.iter().map(|it| partner(it, partners.most)).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let rest = rows.split_off(rows.len().min(FIRST));
    let title = vec![text(title), leaf("small", "", &words::distinct(partners.distinct))];
    let mut parts = vec![element("h3", &[("class", "leaders-title")], title), element("ul", &[], rows)];
    if !rest.is_empty() {
        let summary = leaf("summary", "", &words::unfold(rest.len()));
        parts.push(element("details", &[], vec![summary, element("ul", &[], rest)]));
    }
    element("section", &[("class", "partners")], parts)
}

fn partner(partner: &Related, most: usize) -> AnyView {
    let Related { name, count, total, is_asked, query } = partner;
    let figures = vec![leaf("b", "", &count.to_string()), text(&format!(" / {total}"))];
    let content = vec![
        element("span", &[("class", "partner-name")], vec![plain::name(name)]),
        bar(most, *total, *count),
        element("span", &[("class", "leader-figures")], figures),
    ];
    element("li", &[], vec![link(query, "partner", *is_asked, content)])
}
