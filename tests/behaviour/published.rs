//! The site as docs/publish.md publishes it: in Debian's nginx, with the configuration that stands there.

use std::{
    collections::BTreeMap,
    fs,
    io::{Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use tempfile::TempDir;

use crate::browser::{Page, dist};

list![a_server_as_documented_sends_the_site_well, the_site_works_from_such_a_server];

/// A running nginx, ended when this is dropped.
struct Nginx {
    process: Child,
    port: u16,
    folder: TempDir,
}

impl Nginx {
    /// Starts nginx with the configuration of the document, of which only the port and the folder are others.
    fn start() -> Self {
        let document = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/publish.md")).unwrap();
        let server =
            document.split("```nginx\n").nth(1).and_then(|it| it.split("```").next()).expect("a configuration");
        let folder = tempfile::tempdir().unwrap();
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let root = dist().canonicalize().unwrap();
        let server = server
            .replace("listen 80;", &format!("listen 127.0.0.1:{port};"))
            .replace("/srv/fengong", &root.display().to_string());
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|it| format!("{it}_temp_path {}/{it};\n", folder.path().display()))
            .concat();
        // As in Debian's own nginx.conf, but for files that only root may write. The workers are who runs the tests.
        let configuration = format!(
            "user {user};\npid {own}/nginx.pid;\nerror_log {own}/error.log;\ninclude /etc/nginx/modules-enabled/*.conf;\nevents {{}}\n\
             http {{\naccess_log off;\n{temporary}{server}\n}}\n",
            user = whoami(),
            own = folder.path().display()
        );
        let file = folder.path().join("nginx.conf");
        fs::write(&file, configuration).unwrap();
        let process = Command::new("nginx")
            .args(["-g", "daemon off;", "-c"])
            .arg(&file)
            .stdin(Stdio::null())
            .spawn()
            .expect("nginx is there; on Debian: apt-get install nginx-light libnginx-mod-http-brotli-static");
        let nginx = Self { process, port, folder };
        for _ in 0..200 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return nginx;
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        panic!(
            "nginx does not listen: {}",
            fs::read_to_string(nginx.folder.path().join("error.log")).unwrap_or_default()
        )
    }

    /// The headers of a file, by their names in small letters; `status` is that of the answer.
    fn headers(&self, path: &str, accepted: &str) -> BTreeMap<String, String> {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: fengong.example\r\nAccept-Encoding: {accepted}\r\nConnection: close\r\n\r\n"
        );
        connection.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        connection.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer);
        let mut lines = answer.split("\r\n\r\n").next().unwrap_or_default().lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap_or_default().to_owned();
        let headers =
            lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        headers.chain([("status".to_owned(), status)]).collect()
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Asked to end, it ends its workers too.
        let _ = Command::new("kill").arg(self.process.id().to_string()).status();
        let _ = self.process.wait();
    }
}

fn whoami() -> String {
    let name = Command::new("id").arg("-un").output().unwrap().stdout;
    String::from_utf8(name).unwrap().trim().to_owned()
}

/// The address of the one file of the site that begins and ends so.
fn named(beginning: &str, ending: &str) -> String {
    let names = fs::read_dir(dist()).unwrap().map(|it| it.unwrap().file_name().to_string_lossy().into_owned());
    let name = names.into_iter().find(|it| it.starts_with(beginning) && it.ends_with(ending));
    format!("/{}", name.unwrap_or_else(|| panic!("no file {beginning}…{ending}")))
}

async fn a_server_as_documented_sends_the_site_well(_: &Page) {
    let nginx = Nginx::start();
    let immutable = "public, max-age=31536000, immutable";
    for (path, kind, caching) in [
        ("/".to_owned(), "text/html; charset=utf-8", "no-cache"),
        ("/sw.js".to_owned(), "application/javascript; charset=utf-8", "no-cache"),
        ("/notice.html".to_owned(), "text/html; charset=utf-8", "no-cache"),
        ("/app.webmanifest".to_owned(), "application/manifest+json; charset=utf-8", "no-cache"),
        ("/data/tasks.csv".to_owned(), "text/csv; charset=utf-8", "no-cache"),
        (named("fengong-", ".wasm"), "application/wasm", immutable),
        (named("fengong-", ".js"), "application/javascript; charset=utf-8", immutable),
        (named("part-export-", ".wasm"), "application/wasm", immutable),
        (named("style-", ".css"), "text/css; charset=utf-8", immutable),
        (named("words-", ".txt"), "text/plain; charset=utf-8", immutable),
        (named("later-words-", ".txt"), "text/plain; charset=utf-8", immutable),
    ] {
        for (accepted, sent) in [("gzip, br", "br"), ("gzip", "gzip")] {
            let headers = nginx.headers(&path, accepted);
            let found = ["status", "content-type", "cache-control", "content-encoding", "x-content-type-options"]
                .map(|name| headers.get(name).map_or("", String::as_str));
            assert_eq!(found, ["200", kind, caching, sent, "nosniff"], "{path}");
        }
        assert_eq!(nginx.headers(&path, "identity").get("content-encoding"), None, "{path}");
    }
    assert_eq!(nginx.headers("/data/tasks.json", "br")["access-control-allow-origin"], "*");
    assert_eq!(nginx.headers("/", "br")["referrer-policy"], "no-referrer");
    assert_eq!(nginx.headers("/nothing", "br")["status"], "404");
}

async fn the_site_works_from_such_a_server(page: &Page) {
    let nginx = Nginx::start();
    let page = page.of(format!("http://127.0.0.1:{}/", nginx.port));
    page.open("leader=wangdong&view=table").await;
    page.shows("leader=wangdong&view=table").await;
    page.until("it is kept for days without a network", "navigator.serviceWorker.ready.then((it) => !!it.active)")
        .await;
    page.is_untroubled("from nginx").await;
}
