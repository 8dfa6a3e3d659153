//! Pictures that are pointed at, read, and worked by keyboard.

use explore::{Form, Key as Facet, Topic};
use serde_json::json;
use thirtyfour::Key;

use super::pictures::{click, labels, leader, mark};
use crate::browser::{Page, ask, by_hand, elements, notice};

list![
    what_is_pointed_at_is_lit_wherever_it_is,
    a_picture_is_worked_by_keyboard,
    the_strip_above_the_list_lights_its_tasks_and_has_one_tab_stop,
    no_words_lie_over_others,
    a_picture_stays_where_it_is_when_it_is_clicked,
];

async fn what_is_pointed_at_is_lit_wherever_it_is(page: &Page) {
    page.open("view=charts").await;
    let label = format!("{} > text", mark("leaders", "孙太平"));
    page.point_at(&label).await.perform().await.unwrap();
    let own = by_hand(|task| task.leader == Some(leader("suntaiping")));
    let of_own = |index: usize| own.iter().any(|&serial| notice().tasks[serial as usize - 1].section == index);
    // All else is dim.
    let lit = |words: &str| {
        format!(
            "{words}.filter((it) => getComputedStyle(it.parentElement).opacity === '1').map((it) => it.textContent)"
        )
    };
    let sections = format!("{}.length", lit(&labels("sections")));
    page.equals("its sections are lit", &sections, (0..notice().sections.len()).filter(|&it| of_own(it)).count()).await;
    // A column has two areas, its name and its sum; a cell has a number alone.
    let columns = lit(&elements("#chart-sections [data-mark] > path:nth-child(2) + text:not(:last-child)"));
    page.equals("its column is lit", &columns, ["孙太平"]).await;
    let leads = ask("view=charts", |it| it.charts())
        .charts
        .into_iter()
        .find(|it| it.topic == Topic::Ranking(Facet::Lead))
        .unwrap();
    let Form::Bars(bars) = leads.form else { panic!("a ranking has bars") };
    let is_lit = |name: &str| {
        own.iter().flat_map(|&it| &notice().tasks[it as usize - 1].leads).any(|&it| notice().units[it].name == name)
    };
    let expected: Vec<&str> = bars.bars.iter().map(|bar| bar.name.as_str()).filter(|name| is_lit(name)).collect();
    page.equals("its units are lit", &lit(&labels("ranking")), expected).await;
    page.sees("#chart-leaders > g:last-child path").await;
    page.driver.action_chain().move_to(5, 5).perform().await.unwrap();
    let dim = "[...document.querySelectorAll('[data-mark], [data-mark] > path')].filter((it) => getComputedStyle(it).opacity !== '1')";
    page.equals("nothing is lit", &format!("{dim}.length"), 0).await;
}

async fn a_picture_is_worked_by_keyboard(page: &Page) {
    page.open("view=charts").await;
    page.run::<()>("document.querySelector('nav a[aria-current=page]').focus()").await;
    for _ in 0..20 {
        page.press(Key::Tab).await;
        if page.get::<bool>("document.activeElement.closest('#chart-leaders') !== null").await {
            break;
        }
    }
    page.is_focused(&mark("leaders", "陈志英，119 项")).await;
    page.press(Key::Down).await;
    page.is_focused(&mark("leaders", "林道平，51 项")).await;
    page.press(Key::Right).await;
    page.is_focused(&mark("leaders", "林道平，二、")).await;
    page.press(Key::Up).await;
    page.press(Key::Home).await;
    page.press(Key::End).await;
    page.is_focused(&mark("leaders", "未列明")).await;
    page.press(Key::Home).await;
    page.press(Key::Down).await;
    page.press(Key::Enter).await;
    page.shows("leader=lindaoping&view=charts").await;
    page.is_focused(&mark("leaders", "林道平，51 项")).await;
    page.press(Key::Tab).await;
    let left: bool = page.get("document.activeElement.closest('#chart-leaders') === null").await;
    assert!(left, "a picture has one tab stop");
    page.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift).perform().await.unwrap();
    page.is_focused(&mark("leaders", "林道平，51 项")).await;
    page.press(Key::Escape).await;
    page.shows("view=charts").await;
    for (query, chart) in [("view=matrix", "matrix"), ("view=network", "network"), ("view=charts", "targets")] {
        page.open(query).await;
        let stops = format!("document.querySelectorAll('#chart-{chart} [tabindex=\"0\"]').length");
        page.equals("one tab stop", &stops, 1).await;
        page.run::<()>(&format!("document.querySelector('#chart-{chart} [tabindex=\"0\"]').focus()")).await;
        let first: String = page.get("document.activeElement.dataset.mark").await;
        page.press(Key::Down).await;
        page.until("an arrow leads on", &format!("document.activeElement.dataset.mark !== {}", json!(first))).await;
        page.is_focused(&format!("#chart-{chart} [data-mark]")).await;
    }
}

