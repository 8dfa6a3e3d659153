//! The search box: it answers at once, and leaves no trail in the history.

use serde_json::json;

use crate::browser::{Page, answer};

list![
    typing_makes_no_history,
    the_box_keeps_the_blank_space_that_was_just_typed,
    hits_are_marked_in_every_row,
    the_box_follows_the_address,
    letters_of_an_input_method_are_not_searched_for,
];

const BOX: &str = ".search input";

async fn typing_makes_no_history(page: &Page) {
    page.open("").await;
    page.click(".leader[data-leader='wangdong']").await;
    page.shows("leader=wangdong").await;
    let before: usize = page.get("history.length").await;
    let words = "建设 -地铁 \"广州\" 推进 发展 工作";
    assert!(words.chars().count() >= 20);
    page.find(BOX).await.send_keys(words).await.unwrap();
    page.shows(&format!("leader=wangdong&q={words}")).await;
    page.equals("the history is as long as before", "history.length", before).await;
    page.driver.back().await.unwrap();
    page.shows("").await;
    page.driver.forward().await.unwrap();
    page.shows(&format!("leader=wangdong&q={words}")).await;
}

async fn the_box_keeps_the_blank_space_that_was_just_typed(page: &Page) {
    page.open("").await;
    let search = page.find(BOX).await;
    search.send_keys("地铁 ").await.unwrap();
    page.shows("q=地铁").await;
    page.equals("the space is in the box", "document.querySelector('.search input').value", "地铁 ".to_owned()).await;
    search.send_keys("南沙").await.unwrap();
    page.shows("q=地铁 南沙").await;
}

async fn hits_are_marked_in_every_row(page: &Page) {
    for view in ["list", "table"] {
        let query = format!("q=轨道交通&view={view}");
        page.open(&query).await;
        page.shows(&query).await;
        assert!(answer(&query).count > 0);
        let unmarked =
            "[...document.querySelectorAll('[data-serial]')].filter((row) => !row.querySelector('mark')).length";
        page.equals("every row has a mark", unmarked, 0).await;
        let marks = "[...new Set([...document.querySelectorAll('mark')].map((mark) => mark.textContent))].join()";
        page.equals("the marks are the words", marks, "轨道交通".to_owned()).await;
    }
}

async fn the_box_follows_the_address(page: &Page) {
    let value = "document.querySelector('.search input').value";
    page.open("q=地铁").await;
    page.equals("the box has the words of the address", value, "地铁".to_owned()).await;
    page.click(".chip").await;
    page.shows("").await;
    page.equals("the box is empty", value, String::new()).await;
    page.driver.back().await.unwrap();
    page.shows("q=地铁").await;
    page.equals("the box has the words again", value, "地铁".to_owned()).await;
    page.empty(BOX).await;
    page.shows("").await;
}

async fn letters_of_an_input_method_are_not_searched_for(page: &Page) {
    page.open("").await;
    page.click(BOX).await;
    page.cdp("Input.imeSetComposition", json!({ "text": "ditie", "selectionStart": 5, "selectionEnd": 5 })).await;
    page.equals("the letters are in the box", "document.querySelector('.search input').value", "ditie".to_owned())
        .await;
    page.shows("").await;
    page.cdp("Input.insertText", json!({ "text": "地铁" })).await;
    page.shows("q=地铁").await;
}
