//! The task that is open: its link, its neighbours, and how it is closed.

use thirtyfour::Key;

use super::SAME_WASM;
use crate::browser::{Page, answer, elements, open};

list![
    a_permalink_opens_the_same_in_a_new_window,
    a_plain_click_opens_a_task_without_loading_the_page,
    a_click_with_control_is_left_to_the_browser (Chromium, Firefox: "WebKitGTK's browser opens no window by itself while it is driven"),
    steps_lead_through_the_result,
    escape_closes_and_the_focus_returns_to_the_row,
    escape_closes_a_task_that_a_link_opened,
    a_task_outside_the_result_is_shown_and_closed (Chromium: SAME_WASM),
    units_of_a_task_lead_to_all_they_have_to_do (Chromium: SAME_WASM),
    every_task_opens (Chromium: SAME_WASM),
];

/// What the links to other tasks beside the open one say.
const STEPS: &str = "[...document.querySelectorAll('aside a[href*=\"task=\"]')].map((it) => it.textContent)";

async fn a_permalink_opens_the_same_in_a_new_window(page: &Page) {
    for query in ["", "unit=liwan"] {
        page.open(query).await;
        page.shows(query).await;
        let serial = page.shown().await.serials[20];
        page.click(&format!("[data-serial='{serial}'] a")).await;
        page.shows(&format!("{query}&task={serial}")).await;
        let (shown, address): (_, String) = (page.shown().await, page.get("location.href").await);
        let known = page.driver.windows().await.unwrap();
        page.driver.new_window().await.unwrap();
        page.switch_to_new_window(&known).await;
        page.driver.goto(address).await.unwrap();
        page.is_ready().await;
        page.shows(&format!("{query}&task={serial}")).await;
        assert_eq!(page.shown().await, shown);
    }
    page.open("task=137").await;
    page.shows("task=137").await;
}

async fn a_plain_click_opens_a_task_without_loading_the_page(page: &Page) {
    page.open("").await;
    page.run::<()>("window.marker = 'here'").await;
    page.click("[data-serial='3'] a").await;
    page.shows("task=3").await;
    page.is_focused("[aria-label='打开的任务'] h2").await;
    page.click("[data-serial='4'] a").await;
    page.shows("task=4").await;
    page.equals("the page is the same", "window.marker", "here".to_owned()).await;
    page.equals(
        "one row is marked as open",
        // By the line along its edge.
        "[...document.querySelectorAll('[data-serial]')].filter((it) => getComputedStyle(it).boxShadow !== 'none')
             .map((it) => it.dataset.serial).join()",
        "4".to_owned(),
    )
    .await;
}

async fn a_click_with_control_is_left_to_the_browser(page: &Page) {
    page.open("leader=wangdong").await;
    page.shows("leader=wangdong").await;
    let serial = page.shown().await.serials[0];
    let known = page.driver.windows().await.unwrap();
    let link = page.find(&format!("[data-serial='{serial}'] a")).await;
    page.driver
        .action_chain()
        .key_down(Key::Control)
        .click_element(&link)
        .key_up(Key::Control)
        .perform()
        .await
        .unwrap();
    page.shows("leader=wangdong").await;
    page.switch_to_new_window(&known).await;
    page.is_ready().await;
    page.shows(&format!("leader=wangdong&task={serial}")).await;
}

async fn steps_lead_through_the_result(page: &Page) {
    let serials: Vec<u32> = answer("leader=wangdong")
        .blocks
        .iter()
        .flat_map(|it| &it.groups)
        .flat_map(|it| &it.parts)
        .flat_map(|it| &it.tasks)
        .map(|it| it.task + 1)
        .collect();
    let query = |position: usize| format!("leader=wangdong&task={}", serials[position]);
    page.open(&query(0)).await;
    page.shows(&query(0)).await;
    page.equals("nothing is before the first", STEPS, ["下一项"]).await;
    page.click("aside a:text-is('下一项')").await;
    page.shows(&query(1)).await;
    page.is_focused("[aria-label='打开的任务'] h2").await;
    page.click("aside a:text-is('下一项')").await;
    page.shows(&query(2)).await;
    page.click("aside a:text-is('上一项')").await;
    page.shows(&query(1)).await;
    page.open(&query(serials.len() - 1)).await;
    page.shows(&query(serials.len() - 1)).await;
    page.equals("nothing is behind the last", STEPS, ["上一项"]).await;
}

async fn escape_closes_and_the_focus_returns_to_the_row(page: &Page) {
    page.open("leader=wangdong").await;
    page.shows("leader=wangdong").await;
    let serial = page.shown().await.serials[2];
    let row = format!("[data-serial='{serial}'] a[href*='task=']");
    page.click(&row).await;
    page.is_focused("[aria-label='打开的任务'] h2").await;
    page.press(Key::Escape).await;
    page.shows("leader=wangdong").await;
    page.is_focused(&row).await;
    page.press(Key::Enter).await;
    page.shows(&format!("leader=wangdong&task={serial}")).await;
    page.is_focused("[aria-label='打开的任务'] h2").await;
    page.click("aside [aria-label='关闭']").await;
    page.shows("leader=wangdong").await;
    page.is_focused(&row).await;
}

async fn a_task_outside_the_result_is_shown_and_closed(page: &Page) {
    let outside = (1..=280).find(|serial| open(&format!("leader=wangdong&task={serial}")).unwrap().position.is_none());
    let query = format!("leader=wangdong&task={}", outside.unwrap());
    page.open(&query).await;
    page.shows(&query).await;
    page.click("aside [aria-label='关闭']").await;
    page.shows("leader=wangdong").await;
    page.keeps_focus().await;
}

async fn escape_closes_a_task_that_a_link_opened(page: &Page) {
    page.open("task=137").await;
    page.shows("task=137").await;
    page.press(Key::Escape).await;
    page.shows("").await;
    page.is_focused("[data-serial='137'] a[href*='task=']").await;
}

async fn units_of_a_task_lead_to_all_they_have_to_do(page: &Page) {
    page.open("task=137").await;
    page.shows("task=137").await;
    let unit = open("task=137").unwrap().leads[0].id.clone();
    page.click("aside dd a[href*='view=unit']").await;
    page.shows(&format!("view=unit&unit={unit}")).await;
    page.keeps_focus().await;
}

/// Follows the steps from the first task to the last.
async fn every_task_opens(page: &Page) {
    page.open("task=1").await;
    page.shows("task=1").await;
    let opened: Vec<u32> = page
        .run(&format!(
            "const serial = () => Number(document.querySelector('[aria-label=打开的任务]').textContent.match(/\\d+/)[0]);
             const opened = [serial()];
             const turn = () => new Promise((resolve) => setTimeout(resolve));
             return (async () => {{
                 for (let next; (next = {}[0]);) {{
                     next.click();
                     for (let wait = 0; serial() === opened.at(-1) && wait < 2000; wait += 1) await turn();
                     opened.push(serial());
                     if (opened.length > 280) break;
                 }}
                 return opened;
             }})();",
            elements("aside a:text-is('下一项')")
        ))
        .await;
    assert_eq!(opened, (1..=280).collect::<Vec<u32>>());
}
