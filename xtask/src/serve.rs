//! `cargo xtask serve`: the site on this machine.

use crate::{build, site};
use anyhow::{Context, Result, bail};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

/// Builds the site, or the one for development, and serves it on `port` of this machine until the process is stopped.
///
/// The port is taken before anything is built, so that a port that is in use is known at once.
///
/// # Errors
/// When the port is in use or not allowed, or when the site cannot be built.
pub fn run(port: u16, is_development: bool) -> Result<()> {
    let listener = listen(port)?;
    let dist = if is_development { build::development_site()? } else { build::site()?.dist };
    eprintln!("Serving http://{}/ (Ctrl-C stops)", listener.local_addr()?);
    site::serve(&dist, "/", listener).context("the web server stopped")
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
