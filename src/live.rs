//! Parts of a view that follow what they read, and effects: one type for all.

use leptos::prelude::*;

/// A part of a view that is drawn anew when what it reads has changed. Leptos compiles the code around such a part once for
/// each type of closure, some kilobyte each time; a box costs nothing that a person could notice.
pub fn live<V: IntoAny>(draw: impl Fn() -> V + Send + 'static) -> AnyView {
    fn one_type(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        (move || draw()).into_any()
    }
    one_type(Box::new(move || draw().into_any()))
}

/// Runs something now, and again when what it reads has changed.
pub fn effect(run: impl FnMut() + 'static) {
    fn one_type(mut run: Box<dyn FnMut()>) {
        Effect::new(move |_| run());
    }
    one_type(Box::new(run));
}
