//! Without a network, and with a new version.

use std::{fs, path::Path};

use serde_json::json;

use crate::browser::{Page, Served, copy_of_site, download, site_with};

list![
    after_one_visit_the_site_works_without_its_server,
    a_new_version_is_said_and_taken_over_whole,
    a_site_that_is_half_replaced_is_not_kept,
    the_page_can_be_installed (Chromium: "no other says why a page cannot be installed"),
];

/// That a copy is kept, and that this page is of it.
const KEPT: &str =
    "navigator.serviceWorker.ready.then((it) => it.active && navigator.serviceWorker.controller !== null)";

async fn after_one_visit_the_site_works_without_its_server(page: &Page) {
    let served = Served::start(copy_of_site());
    let page = page.of(served.address.clone());
    page.open("").await;
    page.until("a copy is kept", KEPT).await;
    page.is_untroubled("with its server").await;
    drop(served);
    for query in ["", "unit=liwan&view=unit", "q=地铁 -南沙&view=table&task=137", "view=network"] {
        page.open(query).await;
        page.shows(query).await;
    }
    page.click("[popovertarget=files]").await;
    let (_, bytes) = download(&page, "#files [data-file=xlsx]", "xlsx").await;
    assert_eq!(bytes[..2], *b"PK", "files are made too");
    page.is_untroubled("without its server").await;
}

/// Makes another version of a copy of the site.
fn change(site: &Path) {
    let index = site.join("index.html");
    let html = fs::read_to_string(&index).unwrap();
    fs::write(&index, html.replace("<title>", "<meta name=changed content=yes><title>")).unwrap();
}

const IS_CHANGED: &str = "document.querySelector('meta[name=changed]') !== null";

async fn a_new_version_is_said_and_taken_over_whole(page: &Page) {
    let served = Served::start(copy_of_site());
    let page = page.of(served.address.clone());
    page.open("leader=wangdong").await;
    page.until("a copy is kept", KEPT).await;
    assert!(!page.is_visible("#updated").await);
    change(served.folder());
    xtask::build::write_worker(served.folder()).unwrap();
    page.open("leader=wangdong&task=137").await;
    page.sees("#updated").await;
    page.until(
        "it is in sight, whatever is on the page",
        "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('#updated').getBoundingClientRect())",
    )
    .await;
    page.equals("the version is the one before", IS_CHANGED, false).await;
    page.shows("leader=wangdong&task=137").await;
    page.click("#updated button").await;
    page.until("the version is the new one", IS_CHANGED).await;
    page.is_ready().await;
    page.shows("leader=wangdong&task=137").await;
    assert!(!page.is_visible("#updated").await);
    page.equals("one version is kept", "caches.keys().then((it) => it.length)", 1).await;
    page.is_untroubled("with a new version").await;
}

async fn a_site_that_is_half_replaced_is_not_kept(page: &Page) {
    let site = site_with(
        "const { register } = ServiceWorkerContainer.prototype;
         ServiceWorkerContainer.prototype.register = function (address) {
             const registered = register.call(this, address);
             registered.then(({ installing }) => {
                 installing.addEventListener('statechange', () => { window.became = installing.state; });
             });
             return registered;
         };",
    );
    // The worker is of one version, the page already of another.
    change(site.path());
    let served = Served::start(site);
    let page = page.of(served.address.clone());
    page.open("leader=wangdong").await;
    page.shows("leader=wangdong").await;
    page.equals("the worker gives up", "window.became", Some("redundant".to_owned())).await;
    page.until("no copy is kept", "navigator.serviceWorker.getRegistration().then((it) => it === undefined)").await;
    page.shows("leader=wangdong").await;
    page.troubles().await;
}

async fn the_page_can_be_installed(page: &Page) {
    page.open("").await;
    let found = page.cdp("Page.getAppManifest", json!({})).await;
    assert_eq!(found["errors"], json!([]), "{found}");
    let manifest: serde_json::Value = serde_json::from_str(found["data"].as_str().unwrap()).unwrap();
    assert_eq!((&manifest["short_name"], &manifest["display"]), (&json!("分工"), &json!("standalone")));
    page.until("a copy is kept", KEPT).await;
    let reasons = page.cdp("Page.getInstallabilityErrors", json!({})).await;
    // A window without a profile of its own cannot install anything.
    let reasons: Vec<&str> = reasons["installabilityErrors"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|it| it["errorId"].as_str())
        .filter(|it| *it != "in-incognito")
        .collect();
    assert_eq!(reasons, [""; 0]);
}
