//! Rows and columns, with a shade for each number.

use explore::{Grid, Line, Mark};

use crate::{
    Item, Picture, Shape, Words,
    picture::{int, line, rectangle},
    text::{LABEL, fitted, widest},
};

const GAP: i32 = 8;
/// The width of the sums at the right.
const SUMS: i32 = 32;
/// The most signs of a name that stands upright.
const UPRIGHT: usize = 12;
/// Between two signs that stand upright.
const UPRIGHT_STEP: i32 = 13;
/// A table of more rows repeats the names of its columns below.
const TALL: usize = 30;

/// The classes of shades from none to the deepest, with those of the numbers in them.
const SHADES: [(&str, &str); 9] = [
    ("p-heat-0", "p-heat-in"),
    ("p-heat-1", "p-heat-in"),
    ("p-heat-2", "p-heat-in"),
    ("p-heat-3", "p-heat-in"),
    ("p-heat-4", "p-heat-in"),
    ("p-heat-5", "p-heat-in"),
    ("p-heat-6", "p-heat-in is-on"),
    ("p-heat-7", "p-heat-in is-on"),
    ("p-heat-8", "p-heat-in is-on"),
];

/// Where things are.
struct Frame {
    label_width: i32,
    left: i32,
    top: i32,
    cell: (i32, i32),
    is_upright: bool,
    right: i32,
    bottom: i32,
}

/// The picture of a grid.
pub(crate) fn draw(grid: &Grid, marks: &[Mark], room: i32, words: &Words) -> Picture {
    let frame = frame(grid, room);
    let mut items = vec![frame.bands(grid)];
    for (row, at) in grid.rows.iter().zip(0..) {
        items.push(frame.row(row, at, marks));
    }
    for cell in &grid.cells {
        let Mark { count, is_asked, .. } = marks[cell.mark];
        let (class, word_class) = SHADES[shade(count, grid.most)];
        let (width, height) = frame.cell;
        let (x, y) = (frame.left + int(cell.column) * width, frame.top + int(cell.row) * height);
        let word = if count > 0 { count.to_string() } else { String::new() };
        let word_class = if width < 20 { small(word_class) } else { word_class };
        let middle = (x + width / 2, y + height / 2);
        items.push(Item::of(
            cell.mark,
            middle,
            vec![
                Shape::Path(class, rectangle(x + 1, y + 1, width - 2, height - 2)),
                Shape::Path("p-chosen", rectangle(x + 1, y + 1, if is_asked { width - 2 } else { 0 }, height - 2)),
                Shape::Text(word_class, (middle.0, middle.1 + 4), word),
            ],
        ));
    }
    let [between_rows, between_columns] = frame.borders(grid);
    // What stays in sight while the rows move lies over them.
    let ground = Shape::Path("p-paper p-heads", rectangle(0, 0, frame.right + SUMS, frame.top));
    items.extend([between_rows, Item::plain(vec![ground])]);
    items.extend(grid.columns.iter().zip(0..).map(|(column, at)| frame.column(column, at, marks)));
    items.push(between_columns);
    let names_below = grid.rows.len() > TALL;
    let mut height = frame.bottom + 26;
    if names_below {
        let names = grid.columns.iter().zip(0..).map(|(column, at)| frame.name_below(column, at));
        items.extend(names);
        height += frame.top;
    }
    items.push(Item::plain(vec![
        Shape::Text("p-note t-end", (frame.right + SUMS, frame.top - GAP), words.total.to_owned()),
        Shape::Text("p-note", (0, frame.bottom + 18), words.total.to_owned()),
    ]));
    Picture { width: (frame.right + SUMS).max(room), height, items }
}

fn frame(grid: &Grid, room: i32) -> Frame {
    let columns = int(grid.columns.len()).max(1);
    let is_tall = grid.rows.len() > TALL;
    let label_width = widest(grid.rows.iter().map(|row| &*row.name), LABEL)
        .min((room * 3 / 10).max(84))
        .min(if is_tall { 170 } else { 240 });
    let left = label_width + GAP;
    let cell_width = ((room - left - SUMS) / columns).clamp(if is_tall { 14 } else { 16 }, 120);
    let cell_height = if is_tall { 22 } else { 30 };
    let names = grid.columns.iter().map(|column| &*column.name);
    let is_upright = widest(names.clone(), LABEL) > cell_width - 4;
    let signs = names.map(|name| name.chars().count().min(UPRIGHT)).max().unwrap_or(0);
    let top = if is_upright { int(signs) * UPRIGHT_STEP + 2 * GAP } else { 28 };
    Frame {
        label_width,
        left,
        top,
        cell: (cell_width, cell_height),
        is_upright,
        right: left + cell_width * columns,
        bottom: top + cell_height * int(grid.rows.len()),
    }
}

