//! A unit's page, units side by side, the finder, and the reader's own unit.

use explore::{RoleCounts, UnitView};

use super::SAME_WASM;
use crate::browser::{Page, answer, ask, elements};

list![
    a_district_is_found_read_compared_and_sent,
    figures_are_filters (Chromium: SAME_WASM),
    partners_are_filters (Chromium: SAME_WASM),
    a_chip_leads_to_the_page_of_its_unit (Chromium: SAME_WASM),
    units_with_nothing_in_common_say_so (Chromium: SAME_WASM),
    the_finder_is_searched_and_sorted (Chromium: SAME_WASM),
    the_readers_own_unit_is_kept_in_this_browser_only,
    a_browser_that_keeps_nothing_says_so,
    an_unknown_unit_that_was_kept_is_forgotten (Chromium: SAME_WASM),
    no_unit_page_is_wider_than_its_window,
];

const LIWAN: &str = "view=unit&unit=liwan";

/// The sections beside the chart of leaders.
const PARTNERS: &str = "[aria-labelledby='leaders-title'] ~ section";

/// The link to the reader's own unit.
const MINE: &str = "#app > header a[href*='view=unit']";

/// The mark at a task of the reader's own unit.
const MARK: &str = "[data-serial] [title^='我的单位']";

/// The buttons that keep a unit as the reader's own, and no longer.
const CHOOSE: &str = "button:text-is('设为我的单位')";
const FORGET: &str = "button:text-is('取消我的单位')";

/// The figures in the tiles.
const FIGURES: &str =
    "[...document.querySelectorAll('[data-part=unit-figures] b')].map((it) => Number(it.textContent))";

/// The figures in a row of a table of units.
fn figures_of(id: &str) -> String {
    format!(
        "[...document.querySelectorAll(\"[data-unit='{id}'] td:nth-child(-n+5)\")].map((it) => Number(it.textContent))"
    )
}

fn figures(it: RoleCounts) -> Vec<usize> {
    it.counts.into_iter().chain([it.total]).collect()
}

async fn a_district_is_found_read_compared_and_sent(page: &Page) {
    page.open("").await;
    page.click("nav a[href*='view=unit']").await;
    page.shows("view=unit").await;
    page.find("#results [type=search]").await.send_keys("lwq").await.unwrap();
    page.equals("one unit is left", "document.querySelectorAll('[data-unit]').length", 1).await;
    page.click("[data-unit='liwan'] a").await;
    page.shows(LIWAN).await;
    page.equals("its name", "document.querySelector('main header h2').textContent", "荔湾区政府".to_owned()).await;
    page.equals("its figures", FIGURES, vec![2, 6, 79, 87]).await;
    page.equals(
        "its tasks by role",
        "[...document.querySelectorAll('#results section > h2')].map((it) => it.textContent).join()",
        "牵头2 项,配合6 项,涉及79 项".to_owned(),
    )
    .await;
    page.choose("main header select", "tianhe").await;
    page.click("button:text-is('比较')").await;
    let both = format!("{LIWAN}&unit=tianhe");
    page.shows(&both).await;
    page.equals("what one has", &figures_of("liwan"), vec![2, 6, 79, 87]).await;
    page.equals("what the other has", &figures_of("tianhe"), vec![1, 11, 79, 91]).await;
    page.equals("together", &figures_of(""), vec![3, 16, 79, 98]).await;
    let blocks = "[...document.querySelectorAll('#results section > h2')].map((it) => it.textContent)";
    page.equals(
        "blocks",
        blocks,
        vec!["两个单位都有80 项", "只有荔湾区政府有7 项", "只有天河区政府有11 项"]
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>(),
    )
    .await;
    let (shown, address): (_, String) = (page.shown().await, page.get("location.href").await);
    let known = page.driver.windows().await.unwrap();
    page.driver.new_window().await.unwrap();
    page.switch_to_new_window(&known).await;
    page.driver.goto(address).await.unwrap();
    page.is_ready().await;
    page.shows(&both).await;
    assert_eq!(page.shown().await, shown);
    page.click("[data-unit='liwan'] td a").await;
    page.shows("view=unit&unit=tianhe").await;
    page.keeps_focus().await;
}

