//! The page without a mouse.

use thirtyfour::Key;

use crate::browser::Page;

list![
    one_condition_after_another_is_taken_out,
    a_bar_is_pressed_by_space_and_by_enter,
    a_checkbox_keeps_the_focus,
    skip_links_lead_past_the_filters,
    a_task_is_opened_read_and_closed,
];

async fn a_bar_is_pressed_by_space_and_by_enter(page: &Page) {
    page.open("").await;
    page.click("#search").await;
    page.press(Key::Tab).await;
    let first: String = page.get("document.activeElement.dataset.leader").await;
    let bar = format!("[data-leader='{first}']");
    page.press(Key::Space).await;
    page.shows(&format!("leader={first}")).await;
    page.is_focused(&bar).await;
    page.press(Key::Enter).await;
    page.shows("").await;
    page.is_focused(&bar).await;
}

async fn a_checkbox_keeps_the_focus(page: &Page) {
    page.open("").await;
    let checkbox = "[aria-labelledby='facet-leader'] li:nth-child(2) input";
    page.run::<()>(&format!("document.querySelector(\"{checkbox}\").focus()")).await;
    page.press(Key::Space).await;
    page.until("one leader is asked for", "/^[?]leader=[a-z]+$/.test(location.search)").await;
    page.is_focused(checkbox).await;
    page.press(Key::Tab).await;
    page.is_focused("[aria-labelledby='facet-leader'] li:nth-child(2) > [aria-pressed]").await;
    page.press(Key::Space).await;
    page.until("the leader is excluded", "/^[?]leader.not=[a-z]+$/.test(location.search)").await;
    page.is_focused("[aria-labelledby='facet-leader'] li:nth-child(2) > [aria-pressed]").await;
    let query: String = page.get("location.search").await;
    page.shows(&query).await;
}

async fn skip_links_lead_past_the_filters(page: &Page) {
    page.open("leader=wangdong").await;
    page.shows("leader=wangdong").await;
    let before: usize = page.get("history.length").await;
    page.press(Key::Tab).await;
    page.is_focused("a[href='#search']").await;
    page.press(Key::Enter).await;
    page.is_focused("#search").await;
    page.driver.refresh().await.unwrap();
    page.is_ready().await;
    page.press(Key::Tab).await;
    page.press(Key::Tab).await;
    page.is_focused("a[href='#results']").await;
    page.press(Key::Enter).await;
    page.is_focused("[data-count]").await;
    page.press(Key::Tab).await;
    page.is_focused("#results *").await;
    page.shows("leader=wangdong").await;
    page.equals("the history is as long as before", "history.length", before).await;
}

async fn one_condition_after_another_is_taken_out(page: &Page) {
    page.open("section=6&leader=lindaoping&unit=liwan").await;
    page.run::<()>("document.querySelector('[aria-label^=去掉条件]').focus()").await;
    for left in ["leader=lindaoping&unit=liwan", "unit=liwan"] {
        page.press(Key::Enter).await;
        page.shows(left).await;
        page.is_focused("[aria-label^='去掉条件']").await;
    }
    page.press(Key::Enter).await;
    page.shows("").await;
    page.is_focused("[data-count]").await;
}

async fn a_task_is_opened_read_and_closed(page: &Page) {
    page.open("task=137").await;
    page.shows("task=137").await;
    page.run::<()>("document.querySelector('aside summary').focus()").await;
    page.press(Key::Enter).await;
    page.sees("aside details dl").await;
    page.press(Key::Escape).await;
    page.shows("").await;
    page.is_focused("[data-serial='137'] a[href*='task=']").await;
}
