//! Pictures: each mark a filter, by pointer and by keyboard.

use explore::Form;
use thirtyfour::Key;

use super::SAME_WASM;
use crate::browser::{Page, ask, by_hand, elements, notice};

list![
    a_bar_asks_for_its_tasks,
    a_cell_of_sections_and_leaders_asks_for_its_tasks,
    a_cell_of_the_matrix_opens_the_shared_tasks,
    a_node_asks_for_its_tasks_and_shows_its_neighbours,
    shift_adds_and_escape_clears,
    ways_to_draw_are_links_that_keep_the_focus,
    the_table_says_and_does_the_same (Chromium: SAME_WASM),
    a_figure_opens_its_task (Chromium: SAME_WASM),
    one_leader_has_a_profile (Chromium: SAME_WASM),
    no_task_leaves_pictures_that_say_so (Chromium: SAME_WASM),
];

/// A mark by the beginning of what it is called.
pub fn mark(chart: &str, name: &str) -> String {
    format!("#chart-{chart} [data-mark][aria-label^='{name}']")
}

/// The names before the bars or the rows of a picture, as an expression.
pub fn labels(chart: &str) -> String {
    elements(&format!("#chart-{chart} [data-mark] > path:first-child + text"))
}

/// Clicks on the words of a mark, or on its shape.
pub async fn click(page: &Page, css: &str, adding: bool) {
    let actions = page.point_at(css).await;
    let actions = if adding { actions.key_down(Key::Shift) } else { actions };
    let actions = actions.click();
    let actions = if adding { actions.key_up(Key::Shift) } else { actions };
    actions.perform().await.unwrap();
}

/// Goes over to the list, and checks which tasks are there.
async fn lists(page: &Page, query: &str, serials: &[u32]) {
    page.click("nav a:first-child").await;
    page.shows(query).await;
    assert_eq!(page.shown().await.serials, serials, "{query}");
    assert!(!serials.is_empty(), "{query}");
}

pub fn leader(id: &str) -> usize {
    notice().leaders.iter().position(|leader| leader.id == id).unwrap()
}

fn unit(id: &str) -> usize {
    notice().units.iter().position(|unit| unit.id == id).unwrap()
}

async fn a_bar_asks_for_its_tasks(page: &Page) {
    page.open("view=charts").await;
    click(page, &format!("{} > text", mark("leaders", "王东，43 项")), false).await;
    page.shows("leader=wangdong&view=charts").await;
    page.equals(
        "its name alone is marked",
        &format!(
            "{}.filter((it) => getComputedStyle(it).fontWeight > 400).map((it) => it.textContent)",
            labels("leaders")
        ),
        ["王东"],
    )
    .await;
    lists(page, "leader=wangdong", &by_hand(|task| task.leader == Some(leader("wangdong")))).await;
    page.driver.back().await.unwrap();
    page.shows("leader=wangdong&view=charts").await;
    // On the bar itself, the third shape: the whole row and the grey rest come before it.
    click(page, &format!("{} > path:nth-of-type(3)", mark("ranking", "市教育局")), false).await;
    let query = "leader=wangdong&lead=jiaoyuju";
    page.shows(&format!("{query}&view=charts")).await;
    lists(
        page,
        query,
        &by_hand(|task| task.leader == Some(leader("wangdong")) && task.leads.contains(&unit("jiaoyuju"))),
    )
    .await;
}

async fn a_cell_of_sections_and_leaders_asks_for_its_tasks(page: &Page) {
    page.open("view=charts").await;
    click(page, &format!("{} > path", mark("sections", "六、提升城市功能品质，林道平")), false).await;
    page.shows("section=6&leader=lindaoping&view=charts").await;
    let tasks = by_hand(|task| task.section == 5 && task.leader == Some(leader("lindaoping")));
    lists(page, "section=6&leader=lindaoping", &tasks).await;
    page.open("view=charts&show=kind").await;
    let is_court =
        |task: &notice::Task| task.leads.iter().any(|&it| notice().kinds[notice().units[it].kind].id == "court");
    let section = notice().tasks.iter().find(|task| is_court(task)).unwrap().section;
    let beginning = format!("{}、", explore::ordinal(u32::try_from(section).unwrap() + 1));
    click(page, &format!("{}[aria-label*='，法院检察院，'] > path", mark("sections", &beginning)), false).await;
    let query = format!("section={}&kind=court", section + 1);
    page.shows(&format!("{query}&view=charts&show=kind")).await;
    lists(page, &format!("{query}&show=kind"), &by_hand(|task| task.section == section && is_court(task))).await;
}

