//! Links: for people, for phones, for citations, in frames of other pages.

use thirtyfour::Key;

use super::SAME_WASM;
use crate::browser::{Page, Served, answer, decoded, is_copied};

list![
    the_link_is_the_canonical_one_in_ascii,
    a_qr_code_leads_to_the_view,
    an_address_that_is_too_long_for_a_code_is_said (Chromium: SAME_WASM),
    citations_name_the_document_and_the_view (Chromium: SAME_WASM),
    the_share_sheet_gets_the_link,
    a_share_sheet_that_is_dismissed_is_said,
    sheets_are_worked_by_keyboard,
    the_page_says_what_it_is_to_those_who_preview_it (Chromium: SAME_WASM),
    a_frame_has_the_view_alone,
    filters_stay_in_a_frame,
    a_frame_leaves_the_history_of_its_page_alone,
];

const OPEN: &str = "[popovertarget=share]";

/// What stands to be copied, in its order: link, two citations, the code of a frame.
const TO_COPY: &str = "[...document.querySelectorAll('#share code')].map((it) => it.textContent)";

async fn the_link_is_the_canonical_one_in_ascii(page: &Page) {
    page.open("q=地铁&leader=王东&view=list&utm_source=wx&embed=0").await;
    page.click(OPEN).await;
    let link: Vec<String> = page.get(TO_COPY).await;
    assert_eq!(link[0], page.address("q=%E5%9C%B0%E9%93%81&leader=wangdong"));
    assert!(link[0].is_ascii());
    page.click("#share button:text-is('复制')").await;
    is_copied(page, "the link", |it| it == link[0]).await;
}

async fn a_qr_code_leads_to_the_view(page: &Page) {
    for query in [
        "",
        "leader=wangdong&task=137",
        "q=%E5%9C%B0%E9%93%81+-%E5%8D%97%E6%B2%99&unit=liwan&unit=tianhe&view=table&sort=coops",
    ] {
        page.open(query).await;
        page.click(OPEN).await;
        page.sees("#share [role=img]").await;
        // And until it is drawn.
        page.run::<()>("return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))").await;
        let picture = page.driver.screenshot_as_png().await.unwrap();
        assert_eq!(decoded(&picture), page.address(&answer(query).query.to_string()), "{query}");
    }
}

async fn an_address_that_is_too_long_for_a_code_is_said(page: &Page) {
    page.open(&format!("q={}", "长".repeat(300))).await;
    page.click(OPEN).await;
    page.sees("#share section + div p").await;
    page.sees_no("#share [role=img]").await;
    page.until("the reason is said", "document.querySelector('#share section + div').textContent.includes('太长')")
        .await;
}

async fn citations_name_the_document_and_the_view(page: &Page) {
    let today: String = page.get("new Date().toLocaleDateString('sv')").await;
    for (query, standard, plain) in [
        ("task=137", "附件第137项[A/OL]", "附件第137项“实施成片连片改造"),
        ("leader=wangdong", "据“分工”筛选（分管领导：王东）的43项任务[A/OL]", "（分管领导：王东）的43项任务"),
        ("", "附件，280项任务[A/OL]", "附件，280项任务"),
    ] {
        page.open(query).await;
        page.click(OPEN).await;
        let words: Vec<String> = page.get(TO_COPY).await;
        let link = page.address(query);
        let beginning =
            "广州市人民政府. 广州市人民政府关于印发2021年市政府工作报告部署工作责任分工的通知：穗府〔2021〕3号，";
        assert!(words[1].starts_with(beginning) && words[1].contains(standard), "{}", words[1]);
        assert!(words[1].ends_with(&format!(". (2021-03-05)[{today}]. {link}.")), "{}", words[1]);
        assert!(words[2].contains(plain) && words[2].contains(&link), "{}", words[2]);
    }
}

async fn the_share_sheet_gets_the_link(page: &Page) {
    let page = &page.with_script("navigator.share = async (data) => { window.shared = data; }");
    page.open("leader=wangdong").await;
    page.click(OPEN).await;
    page.click("#share button:text-is('发给……')").await;
    page.equals("the link is handed over", "window.shared?.url ?? ''", page.address("leader=wangdong")).await;
    page.equals("no news is good news", "document.querySelector('#share p[role=status]').textContent", String::new())
        .await;
    page.is_untroubled("shared").await;
}

