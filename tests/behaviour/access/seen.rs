//! The page in the colours of the system, and without motion.

use super::{VIEWS, open};
use crate::browser::{Page, prefer};

list![
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
        ("leader=lindaoping", ".leader[aria-pressed=true]", ".leader[aria-pressed=false]"),
        ("leader=lindaoping", ".facet-value.is-asked > label", ".facet-value:not(.is-asked) > label"),
        ("leader.not=liming", ".exclude[aria-pressed=true]", ".exclude[aria-pressed=false]"),
        ("unit=liwan&role=lead", ".facet .role-button[aria-pressed=true]", ".facet .role-button[aria-pressed=false]"),
        ("unit=liwan&unit=tianhe", ".way[aria-pressed=true]", ".way[aria-pressed=false]"),
        ("view=charts", ".way[aria-current=true]", ".way[aria-current=false]"),
        ("view=charts", ".view-link[aria-current=page]", ".view-link[aria-current=false]"),
        ("view=unit&unit=liwan&role=coop", ".role-figure[aria-current=true]", ".role-figure[aria-current=false]"),
        ("task=1", ".task.is-open", ".task:not(.is-open)"),
        ("task=1&view=table", "tr.is-open", "tr[data-serial]:not(.is-open)"),
    ] {
        open(page, (query, "")).await;
        let differ: bool = page.get(&format!("({differ})('{chosen}', '{other}')")).await;
        assert!(differ, "{query}: {chosen} looks like {other}");
    }
    let fills = "['.bar-part', '.bar-total'].map((it) => getComputedStyle(document.querySelector(it)).fill)";
    open(page, ("leader=lindaoping", "")).await;
    page.until("a bar is seen against its whole", &format!("new Set({fills}).size === 2")).await;
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
