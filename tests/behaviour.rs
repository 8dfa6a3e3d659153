//! What the page does, one part of it to a file.

/// Lists the tests of a file. One that is not listed is dead code, which the lints find. One that cannot be asked of every engine has
/// those of which it can be asked behind it, and why: `a_test (Chromium, Firefox: "the reason")`.
macro_rules! list {
    ($($name:ident $(($($engine:ident),+: $reason:expr))?),+ $(,)?) => {
        pub(super) fn tests() -> Vec<super::Test> {
            let file = module_path!().rsplit("::").next().unwrap_or_default();
            vec![$(super::Test {
                name: format!("{file}::{}", stringify!($name)),
                run: |page| Box::pin(async move { $name(&page).await }),
                only: None::<(&[crate::browser::Engine], &str)>$(.or(Some((&[$(crate::browser::Engine::$engine),+], $reason))))?,
                is_on_request: false,
            }),+]
        }
    };
}

mod access;
mod carried;
mod filters;
mod gallery;
mod guarded;
mod history;
mod kept;
mod keyboard;
mod keys;
mod languages;
mod links;
mod mangled;
mod parts;
mod pictures;
mod printed;
mod programs;
mod published;
mod results;
mod saved;
mod screens;
mod search;
mod shared;
mod single;
mod smoke;
mod states;
mod steered;
mod targets;
mod task;
mod undo;
mod units;

use std::pin::Pin;

use crate::browser::{Engine, Page, development_dist};

/// Why a test runs in one engine: what it looks at is worked out in Rust and stands on the page as text.
const SAME_WASM: &str = "the same wasm works it out in every engine";

/// Nothing is kept for days without a network, so what the page asks for is asked of the server.
pub const NO_WORKER: &str = "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });";

/// Turns prefetching on again: by default the pages of tests save data.
pub const LOADS_AHEAD: &str = "delete navigator.connection;";

/// A test.
pub struct Test {
    /// What it is called.
    pub name: String,
    /// What it does with a page that is not open yet.
    pub run: fn(Page) -> Pin<Box<dyn Future<Output = ()>>>,
    /// The engines that it can be asked of, and why no others; all for nothing.
    pub only: Option<(&'static [Engine], &'static str)>,
    /// Whether it runs only where it is asked for, by `--ignored`.
    pub is_on_request: bool,
}

/// All tests.
pub fn tests() -> Vec<Test> {
    // The longest first, so that no worker is left alone with them at the end.
    [
        development_dist().map(|_| gallery::tests()).unwrap_or_default(),
        development_dist().map(|_| gallery::shots()).into_iter().collect(),
        access::tests(),
        screens::tests(),
        languages::tests(),
        mangled::tests(),
        parts::tests(),
        steered::tests(),
        saved::tests(),
        links::tests(),
        filters::tests(),
        search::tests(),
        history::tests(),
        task::tests(),
        results::tests(),
        targets::tests(),
        pictures::tests(),
        keyboard::tests(),
        keys::tests(),
        states::tests(),
        guarded::tests(),
        undo::tests(),
        units::tests(),
        shared::tests(),
        carried::tests(),
        printed::tests(),
        kept::tests(),
        single::tests(),
        programs::tests(),
        published::tests(),
        smoke::tests(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
