//! The interface in three languages, and the help for those who do not read what the notice says.

use super::SAME_WASM;
use crate::browser::{Page, elements};

list![
    the_browser_says_the_language,
    a_link_says_the_language_and_goes_on_saying_it,
    a_language_is_chosen_and_kept,
    a_language_is_chosen_where_nothing_is_kept,
    a_language_that_is_none_is_named (Chromium: SAME_WASM),
    english_stands_beside_names_and_is_marked_as_ours,
    the_notice_is_shown_in_traditional_characters_on_request,
    no_page_in_english_is_wider_than_its_window,
    messages_count_in_english (Chromium: SAME_WASM),
];

/// What the first view is called.
const FIRST_VIEW: &str = "document.querySelector('nav a').textContent";

/// What a name means in English.
const GLOSS: &str = "small[lang=en]";

/// A page in a browser whose person reads these languages.
fn reading(page: &Page, languages: &str) -> Page {
    page.with_script(&format!("Object.defineProperty(Navigator.prototype, 'languages', {{ get: () => {languages} }});"))
}

/// Opens the page, all of it.
async fn open(page: &Page, query: &str) {
    page.open(query).await;
    page.is_whole().await;
}

async fn the_browser_says_the_language(page: &Page) {
    for (languages, language, first_view) in [
        ("['zh-CN', 'en']", "zh-Hans", "清单"),
        ("['zh-SG']", "zh-Hans", "清单"),
        ("['zh']", "zh-Hans", "清单"),
        ("['zh-HK', 'zh-CN']", "zh-Hant", "清單"),
        ("['zh-TW']", "zh-Hant", "清單"),
        ("['fr', 'zh-MO', 'en']", "zh-Hant", "清單"),
        ("['en-GB', 'zh-CN']", "en", "List"),
        ("['fr-FR', 'de']", "en", "List"),
        ("[]", "en", "List"),
        ("['C', 'en-US@posix', 'zh-HK']", "zh-Hant", "清單"),
    ] {
        let page = reading(page, languages);
        open(&page, "leader=wangdong").await;
        page.equals(languages, "document.documentElement.lang", language).await;
        page.equals(languages, FIRST_VIEW, first_view).await;
        page.is_untroubled(languages).await;
    }
}

async fn a_link_says_the_language_and_goes_on_saying_it(page: &Page) {
    let page = &reading(page, "['zh-CN']");
    open(page, "unit=liwan&lang=EN").await;
    page.equals("English", FIRST_VIEW, "List").await;
    page.equals("its one form", "location.search", "?unit=liwan&lang=en").await;
    page.click("[aria-labelledby='facet-leader'] label[title='王东']").await;
    page.equals("English still", "location.search", "?leader=wangdong&unit=liwan&lang=en").await;
    let links: Vec<String> = page
        .get("[...document.querySelectorAll('#app a[href*=\"?\"]')].map((it) => it.href).filter((it) => !/lang=en/.test(it))")
        .await;
    assert!(links.is_empty(), "links that leave English: {links:?}");
    page.run::<()>("history.back()").await;
    page.equals("as it was", "location.search", "?unit=liwan&lang=en").await;
    open(page, "lang=zh-Hant").await;
    page.equals("traditional Chinese", FIRST_VIEW, "清單").await;
    open(page, "Lang=fr&lang=EN").await;
    page.equals("the first that is one", FIRST_VIEW, "List").await;
    page.is_untroubled("in three languages").await;
}

async fn a_language_is_chosen_and_kept(page: &Page) {
    open(page, "leader=wangdong&lang=zh-Hant").await;
    page.click("[popovertarget=settings]").await;
    let names: Vec<String> =
        page.get("[...document.querySelectorAll('#settings button[lang]')].map((it) => it.textContent)").await;
    assert_eq!(names, ["简体中文", "繁體中文", "English"]);
    page.click("#settings button[lang=en]").await;
    page.equals("English, by no link", "document.documentElement.lang + location.search", "en?leader=wangdong").await;
    open(page, "view=table").await;
    page.equals("English still", FIRST_VIEW, "List").await;
    page.run::<()>("localStorage.removeItem('fengong.lang')").await;
}

async fn a_language_is_chosen_where_nothing_is_kept(page: &Page) {
    let page =
        &page.with_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });");
    open(page, "leader=wangdong").await;
    page.click("[popovertarget=settings]").await;
    page.click("#settings button[lang=en]").await;
    page.equals("English, by the link", "location.search", "?leader=wangdong&lang=en").await;
    page.equals("English", FIRST_VIEW, "List").await;
    page.is_untroubled("without storage").await;
}

async fn a_language_that_is_none_is_named(page: &Page) {
    page.open("lang=fr").await;
    page.until("it is named", "document.querySelector('[role=status] ul').textContent.includes('fr')").await;
}

async fn english_stands_beside_names_and_is_marked_as_ours(page: &Page) {
    open(page, "unit=liwan&view=unit&task=137&lang=en").await;
    for place in ["main header h2", "#filters label", "#leaders", "aside dd a[href*='view=unit']", "#results h3"] {
        let glosses: Vec<String> =
            page.get(&format!("{}.map((it) => it.textContent)", elements(&format!("{place} {GLOSS}")))).await;
        let chinese = glosses.iter().find(|gloss| gloss.chars().any(|sign| sign >= '\u{2E80}'));
        assert!(!glosses.is_empty() && chinese.is_none(), "{place}: {chinese:?}");
    }
    page.until("it is marked", &format!("{}[0].title.includes('unofficial')", elements(GLOSS))).await;
    page.equals("the words of the notice are Chinese", "document.querySelector('[data-serial] p').lang", "zh-Hans")
        .await;
    open(page, "unit=liwan&view=unit").await;
    page.equals("nobody else sees it", &format!("{}.length", elements(GLOSS)), 0).await;
}

async fn the_notice_is_shown_in_traditional_characters_on_request(page: &Page) {
    let printed = "document.querySelector('#filters label > span').textContent
        + document.querySelector('[data-leader] > span').textContent";
    open(page, "lang=zh-Hant").await;
    page.find("#filters label").await;
    let original: String = page.get(printed).await;
    page.click("[popovertarget=settings]").await;
    page.click("#settings label:nth-of-type(3) input").await;
    page.until("characters are others", &format!("{printed} !== '{original}'")).await;
    page.until("a name is traditional", "document.body.textContent.includes('王東')").await;
    page.until("no simplified one is left", "!/王东|单位|发展/.test(document.querySelector('#app').textContent)").await;
    page.run::<()>("localStorage.removeItem('fengong.script')").await;
    open(page, "lang=zh-Hant").await;
    page.equals("as it was printed", printed, original).await;
}

async fn no_page_in_english_is_wider_than_its_window(page: &Page) {
    for view in [
        "",
        "view=table",
        "view=unit",
        "view=unit&unit=liwan",
        "view=charts",
        "view=network",
        "task=254",
        "q=zzz&leader=nobody",
    ] {
        page.open(&format!("{view}&lang=en")).await;
        for width in [360, 768, 1280] {
            page.resize(width, 800).await;
            let wide: u32 = page.get("document.scrollingElement.scrollWidth").await;
            assert!(wide <= width, "`{view}` at {width} px is {wide} px wide");
        }
    }
}

async fn messages_count_in_english(page: &Page) {
    for (query, said) in [("q=揭榜挂帅&lang=en", "1 task"), ("lang=en", "280 tasks")] {
        page.open(query).await;
        page.equals(query, "document.querySelector('[data-count]').textContent", said).await;
    }
}
