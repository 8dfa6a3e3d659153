//! No address, however mangled, breaks the page, and no condition is dropped in silence.

use super::SAME_WASM;
use crate::browser::{Page, resolved};

list![
    encodings_that_mean_nothing_break_nothing,
    values_that_mean_nothing_break_nothing (Chromium: SAME_WASM),
    an_address_of_any_length_breaks_nothing (Chromium: SAME_WASM),
    each_key_with_a_value_that_means_nothing_has_a_warning (Chromium: SAME_WASM),
    a_warning_takes_its_condition_out (Chromium: SAME_WASM),
    a_suggestion_puts_a_slip_right (Chromium: SAME_WASM),
];

/// Opens each address, and the canonical address that the page makes of it: both show the same, without trouble.
async fn check(page: &Page, addresses: &[&str]) {
    for address in addresses {
        let shortened: String = address.chars().take(80).collect();
        page.open(address).await;
        page.shows(address).await;
        assert!(!page.is_visible("#crashed").await && !page.is_visible("#unloaded").await, "{shortened}");
        let shown = page.shown().await;
        page.open(&shown.query).await;
        page.shows(&shown.query).await;
        assert_eq!(page.shown().await, shown, "{shortened}: opened again");
        page.is_untroubled(&shortened).await;
    }
}

async fn encodings_that_mean_nothing_break_nothing(page: &Page) {
    let addresses = [
        "q=%&leader=%E7%8E%8B%E4%B8",
        "%=%&%%%&leader=%ZZ&=&&&",
        "q=%00&unit=%00liwan&task=1%00",
        "q=%25E5%259C%25B0%25E9%2593%2581&leader=%2577angdong",
        "q=%ED%A0%80&unit=%ED%B0%80%ED%A0%BD",
        "q=%FF%FE%C0%80&section=%F5",
        "q=%E2%80%AE%E2%80%8B%EF%BB%BF&leader=%E2%80%8Bwangdong",
        "leader=wangdong?leader=liming&?unit=liwan",
        "leader%3Dwangdong%26unit%3Dliwan",
    ];
    check(page, &addresses).await;
}

async fn values_that_mean_nothing_break_nothing(page: &Page) {
    let addresses = [
        "q=<script>alert(1)</script>&leader=<img src=x onerror=alert(1)>",
        "q=%22%3E%3Csvg%20onload=alert(1)%3E&unit='%3B--",
        "q=🚇👨‍👩‍👧&leader=🤷&view=📊",
        "task=-1&task=1e3&task=137.0&task=NaN&task=99999999999999999999999",
        "section=0&section=6.&section=.2&section=6.2.1&section=-6&section=६",
        "role=lead&role=lead&role=boss&target=2&target=yes&target=",
        "leader=wangdong&leader=wangdong&leader.not=wangdong&leader.all=wangdong",
        "leader[]=wangdong&leader[0]=liming&leader.any=liming&leader.not.not=x&__proto__=1&constructor=1",
        "view=table&view=list&view=pie&group=lead&group=none&sort=x&sort=coops",
        "q=%22&q=-&q=--&q=-%22%22&q=%22%22&q=+",
        "leader=null&unit=undefined&q=null&kind=none&lead=none&unit=none",
    ];
    check(page, &addresses).await;
}

async fn an_address_of_any_length_breaks_nothing(page: &Page) {
    let long = "长".repeat(1_200);
    let many = |key: &str| (0..2_000).map(|number| format!("{key}=x{number}")).collect::<Vec<_>>().join("&");
    let spaces = format!("q={}", "a+".repeat(1_000));
    let addresses = [
        &format!("q={long}"),
        &format!("unit={}", "x".repeat(10_000)),
        &spaces,
        &many("unit"),
        &many("unknown"),
        &many("q"),
    ];
    check(page, &addresses.map(String::as_str)).await;
}

async fn each_key_with_a_value_that_means_nothing_has_a_warning(page: &Page) {
    let query = "section=99&leader=nobody&lead=x&coop=x&unit=x&unit.all=x&unit.not=x&role=boss&kind=x&target=9&view=pie&group=x\
                 &sort=x&task=281&q=%22%22";
    page.open(query).await;
    page.shows(query).await;
    let shown = page.shown().await;
    assert_eq!((shown.warnings, shown.count, resolved(query).warnings.len()), (15, 280, 15));
}

async fn a_warning_takes_its_condition_out(page: &Page) {
    page.open("leader=nobody&section=6").await;
    page.shows("leader=nobody&section=6").await;
    page.click("[role=status] li button").await;
    page.shows("section=6").await;
    page.keeps_focus().await;
    page.driver.back().await.unwrap();
    page.shows("leader=nobody&section=6").await;
}

async fn a_suggestion_puts_a_slip_right(page: &Page) {
    let names = "[...document.querySelectorAll('[role=status] li a')].map((it) => it.textContent).join()";
    page.open("leader=wangdon&section=6&view=tabel").await;
    page.shows("leader=wangdon&section=6&view=tabel").await;
    page.equals("each slip has its suggestion", names, "王东,表格".to_owned()).await;
    page.click("[role=status] li a").await;
    page.shows("leader=wangdong&section=6&view=tabel").await;
    page.keeps_focus().await;
    page.click("[role=status] li a").await;
    page.shows("leader=wangdong&section=6&view=table").await;
    page.click("button:text-is('撤销')").await;
    page.shows("leader=wangdong&section=6&view=tabel").await;
    page.open("leader=nobody").await;
    page.shows("leader=nobody").await;
    page.sees_no("[role=status] li a").await;
}
