//! `cargo xtask serve`: the site on this machine.

use crate::machine::process::say;
use crate::{build, root, site};
use anyhow::{Context, Result, bail};
use notify::RecursiveMode::{NonRecursive, Recursive};
use notify::{Event, Watcher};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use tokio::sync::watch;

/// The folders of the sources; the files beside them are watched too.
const SOURCES: [&str; 5] = ["crates", "data", "locales", "src", "style"];

/// How long nothing may change before the site is built again: an editor writes several files at once.
const QUIET: Duration = Duration::from_millis(100);

/// Builds the site, or the one for development, and serves it on `port` of this machine until the process is stopped.
///
/// The port is taken before anything is built, so that a port that is in use is known at once.
///
/// # Errors
/// When the port is in use or not allowed, or when the site cannot be built.
pub fn run(port: u16, is_development: bool) -> Result<()> {
    let listener = listen(port)?;
    let dist = if is_development { build::development_site()? } else { build::site()?.dist };
    say(&format!("Serving http://{}/ (Ctrl-C stops)", listener.local_addr()?));
    site::serve(&dist, "/", listener).context("the web server stopped")
}

/// Serves the site for development on `port`, builds it again whenever a source changes, and has every open page reload. A site that
/// does not compile leaves the one before it in its place.
///
/// # Errors
/// When the port is in use or not allowed, when the first build fails, or when the sources cannot be watched.
pub fn watch(port: u16) -> Result<()> {
    let listener = listen(port)?;
    let (sender, changes) = mpsc::channel();
    // The build reads the sources, which is no change.
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _ = sender.send(());
        }
    })
    .context("this system does not say when files change")?;
    watcher.watch(root(), NonRecursive)?;
    for folder in SOURCES {
        watcher.watch(&root().join(folder), Recursive).with_context(|| format!("cannot watch {folder}/"))?;
    }

    let dist = build::reloading_site()?;
    let address = listener.local_addr()?;
    let waiting = format!("Serving http://{address}/, built again when a source changes (Ctrl-C stops)");
    say(&waiting);
    let (built, reload) = watch::channel(());
    thread::spawn(move || {
        while changes.recv().is_ok() {
            while changes.recv_timeout(QUIET).is_ok() {}
            match build::reloading_site() {
                Ok(_) => built.send_replace(()),
                Err(error) => eprintln!("\nerror: {error:#}\nThe page stays as it was before this change."),
            }
            say(&waiting);
        }
    });
    site::serve_reloading(&dist, listener, reload).context("the web server stopped")
}
fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            let other = port.checked_add(1).unwrap_or(8080);
            bail!(
                "port {port} is in use by another program: stop it, or choose another port with \
                 `cargo xtask serve --port {other}`"
            )
        }
        Err(error) => Err(error).with_context(|| format!("cannot listen on port {port}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_names_another_one() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = listen(port).unwrap_err().to_string();
        assert!(error.starts_with(&format!("port {port} is in use")), "{error}");
        assert!(error.contains(" --port "), "{error}");
    }
}
