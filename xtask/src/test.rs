//! `cargo xtask check` and `cargo xtask test`: what must hold while a change is written, and before it is taken in.

use crate::machine::process::{self, say};
use crate::machine::{browser, kernels, rust, tools};
use crate::{build, dependencies, fuzz, lint, root};
use anyhow::{Context, Error, Result, ensure};
use std::fmt;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::process::Command;
use std::thread;
use std::time::Instant;

/// Runs the quick checks, up to the first that fails.
///
/// # Errors
/// When something cannot be put in place, or with the check that failed and the command that runs it alone.
pub fn check() -> Result<()> {
    say("Running the quick checks (about 3 minutes; 15 in a new place, where everything is compiled)");
    rust::add_components()?;
    rust::add_wasm_target()?;
    browser::prepare_chromium()?;
    let mut steps = Steps::new();
    steps.code()?;
    let site = steps.development_build()?;
    steps.browser("walk in Chromium", 10, "chromium::smoke::", |tests| tests.env("FENGONG_DIST", site))?;
    eprintln!("{steps}");
    Ok(())
}

/// Runs every check, up to the first that fails; but all browsers, as a page may fail in each for reasons of its own.
///
/// # Errors
/// When something cannot be put in place, or with the check that failed and the command that runs it alone.
pub fn run() -> Result<()> {
    say("Running every check (about 24 minutes; 50 on a new machine)");
    rust::add_components()?;
    tools::prepare()?;
    browser::prepare()?;
    let path = tools::prepare_geckodriver()?;
    tools::prepare_axe()?;
    tools::prepare_linters()?;
    for version in kernels::VERSIONS {
        kernels::prepare_kernel(version)?;
    }
    let mut steps = Steps::new();
    let fuzzing = format!("cargo xtask fuzz --seconds {}", fuzz::SHORT_SECONDS);
    thread::scope(|scope| {
        // Linking and wasm-opt use one core, so the other checks run beside them.
        let release = scope.spawn(|| {
            let mut steps = Steps::new();
            steps.run("release build", 160, "cargo xtask build", build::run).map(|()| steps)
        });
        steps.run("dependencies", 5, "cargo xtask dependencies", || dependencies::run(false))?;
        steps.code()?;
        steps.run("fuzzing", 60, &fuzzing, || fuzz::run(fuzz::SHORT_SECONDS, false))?;
        steps.taken.extend(release.join().unwrap_or_else(|panic| resume_unwind(panic))?.taken);
        Ok::<_, Error>(())
    })?;
    steps.run("older browsers", 10, "cargo xtask lint", lint::run)?;
    let development = steps.development_build()?;
    let engines = [
        ("Chromium", 620, "chromium::"),
        ("Firefox", 230, "firefox::"),
        ("WebKitGTK", 260, "webkit::"),
        ("old kernels", 15, "kernel::"),
    ];
    let in_browsers = engines.map(|(engine, usual_secs, filter)| {
        steps.browser(engine, usual_secs, filter, |tests| {
            tests
                .env("FENGONG_DIST", root().join("dist"))
                .env("FENGONG_DEVELOPMENT_DIST", &development)
                .env("PATH", &path)
        })
    });
    eprintln!("{steps}");
    let failures: Vec<String> = in_browsers.into_iter().filter_map(Result::err).map(|it| format!("{it:#}")).collect();
    ensure!(failures.is_empty(), failures.join("\n"));
    Ok(())
}

/// The checks that have run.
struct Steps {
    started: Instant,
    /// Each with the seconds it took.
    taken: Vec<(&'static str, f32)>,
}

impl Steps {
    fn new() -> Self {
        Self { started: Instant::now(), taken: Vec::new() }
    }

    /// Everything that needs neither a site nor a browser.
    fn code(&mut self) -> Result<()> {
        const WASM_LINTS: &str = "clippy -p fengong -p chart -p explore -p export -p notice \
                                  --target wasm32-unknown-unknown -- -D warnings";
        // The browser tests are compiled with the others, so that dependencies are compiled once, and run later.
        const UNIT_TESTS: &str =
            "test --workspace -- --skip chromium:: --skip firefox:: --skip webkit:: --skip kernel::";
        self.command("formatting", 2, &mut cargo("fmt --all --check"))?;
        self.command("lints", 20, &mut cargo("clippy --workspace --all-targets -- -D warnings"))?;
        self.command("lints for wasm", 15, &mut cargo(WASM_LINTS))?;
        self.command("unit and property tests", 110, &mut cargo(UNIT_TESTS))?;
        let mut docs = cargo("doc --workspace --no-deps");
        self.command("docs", 50, docs.env("RUSTDOCFLAGS", "-D warnings"))
    }

    /// Builds the development site, and gives its folder.
    fn development_build(&mut self) -> Result<PathBuf> {
        self.run("development build", 40, "cargo xtask build --development", build::development_site)
    }

    /// Runs the browser tests whose names contain `filter`.
    fn browser(
        &mut self,
        name: &'static str,
        usual_secs: u32,
        filter: &str,
        with: impl FnOnce(&mut Command) -> &mut Command,
    ) -> Result<()> {
        // Of the whole workspace, so that dependencies have the features with which the unit tests compiled them.
        self.command(name, usual_secs, with(&mut cargo(&format!("test --workspace --test site -- {filter}"))))
    }

    fn command(&mut self, name: &'static str, usual_secs: u32, command: &mut Command) -> Result<()> {
        let text = process::text(command);
        self.run(name, usual_secs, &text, || process::run(command))
    }

    /// Runs one check under a headline that says what it is and how long it usually takes. `alone` is the command that repeats it.
    fn run<T>(
        &mut self,
        name: &'static str,
        usual_secs: u32,
        alone: &str,
        check: impl FnOnce() -> Result<T>,
    ) -> Result<T> {
        say(&format!("{name} (about {usual_secs} s): {alone}"));
        let start = Instant::now();
        let result = check().with_context(|| format!("{name} failed; to run only this: {alone}"));
        let secs = start.elapsed().as_secs_f32();
        eprintln!("    {name}: {secs:.1} s");
        self.taken.push((name, secs));
        result
    }
}

impl fmt::Display for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n{:>8}  check", "seconds")?;
        self.taken.iter().try_for_each(|(name, secs)| writeln!(f, "{secs:8.1}  {name}"))?;
        write!(f, "{:8.1}  in all", self.started.elapsed().as_secs_f32())
    }
}

fn cargo(arguments: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments.split_whitespace()).current_dir(root());
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn a_failure_names_the_check_and_how_to_repeat_it() {
        let error = Steps::new().run::<()>("docs", 20, "cargo doc", || bail!("`cargo doc` failed")).unwrap_err();
        assert_eq!(format!("{error:#}"), "docs failed; to run only this: cargo doc: `cargo doc` failed");
    }
}
