//! Runs other programs, with their output shown as it comes.

use anyhow::{Context, Result, ensure};
use std::process::{Command, Stdio};

/// Tells the user what happens next.
pub(crate) fn say(what: &str) {
    eprintln!("\n==> {what}");
}

/// Runs `command` to its end, without input.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let text = text(command);
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("cannot start `{text}`"))?;
    ensure!(status.success(), "`{text}` failed ({status})");
    Ok(())
}

/// Runs `command` to its end, without input. What it says is shown only if it fails.
pub(crate) fn run_silently(command: &mut Command) -> Result<()> {
    let text = text(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start `{text}`"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "`{text}` failed ({}):\n{said}", output.status);
    Ok(())
}

/// What `program` prints when it is run with `args`; `None` where it cannot be run or fails.
pub(crate) fn output(mut command: Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as a person would type it.
pub(crate) fn text(command: &Command) -> String {
    let variables = command
        .get_envs()
        .filter(|(name, _)| *name != "PATH")
        .filter_map(|(name, value)| Some((name, value?)))
        .map(|(name, value)| format!("{}={} ", name.display(), quoted(&value.to_string_lossy())));
    let words = command.get_args().map(|word| format!(" {}", quoted(&word.to_string_lossy())));
    variables.chain([command.get_program().to_string_lossy().into_owned()]).chain(words).collect()
}

fn quoted(word: &str) -> String {
    if word.contains(' ') { format!("'{word}'") } else { word.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_reads_as_typed() {
        let mut command = Command::new("cargo");
        command.args(["doc", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings").env("PATH", "/bin");
        assert_eq!(text(&command), "RUSTDOCFLAGS='-D warnings' cargo doc --no-deps");
    }

    #[test]
    fn failures_name_the_command() {
        let missing = run(&mut Command::new("no-such-program")).unwrap_err();
        assert_eq!(missing.to_string(), "cannot start `no-such-program`");
        let failing = run(&mut Command::new("false")).unwrap_err();
        assert!(failing.to_string().starts_with("`false` failed"), "{failing}");
        let failing = run_silently(Command::new("sh").args(["-c", "echo why >&2; false"])).unwrap_err();
        assert!(failing.to_string().ends_with(":\nwhy\n"), "{failing}");
    }
}
