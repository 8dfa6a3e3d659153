//! The browsers in which the site is tested, and the programs that read and serve what is made of it.

use super::process::{output, run, say};
use anyhow::{Result, bail};
use std::fs;
use std::process::Command;

/// Debian's names for Chromium, its driver and a font with Chinese characters; then for the other browsers, a driver, a screen that
/// nobody sees, what reads PDF files and archives, and the server of docs/publish.md.
const PACKAGES: [&str; 10] = [
    "chromium",
    "chromium-driver",
    "fonts-noto-cjk",
    "firefox-esr",
    "libnginx-mod-http-brotli-static",
    "nginx-light",
    "poppler-utils",
    "unzip",
    "webkit2gtk-driver",
    "xvfb",
];

/// What has to run, however it came onto the machine, with what makes it say that it does.
const PROGRAMS: [(&str, &str); 6] = [
    ("chromedriver", "--version"),
    ("WebKitWebDriver", "--help"),
    ("Xvfb", "-help"),
    ("nginx", "-v"),
    ("pdftotext", "-v"),
    ("unzip", "-v"),
];

/// Where the driver looks for a browser.
const BROWSERS: [&str; 4] =
    ["chromium", "chromium-browser", "google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/// Where Firefox is looked for.
const FIREFOX: [&str; 3] = ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/// Puts in place what the walk in Chromium needs.
pub(crate) fn prepare_chromium() -> Result<()> {
    let needed = Needed {
        browsers: &[&BROWSERS],
        programs: &PROGRAMS[..1],
        packages: &PACKAGES[..3],
        said: "Chromium or Chrome, the chromedriver of the same version on PATH, and a font with Chinese characters (such as Noto Sans CJK)",
    };
    needed.prepare()
}

/// Puts in place what all browser tests need.
pub(crate) fn prepare() -> Result<()> {
    let needed = Needed {
        browsers: &[&BROWSERS, &FIREFOX],
        programs: &PROGRAMS,
        packages: &PACKAGES,
        said: "Chromium or Chrome, the chromedriver of the same version on PATH, Firefox, WebKitGTK's MiniBrowser with \
               WebKitWebDriver and Xvfb on PATH, nginx with its brotli module, pdftotext (poppler), unzip, and a font with \
               Chinese characters (such as Noto Sans CJK)",
    };
    needed.prepare()
}

/// What browser tests need.
struct Needed {
    /// The names of each browser.
    browsers: &'static [&'static [&'static str]],
    programs: &'static [(&'static str, &'static str)],
    packages: &'static [&'static str],
    /// All of it, for a person who has to install it.
    said: &'static str,
}

impl Needed {
    /// Puts in place what is missing, on Debian as root; says what to install elsewhere.
    fn prepare(&self) -> Result<()> {
        let has_browsers = self.browsers.iter().all(|names| names.iter().any(|name| runs(name, "--version")));
        if has_browsers && self.programs.iter().all(|(program, argument)| runs(program, argument)) {
            return Ok(());
        }
        if is_debian(&fs::read_to_string("/etc/os-release").unwrap_or_default()) {
            return install(self.packages);
        }
        bail!("the browser tests need {}: install them, then run this again", self.said)
    }
}

/// Installs those of Debian's packages that are missing.
fn install(packages: &[&'static str]) -> Result<()> {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let mut id = Command::new("id");
    id.arg("-u");
    if output(id).is_none_or(|user| user.trim() != "0") {
        bail!(
            "the browser tests need packages that only root can install: run \
             `sudo apt-get install {}`, then this again",
            missing.join(" ")
        );
    }
    say(&format!("Installing {} (once; about 2 minutes)", missing.join(", ")));
    run(Command::new("apt-get").arg("update"))?;
    run(Command::new("apt-get")
        .args(["install", "--yes", "--no-install-recommends"])
        .args(missing)
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_debian(os_release: &str) -> bool {
    os_release.lines().any(|line| line == "ID=debian")
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${db:Status-Status}", package]);
    output(query).is_some_and(|status| status == "installed")
}

fn runs(program: &str, argument: &str) -> bool {
    let mut command = Command::new(program);
    command.arg(argument);
    output(command).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_debian_itself_is_debian() {
        assert!(is_debian("PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n"));
        assert!(!is_debian("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(!is_debian(""));
    }
}
