//! `cargo xtask fuzz`: inputs that nobody thought of, which libFuzzer makes out of those in `fuzz/corpus/` and of the words
//! in `fuzz/words.dict`, led by what the code has not done yet.

use crate::machine::process::{self, say};
use crate::root;
use anyhow::{Context, Result};
use std::fs;
use std::process::Command;

/// What is fuzzed, each a program in `fuzz/targets/` with a corpus of its own.
const TARGETS: [&str; 3] = ["query", "notice", "answer"];

/// How long each target is given new inputs in `cargo xtask test`.
pub(crate) const SHORT_SECONDS: u32 = 15;

/// Gives every target its corpus, then new inputs for so many seconds. Those that reach further stay in `target/fuzz-found/`,
/// where the next run goes on from them; `keep` takes into the corpus what reaches code that nothing in it reaches.
///
/// # Errors
/// At the first input that panics, takes more than 5 seconds or more than 512 MB; it is printed, and kept among those found, so that
/// the next run begins with it.
pub fn run(seconds: u32, keep: bool) -> Result<()> {
    for target in TARGETS {
        say(&format!("Fuzzing {target} for {seconds} s"));
        let corpus = format!("fuzz/corpus/{target}");
        let found = format!("target/fuzz-found/{target}");
        fs::create_dir_all(root().join(&found)).with_context(|| format!("cannot create {found}"))?;
        let limits = ["-max_len=512", "-timeout=5", "-rss_limit_mb=512"];
        process::run(
            libfuzzer(target)
                .args(limits)
                .args(["-dict=fuzz/words.dict", "-verbosity=0", "-print_final_stats=1"])
                .args([format!("-artifact_prefix={found}/"), format!("-max_total_time={seconds}")])
                .args([&found, &corpus]),
        )?;
        if keep {
            process::run(libfuzzer(target).args(limits).args(["-merge=1", "-use_counters=0", &corpus, &found]))?;
        }
    }
    Ok(())
}

/// A target, built so that libFuzzer sees where it goes.
fn libfuzzer(target: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(["--config", "fuzz/instrument.toml", "run", "--package", "fuzz", "--profile", "fuzz"]);
    command.args(["--quiet", "--bin", target, "--"]).current_dir(root());
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
