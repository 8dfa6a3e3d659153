//! The built site in a real browser.
//!
//! `cargo test -p site-tests` tests the site in `dist/`, or in the folder that the variable `FENGONG_DIST` names;
//! `cargo test -p site-tests -- history` runs the tests that have this in their names. It needs Chromium or Chrome, and
//! chromedriver on the `PATH`.
//!
//! [`browser`] holds the tools, [`behaviour`] the tests. Each test has a window of its own; behind each test it is checked
//! that the console holds no error and that nothing was fetched from elsewhere.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

mod behaviour;
mod browser;

use std::{
    process::ExitCode,
    sync::{Arc, LazyLock},
};

use browser::Host;
use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    // Listing tests takes no browser, so the driver starts with the first test.
    let host = Arc::new(LazyLock::new(Host::start as fn() -> Result<Host, String>));
    let trials = behaviour::tests()
        .into_iter()
        .map(|test| {
            let host = Arc::clone(&host);
            Trial::test(test.name, move || {
                host.as_ref().as_ref().map_err(Clone::clone)?.run(test.run);
                Ok(())
            })
        })
        .collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    conclusion.exit_code()
}
