//! The built site in real browsers.
//!
//! `cargo test --workspace --test site` tests the site in `dist/`, or in the folder that the variable `FENGONG_DIST` names, in all three
//! engines, and, where `FENGONG_DEVELOPMENT_DIST` names the folder of the development site, the gallery of all components in that.
//! Each test has its engine and its file before its name, as in `webkit::history::a_reload_keeps_the_place`, and
//! `cargo test --workspace --test site -- firefox::history` runs those that have this in their names.
//!
//! [`browser`] holds the tools, [`behaviour`] the tests. Each test has a window of its own; behind each test it is checked
//! that the console holds no error and that nothing was fetched from elsewhere. A test that fails leaves what the browser
//! shows in `target/failures/`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

mod behaviour;
mod browser;
mod kernels;

use std::{
    process::ExitCode,
    sync::{Arc, LazyLock},
};

use browser::{Engine, Host};
use libtest_mimic::{Arguments, Completion, Failed, Trial};

fn main() -> ExitCode {
    rustls::crypto::ring::default_provider().install_default().expect("nobody chose another");
    let arguments = Arguments::from_args();
    let documented = Trial::test("docs::every_test_of_some_engines_only_is_listed", every_exception_is_listed);
    libtest_mimic::run(
        &arguments,
        Engine::ALL.into_iter().flat_map(trials).chain(kernels::trials()).chain([documented]).collect(),
    )
    .exit_code()
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
                host.as_ref().as_ref().map_err(Clone::clone)?.run(&name, test.run)?;
                Ok(Completion::Completed)
            }
        })
        .with_ignored_flag(test.is_on_request)
    })
}

/// Checks that `docs/testing.md` lists each test that runs in some engines only, under these engines and the reason.
fn every_exception_is_listed() -> Result<(), Failed> {
    let docs = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/testing.md"))?;
    for test in behaviour::tests() {
        let Some((engines, reason)) = test.only else { continue };
        let engines: Vec<String> = engines.iter().map(|engine| format!("{engine:?}")).collect();
        let heading = format!("### {}: {reason}\n", engines.join(", "));
        let section = docs.split(&heading).nth(1).and_then(|rest| rest.split("###").next()).unwrap_or_default();
        if !section.contains(&format!("- `{}`\n", test.name)) {
            return Err(format!("docs/testing.md does not list {} under: {heading}", test.name).into());
        }
    }
    Ok(())
}
