//! Filters, bars and chips: the address, the tasks and every control say the same after each click.

use super::SAME_WASM;
use crate::browser::{Page, answer, elements};

list![
    values_of_a_facet_are_any_of,
    a_value_is_excluded_by_its_second_control,
    a_bar_is_a_filter,
    a_chip_takes_its_condition_out,
    clearing_keeps_how_tasks_are_shown (Chromium: SAME_WASM),
    roles_narrow_a_unit (Chromium: SAME_WASM),
    a_section_unfolds_to_its_subsections,
    a_value_of_a_long_facet_is_found_by_any_name,
    a_long_facet_unfolds,
    several_values_are_any_of_or_all_of (Chromium: SAME_WASM),
    an_empty_cell_can_be_asked_for (Chromium: SAME_WASM),
    counts_that_exceed_the_tasks_say_so (Chromium: SAME_WASM),
    bars_have_the_figures_of_their_table (Chromium: SAME_WASM),
];

/// A condition above the tasks.
const CHIP: &str = "[aria-label^='去掉条件']";

/// The roles of the tasks that are shown.
const ROLES_IN_TASKS: &str = "[aria-label='这些任务里的角色']";

/// The label of a facet's value.
fn value(facet: &str, name: &str) -> String {
    format!("[aria-labelledby='facet-{facet}'] label[title='{name}']")
}

/// The control that excludes a facet's value.
fn exclusion(facet: &str, name: &str) -> String {
    format!("[aria-labelledby='facet-{facet}'] li:has(> label[title='{name}']) > [aria-pressed]")
}

async fn values_of_a_facet_are_any_of(page: &Page) {
    page.open("").await;
    page.shows("").await;
    page.click(&value("leader", "王东")).await;
    page.shows("leader=wangdong").await;
    page.click(&value("leader", "黎明")).await;
    page.shows("leader=wangdong&leader=liming").await;
    page.click(&value("target", "有量化目标")).await;
    page.shows("leader=wangdong&leader=liming&target=1").await;
    page.click(&value("leader", "王东")).await;
    page.shows("leader=liming&target=1").await;
    page.click(&value("leader", "黎明")).await;
    page.shows("target=1").await;
}

async fn a_value_is_excluded_by_its_second_control(page: &Page) {
    page.open("section=6").await;
    page.click(&exclusion("leader", "王东")).await;
    page.shows("section=6&leader.not=wangdong").await;
    page.click(&value("leader", "王东")).await;
    page.shows("section=6&leader=wangdong").await;
    page.click(&exclusion("leader", "王东")).await;
    page.shows("section=6&leader.not=wangdong").await;
    page.click(&exclusion("leader", "王东")).await;
    page.shows("section=6").await;
}

async fn a_bar_is_a_filter(page: &Page) {
    page.open("").await;
    page.click("[data-leader='wangdong']").await;
    page.shows("leader=wangdong").await;
    page.click("[data-leader='liming']").await;
    page.shows("leader=wangdong&leader=liming").await;
    page.click("[data-leader='wangdong']").await;
    page.shows("leader=liming").await;
}

async fn a_chip_takes_its_condition_out(page: &Page) {
    page.open("leader=wangdong&unit=liwan&leader.not=liming&q=建设").await;
    page.shows("leader=wangdong&unit=liwan&leader.not=liming&q=建设").await;
    page.click(&format!("li:nth-child(1) > {CHIP}")).await;
    page.shows("leader=wangdong&unit=liwan&leader.not=liming").await;
    page.keeps_focus().await;
    page.click("[aria-label^='去掉条件：排除']").await;
    page.shows("leader=wangdong&unit=liwan").await;
    page.click(&format!("li:nth-child(2) > {CHIP}")).await;
    page.shows("leader=wangdong").await;
    page.click(CHIP).await;
    page.shows("").await;
    page.sees_no(CHIP).await;
    page.sees_no("button:text-is('全部清除')").await;
    page.keeps_focus().await;
}

