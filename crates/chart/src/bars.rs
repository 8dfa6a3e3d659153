//! Bars under each other: what matches, over all there is.

use explore::{Bar, BarPart, Bars, Mark, Role};

use crate::{
    Item, Picture, Shape, Words, legend,
    picture::{self, int, part_of, rectangle},
    text::{LABEL, SMALL, fitted, widest, width},
};

const ROW: i32 = 28;
const THICKNESS: i32 = 16;
/// Between what stands beside each other.
const GAP: i32 = 10;
/// The least width of a part that has room for its number.
const ROOM: i32 = 16;

/// The classes of parts, by their position, with those of the words in them.
const SERIES: [(&str, &str); 10] = [
    ("p-s0", "p-in is-light"),
    ("p-s1", "p-in"),
    ("p-s2", "p-in"),
    ("p-s3", "p-in is-light"),
    ("p-s4", "p-in"),
    ("p-s5", "p-in"),
    ("p-s6", "p-in"),
    ("p-s7", "p-in is-light"),
    ("p-s8", "p-in is-light"),
    ("p-s9", "p-in"),
];

/// The picture of bars.
pub(crate) fn draw(bars: &Bars, marks: &[Mark], room: i32, words: &Words) -> Picture {
    let names: Vec<&str> = bars.bars.iter().map(|bar| (words.shown)(&bar.name)).collect();
    let label_width = widest(names.iter().copied(), LABEL).min(room * 9 / 20).min(240);
    let counts = bars.bars.iter().map(|bar| width(&marks[bar.mark].count.to_string(), LABEL)).max().unwrap_or(0);
    // Where nothing is left out, the totals would say the same again.
    let is_narrowed = bars.is_narrowed(marks);
    let of_total = |total: usize| if is_narrowed { format!("/ {total}") } else { String::new() };
    let totals = bars.bars.iter().map(|bar| width(&of_total(bar.total), SMALL)).max().unwrap_or(0);
    let left = label_width + GAP;
    let length = (room - left - GAP - counts - 4 - totals).max(20);
    let counts_end = left + length + GAP + counts;
    let mut items = Vec::new();
    for ((bar, &name), row) in bars.bars.iter().zip(&names).zip(0..) {
        let (top, count) = (row * ROW, marks[bar.mark].count);
        let (base, thick_top) = (top + 19, top + (ROW - THICKNESS) / 2);
        let (label, is_cut) = fitted(name, LABEL, label_width);
        let scale = if bars.is_share { count } else { bars.most };
        let own = part_of(length, count, scale);
        let all = if bars.is_share { own } else { part_of(length, bar.total, scale) };
        let mut shapes = vec![
            Shape::Path("p-hit", rectangle(0, top, room, ROW)),
            Shape::Text(if is_asked(bar, marks) { "p-label is-chosen" } else { "p-label" }, (0, base), label),
            // Behind what matches, so that an outline has paper in it.
            Shape::Path("p-ghost", rectangle(left + own, thick_top, (all - own).max(0), THICKNESS)),
        ];
        if bars.parts.is_empty() {
            shapes.push(Shape::Path("p-bar", rectangle(left, thick_top, own, THICKNESS)));
        }
        shapes.push(Shape::Text("p-count", (counts_end, base), count.to_string()));
        shapes.push(Shape::Text("p-note", (counts_end + 4, base), of_total(bar.total)));
        let mut item = Item::of(bar.mark, (label_width / 2, top + ROW / 2), shapes);
        item.bar = bars.parts.is_empty().then_some(picture::Bar {
            class: "p-bar",
            corner: (left, thick_top),
            size: (own, THICKNESS),
        });
        item.whole = is_cut.then(|| name.to_owned());
        items.push(item);
        // The ends of parts are those of sums, so that no rounding adds up.
        let (mut before, mut x) = (0, left);
        for (&mark, at) in bar.parts.iter().zip(0..) {
            before += marks[mark].count;
            let end = left + if marks[mark].count > 0 { part_of(length, before, scale) } else { x - left };
            items.push(part(&bars.parts[at], at, mark, marks[mark].is_asked, (x, thick_top, end - x)));
            x = end;
        }
    }
    let mut height = int(bars.bars.len()) * ROW;
    if bars.rest > 0 {
        let rest = (words.rest)(bars.rest);
        items.push(Item::plain(vec![Shape::Text("p-note", (left, height + 18), rest)]));
        height += 24;
    }
    if !bars.parts.is_empty() {
        let is_seen = |at: &usize| bars.bars.iter().any(|bar| marks[bar.parts[*at]].count > 0);
        let parts = (0..bars.parts.len()).filter(is_seen).map(|at| (at, &bars.parts[at]));
        let names: Vec<(&'static str, String)> =
            parts.map(|(at, part)| (classes(part, at).0, (words.shown)(&part.name).to_owned())).collect();
        height = legend::draw(&names, room, height + 8, &mut items);
    }
    Picture { width: room, height: height.max(ROW), items }
}

fn part(part: &BarPart, at: usize, mark: usize, is_asked: bool, (x, top, length): (i32, i32, i32)) -> Item {
    let (class, word_class) = classes(part, at);
    // A pixel between parts, where both can be seen.
    let seen = if length > 3 { length - 1 } else { length };
    let mut shapes = vec![
        Shape::Path(class, rectangle(x, top, seen, THICKNESS)),
        // A role has its own outline.
        Shape::Path("p-chosen", rectangle(x, top, if is_asked && part.role.is_none() { seen } else { 0 }, THICKNESS)),
    ];
    let middle = (x + length / 2, top + THICKNESS / 2);
    let has_room = part.role.is_none() && length >= ROOM.max(width(&part.short, SMALL) + 4);
    let word = if has_room { part.short.clone() } else { String::new() };
    shapes.push(Shape::Text(word_class, (middle.0, middle.1 + 4), word));
    let bar = picture::Bar { class, corner: (x, top), size: (seen, THICKNESS) };
    Item { bar: Some(bar), ..Item::of(mark, middle, shapes) }
}

/// The class of a part, and of the words in it.
fn classes(part: &BarPart, at: usize) -> (&'static str, &'static str) {
    match part.role {
        Some(Role::Lead) => ("p-lead", "p-in"),
        Some(Role::Coop) => ("p-coop", "p-in"),
        Some(Role::Collective) => ("p-collective", "p-in"),
        None => SERIES[at % SERIES.len()],
    }
}

/// Whether a bar is asked for, or a part of it in a role.
fn is_asked(bar: &Bar, marks: &[Mark]) -> bool {
    marks[bar.mark].is_asked || bar.parts.iter().any(|&part| marks[part].role.is_some() && marks[part].is_asked)
}
