//! What must never happen on any page: an error in the console, and a request to another origin.

use serde_json::Value;
use thirtyfour::WebDriver;

/// What notes trouble where the driver keeps no console: it runs before all else of a page, and what it notes outlives the page.
pub const WATCH: &str = "{
    // A picture is drawn again a frame later, of which no console says anything; and what an engine looks for on its own.
    const HARMLESS = /^ResizeObserver loop|favicon[.]ico$/;
    // What does not load because its page ends is an error too, but nobody's.
    let isLeft = false;
    addEventListener('beforeunload', () => { isLeft = true; });
    const note = (what) => {
        if (isLeft || HARMLESS.test(what)) return;
        sessionStorage.troubles = `${sessionStorage.troubles ?? ''}${what}\n`;
    };
    const unloaded = [];
    addEventListener('error', ({ message, target }) => {
        if (message === undefined) unloaded.push(`${target.src ?? target.href} does not load`);
        else note(message);
    }, true);
    for (const moment of ['load', 'troubles']) addEventListener(moment, () => unloaded.splice(0).forEach(note));
    addEventListener('unhandledrejection', ({ reason }) => note(reason));
    addEventListener('securitypolicyviolation', (it) => note(`${it.effectiveDirective} stops ${it.blockedURI}`), true);
    const { error } = console;
    console.error = (...all) => { note(all.join(' ')); error.apply(console, all); };
    const requested = (entries) => {
        for (const { name, responseStatus } of entries) {
            if (![location.origin, 'null'].includes(new URL(name).origin)) note(`request to ${name}`);
            if (responseStatus >= 400) note(`${responseStatus} for ${name}`);
        }
    };
    const observer = new PerformanceObserver((list) => requested(list.getEntries()));
    observer.observe({ type: 'resource', buffered: true });
    // What it would be told later, or never.
    for (const moment of ['pagehide', 'troubles']) addEventListener(moment, () => requested(observer.takeRecords()));
}";

/// Makes the page believe that the person saves data, so that it prefetches nothing: pages start sooner, and no request is open when a test
/// ends and its server stops.
pub const SAVES_DATA: &str =
    "Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });";

/// What [`WATCH`] noted since this was last run.
pub const NOTED: &str = "
    dispatchEvent(new Event('troubles'));
    const noted = location.origin === 'null' ? '' : sessionStorage.troubles ?? '';
    if (noted) sessionStorage.removeItem('troubles');
    return noted.split('\\n').filter(Boolean);
";

/// What Chromium kept, in any of its windows, since this was last asked. A violation of the Content-Security-Policy is an error in
/// its console.
pub async fn kept(driver: &WebDriver) -> Vec<String> {
    let console = driver.browser_log().await.expect("the driver keeps the console");
    let errors = console.into_iter().filter(|it| it.level == "SEVERE").map(|it| format!("console: {}", it.message));
    let events = driver.get_log("performance").await.expect("the driver keeps the requests");
    let requests = events.into_iter().filter_map(|it| request(&it.message)).filter(|url| !is_own(url));
    errors.chain(requests.map(|url| format!("request to {url}"))).collect()
}

/// The address that an event says was asked for.
fn request(event: &str) -> Option<String> {
    let event: Value = serde_json::from_str(event).ok()?;
    let message = event.get("message")?;
    let is_request = message.get("method")?.as_str()? == "Network.requestWillBeSent";
    is_request.then(|| message.pointer("/params/request/url")?.as_str().map(str::to_owned)).flatten()
}

/// Whether it is of a site that a test serves, or of one in a file, which are all on this machine. A page asks for some files late,
/// when its test may be with another already.
fn is_own(url: &str) -> bool {
    // What the page made itself has its origin too.
    let url = url.trim_start_matches("blob:");
    ["http://127.0.0.1:", "file:///", "data:", "about:"].iter().any(|own| url.starts_with(own))
}
