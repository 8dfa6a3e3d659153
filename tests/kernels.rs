//! A walk through the page in the old Chromium kernels that offices run.

use libtest_mimic::Trial;
use tokio::runtime::Runtime;

use crate::browser::{Kernel, Served, answer, dist, notice};

/// One walk per kernel.
pub fn trials() -> impl Iterator<Item = Trial> {
    xtask::KERNELS.into_iter().map(|version| {
        Trial::test(format!("kernel::chromium_{version}_walk"), move || {
            Runtime::new()?.block_on(walk(version));
            Ok(())
        })
    })
}

/// Opens a link, filters, searches, opens a task, draws charts, opens a sheet, saves a file, goes back, prints, filters on a
/// phone, and opens the single-file page.
async fn walk(version: u32) {
    let served = Served::at(&dist(), "/");
    let mut page = Kernel::start(version).await;
    page.open(&format!("{}?unit=liwan", served.address)).await;
    page.until("the page is ready", "document.documentElement?.dataset.ready === 'true'").await;
    // Kernels before 97 do not know `'wasm-unsafe-eval'`, so their policy has `'unsafe-eval'`.
    let policy: String = page.get("document.querySelector('meta[http-equiv]').content").await;
    assert_eq!(policy.contains("'unsafe-eval'"), version < 97, "{policy}");
    shows(&mut page, "unit=liwan").await;
    page.click("[data-leader='wangdong']").await;
    shows(&mut page, "leader=wangdong&unit=liwan").await;
    page.click("input[role=combobox]").await;
    page.type_text("建设").await;
    page.until("a suggestion is shown", "document.querySelector('[role=listbox]:not([hidden]) [role=option]')").await;
    page.press("Enter", 13).await;
    let found = "q=%E5%BB%BA%E8%AE%BE&leader=wangdong&unit=liwan";
    shows(&mut page, found).await;
    page.click("[data-serial] a").await;
    page.until("a task is open", "document.querySelector('aside h2[lang]')").await;
    page.click("aside [aria-label='关闭']").await;
    shows(&mut page, found).await;
    for (view, drawn) in [("charts", "figure svg"), ("matrix", "#chart-matrix"), ("network", "#chart-network")] {
        page.click(&format!("nav a[href*='view={view}']")).await;
        page.until(&format!("{view} are drawn"), &format!("document.querySelector('{drawn}')")).await;
    }
    page.click("[popovertarget=files]").await;
    page.click("#files [data-file=csv]").await;
    let csv = String::from_utf8(page.saved(".csv").await).unwrap();
    for matched in answer(found).tasks() {
        let unit = &notice().tasks[matched.task as usize].cells.lead;
        assert!(csv.contains(unit.lines().next().unwrap_or_default()), "{unit} in {csv}");
    }
    page.press("Escape", 27).await;
    page.until("the sheet is closed", "!document.querySelector('#files').getClientRects().length").await;
    page.get::<()>("history.back()").await;
    page.until("the previous view is back", "location.search.includes('view=matrix')").await;
    let pdf = page.print().await;
    assert!(pdf.starts_with(b"%PDF") && pdf.len() > 10_000, "the view is printed: {} bytes", pdf.len());
    // On a phone the filters are in a sheet.
    page.resize(360, 800).await;
    page.open(&format!("{}?leader=wangdong", served.address)).await;
    page.until("the page is ready", "document.documentElement?.dataset.ready === 'true'").await;
    page.click("[popovertarget=filters]:not([popovertargetaction])").await;
    page.click("#filters [type=checkbox]").await;
    page.click("#filters [popovertargetaction]").await;
    page.until("the sheet is closed", "!document.querySelector('#filters').getClientRects().length").await;
    page.until("another condition is set", "location.search !== '?leader=wangdong'").await;
    page.open(&format!("file://{}?leader=wangdong", dist().join("fengong.html").display())).await;
    page.until("the single-file page is ready", "document.documentElement?.dataset.ready === 'true'").await;
    let count = answer("leader=wangdong").count;
    page.until("the count is right", &format!("document.querySelector('[data-count]').dataset.count === '{count}'"))
        .await;
    assert!(page.troubles().is_empty(), "{:?}", page.troubles());
}

/// Waits until the page shows the canonical address and the count of the index's answer.
async fn shows(page: &mut Kernel, query: &str) {
    let answer = answer(query);
    page.until("the address is canonical", &format!("location.search === '?{}'", answer.query)).await;
    let count = format!("document.querySelector('[data-count]').dataset.count === '{}'", answer.count);
    page.until("the count is right", &count).await;
}
