//! What must never happen on any page: an error in the console, and a request to another origin.

use serde_json::Value;
use thirtyfour::WebDriver;

/// What went wrong in any window of a browser since this was last asked. A violation of the Content-Security-Policy is an
/// error in the console.
pub async fn troubles(driver: &WebDriver, origin: &str) -> Vec<String> {
    let console = driver.browser_log().await.expect("the driver keeps the console");
    let errors = console.into_iter().filter(|it| it.level == "SEVERE").map(|it| format!("console: {}", it.message));
    let events = driver.get_log("performance").await.expect("the driver keeps the requests");
    let requests = events.into_iter().filter_map(|it| request(&it.message)).filter(|url| !is_own(url, origin));
    errors.chain(requests.map(|url| format!("request to {url}"))).collect()
}

/// The address that an event says was asked for.
fn request(event: &str) -> Option<String> {
    let event: Value = serde_json::from_str(event).ok()?;
    let message = event.get("message")?;
    let is_request = message.get("method")?.as_str()? == "Network.requestWillBeSent";
    is_request.then(|| message.pointer("/params/request/url")?.as_str().map(str::to_owned)).flatten()
}

fn is_own(url: &str, origin: &str) -> bool {
    // What the page made itself has its origin too.
    url.trim_start_matches("blob:").starts_with(origin) || url.starts_with("data:") || url.starts_with("about:")
}
