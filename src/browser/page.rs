//! The page as a whole: what is focused, where it stands, and that it is ready.

use gloo::events::EventListener;
use leptos::prelude::{document, request_animation_frame, window};
use notice::Date;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use crate::gloss::in_script;

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

/// Sets or removes an attribute of the root element, which the style sheets read.
pub fn mark(attribute: &str, is_set: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force(attribute, is_set);
    }
}

/// Runs something once the page and its style are loaded, which may be now: some browsers run scripts before the style is there.
pub fn once_loaded(run: impl FnOnce() + 'static) {
    if document().ready_state() == "complete" {
        run();
    } else {
        EventListener::once(&window(), "load", |_| run()).forget();
    }
}

/// Whether programs were told so.
pub fn is_ready() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-ready"))
}

/// Gives the page its title.
pub fn set_title(title: &str) {
    document().set_title(&in_script(title));
}

/// Scrolls to an offset in CSS pixels.
pub fn scroll_to(top: f64) {
    window().scroll_to_with_x_and_y(0.0, top);
}

/// Scrolls down by so many CSS pixels.
pub fn scroll_by(pixels: f64) {
    window().scroll_by_with_x_and_y(0.0, pixels);
}

/// Scrolls up to the element with this id, where the page stands below it.
pub fn scroll_up_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id)
        && element.get_bounding_client_rect().top() < 0.0
    {
        element.scroll_into_view();
    }
}

/// Scrolls the element that a CSS selector finds to the upper part of the window, unless all of one is in sight.
pub fn reveal(selector: &str) {
    if let Some(element) = find(selector)
        && !is_in_sight(&element)
    {
        scroll_to(window().scroll_y().unwrap_or(0.0) + element.get_bounding_client_rect().top() - height() / 3.0);
    }
}

/// Moves the keyboard focus to the element that a CSS selector finds, without scrolling.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves the keyboard focus to the element that a CSS selector finds, and scrolls what it stands in to show it.
pub fn focus_in_sight(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// Moves the keyboard focus to the element that a CSS selector finds, if it is nowhere: what had it may be gone.
pub fn keep_focus(selector: &str) {
    if document().active_element().is_none_or(|element| element.tag_name() == "BODY") {
        focus(selector);
    }
}

/// Whether what an event is about is unfolded. Browsers tell of several changes at once.
pub fn is_unfolded(event: &Event) -> bool {
    event.target().is_some_and(|details| js_sys::Reflect::get(&details, &"open".into()).is_ok_and(|it| it.is_truthy()))
}

/// Shows a text in the field with this id, unless it has the same already but for blank space around it.
pub fn show_in_field(id: &str, text: &str) {
    let field = document().get_element_by_id(id).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field
        && field.value().trim() != text
    {
        field.set_value(text);
    }
}

/// The first element that a CSS selector finds in sight, or else the first. A task can stand in several places.
fn find(selector: &str) -> Option<HtmlElement> {
    let found = document().query_selector_all(selector).ok()?;
    // What is asked of it, an element of SVG can do too.
    let elements = || (0..found.length()).filter_map(|at| found.get(at).map(JsCast::unchecked_into::<HtmlElement>));
    elements().find(is_in_sight).or_else(|| elements().next())
}

fn is_in_sight(element: &HtmlElement) -> bool {
    let place = element.get_bounding_client_rect();
    place.top() >= 0.0 && place.bottom() <= height()
}

/// Height of the window in CSS pixels.
fn height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0)
}

/// Whether something lies on top that Escape closes by itself.
pub fn has_open_popover() -> bool {
    document().query_selector(":popover-open").is_ok_and(|it| it.is_some())
}

/// The element into which the app is drawn, emptied of what stood there while it loaded.
pub fn app_element() -> Option<HtmlElement> {
    let element = document().get_element_by_id("app")?.dyn_into::<HtmlElement>().ok()?;
    element.set_text_content(None);
    Some(element)
}

/// Milliseconds since some moment in the past.
pub fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// Puts what went wrong on the console, for whoever looks into it.
pub fn report(error: &JsValue) {
    web_sys::console::error_1(error);
}

