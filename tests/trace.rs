//! The browser's own trace of what its main thread does.

use std::time::Duration;

use futures_util::StreamExt;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::browser::Page;

/// What runs script, at its outside.
const SCRIPT: [&str; 6] =
    ["EventDispatch", "FunctionCall", "FireAnimationFrame", "TimerFire", "RunMicrotasks", "EvaluateScript"];

/// What a script may have to wait for, which is not script.
const LAYOUT: [&str; 3] = ["Layout", "UpdateLayoutTree", "PrePaint"];

/// When the frame after a click is surely painted.
const PAINTED_AFTER: Duration = Duration::from_millis(150);

/// What the browser traced.
pub struct Trace {
    events: Vec<Event>,
}

/// Something that took some time, in microseconds.
#[derive(Deserialize)]
struct Event {
    name: String,
    tid: u64,
    ts: u64,
    #[serde(default)]
    dur: u64,
    #[serde(default)]
    args: Value,
}

/// What the main thread does while a click is made and the frames after it are painted.
pub async fn of_click(page: &Page, css: &str) -> Trace {
    let element = page.find(css).await;
    element.scroll_into_view().await.unwrap();
    let session = page.driver.cdp().connect().await.unwrap();
    let mut events = session.subscribe_all();
    let traced = json!({ "traceConfig": { "includedCategories": ["devtools.timeline"] } });
    session.send_raw("Tracing.start", traced).await.unwrap();
    page.driver.action_chain().click_element(&element).perform().await.unwrap();
    tokio::time::sleep(PAINTED_AFTER).await;
    session.send_raw("Tracing.end", json!({})).await.unwrap();
    let mut trace = Trace { events: Vec::new() };
    while let Some(event) = events.next().await {
        match event.method.as_str() {
            "Tracing.dataCollected" => {
                let collected = event.params["value"].as_array().cloned().unwrap_or_default();
                trace.events.extend(collected.into_iter().filter_map(|it| serde_json::from_value::<Event>(it).ok()));
            }
            "Tracing.tracingComplete" => break,
            _ => {}
        }
    }
    trace
}

impl Trace {
    /// For how many milliseconds the main thread ran script from the click to the frame that was painted after it.
    pub fn script_ms(&self) -> f64 {
        let events = &self.events;
        let is_click = |it: &&Event| it.name == "EventDispatch" && it.args["data"]["type"] == "click";
        let click = events.iter().filter(is_click).max_by_key(|it| it.ts).expect("the click was traced");
        let own = || events.iter().filter(|it| it.tid == click.tid);
        let is_painted = |it: &&Event| it.name == "Paint" && it.ts >= click.ts + click.dur;
        let end = own().filter(is_painted).map(|it| it.ts).min().expect("the click changes what is painted");
        // The time that is covered, as what runs script can stand in what runs script.
        let covered = |names: &[&str], within: Option<(u64, u64)>| {
            let (from, to) = within.unwrap_or((click.ts, end));
            let mut spans: Vec<(u64, u64)> = own()
                .filter(|it| names.contains(&it.name.as_str()))
                .map(|it| (it.ts.max(from), (it.ts + it.dur).min(to)))
                .filter(|(start, end)| start < end)
                .collect();
            spans.sort_unstable();
            let mut union: Vec<(u64, u64)> = Vec::new();
            for span in spans {
                match union.last_mut() {
                    Some(last) if span.0 <= last.1 => last.1 = last.1.max(span.1),
                    _ => union.push(span),
                }
            }
            union
        };
        let length = |spans: &[(u64, u64)]| spans.iter().map(|(start, end)| end - start).sum::<u64>();
        let script = covered(&SCRIPT, None);
        let layout: u64 = script.iter().map(|&span| length(&covered(&LAYOUT, Some(span)))).sum();
        Duration::from_micros(length(&script) - layout).as_secs_f64() * 1000.0
    }
}