async fn figures_are_filters(page: &Page) {
    page.open(LIWAN).await;
    for (position, role) in [(1, "&role=lead"), (2, "&role=coop"), (3, "&role=collective"), (4, "")] {
        page.click(&format!("[data-part=unit-figures] li:nth-child({position}) a")).await;
        let query = format!("{LIWAN}{role}");
        page.shows(&query).await;
        page.equals("the figures stay", FIGURES, vec![2, 6, 79, 87]).await;
        let count: usize = page
            .get("Number(document.querySelector('[data-part=unit-figures] [aria-current=true] b').textContent)")
            .await;
        assert_eq!(count, answer(&query).count, "{query}");
    }
    page.click("[data-leader='wangdong']").await;
    page.shows(&format!("{LIWAN}&leader=wangdong")).await;
    page.equals("the figures follow", FIGURES, vec![0, 2, 6, 8]).await;
    page.open(&format!("{LIWAN}&leader=wenguohui")).await;
    page.shows(&format!("{LIWAN}&leader=wenguohui")).await;
    page.equals("there is nothing", FIGURES, vec![0, 0, 0, 0]).await;
    page.sees("main header").await;
    page.sees("[data-part=empty]").await;
}

async fn partners_are_filters(page: &Page) {
    page.open(LIWAN).await;
    page.shows(LIWAN).await;
    let Some(UnitView::One(expected)) = ask(LIWAN, |it| it.unit()) else { panic!("a unit's page") };
    let folded = &format!("{PARTNERS} details a");
    page.sees_no(folded).await;
    page.click(&format!("{PARTNERS} summary")).await;
    page.sees(folded).await;
    let counts =
        format!("{}.map((it) => Number(it.textContent))", elements("[aria-labelledby='leaders-title'] + section b"));
    page.equals("counts", &counts, expected.leads.partners.iter().map(|it| it.count).collect::<Vec<_>>()).await;
    page.click(&format!("{PARTNERS} a")).await;
    page.shows(&expected.leads.partners[0].query.to_string()).await;
    assert_eq!(page.shown().await.count, expected.leads.partners[0].count);
    page.keeps_focus().await;
    page.click(&format!("{PARTNERS} a")).await;
    page.shows(LIWAN).await;
}

async fn a_chip_leads_to_the_page_of_its_unit(page: &Page) {
    page.open("leader=wangdong").await;
    page.click("[data-serial='2'] a[href*='view=unit']").await;
    page.shows("view=unit&unit=kejiju").await;
    page.open("view=unit&unit=gequzhengfu").await;
    page.shows("view=unit&unit=gequzhengfu").await;
    page.click("main header ~ details summary").await;
    page.click("main header ~ details li:nth-child(3) a").await;
    page.shows(LIWAN).await;
    page.click("main header ~ details summary").await;
    page.click("main header ~ details a").await;
    page.shows("view=unit&unit=yanxiangequ").await;
    page.sees_no(CHOOSE).await;
}

async fn units_with_nothing_in_common_say_so(page: &Page) {
    let query = "view=unit&unit=liwan&unit=shiweiban&unit=bianban&unit=fayuan";
    page.open(query).await;
    page.shows(query).await;
    let titles: Vec<String> =
        page.get("[...document.querySelectorAll('#results section > h2')].map((it) => it.textContent)").await;
    let counts: Vec<usize> = answer(query).blocks.iter().map(|block| block.count).collect();
    assert_eq!(titles.len(), counts.len(), "each unit has its block: {titles:?}");
    let Some(UnitView::Finder(finder)) = ask("view=unit", |it| it.unit()) else { panic!("the finder") };
    let pairs = finder.parts[0].rows.iter().map(|row| format!("view=unit&unit=shiweiban&unit={}", row.unit.id)).skip(1);
    let pair = pairs.into_iter().find(|pair| answer(pair).blocks[0].count == 0).expect("two units that share nothing");
    page.open(&pair).await;
    page.shows(&pair).await;
    page.equals(
        "nothing is shared",
        "document.querySelector('#results section > h2').textContent",
        "两个单位都有0 项".to_owned(),
    )
    .await;
}

