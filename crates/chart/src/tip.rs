//! A few words beside what is pointed at.

use crate::{
    Picture, Shape,
    picture::rectangle,
    text::{SMALL, widest},
};

const PADDING: i32 = 10;
const LINE: i32 = 18;
/// Between the words and the point.
const AWAY: i32 = 14;

/// The words in a box beside a point, inside of the picture where it has room: above, or else below.
#[must_use]
pub fn tip(picture: &Picture, (x, y): (i32, i32), lines: &[String]) -> Vec<Shape> {
    let width = widest(lines.iter().map(String::as_str), SMALL) + 2 * PADDING;
    let height = i32::try_from(lines.len()).unwrap_or(0) * LINE + 2 * PADDING - 6;
    let left = (x - width / 2).min(picture.width - width).max(0);
    let above = y - AWAY - height;
    let top = if above >= 0 { above } else { y + AWAY };
    let mut shapes = vec![Shape::Path("p-tip", rectangle(left, top, width, height))];
    for (line, at) in lines.iter().zip(1..) {
        let base = top + PADDING - 5 + at * LINE - 1;
        shapes.push(Shape::Text(
            if at == 1 { "p-tip-text is-strong" } else { "p-tip-text" },
            (left + PADDING, base),
            line.clone(),
        ));
    }
    shapes
}

#[cfg(test)]
mod tests {
    use super::tip;
    use crate::{Picture, Shape};

    fn check(point: (i32, i32), expected: &str) {
        let picture = Picture { width: 200, height: 100, ..Picture::default() };
        let shapes = tip(&picture, point, &["一二三".to_owned()]);
        assert_eq!(shapes[0], Shape::Path("p-tip", expected.to_owned()), "{point:?}");
    }

    #[test]
    fn a_tip_stays_inside_of_the_picture() {
        check((100, 90), "M72 44h56v32h-56z");
        check((5, 90), "M0 44h56v32h-56z");
        check((199, 90), "M144 44h56v32h-56z");
        check((100, 20), "M72 34h56v32h-56z");
    }
}