async fn the_strip_above_the_list_lights_its_tasks_and_has_one_tab_stop(page: &Page) {
    page.open("").await;
    page.run::<()>("document.querySelector('[data-leader]').focus()").await;
    page.press(Key::Right).await;
    page.is_focused("[data-leader='lindaoping']").await;
    let lit = "[...document.querySelectorAll('[data-serial]')]
        .filter((it) => getComputedStyle(it).backgroundColor !== 'rgba(0, 0, 0, 0)').map((it) => Number(it.dataset.serial))";
    page.equals("its tasks are lit", lit, by_hand(|task| task.leader == Some(leader("lindaoping")))).await;
    page.equals("one tab stop", "document.querySelectorAll('[data-leader][tabindex=\"0\"]').length", 1).await;
    page.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift).perform().await.unwrap();
    let left: bool = page.get("document.activeElement.closest('#leaders') === null").await;
    assert!(left, "the stop moves with the focus");
    page.press(Key::Tab).await;
    page.is_focused("[data-leader='lindaoping']").await;
    page.press(Key::End).await;
    page.press(Key::Space).await;
    page.shows("leader=none").await;
    page.is_focused("[data-leader='none']").await;
    page.press(Key::Escape).await;
    page.shows("").await;
    page.is_focused("[data-leader='none']").await;
}

async fn no_words_lie_over_others(page: &Page) {
    page.open("").await;
    for query in [
        "view=charts",
        "view=charts&leader=wangdong&unit=liwan",
        "view=network",
        "view=network&unit=liwan&least=3",
        "view=matrix&section=6",
        "view=charts&show=roles&show=kind&show=share",
    ] {
        page.step_to(query).await;
        for width in [360, 768, 1280, 1920] {
            page.resize(width, 900).await;
            page.run::<()>("return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))").await;
            page.equals(
                &format!("`{query}` at {width} px"),
                "(() => {
                     // From edge to edge and as high as its letters. The box on the screen has the space around lines in it, and in
                     // Firefox a stroke.
                     const place = (it) => {
                       const { x, y, width, height } = it.getBBox();
                       const matrix = it.getScreenCTM();
                       const { x: left, y: middle } = new DOMPoint(x, y + height / 2).matrixTransform(matrix);
                       const half = parseFloat(getComputedStyle(it).fontSize) / 2;
                       return { left, right: left + width * matrix.a, top: middle - half, bottom: middle + half };
                     };
                     const overlaps = [];
                     for (const picture of document.querySelectorAll('svg[role=group]')) {
                       const frame = picture.getBoundingClientRect();
                       const words = [...picture.querySelectorAll('text')].filter((it) => it.textContent)
                         .map((it) => [it.textContent, place(it)]);
                       words.forEach(([one, a], at) => {
                         if (a.left < frame.left - 1 || a.right > frame.right + 1) overlaps.push(`${one} is outside`);
                         for (const [other, b] of words.slice(at + 1)) {
                           const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                           const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                           if (x > 1.5 && y > 1) overlaps.push(`${one} and ${other}: ${x.toFixed(1)} by ${y.toFixed(1)}`);
                         }
                       });
                     }
                     return overlaps.slice(0, 8);
                 })()",
                [""; 0],
            )
            .await;
            page.until("there are words", "document.querySelectorAll('svg[role=group] text').length > 20").await;
            let cut: Vec<String> = page
                .get(
                    "[...document.querySelectorAll('svg[role=group] text')].filter((it) => /[…⋮]/.test(it.textContent)
                        && !it.parentElement.querySelector('title')).map((it) => it.textContent)",
                )
                .await;
            assert!(cut.is_empty(), "`{query}` at {width} px: {cut:?} cannot be read whole");
        }
    }
}

async fn a_picture_stays_where_it_is_when_it_is_clicked(page: &Page) {
    for (picture, query) in [
        (
            format!("{} > path", mark("sections", "六、提升城市功能品质，林道平")),
            "section=6&leader=lindaoping&view=charts",
        ),
        (format!("{} > text", mark("leaders", "王东")), "leader=wangdong&view=charts"),
    ] {
        page.open("view=charts").await;
        let place = format!("document.querySelector({}).getBoundingClientRect().top", json!(picture));
        // The driver scrolls before it clicks.
        page.run::<()>(&format!(
            "addEventListener('click', () => window.clicked = [{place}, Math.round(scrollY)], {{ capture: true, once: true }})"
        ))
        .await;
        click(page, &picture, false).await;
        page.shows(query).await;
        page.sees("h2:has(~ figure)").await;
        let stays = format!("Math.abs({place} - clicked[0]) < 3");
        page.until("a profile above does not move it", &stays).await;
        page.press(Key::Escape).await;
        page.shows("view=charts").await;
        page.until("nor does it when it goes", &stays).await;
        page.driver.back().await.unwrap();
        page.shows(query).await;
        page.driver.back().await.unwrap();
        page.shows("view=charts").await;
        page.until("back leads to where it was", "Math.abs(scrollY - clicked[1]) < 2").await;
    }
}
