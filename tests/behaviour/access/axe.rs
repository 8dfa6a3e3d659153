//! What axe-core finds in the page: nothing.

use std::fs;

use serde_json::json;

use super::{VIEWS, open, settle, with_text};
use crate::browser::{Page, prefer};

list![
    axe_finds_nothing_on_a_wide_screen (Chromium: "what axe finds is the page's, not the engine's"),
    axe_finds_nothing_on_a_phone (Chromium: "what axe finds is the page's, not the engine's"),
    axe_finds_no_faint_words_in_the_dark (Chromium: "what axe finds is the page's, not the engine's"),
    axe_finds_nothing_in_large_text (Chromium: "what axe finds is the page's, not the engine's"),
];

/// All rules of WCAG 2.2 AA, and what axe takes for good practice.
const RULES: &str = "wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice";

/// The rules for which colours matter.
const RULES_OF_COLOURS: &str = "color-contrast link-in-text-block";

/// The rules for which sizes matter.
const RULES_OF_SIZES: &str = "color-contrast scrollable-region-focusable target-size";

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

async fn axe_finds_nothing_on_a_wide_screen(page: &Page) {
    axe_finds_nothing(page, ("light", 1280, ""), ("tag", RULES), &VIEWS).await;
}

async fn axe_finds_nothing_on_a_phone(page: &Page) {
    axe_finds_nothing(page, ("light", 360, ""), ("tag", RULES), &VIEWS).await;
}

async fn axe_finds_no_faint_words_in_the_dark(page: &Page) {
    axe_finds_nothing(page, ("dark", 1280, ""), ("rule", RULES_OF_COLOURS), &VIEWS[1..]).await;
}

async fn axe_finds_nothing_in_large_text(page: &Page) {
    axe_finds_nothing(page, ("light", 360, "large"), ("rule", RULES_OF_SIZES), &VIEWS[1..]).await;
}

/// Asks rules of views in a colour scheme, at a width and with a size of text. `VIEWS` begins with all tasks, and goes on with few, which
/// look the same.
async fn axe_finds_nothing(
    page: &Page,
    (scheme, width, text): (&str, u32, &str),
    (kind, rules): (&str, &str),
    views: &[(&str, &str)],
) {
    let axe = fs::read_to_string(xtask::prepare_axe().unwrap()).unwrap();
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": axe })).await;
    // What is on its way from one colour to another has none that counts.
    prefer(page, &[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await;
    // What is out of sight has no colour for axe.
    page.resize(width, 6000).await;
    let rules = json!({ "type": kind, "values": rules.split(' ').collect::<Vec<_>>() });
    let mut found = Vec::new();
    for &view @ (query, clicked) in views {
        open(page, view).await;
        with_text(page, text).await;
        settle(page).await;
        // The filters are the same in every view, and most of the page.
        let has_filters = query == VIEWS[1].0 && clicked.is_empty() || clicked.contains("facet");
        let excluded = if has_filters { "[]" } else { "[['#filters']]" };
        let here: Vec<String> = page.run(&format!("const runOnly = {rules}, excluded = {excluded}; {ASK}")).await;
        found.extend(here.into_iter().map(|it| format!("{view:?}, {width} px, {text}: {it}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
