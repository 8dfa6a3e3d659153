//! What this browser keeps for the site. A page may be forbidden to look there, and there may be no room.

use leptos::prelude::window;
use web_sys::Storage;

/// What was kept under a name, if anything was and the page may see it.
pub fn read(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps a text under a name. Whether the browser did as it was told.
pub fn write(name: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(name, text).is_ok())
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
