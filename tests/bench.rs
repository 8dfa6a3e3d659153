//! How long the page takes in the main thread of a browser: `cargo bench -p site-tests`.
//!
//! An answer: the page measures itself, in the browser's own performance trace. A question is asked as a step in the history
//! asks it. Pictures: from a click to the frame that is painted, all script in the main thread, as the browser traces it.
//! The first round warms the engine up and does not count.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    dead_code,
    unused_imports,
    reason = "a benchmark that cannot go on stops; the tests use more of the tools than it does"
)]

mod browser;
mod trace;

use browser::{Engine, Host, Page};

const ROUNDS: usize = 20;

const QUESTIONS: [&str; 23] = [
    "",
    "leader=wangdong",
    "unit=liwan",
    "section=6&leader=chenzhiying&unit=liwan&role=collective",
    "group=lead&sort=coops",
    "q=市",
    "q=地铁",
    "q=建设 城市&unit=liwan",
    "q=fazhan",
    "q=fgw",
    "q=荔弯区",
    "q=市&sort=relevance&group=none",
    "unit=liwan&task=137",
    "q=地帖",
    "q=建帖 地帖",
    "q=zzzz&unit=liwan&leader=wangdong",
    "view=unit",
    "view=unit&unit=liwan",
    "view=unit&unit=liwan&unit=tianhe",
    "view=targets",
    "view=charts",
    "view=matrix",
    "view=network",
];

/// Pictures, each with the marks that are clicked in turn.
const CLICKS: [(&str, [&str; 2]); 5] = [
    ("view=charts", ["#chart-ranking [data-mark='0'] > path", "#chart-ranking [data-mark='1'] > path"]),
    ("view=charts", ["#chart-leaders [data-mark='22'] > path", "#chart-leaders [data-mark='33'] > path"]),
    ("view=charts", ["#chart-sections [data-mark='18']", "#chart-sections [data-mark='21']"]),
    ("view=matrix", ["[data-mark='0'] > text", "[data-mark='1'] > text"]),
    ("view=network", ["[data-mark='17'] > path", "[data-mark='18'] > path"]),
];

fn main() {
    rustls::crypto::ring::default_provider().install_default().unwrap();
    Host::start(Engine::Chromium)
        .unwrap()
        .run("bench", |page| {
            Box::pin(async move {
                pictures(&page).await;
                answers(&page).await;
            })
        })
        .unwrap();
}

async fn answers(page: &Page) {
    headline("resolve and answer");
    page.open("").await;
    for question in QUESTIONS {
        let mut times_ms: Vec<f64> = Vec::new();
        for round in 0..=ROUNDS {
            let ask = |query: &str| {
                let query = serde_json::json!(format!("?{query}"));
                format!(
                    "history.pushState(0, '', location.pathname + {query}); dispatchEvent(new PopStateEvent('popstate'));
                     await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));"
                )
            };
            let round_ms: f64 = page
                .run(&format!(
                    "return (async () => {{
                        {}
                        performance.clearMeasures();
                        {}
                        return performance.getEntriesByType('measure').reduce((sum, it) => sum + it.duration, 0);
                    }})()",
                    ask("task=1"),
                    ask(question),
                ))
                .await;
            if round > 0 {
                times_ms.push(round_ms);
            }
        }
        report(question, times_ms);
    }
}

async fn pictures(page: &Page) {
    headline("script from a click to the frame that is painted");
    for (query, marks) in CLICKS {
        page.open(query).await;
        let mut times_ms = Vec::new();
        for round in 0..=ROUNDS {
            let script_ms = trace::of_click(page, marks[round % 2]).await.script_ms();
            if round > 0 {
                times_ms.push(script_ms);
            }
        }
        report(&format!("{query} {}", marks[0]), times_ms);
    }
}

fn headline(what: &str) {
    println!("\n{:>8} {:>8} {:>8}   {what}, in ms: median, 90 %, most of {ROUNDS}", "50 %", "90 %", "100 %");
}

fn report(what: &str, mut times_ms: Vec<f64>) {
    times_ms.sort_by(f64::total_cmp);
    let at = |share: usize| times_ms[(times_ms.len() - 1) * share / 100];
    println!("{:8.2} {:8.2} {:8.2}   {what}", at(50), at(90), at(100));
}
