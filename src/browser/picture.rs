//! What pictures look like, for files of them.

use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;

/// What a shape of a picture can look like.
const PROPERTIES: [&str; 13] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-opacity",
    "stroke-linejoin",
    "paint-order",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
];

/// What an element of SVG looks like by its class in the style sheet, on paper, that is in the light; nothing where the browser
/// does not tell.
pub fn look(tag: &str, class: &str) -> Vec<(&'static str, String)> {
    look_of(tag, class).unwrap_or_default()
}

fn look_of(tag: &str, class: &str) -> Result<Vec<(&'static str, String)>, JsValue> {
    const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");
    let body = document().body().ok_or("no body")?;
    let paper = document().create_element_ns(SVG, "svg")?;
    paper.set_attribute("class", "picture on-paper visually-hidden")?;
    let shape = document().create_element_ns(SVG, tag)?;
    shape.set_attribute("class", class)?;
    paper.append_child(&shape)?;
    body.append_child(&paper)?;
    let computed = window().get_computed_style(&shape)?.ok_or("no style")?;
    let mut look = Vec::new();
    for property in PROPERTIES {
        look.push((property, computed.get_property_value(property)?));
    }
    paper.remove();
    Ok(look)
}
