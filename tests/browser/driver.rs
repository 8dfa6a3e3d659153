//! The program that drives browsers.

use std::{
    io::{BufRead, BufReader, Lines},
    process::{Child, ChildStdout, Command, Stdio},
};

use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel};

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

/// A running chromedriver, ended when this is dropped.
pub struct Driver {
    process: Child,
    address: String,
    /// Kept, so that the driver can go on writing.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Driver {
    /// Starts the driver on a port that is free.
    pub fn start() -> Result<Self, String> {
        const NEEDED: &str = "the browser tests need Chromium or Chrome, and the chromedriver of the same version on PATH; \
                              on Debian: apt-get install chromium chromium-driver fonts-noto-cjk";
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("chromedriver does not start: {error}; {NEEDED}"))?;
        let mut output = BufReader::new(process.stdout.take().expect("it was piped")).lines();
        let port = output.by_ref().map_while(Result::ok).find_map(|line| {
            line.strip_prefix("ChromeDriver was started successfully on port ")?
                .trim_end_matches('.')
                .parse::<u16>()
                .ok()
        });
        let Some(port) = port else {
            let _ = process.kill();
            return Err(format!("chromedriver ends without a port; {NEEDED}"));
        };
        Ok(Self { process, address: format!("http://127.0.0.1:{port}"), _output: output })
    }

    /// A new browser that knows nothing of any other.
    pub async fn open_browser(&self) -> WebDriver {
        let mut wanted = DesiredCapabilities::chrome();
        for argument in ARGUMENTS {
            wanted.add_arg(argument).unwrap();
        }
        // The console, and every request.
        wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All).unwrap();
        wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All).unwrap();
        WebDriver::new(&self.address, wanted).await.unwrap_or_else(|error| {
            panic!("chromedriver cannot start a browser; are both there, in the same version? {error}")
        })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
