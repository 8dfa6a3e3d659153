//! The three engines: how each is started and driven.

use std::{ffi::OsString, fmt, fs, os::unix::fs::symlink, path::Path};

use serde_json::{Value, json};
use thirtyfour::Capabilities;

/// The folder, among those of a browser, for what is downloaded.
pub const FILES: &str = "files";

/// Whose browser it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// `WebKitGTK`'s `MiniBrowser`, by `WebKitWebDriver`, on a screen that is nowhere to be seen.
    WebKit,
}

/// The colours that a person has asked the system for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// What Chromium is started with. It may run as root and in a container, where its sandbox cannot, and it loads one site only;
/// it is not to call home.
const CHROMIUM: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--accept-lang=zh-CN",
    "--window-size=1280,900",
];

/// The folder, among those of a browser, for the one locale that `WebKitGTK` is to know.
const LOCALES: &str = "locales";

/// That locale.
const CHINESE: &str = "zh_CN.UTF-8";

/// What every Debian has in its place: no more than the characters, of which the language is none.
const ANY_LANGUAGE: &str = "/usr/lib/locale/C.utf8";

/// Where Debian has `WebKitGTK`'s browser, which is on no `PATH`.
const MINI_BROWSER: &str = "webkit2gtk-4.1/MiniBrowser";

/// What keeps the toolbar of `WebKitGTK`'s browser from making a window wider than a phone.
const NARROW_TOOLBAR: &str = "button, entry { min-width: 0; padding: 0; margin: 0; }";

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The program that drives it.
    pub fn program(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// What has to be on the machine.
    pub fn needed(self) -> &'static str {
        match self {
            Self::Chromium => {
                "these tests need Chromium or Chrome, and the chromedriver of the same version on PATH; \
                 on Debian: apt-get install chromium chromium-driver fonts-noto-cjk"
            }
            Self::Firefox => {
                "these tests need Firefox, and geckodriver on PATH; on Debian: apt-get install firefox-esr, \
                 and cargo install geckodriver"
            }
            Self::WebKit => {
                "these tests need WebKitGTK's MiniBrowser, its WebKitWebDriver on PATH, and Xvfb; \
                 on Debian: apt-get install webkit2gtk-driver xvfb"
            }
        }
    }

    /// What the driver finds in its environment, and hands on to its browser.
    pub fn environment(self, folder: &Path) -> Vec<(&'static str, OsString)> {
        if self != Self::WebKit {
            return Vec::new();
        }
        let own = ["XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"].map(|it| (it, folder.into()));
        // Its language is that of the locale. No input method, which may be there for this language, is to take keys.
        let language = [("LOCPATH", folder.join(LOCALES).into()), ("LC_ALL", CHINESE.into())];
        let others = [
            ("GDK_BACKEND", "x11".into()),
            ("GTK_IM_MODULE", "gtk-im-context-simple".into()),
            // Without a graphics card layers are put together by the processor, which takes a quarter of the time of these tests.
            ("WEBKIT_DISABLE_COMPOSITING_MODE", "1".into()),
        ];
        own.into_iter().chain(language).chain(others).collect()
    }

    /// What a browser is asked to be. It saves files into `folder/files`, and what it reads from files lies in `folder` too.
    pub fn capabilities(self, scheme: Scheme, folder: &Path) -> Capabilities {
        let wanted = match self {
            Self::Chromium => chromium(scheme, folder),
            Self::Firefox => firefox(scheme, folder),
            Self::WebKit => webkit(scheme, folder),
        };
        let Value::Object(wanted) = wanted else { unreachable!("each is an object") };
        wanted.into()
    }
}

impl fmt::Display for Engine {
    /// As it stands before the names of tests.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

fn chromium(scheme: Scheme, folder: &Path) -> Value {
    let mut arguments = CHROMIUM.to_vec();
    if scheme == Scheme::Dark {
        arguments.push("--blink-settings=preferredColorScheme=0");
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "args": arguments, "prefs": { "download.default_directory": folder.join(FILES) } },
        // The console, and every request.
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

fn firefox(scheme: Scheme, folder: &Path) -> Value {
    let mut options = json!({
        "args": ["-headless", "--width=1280", "--height=900"],
        "prefs": {
            "browser.download.dir": folder.join(FILES),
            // Into that folder, not into the user's own.
            "browser.download.folderList": 2,
            // The panel of downloads takes the focus from the page, in the next test too.
            "browser.download.alwaysOpenPanel": false,
            "intl.accept_languages": "zh-CN",
            "layout.css.prefers-color-scheme.content-override": u8::from(scheme == Scheme::Light),
        },
    });
    // The name under which Debian has it, which the driver does not know.
    let debian = "/usr/bin/firefox-esr";
    if Path::new(debian).exists() {
        options["binary"] = json!(debian);
    }
    // Only the newer protocol makes a window as narrow as a phone.
    json!({ "browserName": "firefox", "moz:firefoxOptions": options, "webSocketUrl": true })
}

fn webkit(scheme: Scheme, folder: &Path) -> Value {
    let files = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folder.join(FILES).display());
    fs::write(folder.join("user-dirs.dirs"), files).unwrap();
    fs::create_dir(folder.join(LOCALES)).unwrap();
    symlink(ANY_LANGUAGE, folder.join(LOCALES).join(CHINESE)).unwrap();
    fs::create_dir(folder.join("gtk-3.0")).unwrap();
    fs::write(folder.join("gtk-3.0/gtk.css"), NARROW_TOOLBAR).unwrap();
    let libraries = fs::read_dir("/usr/lib").into_iter().flatten().filter_map(Result::ok);
    let binary = libraries.map(|it| it.path().join(MINI_BROWSER)).find(|it| it.exists());
    let arguments: &[&str] = if scheme == Scheme::Dark { &["--automation", "--dark-mode"] } else { &["--automation"] };
    json!({ "webkitgtk:browserOptions": { "args": arguments, "binary": binary } })
}
