//! The whole site in one file, opened without any server.

use std::fs;

use crate::browser::{Page, dist, download, with_script};

list![one_file_works, one_file_makes_files, one_file_names_no_other, one_file_that_cannot_run_shows_the_notice];

/// A folder with nothing but the file in it, and its address.
fn alone() -> (tempfile::TempDir, String) {
    alone_with("")
}

/// The same, with a script that runs before all others.
fn alone_with(script: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("fengong.html");
    let html = fs::read_to_string(dist().join("fengong.html")).unwrap();
    fs::write(&file, with_script(&html, script)).unwrap();
    let address = format!("file://{}", file.display());
    (folder, address)
}

async fn one_file_works(page: &Page) {
    let (_folder, address) = alone();
    let page = page.of(address.clone());
    page.open("leader=王东&task=137").await;
    page.shows("leader=wangdong&task=137").await;
    page.click("aside [aria-label='关闭']").await;
    page.shows("leader=wangdong").await;
    page.click("[data-leader='wangdong']").await;
    page.shows("").await;
    page.driver.back().await.unwrap();
    page.shows("leader=wangdong").await;
    page.driver.refresh().await.unwrap();
    page.is_ready().await;
    page.shows("leader=wangdong").await;
    page.equals("nothing was asked for", "performance.getEntriesByType('resource').length", 0).await;
    page.equals("it is a file", "location.protocol", "file:".to_owned()).await;
    page.driver.goto(format!("{address}#?leader=liming")).await.unwrap();
    page.until("a fragment asks too", "document.querySelector('[data-count]')?.dataset.count === '46'").await;
    page.is_untroubled("in one file").await;
}

async fn one_file_makes_files(page: &Page) {
    let (_folder, address) = alone();
    let page = page.of(address);
    page.open("leader=wangdong").await;
    page.click("[popovertarget=files]").await;
    let (name, bytes) = download(&page, "#files [data-file=xlsx]", "xlsx").await;
    assert!(name.contains("王东") && bytes[..2] == *b"PK", "{name}");
    assert!(!page.is_visible("#files [href='fengong.html']").await, "nothing lies beside it");
    page.is_untroubled("making files").await;
}

async fn one_file_names_no_other(page: &Page) {
    let (_folder, address) = alone();
    let page = page.of(address);
    page.open("").await;
    let named: Vec<String> = page
        .get("[...document.querySelectorAll('link[href], script[src], img[src], iframe')].map((it) => it.outerHTML.slice(0, 80))")
        .await;
    assert_eq!(named.len(), 1, "the icon alone: {named:?}");
    assert!(named[0].contains("data:image/svg+xml"), "{named:?}");
    let policy: String = page.get("document.querySelector('meta[http-equiv]').content").await;
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("connect-src"), "{policy}");
    page.is_untroubled("alone").await;
}

async fn one_file_that_cannot_run_shows_the_notice(page: &Page) {
    let (_folder, address) = alone_with("delete Element.prototype.replaceChildren");
    page.driver.goto(format!("{address}?task=137")).await.unwrap();
    page.until("the notice is whole", "document.querySelectorAll('tr[id^=task-]').length === 280").await;
    page.until("at the task", "location.hash === '#task-137'").await;
    page.sees("[data-why=old]").await;
    page.sees_no("#app").await;
    page.is_untroubled("with the notice").await;
}
