//! What keeps the page whole: files that are not what they should be, texts that are taken for HTML or scripts, and memory that is
//! damaged while somebody uses it.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use serde_json::Value;

use crate::browser::{Engine, Page, Served, copy_of_site, download};

list![
    a_damaged_file_is_refused,
    a_damaged_module_is_refused (Chromium, Firefox: "WebKitGTK checks no module that is imported, whatever its preload says"),
    what_did_not_come_is_asked_for_again,
    a_page_whose_files_come_damaged_from_a_cache_heals_itself (Chromium, Firefox: "WebKitGTK asks for the file anew by itself"),
    a_trap_in_a_handler_leaves_the_address_and_a_way_back,
    text_is_never_taken_for_html,
];

/// The one file of a site whose name begins and ends so.
pub fn file(site: &Path, beginning: &str, ending: &str) -> PathBuf {
    let files = fs::read_dir(site).unwrap().map(|file| file.unwrap().path());
    let mut files = files.filter(|file| {
        let name = file.file_name().unwrap().to_string_lossy();
        name.starts_with(beginning) && name.ends_with(ending)
    });
    files.next().unwrap_or_else(|| panic!("the site has a {beginning}….{ending}"))
}

/// The same file with something behind it that means nothing to whoever reads it.
pub fn damage(file: &Path) -> Vec<u8> {
    let whole = fs::read(file).unwrap();
    // An empty section of wasm, or blank space.
    let addition: &[u8] = if file.extension().is_some_and(|it| it == "wasm") { &[0, 1, 0] } else { b" " };
    fs::write(file, [&whole, addition].concat()).unwrap();
    whole
}

/// The page of a copy of the site in which one file is damaged.
async fn damaged(page: &Page, beginning: &str, ending: &str) -> (Served, Page) {
    let site = copy_of_site();
    damage(&file(site.path(), beginning, ending));
    let served = Served::start(site);
    let page = page.of(served.address.clone());
    page.request("leader=wangdong").await;
    (served, page)
}

async fn a_damaged_file_is_refused(page: &Page) {
    for (beginning, ending) in [("fengong-", ".wasm"), ("style-", ".css"), ("words-zh-Hans-", ".txt")] {
        let (_served, page) = damaged(page, beginning, ending).await;
        page.sees("#unloaded").await;
        page.equals("the address stays", "location.search", "?leader=wangdong").await;
        page.is_in_trouble(&format!("{beginning}{ending}")).await;
    }
    // Without these the page stays as it is: at its first note, without the style of sheets.
    for (beginning, ending, is_used) in [
        ("boot-", ".js", "document.documentElement.dataset.text !== undefined"),
        ("later-words-zh-Hans-", ".txt", "document.querySelector('#settings') !== null"),
        ("later-", ".css", "getComputedStyle(document.querySelector('kbd')).borderTopStyle === 'solid'"),
    ] {
        let (_served, page) = damaged(page, beginning, ending).await;
        page.is_in_trouble(&format!("{beginning}{ending}")).await;
        page.equals(&format!("{beginning}{ending} is not used"), is_used, false).await;
        page.leave().await;
    }
    let (_served, page) = damaged(page, "part-export-", ".wasm").await;
    nothing_is_exported(&page).await;
}

async fn a_damaged_module_is_refused(page: &Page) {
    let (_served, module) = damaged(page, "fengong-", ".js").await;
    module.sees("#unloaded").await;
    module.is_in_trouble("the page's module").await;
    let (_served, later) = damaged(page, "later-", ".js").await;
    later.is_in_trouble("what is loaded later").await;
    later.equals("there are no keys", "document.querySelector('#settings')", None::<()>).await;
    later.leave().await;
}

async fn nothing_is_exported(page: &Page) {
    page.is_ready().await;
    page.click("[popovertarget=files]").await;
    page.click("#files [data-file=csv]").await;
    page.until("it says so", "document.querySelector('#files p[role=status]').textContent.includes('没有做成')").await;
    // Only Chromium's driver keeps what the browser itself says of it, late.
    if page.browser.engine == Engine::Chromium {
        page.is_in_trouble("the exporter").await;
    }
    page.leave().await;
}

async fn what_did_not_come_is_asked_for_again(page: &Page) {
    let site = copy_of_site();
    let [words, exporter] = [("later-words-zh-Hans-", ".txt"), ("part-export-", ".wasm")]
        .map(|(beginning, ending)| file(site.path(), beginning, ending));
    let whole_words = damage(&words);
    let whole_exporter = damage(&exporter);
    let served = Served::start(site);
    let page = page.of(served.address.clone());
    page.request("leader=wangdong").await;
    page.is_ready().await;
    page.is_in_trouble("words that come later").await;
    fs::write(&words, whole_words).unwrap();
    page.click("[popovertarget=files]").await;
    page.click("#files [data-file=csv]").await;
    page.until("it says so", "document.querySelector('#files p[role=status]').textContent.includes('没有做成')").await;
    fs::write(&exporter, whole_exporter).unwrap();
    let (name, _) = download(&page, "#files [data-file=csv]", "csv").await;
    assert!(name.contains("王东"), "{name}");
    page.is_whole().await;
    page.leave().await;
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
    page.leave().await;
}

async fn a_trap_in_a_handler_leaves_the_address_and_a_way_back(page: &Page) {
    // The module gives its exports to whoever starts it again. Nothing in its memory is what it was.
    let page = &page.with_script(
        "addEventListener('overwrite', () => import(document.querySelector('link[rel=modulepreload][href*=fengong]').href)
            .then((module) => module.default())
            .then(({ memory }) => { new Uint8Array(memory.buffer).fill(0xff); window.isOverwritten = true; }));",
    );
    page.open("leader=wangdong&task=137").await;
    page.shows("leader=wangdong&task=137").await;
    page.run::<()>("dispatchEvent(new Event('overwrite'))").await;
    page.until("nothing in memory is what it was", "window.isOverwritten").await;
    // Some drivers point at it first, which may be enough.
    page.point_at("#filters input[type=checkbox]").await.click().perform().await.unwrap();
    page.sees("#crashed").await;
    page.sees_no("#app").await;
    page.equals("the address stays", "location.search", "?leader=wangdong&task=137".to_owned()).await;
    assert!(!page.troubles().await.is_empty(), "the trap is in the console");
    page.click("#crashed [data-reload]").await;
    page.until("the page was loaded again", "!document.querySelector('#crashed').checkVisibility()").await;
    page.is_ready().await;
    page.shows("leader=wangdong&task=137").await;
    // What listened besides may have trapped too.
    page.leave().await;
}

async fn text_is_never_taken_for_html(page: &Page) {
    page.open("").await;
    let refusals: Value = page
        .run(
            "const refused = (run) => { try { run(); return false; } catch (error) { return error.name === 'TypeError'; } };
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
