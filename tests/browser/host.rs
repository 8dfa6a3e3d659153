//! The runs of tests: each in a window of its own.

use std::{pin::Pin, sync::Mutex};

use thirtyfour::{WebDriver, error::WebDriverResult};
use tokio::runtime::{Builder, Runtime};

use super::{
    Page,
    driver::{Driver, Engine},
    served::{Served, dist},
};

/// The driver with its browsers, and the site on a port of its own.
pub struct Host {
    /// Browsers whose tests have passed. A browser takes longer to start than most tests take. They are closed when this
    /// is dropped, for which the driver has to be there still.
    idle: Mutex<Vec<WebDriver>>,
    driver: Driver,
    runtime: Runtime,
    site: Served,
}

impl Host {
    /// Starts the driver and serves the site.
    pub fn start() -> Result<Self, String> {
        if !dist().join("index.html").is_file() {
            return Err(format!("there is no site in {}: run `cargo xtask build`", dist().display()));
        }
        Ok(Self {
            idle: Mutex::default(),
            driver: Driver::start(Engine::Chromium)?,
            runtime: Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(|it| it.to_string())?,
            site: Served::at(&dist(), "/"),
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
            let page = Page::new(browser.clone(), self.site.address.clone());
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