async fn a_cell_of_the_matrix_opens_the_shared_tasks(page: &Page) {
    page.open("view=matrix").await;
    click(page, &format!("{} > path", mark("matrix", "市交通运输局，市发展改革委")), false).await;
    let query = "lead=fagaiwei&coop=jiaotongju";
    page.shows(query).await;
    let tasks = by_hand(|task| task.leads.contains(&unit("fagaiwei")) && task.coops.contains(&unit("jiaotongju")));
    assert_eq!(page.shown().await.serials, tasks);
    assert!(tasks.len() > 5);
    page.driver.back().await.unwrap();
    page.shows("view=matrix").await;
    page.sees("#chart-matrix").await;
}

async fn a_node_asks_for_its_tasks_and_shows_its_neighbours(page: &Page) {
    page.open("view=network").await;
    click(page, &format!("{} > path", mark("network", "市水务局")), false).await;
    page.shows("unit=shuiwuju&view=network").await;
    let named = |task: &notice::Task, it: usize| task.leads.contains(&it) || task.coops.contains(&it);
    let stands =
        |it: &usize| notice().collectives[*it].members.as_ref().is_some_and(|all| all.contains(&unit("shuiwuju")));
    let own = by_hand(|task| named(task, unit("shuiwuju")) || task.collectives.iter().any(stands));
    let partners = (0..notice().units.len()).filter(|&it| {
        it != unit("shuiwuju") && notice().tasks.iter().any(|task| named(task, it) && named(task, unit("shuiwuju")))
    });
    page.equals(
        "it and its partners are near",
        "[...document.querySelectorAll('#chart-network [data-mark][tabindex]')]
             .filter((it) => getComputedStyle(it).opacity === '1').length",
        partners.count() + 1,
    )
    .await;
    lists(page, "unit=shuiwuju", &own).await;
}

async fn shift_adds_and_escape_clears(page: &Page) {
    page.open("view=charts").await;
    click(page, &format!("{} > text", mark("leaders", "王东")), false).await;
    page.shows("leader=wangdong&view=charts").await;
    click(page, &format!("{} > text", mark("leaders", "黎明")), true).await;
    page.shows("leader=wangdong&leader=liming&view=charts").await;
    click(page, &format!("{} > text", mark("leaders", "王东")), true).await;
    page.shows("leader=liming&view=charts").await;
    click(page, &format!("{} > text", mark("leaders", "陈志英")), false).await;
    page.shows("leader=chenzhiying&view=charts").await;
    page.press(Key::Escape).await;
    page.shows("view=charts").await;
    page.is_focused("#chart-leaders [data-mark]").await;
}