impl Frame {
    fn row(&self, row: &Line, at: i32, marks: &[Mark]) -> Item {
        let (y, height) = (self.top + at * self.cell.1, self.cell.1);
        let base = y + height / 2 + 5;
        let (label, is_cut) = fitted(&row.name, LABEL, self.label_width);
        let shapes = vec![
            Shape::Path("p-hit", rectangle(0, y, self.left, height) + &rectangle(self.right, y, SUMS, height)),
            Shape::Text(if marks[row.mark].is_asked { "p-label is-chosen" } else { "p-label" }, (0, base), label),
            Shape::Text("p-count", (self.right + SUMS, base), marks[row.mark].count.to_string()),
        ];
        let whole = is_cut.then(|| row.name.clone());
        Item { whole, ..Item::of(row.mark, (self.label_width / 2, y + height / 2), shapes) }
    }

    fn column(&self, column: &Line, at: i32, marks: &[Mark]) -> Item {
        let (x, width) = (self.left + at * self.cell.0, self.cell.0);
        let middle = x + width / 2;
        let mut shapes = vec![
            Shape::Path("p-hit", rectangle(x, self.bottom, width, 26)),
            Shape::Path("p-hit p-heads", rectangle(x, 0, width, self.top)),
        ];
        let class = match (marks[column.mark].is_asked, width < 20) {
            (true, false) => "p-head is-chosen",
            (true, true) => "p-head is-small is-chosen",
            (false, false) => "p-head",
            (false, true) => "p-head is-small",
        };
        let whole = self.name(column, class, (middle, self.top - GAP), &mut shapes);
        let class = if width >= 20 { "p-sum" } else { "p-sum is-small" };
        shapes.push(Shape::Text(class, (middle, self.bottom + 18), marks[column.mark].count.to_string()));
        Item { whole, ..Item::of(column.mark, (middle, self.top / 2), shapes) }
    }

    fn name_below(&self, column: &Line, at: i32) -> Item {
        let mut shapes = Vec::new();
        let middle = self.left + at * self.cell.0 + self.cell.0 / 2;
        let whole = self.name(
            column,
            if self.cell.0 < 20 { "p-head is-small" } else { "p-head" },
            (middle, self.bottom + 26 + self.top - GAP),
            &mut shapes,
        );
        Item { whole, ..Item::plain(shapes) }
    }

    /// The name of a column above a height, upright where it has no room to lie. Returns the whole where it is cut.
    fn name(
        &self,
        column: &Line,
        class: &'static str,
        (middle, bottom): (i32, i32),
        shapes: &mut Vec<Shape>,
    ) -> Option<String> {
        if !self.is_upright {
            shapes.push(Shape::Text(class, (middle, bottom), column.name.clone()));
            return None;
        }
        let signs: Vec<char> = column.name.chars().collect();
        let is_cut = signs.len() > UPRIGHT;
        let mut shown: Vec<char> = signs.into_iter().take(UPRIGHT).collect();
        if is_cut {
            shown.pop();
            shown.push('⋮');
        }
        for (sign, below) in shown.iter().rev().zip(0..) {
            shapes.push(Shape::Text(class, (middle, bottom - below * UPRIGHT_STEP), sign.to_string()));
        }
        is_cut.then(|| column.name.clone())
    }

    /// Every other row of a table of many rows, for the eye to follow.
    fn bands(&self, grid: &Grid) -> Item {
        let is_tall = grid.rows.len() > TALL;
        let bands = (0..int(grid.rows.len())).skip(1).step_by(2).filter(|_| is_tall);
        let band = |row: i32| rectangle(0, self.top + row * self.cell.1, self.right + SUMS, self.cell.1);
        Item::plain(vec![Shape::Path("p-band", bands.map(band).collect())])
    }

    /// Lines between families of rows, and of columns, where they stand together.
    fn borders(&self, grid: &Grid) -> [Item; 2] {
        let borders = |lines: &[Line]| {
            let families: Vec<usize> = lines.iter().map(|it| it.family).collect();
            let is_together = families.is_sorted();
            let ends = families.windows(2).zip(1..).filter(|(pair, _)| pair[0] != pair[1]).map(|(_, at)| at);
            if is_together { ends.collect::<Vec<i32>>() } else { Vec::new() }
        };
        let rows = borders(&grid.rows).into_iter().map(|at| {
            let y = self.top + at * self.cell.1;
            line((0, y), (self.right + SUMS, y))
        });
        let columns = borders(&grid.columns).into_iter().map(|at| {
            let x = self.left + at * self.cell.0;
            line((x, 0), (x, self.bottom))
        });
        [rows.collect(), columns.collect()].map(|lines| Item::plain(vec![Shape::Path("p-border", lines)]))
    }
}

/// The class of words in a narrow cell.
fn small(class: &str) -> &'static str {
    if class.ends_with("is-on") { "p-heat-in is-small is-on" } else { "p-heat-in is-small" }
}

/// Which shade a number has: the deepest where it is the greatest, a pale one where it is not nothing.
fn shade(count: usize, most: usize) -> usize {
    if count == 0 { 0 } else { (count * (SHADES.len() - 1)).div_ceil(most.max(1)).min(SHADES.len() - 1) }
}
