//! `cargo xtask dependencies`: licences, sources and known faults of everything in Cargo.lock, by cargo-deny and `deny.toml`.
//!
//! Known faults are looked up in the advisory database, a git repository that not every machine reaches. So `dependencies.txt`
//! records which versions were held against it, and where it cannot be reached a version that is not recorded is refused.

use crate::machine::process::{self, output, say};
use crate::machine::tools;
use crate::root;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::process::Command;

/// The record of what was held against the database, one `name version` a line.
const RECORD: &str = "xtask/dependencies.txt";

/// Where cargo-deny keeps the database (`deny.toml`).
const DATABASE: &str = "target/advisory-db";

/// Checks all dependencies; `note` then writes the record.
///
/// # Errors
/// With what is wrong with a dependency, or why that cannot be found out.
pub fn run(note: bool) -> Result<()> {
    let path = tools::prepare_cargo_deny()?;
    let deny = |arguments: &str| {
        let mut command = Command::new("cargo");
        command
            .args(["deny", "--workspace", "--locked"])
            .args(arguments.split(' '))
            .current_dir(root())
            .env("PATH", &path);
        command
    };
    process::run(&mut deny("check bans licenses sources"))?;

    let locked = locked(&read("Cargo.lock")?)?;
    if output(deny("fetch db")).is_some() {
        process::run(&mut deny("--offline check advisories"))?;
        if note {
            let text = format!("# Held against the advisory database of {}\n{}\n", day()?, locked.join("\n"));
            fs::write(root().join(RECORD), text).with_context(|| format!("cannot write {RECORD}"))?;
        }
        return Ok(());
    }
    ensure!(!note, "the advisory database cannot be reached, so there is nothing to note");
    let record = read(RECORD)?;
    let held = record.lines().next().unwrap_or_default().trim_start_matches("# ");
    say(&format!("The advisory database cannot be reached, so {RECORD} has to do: {held}"));
    let unknown = unknown(&locked, &record);
    ensure!(
        unknown.is_empty(),
        "not held against the advisory database: {}. Where it can be reached, run `cargo xtask dependencies --note`",
        unknown.join(", ")
    );
    Ok(())
}

/// Every version of a crate that the text of a Cargo.lock takes from elsewhere.
fn locked(lock_text: &str) -> Result<Vec<String>> {
    let lock: toml::Table = lock_text.parse().context("Cargo.lock is not TOML")?;
    let packages = lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock has no packages")?;
    let field = |package: &toml::Value, name| package.get(name)?.as_str().map(str::to_owned);
    Ok(packages
        .iter()
        .filter(|package| package.get("source").is_some())
        .filter_map(|package| Some(format!("{} {}", field(package, "name")?, field(package, "version")?)))
        .collect())
}

/// What is locked, but not in the record.
fn unknown<'a>(locked: &'a [String], record: &str) -> Vec<&'a str> {
    locked.iter().map(String::as_str).filter(|it| !record.lines().any(|line| line == *it)).collect()
}

/// The day of the database's last change.
fn day() -> Result<String> {
    let database = fs::read_dir(root().join(DATABASE))?.filter_map(Result::ok).find(|it| it.path().is_dir());
    let database = database.with_context(|| format!("{DATABASE} has no database"))?.path();
    let mut git = Command::new("git");
    git.arg("-C").arg(database).args(["log", "-1", "--format=%cs"]);
    Ok(output(git).context("git cannot say of what day the database is")?.trim().to_owned())
}

fn read(file: &str) -> Result<String> {
    fs::read_to_string(root().join(file)).with_context(|| format!("cannot read {file}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_that_is_not_recorded_is_named() {
        let lock = r#"
            version = 4
            [[package]]
            name = "fengong"
            version = "0.1.0"
            [[package]]
            name = "toml"
            version = "1.1.0"
            source = "registry"
            [[package]]
            name = "toml"
            version = "1.1.1"
            source = "registry"
        "#;
        let locked = locked(lock).unwrap();
        assert_eq!(locked, ["toml 1.1.0", "toml 1.1.1"], "what is here is no dependency");
        assert_eq!(unknown(&locked, "# Of a day\ntoml 1.1.0\ntoml 1.1.10\n"), ["toml 1.1.1"]);
        assert!(unknown(&locked, "toml 1.1.0\ntoml 1.1.1").is_empty());
    }
}
