//! Keys that do what a click does, and what a reader can set.

use serde_json::json;
use thirtyfour::Key;

use crate::browser::Page;

list![
    keys_lead_through_the_tasks,
    keys_act_on_the_view,
    a_key_leads_to_the_unit_of_a_task,
    keys_mean_nothing_while_somebody_types,
    keys_are_listed_and_can_be_switched_off,
    keys_are_off_too_where_nothing_is_kept,
    keys_break_nothing_in_a_frame,
    large_text_is_kept_by_this_browser,
];

/// Opens the page and waits for what is loaded after the first answer.
async fn open(page: &Page, query: &str) {
    page.open(query).await;
    page.until("keys are listened to", "document.querySelector('#settings')").await;
}

/// Types a text, wherever the focus is.
async fn key(page: &Page, text: &str) {
    page.driver.action_chain().send_keys(text).perform().await.unwrap();
}

async fn keys_lead_through_the_tasks(page: &Page) {
    for view in ["", "view=table"] {
        open(page, view).await;
        key(page, "j").await;
        page.is_focused("[data-serial='1'] a[href*='task=']").await;
        key(page, "jjk").await;
        page.is_focused("[data-serial='2'] a[href*='task=']").await;
        key(page, "k").await;
        key(page, "k").await;
        page.is_focused("[data-serial='1'] a[href*='task=']").await;
        key(page, "o").await;
        let view = format!("{view}&task=1");
        page.shows(view.trim_start_matches('&')).await;
        page.is_focused("[aria-label='打开的任务'] h2").await;
        key(page, "j").await;
        page.until("the next task is open", "/task=2$/.test(location.search)").await;
        page.is_focused("[aria-label='打开的任务'] h2").await;
        key(page, "k").await;
        page.until("the task before is open again", "/task=1$/.test(location.search)").await;
        page.press(Key::Escape).await;
        page.is_focused("[data-serial='1'] a[href*='task=']").await;
    }
}

async fn keys_act_on_the_view(page: &Page) {
    let page = &page.with_script(
        "Object.defineProperty(Clipboard.prototype, 'writeText', { value: async (text) => { window.copied = text; } });",
    );
    open(page, "").await;
    page.click("[aria-labelledby='facet-leader'] input[type=checkbox]").await;
    page.until("a leader is asked for", "/leader=/.test(location.search)").await;
    key(page, "c").await;
    page.until("the address is copied", "window.copied === location.href").await;
    key(page, "z").await;
    page.shows("").await;
    key(page, "/").await;
    page.is_focused("#search").await;
    key(page, "地铁").await;
    page.shows("q=地铁").await;
    // First the suggestions are closed, then the box is emptied.
    page.sees("#suggestions").await;
    page.press(Key::Escape).await;
    page.sees_no("#suggestions").await;
    page.shows("q=地铁").await;
    page.press(Key::Escape).await;
    page.shows("").await;
    page.is_untroubled("after the keys").await;
}

async fn a_key_leads_to_the_unit_of_a_task(page: &Page) {
    open(page, "").await;
    key(page, "j").await;
    let unit: String =
        page.get("new URL(document.querySelector(\"[data-serial='1'] a[href*='view=unit']\").href).search").await;
    key(page, "u").await;
    page.equals("the page of its lead unit is open", "location.search", unit).await;
}

async fn keys_mean_nothing_while_somebody_types(page: &Page) {
    open(page, "").await;
    page.click("#search").await;
    key(page, "jkouczjkoucz?").await;
    page.equals("the letters are in the box", "document.querySelector('#search').value", "jkouczjkoucz?".to_owned())
        .await;
    page.is_focused("#search").await;
    assert!(!page.is_visible("#settings").await);
}

async fn keys_are_listed_and_can_be_switched_off(page: &Page) {
    open(page, "").await;
    key(page, "?").await;
    page.sees("#settings").await;
    let listed: Vec<String> =
        page.get("[...document.querySelectorAll('#settings kbd')].map((it) => it.textContent)").await;
    assert_eq!(json!(listed), json!(["/", "j", "k", "o", "u", "c", "z", "?", "Escape"]));
    page.click("#settings label:nth-of-type(2) input").await;
    page.press(Key::Escape).await;
    page.sees_no("#settings").await;
    page.run::<()>("document.activeElement.blur()").await;
    key(page, "j?/").await;
    page.until("nothing has the focus", "document.activeElement === document.body").await;
    open(page, "").await;
    key(page, "j?/").await;
    page.until("nothing has the focus", "document.activeElement === document.body").await;
    page.click("[popovertarget=settings]").await;
    page.click("#settings label:nth-of-type(2) input").await;
    page.press(Key::Escape).await;
    key(page, "j").await;
    page.is_focused("[data-serial='1'] a[href*='task=']").await;
}

async fn keys_are_off_too_where_nothing_is_kept(page: &Page) {
    let page =
        &page.with_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });");
    open(page, "").await;
    key(page, "?").await;
    page.click("#settings label:nth-of-type(2) input").await;
    page.press(Key::Escape).await;
    page.run::<()>("document.activeElement.blur()").await;
    key(page, "j").await;
    page.until("nothing has the focus", "document.activeElement === document.body").await;
    page.is_untroubled("without storage").await;
}

async fn keys_break_nothing_in_a_frame(page: &Page) {
    open(page, "leader=wangdong&embed=1").await;
    key(page, "cuz/").await;
    page.press(Key::Escape).await;
    page.is_untroubled("in a frame").await;
}

async fn large_text_is_kept_by_this_browser(page: &Page) {
    let size = "parseFloat(getComputedStyle(document.querySelector('[data-serial] p')).fontSize)";
    open(page, "").await;
    let normal: f64 = page.get(size).await;
    page.click("[popovertarget=settings]").await;
    page.click("#settings label input").await;
    page.until("the text is larger", &format!("{size} > {normal} * 1.2")).await;
    open(page, "view=list&leader=wangdong").await;
    page.until("the text is large still", &format!("{size} > {normal} * 1.2")).await;
    page.click("[popovertarget=settings]").await;
    page.click("#settings label input").await;
    page.until("the text is as before", &format!("{size} === {normal}")).await;
}
