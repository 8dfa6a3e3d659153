//! What axe-core finds in the page: nothing.

use std::fs;

use serde_json::json;

use super::{VIEWS, open, settle, with_text};
use crate::browser::{Page, prefer};

list![
    axe_finds_nothing_in_the_light(Chromium: "what axe finds is the page's, not the engine's, and it takes minutes"),
    axe_finds_nothing_in_the_dark(Chromium: "what axe finds is the page's, not the engine's, and it takes minutes"),
];

/// All rules of WCAG 2.2 AA, and what axe takes for good practice.
const RULES: &str = "wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice";

/// The rules for which it matters what the page looks like.
const RULES_OF_LOOKS: &str = "color-contrast link-in-text-block scrollable-region-focusable target-size";

/// Asks rules. What they cannot decide is found, too, but for what axe cannot know: the colour of a shape under words, what lies below an
/// open sheet, which is above all else, that the notice leaves its last column empty, and what is out of sight in a box that scrolls. The
/// words in pictures and sheets, the names of marks, and the size of what is in a sheet have tests of their own in `seen`, `tree` and
/// `size`.
const ASK: &str = "
    Object.assign(axe._audit.checks['color-contrast'].options, { ignoreLength: true });
    const unknown = { 'target-size': ':popover-open', 'label-content-name-mismatch': '.picture' };
    const undecided = { 'th-has-data-cells': 'table' };
    const isIn = ({ target }, parts) => document.querySelector(target[0]).closest(parts);
    const said = ({ id, nodes }, parts) => nodes.filter((it) => !isIn(it, parts)).map(({ html, any, all, none }) =>
        `${id}: ${html.slice(0, 160)}: ${[...any, ...all, ...none][0]?.message}`);
    return axe.run({ exclude: excluded }, { preload: false, runOnly }).then(({ violations, incomplete }) => [
        ...violations.flatMap((it) => said(it, unknown[it.id] ?? 'not-there')),
        ...incomplete.flatMap((it) => said(it, undecided[it.id] ?? '.picture, :popover-open, .figures-frame')),
    ]);
";

async fn axe_finds_nothing_in_the_light(page: &Page) {
    axe_finds_nothing(page, "light").await;
}

async fn axe_finds_nothing_in_the_dark(page: &Page) {
    axe_finds_nothing(page, "dark").await;
}

async fn axe_finds_nothing(page: &Page, scheme: &str) {
    let axe = fs::read_to_string(xtask::prepare_axe().unwrap()).unwrap();
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": axe })).await;
    // What is on its way from one colour to another has none that counts.
    prefer(page, &[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await;
    let mut found = Vec::new();
    for width in [1280, 360] {
        // What is out of sight has no colour for axe.
        page.resize(width, 6000).await;
        for view @ (_, clicked) in VIEWS {
            open(page, view).await;
            for text in ["", "large"] {
                with_text(page, text).await;
                settle(page).await;
                // The filters are the same everywhere, and are most of the page.
                let (kind, rules, excluded) = match (scheme, text) {
                    ("light", "") => ("tag", RULES, "[]"),
                    _ if clicked.contains("facet") => ("rule", RULES_OF_LOOKS, "[]"),
                    _ => ("rule", RULES_OF_LOOKS, "[['.filters']]"),
                };
                let rules = json!({ "type": kind, "values": rules.split(' ').collect::<Vec<_>>() });
                let ask = format!("const runOnly = {rules}, excluded = {excluded}; {ASK}");
                let here: Vec<String> = page.run(&ask).await;
                found.extend(here.into_iter().map(|it| format!("{view:?}, {width} px, {text}: {it}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
