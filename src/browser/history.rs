//! The address bar and the history. Used by [`crate::url`] alone.
//!
//! An entry's state is the scroll offset at which it was left, a number of CSS pixels. The History API is used as it is:
//! `gloo-history` keeps the state of entries in memory, so that a reload would forget where a person was.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::{events::EventListener, timers::callback::Timeout};
use leptos::prelude::{request_animation_frame, window};
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

/// How long a scroll has to rest before its offset is kept. Browsers allow some hundred writes in half a minute.
const SCROLL_RESTS_MS: u32 = 150;

/// How long an entry waits for its frame.
const UNSEEN_MS: u32 = 100;

thread_local! {
    /// The query string of the entry that is to come.
    static TO_COME: Cell<Option<String>> = const { Cell::new(None) };
}

/// The query string of the address; empty where there is none. A file on this machine may have it in its fragment, and the
/// notice as a plain page knows a task as `#task-137`.
pub fn query_string() -> String {
    let location = window().location();
    let (query, fragment) = (location.search().unwrap_or_default(), location.hash().unwrap_or_default());
    match (fragment.strip_prefix("#?"), fragment.strip_prefix("#task-")) {
        (Some(query), _) => query.to_owned(),
        (_, Some(serial)) => format!("{query}&task={serial}"),
        _ => query,
    }
}

/// The whole address of this page with another query string. Whole, because a path that begins with two slashes means
/// another host when it stands alone.
pub fn address(query: &str) -> String {
    let whole = window().location().href().unwrap_or_default();
    let page = whole.split(['?', '#']).next().unwrap_or_default();
    if query.is_empty() { page.to_owned() } else { format!("{page}?{query}") }
}

/// Makes a history entry with this query string, once what it leads to is on the screen: browsers take milliseconds for it.
pub fn push(query: &str) {
    make_entry();
    keep_scroll();
    TO_COME.set(Some(query.to_owned()));
    // A page that nobody sees has no frames.
    Timeout::new(UNSEEN_MS, make_entry).forget();
    request_animation_frame(|| {
        Timeout::new(0, make_entry).forget();
    });
}

/// Makes the history entry that is to come.
fn make_entry() {
    if let Some(query) = TO_COME.take() {
        write_address(&query, History::push_state_with_url);
    }
}

/// Gives the current history entry this query string.
pub fn replace(query: &str) {
    make_entry();
    write_address(query, History::replace_state_with_url);
}

/// Calls `moved` with the scroll offset of the entry that was reached, if it is known, at each step back or forward.
pub fn on_move(moved: impl Fn(Option<f64>) + 'static) {
    write(|history| history.set_scroll_restoration(ScrollRestoration::Manual));
    EventListener::new(&window(), "pagehide", |_| make_entry()).forget();
    let rest: Rc<RefCell<Option<Timeout>>> = Rc::default();
    let left = Rc::clone(&rest);
    EventListener::new(&window(), "popstate", move |_| {
        // Who went back before the frame goes back from where they were before the click.
        TO_COME.take();
        // The pending timer belongs to the entry that was left.
        left.take();
        moved(kept_scroll());
    })
    .forget();
    EventListener::new(&window(), "scroll", move |_| {
        // Putting a new timer in drops, and so cancels, the one before.
        *rest.borrow_mut() = Some(Timeout::new(SCROLL_RESTS_MS, || {
            make_entry();
            keep_scroll();
        }));
    })
    .forget();
}

/// The scroll offset that the current entry was left at, if it was ever left or reloaded.
pub fn kept_scroll() -> Option<f64> {
    window().history().and_then(|history| history.state()).ok().and_then(|state| state.as_f64())
}

/// Keeps the offset, if it is not kept already: a write takes milliseconds.
fn keep_scroll() {
    let top = scroll_y();
    if kept_scroll() != Some(top) {
        write(|history| history.replace_state(&JsValue::from_f64(top), ""));
    }
}

fn scroll_y() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

/// Writes an address. Some browsers let a file on this machine change nothing but its fragment.
fn write_address(query: &str, change: fn(&History, &JsValue, &str, Option<&str>) -> Result<(), JsValue>) {
    let state = JsValue::from_f64(scroll_y());
    write(|history| {
        change(history, &state, "", Some(&address(query)))
            .or_else(|_| change(history, &state, "", Some(&format!("#?{query}"))))
    });
}

/// Writes to the history. A browser that refuses, because a page wrote too often, leaves only the address behind.
fn write(change: impl FnOnce(&History) -> Result<(), JsValue>) {
    if let Ok(history) = window().history() {
        let _ = change(&history);
    }
}
