//! How long an answer takes in the main thread of a browser: `cargo bench -p site-tests`.
//!
//! The page measures itself, in the browser's own performance trace. A question is asked as a step in the history asks it.
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

use browser::{Host, Page};

const ROUNDS: usize = 20;

const QUESTIONS: [&str; 20] = [
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
];

fn main() {
    Host::start().unwrap().run(|page| Box::pin(async move { measure(&page).await }));
}

async fn measure(page: &Page) {
    println!("{:>8} {:>8} {:>8}   resolve and answer, in ms: median, 90 %, most of {ROUNDS}", "50 %", "90 %", "100 %");
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
        times_ms.sort_by(f64::total_cmp);
        let at = |share: usize| times_ms[(times_ms.len() - 1) * share / 100];
        println!("{:8.2} {:8.2} {:8.2}   {question}", at(50), at(90), at(100));
    }
}
