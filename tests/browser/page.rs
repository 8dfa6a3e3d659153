//! A page in a browser, as a person and as a program sees it. Whatever fails here panics and says what was waited for.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use thirtyfour::{WindowHandle, action_chain::ActionChain, components::SelectElement, prelude::*};

use super::{
    driver::Browser,
    engine::{Engine, Scheme},
    expected::answer,
    served::{Served, site_with},
    shown::{READ, Shown},
    trouble::{NOTED, kept},
};

/// How long to wait for what has to happen. It usually takes some milliseconds.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often to look.
const LOOK_EVERY: Duration = Duration::from_millis(25);

/// The elements that a selector finds, as an expression. At its end a selector may say what is on the element, as in Playwright:
/// `button:text-is('全部清除')`. Elements are found by role, state, name and place, or else by `data-part`; their classes are the
/// style sheet's.
pub fn elements(selector: &str) -> String {
    let all = |css: &str| format!("[...document.querySelectorAll({})]", json!(css));
    match selector.strip_suffix("')").and_then(|it| it.split_once(":text-is('")) {
        Some((css, text)) => format!("{}.filter((it) => it.textContent.trim() === {})", all(css), json!(text)),
        None => all(selector),
    }
}

/// A page in a browser.
#[derive(Clone)]
pub struct Page {
    /// By which the browser is told what to do.
    pub driver: WebDriver,
    /// The browser.
    pub browser: Arc<Browser>,
    /// The address of the site, up to its last `/`.
    site: String,
    /// Where the site is served, if that is for this page alone.
    _served: Option<Arc<Served>>,
}

impl Page {
    /// The page of a site, not opened yet.
    pub fn new(browser: Arc<Browser>, site: String) -> Self {
        Self { driver: browser.driver.clone(), browser, site, _served: None }
    }

    /// The same browser with a page of another site.
    pub fn of(&self, site: String) -> Self {
        Self::new(Arc::clone(&self.browser), site)
    }

    /// The same browser with a page of the site in which a script runs before all others.
    pub fn with_script(&self, script: &str) -> Self {
        let served = Served::start(site_with(script));
        let page = self.of(served.address.clone());
        Self { _served: Some(Arc::new(served)), ..page }
    }

    /// The same site in a new browser, of somebody who has asked the system for these colours.
    pub async fn in_colours(&self, scheme: Scheme) -> Self {
        let browser = Browser::open(self.browser.engine, scheme).await.expect("another browser starts");
        Self::new(Arc::new(browser), self.site.clone())
    }

    /// The address with a query string, as the page writes it.
    pub fn address(&self, query: &str) -> String {
        if query.is_empty() { self.site.clone() } else { format!("{}?{query}", self.site) }
    }

    /// Leaves the page, which may still be asking for files, before its site is gone; its troubles are forgotten.
    pub async fn leave(&self) {
        self.troubles().await;
        self.driver.goto("about:blank").await.unwrap();
        self.troubles().await;
    }

    /// Asks for the page with a query string, and waits for nothing but its document.
    pub async fn request(&self, query: &str) {
        self.driver.goto(self.address(query)).await.unwrap();
    }

    /// Opens the page with a query string, and waits until the first answer is on it.
    pub async fn open(&self, query: &str) {
        self.request(query).await;
        self.is_ready().await;
    }

    /// Goes over to a query string as by a step in the history, which is quicker than to load the page again, and waits until it is shown.
    pub async fn step_to(&self, query: &str) {
        let address = json!(self.address(&answer(query).query.to_string()));
        self.run::<()>(&format!(
            "history.pushState(null, '', {address}); dispatchEvent(new PopStateEvent('popstate'))"
        ))
        .await;
        self.shows(query).await;
    }

    /// Waits until the first answer is on the page.
    pub async fn is_ready(&self) {
        self.until("the page is ready", "document.documentElement.dataset.ready === 'true'").await;
    }

    /// Waits until what is loaded after the first answer is there too.
    pub async fn is_whole(&self) {
        // In one file the style is with the rest.
        let is_styled = "document.querySelector('#later-style')?.sheet !== null";
        self.until("all is there", &format!("document.querySelector('#settings') && {is_styled}")).await;
    }

