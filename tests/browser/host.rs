//! Where the site is served, whole or damaged, and the runs of tests against it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    pin::Pin,
    sync::Mutex,
};

use tempfile::TempDir;
use thirtyfour::{WebDriver, error::WebDriverResult};
use tokio::runtime::{Builder, Runtime};

use super::{Page, driver::Driver};

/// The driver with its browsers, and the site on a port of its own.
pub struct Host {
    /// Browsers whose tests have passed. A browser takes longer to start than most tests take. They are closed when this
    /// is dropped, for which the driver has to be there still.
    idle: Mutex<Vec<WebDriver>>,
    driver: Driver,
    runtime: Runtime,
    site: String,
}

/// What went wrong on the way from the host to the browser.
#[derive(Clone, Copy, Debug)]
pub enum Sabotage {
    /// The wasm file ends in the middle.
    TruncatedWasm,
    /// The wasm file is not there.
    NoWasm,
    /// The script that starts the wasm is not there.
    NoScript,
}

impl Host {
    /// Starts the driver and serves the site.
    pub fn start() -> Result<Self, String> {
        if !dist().join("index.html").is_file() {
            return Err(format!("there is no site in {}: run `cargo xtask build`", dist().display()));
        }
        Ok(Self {
            idle: Mutex::default(),
            driver: Driver::start()?,
            runtime: Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(|it| it.to_string())?,
            site: serve(&dist(), "/"),
        })
    }

    /// Runs a test in a window of its own. A browser whose test fails is dropped, and so closed.
    pub fn run(&self, test: fn(Page) -> Pin<Box<dyn Future<Output = ()>>>) {
        self.runtime.block_on(async {
            let idle = self.idle.lock().unwrap().pop();
            let browser = match idle {
                Some(browser) => browser,
                None => self.driver.open_browser().await,
            };
            open_only_window(&browser).await.expect("the browser opens a window");
            let page = Page::new(browser.clone(), self.site.clone());
            test(page.clone()).await;
            page.is_untroubled("at the end of the test").await;
            self.idle.lock().unwrap().push(browser);
        });
    }
}

/// Opens a window that has no history and no emulation, and closes all others.
async fn open_only_window(browser: &WebDriver) -> WebDriverResult<()> {
    let others = browser.windows().await?;
    let window = browser.new_tab().await?;
    for other in others {
        browser.switch_to_window(other).await?;
        browser.close_window().await?;
    }
    browser.switch_to_window(window).await
}

/// Serves the site in a folder of the host. Returns its address.
pub fn serve_in_folder(base: &str) -> String {
    serve(&dist(), base)
}

/// Serves a damaged copy of the site. Returns its address, and the copy, which vanishes when it is dropped.
pub fn serve_damaged(sabotage: Sabotage) -> (String, TempDir) {
    let copy = tempfile::tempdir().unwrap();
    for file in fs::read_dir(dist()).unwrap().map(Result::unwrap) {
        let (from, to) = (file.path(), copy.path().join(file.file_name()));
        assert!(from.is_file(), "the site is files in one folder: {}", from.display());
        let is = |extension: &str| from.extension().is_some_and(|it| it == extension);
        let is_boot = file.file_name().to_string_lossy().starts_with("boot");
        match sabotage {
            Sabotage::TruncatedWasm if is("wasm") => {
                let bytes = fs::read(from).unwrap();
                fs::write(to, &bytes[..bytes.len() / 2]).unwrap();
            }
            Sabotage::NoWasm if is("wasm") => {}
            Sabotage::NoScript if is("js") && !is_boot => {}
            _ => drop(fs::copy(from, to).unwrap()),
        }
    }
    (serve(copy.path(), "/"), copy)
}

fn serve(folder: &Path, base: &str) -> String {
    xtask::site::serve_in_background(folder, base).expect("a port is free")
}

fn dist() -> PathBuf {
    env::var_os("FENGONG_DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist"), PathBuf::from)
}
