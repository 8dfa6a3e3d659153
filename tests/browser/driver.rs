//! The program that drives browsers.

use std::{
    io::{BufRead, BufReader, Lines},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, FirefoxCapabilities, LoggingPrefsLogLevel};

/// What a browser is started with. It may run as root and in a container, where its sandbox cannot, and it loads one site only;
/// it is not to call home.
const ARGUMENTS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
];

/// Whose browser it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
}

/// A running driver, ended when this is dropped.
pub struct Driver {
    engine: Engine,
    process: Child,
    address: String,
    /// Kept, so that the driver can go on writing.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Engine {
    /// The program that drives it, what it says before its port, and what it needs.
    fn driver(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Chromium => (
                "chromedriver",
                "ChromeDriver was started successfully on port ",
                "the browser tests need Chromium or Chrome, and the chromedriver of the same version on PATH; \
                 on Debian: apt-get install chromium chromium-driver fonts-noto-cjk",
            ),
            Self::Firefox => (
                "geckodriver",
                "Listening on 127.0.0.1:",
                "this test needs Firefox, and geckodriver on PATH; on Debian: apt-get install firefox-esr, \
                 and cargo install geckodriver",
            ),
        }
    }
}

impl Driver {
    /// Starts the driver on a port that is free.
    pub fn start(engine: Engine) -> Result<Self, String> {
        let (program, before_port, needed) = engine.driver();
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{program} does not start: {error}; {needed}"))?;
        let mut output = BufReader::new(process.stdout.take().expect("it was piped")).lines();
        let port = output.by_ref().map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once(before_port)?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        let Some(port) = port else {
            let _ = process.kill();
            return Err(format!("{program} ends without a port; {needed}"));
        };
        Ok(Self { engine, process, address: format!("http://127.0.0.1:{port}"), _output: output })
    }

    /// A new browser that knows nothing of any other.
    pub async fn open_browser(&self) -> WebDriver {
        let browser = match self.engine {
            Engine::Chromium => WebDriver::new(&self.address, chromium()).await,
            Engine::Firefox => WebDriver::new(&self.address, firefox()).await,
        };
        browser.unwrap_or_else(|error| {
            panic!("the driver cannot start a browser; are both there, in versions that fit? {error}")
        })
    }
}

fn chromium() -> ChromeCapabilities {
    let mut wanted = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        wanted.add_arg(argument).unwrap();
    }
    // The console, and every request.
    wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All).unwrap();
    wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All).unwrap();
    wanted
}

fn firefox() -> FirefoxCapabilities {
    let mut wanted = DesiredCapabilities::firefox();
    wanted.add_arg("-headless").unwrap();
    // The name under which Debian has it, which the driver does not know.
    let debian = "/usr/bin/firefox-esr";
    if Path::new(debian).exists() {
        wanted.set_firefox_binary(debian).unwrap();
    }
    wanted
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
