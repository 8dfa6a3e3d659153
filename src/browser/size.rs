//! How much room an element has.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// The breakpoints of the style sheets, in rem, with their names.
const STEPS: [(f64, &str); 6] =
    [(52.5, "52.5"), (50.0, "50"), (40.0, "40"), (35.0, "35"), (27.5, "27.5"), (18.0, "18")];

/// Tells the width of the element with this id, in whole CSS pixels, now and whenever it has changed, as long as the page is
/// there.
pub fn observe(id: &str, tell: impl Fn(usize) + 'static) {
    if let Some(element) = document().get_element_by_id(id) {
        observe_element(&element, tell);
    }
}

/// The class of an element that measures its parent: it has the parent's width, and no height, which would change with the layout.
pub const RULER: &str = "ruler";

/// Keeps `data-under` on the parent of each [`RULER`]: the names of the [`STEPS`] that the parent is narrower than. Replaces container
/// queries, which Chromium before 105, Safari before 16 and Firefox before 110 lack.
pub fn keep_steps() {
    let Ok(found) = document().query_selector_all(&format!(".{RULER}")) else { return };
    for ruler in (0..found.length()).filter_map(|at| found.get(at)) {
        let Some(element) = ruler.parent_element() else { continue };
        observe_element(ruler.unchecked_ref(), move |width| {
            #[allow(clippy::cast_precision_loss, reason = "no screen is so wide")]
            let rem = width as f64 / root_font_size();
            let under: Vec<&str> = STEPS.into_iter().filter(|(step, _)| rem < *step).map(|(_, name)| name).collect();
            let _ = element.set_attribute("data-under", &under.join(" "));
        });
    }
}

/// What `1rem` is in CSS pixels.
fn root_font_size() -> f64 {
    let style = document().document_element().and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    // Rust's own reading of numbers would bring tables of ten kilobytes.
    size.map_or(16.0, |size| js_sys::parse_float(&size))
}

fn observe_element(element: &Element, tell: impl Fn(usize) + 'static) {
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
    if let Ok(observer) = ResizeObserver::new(told.into_js_value().unchecked_ref()) {
        observer.observe(element);
    }
}
