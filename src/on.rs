//! One type for all handlers of an event.

/// A handler as a trait object. Leptos compiles the code around a handler once for each type of handler, some kilobyte
/// each time; a box costs nothing that a person could notice.
pub fn on<E>(handler: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(handler)
}
