//! What a screen reader finds in each view.

use super::{VIEWS, open};
use crate::browser::{Page, Told, told};

list![
    every_view_has_landmarks_headings_and_names(Chromium: "only its protocol gives what a screen reader gets"),
    marks_are_called_what_they_show,
    what_changes_is_said(Chromium: "only its protocol gives what a screen reader gets"),
];

/// What is of no use without a name.
const NAMED: [&str; 13] = [
    "button",
    "checkbox",
    "combobox",
    "complementary",
    "dialog",
    "figure",
    "heading",
    "image",
    "link",
    "navigation",
    "option",
    "region",
    "searchbox",
];

async fn every_view_has_landmarks_headings_and_names(page: &Page) {
    for width in [1280, 360] {
        page.resize(width, 800).await;
        for view in VIEWS {
            open(page, view).await;
            let told = told(page).await;
            let when = format!("{view:?} at {width} px");
            if width == 1280 {
                has_landmarks(&told, view);
            }
            // Of what tells its changes a screen reader reads what is in it.
            let is_reached = |it: &Told| it.is("focusable") && !["RootWebArea", "status"].contains(&it.role.as_str());
            let is_named = |it: &Told| NAMED.contains(&it.role.as_str()) || is_reached(it);
            let nameless: Vec<&Told> = told.iter().filter(|it| is_named(it) && it.name.trim().is_empty()).collect();
            assert!(nameless.is_empty(), "{when}: {nameless:#?}");
            let levels: Vec<u64> = told.iter().filter(|it| it.role == "heading").filter_map(Told::level).collect();
            let skips = levels.windows(2).any(|it| it[1] > it[0] + 1);
            let first = levels.iter().filter(|level| **level == 1).count();
            assert!(levels[0] == 1 && first == 1 && !skips, "{when}: {levels:?}");
        }
    }
}

/// Checks that a view on a wide screen has its landmarks, each once, and no others.
fn has_landmarks(told: &[Told], (query, clicked): (&str, &str)) {
    let told: Vec<String> = told.iter().map(|it| format!("{} {}", it.role, it.name)).collect();
    let is_framed = query.contains("embed");
    let landmarks = [
        ("banner ", !is_framed),
        ("main ", true),
        ("complementary 筛选", !is_framed),
        ("search ", true),
        ("region 任务", true),
        ("navigation 视图", true),
        ("region 任务表格", query.contains("view=table")),
        ("complementary 打开的任务", query.contains("task=")),
        ("dialog 分享这个画面", clicked.contains("share")),
        ("dialog 导出这些任务", clicked.contains("files")),
        ("dialog 设置", clicked.contains("settings")),
        ("contentinfo ", true),
    ];
    for (landmark, is_there) in landmarks {
        let found = told.iter().filter(|it| *it == landmark).count();
        assert_eq!(found, usize::from(is_there), "{query} {clicked}: {landmark}");
    }
}

/// Who steers by voice calls a mark by what is to be read on it, but for its numbers. Upright words stand letter by letter, the last one
/// first.
async fn marks_are_called_what_they_show(page: &Page) {
    for query in ["view=charts&show=kind", "view=matrix", "view=network", "view=charts&target=1&lang=en"] {
        open(page, (query, "")).await;
        let (marks, others): (usize, Vec<String>) = page
            .run(
                "const marks = [...document.querySelectorAll('svg [role=button]')];
                 const isCalled = (mark) => {
                     const words = [...mark.querySelectorAll('text')].map((it) => it.textContent)
                         .filter((it) => it && !/^[/ ]*\\d+$/.test(it));
                     return (words.every((it) => it.length === 1) ? [words.reverse().join('')] : words)
                         .flatMap((it) => it.split(/[ …⋮]/)).every((it) => mark.getAttribute('aria-label').includes(it));
                 };
                 return [marks.length, marks.filter((it) => !isCalled(it)).map((it) => it.outerHTML.slice(0, 200))];",
            )
            .await;
        assert!(marks > 20 && others.is_empty(), "{query}: of {marks} marks {others:#?}");
    }
}

/// The words of everything that tells its changes by itself, the first of each.
async fn said(page: &Page) -> Vec<String> {
    let told = told(page).await;
    let words: Vec<&Told> = told.iter().filter(|it| ["status", "StaticText"].contains(&it.role.as_str())).collect();
    words.windows(2).filter(|it| it[0].role == "status").map(|it| it[1].name.clone()).collect()
}

async fn what_changes_is_said(page: &Page) {
    open(page, ("leader=wangdong", "")).await;
    assert!(said(page).await.contains(&"43".to_owned()), "{:?}", said(page).await);
    page.run::<()>("window.count = document.querySelector('[data-count]')").await;
    page.click("button:text-is('全部清除')").await;
    page.shows("").await;
    assert!(said(page).await.contains(&"280".to_owned()), "{:?}", said(page).await);
    page.until("it is the same that tells it", "count.isConnected && count.textContent.includes('280')").await;
    open(page, ("leader=nobody", "")).await;
    assert!(said(page).await.iter().any(|it| it.contains("nobody")), "{:?}", said(page).await);
}
