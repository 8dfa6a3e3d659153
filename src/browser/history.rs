//! The address bar and the history. Used by [`crate::url`] alone.
//!
//! An entry's state is the scroll offset at which it was left, a number of CSS pixels. The History API is used as it is:
//! `gloo-history` keeps the state of entries in memory, so that a reload would forget where a person was.

use std::{cell::RefCell, rc::Rc};

use gloo::{events::EventListener, timers::callback::Timeout};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

/// How long a scroll has to rest before its offset is kept. Browsers allow some hundred writes in half a minute.
const SCROLL_RESTS_MS: u32 = 150;

/// The query string of the address, with its `?`; empty where there is none.
pub fn query_string() -> String {
    window().location().search().unwrap_or_default()
}

/// The address of this page with another query string, relative to the page.
pub fn href(query: &str) -> String {
    if query.is_empty() { window().location().pathname().unwrap_or_default() } else { format!("?{query}") }
}

/// The whole address of this page with another query string.
pub fn absolute_url(query: &str) -> String {
    let location = window().location();
    let [origin, path] = [location.origin(), location.pathname()].map(Result::unwrap_or_default);
    // A page that was opened from a file has the origin "null".
    let base = if origin == "null" { format!("file://{path}") } else { origin + &path };
    if query.is_empty() { base } else { format!("{base}?{query}") }
}

/// Makes a history entry with this query string.
pub fn push(query: &str) {
    keep_scroll();
    write(|history| history.push_state_with_url(&JsValue::from_f64(scroll_y()), "", Some(&href(query))));
}

/// Gives the current history entry this query string.
pub fn replace(query: &str) {
    write(|history| history.replace_state_with_url(&JsValue::from_f64(scroll_y()), "", Some(&href(query))));
}

/// Calls `moved` with the scroll offset of the entry that was reached, at each step back or forward.
pub fn on_move(moved: impl Fn(f64) + 'static) {
    write(|history| history.set_scroll_restoration(ScrollRestoration::Manual));
    EventListener::new(&window(), "popstate", move |_| moved(kept_scroll().unwrap_or(0.0))).forget();
    let rest: Rc<RefCell<Option<Timeout>>> = Rc::default();
    EventListener::new(&window(), "scroll", move |_| {
        // Putting a new timer in drops, and so cancels, the one before.
        *rest.borrow_mut() = Some(Timeout::new(SCROLL_RESTS_MS, keep_scroll));
    })
    .forget();
}

/// The scroll offset that the current entry was left at, if it was ever left or reloaded.
pub fn kept_scroll() -> Option<f64> {
    window().history().and_then(|history| history.state()).ok().and_then(|state| state.as_f64())
}

fn keep_scroll() {
    write(|history| history.replace_state(&JsValue::from_f64(scroll_y()), ""));
}

fn scroll_y() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

/// Writes to the history. A browser that refuses, because a page wrote too often, leaves only the address behind.
fn write(change: impl FnOnce(&History) -> Result<(), JsValue>) {
    if let Ok(history) = window().history() {
        let _ = change(&history);
    }
}
