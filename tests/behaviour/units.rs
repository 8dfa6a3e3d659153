//! A unit's page, units side by side, the finder, and the reader's own unit.

use explore::{RoleCounts, UnitView};

use crate::browser::{Page, answer};

list![
    a_district_is_found_read_compared_and_sent,
    figures_are_filters,
    partners_are_filters,
    a_chip_leads_to_the_page_of_its_unit,
    units_with_nothing_in_common_say_so,
    the_finder_is_searched_and_sorted,
    the_readers_own_unit_is_kept_in_this_browser_only,
    a_browser_that_keeps_nothing_says_so,
    an_unknown_unit_that_was_kept_is_forgotten,
    no_unit_page_is_wider_than_its_window,
];

const LIWAN: &str = "view=unit&unit=liwan";

/// The figures in the tiles.
const FIGURES: &str = "[...document.querySelectorAll('.role-figure b')].map((it) => Number(it.textContent))";

/// The figures in a row of a table of units.
fn figures_of(id: &str) -> String {
    format!(
        "[...document.querySelectorAll(\"[data-unit='{id}'] td:not(.remove)\")].map((it) => Number(it.textContent))"
    )
}

fn figures(it: RoleCounts) -> Vec<usize> {
    it.counts.into_iter().chain([it.total]).collect()
}

async fn a_district_is_found_read_compared_and_sent(page: &Page) {
    page.open("").await;
    page.click(".view-link[href*='view=unit']").await;
    page.shows("view=unit").await;
    page.find(".finder-search").await.send_keys("lwq").await.unwrap();
    page.equals("one unit is left", "document.querySelectorAll('[data-unit]').length", 1).await;
    page.click("[data-unit='liwan'] a").await;
    page.shows(LIWAN).await;
    page.equals("its name", "document.querySelector('.unit-head h2').textContent", "荔湾区政府".to_owned()).await;
    page.equals("its figures", FIGURES, vec![2, 6, 79, 87]).await;
    page.equals(
        "its tasks by role",
        "[...document.querySelectorAll('.block-title')].map((it) => it.textContent).join()",
        "牵头2 项,配合6 项,涉及79 项".to_owned(),
    )
    .await;
    page.choose(".compare select", "tianhe").await;
    page.click(".compare button").await;
    let both = format!("{LIWAN}&unit=tianhe");
    page.shows(&both).await;
    page.equals("what one has", &figures_of("liwan"), vec![2, 6, 79, 87]).await;
    page.equals("what the other has", &figures_of("tianhe"), vec![1, 11, 79, 91]).await;
    page.equals("together", &figures_of(""), vec![3, 16, 79, 98]).await;
    let blocks = "[...document.querySelectorAll('.block-title')].map((it) => it.textContent)";
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
    page.click("[data-unit='liwan'] .remove a").await;
    page.shows("view=unit&unit=tianhe").await;
    page.keeps_focus().await;
}

async fn figures_are_filters(page: &Page) {
    page.open(LIWAN).await;
    for (position, role) in [(1, "&role=lead"), (2, "&role=coop"), (3, "&role=collective"), (4, "")] {
        page.click(&format!(".unit-figures li:nth-child({position}) a")).await;
        let query = format!("{LIWAN}{role}");
        page.shows(&query).await;
        page.equals("the figures stay", FIGURES, vec![2, 6, 79, 87]).await;
        let count: usize =
            page.get("Number(document.querySelector('.role-figure[aria-current=true] b').textContent)").await;
        assert_eq!(count, answer(&query).count, "{query}");
    }
    page.click(".leader[data-leader='wangdong']").await;
    page.shows(&format!("{LIWAN}&leader=wangdong")).await;
    page.equals("the figures follow", FIGURES, vec![0, 2, 6, 8]).await;
    page.open(&format!("{LIWAN}&leader=wenguohui")).await;
    page.shows(&format!("{LIWAN}&leader=wenguohui")).await;
    page.equals("there is nothing", FIGURES, vec![0, 0, 0, 0]).await;
    page.sees(".unit-head").await;
    page.sees(".empty").await;
}

async fn partners_are_filters(page: &Page) {
    page.open(LIWAN).await;
    page.shows(LIWAN).await;
    let Some(UnitView::One(expected)) = answer(LIWAN).unit else { panic!("a unit's page") };
    let folded = ".partners details .partner";
    page.sees_no(folded).await;
    page.click(".partners summary").await;
    page.sees(folded).await;
    let counts =
        "[...document.querySelectorAll('.partners:nth-of-type(2) .partner b')].map((it) => Number(it.textContent))";
    page.equals("counts", counts, expected.leads.partners.iter().map(|it| it.count).collect::<Vec<_>>()).await;
    page.click(".partner").await;
    page.shows(&expected.leads.partners[0].query.to_string()).await;
    assert_eq!(page.shown().await.count, expected.leads.partners[0].count);
    page.keeps_focus().await;
    page.click(".partner").await;
    page.shows(LIWAN).await;
}

async fn a_chip_leads_to_the_page_of_its_unit(page: &Page) {
    page.open("leader=wangdong").await;
    page.click("[data-serial='2'] .party").await;
    page.shows("view=unit&unit=kejiju").await;
    page.open("view=unit&unit=gequzhengfu").await;
    page.shows("view=unit&unit=gequzhengfu").await;
    page.click(".related summary").await;
    page.click(".related li:nth-child(3) a").await;
    page.shows(LIWAN).await;
    page.click(".related summary").await;
    page.click(".related a").await;
    page.shows("view=unit&unit=yanxiangequ").await;
    page.sees_no(".mine-button").await;
}

