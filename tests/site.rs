//! The built site in real browsers.
//!
//! `cargo test -p site-tests` tests the site in `dist/`, or in the folder that the variable `FENGONG_DIST` names, in all three
//! engines, and, where `FENGONG_DEVELOPMENT_DIST` names the folder of the development site, the gallery of all components in that. Each test has its engine and its file before its name, as in `webkit::history::a_reload_keeps_the_place`, and
//! `cargo test -p site-tests -- firefox::history` runs those that have this in their names.
//!
//! [`browser`] holds the tools, [`behaviour`] the tests. Each test has a window of its own; behind each test it is checked
//! that the console holds no error and that nothing was fetched from elsewhere. A test that fails is tried once more in a new
//! browser; where it passes then it has passed, and stands at the end with what failed at first.

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
    sync::{Arc, LazyLock, Mutex},
};

use browser::{Engine, Host};
use libtest_mimic::{Arguments, Completion, Trial};

/// The tests that passed at the second attempt, each with what failed at the first.
static SECOND_ATTEMPTS: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn main() -> ExitCode {
    rustls::crypto::ring::default_provider().install_default().expect("nobody chose another");
    let arguments = Arguments::from_args();
    let conclusion = libtest_mimic::run(&arguments, Engine::ALL.into_iter().flat_map(trials).collect());
    for late in SECOND_ATTEMPTS.lock().unwrap().iter() {
        eprintln!("warning: {late}\n");
    }
    conclusion.exit_code()
}

/// All tests in an engine.
fn trials(engine: Engine) -> impl Iterator<Item = Trial> {
    // Listing tests takes no browser, so this waits for the first test.
    let host = Arc::new(LazyLock::new(move || Host::start(engine)));
    behaviour::tests().into_iter().map(move |test| {
        let host = Arc::clone(&host);
        let name = format!("{engine}::{}", test.name);
        Trial::ignorable_test(name.clone(), move || match test.only {
            Some((engines, reason)) if !engines.contains(&engine) => Ok(Completion::ignored_with(reason)),
            _ => {
                if let Some(first) = host.as_ref().as_ref().map_err(Clone::clone)?.run(test.run)? {
                    SECOND_ATTEMPTS
                        .lock()
                        .unwrap()
                        .push(format!("{name} passed at the second attempt; at the first: {first}"));
                }
                Ok(Completion::Completed)
            }
        })
    })
}
