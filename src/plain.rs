//! Elements that stay as they are drawn. `view!` writes the code of an element out wherever it stands, some hundred bytes
//! each time; here it is once.

use explore::{Answer, Query};
use leptos::{
    html::custom,
    prelude::*,
    tachys::html::attribute::{any_attribute::IntoAnyAttribute, custom::custom_attribute},
};

use crate::{live::live, results::QueryLink, url::use_url};

/// An element with its attributes.
#[inline(never)]
pub fn element(tag: &'static str, attributes: &[(&'static str, &str)], children: Vec<AnyView>) -> AnyView {
    let attributes = attributes.iter().map(|&(name, value)| custom_attribute(name, value.to_owned()).into_any_attr());
    custom(tag).add_any_attr(attributes.collect::<Vec<_>>()).child(children).into_any()
}

/// An element of a class of the style sheet that holds nothing but text.
#[inline(never)]
pub fn leaf(tag: &'static str, class: &'static str, content: &str) -> AnyView {
    element(tag, &[("class", class)], vec![text(content)])
}

/// Text.
#[inline(never)]
pub fn text(text: &str) -> AnyView {
    text.to_owned().into_any()
}

/// A link to another query.
#[inline(never)]
pub fn link(query: &Query, class: &str, is_current: bool, children: Vec<AnyView>) -> AnyView {
    let (query, current) = (Signal::stored(query.clone()), Signal::stored(is_current.to_string()));
    view! { <QueryLink query class current>{children}</QueryLink> }.into_any()
}

/// What is drawn from the answer, again for each question, but not when a task is opened or closed.
#[inline(never)]
pub fn answered(draw: fn(&Answer) -> AnyView) -> AnyView {
    let url = use_url();
    live(move || url.answered(draw))
}