async fn a_share_sheet_that_is_dismissed_is_said(page: &Page) {
    let page = &page.with_script("navigator.share = () => Promise.reject(new DOMException('no', 'AbortError'))");
    page.open("leader=wangdong").await;
    page.click(OPEN).await;
    page.click("#share button:text-is('发给……')").await;
    page.until(
        "the page says so",
        "document.querySelector('#share p[role=status]').textContent.includes('链接还在这里')",
    )
    .await;
    page.shows("leader=wangdong").await;
    page.is_untroubled("dismissed").await;
}

async fn sheets_are_worked_by_keyboard(page: &Page) {
    page.open("leader=wangdong&task=137").await;
    page.run::<()>("document.querySelector('[popovertarget=files]').focus()").await;
    page.press(Key::Enter).await;
    page.sees("#files").await;
    page.is_focused("#files h2").await;
    page.press(Key::Tab).await;
    page.is_focused("#files [aria-label='关闭']").await;
    page.press(Key::Tab).await;
    page.is_focused("#files [data-file=xlsx]").await;
    // Escape closes what lies on top, and only that.
    page.press(Key::Escape).await;
    page.sees_no("#files").await;
    page.is_focused("[popovertarget=files]").await;
    page.shows("leader=wangdong&task=137").await;
}

async fn the_page_says_what_it_is_to_those_who_preview_it(page: &Page) {
    page.request("").await;
    let (title, description): (String, String) = page
        .run(
            "const request = Object.assign(new XMLHttpRequest(), { responseType: 'document' });
             request.open('GET', './');
             request.send();
             return new Promise((done) => { request.onload = () => done(request.response); })
                 .then((it) => [it.title, it.querySelector('meta[name=description]').content])",
        )
        .await;
    assert!(title.contains("280项任务") && description.contains("穗府〔2021〕3号"), "{title} {description}");
}

async fn a_frame_has_the_view_alone(page: &Page) {
    page.open("leader=wangdong&view=table&embed=1").await;
    page.shows("leader=wangdong&view=table&embed=1").await;
    // Of two feet, one would be that of the page.
    for (part, count) in [("#app > header", 0), ("#app > a", 0), ("footer", 1)] {
        page.equals(part, &format!("document.querySelectorAll('{part}').length"), count).await;
    }
    let whole = "document.querySelector('footer a').href";
    page.equals("a link leads to the whole", whole, page.address("leader=wangdong&view=table")).await;
    page.equals("in a window of its own", "document.querySelector('footer a').target", "_blank".to_owned()).await;
    page.open("embed=2").await;
    page.shows("embed=2").await;
    assert!(page.is_visible("#app > header").await && page.is_visible("[role=status] li").await);
}

/// A page of somebody else that has the code of a frame in it.
async fn host_page(page: &Page, query: &str) -> (Page, Served) {
    page.open(query).await;
    page.click(OPEN).await;
    let code: Vec<String> = page.get(TO_COPY).await;
    let folder = tempfile::tempdir().unwrap();
    let html = format!(
        "<!doctype html><meta charset=utf-8><title>host</title><link rel=icon href=data:,><h1>host</h1>{}",
        code[3]
    );
    std::fs::write(folder.path().join("index.html"), html).unwrap();
    let served = Served::start(folder);
    let host = page.of(served.address.clone());
    host.request("").await;
    let frame = host.find("iframe").await;
    frame.enter_frame().await.unwrap();
    host.is_ready().await;
    (host, served)
}

async fn filters_stay_in_a_frame(page: &Page) {
    let (host, _served) = host_page(page, "leader=wangdong").await;
    host.shows("leader=wangdong&embed=1").await;
    host.click("[data-serial] a").await;
    host.sees("[aria-label='打开的任务']").await;
    host.shows("leader=wangdong&task=1&embed=1").await;
    host.click("aside dd a[href*='view=unit']").await;
    host.until(
        "the unit's page stays in the frame",
        "location.search.includes('view=unit') && location.search.includes('embed=1')",
    )
    .await;
    host.equals("nothing came around it", "document.querySelector('#app > header') === null", true).await;
    host.click("button:text-is('全部清除')").await;
    host.shows("view=unit&embed=1").await;
    host.driver.enter_default_frame().await.unwrap();
    host.equals("the page around it stays", "document.querySelector('h1').textContent", "host".to_owned()).await;
    // Requests to the site are those of a frame here.
    host.troubles().await;
}

async fn a_frame_leaves_the_history_of_its_page_alone(page: &Page) {
    let (host, _served) = host_page(page, "").await;
    let before: usize = host.get("history.length").await;
    host.click("[data-leader='wangdong']").await;
    host.shows("leader=wangdong&embed=1").await;
    host.equals("no entry was made", "history.length", before).await;
    host.troubles().await;
}