async fn ways_to_draw_are_links_that_keep_the_focus(page: &Page) {
    page.open("view=charts").await;
    for (way, query) in [
        ("占比", "view=charts&show=share"),
        ("按角色", "view=charts&show=share&show=roles"),
        ("全部", "view=charts&show=share&show=roles&show=all"),
        ("单位类别", "view=charts&show=share&show=roles&show=all&show=kind"),
    ] {
        let link = format!("figure header a:text-is('{way}')");
        page.run::<()>(&format!("{}[0].focus()", elements(&link))).await;
        page.press(Key::Enter).await;
        page.shows(query).await;
        page.is_focused(&link).await;
    }
    let having = |it: usize| {
        let stands = |collective: &usize| {
            notice().collectives[*collective].members.as_ref().is_some_and(|all| all.contains(&it))
        };
        let has = |task: &notice::Task| {
            task.leads.contains(&it) || task.coops.contains(&it) || task.collectives.iter().any(stands)
        };
        notice().tasks.iter().any(has)
    };
    let units = (0..notice().units.len()).filter(|&it| having(it)).count();
    page.equals("all units are ranked", &format!("{}.length", labels("ranking")), units).await;
    page.open("view=network&least=20").await;
    // Lines are there for the pointer alone.
    let edges = "document.querySelectorAll('#chart-network [data-mark][aria-hidden]').length";
    page.until("there are lines", &format!("{edges} > 0")).await;
    let few: usize = page.get(edges).await;
    page.click("figure header a:first-child").await;
    page.shows("view=network&least=3").await;
    page.until("there are more lines", &format!("{edges} > {few}")).await;
}

async fn the_table_says_and_does_the_same(page: &Page) {
    page.open("view=charts&unit=liwan").await;
    let card = "figure:has(#chart-leaders)";
    page.click(&format!("{card} summary")).await;
    let row = format!(
        "[...document.querySelectorAll('{card} tbody tr')].map((it) => it.lastChild.previousSibling.textContent)"
    );
    let chart = ask("view=charts&unit=liwan", |it| it.charts()).charts.swap_remove(0);
    let Form::Bars(bars) = &chart.form else { panic!("leaders have bars") };
    let counts: Vec<String> = bars.bars.iter().map(|bar| chart.marks[bar.mark].count.to_string()).collect();
    page.until("there are rows", &format!("{row}.length > 0")).await;
    let found: Vec<String> = page
        .get(&format!(
            "[...document.querySelectorAll('{card} tbody tr')].map((it) => [...it.cells].at(-2).textContent)"
        ))
        .await;
    assert_eq!(found, counts);
    page.click(&format!("{card} tbody a")).await;
    page.shows("leader=chenzhiying&unit=liwan&view=charts").await;
}

async fn a_figure_opens_its_task(page: &Page) {
    page.open("view=charts&section=6").await;
    click(page, &format!("{} > text", mark("targets", "第 160 项：口袋公园，每区3至5个")), false).await;
    page.shows("section=6&view=charts&task=160").await;
    page.is_focused("[aria-label='打开的任务'] h2").await;
    page.press(Key::Escape).await;
    page.shows("section=6&view=charts").await;
    page.is_focused("[data-task='160']").await;
}

async fn one_leader_has_a_profile(page: &Page) {
    page.open("view=charts&leader=wangdong").await;
    page.equals("whose it is", "document.querySelector('h2:has(~ figure)').textContent", "王东".to_owned()).await;
    click(page, &format!("{} > text", mark("profile-section", "八、改善人民生活品质，24 项")), false).await;
    page.shows("section=8&leader=wangdong&view=charts").await;
    page.equals(
        "whose it is",
        "document.querySelector('h2:has(~ figure)').textContent",
        "王东 · 八、改善人民生活品质".to_owned(),
    )
    .await;
    click(page, &format!("{} > text", mark("profile-section", "办好人民满意教育")), false).await;
    let subsections = &notice().sections[7].subsections;
    let subsection = subsections.iter().position(|it| it.title.starts_with("办好人民满意教育")).unwrap() + 1;
    page.shows(&format!("section=8.{subsection}&leader=wangdong&view=charts")).await;
    page.open("view=charts").await;
    page.sees_no("h2:has(~ figure)").await;
    page.sees_no("#chart-profile-section").await;
}

async fn no_task_leaves_pictures_that_say_so(page: &Page) {
    for view in ["charts", "matrix", "network"] {
        let query = format!("q=查无此词&leader=wangdong&view={view}");
        page.open(&query).await;
        page.shows(&query).await;
        page.sees("[data-part=empty]").await;
        page.until("the picture says so", "document.querySelector('figure header + p').textContent.startsWith('没有')")
            .await;
        page.is_untroubled(view).await;
    }
}
