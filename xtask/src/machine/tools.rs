//! The tools that build the site. A tool on `PATH` in the right version is used. Others are installed in the user's cache, in one
//! folder per tool and version, which all clones share.

use super::process::{output, run, say};
use super::rust;
use anyhow::{Context, Result, ensure};
use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The installed tools.
pub(crate) struct Tools {
    /// A `PATH` with the tools on it.
    pub(crate) path: OsString,
    /// Whether they include those that only shrink the site and lower it for older browsers.
    pub(crate) shrinks: bool,
    /// The folders with scripts for older browsers.
    pub(crate) libraries: OsString,
}

/// Installs what is missing. The first time on a machine takes half a minute, later ones no time.
pub(crate) fn prepare() -> Result<Tools> {
    rust::add_wasm_target()?;
    let cache = cache()?;
    let npm =
        |name, package, version, source| Tool { name, package, version, says: version, source, usually: "5 seconds" };
    let programs = [
        Tool { usually: "10 seconds", ..npm("wasm-opt", "binaryen", "132", Source::Npm) },
        npm("esbuild", "esbuild", "0.28.2", Source::Npm),
        Tool { says: "1.0.0-alpha.72", ..npm("lightningcss", "lightningcss-cli", "1.33.0", Source::Npm) },
    ];
    // What older browsers lack: popovers, and decompression for the single-file page.
    let scripts = [
        npm("@oddbird/popover-polyfill/dist/popover.js", "@oddbird/popover-polyfill", "0.7.1", Source::NpmFiles),
        npm("fflate/esm/browser.js", "fflate", "0.8.3", Source::NpmFiles),
    ];

    let mut shrinks = true;
    let mut provide = |tools: &[Tool]| {
        let mut folders = Vec::new();
        for tool in tools {
            match tool.provide(&cache) {
                Ok(folder) => folders.extend(folder),
                Err(error) => {
                    shrinks = false;
                    eprintln!(
                        "warning: building without {}, so the site is larger and needs a current browser (Node.js with npm would provide \
                         it): {error:#}",
                        tool.name
                    );
                }
            }
        }
        folders
    };
    let (mut folders, libraries) = (provide(&programs), provide(&scripts));
    if let Some(path) = env::var_os("PATH") {
        folders.extend(env::split_paths(&path));
    }
    Ok(Tools { path: env::join_paths(folders)?, shrinks, libraries: env::join_paths(libraries)? })
}

/// Installs geckodriver, which only tests need. Returns a `PATH` with it.
pub(crate) fn prepare_geckodriver() -> Result<OsString> {
    prepare_crate("geckodriver", "0.37.1", "1 minute")
}

/// Installs cargo-deny. Returns a `PATH` with it.
pub(crate) fn prepare_cargo_deny() -> Result<OsString> {
    prepare_crate("cargo-deny", "0.20.2", "2 minutes")
}

/// Installs a program with cargo, as it was published.
fn prepare_crate(name: &'static str, version: &'static str, usually: &'static str) -> Result<OsString> {
    let tool = Tool { name, package: name, version, says: version, source: Source::Crates, usually };
    let folder = tool.provide(&cache()?)?;
    Ok(env::join_paths(folder.into_iter().chain(env::split_paths(&env::var_os("PATH").unwrap_or_default())))?)
}

/// Installs axe-core, and returns its script, which finds accessibility problems in the page it runs in. Only tests need it.
///
/// # Errors
/// When it cannot be installed, for example without npm.
pub fn prepare_axe() -> Result<PathBuf> {
    let axe = Tool {
        name: "axe-core/axe.min.js",
        package: "axe-core",
        version: "4.14.1",
        says: "4.14.1",
        source: Source::NpmFiles,
        usually: "5 seconds",
    };
    Ok(axe.provide(&cache()?)?.unwrap_or_default().join(axe.name))
}

/// Installs the linters, which find features that older browsers lack, and returns their folder. The versions are in
/// `xtask/lint/package.json`.
pub(crate) fn prepare_linters() -> Result<PathBuf> {
    let package = include_str!("../../lint/package.json");
    let cache = cache()?;
    let home = cache.join("linters");
    if fs::read_to_string(home.join("package.json")).is_ok_and(|installed| installed == package) {
        return Ok(home);
    }
    say(&format!("Installing linters in {} (once; about 20 seconds)", home.display()));
    let partial = tempfile::tempdir_in(&cache)?;
    fs::write(partial.path().join("package.json"), package)?;
    let mut npm = Command::new("npm");
    run(npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(partial.path()))?;
    fs::write(partial.path().join("package.json"), package)?;
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    fs::rename(partial.keep(), &home).with_context(|| format!("cannot rename a folder to {}", home.display()))?;
    Ok(home)
}

/// The user's cache folder for tools, which all clones share.
pub(super) fn cache() -> Result<PathBuf> {
    let cache = dirs::cache_dir().context("this user has no cache folder: set HOME or XDG_CACHE_HOME")?;
    Ok(cache.join("fengong"))
}

/// One program in one version.
pub(super) struct Tool {
    pub(super) name: &'static str,
    pub(super) package: &'static str,
    pub(super) version: &'static str,
    /// The version that it prints.
    pub(super) says: &'static str,
    pub(super) source: Source,
    /// How long it takes to install.
    pub(super) usually: &'static str,
}

