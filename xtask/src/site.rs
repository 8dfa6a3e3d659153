//! Serves the built site as any static host would: files, their types, and nothing else.

use axum::Router;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::thread;
use tokio::sync::{oneshot, watch};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;
use tower_http::services::ServeDir;

/// Serves the folder `dist` at the path `base` (`/`, or a folder such as `/some/folder/`) on `listener`, and
/// returns only when that fails.
///
/// # Errors
/// When the listener cannot be used.
pub fn serve(dist: &Path, base: &str, listener: TcpListener) -> io::Result<()> {
    let (_stop, never) = oneshot::channel();
    serve_until(files(dist, base), listener, never)
}

/// Serves the folder `dist` on `listener`, with a stream at `/reload` that has an event whenever `reload` changes; returns only when
/// that fails.
///
/// # Errors
/// When the listener cannot be used.
pub(crate) fn serve_reloading(dist: &Path, listener: TcpListener, reload: watch::Receiver<()>) -> io::Result<()> {
    let (_stop, never) = oneshot::channel();
    let events = async move || {
        let mut reload = reload.clone();
        // A page that comes now has the changes until now.
        reload.mark_unchanged();
        let changes = WatchStream::from_changes(reload);
        Sse::new(changes.map(|()| Ok::<_, Infallible>(Event::default().data("reload"))))
            .keep_alive(KeepAlive::default())
    };
    serve_until(files(dist, "/").route("/reload", get(events)), listener, never)
}

/// The files of a folder, at a path of the host.
fn files(dist: &Path, base: &str) -> Router {
    let files = ServeDir::new(dist);
    if base == "/" { Router::new().fallback_service(files) } else { Router::new().nest_service(base, files) }
}

/// A server in a thread, which stops when this is dropped, with all its connections.
pub struct Server {
    /// The site's address, such as `http://127.0.0.1:41234/some/folder/`.
    pub address: String,
    /// What it waits for is that this is gone.
    _stop: oneshot::Sender<()>,
}

/// Serves `dist` at `base` as [`serve`] does, from a thread and on a port that is free.
///
/// # Errors
/// When no port is free.
pub fn serve_in_background(dist: &Path, base: &str) -> io::Result<Server> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = format!("http://{}{base}", listener.local_addr()?);
    let router = files(dist, base);
    let (stop, stopped) = oneshot::channel();
    thread::spawn(move || serve_until(router, listener, stopped));
    Ok(Server { address, _stop: stop })
}

/// Serves until `stopped` is ready or its sender gone.
fn serve_until(router: Router, listener: TcpListener, stopped: oneshot::Receiver<()>) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::select! {
            served = axum::serve(listener, router) => served,
            _ = stopped => Ok(()),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::{Expect, expect};
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// The status line and the type of the answer to `GET path`, sent to the letter.
    fn check(base: &str, path: &str, expected: &Expect) {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path().join("dist");
        fs::create_dir(&dist).unwrap();
        for name in ["index.html", "app.js", "app_bg.wasm", "style.css", "icon.svg", "../secret.txt"] {
            fs::write(dist.join(name), name).unwrap();
        }
        let server = serve_in_background(&dist, base).unwrap();
        let host = server.address.split('/').nth(2).unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let kept: Vec<&str> = answer
            .lines()
            .enumerate()
            .filter(|(number, line)| *number == 0 || line.starts_with("content-type"))
            .map(|(_, line)| line.trim_start_matches("HTTP/1.1 "))
            .collect();
        expected.assert_eq(&kept.join(", "));
    }

    #[test]
    fn files_have_their_types() {
        check("/", "/", &expect!["200 OK, content-type: text/html"]);
        check("/", "/?leader=wangdong&q=%E7%8E%8B", &expect!["200 OK, content-type: text/html"]);
        check("/", "/app.js", &expect!["200 OK, content-type: text/javascript"]);
        check("/", "/app_bg.wasm", &expect!["200 OK, content-type: application/wasm"]);
        check("/", "/style.css", &expect!["200 OK, content-type: text/css"]);
        check("/", "/icon.svg", &expect!["200 OK, content-type: image/svg+xml"]);
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        check("/", "/missing.js", &expect!["404 Not Found"]);
        check("/some/folder/", "/", &expect!["404 Not Found"]);
        check("/some/folder/", "/app.js", &expect!["404 Not Found"]);
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        check("/", "/../secret.txt", &expect!["404 Not Found"]);
        check("/", "/%2e%2e/secret.txt", &expect!["404 Not Found"]);
        check("/", "/..%2fsecret.txt", &expect!["404 Not Found"]);
        check("/some/folder/", "/some/folder/../secret.txt", &expect!["404 Not Found"]);
    }

    #[test]
    fn a_site_can_live_in_a_folder() {
        check("/some/folder/", "/some/folder/", &expect!["200 OK, content-type: text/html"]);
        check("/some/folder/", "/some/folder/app_bg.wasm", &expect!["200 OK, content-type: application/wasm"]);
    }
}
