//! The runs of tests: each in a window of its own.

use std::{
    any::Any,
    panic::AssertUnwindSafe,
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use futures_util::FutureExt;

use tokio::runtime::{Builder, Runtime};

use super::{
    Page,
    driver::Browser,
    engine::{Engine, Scheme},
    served::{Served, dist, site_with},
};

/// How many tests of an engine are tried once more. Where more fail, it is not the browsers.
const SECOND_ATTEMPTS: usize = 8;

/// What a test does.
type Run = fn(Page) -> Pin<Box<dyn Future<Output = ()>>>;

/// The browsers of an engine, and the site on a port of its own.
pub struct Host {
    /// Browsers whose tests have passed. A browser takes longer to start than most tests take.
    idle: Mutex<Vec<Arc<Browser>>>,
    /// How many tests failed at the first attempt.
    failed_once: AtomicUsize,
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
            failed_once: AtomicUsize::default(),
            engine,
            runtime: Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(|it| it.to_string())?,
            // Chromium keeps its console for the driver, so there the site is exactly what was built.
            site: if engine == Engine::Chromium { Served::at(&dist(), "/") } else { Served::start(site_with("")) },
        })
    }

    /// Runs a test, and once more if it fails, in a browser that is new: they have faults of their own, on a busy machine above all.
    /// Gives what failed at the first attempt.
    pub fn run(&self, test: Run) -> Result<Option<String>, String> {
        let idle = self.idle.lock().unwrap().pop();
        let Err(first) = self.attempt(test, idle) else { return Ok(None) };
        if self.failed_once.fetch_add(1, Ordering::Relaxed) >= SECOND_ATTEMPTS {
            return Err(first);
        }
        match self.attempt(test, None) {
            Ok(()) => Ok(Some(first)),
            Err(second) if second == first => Err(second),
            Err(second) => Err(format!("{second}\nand at the first attempt: {first}")),
        }
    }

    /// Runs a test in a window of its own. A browser whose test fails is dropped, and so closed.
    fn attempt(&self, test: Run, idle: Option<Arc<Browser>>) -> Result<(), String> {
        let attempt = async {
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
        };
        self.runtime.block_on(AssertUnwindSafe(attempt).catch_unwind()).unwrap_or_else(|panic| Err(message(&*panic)))
    }
}

/// What a test that failed said.
fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("it panicked").to_owned()
}
