//! Marks in the browser's own performance trace, where anybody can see how long an answer takes.

use leptos::prelude::window;

/// Runs something as a measure of this name.
pub fn measured<T>(name: &str, run: impl FnOnce() -> T) -> T {
    let performance = window().performance();
    if let Some(performance) = &performance {
        let _ = performance.mark(name);
    }
    let result = run();
    if let Some(performance) = &performance {
        let _ = performance.measure_with_start_mark(name, name);
    }
    result
}
