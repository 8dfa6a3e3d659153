//! The figures that the tasks commit to.

use super::SAME_WASM;
use crate::browser::{Page, answer, notice};

list![
    every_figure_is_listed_with_what_it_measures (Chromium: SAME_WASM),
    figures_are_narrowed_sorted_and_followed_to_their_task (Chromium: SAME_WASM),
    no_figure_among_the_tasks_says_what_to_loosen (Chromium: SAME_WASM),
    the_open_task_names_its_figures (Chromium: SAME_WASM),
];

/// The words of every figure on the page, each with its task.
const FIGURES: &str = "[...document.querySelectorAll('[data-serial] li')]
    .map((it) => it.closest('[data-serial]').dataset.serial + ' ' + it.textContent.replace(/\\s/g, ''))";

async fn every_figure_is_listed_with_what_it_measures(page: &Page) {
    page.open("").await;
    page.click("nav a:last-child").await;
    page.shows("view=targets").await;
    let figures: Vec<String> = page.get(FIGURES).await;
    let by_hand = notice().tasks.iter().flat_map(|task| task.targets.iter().map(move |it| (task.serial, &it.measured)));
    let by_hand: Vec<_> = by_hand.collect();
    assert_eq!((figures.len(), by_hand.len()), (39, 39));
    for (figure, (serial, measured)) in figures.iter().zip(by_hand) {
        assert!(figure.starts_with(&format!("{serial} ")) && figure.ends_with(measured), "{figure}: {measured}");
    }
    for figure in [
        "10 至少3,500家高新技术企业",
        "59 3,604亿元完成投资",
        "160 每区3至5个口袋公园",
        "197 至少10%商品住宅用地配建公租房等政策性住房比例",
        "197 2.78万套基本建成保障性安居工程",
    ] {
        assert!(figures.contains(&figure.to_owned()), "{figure} is not in {figures:#?}");
    }
    let count = "document.querySelector('#results > p').textContent.match(/\\d+/g).join()";
    page.equals("figures are counted", count, "39".to_owned()).await;
    assert_eq!(page.shown().await.count, 25);
    page.equals(
        "the words of a figure are marked",
        "document.querySelector('[data-serial=\"10\"] mark').textContent",
        "3500家以上".to_owned(),
    )
    .await;
}

async fn figures_are_narrowed_sorted_and_followed_to_their_task(page: &Page) {
    page.open("view=targets").await;
    page.click("[data-leader='lindaoping']").await;
    page.shows("leader=lindaoping&view=targets").await;
    page.choose("#results label:nth-child(1) select", "none").await;
    page.choose("#results label:nth-child(2) select", "lead").await;
    let sorted = "leader=lindaoping&view=targets&group=none&sort=lead";
    page.shows(sorted).await;
    let serials = page.shown().await.serials;
    assert!(serials.len() == 11 && !serials.is_sorted(), "another order than the notice's: {serials:?}");
    page.click("[data-serial='197'] a").await;
    page.shows(&format!("{sorted}&task=197")).await;
    page.is_focused("[aria-label='打开的任务'] h2").await;
    page.click("aside a:text-is('下一项')").await;
    page.shows(&format!("{sorted}&task={}", serials[2])).await;
    page.driver.back().await.unwrap();
    page.driver.back().await.unwrap();
    page.shows(sorted).await;
    assert_eq!(page.shown().await.serials, serials);
}

async fn no_figure_among_the_tasks_says_what_to_loosen(page: &Page) {
    let query = "section=4&view=targets";
    assert!(answer("section=4").count > 0, "there are tasks");
    page.open(query).await;
    page.shows(query).await;
    page.equals(
        "the page says so",
        "document.querySelector('[data-part=empty] h2').textContent",
        "符合条件的任务里没有量化目标".to_owned(),
    )
    .await;
    page.click("[data-part=empty] li a").await;
    page.shows("view=targets").await;
    page.keeps_focus().await;
}

async fn the_open_task_names_its_figures(page: &Page) {
    page.open("task=56").await;
    page.shows("task=56").await;
    let figures =
        "[...document.querySelectorAll('aside dd li')].map((it) => it.textContent.replace(/\\s/g, '')).join()";
    page.equals("its figures", figures, "4个国铁,6个城际,11个地铁,6个综合交通枢纽,突破600公里地铁运营里程".to_owned())
        .await;
}
