//! The last change of the question is taken back, as often as wanted.

use thirtyfour::Key;

use super::SAME_WASM;
use crate::browser::{Page, elements};

list![
    a_filter_words_and_a_view_are_taken_back_in_turn,
    undo_says_what_it_takes_back (Chromium: SAME_WASM),
    undo_leaves_the_open_task_alone (Chromium: SAME_WASM),
    the_history_moves_what_is_taken_back_next,
    a_burst_of_typing_is_taken_back_at_once,
];

const UNDO: &str = "button:text-is('撤销')";

async fn a_filter_words_and_a_view_are_taken_back_in_turn(page: &Page) {
    page.open("section=6").await;
    page.sees_no(UNDO).await;
    page.click("[data-leader='lindaoping']").await;
    page.shows("section=6&leader=lindaoping").await;
    page.find("#search").await.send_keys("建设").await.unwrap();
    page.shows("section=6&leader=lindaoping&q=建设").await;
    page.click("nav a:not([aria-current='page'])").await;
    page.shows("section=6&leader=lindaoping&q=建设&view=table").await;
    for query in ["section=6&leader=lindaoping&q=建设", "section=6&leader=lindaoping"] {
        page.click(UNDO).await;
        page.shows(query).await;
        page.is_focused(UNDO).await;
    }
    page.click(UNDO).await;
    page.shows("section=6").await;
    page.sees_no(UNDO).await;
    page.keeps_focus().await;
}

async fn undo_says_what_it_takes_back(page: &Page) {
    let label = &format!("{}[0]?.ariaLabel", elements(UNDO));
    page.open("").await;
    page.click("[data-leader='wangdong']").await;
    page.equals("a leader was added", label, "撤销刚才的改动：加上分管领导“王东”".to_owned()).await;
    page.choose("#results label:nth-child(2) select", "coops").await;
    page.equals("an order was added", label, "撤销刚才的改动：加上排序“配合单位多的在前”".to_owned()).await;
    page.click("button:text-is('全部清除')").await;
    page.equals("a leader was taken out", label, "撤销刚才的改动：去掉分管领导“王东”".to_owned()).await;
}

async fn undo_leaves_the_open_task_alone(page: &Page) {
    page.open("leader=wangdong&unit=liwan").await;
    page.click("button:text-is('全部清除')").await;
    page.shows("").await;
    page.click("[data-serial='1'] a").await;
    page.shows("task=1").await;
    page.click(UNDO).await;
    page.shows("leader=wangdong&unit=liwan&task=1").await;
    page.sees_no(UNDO).await;
}

async fn the_history_moves_what_is_taken_back_next(page: &Page) {
    let steps = ["", "leader=wangdong", "leader=wangdong&leader=liming"];
    page.open(steps[0]).await;
    page.click("[data-leader='wangdong']").await;
    page.shows(steps[1]).await;
    page.click("[data-leader='liming']").await;
    page.shows(steps[2]).await;
    page.click(UNDO).await;
    page.shows(steps[1]).await;
    page.driver.back().await.unwrap();
    page.shows(steps[2]).await;
    page.driver.back().await.unwrap();
    page.shows(steps[1]).await;
    page.driver.back().await.unwrap();
    page.shows(steps[0]).await;
    page.sees_no(UNDO).await;
    page.driver.forward().await.unwrap();
    page.shows(steps[1]).await;
    page.click(UNDO).await;
    page.shows(steps[0]).await;
    page.sees_no(UNDO).await;
}

async fn a_burst_of_typing_is_taken_back_at_once(page: &Page) {
    page.open("q=地铁").await;
    page.find("#search").await.send_keys(" 南沙 广州").await.unwrap();
    page.shows("q=地铁 南沙 广州").await;
    // The suggestions lie over what stands below the box.
    page.press(Key::Enter).await;
    page.click(UNDO).await;
    page.shows("q=地铁").await;
    page.equals("the box follows", "document.querySelector('#search').value", "地铁".to_owned()).await;
    page.sees_no(UNDO).await;
}