async fn the_finder_is_searched_and_sorted(page: &Page) {
    page.open("view=unit&leader=wangdong").await;
    page.shows("view=unit&leader=wangdong").await;
    let Some(UnitView::Finder(finder)) = ask("view=unit&leader=wangdong", |it| it.unit()) else { panic!("the finder") };
    let row = finder.row("fagaiwei").unwrap();
    page.equals("figures under the other conditions", &figures_of("fagaiwei"), figures(row.figures)).await;
    for (column, sort) in [(5, "&sort=total"), (2, "&sort=lead"), (3, "&sort=coops"), (4, "&sort=collective"), (1, "")]
    {
        page.click(&format!("#results thead th:nth-child({column}) a")).await;
        let query = format!("view=unit&leader=wangdong{sort}");
        page.shows(&query).await;
        let Some(UnitView::Finder(finder)) = ask(&query, |it| it.unit()) else { panic!("the finder") };
        let expected: Vec<String> =
            finder.parts.iter().flat_map(|part| &part.rows).map(|row| row.unit.id.clone()).collect();
        page.equals("rows", "[...document.querySelectorAll('[data-unit]')].map((it) => it.dataset.unit)", expected)
            .await;
        let sorted = format!("document.querySelector('#results thead th:nth-child({column})').ariaSort !== 'none'");
        page.until("its column is marked", &sorted).await;
        page.keeps_focus().await;
    }
    page.find("#results [type=search]").await.send_keys("没有").await.unwrap();
    page.equals(
        "it says so",
        "document.querySelector('#results table + [role=status]').textContent",
        "没有这个名字".to_owned(),
    )
    .await;
    page.click("nav a:first-child").await;
    page.shows("leader=wangdong").await;
}

async fn the_readers_own_unit_is_kept_in_this_browser_only(page: &Page) {
    page.open(LIWAN).await;
    page.sees_no(MINE).await;
    page.click(CHOOSE).await;
    page.sees(MINE).await;
    page.sees_no("main header [role=status]").await;
    page.equals("the address does not tell", "location.search", "?unit=liwan&view=unit".to_owned()).await;
    let marks = elements(MARK);
    let marked = format!("{marks}.map((it) => it.closest('[data-serial]').dataset.serial).join()");
    for query in ["section=1", "section=1&view=table"] {
        page.open(query).await;
        page.shows(query).await;
        page.equals("its tasks are marked", &marked, "2".to_owned()).await;
        page.equals("with its role", &format!("{marks}[0].textContent"), "我的单位：配合".to_owned()).await;
    }
    page.open("view=unit").await;
    page.shows("view=unit").await;
    page.equals("it is first", "document.querySelector('[data-unit]').dataset.unit", "liwan".to_owned()).await;
    page.click(MINE).await;
    page.shows(LIWAN).await;
    page.click(FORGET).await;
    page.sees_no(MINE).await;
    page.sees_no(MARK).await;
    page.open("section=1").await;
    page.shows("section=1").await;
    page.sees_no(MARK).await;
}

async fn a_browser_that_keeps_nothing_says_so(page: &Page) {
    let page = &page.with_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
    );
    page.open(LIWAN).await;
    page.sees_no("main header [role=status]").await;
    page.click(CHOOSE).await;
    page.sees("main header [role=status]").await;
    page.sees(MINE).await;
    page.sees(MARK).await;
    page.is_untroubled("without storage").await;
}

async fn an_unknown_unit_that_was_kept_is_forgotten(page: &Page) {
    page.open("").await;
    page.run::<()>("localStorage.setItem('fengong.unit', 'nobody')").await;
    page.open("view=unit").await;
    page.shows("view=unit").await;
    page.sees_no(MINE).await;
    page.run::<()>("localStorage.clear()").await;
}

async fn no_unit_page_is_wider_than_its_window(page: &Page) {
    page.open("").await;
    for query in [
        "view=unit",
        "view=unit&sort=total",
        LIWAN,
        "view=unit&unit=fagaiwei",
        "view=unit&unit=fupinxiezuo",
        "view=unit&unit=liwan&unit=tianhe&unit=fupinxiezuo&unit=biaozhunguojihua",
    ] {
        page.step_to(query).await;
        for width in [360, 768, 1280, 1920] {
            page.resize(width, 800).await;
            let wide: u32 = page.get("document.scrollingElement.scrollWidth").await;
            assert!(wide <= width, "`{query}` at {width} px is {wide} px wide");
        }
    }
}