async fn clearing_keeps_how_tasks_are_shown(page: &Page) {
    page.open("leader=wangdong&unit=liwan&role=coop&q=建设&view=table&group=leader&sort=coops").await;
    page.click("button:text-is('全部清除')").await;
    page.shows("view=table&group=leader&sort=coops").await;
    page.keeps_focus().await;
    page.driver.back().await.unwrap();
    page.shows("leader=wangdong&unit=liwan&role=coop&q=建设&view=table&group=leader&sort=coops").await;
}

async fn roles_narrow_a_unit(page: &Page) {
    page.open("unit=liwan").await;
    page.click("#filters button:text-is('配合')").await;
    page.shows("unit=liwan&role=coop").await;
    page.click("#filters button:text-is('涉及')").await;
    page.shows("unit=liwan&role=coop&role=collective").await;
    page.click(&format!("{ROLES_IN_TASKS} button:nth-child(2)")).await;
    page.shows("unit=liwan&role=collective").await;
    page.click("#filters button:text-is('涉及')").await;
    page.shows("unit=liwan").await;
    let figures: Vec<usize> =
        page.get(&format!("{}.map((it) => Number(it.textContent))", elements(&format!("{ROLES_IN_TASKS} b")))).await;
    let counts = answer("unit=liwan").roles.unwrap().counts;
    assert_eq!(figures, counts);
    assert_eq!(counts.iter().sum::<usize>(), 87, "a task is counted under its strongest role only");
}

async fn a_section_unfolds_to_its_subsections(page: &Page) {
    page.open("").await;
    let sixth = "[aria-labelledby='facet-section'] > ul > li:nth-child(6)";
    let subsection = format!("{sixth} li:nth-child(2) > label");
    assert!(!page.is_visible(&subsection).await);
    page.click(&format!("{sixth} > [aria-expanded]")).await;
    page.sees(&subsection).await;
    page.click(&subsection).await;
    page.shows("section=6.2").await;
    page.click(&format!("{sixth} > label")).await;
    page.shows("section=6&section=6.2").await;
    page.click(&subsection).await;
    page.shows("section=6").await;
    page.click(&format!("{sixth} > [aria-expanded]")).await;
    page.sees_no(&subsection).await;
    page.open("section=6.2").await;
    page.sees(&subsection).await;
}

async fn a_value_of_a_long_facet_is_found_by_any_name(page: &Page) {
    let visible = "[...document.querySelectorAll(\"[aria-labelledby='facet-unit'] li label\")]
                   .filter((it) => it.checkVisibility()).map((it) => it.title).join()";
    page.open("").await;
    let field = "[aria-labelledby='facet-unit'] [type=search]";
    let search = page.find(field).await;
    search.send_keys("发改委").await.unwrap();
    page.equals("only the unit with that name is left", visible, "市发展改革委".to_owned()).await;
    page.empty(field).await;
    search.send_keys("荔湾").await.unwrap();
    page.equals("only the unit with that name is left", visible, "荔湾区政府".to_owned()).await;
    page.click(&value("unit", "荔湾区政府")).await;
    page.shows("unit=liwan").await;
    search.send_keys("没有").await.unwrap();
    page.sees("[aria-labelledby='facet-unit'] [role=status]").await;
    page.shows("unit=liwan").await;
    page.empty(field).await;
    page.sees(&value("unit", "荔湾区政府")).await;
}

async fn a_long_facet_unfolds(page: &Page) {
    let count = "[...document.querySelectorAll(\"[aria-labelledby='facet-unit'] label\")]
                 .filter((it) => it.checkVisibility()).length";
    page.open("").await;
    let folded: usize = page.get(count).await;
    page.click("[aria-labelledby='facet-unit'] > [aria-expanded]").await;
    let used = answer("").facets.iter().find(|it| it.key == explore::Key::Unit).unwrap().values.clone();
    let used = used.iter().filter(|value| value.total > 0).count();
    assert!(folded < used, "{folded} of {used} units are shown at first");
    page.equals("every unit with a task is shown", count, used).await;
    page.click("[aria-labelledby='facet-unit'] > [aria-expanded]").await;
    page.equals("the facet is folded again", count, folded).await;
}