    /// What a script returns.
    pub async fn run<T: DeserializeOwned>(&self, script: &str) -> T {
        let returned = self.driver.execute(script, vec![]).await.unwrap_or_else(|error| panic!("{script}: {error}"));
        returned.convert().unwrap_or_else(|error| panic!("{script}: {:?}: {error}", returned.json()))
    }

    /// What a script returns in an empty window, where no policy forbids to take text for HTML.
    pub async fn run_elsewhere<T: DeserializeOwned>(&self, script: &str) -> T {
        let own = self.driver.window().await.unwrap();
        let other = self.driver.new_tab().await.unwrap();
        self.driver.switch_to_window(other).await.unwrap();
        let returned = self.run(script).await;
        self.driver.close_window().await.unwrap();
        self.driver.switch_to_window(own).await.unwrap();
        returned
    }

    /// The value of an expression.
    pub async fn get<T: DeserializeOwned>(&self, expression: &str) -> T {
        self.run(&format!("return {expression}")).await
    }

    /// Waits until an expression is true, or what it promises is.
    pub async fn until(&self, what: &str, expression: &str) {
        self.equals(what, &format!("Promise.resolve({expression}).then(Boolean)"), true).await;
    }

    /// Waits until an expression has a value.
    pub async fn equals(&self, what: &str, expression: &str, value: impl Serialize) {
        let script = format!("return {expression}");
        let value = json!(value);
        let start = Instant::now();
        loop {
            // While a page comes, some drivers return nothing or fail, whatever the expression is.
            let found = self.driver.execute(&script, vec![]).await;
            let found = found.map_or_else(|error| json!(error.to_string()), |it| it.json().clone());
            if found == value {
                return;
            }
            if start.elapsed() > PATIENCE {
                let state: Value = self.run("return [location.href, document.body.innerText.slice(0, 400)]").await;
                panic!("{what}: `{expression}` stays {found}, expected {value}, on {state:#}");
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// What the page shows.
    pub async fn shown(&self) -> Shown {
        self.run(READ).await
    }

    /// Waits until the page shows what the index answers to a query, all of it, under its canonical address.
    pub async fn shows(&self, query: &str) {
        let expected = Shown::expected(query);
        let start = Instant::now();
        loop {
            let differences = self.shown().await.differences(&expected);
            if differences.is_empty() {
                return;
            }
            let first = differences[..differences.len().min(12)].join("\n");
            assert!(start.elapsed() < PATIENCE, "`{query}` is not what the page shows:\n{first}");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// The first element that a selector finds, once there is one.
    pub async fn find(&self, selector: &str) -> WebElement {
        let element = format!("{}[0]", elements(selector));
        self.until("the element is there", &element).await;
        self.driver.execute(format!("return {element}"), vec![]).await.unwrap().element().unwrap()
    }

    /// Clicks as a person does, where the element can be seen and nothing lies over it.
    pub async fn click(&self, selector: &str) {
        let element = self.find(selector).await;
        if self.browser.engine == Engine::WebKit {
            // Its driver clicks on nothing that can only be seen with the pointer on it.
            self.point_at(selector).await.perform().await.unwrap();
        }
        element.click().await.unwrap_or_else(|error| panic!("{selector} cannot be clicked: {error}"));
    }

    /// Actions that begin with the pointer on the middle of an element. Not all drivers find the middle of a shape.
    #[allow(clippy::cast_possible_truncation, reason = "a place on a screen")]
    pub async fn point_at(&self, selector: &str) -> ActionChain {
        self.find(selector).await;
        let [x, y]: [f64; 2] = self
            .run(&format!(
                "const element = {}[0];
                 const isSeen = ({{ top, bottom }}) => top >= 0 && bottom <= innerHeight;
                 if (!isSeen(element.getBoundingClientRect())) element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                 const {{ x, y, width, height }} = element.getBoundingClientRect();
                 return [x + width / 2, y + height / 2];",
                elements(selector)
            ))
            .await;
        self.driver.action_chain().move_to(x as i64, y as i64)
    }

    /// Chooses an option by its value.
    pub async fn choose(&self, selector: &str, value: &str) {
        if self.browser.engine == Engine::WebKit {
            // What its driver chooses is no act of a person, and no step leads back from what a script did on its own.
            self.driver.action_chain().move_to(1, 1).click().perform().await.unwrap();
        }
        let select = SelectElement::new(&self.find(selector).await).await.unwrap();
        select.select_by_value(value).await.unwrap();
    }

    /// Presses a key, wherever the focus is.
    pub async fn press(&self, key: Key) {
        self.driver.action_chain().send_keys(key).perform().await.unwrap();
    }

    /// Empties a field as a person does; the driver's own way tells the page nothing.
    pub async fn empty(&self, selector: &str) {
        self.find(selector).await.send_keys(Key::Control + "a").await.unwrap();
        self.press(Key::Backspace).await;
        self.equals("the field is empty", &format!("{}[0].value", elements(selector)), "").await;
    }

    /// Waits until the focus is on an element that a selector finds.
    pub async fn is_focused(&self, selector: &str) {
        let focused = format!("{}.includes(document.activeElement)", elements(selector));
        self.until(&format!("the focus is on {selector}"), &focused).await;
    }

    /// Waits until the focus is on something that can be seen: a person at the keyboard goes on from there.
    pub async fn keeps_focus(&self) {
        let held = "document.activeElement !== document.body && document.activeElement.checkVisibility()";
        self.until("the focus is not lost", held).await;
    }

    /// Whether an element can be seen, once it is there.
    pub async fn is_visible(&self, selector: &str) -> bool {
        self.get(&format!("{}[0]?.checkVisibility() ?? false", elements(selector))).await
    }

    /// Waits until an element can be seen.
    pub async fn sees(&self, selector: &str) {
        let visible = format!("{}[0]?.checkVisibility()", elements(selector));
        self.until(&format!("{selector} can be seen"), &visible).await;
    }

    /// Waits until an element is gone or hidden.
    pub async fn sees_no(&self, selector: &str) {
        let visible = format!("!{}[0]?.checkVisibility()", elements(selector));
        self.until(&format!("{selector} is gone"), &visible).await;
    }

    /// Goes over to a window that is none of these, once there is one.
    pub async fn switch_to_new_window(&self, known: &[WindowHandle]) {
        let start = Instant::now();
        loop {
            let windows = self.driver.windows().await.unwrap();
            if let Some(window) = windows.into_iter().find(|it| !known.contains(it)) {
                return self.driver.switch_to_window(window).await.unwrap();
            }
            assert!(start.elapsed() < PATIENCE, "no window was opened");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Sends a command of the browser's own protocol.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.driver.cdp().send_raw(method, parameters).await.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Gives the window a size in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        match self.browser.engine {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.cdp("Emulation.setDeviceMetricsOverride", size).await;
            }
            Engine::Firefox => {
                let window = self.driver.window().await.unwrap().to_string();
                let size = json!({ "context": window, "viewport": { "width": width, "height": height } });
                self.driver.bidi().await.unwrap().send_raw("browsingContext.setViewport", size).await.unwrap();
            }
            Engine::WebKit => {
                let bars: u32 = self.get("outerHeight - innerHeight").await;
                self.driver.set_window_rect(0, 0, width, height + bars).await.unwrap();
            }
        }
        self.equals("the window has its size", "[innerWidth, innerHeight]", [width, height]).await;
    }

    /// Checks that, since this was last asked, there was no error in the console and no request to another origin.
    pub async fn is_untroubled(&self, when: &str) {
        let troubles = self.troubles().await;
        assert!(troubles.is_empty(), "{when}:\n{}", troubles.join("\n"));
    }

    /// Waits until there is an error in the console, which some browsers write late.
    pub async fn is_in_trouble(&self, why: &str) {
        let start = Instant::now();
        while self.troubles().await.is_empty() {
            assert!(start.elapsed() < PATIENCE, "{why}: the console says nothing");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// The errors in the console and the requests to other origins since this was last asked.
    pub async fn troubles(&self) -> Vec<String> {
        if self.browser.engine == Engine::Chromium { kept(&self.driver).await } else { self.run(NOTED).await }
    }

    /// What the console says since this, or the troubles, were last asked; of other engines than Chromium its errors.
    pub async fn console(&self) -> WebDriverResult<Vec<String>> {
        if self.browser.engine == Engine::Chromium {
            let entries = self.driver.browser_log().await?;
            return Ok(entries.into_iter().map(|it| format!("{}: {}", it.level, it.message)).collect());
        }
        self.driver.execute(NOTED, vec![]).await?.convert()
    }
}
