//! The page as a whole: what is focused, where it stands, and that it is ready.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Runs something once the changes that were just made are on the page, before they are painted.
pub fn after_render(run: impl FnOnce() + 'static) {
    request_animation_frame(run);
}

/// Tells programs that the first answer is on the screen: `<html data-ready="true">`.
pub fn set_ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "true");
    }
}

/// Gives the page its title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Scrolls to an offset in CSS pixels.
pub fn scroll_to(top: f64) {
    window().scroll_to_with_x_and_y(0.0, top);
}

/// Scrolls up to the element with this id, where the page stands below it.
pub fn scroll_up_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id)
        && element.get_bounding_client_rect().top() < 0.0
    {
        element.scroll_into_view();
    }
}

/// Scrolls the first element that a CSS selector finds to the upper part of the window, unless all of it is in sight.
pub fn reveal(selector: &str) {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
    if let Ok(Some(element)) = document().query_selector(selector) {
        let place = element.get_bounding_client_rect();
        if place.top() < 0.0 || place.bottom() > height {
            scroll_to(window().scroll_y().unwrap_or(0.0) + place.top() - height / 3.0);
        }
    }
}

/// Moves the keyboard focus to the first element that a CSS selector finds, without scrolling.
pub fn focus(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// The element into which the app is drawn, emptied of what stood there while it loaded.
pub fn app_element() -> Option<HtmlElement> {
    let element = document().get_element_by_id("app")?.dyn_into::<HtmlElement>().ok()?;
    element.set_text_content(None);
    Some(element)
}

/// Opens the print dialog.
pub fn print() {
    let _ = window().print();
}
