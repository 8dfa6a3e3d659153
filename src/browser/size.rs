//! How much room an element has.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{ResizeObserver, ResizeObserverEntry};

/// Tells the width of the element with this id, in whole CSS pixels, now and whenever it has changed, as long as the page is
/// there.
pub fn observe(id: &str, tell: impl Fn(usize) + 'static) {
    let told = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        if let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "no width is negative, and none greater than what fits"
            )]
            tell(entry.content_rect().width() as usize);
        }
    });
    if let Ok(observer) = ResizeObserver::new(told.into_js_value().unchecked_ref())
        && let Some(element) = document().get_element_by_id(id)
    {
        observer.observe(&element);
    }
}
