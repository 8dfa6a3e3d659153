//! A browser, and the programs that run for it.

use std::{
    fs,
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{WebDriver, error::WebDriverResult};

use super::engine::{Engine, FILES, Scheme};
use super::trouble::SAVES_DATA;

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a script may take. The longest open every task in turn.
const SCRIPT_PATIENCE: Duration = Duration::from_secs(100);

/// A browser that knows nothing of any other. It is closed when this is dropped, for which what runs for it has to be there still.
pub struct Browser {
    /// By which it is told what to do.
    pub driver: WebDriver,
    /// Whose it is.
    pub engine: Engine,
    _driver: Running,
    _screen: Option<Running>,
    folder: TempDir,
}

/// A program, ended when this is dropped.
struct Running(Child);

impl Browser {
    /// Starts a driver, as most drivers have one browser only, and a browser.
    pub async fn open(engine: Engine, scheme: Scheme) -> Result<Self, String> {
        let needed = engine.needed();
        let folder = tempfile::tempdir().map_err(|it| it.to_string())?;
        fs::create_dir(folder.path().join(FILES)).map_err(|it| it.to_string())?;
        let mut command = Command::new(engine.program());
        command.envs(engine.environment(folder.path()));
        let mut screen = None;
        if engine == Engine::Firefox {
            // On a port of its own too, not on the usual one.
            command.arg("--websocket-port=0");
        }
        if engine == Engine::WebKit {
            let (running, display) = invisible_screen().map_err(|error| format!("Xvfb: {error}; {needed}"))?;
            screen = Some(running);
            command.env("DISPLAY", display);
        }
        let (running, address) =
            listening(command).map_err(|error| format!("{}: {error}; {needed}", engine.program()))?;
        let driver = WebDriver::new(address, engine.capabilities(scheme, folder.path())).await;
        let driver = driver.map_err(|error| {
            format!("the driver cannot start a browser; are both there, in versions that fit? {error}; {needed}")
        })?;
        driver.set_script_timeout(SCRIPT_PATIENCE).await.map_err(|it| it.to_string())?;
        let browser = Self { driver, engine, _driver: running, _screen: screen, folder };
        browser.save_data().await.map_err(|it| it.to_string())?;
        Ok(browser)
    }

    /// Makes the pages of this window save data. In the other engines a script in the served copy does this.
    async fn save_data(&self) -> WebDriverResult<()> {
        if self.engine == Engine::Chromium {
            let script = json!({ "source": SAVES_DATA });
            self.driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", script).await?;
        }
        Ok(())
    }

    /// Opens a window that has no history and no emulation, and closes all others.
    pub async fn open_only_window(&self) -> WebDriverResult<()> {
        let others = self.driver.windows().await?;
        let window = self.driver.new_tab().await?;
        for other in others {
            self.driver.switch_to_window(other).await?;
            self.driver.close_window().await?;
        }
        self.driver.switch_to_window(window).await?;
        self.save_data().await?;
        // Nothing is pointed at.
        self.driver.action_chain().move_to(0, 0).perform().await
    }

    /// Where it saves files.
    pub fn files(&self) -> PathBuf {
        self.folder.path().join(FILES)
    }
}

/// Starts a driver on a port that is free, and waits until it listens there.
fn listening(mut command: Command) -> Result<(Running, String), String> {
    let port =
        TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|it| it.local_addr()).map_err(|it| it.to_string())?.port();
    command.arg(format!("--port={port}")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut running = Running(command.spawn().map_err(|error| format!("it does not start: {error}"))?);
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if let Ok(Some(status)) = running.0.try_wait() {
            return Err(format!("it ends at once ({status})"));
        }
        if start.elapsed() > PATIENCE {
            return Err("it does not listen".to_owned());
        }
        thread::sleep(Duration::from_millis(10));
    }
    Ok((running, format!("http://127.0.0.1:{port}")))
}

/// A screen that nobody sees, for a browser that insists on one, and its name. It has room for the widest window, and its pointer,
/// in the middle, is far below.
fn invisible_screen() -> Result<(Running, String), String> {
    let mut screen = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1920x4000x24", "-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("it does not start: {error}"))?;
    let output = screen.stdout.take().expect("it was piped");
    let running = Running(screen);
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number).map_err(|it| it.to_string())?;
    let number: u32 = number.trim().parse().map_err(|_| "it names no screen".to_owned())?;
    Ok((running, format!(":{number}")))
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
