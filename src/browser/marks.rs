//! The marks of pictures as elements: which one an event is about, and the one that has the focus.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

/// The attribute that has the position of a mark.
const MARK: &str = "data-mark";

/// The position of the mark that an event is about, if it is about one.
pub fn of(event: &Event) -> Option<usize> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(&format!("[{MARK}]")).ok()??.get_attribute(MARK)?.parse().ok()
}

/// The position of the mark that has the focus in the element with this id, if one has.
pub fn focused(id: &str) -> Option<usize> {
    let focused = document().active_element()?;
    focused.closest(&format!("#{id}")).ok()??;
    focused.get_attribute(MARK)?.parse().ok()
}

/// Whether a key with those that are held means something to the browser: back, or the top of the page.
pub fn is_browsers(key: &KeyboardEvent) -> bool {
    key.ctrl_key() || key.meta_key() || key.alt_key()
}

/// How far a mark in the element with this id is below the top of the window, in CSS pixels.
pub fn top(id: &str, mark: usize) -> Option<f64> {
    // By its first shape: Firefox counts the line around a mark that is asked for, too.
    let element = document().query_selector(&format!("#{id} [{MARK}='{mark}'] > *")).ok()??;
    Some(element.get_bounding_client_rect().top())
}

/// Moves the keyboard focus to a mark in the element with this id, and scrolls to show it. Whether it has the focus now.
pub fn focus(id: &str, mark: usize) -> bool {
    let selector = format!("#{id} [{MARK}='{mark}']");
    if let Ok(Some(element)) = document().query_selector(&selector) {
        // An element of HTML or of SVG, which share this.
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
    focused(id) == Some(mark)
}
