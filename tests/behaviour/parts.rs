//! Code that is loaded when it is needed: when it comes, what the page says meanwhile, and what it says when it does not come.

use std::fs;

use thirtyfour::Key;

use super::{
    LOADS_AHEAD, NO_WORKER,
    guarded::{damage, file},
};
use crate::browser::{Page, Served, answer, copy_of_site, download, elements};

list![
    a_part_that_a_network_does_not_bring_is_offered_again,
    a_part_that_was_replaced_or_damaged_is_refused_and_offered_again,
    what_is_asked_for_is_shown_once_its_part_is_here,
    only_a_late_part_is_announced,
    all_parts_are_here_before_anybody_needs_them,
    who_saves_data_loads_what_is_needed,
    paper_waits_for_what_lays_it_out,
];

/// The parts, each with a view that needs it, what has to be clicked there for it, and what can be seen once it is here.
const PARTS: [(&str, &str, &[&str], &str); 7] = [
    ("task", "leader=wangdong&task=137", &[], "aside h2[lang]"),
    ("charts", "view=charts&leader=wangdong", &[], "figure svg"),
    ("units", "view=unit&unit=liwan", &[], "[data-part=unit-figures]"),
    ("targets", "view=targets&leader=wangdong", &[], "[data-serial] ul b"),
    ("search", "q=荔湾区", &[], "[data-part=offers]"),
    ("carry", "leader=wangdong", &["[popovertarget=share]"], "#share [role=img]"),
    ("export", "leader=wangdong", &["[popovertarget=files]", "#files [data-file=csv]"], "#files p[role=status]"),
];

const MISSING: &str = "[role=alert]:not([hidden]) p";
const AGAIN: &str = "[role=alert] button:text-is('再试一次')";

/// Has parts wait, or fail, as the page's own script says: nobody but the page asks for them.
const HELD: &str = "
    const fetchAtOnce = window.fetch;
    window.fetch = async (address, ...others) => {
        if (String(address).includes('/part-')) await window.hold?.(String(address));
        return fetchAtOnce(address, ...others);
    };";

/// Checks that a part is missing where somebody needs it, and that the page is there but for it; mends what is wrong, and checks that the
/// part comes when it is asked for again.
async fn check_missing(
    page: &Page,
    (part, query, clicks, seen): (&str, &str, &[&str], &str),
    mend: impl AsyncFnOnce(),
) {
    page.request(query).await;
    for click in clicks {
        page.click(click).await;
    }
    page.sees(MISSING).await;
    let said: String = page.get(&format!("document.querySelector('{MISSING}').textContent")).await;
    assert!(said.contains("没有下载到"), "{part}: {said}");
    page.equals(
        "the answer is there",
        "document.querySelector('[data-count]').dataset.count",
        answer(query).count.to_string(),
    )
    .await;
    page.equals("the address stays", "location.search", format!("?{}", answer(query).query)).await;
    assert!(!page.is_visible("#crashed").await, "{part} is missing, and nothing panics");
    mend().await;
    // By the keyboard alone.
    page.run::<()>(&format!("{}[0].focus()", elements(AGAIN))).await;
    page.press(Key::Enter).await;
    page.sees_no(MISSING).await;
    page.sees(seen).await;
    page.shows(query).await;
    page.is_ready().await;
    if part == "export" {
        download(page, "#files [data-file=csv]", "csv").await;
    }
    // What failed is in the console.
    page.leave().await;
}

async fn a_part_that_a_network_does_not_bring_is_offered_again(page: &Page) {
    for part in PARTS {
        let cut = format!(
            "{HELD}
             window.hold = async (address) => {{ if (address.includes('/part-{}-')) throw new TypeError('no network'); }};",
            part.0
        );
        let page = page.with_script(&cut);
        check_missing(&page, part, async || page.run("delete window.hold").await).await;
    }
}

async fn a_part_that_was_replaced_or_damaged_is_refused_and_offered_again(page: &Page) {
    for (part, is_damaged) in [(PARTS[0], false), (PARTS[1], true)] {
        let site = copy_of_site();
        let file = file(site.path(), &format!("part-{}-", part.0), ".wasm");
        let whole = damage(&file);
        if !is_damaged {
            fs::remove_file(&file).unwrap();
        }
        let served = Served::start(site);
        let page = page.of(served.address.clone());
        check_missing(&page, part, async || fs::write(&file, whole).unwrap()).await;
    }
}