async fn several_values_are_any_of_or_all_of(page: &Page) {
    let [any, all] = ["任一", "同时"].map(|way| format!("[aria-label='所选单位'] button:text-is('{way}')"));
    let chosen = "document.querySelector('[aria-label=所选单位] [aria-pressed=true]').textContent";
    page.open("unit=fagaiwei").await;
    page.sees_no("[aria-label^='所选']").await;
    page.click(&value("unit", "黄埔区政府")).await;
    page.shows("unit=fagaiwei&unit=huangpu").await;
    page.equals("one is enough", chosen, "任一".to_owned()).await;
    page.click(&all).await;
    page.shows("unit.all=fagaiwei&unit.all=huangpu").await;
    page.is_focused(&all).await;
    page.equals("all must hold", chosen, "同时".to_owned()).await;
    page.click(&value("unit", "南沙区政府")).await;
    page.shows("unit.all=fagaiwei&unit.all=huangpu&unit.all=nansha").await;
    page.click(&any).await;
    page.shows("unit=fagaiwei&unit=huangpu&unit=nansha").await;
    page.open("leader=wangdong&leader=liming").await;
    page.sees_no("[aria-label^='所选']").await;
}

async fn an_empty_cell_can_be_asked_for(page: &Page) {
    page.open("leader=wangdong").await;
    page.click(&value("coop", "无")).await;
    page.shows("leader=wangdong&coop=none").await;
    page.click(&exclusion("coop", "无")).await;
    page.shows("leader=wangdong&coop.not=none").await;
    page.open("").await;
    page.click(&value("leader", "未列明")).await;
    page.shows("leader=none").await;
}

async fn counts_that_exceed_the_tasks_say_so(page: &Page) {
    for query in ["", "leader=wangdong", "unit=liwan&role=lead", "leader=wenguohui"] {
        page.open(query).await;
        page.shows(query).await;
        let figures: Vec<Vec<usize>> = page
            .get(
                "[...document.querySelectorAll('#filters p:not([role])')].filter((note) => note.checkVisibility())
                    .map((note) => note.textContent.match(/\\d+/g).map(Number))",
            )
            .await;
        let overlaps = answer(query).facets.into_iter().filter_map(|facet| facet.overlap);
        let expected: Vec<Vec<usize>> = overlaps.map(|it| vec![it.sum, it.distinct]).collect();
        assert_eq!(figures, expected, "{query}");
    }
    page.open("unit=fagaiwei&unit=huangpu").await;
    let note = "#results > p";
    page.sees(note).await;
    let figures = answer("unit=fagaiwei&unit=huangpu").roles.unwrap().overlap().unwrap();
    let script = format!("document.querySelector('{note}').textContent.match(/\\d+/g).map(Number)");
    page.equals("roles are more than tasks", &script, vec![figures.sum, figures.distinct]).await;
    page.click(&value("unit", "黄埔区政府")).await;
    page.sees_no(note).await;
}

async fn bars_have_the_figures_of_their_table(page: &Page) {
    page.open("section=6").await;
    page.shows("section=6").await;
    page.click("[aria-labelledby='leaders-title'] summary").await;
    page.sees("[aria-labelledby='leaders-title'] table").await;
    let bars: Vec<Vec<usize>> = page
        .get("[...document.querySelectorAll('[data-leader]')].map((bar) => bar.textContent.match(/\\d+/g).map(Number))")
        .await;
    let rows: Vec<Vec<usize>> = page
        .run(
            "return [...document.querySelectorAll('[aria-labelledby=leaders-title] tbody tr')]
                  .map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)))",
        )
        .await;
    assert_eq!(bars, rows);
    let facet = answer("section=6").facets.into_iter().find(|it| it.key == explore::Key::Leader).unwrap();
    let counts: Vec<Vec<usize>> = facet.values.iter().map(|value| vec![value.count, value.total]).collect();
    assert_eq!(bars, counts);
}