async fn units_with_nothing_in_common_say_so(page: &Page) {
    let query = "view=unit&unit=liwan&unit=shiweiban&unit=bianban&unit=fayuan";
    page.open(query).await;
    page.shows(query).await;
    let titles: Vec<String> =
        page.get("[...document.querySelectorAll('.block-title')].map((it) => it.textContent)").await;
    let counts: Vec<usize> = answer(query).blocks.iter().map(|block| block.count).collect();
    assert_eq!(titles.len(), counts.len(), "each unit has its block: {titles:?}");
    let Some(UnitView::Finder(finder)) = answer("view=unit").unit else { panic!("the finder") };
    let pairs = finder.parts[0].rows.iter().map(|row| format!("view=unit&unit=shiweiban&unit={}", row.unit.id)).skip(1);
    let pair = pairs.into_iter().find(|pair| answer(pair).blocks[0].count == 0).expect("two units that share nothing");
    page.open(&pair).await;
    page.shows(&pair).await;
    page.equals(
        "nothing is shared",
        "document.querySelector('.block-title').textContent",
        "两个单位都有0 项".to_owned(),
    )
    .await;
}

async fn the_finder_is_searched_and_sorted(page: &Page) {
    page.open("view=unit&leader=wangdong").await;
    page.shows("view=unit&leader=wangdong").await;
    let Some(UnitView::Finder(finder)) = answer("view=unit&leader=wangdong").unit else { panic!("the finder") };
    let row = finder.row("fagaiwei").unwrap();
    page.equals("figures under the other conditions", &figures_of("fagaiwei"), figures(row.figures)).await;
    for (column, sort) in [(5, "&sort=total"), (2, "&sort=lead"), (3, "&sort=coops"), (4, "&sort=collective"), (1, "")]
    {
        page.click(&format!(".finder thead th:nth-child({column}) a")).await;
        let query = format!("view=unit&leader=wangdong{sort}");
        page.shows(&query).await;
        let Some(UnitView::Finder(finder)) = answer(&query).unit else { panic!("the finder") };
        let expected: Vec<String> =
            finder.parts.iter().flat_map(|part| &part.rows).map(|row| row.unit.id.clone()).collect();
        page.equals("rows", "[...document.querySelectorAll('[data-unit]')].map((it) => it.dataset.unit)", expected)
            .await;
        let sorted = format!("document.querySelector('.finder th:nth-child({column})').ariaSort !== 'none'");
        page.until("its column is marked", &sorted).await;
        page.keeps_focus().await;
    }
    page.find(".finder-search").await.send_keys("没有").await.unwrap();
    page.equals("it says so", "document.querySelector('.finder + .facet-note').textContent", "没有这个名字".to_owned())
        .await;
    page.click(".view-link:first-child").await;
    page.shows("leader=wangdong").await;
}

async fn the_readers_own_unit_is_kept_in_this_browser_only(page: &Page) {
    page.open(LIWAN).await;
    page.sees_no(".my-unit").await;
    page.click(".mine-button").await;
    page.sees(".my-unit").await;
    page.sees_no(".unkept").await;
    page.equals("the address does not tell", "location.search", "?unit=liwan&view=unit".to_owned()).await;
    let marked =
        "[...document.querySelectorAll('.mine')].map((it) => it.closest('[data-serial]').dataset.serial).join()";
    for query in ["section=1", "section=1&view=table"] {
        page.open(query).await;
        page.shows(query).await;
        page.equals("its tasks are marked", marked, "2".to_owned()).await;
        page.equals("with its role", "document.querySelector('.mine').textContent", "我的单位：配合".to_owned()).await;
    }
    page.open("view=unit").await;
    page.shows("view=unit").await;
    page.equals("it is first", "document.querySelector('[data-unit]').dataset.unit", "liwan".to_owned()).await;
    page.click(".my-unit").await;
    page.shows(LIWAN).await;
    page.click(".mine-button").await;
    page.sees_no(".my-unit").await;
    page.sees_no(".mine").await;
    page.open("section=1").await;
    page.shows("section=1").await;
    page.sees_no(".mine").await;
}

async fn a_browser_that_keeps_nothing_says_so(page: &Page) {
    let page = &page.with_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
    );
    page.open(LIWAN).await;
    page.sees_no(".unkept").await;
    page.click(".mine-button").await;
    page.sees(".unkept").await;
    page.sees(".my-unit").await;
    page.sees(".mine").await;
    page.is_untroubled("without storage").await;
}

async fn an_unknown_unit_that_was_kept_is_forgotten(page: &Page) {
    page.open("").await;
    page.run::<()>("localStorage.setItem('fengong.unit', 'nobody')").await;
    page.open("view=unit").await;
    page.shows("view=unit").await;
    page.sees_no(".my-unit").await;
    page.run::<()>("localStorage.clear()").await;
}

async fn no_unit_page_is_wider_than_its_window(page: &Page) {
    for query in [
        "view=unit",
        "view=unit&sort=total",
        LIWAN,
        "view=unit&unit=fagaiwei",
        "view=unit&unit=fupinxiezuo",
        "view=unit&unit=liwan&unit=tianhe&unit=fupinxiezuo&unit=biaozhunguojihua",
    ] {
        page.open(query).await;
        page.shows(query).await;
        for width in [360, 768, 1280, 1920] {
            page.resize(width, 800).await;
            let wide: u32 = page.get("document.scrollingElement.scrollWidth").await;
            assert!(wide <= width, "`{query}` at {width} px is {wide} px wide");
        }
    }
}
