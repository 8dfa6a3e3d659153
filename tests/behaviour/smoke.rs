//! A short walk through the whole page, for the quick checks.

use thirtyfour::Key;

use crate::browser::Page;

list![a_person_filters_reads_draws_and_shares (Chromium: "the quick checks start one browser")];

async fn a_person_filters_reads_draws_and_shares(page: &Page) {
    page.open("unit=liwan").await;
    page.shows("unit=liwan").await;
    page.click("[data-leader='wangdong']").await;
    page.shows("leader=wangdong&unit=liwan").await;
    page.find("input[role=combobox]").await.send_keys("建设").await.unwrap();
    page.press(Key::Enter).await;
    page.shows("q=%E5%BB%BA%E8%AE%BE&leader=wangdong&unit=liwan").await;
    // What is typed makes no entry of its own in the history.
    page.driver.back().await.unwrap();
    page.shows("unit=liwan").await;
    let serial = page.shown().await.serials[0];
    page.click(&format!("[data-serial='{serial}'] a")).await;
    page.shows(&format!("unit=liwan&task={serial}")).await;
    page.press(Key::Escape).await;
    page.shows("unit=liwan").await;
    for view in ["unit", "targets", "network", "matrix", "charts"] {
        page.click(&format!("nav a[href*='view={view}']")).await;
        page.until("the view is shown", &format!("location.search.includes('view={view}')")).await;
        page.shows(&page.get::<String>("location.search.slice(1)").await).await;
    }
    page.is_whole().await;
    page.click("[popovertarget=share]").await;
    page.sees("#share svg").await;
    page.press(Key::Escape).await;
    page.sees_no("#share").await;
}
