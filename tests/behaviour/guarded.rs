//! What keeps the page whole: files that are not what they should be, texts that are taken for HTML or scripts, and memory that is
//! damaged while somebody uses it.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use serde_json::Value;

use crate::browser::{Page, Served, copy_of_site};

list![
    a_damaged_file_is_refused,
    a_damaged_exporter_is_refused,
    a_page_whose_files_come_damaged_from_a_cache_heals_itself,
    a_trap_in_a_handler_leaves_the_address_and_a_way_back,
    text_is_never_taken_for_html,
];

/// The one file of a site whose name begins and ends so.
fn file(site: &Path, beginning: &str, ending: &str) -> PathBuf {
    let files = fs::read_dir(site).unwrap().map(|file| file.unwrap().path());
    let mut files = files.filter(|file| {
        let name = file.file_name().unwrap().to_string_lossy();
        name.starts_with(beginning) && name.ends_with(ending)
    });
    files.next().unwrap_or_else(|| panic!("the site has a {beginning}….{ending}"))
}

/// The same file with something behind it that means nothing to whoever reads it.
fn damage(file: &Path) -> Vec<u8> {
    let whole = fs::read(file).unwrap();
    // An empty section of wasm, or blank space.
    let addition: &[u8] = if file.extension().is_some_and(|it| it == "wasm") { &[0, 1, 0] } else { b" " };
    fs::write(file, [&whole, addition].concat()).unwrap();
    whole
}

async fn a_damaged_file_is_refused(page: &Page) {
    for (beginning, ending) in [("fengong-", ".wasm"), ("fengong-", ".js"), ("style-", ".css")] {
        let site = copy_of_site();
        damage(&file(site.path(), beginning, ending));
        let served = Served::start(site);
        let page = page.of(served.address.clone());
        page.request("leader=wangdong").await;
        page.sees("#unloaded").await;
        page.equals("the address stays", "location.search", "?leader=wangdong".to_owned()).await;
        assert!(!page.troubles().await.is_empty(), "{beginning}{ending} is in the console");
    }
    for (beginning, ending, part) in [("later-", ".js", "#settings"), ("boot-", ".js", "#unloaded, [data-ready]")] {
        let site = copy_of_site();
        damage(&file(site.path(), beginning, ending));
        let served = Served::start(site);
        let page = page.of(served.address.clone());
        page.request("leader=wangdong").await;
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert!(!page.is_visible(part).await, "{beginning}{ending} did not run");
        page.troubles().await;
    }
}

async fn a_damaged_exporter_is_refused(page: &Page) {
    for ending in [".js", ".wasm"] {
        let site = copy_of_site();
        damage(&file(site.path(), "exporter-", ending));
        let served = Served::start(site);
        let page = page.of(served.address.clone());
        page.open("leader=wangdong").await;
        page.click("[popovertarget=files]").await;
        page.click("#files li .button").await;
        page.until("it says so", "document.querySelector('#files .said').textContent !== ''").await;
        // The browser may say so later in its console.
        tokio::time::sleep(Duration::from_millis(500)).await;
        page.troubles().await;
    }
}

async fn a_page_whose_files_come_damaged_from_a_cache_heals_itself(page: &Page) {
    let site = copy_of_site();
    let wasm = file(site.path(), "fengong-", ".wasm");
    let whole = damage(&wasm);
    // What is old is kept long by browsers.
    let old = SystemTime::now() - Duration::from_hours(400 * 24);
    fs::File::options().write(true).open(&wasm).unwrap().set_modified(old).unwrap();
    let served = Served::start(site);
    let page = page.of(served.address.clone());
    page.request("leader=wangdong").await;
    page.sees("#unloaded").await;
    fs::write(&wasm, whole).unwrap();
    // As in a new window.
    page.run::<()>("sessionStorage.clear()").await;
    page.open("leader=wangdong").await;
    page.shows("leader=wangdong").await;
    let asked_again: Option<String> = page.get("sessionStorage.getItem('fengong')").await;
    assert!(asked_again.is_some(), "the file came from the cache at first");
    page.troubles().await;
}

async fn a_trap_in_a_handler_leaves_the_address_and_a_way_back(page: &Page) {
    page.open("leader=wangdong&task=137").await;
    page.shows("leader=wangdong&task=137").await;
    // The module gives its exports to whoever starts it again. Nothing in its memory is what it was.
    page.run::<()>(
        "return import(document.querySelector('link[rel=modulepreload][href*=fengong]').href)
            .then((module) => module.default())
            .then(({ memory }) => { new Uint8Array(memory.buffer).fill(0xff); })",
    )
    .await;
    page.click(".facet-value input").await;
    page.sees("#crashed").await;
    page.sees_no("#app").await;
    page.equals("the address stays", "location.search", "?leader=wangdong&task=137".to_owned()).await;
    assert!(!page.troubles().await.is_empty(), "the trap is in the console");
    page.click("#crashed [data-reload]").await;
    page.until("the page was loaded again", "!document.querySelector('#crashed').checkVisibility()").await;
    page.is_ready().await;
    page.shows("leader=wangdong&task=137").await;
}

async fn text_is_never_taken_for_html(page: &Page) {
    page.open("").await;
    if !page.get::<bool>("'trustedTypes' in window").await {
        return;
    }
    let refusals: Value = page
        .run(
            "const refused = (run) => { try { run(); return false; } catch (error) { return error instanceof TypeError; } };
             return [
               () => { document.body.innerHTML = '<p>'; },
               () => { document.createElement('script').text = '1'; },
               () => new DOMParser().parseFromString('<p>', 'text/html'),
               () => trustedTypes.createPolicy('other', {}),
             ].map(refused)",
        )
        .await;
    assert_eq!(refusals, serde_json::json!([true, true, true, true]));
    page.troubles().await;
}
