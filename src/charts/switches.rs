//! The ways in which a picture can be shown, as links: each is a view of its own.

use explore::{Field, LEAST, Named, Query, Show, Topic};

use crate::plain::{element, leaf, link, text};
use crate::{say, url::Url};
use leptos::prelude::*;

/// How many tasks units may have to share to be joined: what is offered.
const THRESHOLDS: [usize; 5] = [3, 5, LEAST, 15, 20];

/// The choices that a picture offers.
pub fn switches(url: Url, query: &Query, topic: Topic) -> AnyView {
    let pair = |show, default, other| pair(query, show, [default, other]);
    match topic {
        Topic::Leaders => pair(Show::Share, say::numbers(), say::show_share()),
        Topic::Ranking(_) => {
            vec![pair(Show::Roles, say::role_lead(), say::show_roles()), pair(Show::All, say::top_units(), say::all())]
                .into_any()
        }
        Topic::Sections(_) => pair(Show::Kind, say::key_leader(), say::show_kind()),
        Topic::Matrix => pair(Show::Similar, say::by_kind(), say::show_similar()),
        Topic::Network => {
            let least = url.resolved.with_untracked(|resolved| resolved.least);
            let to = |number: usize| {
                let query = url.canonical(&query.set(Field::Least, Some(&number.to_string())));
                (format!("≥{number}"), query, number == least)
            };
            vec![leaf("small", "", say::shared_tasks()), choice(THRESHOLDS.into_iter().map(to).collect())].into_any()
        }
        Topic::Targets | Topic::Profile(_) | Topic::Subsections => ().into_any(),
    }
}

/// The default and the other way.
fn pair(query: &Query, show: Show, [default, other]: [&str; 2]) -> AnyView {
    let is_other = query.values(Field::Show).any(|it| it == show.name());
    let without = query.without(Field::Show, show.name());
    let with = without.with(Field::Show, show.name());
    choice(vec![(default.to_owned(), without, !is_other), (other.to_owned(), with, is_other)])
}

/// Links beside each other, one of them to what is shown.
fn choice(ways: Vec<(String, Query, bool)>) -> AnyView {
    let way = |(name, query, is_current): (String, Query, bool)| link(&query, "way", is_current, vec![text(&name)]);
    element("div", &[("class", "ways")], ways.into_iter().map(way).collect())
}
