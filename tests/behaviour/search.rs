//! The search box: it answers at once, and leaves no trail in the history.

use thirtyfour::Key;

use super::SAME_WASM;
use crate::browser::{Page, answer, commit, compose};

list![
    typing_makes_no_history,
    the_box_keeps_the_blank_space_that_was_just_typed,
    hits_are_marked_in_every_row (Chromium: SAME_WASM),
    the_box_follows_the_address,
    letters_of_an_input_method_are_not_searched_for,
    an_arrow_key_and_enter_take_a_condition,
    enter_searches_the_words,
    a_click_takes_a_condition_in_place_of_the_last_word,
    traditional_characters_find_what_they_mean (Chromium: SAME_WASM),
    a_line_says_that_it_was_found_by_pinyin (Chromium: SAME_WASM),
    what_is_near_is_one_click_away (Chromium: SAME_WASM),
    the_filters_find_units_by_pinyin (Chromium: SAME_WASM),
];

const BOX: &str = "#search";

async fn typing_makes_no_history(page: &Page) {
    page.open("").await;
    page.click("[data-leader='wangdong']").await;
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
    page.equals("the space is in the box", "document.querySelector('#search').value", "地铁 ".to_owned()).await;
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
    let value = "document.querySelector('#search').value";
    page.open("q=地铁").await;
    page.equals("the box has the words of the address", value, "地铁".to_owned()).await;
    page.click("[aria-label^='去掉条件']").await;
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
    compose(page, BOX, "ditie").await;
    page.equals("the letters are in the box", "document.querySelector('#search').value", "ditie".to_owned()).await;
    page.shows("").await;
    commit(page, BOX, "地铁").await;
    page.shows("q=地铁").await;
}

async fn an_arrow_key_and_enter_take_a_condition(page: &Page) {
    page.open("leader=chenzhiying").await;
    page.find(BOX).await.send_keys("fgw").await.unwrap();
    page.sees("#suggestions").await;
    page.press(Key::Down).await;
    page.press(Key::Down).await;
    let reached = "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))";
    page.until("a suggestion is reached", &format!("{reached}?.ariaSelected === 'true'")).await;
    let text = format!("{reached}.querySelector('span').textContent");
    page.equals("it is the unit", &text, "市发展改革委".to_owned()).await;
    page.press(Key::Enter).await;
    page.shows("leader=chenzhiying&lead=fagaiwei").await;
    page.sees_no("#suggestions").await;
    page.is_focused(BOX).await;
    page.equals("the box is empty", "document.activeElement.value", String::new()).await;
    page.driver.back().await.unwrap();
    page.shows("q=fgw&leader=chenzhiying").await;
}

async fn enter_searches_the_words(page: &Page) {
    page.open("").await;
    let search = page.find(BOX).await;
    search.send_keys("ditie").await.unwrap();
    page.sees("#suggestions").await;
    // Up and down again is the box itself, and Escape closes the list alone.
    page.press(Key::Up).await;
    page.press(Key::Down).await;
    page.press(Key::Enter).await;
    page.sees_no("#suggestions").await;
    page.shows("q=ditie").await;
    page.press(Key::Down).await;
    page.sees("#suggestions").await;
    page.press(Key::Escape).await;
    page.sees_no("#suggestions").await;
    page.shows("q=ditie").await;
    page.is_focused(BOX).await;
}

async fn a_click_takes_a_condition_in_place_of_the_last_word(page: &Page) {
    page.open("").await;
    page.find(BOX).await.send_keys("建设 czy").await.unwrap();
    page.click("[role=option]").await;
    page.shows("q=建设&leader=chenzhiying").await;
    page.equals("the other word stays", "document.querySelector('#search').value", "建设".to_owned()).await;
}

async fn traditional_characters_find_what_they_mean(page: &Page) {
    page.open("").await;
    page.find(BOX).await.send_keys("醫療").await.unwrap();
    page.shows("q=醫療").await;
    assert_eq!(answer("q=醫療").count, answer("q=医疗").count);
    page.equals("the hit is marked", "document.querySelector('mark').textContent", "医疗".to_owned()).await;
}

async fn a_line_says_that_it_was_found_by_pinyin(page: &Page) {
    page.open("q=ditie").await;
    page.equals(
        "the place says how",
        "document.querySelector('[data-serial] p:nth-child(3) > span').textContent",
        "拼音".to_owned(),
    )
    .await;
    page.open("q=发改委").await;
    page.equals(
        "the place says how",
        "document.querySelector('[data-serial] p:nth-child(3) > span').textContent",
        "简称".to_owned(),
    )
    .await;
}

async fn what_is_near_is_one_click_away(page: &Page) {
    page.open("").await;
    page.find(BOX).await.send_keys("荔弯区").await.unwrap();
    page.shows("q=荔弯区").await;
    page.click("[data-part=empty] p a:last-of-type").await;
    page.shows("q=荔湾区").await;
    page.driver.back().await.unwrap();
    page.click("[data-part=empty] p a").await;
    page.shows("unit=liwan").await;
}

async fn the_filters_find_units_by_pinyin(page: &Page) {
    page.open("").await;
    page.find("[aria-labelledby='facet-unit'] [type=search]").await.send_keys("lwq").await.unwrap();
    let names = "[...document.querySelectorAll('[aria-labelledby=facet-unit] li')]
        .filter((it) => it.checkVisibility()).map((it) => it.querySelector('label > span').textContent).join()";
    page.equals("the unit is found", names, "荔湾区政府".to_owned()).await;
}