/// The title of the page.
pub fn title() -> String {
    document().title()
}

/// Today, where the reader is.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    #[allow(clippy::cast_possible_truncation, reason = "a year has four digits, a month and a day have two")]
    Date { year: now.get_full_year() as u16, month: now.get_month() as u8 + 1, day: now.get_date() as u8 }
}

/// A day as people write it in the language of the page.
pub fn date(Date { year, month, day }: Date) -> String {
    let day = js_sys::Date::new_with_year_month_day(year.into(), i32::from(month) - 1, day.into());
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"dateStyle".into(), &"long".into());
    day.to_locale_date_string(&language(), &options).into()
}

/// The language of the interface, as `boot.js` chose it.
pub fn language() -> String {
    document().document_element().and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// The words of the interface: those that `boot.js` has loaded, or those that `later.js` has, if it has them by now.
pub fn words(name: &str) -> Option<String> {
    js_sys::Reflect::get(&window(), &name.into()).ok()?.as_string()
}

/// Runs something once `later.js` has loaded what it loads, which may be now.
pub fn once_whole(run: impl FnOnce(String) + 'static) {
    const LATER: &str = "fengongLaterWords";
    match words(LATER) {
        Some(words) => run(words),
        None => EventListener::once(&window(), LATER, move |_| run(words(LATER).unwrap_or_default())).forget(),
    }
}

/// What makes another text of one.
pub type Helper = Box<dyn Fn(&str) -> String>;

/// The function of `boot.js` with this name; nothing where this reader has no such help.
pub fn helper(name: &str) -> Option<Helper> {
    let function = js_sys::Reflect::get(&window(), &name.into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    let call = move |text: &str| function.call1(&JsValue::NULL, &text.into()).ok().and_then(|it| it.as_string());
    Some(Box::new(move |text| call(text).unwrap_or_default()))
}

/// Whether a popover opens, by what its event says.
pub fn is_opening(event: &Event) -> bool {
    js_sys::Reflect::get(event, &"newState".into()).is_ok_and(|state| state == "open")
}

/// Whether the files of the site lie beside the page. Nothing does beside a page in one file.
pub fn has_files_beside() -> bool {
    document().query_selector("link[rel=manifest]").is_ok_and(|it| it.is_some())
}

/// Calls `before` when the page is about to be laid out for paper, and `after` when that is done.
pub fn on_print(before: impl Fn() + 'static, after: impl Fn() + 'static) {
    EventListener::new(&window(), "beforeprint", move |_| before()).forget();
    EventListener::new(&window(), "afterprint", move |_| after()).forget();
}

/// The element that holds the page.
pub fn body() -> Option<HtmlElement> {
    document().body()
}

/// Loads the page again.
pub fn reload() {
    let _ = window().location().reload();
}

/// Whether the person wants to save data.
pub fn saves_data() -> bool {
    let get = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).unwrap_or_default();
    get(&get(&window().navigator(), "connection"), "saveData").is_truthy()
}

/// Waits until the browser has nothing else to do. One that does not tell is given half a second.
pub async fn idle() {
    let wait = |resolve: js_sys::Function, _| {
        let when_idle = js_sys::Reflect::get(&window(), &"requestIdleCallback".into());
        match when_idle.map(JsCast::dyn_into::<js_sys::Function>) {
            Ok(Ok(when_idle)) => _ = when_idle.call1(&window(), &resolve),
            _ => _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 500),
        }
    };
    _ = JsFuture::from(js_sys::Promise::new(&mut { wait })).await;
}

/// Opens the print dialog.
pub fn print() {
    let _ = window().print();
}

/// The HTML of the element that a CSS selector finds; empty where there is none.
#[cfg(debug_assertions)]
pub fn html(selector: &str) -> String {
    document().query_selector(selector).ok().flatten().map(|it| it.outer_html()).unwrap_or_default()
}

/// Unfolds what a CSS selector finds.
#[cfg(debug_assertions)]
pub fn unfold(selector: &str) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    for at in 0..found.length() {
        if let Some(details) = found.get(at) {
            let _ = details.unchecked_into::<HtmlElement>().set_attribute("open", "");
        }
    }
}
