//! The page for everyone: WCAG 2.2 AA, in every view.

mod axe;
mod seen;
mod size;
mod tree;
mod walk;

use serde_json::json;

use super::Test;
use crate::browser::Page;

/// Every view and every sheet, most of them of few tasks: the query, and what is clicked there.
const VIEWS: [(&str, &str); 21] = [
    ("", ""),
    ("leader=lindaoping&section=6", ""),
    ("view=table&unit=liwan&section=6", ""),
    ("view=unit&unit=liwan&section=6", ""),
    ("view=unit&unit=liwan&unit=tianhe&section=6", ""),
    ("view=unit&section=6", ""),
    ("view=charts", ""),
    ("view=charts&leader=wangdong", "figure summary"),
    ("view=matrix&section=6", ""),
    ("view=network&unit=liwan", ""),
    ("view=targets&section=6", ""),
    ("unit=liwan&section=6&task=254", "aside summary"),
    ("q=查无此词查无此词&leader=wangdong", ""),
    ("q=查无此词查无此词&view=charts", ""),
    ("unit=荔弯区政府&unit.all=liwan&unit.all=tianhe&view=tabel", ""),
    (
        "section=6&unit=liwan&unit=tianhe&leader.not=liming&role=lead",
        "#filters li > [aria-expanded], [aria-labelledby=facet-kind] > [aria-expanded]",
    ),
    ("leader=lindaoping&section=6", "[popovertarget=share]"),
    ("leader=lindaoping&section=6", "[popovertarget=files]"),
    ("leader=lindaoping&section=6", "[popovertarget=settings]"),
    ("leader=lindaoping&section=6", "[popovertarget=filters]:not([popovertargetaction])"),
    ("leader=lindaoping&section=6&task=137&embed=1", ""),
];

/// All tests.
pub fn tests() -> Vec<Test> {
    [axe::tests(), tree::tests(), walk::tests(), size::tests(), seen::tests()].into_iter().flatten().collect()
}

/// Opens a view, all of it, and clicks on what is to be clicked there. A page on which nothing was clicked goes over to the next view.
async fn open(page: &Page, (query, clicked): (&str, &str)) {
    if page.get("window.isUntouched === true").await {
        page.step_to(query).await;
    } else {
        page.open(query).await;
        page.is_whole().await;
    }
    page.run::<()>(&format!("window.isUntouched = {}", clicked.is_empty())).await;
    let clicked = json!(if clicked.is_empty() { "not-there" } else { clicked });
    page.run::<()>(&format!(
        "[...document.querySelectorAll({clicked})].filter((it) => it.checkVisibility()).forEach((it) => it.click())"
    ))
    .await;
    settle(page).await;
}

/// Shows the text as large as a reader may have set it.
async fn with_text(page: &Page, text: &str) {
    page.run::<()>(&format!("document.documentElement.dataset.text = '{text}'")).await;
}

/// Waits until pictures have found their size, and all that was asked for is drawn.
async fn settle(page: &Page) {
    page.run::<()>("return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))").await;
}
