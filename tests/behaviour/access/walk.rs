//! Walks through the page with the Tab key.

use serde::Deserialize;
use serde_json::json;
use thirtyfour::Key;

use super::{VIEWS, open};
use crate::browser::Page;

list![
    the_tab_key_leads_through_every_view(Chromium: "what the Tab key stops at is a setting of other browsers"),
    a_sheet_is_walked_through_and_gives_the_focus_back(Chromium: "what the Tab key stops at is a setting of other browsers"),
];

/// Where the focus came to.
#[derive(Debug, Deserialize)]
struct Stop {
    /// What it is, for those who read what the test says.
    what: String,
    /// What is wrong with it; nothing where nothing is.
    faults: Vec<String>,
    /// Whether the walk was here before.
    is_again: bool,
}

/// Notes where the focus goes from now on, and what is wrong there: no ring around what has the focus, something over it, or a
/// place before that of the stop before, as one reads, in the same part of the page.
const WATCH: &str = "
    window.isUntouched = false;
    const isRing = ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const isRinged = (it) => [it, it.closest('search')].some((it) => it && isRing(getComputedStyle(it)))
        || isRing(getComputedStyle(it, '::after'))
        || [...it.querySelectorAll('path')].some((it) => getComputedStyle(it).strokeWidth === '2px');
    const inside = (from, to, most) => [0.1, 0.5, 0.9].map((it) => Math.max(from, 0) + it * (Math.min(to, most) - Math.max(from, 0)));
    const isSeen = (it, { left, right, top, bottom }) => inside(left, right, innerWidth).some((x) =>
        inside(top, bottom, innerHeight).some((y) => {
            const found = document.elementFromPoint(x, y);
            return it.contains(found) || found?.control === it;
        }));
    const part = (it) => it.closest('#app > header, main > div, main > div > [popovertarget], aside, dialog, footer');
    const place = (it) => it.getClientRects()[0] ?? it.getBoundingClientRect();
    const isBack = (before, after) => after.top < before.bottom && after.bottom > before.top
        ? after.right <= before.left
        : after.bottom <= before.top && after.left < before.right;
    const seen = new Set();
    let before;
    window.stops = [];
    addEventListener('focusin', ({ target }) => {
        const faults = [];
        if (!isRinged(target)) faults.push('no ring');
        if (!isSeen(target, place(target))) faults.push('out of sight');
        if (before?.isConnected && part(before) === part(target) && isBack(place(before), place(target))) faults.push('back');
        const what = `${target.localName}.${target.className.baseVal ?? target.className} ${target.ariaLabel ?? (target.closest('label') ?? target).textContent}`;
        stops.push({ what: what.slice(0, 60), faults, is_again: seen.has(target) });
        seen.add(target);
        before = target;
    });
    window.missed = () => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]
        .filter((it) => it.tabIndex >= 0 && it.checkVisibility({ visibilityProperty: true }) && !it.closest('[inert]') && !seen.has(it))
        .map((it) => it.outerHTML.slice(0, 100));
";

/// The view in which the filters are walked through: one where every kind of filter is set.
const FILTERED: &str = "section=6&unit=liwan&unit=tianhe&leader.not=liming&role=lead";

/// How many times the key is pressed before it is looked where that led.
const STEPS: usize = 40;

/// Walks from where the focus is until it is where it was before, or nowhere.
async fn walk(page: &Page) -> Vec<Stop> {
    page.run::<()>(WATCH).await;
    loop {
        let tabs = (0..STEPS).fold(page.driver.action_chain(), |tabs, _| tabs.send_keys(Key::Tab));
        tabs.perform().await.unwrap();
        let stops: Vec<Stop> = page.get("stops").await;
        assert!(stops.len() < 1000, "the walk has no end");
        if stops.iter().any(|it| it.is_again) || page.get::<bool>("document.activeElement === document.body").await {
            return stops;
        }
    }
}

async fn the_tab_key_leads_through_every_view(page: &Page) {
    let mut faults = Vec::new();
    for width in [1280, 360] {
        page.resize(width, 800).await;
        for view in
            VIEWS.into_iter().filter(|(query, clicked)| !query.is_empty() && !clicked.starts_with("[popovertarget"))
        {
            open(page, view).await;
            // The filters are the same in every view, and have most of the stops.
            let has_filters = view.0 == FILTERED;
            let skip = format!("document.querySelector('#filters')?.toggleAttribute('inert', {})", !has_filters);
            page.run::<()>(&format!("{skip}; document.activeElement.blur(); scrollTo(0, 0)")).await;
            let stops = walk(page).await;
            let missed: Vec<String> = page.get("missed()").await;
            let here = said(&stops).chain(missed.into_iter().map(|it| format!("{it}: never reached")));
            faults.extend(here.map(|it| format!("{view:?} at {width} px: {it}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is wrong with stops, a line each.
fn said(stops: &[Stop]) -> impl Iterator<Item = String> {
    stops.iter().filter(|it| !it.faults.is_empty()).map(|it| format!("{}: {}", it.what, it.faults.join(", ")))
}

async fn a_sheet_is_walked_through_and_gives_the_focus_back(page: &Page) {
    for (width, sheet) in [(1280, "share"), (1280, "files"), (1280, "settings"), (360, "share"), (360, "filters")] {
        page.resize(width, 800).await;
        open(page, ("leader=lindaoping&section=6&unit=liwan", "")).await;
        let opener = format!("[popovertarget={sheet}]:not([popovertargetaction])");
        let title = format!("#{sheet} h2");
        page.run::<()>(&format!("document.querySelector({}).focus()", json!(opener))).await;
        page.press(Key::Enter).await;
        page.is_focused(&title).await;
        page.press(Key::Escape).await;
        page.sees_no(&title).await;
        page.is_focused(&opener).await;
        page.press(Key::Enter).await;
        page.is_focused(&title).await;
        let stops = walk(page).await;
        let faults: Vec<String> = said(&stops).collect();
        assert!(faults.is_empty(), "#{sheet} at {width} px: {}", faults.join("\n"));
        // What is behind it is not walked through under it.
        page.sees_no(&title).await;
    }
}
