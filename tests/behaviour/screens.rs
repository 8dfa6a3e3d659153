//! Screens of every width, light and dark, and paper.

use thirtyfour::Key;

use crate::browser::{Page, Scheme};

list![
    no_page_is_wider_than_its_window,
    filters_are_a_sheet_on_a_phone,
    a_task_covers_a_phone,
    the_dark_has_its_own_colours,
];

/// The button that opens the filters, not the one in them that closes them.
const OPEN_FILTERS: &str = "[popovertarget=filters]:not([popovertargetaction])";

async fn no_page_is_wider_than_its_window(page: &Page) {
    page.open("").await;
    for query in [
        "",
        "view=table",
        "view=targets",
        "view=targets&unit=liwan&task=174",
        "view=charts",
        "view=charts&section=6&leader=lindaoping&show=kind&task=160",
        "view=matrix",
        "view=network&unit=liwan",
        "task=137",
        "task=254",
        "view=table&group=lead&task=246",
        "q=查无此词查无此词&leader=wangdong&unit=liwan",
        "q=荔湾区&leader=nobody",
        "unit=荔弯区政府&unit.all=liwan&unit.all=tianhe&view=tabel",
        "unit=liwan&unit=tianhe&unit=yuexiu&role=coop&leader.not=liming",
        &format!("q={}", "a".repeat(200)),
    ] {
        page.step_to(query).await;
        for width in [360, 768, 1280, 1920] {
            page.resize(width, 800).await;
            let wide: u32 = page.get("document.scrollingElement.scrollWidth").await;
            let widest: Vec<String> = page
                .get(
                    "[...document.querySelectorAll('body *')]
                        .filter((it) => it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 1)
                        .map((it) => it.outerHTML.slice(0, 100)).slice(0, 8)",
                )
                .await;
            assert!(wide <= width, "`{query}` at {width} px is {wide} px wide: {widest:?}");
        }
    }
}

async fn filters_are_a_sheet_on_a_phone(page: &Page) {
    page.resize(360, 740).await;
    page.open("").await;
    page.sees_no("#filters").await;
    page.click(OPEN_FILTERS).await;
    page.sees("#filters").await;
    page.click("[aria-labelledby='facet-leader'] label[title='王东']").await;
    page.shows("leader=wangdong").await;
    page.sees("#filters").await;
    page.press(Key::Escape).await;
    page.sees_no("#filters").await;
    page.click(OPEN_FILTERS).await;
    page.sees("#filters").await;
    page.click("#filters [popovertargetaction]").await;
    page.sees_no("#filters").await;
    page.shows("leader=wangdong").await;
    page.resize(1280, 800).await;
    page.sees("#filters").await;
}

async fn a_task_covers_a_phone(page: &Page) {
    page.resize(360, 740).await;
    page.open("leader=wangdong").await;
    page.shows("leader=wangdong").await;
    let serial = page.shown().await.serials[10];
    let row = format!("[data-serial='{serial}'] a[href*='task=']");
    page.find(&row).await.scroll_into_view().await.unwrap();
    let top: f64 = page.get("scrollY").await;
    assert!(top > 500.0, "the row is far down: {top}");
    page.click(&row).await;
    page.shows(&format!("leader=wangdong&task={serial}")).await;
    page.until(
        "the task lies over all corners",
        "[[4, 4], [innerWidth - 5, 4], [4, innerHeight - 5], [innerWidth - 5, innerHeight - 5]]
            .every(([x, y]) => document.elementFromPoint(x, y)?.closest('[aria-label=打开的任务]'))",
    )
    .await;
    page.click("aside [aria-label='关闭']").await;
    page.shows("leader=wangdong").await;
    page.is_focused(&row).await;
    page.until("the list stands where it was left", &format!("Math.abs(scrollY - {top}) < 4")).await;
}

async fn the_dark_has_its_own_colours(page: &Page) {
    let colours = async |page: &Page| {
        page.open("task=137").await;
        page.shows("task=137").await;
        page.get::<[f64; 2]>(
            "['backgroundColor', 'color'].map((name) => {
                const [red, green, blue] = getComputedStyle(document.body)[name].match(/[\\d.]+/g).map(Number);
                return (red + green + blue) / 3;
            })",
        )
        .await
    };
    let [ground, ink] = colours(page).await;
    assert!(ground > 200.0 && ink < 80.0, "dark on light: {ground}, {ink}");
    let [ground, ink] = colours(&page.in_colours(Scheme::Dark).await).await;
    assert!(ground < 60.0 && ink > 180.0, "light on dark: {ground}, {ink}");
}
