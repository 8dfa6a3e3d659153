//! What axe-core finds in the page: nothing.

use std::fs;

use serde_json::json;

use super::{VIEWS, open, settle, with_text};
use crate::browser::{Page, prefer};

list![
    axe_finds_nothing_on_a_wide_screen (Chromium: "what axe finds is the page's, not the engine's"),
    axe_finds_nothing_on_a_phone (Chromium: "what axe finds is the page's, not the engine's"),
    axe_finds_nothing_where_parts_are_missing (Chromium: "what axe finds is the page's, not the engine's"),
];

/// All rules of WCAG 2.2 AA, and what axe takes for good practice.
const RULES: &str = "wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice";

/// The rules for which colours matter.
const RULES_OF_COLOURS: &str = "color-contrast link-in-text-block";

/// The rules for which sizes matter. Of larger text less contrast is asked.
const RULES_OF_SIZES: &str = "scrollable-region-focusable target-size";

/// Asks rules. What they cannot decide is found, too, but for what axe cannot know: the colour of a shape under words, what lies below an
/// open sheet, which is above all else, that the notice leaves its last column empty, and what is out of sight in a box that scrolls. The
/// words in pictures and sheets, the names of marks, and the size of what is in a sheet have tests of their own in `seen`, `tree` and
/// `size`.
const ASK: &str = "
    Object.assign(axe._audit.checks['color-contrast'].options, { ignoreLength: true });
    const unknown = { 'target-size': ':popover-open', 'label-content-name-mismatch': 'svg[role=group]' };
    const undecided = { 'th-has-data-cells': 'table' };
    const isIn = ({ target }, parts) => document.querySelector(target[0]).closest(parts);
    const said = ({ id, nodes }, parts) => nodes.filter((it) => !isIn(it, parts)).map(({ html, any, all, none }) =>
        `${id}: ${html.slice(0, 160)}: ${[...any, ...all, ...none][0]?.message}`);
    return axe.run({ exclude: excluded }, { preload: false, resultTypes: ['violations', 'incomplete'], runOnly }).then(({ violations, incomplete }) => [
        ...violations.flatMap((it) => said(it, unknown[it.id] ?? 'not-there')),
        ...incomplete.flatMap((it) => said(it, undecided[it.id] ?? 'svg[role=group], :popover-open, figure details > div')),
    ]);
";

/// How a view is looked at: the colour scheme, the size of text, and the rules for which that matters.
const LOOKS: [(&str, &str, &str, &str); 3] =
    [("light", "", "tag", RULES), ("light", "large", "rule", RULES_OF_SIZES), ("dark", "", "rule", RULES_OF_COLOURS)];

async fn axe_finds_nothing_on_a_wide_screen(page: &Page) {
    axe_finds_nothing_at(page, 1280).await;
}

async fn axe_finds_nothing_on_a_phone(page: &Page) {
    axe_finds_nothing_at(page, 360).await;
}

async fn axe_finds_nothing_where_parts_are_missing(page: &Page) {
    let page = &page.with_script(
        "const fetchAtOnce = window.fetch;
         window.fetch = async (address, ...others) => {
             if (/part-(?!carry)/.test(address)) throw new TypeError('no network');
             return fetchAtOnce(address, ...others);
         };",
    );
    load_axe(page).await;
    let mut found = Vec::new();
    for width in [1280, 360] {
        page.resize(width, 6000).await;
        for query in ["view=charts", "view=unit&unit=liwan", "view=targets&leader=wangdong", "leader=wangdong&task=137"]
        {
            page.request(query).await;
            page.sees("[role=alert]:not([hidden]) button").await;
            for (scheme, text, kind, rules) in LOOKS {
                look(page, scheme, text).await;
                found.extend(found_by_axe(page, "#filters", kind, rules).await);
            }
            with_text(page, "").await;
            // What failed is in the console.
            page.leave().await;
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Has axe-core in every page that is opened from now on.
async fn load_axe(page: &Page) {
    let axe = fs::read_to_string(xtask::prepare_axe().unwrap()).unwrap();
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": axe })).await;
}

/// Shows the page in a colour scheme, with text of a size.
async fn look(page: &Page, scheme: &str, text: &str) {
    // What is on its way from one colour to another has none that counts.
    prefer(page, &[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await;
    with_text(page, text).await;
    settle(page).await;
}

/// What axe finds by rules that are named by kind, outside of what is left out, which may be empty.
async fn found_by_axe(page: &Page, left_out: &str, kind: &str, rules: &str) -> Vec<String> {
    // Of words in pictures it decides neither colour nor size.
    let pictures = if kind == "rule" { "svg[role=group]" } else { "" };
    let excluded: Vec<[&str; 1]> =
        [left_out, pictures].into_iter().filter(|it| !it.is_empty()).map(|it| [it]).collect();
    let rules = json!({ "type": kind, "values": rules.split(' ').collect::<Vec<_>>() });
    page.run(&format!("const runOnly = {rules}, excluded = {}; {ASK}", json!(excluded))).await
}

async fn axe_finds_nothing_at(page: &Page, width: u32) {
    load_axe(page).await;
    // What is out of sight has no colour for axe.
    page.resize(width, 6000).await;
    let mut found = Vec::new();
    for view @ (query, clicked) in VIEWS {
        open(page, view).await;
        // The filters are the same in every view, and most of the page.
        let has_filters = query == VIEWS[1].0 && clicked.is_empty() || clicked.contains("facet");
        let filters = if has_filters { "" } else { "#filters" };
        // All tasks look like few in every look but the first.
        let looks = if query.is_empty() { &LOOKS[..1] } else { &LOOKS };
        for &(scheme, text, kind, rules) in looks {
            look(page, scheme, text).await;
            let here = found_by_axe(page, filters, kind, rules).await;
            found.extend(here.into_iter().map(|it| format!("{view:?}, {width} px, {scheme} {text}: {it}")));
        }
        with_text(page, "").await;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
