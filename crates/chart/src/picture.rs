//! What is to be drawn, as plain data.

/// A picture: shapes from the back to the front, some of them together as what can be pointed at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: i32,
    /// In pixels.
    pub height: i32,
    /// From the back to the front.
    pub items: Vec<Item>,
}

/// Shapes that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The position of the mark that they stand for among those of the chart; `None` for what only explains.
    pub mark: Option<usize>,
    /// The point that stands for it, for steering with arrow keys.
    pub middle: (i32, i32),
    /// The shapes.
    pub shapes: Vec<Shape>,
    /// What is as long as it has tasks.
    pub bar: Option<Bar>,
    /// Whether it is there for the pointer alone, because another way leads to the same.
    pub is_aside: bool,
    /// Whether it stands back.
    pub is_far: bool,
    /// The whole of a text that had to be cut.
    pub whole: Option<String>,
}

/// An area of a class of the style sheet that is as long as it has tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its class in the style sheet.
    pub class: &'static str,
    /// Its corner at the left and the top.
    pub corner: (i32, i32),
    /// Its length and its height.
    pub size: (i32, i32),
}

impl Bar {
    /// The part of it that stands for so many of its tasks.
    #[must_use]
    pub fn part(&self, tasks: usize, of: usize) -> String {
        rectangle(self.corner.0, self.corner.1, part_of(self.size.0, tasks, of), self.size.1)
    }
}

/// A shape, with its class in the style sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A path, as SVG writes it; empty where there is nothing to see.
    Path(&'static str, String),
    /// Words at a point: where they begin, end or are in the middle says their class.
    Text(&'static str, (i32, i32), String),
}

impl Item {
    /// What only explains.
    pub(crate) fn plain(shapes: Vec<Shape>) -> Self {
        Self { shapes, ..Self::default() }
    }

    /// What stands for a mark.
    pub(crate) fn of(mark: usize, middle: (i32, i32), shapes: Vec<Shape>) -> Self {
        Self { mark: Some(mark), middle, shapes, ..Self::default() }
    }
}

/// A rectangle; nothing where it has no area.
pub(crate) fn rectangle(x: i32, y: i32, width: i32, height: i32) -> String {
    if width > 0 && height > 0 { format!("M{x} {y}h{width}v{height}h-{width}z") } else { String::new() }
}

/// A disc.
pub(crate) fn disc((x, y): (i32, i32), radius: i32) -> String {
    let width = 2 * radius;
    format!("M{} {y}a{radius} {radius} 0 1 0 {width} 0a{radius} {radius} 0 1 0 -{width} 0z", x - radius)
}

/// A straight line.
pub(crate) fn line((x, y): (i32, i32), (to_x, to_y): (i32, i32)) -> String {
    format!("M{x} {y}L{to_x} {to_y}")
}

/// A number of tasks, or a position, as pixels reckon.
pub(crate) fn int(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// A part of a length: `length · part / whole`, at least one pixel where there is a part.
pub(crate) fn part_of(length: i32, part: usize, whole: usize) -> i32 {
    if part == 0 || whole == 0 {
        return 0;
    }
    let pixels = i64::from(length) * i64::from(int(part)) / i64::from(int(whole));
    i32::try_from(pixels).unwrap_or(length).max(1)
}
