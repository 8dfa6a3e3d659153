//! An old Chromium, driven over its debugging protocol, because no driver supports it.

use std::{
    fs::{self, File},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use futures_util::{SinkExt, StreamExt};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::{
    net::TcpStream,
    time::{sleep, timeout},
};
use tokio_tungstenite::{WebSocketStream, client_async, tungstenite::Message};

use super::page::elements;

/// How long to wait for a condition. Old kernels compile wasm slowly.
const PATIENCE: Duration = Duration::from_secs(40);

/// How often to check a condition.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// A page in an old Chromium. Methods panic on failure and say what they waited for.
pub struct Kernel {
    socket: WebSocketStream<TcpStream>,
    /// The debugging session of the page.
    session: Option<String>,
    /// The number of commands sent, which is also the id of the last one.
    sent: u64,
    /// Errors that the page has reported.
    troubles: Vec<String>,
    process: Child,
    folder: TempDir,
}

impl Kernel {
    /// Starts a kernel with an empty page. Downloads go to a temporary folder.
    pub async fn start(version: u32) -> Self {
        let kernel = xtask::prepare_kernel(version).expect("the kernel can be installed");
        let folder = tempfile::tempdir().unwrap();
        let mut command = Command::new(&kernel.program);
        command.env("LD_LIBRARY_PATH", &kernel.libraries).args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-zygote",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--remote-debugging-port=0",
        ]);
        if version < 100 {
            command.arg("--single-process");
        }
        command.arg(format!("--user-data-dir={}", folder.path().display())).arg("about:blank");
        let stderr = File::create(folder.path().join("stderr")).unwrap();
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(stderr).spawn().unwrap();
        let (port, path) = listening(&folder.path().join("DevToolsActivePort")).await;
        let stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        let (socket, _) = client_async(format!("ws://127.0.0.1:{port}{path}"), stream).await.unwrap();
        let mut kernel = Self { socket, session: None, sent: 0, troubles: Vec::new(), process, folder };
        let targets = kernel.send("Target.getTargets", json!({})).await;
        let page = targets["targetInfos"].as_array().into_iter().flatten().find(|it| it["type"] == "page");
        let attach = json!({ "targetId": page.expect("the kernel has an empty page")["targetId"], "flatten": true });
        let attached = kernel.send("Target.attachToTarget", attach).await;
        kernel.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Log"] {
            kernel.send(&format!("{domain}.enable"), json!({})).await;
        }
        let agent = kernel.get::<String>("navigator.userAgent").await;
        let chinese = json!({ "userAgent": agent, "acceptLanguage": "zh-CN" });
        kernel.send("Emulation.setUserAgentOverride", chinese).await;
        let files = json!({ "behavior": "allow", "downloadPath": kernel.folder.path().join("files") });
        kernel.send("Page.setDownloadBehavior", files).await;
        kernel.resize(1280, 900).await;
        kernel
    }

    /// Sends a protocol command and returns its result.
    pub async fn send(&mut self, method: &str, parameters: Value) -> Value {
        self.sent += 1;
        let id = self.sent;
        let mut command = json!({ "id": id, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            command["sessionId"] = json!(session);
        }
        self.socket.send(Message::text(command.to_string())).await.unwrap();
        loop {
            let next = timeout(PATIENCE, self.socket.next()).await.unwrap_or_else(|_| panic!("{method}: no answer"));
            let message = next.expect("the kernel is still running").unwrap();
            let Ok(text) = message.to_text() else { continue };
            let Ok(mut message) = serde_json::from_str::<Value>(text) else { continue };
            if message["id"] == id {
                assert!(message.get("error").is_none(), "{method}: {message}");
                return message["result"].take();
            }
            self.troubles.extend(trouble(&message));
        }
    }

    /// Sets the size of the window.
    pub async fn resize(&mut self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.send("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Navigates to an address.
    pub async fn open(&mut self, address: &str) {
        self.send("Page.navigate", json!({ "url": address })).await;
    }

    /// The value of an expression in the page.
    pub async fn get<T: DeserializeOwned>(&mut self, expression: &str) -> T {
        let asked = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.send("Runtime.evaluate", asked).await;
        assert!(answer.get("exceptionDetails").is_none(), "{expression}: {answer}");
        serde_json::from_value(answer["result"]["value"].take()).unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// Waits until an expression is true.
    pub async fn until(&mut self, description: &str, expression: &str) {
        let start = Instant::now();
        while !self.get::<bool>(&format!("!!({expression})")).await {
            if start.elapsed() > PATIENCE {
                let shown: String = self.get("location.href + '\\n' + document.body?.innerText.slice(0, 2000)").await;
                panic!("{description}: `{expression}` stays false on {shown}\n{:?}", self.troubles);
            }
            sleep(LOOK_EVERY).await;
        }
    }

    /// Clicks the first element that a selector matches, once it exists.
    pub async fn click(&mut self, selector: &str) {
        let element = format!("{}[0]", elements(selector));
        self.until(&format!("{selector} exists"), &element).await;
        let middle = format!(
            "new Promise((resolve) => {{
                const element = {element};
                element.scrollIntoView({{ block: 'center' }});
                requestAnimationFrame(() => {{
                    const {{ left, top, width, height }} = element.getClientRects()[0];
                    resolve([left + width / 2, top + height / 2]);
                }});
            }})"
        );
        let (x, y): (f64, f64) = self.get(&middle).await;
        for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let count = u8::from(kind != "mouseMoved");
            let event =
                json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": count, "clickCount": count });
            self.send("Input.dispatchMouseEvent", event).await;
        }
    }

    /// Types text into the focused element.
    pub async fn type_text(&mut self, text: &str) {
        self.send("Input.insertText", json!({ "text": text })).await;
    }

    /// Presses a named key.
    pub async fn press(&mut self, key: &str, code: u32) {
        for kind in ["rawKeyDown", "keyUp"] {
            let event = json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code });
            self.send("Input.dispatchKeyEvent", event).await;
        }
    }

    /// Prints the page to PDF.
    pub async fn print(&mut self) -> Vec<u8> {
        let printed = self.send("Page.printToPDF", json!({})).await;
        BASE64_STANDARD.decode(printed["data"].as_str().unwrap_or_default()).unwrap()
    }

    /// Waits until a file with this ending is saved, and returns its bytes.
    pub async fn saved(&mut self, ending: &str) -> Vec<u8> {
        let folder = self.folder.path().join("files");
        let start = Instant::now();
        loop {
            let files = fs::read_dir(&folder).into_iter().flatten().filter_map(Result::ok).map(|it| it.path());
            let mut saved = files.filter(|it| it.to_string_lossy().ends_with(ending)).map(|it| fs::read(it).unwrap());
            // An empty file keeps the name while the content is written elsewhere.
            if let Some(content) = saved.find(|it| !it.is_empty()) {
                return content;
            }
            assert!(start.elapsed() < PATIENCE, "no {ending} file was saved: {:?}", self.troubles);
            sleep(LOOK_EVERY).await;
        }
    }

    /// Errors that the page has reported.
    pub fn troubles(&self) -> &[String] {
        &self.troubles
    }
}

