//! The tasks as a list and as a table, and what stands there when none is found.

use super::SAME_WASM;
use crate::browser::{Page, answer, open};

list![
    the_table_has_the_rows_of_the_list (Chromium: SAME_WASM),
    the_table_has_the_columns_of_the_notice (Chromium: SAME_WASM),
    tasks_are_grouped_and_sorted (Chromium: SAME_WASM),
    a_jointly_led_task_stands_under_each_lead_unit (Chromium: SAME_WASM),
    an_empty_result_says_which_condition_to_loosen (Chromium: SAME_WASM),
    a_search_for_a_unit_offers_all_that_it_has_to_do (Chromium: SAME_WASM),
];

async fn the_table_has_the_rows_of_the_list(page: &Page) {
    page.open("unit=liwan").await;
    page.shows("unit=liwan").await;
    let listed = page.shown().await.serials;
    page.click("nav a:not([aria-current='page'])").await;
    page.shows("unit=liwan&view=table").await;
    assert_eq!(page.shown().await.serials, listed);
    page.click("nav a:not([aria-current='page'])").await;
    page.shows("unit=liwan").await;
}

async fn the_table_has_the_columns_of_the_notice(page: &Page) {
    page.open("view=table").await;
    page.shows("view=table").await;
    let columns = "[...document.querySelectorAll('#results thead th')].map((it) => it.textContent).join()";
    page.equals("the columns", columns, "序号,重点工作,分管领导,牵头单位,配合单位,备注".to_owned()).await;
    let widths: Vec<usize> = page
        .get("[...new Set([...document.querySelectorAll('tr[data-serial]')].map((row) => row.cells.length))]")
        .await;
    assert_eq!(widths, [6], "each row has a cell under each column");
    let cells: Vec<Vec<String>> = page
        .get("[...document.querySelectorAll('tr[data-serial]')].map((row) => [...row.cells].map((it) => it.textContent.trim()))")
        .await;
    let printed = open("task=137").unwrap().printed;
    let [_, _, lead, coop] = &printed;
    assert_eq!((&cells[136][0], &cells[136][3], &cells[136][4]), (&"137".to_owned(), lead, coop));
}

async fn tasks_are_grouped_and_sorted(page: &Page) {
    page.open("leader=wangdong").await;
    page.choose("#results label:nth-child(1) select", "kind").await;
    page.shows("leader=wangdong&group=kind").await;
    page.choose("#results label:nth-child(2) select", "coops").await;
    page.shows("leader=wangdong&group=kind&sort=coops").await;
    let titles = "document.querySelectorAll('#results h3').length";
    page.equals("a heading for each kind", titles, answer("leader=wangdong&group=kind").blocks[0].groups.len()).await;
    page.choose("#results label:nth-child(1) select", "none").await;
    page.shows("leader=wangdong&group=none&sort=coops").await;
    page.equals("no heading", titles, 0).await;
    page.driver.back().await.unwrap();
    page.shows("leader=wangdong&group=kind&sort=coops").await;
    let chosen = "[...document.querySelectorAll('#results select')].map((it) => it.value).join()";
    page.equals("the choices follow the address", chosen, "kind,coops".to_owned()).await;
}

async fn a_jointly_led_task_stands_under_each_lead_unit(page: &Page) {
    page.open("group=lead").await;
    page.shows("group=lead").await;
    let shown = page.shown().await;
    assert_eq!(shown.serials.iter().filter(|serial| **serial == 149).count(), 2, "task 149 has two lead units");
    assert_eq!(shown.count, 280, "the count is of distinct tasks");
    page.sees("#results > p").await;
}

async fn an_empty_result_says_which_condition_to_loosen(page: &Page) {
    let query = "leader=wenguohui&section=6";
    let expected = answer(query);
    assert_eq!(expected.count, 0);
    page.open(query).await;
    page.shows(query).await;
    let counts: Vec<usize> = page
        .get("[...document.querySelectorAll('[data-part=empty] li > span')].map((it) => Number(it.textContent.match(/\\d+/)[0]))")
        .await;
    let loosened: Vec<usize> = expected.chips.iter().filter_map(|chip| chip.loosened).collect();
    assert_eq!(counts, loosened);
    assert_eq!(counts.len(), 2, "each condition can be loosened");
    page.click("[data-part=empty] li:nth-child(2) a").await;
    page.shows(&expected.chips[1].without.to_string()).await;
    page.keeps_focus().await;
}

async fn a_search_for_a_unit_offers_all_that_it_has_to_do(page: &Page) {
    page.open("q=荔湾区").await;
    page.shows("q=荔湾区").await;
    page.equals("the offer has its count", "Number(document.querySelector('[data-part=offers] b').textContent)", 87)
        .await;
    page.click("[data-part=offers] a").await;
    page.shows("unit=liwan").await;
    assert_eq!(page.shown().await.count, 87);
    page.keeps_focus().await;
}
