//! What is pointed at is large enough, and what is magnified stays on the page.

use serde_json::json;

use super::{VIEWS, open, settle, with_text};
use crate::browser::Page;

list![
    what_is_pointed_at_is_large_enough(Chromium: "only its protocol makes a screen that is touched"),
    magnified_four_times_the_page_needs_no_scrolling_aside(Chromium: "no other driver makes so small a window"),
];

/// What is smaller than so many pixels, of all that is pointed at. A row opens its task wherever it is pressed, a label stands for its
/// box, and each mark of a picture has a link in the picture's table that does the same.
const SMALL: &str = "
    const all = document.querySelectorAll('a[href]:not([href^=\"#\"]), button, select, summary, label, [role=option], input');
    return [...all].filter((it) => it.checkVisibility({ visibilityProperty: true }) && !(it.matches('input') && it.closest('label')))
        .map((it) => [it, (it.matches('li[data-serial] a[href*=\"task=\"]') ? it.closest('li') : it).getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (height < least - 0.5 || width < 23.5))
        .map(([it, { width, height }]) => `${it.outerHTML.slice(0, 120)}: ${width} x ${height}`);
";

async fn what_is_pointed_at_is_large_enough(page: &Page) {
    let mut small = Vec::new();
    for width in [1280, 360] {
        page.resize(width, 800).await;
        for view in VIEWS {
            open(page, view).await;
            // Units in a row are many, and have space around them.
            for (text, is_touched, least) in [("", false, 24), ("", true, 32), ("large", false, 40)] {
                page.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": is_touched })).await;
                with_text(page, text).await;
                let here: Vec<String> = page.run(&format!("const least = {least}; {SMALL}")).await;
                small.extend(here.into_iter().map(|it| format!("{view:?}, {width} px, {text}, {is_touched}: {it}")));
            }
        }
    }
    assert!(small.is_empty(), "{}", small.join("\n"));
}

/// What can be moved aside in itself though it is neither a table nor a picture, or though no key gets there.
const MOVED: &str = "
    return [...document.querySelectorAll('body *')]
        .filter((it) => it.checkVisibility() && it.scrollWidth > it.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(it).overflowX))
        .filter((it) => !it.querySelector('table, svg') || !it.querySelector('a, [tabindex=\"0\"]'))
        .map((it) => it.outerHTML.slice(0, 120));
";

async fn magnified_four_times_the_page_needs_no_scrolling_aside(page: &Page) {
    // A window of 1280 by 1024 pixels.
    page.resize(320, 256).await;
    for view in VIEWS {
        open(page, view).await;
        for text in ["", "large"] {
            with_text(page, text).await;
            settle(page).await;
            let width: u32 = page.get("document.scrollingElement.scrollWidth").await;
            assert!(width <= 320, "{view:?}, {text}: the page is {width} px wide");
            let moved: Vec<String> = page.run(MOVED).await;
            assert!(moved.is_empty(), "{view:?}, {text}: {moved:?}");
        }
    }
}