async fn what_is_asked_for_is_shown_once_its_part_is_here(page: &Page) {
    let page =
        &page.with_script(&format!("{HELD} window.held = []; window.hold = () => new Promise((go) => held.push(go));"));
    page.request("leader=wenguohui").await;
    page.sees("[data-serial]").await;
    page.shows("leader=wenguohui").await;
    page.click("[data-serial] p[lang] a").await;
    page.sees("aside[aria-label='打开的任务']").await;
    page.click("nav a:text-is('表格')").await;
    let serial = answer("leader=wenguohui").tasks()[0].task + 1;
    let query = format!("leader=wenguohui&task={serial}&view=table");
    page.equals("the address says it", "location.search", format!("?{}", answer(&query).query)).await;
    page.sees_no("aside h2[lang]").await;
    page.run::<()>("delete window.hold; held.forEach((go) => go())").await;
    page.sees("aside h2[lang]").await;
    page.shows(&query).await;
    page.is_ready().await;
    page.is_untroubled("after parts that came late").await;
}

async fn only_a_late_part_is_announced(page: &Page) {
    // What the view says, from the moment when it is asked for, each time with how long ago that was.
    let noting = "
        window.said = [];
        const start = performance.now();
        const look = () => {
            const note = [...document.querySelectorAll('#results [role=status]')].map((it) => it.textContent).join('');
            window.said.push([performance.now() - start, note.includes('正在载入')]);
            requestAnimationFrame(look);
        };
        look();";
    let page = &page.with_script(HELD);
    page.open("").await;
    page.run::<()>(&format!("window.hold = () => new Promise((go) => setTimeout(go, 1_000)); {noting}")).await;
    page.click("nav a:text-is('图表')").await;
    page.sees("figure svg").await;
    page.until("once it is here, no more", "!window.said.at(-1)[1]").await;
    let said: Vec<(f64, bool)> = page.get("window.said").await;
    let announced = said.iter().find(|(_, is_said)| *is_said).expect("it is announced");
    assert!(announced.0 >= 200.0, "{announced:?}");
    page.is_untroubled("after a part that came late").await;
}

async fn all_parts_are_here_before_anybody_needs_them(page: &Page) {
    let page = &page.with_script(&format!("{NO_WORKER}{LOADS_AHEAD}"));
    page.open("leader=wangdong").await;
    for (part, ..) in PARTS {
        page.equals(&format!("{part} is loaded, once"), &loaded(part), 1).await;
    }
    page.is_untroubled("with all parts").await;
}

async fn who_saves_data_loads_what_is_needed(page: &Page) {
    let page = &page.with_script(NO_WORKER);
    page.open("leader=wangdong").await;
    // Whatever was to come ahead would be on its way by then.
    page.run::<()>("return new Promise((resolve) => setTimeout(resolve, 1_000))").await;
    for (part, ..) in PARTS {
        page.equals(&format!("{part} is needed, or not loaded"), &loaded(part), u8::from(part == "carry")).await;
    }
    for (part, query, clicks, seen) in PARTS {
        page.step_to(query).await;
        for click in clicks {
            page.click(click).await;
        }
        page.sees(seen).await;
        page.press(Key::Escape).await;
        page.equals(&format!("{part} is loaded, once"), &loaded(part), 1).await;
    }
    page.is_untroubled("with all parts, one after the other").await;
}

/// How often a part was loaded, as an expression.
fn loaded(part: &str) -> String {
    format!("performance.getEntriesByType('resource').filter((it) => it.name.includes('/part-{part}-')).length")
}

async fn paper_waits_for_what_lays_it_out(page: &Page) {
    let page = &page.with_script(&format!(
        "{HELD} window.print = () => {{ window.isPrinted = document.documentElement.dataset.ready ?? 'too early'; }};
         window.hold = () => new Promise((go) => {{ window.go = go; }});"
    ));
    page.request("leader=wangdong").await;
    page.sees("[data-serial]").await;
    page.shows("leader=wangdong").await;
    page.click("header button:text-is('打印')").await;
    page.until("the part is asked for", "window.go").await;
    page.equals("nothing is printed", "window.isPrinted ?? null", None::<String>).await;
    page.run::<()>("delete window.hold; window.go()").await;
    page.until("paper is printed", "window.isPrinted").await;
    page.is_untroubled("after paper that had to wait").await;
}
