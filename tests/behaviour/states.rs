//! What the page says when it cannot start or cannot go on, and when a browser refuses the clipboard.

use std::fs;

use crate::browser::{Page, Sabotage, Served, copy_of_site, damaged_site, is_copied};

list![
    an_error_of_somebody_else_stops_nothing,
    a_site_that_is_not_all_there_says_so,
    a_start_that_traps_is_tried_once_more,
    who_cannot_run_the_page_is_shown_the_notice,
    a_page_that_may_load_no_modules_shows_the_notice,
    a_link_is_copied,
    a_clipboard_that_refuses_leaves_the_link_to_be_copied_by_hand,
];

async fn an_error_of_somebody_else_stops_nothing(page: &Page) {
    let page = &page.with_script(
        "addEventListener('fail', () => setTimeout(() => { throw new TypeError('an extension of the browser'); }));
         addEventListener('error', () => { window.happened = true; });",
    );
    page.open("").await;
    page.run::<()>("dispatchEvent(new Event('fail'))").await;
    page.until("the error has happened", "window.happened").await;
    page.shows("").await;
    assert!(!page.is_visible("#crashed").await);
    assert_eq!(page.troubles().await.len(), 1, "the error is in the console");
}

async fn a_site_that_is_not_all_there_says_so(page: &Page) {
    for sabotage in [Sabotage::NoWasm, Sabotage::TruncatedWasm, Sabotage::NoScript] {
        let served = Served::start(damaged_site(sabotage));
        let page = page.of(served.address.clone());
        page.request("leader=wangdong").await;
        page.sees("#unloaded").await;
        page.sees_no("#app").await;
        page.equals("the address stays", "location.search", "?leader=wangdong".to_owned()).await;
        assert!(!page.is_visible("#crashed").await, "{sabotage:?}");
        assert!(!page.troubles().await.is_empty(), "{sabotage:?} is in the console");
    }
}

async fn a_start_that_traps_is_tried_once_more(page: &Page) {
    for (traps, opens) in [(1, true), (2, false)] {
        let page = &page.with_script(&format!(
            "const start = WebAssembly.instantiateStreaming;
             WebAssembly.instantiateStreaming = (...all) => {{
                 sessionStorage.starts = Number(sessionStorage.starts ?? 0) + 1;
                 if (sessionStorage.starts <= {traps}) throw new WebAssembly.RuntimeError('an engine fails');
                 return start.apply(WebAssembly, all);
             }};"
        ));
        page.request("leader=wangdong").await;
        if opens {
            page.is_ready().await;
            page.shows("leader=wangdong").await;
        } else {
            page.sees("#crashed").await;
            page.sees_no("#app").await;
            page.equals("the address stays", "location.search", "?leader=wangdong".to_owned()).await;
            assert!(!page.troubles().await.is_empty(), "the trap is in the console");
        }
        page.equals("nothing is tried a third time", "sessionStorage.starts", "2".to_owned()).await;
    }
}

async fn who_cannot_run_the_page_is_shown_the_notice(page: &Page) {
    for (lack, reason) in [
        ("delete globalThis.WebAssembly", "wasm"),
        ("delete Element.prototype.replaceChildren", "old"),
        ("delete globalThis.HTMLDialogElement", "old"),
        (
            "WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => Promise.reject(new WebAssembly.CompileError('new'))",
            "wasm",
        ),
    ] {
        let page = &page.with_script(lack);
        page.request("leader=wangdong&task=137").await;
        let shown = "location.pathname.endsWith('/notice.html') && location.hash === '#task-137'";
        page.until("the notice is shown at the task", shown).await;
        is_why(page, reason).await;
        page.leave().await;
    }
}

async fn a_page_that_may_load_no_modules_shows_the_notice(page: &Page) {
    let site = copy_of_site();
    fs::write(site.path().join("host.html"), "<iframe sandbox='allow-scripts' src='./?task=137'></iframe>").unwrap();
    let served = Served::start(site);
    let page = &page.of(served.address.clone());
    page.driver.goto(format!("{}host.html", served.address)).await.unwrap();
    page.driver.enter_frame(0).await.unwrap();
    page.until("the notice is shown in the frame", "location.pathname.endsWith('/notice.html')").await;
    is_why(page, "frame").await;
    page.driver.enter_default_frame().await.unwrap();
    page.driver.goto(format!("file://{}/index.html?task=137", served.folder().display())).await.unwrap();
    page.until("the notice is shown from the disk", "location.pathname.endsWith('/notice.html')").await;
    is_why(page, "file").await;
    // What could not be loaded from there is in the console.
    page.leave().await;
}

/// Checks that the plain notice gives this reason, and no other.
async fn is_why(page: &Page, reason: &str) {
    page.sees(&format!("[data-why={reason}]")).await;
    let said =
        "[...document.querySelectorAll('[data-why]')].filter((it) => it.checkVisibility()).map((it) => it.dataset.why)";
    page.equals("why it is shown", said, vec![reason.to_owned()]).await;
}

async fn a_link_is_copied(page: &Page) {
    page.open("leader=王东&task=137").await;
    page.shows("leader=wangdong&task=137").await;
    page.click("header button:text-is('复制链接')").await;
    is_copied(page, "the address of the view", |it| it == page.address("leader=wangdong&task=137")).await;
    page.click("aside button:text-is('复制链接')").await;
    is_copied(page, "the address of the task", |it| it == page.address("task=137")).await;
    page.click("aside button:text-is('复制引用')").await;
    is_copied(page, "the citation", |it| it.contains("穗府〔2021〕3号")).await;
}

async fn a_clipboard_that_refuses_leaves_the_link_to_be_copied_by_hand(page: &Page) {
    for refusal in [
        "Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
        "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })",
    ] {
        let page = &page.with_script(refusal);
        page.open("leader=wangdong&task=137").await;
        page.shows("leader=wangdong&task=137").await;
        page.click("header button:text-is('复制链接')").await;
        page.sees("header [role=alert]").await;
        let shown = "document.querySelector('header [role=alert] code').textContent";
        page.equals("the address can be copied by hand", shown, page.address("leader=wangdong&task=137")).await;
        page.click("aside button:text-is('复制链接')").await;
        page.sees("aside [role=alert]").await;
        page.is_untroubled("refused").await;
    }
}
