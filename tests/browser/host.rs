//! The runs of tests: each in a window of its own.

use std::{
    pin::Pin,
    sync::{Arc, Mutex},
};

use tokio::runtime::{Builder, Runtime};

use super::{
    Page,
    driver::Browser,
    engine::{Engine, Scheme},
    served::{Served, dist, site_with},
};

/// The browsers of an engine, and the site on a port of its own.
pub struct Host {
    /// Browsers whose tests have passed. A browser takes longer to start than most tests take.
    idle: Mutex<Vec<Arc<Browser>>>,
    engine: Engine,
    runtime: Runtime,
    site: Served,
}

impl Host {
    /// Serves the site.
    pub fn start(engine: Engine) -> Result<Self, String> {
        if !dist().join("index.html").is_file() {
            return Err(format!("there is no site in {}: run `cargo xtask build`", dist().display()));
        }
        Ok(Self {
            idle: Mutex::default(),
            engine,
            runtime: Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(|it| it.to_string())?,
            // Chromium keeps its console for the driver, so there the site is exactly what was built.
            site: if engine == Engine::Chromium { Served::at(&dist(), "/") } else { Served::start(site_with("")) },
        })
    }

    /// Runs a test in a window of its own. A browser whose test fails is dropped, and so closed.
    pub fn run(&self, test: fn(Page) -> Pin<Box<dyn Future<Output = ()>>>) -> Result<(), String> {
        self.runtime.block_on(async {
            let idle = self.idle.lock().unwrap().pop();
            let browser = match idle {
                Some(browser) => browser,
                None => Arc::new(Browser::open(self.engine, Scheme::Light).await?),
            };
            browser.open_only_window().await.map_err(|error| format!("the browser opens no window: {error}"))?;
            let page = Page::new(Arc::clone(&browser), self.site.address.clone());
            test(page.clone()).await;
            page.is_untroubled("at the end of the test").await;
            self.idle.lock().unwrap().push(browser);
            Ok(())
        })
    }
}
