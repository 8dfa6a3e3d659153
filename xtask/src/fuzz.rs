//! `cargo xtask fuzz`: inputs that nobody thought of, which libFuzzer makes out of those in `fuzz/corpus/` and of the words
//! in `fuzz/words.dict`, led by what the code has not done yet.

use crate::machine::process::{self, say};
use crate::root;
use anyhow::{Context, Result};
use std::fs;
use std::panic::resume_unwind;
use std::process::Command;
use std::thread;

/// What is fuzzed, each a program in `fuzz/targets/` with a corpus of its own.
const TARGETS: [&str; 3] = ["query", "notice", "answer"];

/// How long each target is given new inputs in `cargo xtask test`.
pub(crate) const SHORT_SECONDS: u32 = 22;

/// Gives every target its corpus, then new inputs for so many seconds, all targets side by side. Those that reach further stay in
/// `target/fuzz-found/`, where the next run goes on from them; `keep` takes into the corpus what reaches code that nothing in it reaches.
///
/// # Errors
/// At an input that panics, takes more than 5 seconds or more than 512 MB; it is printed, and kept among those found, so that
/// the next run begins with it.
pub fn run(seconds: u32, keep: bool) -> Result<()> {
    process::run(cargo("build").arg("--bins"))?;
    say(&format!("Fuzzing {} for {seconds} s", TARGETS.join(", ")));
    thread::scope(|scope| {
        let running = TARGETS.map(|target| scope.spawn(move || fuzz(target, seconds, keep)));
        running.into_iter().try_for_each(|it| it.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

fn fuzz(target: &str, seconds: u32, keep: bool) -> Result<()> {
    let corpus = format!("fuzz/corpus/{target}");
    let found = format!("target/fuzz-found/{target}");
    fs::create_dir_all(root().join(&found)).with_context(|| format!("cannot create {found}"))?;
    let libfuzzer = || {
        let mut command = cargo("run");
        command.args(["--quiet", "--bin", target, "--", "-max_len=512", "-timeout=5", "-rss_limit_mb=512"]);
        command
    };
    process::run(
        libfuzzer()
            .args(["-dict=fuzz/words.dict", "-verbosity=0", "-print_final_stats=1"])
            .args([format!("-artifact_prefix={found}/"), format!("-max_total_time={seconds}")])
            .args([&found, &corpus]),
    )?;
    if keep {
        process::run(libfuzzer().args(["-merge=1", "-use_counters=0", &corpus, &found]))?;
    }
    Ok(())
}

/// Cargo on the targets, built so that libFuzzer sees where they go.
fn cargo(verb: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(["--config", "fuzz/instrument.toml", verb, "--package", "fuzz", "--profile", "fuzz"]);
    command.current_dir(root());
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_program_is_run_and_has_a_corpus() {
        let names = |folder: &str| -> BTreeSet<String> {
            let files = fs::read_dir(root().join(folder)).unwrap();
            files.map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned()).collect()
        };
        let run = BTreeSet::from(TARGETS.map(str::to_owned));
        assert_eq!(names("fuzz/targets"), run);
        assert_eq!(names("fuzz/corpus"), run);
    }
}
