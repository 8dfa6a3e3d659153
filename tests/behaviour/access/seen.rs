//! The page in the colours of the system, and without motion.

use serde_json::json;

use super::{VIEWS, open};
use crate::browser::{Page, prefer};

list![
    words_in_pictures_and_sheets_stand_out_from_what_is_below_them(Chromium: "only its protocol has the system ask for colours"),
    in_the_colours_of_the_system_what_is_chosen_is_seen(Chromium: "only its protocol has the system ask for colours"),
    where_no_motion_is_wanted_nothing_moves(Chromium: "only its protocol has the system ask for less motion"),
];

async fn in_the_colours_of_the_system_what_is_chosen_is_seen(page: &Page) {
    prefer(page, &[("forced-colors", "active")]).await;
    // What is chosen has something in its look, or before it, that its neighbour has not.
    let differ = "(chosen, other) => {
        const [one, two] = [chosen, other].map((css) => document.querySelector(css));
        const look = (it) => [it, it.querySelector('input') ?? it].flatMap((it) => ['', '::before', '::after'].map((part) => {
            const { backgroundColor, borderBottomStyle, outlineStyle, content, textDecorationLine } = getComputedStyle(it, part || null);
            return [backgroundColor, borderBottomStyle, outlineStyle, content, textDecorationLine, it.checked];
        }));
        return JSON.stringify(look(one)) !== JSON.stringify(look(two));
    }";
    for (query, chosen, other) in [
        ("leader=lindaoping", "[data-leader][aria-pressed=true]", "[data-leader][aria-pressed=false]"),
        ("leader=lindaoping", "#filters label:has(:checked)", "#filters label:not(:has(:checked))"),
        ("leader.not=liming", "#filters li > [aria-pressed=true]", "#filters li > [aria-pressed=false]"),
        (
            "unit=liwan&role=lead",
            "[aria-label=单位以什么角色] [aria-pressed=true]",
            "[aria-label=单位以什么角色] [aria-pressed=false]",
        ),
        (
            "unit=liwan&unit=tianhe",
            "[aria-label=所选单位] [aria-pressed=true]",
            "[aria-label=所选单位] [aria-pressed=false]",
        ),
        ("view=charts", "figure header [aria-current=true]", "figure header [aria-current=false]"),
        ("view=charts", "nav a[aria-current=page]", "nav a[aria-current=false]"),
        (
            "view=unit&unit=liwan&role=coop",
            "[data-part=unit-figures] [aria-current=true]",
            "[data-part=unit-figures] [aria-current=false]",
        ),
        ("task=1", "[data-serial='1']", "[data-serial='2']"),
        ("task=1&view=table", "[data-serial='1']", "[data-serial='2']"),
    ] {
        open(page, (query, "")).await;
        let differ: bool = page.get(&format!("({differ})({}, {})", json!(chosen), json!(other))).await;
        assert!(differ, "{query}: {chosen} looks like {other}");
    }
    let fills =
        "[...document.querySelectorAll('[data-leader] rect')].slice(0, 2).map((it) => getComputedStyle(it).fill)";
    open(page, ("leader=lindaoping", "")).await;
    page.until("a bar is seen against its whole", &format!("new Set({fills}).size === 2")).await;
}

/// Which words of pictures and open sheets, of which axe cannot tell, are closer to what is below them than 4.5 to 1, and how many words
/// were looked at. What is below is all that is drawn there before them, or else the line around them.
const FAINT: &str = "
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
    const drawn = (layers) => {
        canvas.clearRect(0, 0, 1, 1);
        for (const [color, opacity] of layers) Object.assign(canvas, { fillStyle: color, globalAlpha: opacity }).fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (color) => color.slice(0, 3).map((it) => it / 255)
        .map((it) => it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4)
        .reduce((sum, it, at) => sum + it * [0.2126, 0.7152, 0.0722][at], 0);
    const opacity = (it) => it ? Number(getComputedStyle(it).opacity) * opacity(it.parentElement) : 1;
    const layer = (it) => {
        const { fill, fillOpacity, stroke, paintOrder, backgroundColor } = getComputedStyle(it);
        if (isText(it)) return [paintOrder.startsWith('stroke') ? stroke : 'transparent', 1];
        return it.ownerSVGElement ? [fill === 'none' ? 'transparent' : fill, fillOpacity * opacity(it)] : [backgroundColor, 1];
    };
    const isText = (it) => it.localName === 'text';
    const hasWords = (it) => [...it.childNodes].some((it) => it.nodeType === Node.TEXT_NODE && it.data.trim());
    const all = [...document.querySelectorAll('svg[role=group] text, :popover-open *')].filter(hasWords);
    const contrasts = all.flatMap((it) => {
        const { x, y, width, height } = it.getBoundingClientRect();
        const below = document.elementsFromPoint(x + width / 2, y + height / 2);
        if (!below.includes(it.ownerSVGElement ?? it)) return [];
        const layers = [...below.filter((other) => !isText(other)).reverse(), ...(isText(it) ? [it] : [])].map(layer);
        const words = [...layers, [getComputedStyle(it)[isText(it) ? 'fill' : 'color'], opacity(it)]];
        const [dark, light] = [drawn(layers), drawn(words)].map(luminance).sort((one, other) => one - other);
        return [[(light + 0.05) / (dark + 0.05), `${it.outerHTML.slice(0, 120)} ${JSON.stringify(words)}`]];
    });
    return [contrasts.length, contrasts.filter(([it]) => it < 4.5).map(([it, what]) => `${it.toFixed(2)}: ${what}`)];
";

async fn words_in_pictures_and_sheets_stand_out_from_what_is_below_them(page: &Page) {
    let pictures = ["view=charts&show=kind", "view=charts&leader=wangdong", "view=matrix", "view=network&unit=liwan"];
    let pictures = pictures.map(|query| (1920, query, ""));
    let sheets = [
        "[popovertarget=share]",
        "[popovertarget=files]",
        "[popovertarget=settings]",
        "[popovertarget=filters]:not([popovertargetaction])",
    ];
    let sheets = sheets.map(|opener| (360, "leader=lindaoping&section=6", opener));
    for scheme in ["light", "dark"] {
        prefer(page, &[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]).await;
        for (width, query, opener) in pictures.into_iter().chain(sheets) {
            // What is out of sight has nothing below it.
            page.resize(width, 4000).await;
            open(page, (query, opener)).await;
            let (words, faint): (usize, Vec<String>) = page.run(FAINT).await;
            assert!(words > 10 && faint.is_empty(), "{query} {opener}, {scheme}: of {words} words {faint:#?}");
        }
    }
}

async fn where_no_motion_is_wanted_nothing_moves(page: &Page) {
    prefer(page, &[("prefers-reduced-motion", "reduce")]).await;
    for view in VIEWS {
        open(page, view).await;
        let moving: Vec<String> = page
            .get(
                "[...document.querySelectorAll('*')].filter((it) => {
                    const { transitionDuration, animationName, animationTimeline, scrollBehavior } = getComputedStyle(it);
                    // What is driven by scrolling moves only as the page does.
                    const isTimed = animationName !== 'none' && (animationTimeline ?? 'auto') === 'auto';
                    return /[1-9]/.test(transitionDuration) || isTimed || scrollBehavior === 'smooth';
                }).map((it) => it.outerHTML.slice(0, 100))",
            )
            .await;
        assert!(moving.is_empty(), "{view:?}: {moving:?}");
    }
}
