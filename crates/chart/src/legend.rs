//! What colours mean, where there is no room to say it at the shapes themselves.

use crate::{
    picture::{Item, Shape, int, rectangle},
    text::{SMALL, width},
};

const ROW: i32 = 20;

/// Swatches with their names, in columns, from a height on. Returns the height at which they end.
pub(crate) fn draw(names: &[(&'static str, String)], room: i32, top: i32, items: &mut Vec<Item>) -> i32 {
    let widest = names.iter().map(|(_, name)| width(name, SMALL)).max().unwrap_or(0);
    let column = widest + 36;
    let columns = (room / column.max(1)).max(1);
    for ((class, name), at) in names.iter().zip(0..) {
        let (x, y) = ((at % columns) * column, top + (at / columns) * ROW);
        items.push(Item::plain(vec![
            Shape::Path(class, rectangle(x + 1, y + 4, 12, 12)),
            Shape::Text("p-note", (x + 20, y + 14), name.clone()),
        ]));
    }
    top + (int(names.len()) + columns - 1) / columns * ROW
}
