//! `cargo xtask test`: everything that must hold before a change is taken in.

use crate::machine::process::{self, say};
use crate::machine::{browser, rust, tools};
use crate::{build, dependencies, fuzz, root};
use anyhow::{Context, Result, ensure};
use std::process::Command;
use std::time::Instant;

/// Puts in place what the checks need, then runs them one after the other, up to the first that fails; but all browsers, as a page
/// may fail in each for reasons of its own.
///
/// # Errors
/// When something cannot be put in place, or with the check that failed and the command that runs it alone.
pub fn run() -> Result<()> {
    let start = Instant::now();
    say("Running every check (about 70 minutes on a new machine, 35 after that)");
    rust::add_components()?;
    tools::prepare()?;
    browser::prepare()?;
    let path = tools::prepare_geckodriver()?;
    tools::prepare_axe()?;

    timed("dependencies", "cargo xtask dependencies", || dependencies::run(false))?;
    check("formatting", cargo("fmt --all --check"))?;
    check("lints", cargo("clippy --workspace --all-targets -- -D warnings"))?;
    check(
        "lints for wasm",
        cargo(
            "clippy -p fengong -p chart -p explore -p export -p notice --target wasm32-unknown-unknown -- -D warnings",
        ),
    )?;
    check("unit and property tests", cargo("test --workspace --exclude site-tests"))?;
    let alone = format!("cargo xtask fuzz --seconds {}", fuzz::SHORT_SECONDS);
    timed("fuzzing", &alone, || fuzz::run(fuzz::SHORT_SECONDS, false))?;
    let mut docs = cargo("doc --workspace --no-deps");
    docs.env("RUSTDOCFLAGS", "-D warnings");
    check("docs", docs)?;
    timed("release build", "cargo xtask build", build::run)?;
    let development = timed("development build", "cargo xtask build --development", build::development_site)?;
    let in_browsers = ["chromium::", "firefox::", "webkit::"].map(|tests| {
        let mut site = cargo(&format!("test -p site-tests -- {tests}"));
        site.env("FENGONG_DIST", root().join("dist")).env("FENGONG_DEVELOPMENT_DIST", &development);
        site.env("PATH", &path);
        check(&format!("browser tests ({tests})"), site)
    });
    let failures: Vec<String> = in_browsers.into_iter().filter_map(Result::err).map(|it| format!("{it:#}")).collect();
    ensure!(failures.is_empty(), failures.join("\n"));

    say(&format!("Everything holds: {} s in all", start.elapsed().as_secs()));
    Ok(())
}

fn cargo(arguments: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments.split(' ')).current_dir(root());
    command
}

fn check(name: &str, mut command: Command) -> Result<()> {
    let text = process::text(&command);
    timed(name, &text, || process::run(&mut command))
}

/// Runs one check under a headline with its name, and says how long it took.
fn timed<T>(name: &str, alone: &str, check: impl FnOnce() -> Result<T>) -> Result<T> {
    say(&format!("{name}: {alone}"));
    let start = Instant::now();
    let result = check().with_context(|| format!("{name} failed; to run only this: {alone}"))?;
    eprintln!("    {name}: {:.1} s", start.elapsed().as_secs_f32());
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn a_failure_names_the_check_and_how_to_repeat_it() {
        let error = timed::<()>("docs", "cargo doc", || bail!("`cargo doc` failed")).unwrap_err();
        assert_eq!(format!("{error:#}"), "docs failed; to run only this: cargo doc: `cargo doc` failed");
    }
}
