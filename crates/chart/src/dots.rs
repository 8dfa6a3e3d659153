//! Dots on axes, an axis for each unit of measure: like beside like.

use explore::{Dot, DotGroup, Dots};
use notice::Comparator;

use crate::{
    Item, Picture, Shape, Words,
    picture::{disc, line, rectangle},
    scale::{Scale, tick},
    text::{LABEL, SMALL, fitted, width},
};

const HEAD: i32 = 30;
const AXIS: i32 = 24;
const GAP: i32 = 12;
/// How long the arrow is that says "and more".
const ARROW: i32 = 18;
/// With less room, a label stands above its line.
const NARROW: i32 = 560;

/// The picture of dots.
pub(crate) fn draw(dots: &Dots, room: i32, words: &Words) -> Picture {
    let is_narrow = room < NARROW;
    let all = || dots.groups.iter().flat_map(|group| &group.dots);
    let figures = all().map(|dot| width(&dot.figure.words(), SMALL)).max().unwrap_or(0) + ARROW + GAP;
    let labels = all().map(|dot| width(&label(dot), LABEL)).max().unwrap_or(0).min(room * 2 / 5).min(320);
    let left = if is_narrow { 14 } else { labels + GAP };
    let axis = Axis { left, length: (room - left - figures).max(40), labels, room, is_narrow };
    let mut items = Vec::new();
    let mut top = 0;
    for group in &dots.groups {
        top = axis.group(group, top, words, &mut items) + GAP;
    }
    Picture { width: room, height: (top - GAP).max(HEAD), items }
}

/// Where an axis and what stands beside it is.
struct Axis {
    left: i32,
    length: i32,
    labels: i32,
    room: i32,
    is_narrow: bool,
}

impl Axis {
    /// Draws a group from a height on; returns the height at which it ends.
    fn group(&self, group: &DotGroup, top: i32, words: &Words, items: &mut Vec<Item>) -> i32 {
        let title = (words.measure)(&group.unit);
        let values = group.dots.iter().flat_map(|dot| [Some(dot.thousandths), dot.upper]).flatten();
        let scale = (!group.unit.is_empty()).then(|| Scale::of(values, group.is_share));
        let is_logarithmic = matches!(scale, Some(Scale::Logarithmic(..)));
        let title = if is_logarithmic { (words.logarithmic)(&title) } else { title };
        items.push(Item::plain(vec![Shape::Text("p-label is-strong", (0, top + 19), title)]));
        let first = top + HEAD;
        let row_height = if self.is_narrow { 46 } else { 26 };
        let rows = i32::try_from(group.dots.len()).unwrap_or(0);
        let last = first + rows * row_height;
        if let Some(scale) = &scale {
            let mut free_from = i32::MIN;
            for value in scale.ticks() {
                let x = self.left + scale.place(value, self.length);
                let label = tick(value);
                let half = width(&label, SMALL) / 2;
                let has_room = x - half >= free_from;
                if has_room {
                    free_from = x + half + 6;
                }
                items.push(Item::plain(vec![
                    Shape::Path("p-tick", line((x, first), (x, last))),
                    Shape::Text("p-tick-label", (x, last + 15), if has_room { label } else { String::new() }),
                ]));
            }
        }
        for (dot, row) in group.dots.iter().zip(0..) {
            items.push(self.dot(dot, scale.as_ref(), first + row * row_height, row_height));
        }
        if scale.is_some() { last + AXIS } else { last }
    }

    fn dot(&self, dot: &Dot, scale: Option<&Scale>, top: i32, height: i32) -> Item {
        let y = if self.is_narrow { top + 32 } else { top + height / 2 };
        let whole = label(dot);
        let (text, is_cut) = fitted(&whole, LABEL, if self.is_narrow { self.room } else { self.labels });
        let label_base = if self.is_narrow { top + 15 } else { y + 5 };
        let mut shapes = vec![
            Shape::Path("p-hit", rectangle(0, top, self.room, height)),
            Shape::Text("p-label", (0, label_base), text),
        ];
        let mut x = self.left;
        if let Some(scale) = scale {
            x += scale.place(dot.thousandths, self.length);
            let end = dot.upper.map(|upper| self.left + scale.place(upper, self.length));
            // A length from the left would say something of parts of a whole, which steps by factors do not show.
            shapes.push(match scale {
                Scale::Linear(_) => Shape::Path("p-stem", line((self.left, y), (x, y))),
                Scale::Logarithmic(..) => Shape::Path("p-guide", line((self.left, y), (self.left + self.length, y))),
            });
            match (dot.figure.comparator, end) {
                (Comparator::Range, Some(end)) => {
                    shapes.push(Shape::Path("p-more", line((x, y), (end, y))));
                    shapes.push(Shape::Path("p-dot", disc((end, y), 5)));
                    x = end;
                }
                (Comparator::AtLeast | Comparator::BreaksThrough, _) => {
                    shapes.push(Shape::Path("p-more", arrow((x, y), ARROW)));
                }
                (Comparator::AtMost, _) => shapes.push(Shape::Path("p-more", arrow((x, y), -ARROW))),
                _ => {}
            }
            let start = self.left + scale.place(dot.thousandths, self.length);
            let is_open = matches!(dot.figure.comparator, Comparator::About | Comparator::BreaksThrough);
            shapes.push(Shape::Path(if is_open { "p-dot is-open" } else { "p-dot" }, disc((start, y), 5)));
            x += if matches!(dot.figure.comparator, Comparator::AtLeast | Comparator::BreaksThrough) {
                ARROW + 6
            } else {
                11
            };
        }
        shapes.push(Shape::Text("p-value", (x, y + 4), dot.figure.words()));
        Item { whole: is_cut.then_some(whole), ..Item::of(dot.mark, (self.left, y), shapes) }
    }
}

/// What is measured, with the serial of the task.
fn label(dot: &Dot) -> String {
    format!("{} {}", dot.serial, dot.figure.measured)
}

/// A line with a head, to the right or, where its length is negative, to the left.
fn arrow((x, y): (i32, i32), length: i32) -> String {
    let (end, back) = (x + length, if length > 0 { -4 } else { 4 });
    format!("{}M{} {}L{end} {y}L{} {}", line((x, y), (end, y)), end + back, y - 4, end + back, y + 4)
}