impl Drop for Kernel {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        if thread::panicking() {
            eprintln!(
                "The kernel printed:\n{}",
                fs::read_to_string(self.folder.path().join("stderr")).unwrap_or_default()
            );
        }
    }
}

/// Waits until a kernel has written its port and the path of its socket.
async fn listening(file: &Path) -> (u16, String) {
    let start = Instant::now();
    loop {
        let text = fs::read_to_string(file).unwrap_or_default();
        // The file may be half-written.
        if let Some((port, path)) = text.split_once('\n')
            && path.starts_with("/devtools/browser/")
        {
            return (port.parse().unwrap(), path.trim().to_owned());
        }
        assert!(start.elapsed() < PATIENCE, "the kernel has not started");
        sleep(LOOK_EVERY).await;
    }
}

/// The error that an event reports, if any.
fn trouble(event: &Value) -> Option<String> {
    // Expected messages about features newer than the kernel.
    let known = ["''wasm-unsafe-eval''", "Found a 'popover' attribute"];
    if event["params"]["entry"]["text"].as_str().is_some_and(|text| known.iter().any(|it| text.contains(it))) {
        return None;
    }
    let field = |pointer: &str| event.pointer(pointer).map(Value::to_string);
    match event["method"].as_str()? {
        "Runtime.exceptionThrown" => field("/params/exceptionDetails"),
        "Runtime.consoleAPICalled" if event["params"]["type"] == "error" => field("/params/args"),
        "Log.entryAdded" if event["params"]["entry"]["level"] == "error" => field("/params/entry"),
        _ => None,
    }
}
