//! How much room an element has.

use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry, js_sys};

/// Tells the width of an element, in whole CSS pixels, now and whenever it has changed. It ends when this is dropped.
pub struct Width {
    observer: Option<ResizeObserver>,
    _told: Closure<dyn Fn(js_sys::Array)>,
}

impl Width {
    /// Begins to tell the width of an element.
    pub fn observe(element: &Element, tell: impl Fn(i32) + 'static) -> Self {
        let told = Closure::new(move |entries: js_sys::Array| {
            if let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() {
                #[allow(clippy::cast_possible_truncation, reason = "no window is wider than what fits")]
                tell(entry.content_rect().width() as i32);
            }
        });
        let observer = ResizeObserver::new(told.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self { observer, _told: told }
    }
}

impl Drop for Width {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
