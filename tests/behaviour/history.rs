//! Back, forward and reload restore what was asked, and where the page stood.

use thirtyfour::Key;

use crate::browser::{Page, open};

list![
    back_and_forward_restore_every_step,
    back_returns_to_where_the_list_was_left,
    a_step_back_while_the_page_scrolls_changes_no_place,
    back_from_a_new_question_returns_to_where_the_list_was_left,
    back_from_another_site_returns_to_where_the_list_was_left,
    a_reload_keeps_the_place,
    the_same_question_again_makes_no_entry,
];

/// Scrolls, waits until the place is kept with the entry, and returns it.
async fn scroll_to(page: &Page, top: u32) -> f64 {
    page.run::<()>(&format!("scrollTo(0, {top})")).await;
    page.until("the page has scrolled, and its place is kept", "scrollY > 0 && Math.abs(history.state - scrollY) < 1")
        .await;
    page.get("scrollY").await
}

/// Waits until the page stands within a few pixels of a place.
async fn stands_at(page: &Page, top: f64) {
    page.until(&format!("the page stands at {top}"), &format!("Math.abs(scrollY - {top}) < 4")).await;
}

/// Clicks the link of the first row that can be seen whole, so that nothing has to scroll for it. Returns its serial.
async fn open_visible_task(page: &Page) -> u32 {
    let serial: u32 = page
        .get(
            "Number([...document.querySelectorAll('[data-serial]')].find((row) => {
                const { top, bottom } = row.querySelector('a').getBoundingClientRect();
                return top > 200 && bottom < innerHeight - 100;
            }).dataset.serial)",
        )
        .await;
    page.click(&format!("[data-serial='{serial}'] a")).await;
    serial
}

async fn back_and_forward_restore_every_step(page: &Page) {
    page.open("").await;
    page.click("[data-leader='wangdong']").await;
    page.shows("leader=wangdong").await;
    page.click("nav a:not([aria-current='page'])").await;
    page.shows("leader=wangdong&view=table").await;
    let serial = open_visible_task(page).await;
    let steps = [
        String::new(),
        "leader=wangdong".to_owned(),
        "leader=wangdong&view=table".to_owned(),
        format!("leader=wangdong&view=table&task={serial}"),
    ];
    page.shows(&steps[3]).await;
    for step in steps.iter().rev().skip(1) {
        page.driver.back().await.unwrap();
        page.shows(step).await;
    }
    for step in steps.iter().skip(1) {
        page.driver.forward().await.unwrap();
        page.shows(step).await;
    }
}

async fn back_returns_to_where_the_list_was_left(page: &Page) {
    page.open("").await;
    let top = scroll_to(page, 6_000).await;
    let serial = open_visible_task(page).await;
    page.shows(&format!("task={serial}")).await;
    page.driver.back().await.unwrap();
    page.shows("").await;
    stands_at(page, top).await;
    page.driver.forward().await.unwrap();
    page.shows(&format!("task={serial}")).await;
    page.driver.back().await.unwrap();
    page.shows("").await;
    stands_at(page, top).await;
}

async fn a_step_back_while_the_page_scrolls_changes_no_place(page: &Page) {
    page.open("").await;
    let top = scroll_to(page, 6_000).await;
    let serial = open_visible_task(page).await;
    page.shows(&format!("task={serial}")).await;
    // Blocks the page after the step back until the scroll timer is overdue, so that it would fire before the place is restored.
    page.run::<()>(
        "addEventListener('scroll', () => {
            addEventListener('popstate', () => {
                const until = performance.now() + 500;
                while (performance.now() < until);
                setTimeout(() => { window.kept = history.state; }, 0);
            }, { once: true });
            history.back();
        }, { once: true });
        scrollBy(0, 200)",
    )
    .await;
    page.shows("").await;
    page.until("the place of the list is kept", &format!("Math.abs(window.kept - {top}) < 4")).await;
    stands_at(page, top).await;
}

async fn back_from_a_new_question_returns_to_where_the_list_was_left(page: &Page) {
    page.open("").await;
    let top = scroll_to(page, 6_000).await;
    page.run::<()>("document.querySelector(\"[data-leader='wangdong']\").focus({ preventScroll: true })").await;
    page.press(Key::Enter).await;
    page.shows("leader=wangdong").await;
    page.until("a new question starts at its top", "scrollY < 600").await;
    page.driver.back().await.unwrap();
    page.shows("").await;
    stands_at(page, top).await;
}

async fn back_from_another_site_returns_to_where_the_list_was_left(page: &Page) {
    page.open("leader=chenzhiying").await;
    page.shows("leader=chenzhiying").await;
    let top = scroll_to(page, 4_000).await;
    page.driver.goto("about:blank").await.unwrap();
    page.driver.back().await.unwrap();
    page.is_ready().await;
    page.shows("leader=chenzhiying").await;
    stands_at(page, top).await;
}

async fn a_reload_keeps_the_place(page: &Page) {
    for query in ["", "view=table", "leader=chenzhiying&task=137"] {
        page.open(query).await;
        page.shows(query).await;
        let top = scroll_to(page, 3_000).await;
        page.driver.refresh().await.unwrap();
        page.is_ready().await;
        page.shows(query).await;
        stands_at(page, top).await;
    }
}

async fn the_same_question_again_makes_no_entry(page: &Page) {
    page.open("view=table&task=137").await;
    page.shows("view=table&task=137").await;
    assert_eq!(open("view=table&task=137").unwrap().serial, 137);
    let before: usize = page.get("history.length").await;
    page.click("nav a[aria-current='page']").await;
    page.click("[data-serial='137'] a").await;
    page.shows("view=table&task=137").await;
    page.equals("the history is as long as before", "history.length", before).await;
}
