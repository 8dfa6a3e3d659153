//! The gallery of the development site: it has every component in every state, and no specimen overflows or overlaps at any width.
//! Screenshots of it are taken on request, by `--ignored`.

use std::{fs, path::Path};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde::Deserialize;
use serde_json::json;

use super::Test;
use crate::browser::{Engine, Page, Served, development_dist, prefer};

list![
    every_class_of_the_style_sheets_is_in_the_gallery (Chromium: "it is asked of style sheets, not of engines"),
    every_specimen_holds_at_every_width (Chromium: "what other engines draw is tested by use"),
];

/// Shoots every specimen, which takes a minute and tests nothing.
pub fn shots() -> Test {
    Test {
        name: "gallery::every_specimen_is_shot".to_owned(),
        run: |page| Box::pin(async move { every_specimen_is_shot(&page).await }),
        only: Some((&[Engine::Chromium], "what other engines draw is tested by use")),
        is_on_request: true,
    }
}

/// The widths of a phone, a tablet, an office screen and a wide one.
const WIDTHS: [u32; 4] = [360, 768, 1280, 1920];

/// Why no specimen can have some classes.
const ELSEWHERE: [(&str, &[&str]); 5] = [
    ("what it holds together is the page", &["columns", "has-task", "is-embedded"]),
    ("it is there while a browser refuses the clipboard", &["copy-by-hand"]),
    ("it is for those who read in English", &["gloss"]),
    ("it stands beside the pointer", &["p-tip", "p-tip-text"]),
    (
        "it is on paper, or in a file",
        &["on-paper", "p-title", "block-row", "paper-head", "paper-link", "paper-pictures", "paper-picture"],
    ),
];

/// A part of the gallery, and where it stands on the page.
#[derive(Deserialize)]
struct Group {
    name: String,
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// The gallery, open.
async fn gallery(page: &Page) -> (Page, Served) {
    let served = Served::at(&development_dist().expect("else it is not asked"), "/");
    let page = page.of(served.address.clone());
    page.open("view=gallery").await;
    page.is_whole().await;
    (page, served)
}

/// This is about classes: one that no specimen has is one that nobody looks at.
async fn every_class_of_the_style_sheets_is_in_the_gallery(page: &Page) {
    let (page, _served) = gallery(page).await;
    let mut missing: Vec<String> = page
        .run(
            r"const selectors = (rule) => [rule.selectorText ?? '', ...[...rule.cssRules ?? []].flatMap(selectors)];
            const all = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap(selectors));
            const classes = new Set(all.flatMap((it) => it.match(/\.[a-z][\w-]*/g) ?? []));
            return [...classes].filter((it) => !document.querySelector(it));",
        )
        .await;
    missing.retain(|class| !ELSEWHERE.iter().any(|(_, known)| known.contains(&class.trim_start_matches('.'))));
    assert!(missing.is_empty(), "no specimen has these classes: {}", missing.join(" "));
    page.is_untroubled("the gallery").await;
}

async fn every_specimen_holds_at_every_width(page: &Page) {
    let (page, _served) = gallery(page).await;
    for width in WIDTHS {
        lay_out(&page, width).await;
        let faults: Vec<String> = page.run(FAULTS).await;
        assert!(faults.is_empty(), "at {width} px:\n{}", faults.join("\n"));
    }
    page.is_untroubled("the gallery").await;
}

async fn every_specimen_is_shot(page: &Page) {
    let (page, _served) = gallery(page).await;
    for scheme in ["light", "dark"] {
        prefer(&page, &[("prefers-color-scheme", scheme)]).await;
        for width in WIDTHS {
            lay_out(&page, width).await;
            // All of it is in the window, so that it is drawn once and not for each shot.
            page.resize(width, page.get("document.documentElement.scrollHeight").await).await;
            shoot(&page, &format!("{width}-{scheme}")).await;
        }
    }
}

/// Gives the gallery a width, and waits until pictures have found their size.
async fn lay_out(page: &Page, width: u32) {
    page.resize(width, 900).await;
    page.run::<()>("return new Promise((done) => setTimeout(done, 200))").await;
}

/// What sticks out of its specimen, what is cut with no way to see the whole, and what lies over what stands beside it. What is
/// hidden from eyes alone is known by its class.
const FAULTS: &str = r"
    const faults = [];
    for (const frame of document.querySelectorAll('[inert]')) {
        const say = (it, what) => faults.push(`${frame.parentElement.id}: ${it.localName}.${it.className} ${what}`);
        const edge = frame.getBoundingClientRect();
        for (const it of frame.querySelectorAll(':not(svg *, .visually-hidden, .visually-hidden *)')) {
            if (!it.checkVisibility()) continue;
            const box = it.getBoundingClientRect();
            const scrolls = it.parentElement.closest('[role=region], div:has(> svg[role=group]), figure details > div');
            if (!scrolls && (box.right > edge.right + 1 || box.left < edge.left - 1)) say(it, 'sticks out');
            const style = getComputedStyle(it);
            if (style.textOverflow === 'ellipsis' && it.scrollWidth > it.clientWidth && !it.closest('[title]')) say(it, 'is cut');
            const next = it.nextElementSibling;
            const stays = (it) => ['static', 'relative'].includes(getComputedStyle(it).position);
            if (!next?.checkVisibility() || next.matches('.visually-hidden') || !stays(it) || !stays(next)) continue;
            const other = next.getBoundingClientRect();
            const [across, down] = [Math.min(box.right, other.right) - Math.max(box.left, other.left),
                                    Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)];
            // The lines of a paragraph may share a box.
            if (across > 2 && down > 2 && style.display !== 'inline' && getComputedStyle(next).display !== 'inline') {
                say(it, `lies over ${next.localName}.${next.className}`);
            }
        }
    }
    return faults;
";

/// Shoots each part of the gallery into `target/gallery/`.
async fn shoot(page: &Page, folder: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/gallery").join(folder);
    fs::create_dir_all(&folder).unwrap();
    let groups: Vec<Group> = page
        .get(
            "[...document.querySelectorAll('main > section')].map((it) => {
                const { x, y, width, height } = it.getBoundingClientRect();
                return { name: it.id, x: x + scrollX, y: y + scrollY, width, height };
            })",
        )
        .await;
    for Group { name, x, y, width, height } in groups {
        let clip = json!({ "x": x, "y": y, "width": width, "height": height, "scale": 1 });
        let shot = page.cdp("Page.captureScreenshot", json!({ "clip": clip, "optimizeForSpeed": true })).await;
        let png = BASE64_STANDARD.decode(shot["data"].as_str().unwrap()).unwrap();
        fs::write(folder.join(format!("{name}.png")), png).unwrap();
    }
}