/// Where a tool comes from.
pub(super) enum Source {
    /// Built by cargo, with the dependencies locked when it was published.
    Crates,
    /// A prebuilt npm package, which needs Node.js to run.
    Npm,
    /// Files of an npm package without a program, named by package and path.
    NpmFiles,
}

impl Tool {
    /// The folder to search for the tool, which is installed if it is missing; `None` if it is already on `PATH`.
    pub(super) fn provide(&self, cache: &Path) -> Result<Option<PathBuf>> {
        if self.is_right(Path::new(self.name)) {
            return Ok(None);
        }
        let home = cache.join(format!("{}-{}", self.folder_name().replace('/', "-"), self.version));
        let folder = home.join(self.bin());
        if !self.is_right(&folder.join(self.name)) {
            self.install(cache, &home).with_context(|| format!("cannot install {} {}", self.name, self.version))?;
        }
        Ok(Some(folder))
    }

    /// Installs beside `home` and renames at the end, so that a partial installation is never used.
    fn install(&self, cache: &Path, home: &Path) -> Result<()> {
        fs::create_dir_all(cache).with_context(|| format!("cannot create {}", cache.display()))?;
        let lock = File::create(cache.join("lock"))?;
        if lock.try_lock().is_err() {
            say("Waiting for another run that is installing tools");
            lock.lock()?;
        }
        if self.is_right(&home.join(self.bin()).join(self.name)) {
            return Ok(());
        }
        say(&format!("Installing {} {} in {} (once; about {})", self.name, self.version, home.display(), self.usually));
        let partial = home.with_added_extension("partial");
        for left_over in [home, &partial] {
            if left_over.exists() {
                fs::remove_dir_all(left_over)?;
            }
        }
        fs::create_dir(&partial)?;
        run(&mut self.installer(&partial))?;
        ensure!(
            self.is_right(&partial.join(self.bin()).join(self.name)),
            "the installed program does not run, or is not version {}",
            self.version
        );
        fs::rename(&partial, home)?;
        Ok(())
    }

    fn installer(&self, home: &Path) -> Command {
        let Self { package, version, .. } = self;
        let mut command;
        if let Source::Npm | Source::NpmFiles = self.source {
            command = Command::new("npm");
            command.args(["install", "--no-save", "--no-audit", "--no-fund"]);
            if let Source::NpmFiles = self.source {
                command.args(["--ignore-scripts", "--legacy-peer-deps"]);
            }
            command.arg("--prefix");
            command.arg(home).arg(format!("{package}@{version}"));
        } else {
            command = Command::new("cargo");
            command.args(["install", package, "--version", version, "--locked", "--root"]).arg(home);
            // Tools run for seconds, so installing them quickly matters more.
            command.env("CARGO_PROFILE_RELEASE_LTO", "false").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
        }
        command
    }

    fn folder_name(&self) -> &str {
        match self.source {
            Source::Npm | Source::NpmFiles => self.package,
            Source::Crates => self.name,
        }
    }

    /// The folder of programs inside the tool's own.
    fn bin(&self) -> &'static str {
        match self.source {
            Source::Npm => "node_modules/.bin",
            Source::NpmFiles => "node_modules",
            Source::Crates => "bin",
        }
    }

    /// Whether `program` runs and prints this version. For files, the folder already names the version.
    fn is_right(&self, program: &Path) -> bool {
        if let Source::NpmFiles = self.source {
            return program.exists();
        }
        let mut command = Command::new(program);
        command.arg("--version");
        output(command).is_some_and(|text| says_version(&text, self.says))
    }
}

/// Whether the output of a `--version` names exactly this version.
fn says_version(text: &str, version: &str) -> bool {
    text.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_version_matches() {
        assert!(says_version("trunk 0.21.14\n", "0.21.14"));
        assert!(says_version("wasm-bindgen 0.2.130 (abcdef)", "0.2.130"));
        assert!(says_version("wasm-opt version 132 (version_132)", "132"));
        assert!(!says_version("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!says_version("wasm-opt version 108", "132"));
        assert!(!says_version("", "132"));
    }

    #[test]
    #[cfg(unix)]
    fn cached_tool_counts_once_it_is_in_its_own_folder() {
        let cargo = env::var_os("CARGO").unwrap();
        let mut command = Command::new(&cargo);
        command.arg("--version");
        let version = output(command).unwrap().split(' ').nth(1).unwrap().to_owned().leak();
        let tool = Tool {
            name: "cached-tool",
            package: "cached-tool",
            version,
            says: version,
            source: Source::Crates,
            usually: "no time",
        };
        let cache = tempfile::tempdir().unwrap();
        let home = cache.path().join(format!("cached-tool-{}", tool.version));
        let partial = home.with_added_extension("partial");
        let program = home.join("bin/cached-tool");

        fs::create_dir_all(partial.join("bin")).unwrap();
        std::os::unix::fs::symlink(cargo, partial.join("bin/cached-tool")).unwrap();
        assert!(!tool.is_right(&program));

        fs::rename(partial, &home).unwrap();
        assert_eq!(tool.provide(cache.path()).unwrap(), Some(home.join("bin")));
    }
}
