//! The runs of tests: each in a window of its own.

use std::{
    any::Any,
    panic::AssertUnwindSafe,
    path::PathBuf,
    pin::Pin,
    sync::{Arc, Mutex},
};

use futures_util::FutureExt;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use super::{
    Page,
    driver::Browser,
    engine::{Engine, Scheme},
    failure,
    served::{Served, dist, site_with},
};

/// What a test does.
type Run = fn(Page) -> Pin<Box<dyn Future<Output = ()>>>;

/// The browsers of an engine, and the site.
pub struct Host {
    /// Browsers whose tests have passed. A browser takes longer to start than most tests take.
    idle: Mutex<Vec<Arc<Browser>>>,
    engine: Engine,
    runtime: Runtime,
    /// What is served to each test.
    site: PathBuf,
    /// Where it was served. A page, or its worker, may ask for a file when its test is over.
    served: Mutex<Vec<Served>>,
    _copy: Option<TempDir>,
}

impl Host {
    /// Makes the site ready.
    pub fn start(engine: Engine) -> Result<Self, String> {
        if !dist().join("index.html").is_file() {
            return Err(format!("there is no site in {}: run `cargo xtask build`", dist().display()));
        }
        // Chromium keeps its console for the driver, so there the site is exactly what was built.
        let copy = (engine != Engine::Chromium).then(|| site_with(""));
        Ok(Self {
            idle: Mutex::default(),
            engine,
            runtime: Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(|it| it.to_string())?,
            site: copy.as_ref().map_or_else(dist, |copy| copy.path().to_owned()),
            served: Mutex::default(),
            _copy: copy,
        })
    }

    /// Runs a test in a window of its own, with the site on a port of its own: nothing that one test keeps in the browser, nor the worker
    /// of its site, is there for another. Where it fails, what the browser shows then is kept in a folder with the name of the test.
    pub fn run(&self, name: &str, test: Run) -> Result<(), String> {
        let idle = self.idle.lock().unwrap().pop();
        self.runtime.block_on(async {
            let browser = match idle {
                Some(browser) => browser,
                None => Arc::new(Browser::open(self.engine, Scheme::Light).await?),
            };
            browser.open_only_window().await.map_err(|error| format!("the browser opens no window: {error}"))?;
            let served = Served::at(&self.site, "/");
            let page = Page::new(Arc::clone(&browser), served.address.clone());
            self.served.lock().unwrap().push(served);
            let passes = async {
                if self.engine == Engine::WebKit {
                    // Its windows keep the size of the last one, and have a bar more for each file that was saved.
                    page.resize(1280, 900).await;
                }
                test(page.clone()).await;
                page.is_untroubled("at the end of the test").await;
            };
            let Err(panic) = AssertUnwindSafe(passes).catch_unwind().await else {
                self.idle.lock().unwrap().push(browser);
                return Ok(());
            };
            let said = message(&*panic);
            // The browser is dropped, and so closed: what a test has left there is unknown.
            Err(match failure::keep(&page, name, &said).await {
                Ok(folder) => format!("{said}\nWhat the browser shows is in {}", folder.display()),
                Err(error) => format!("{said}\nWhat the browser shows cannot be kept: {error}"),
            })
        })
    }
}

/// What a test that failed said.
fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("it panicked").to_owned()
}
