//! From one mark to the next with an arrow key.

use crate::Picture;

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left.
    Left,
    /// Right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

/// How much farther a step aside counts than one ahead.
const ASIDE: i32 = 4;

/// The position of the item with a mark that is nearest in a direction from another one; `None` where none lies there.
/// `is_there` says which marks can be reached. Takes time in proportion to the items.
#[must_use]
pub fn next(picture: &Picture, from: usize, direction: Direction, is_there: impl Fn(usize) -> bool) -> Option<usize> {
    let (x, y) = picture.items.get(from)?.middle;
    let distance = |(to_x, to_y): (i32, i32)| {
        let (ahead, aside) = match direction {
            Direction::Left => (x - to_x, to_y - y),
            Direction::Right => (to_x - x, to_y - y),
            Direction::Up => (y - to_y, to_x - x),
            Direction::Down => (to_y - y, to_x - x),
        };
        (ahead > 0).then(|| ahead + ASIDE * aside.abs())
    };
    let reached =
        picture.items.iter().enumerate().filter(|(_, item)| !item.is_aside && item.mark.is_some_and(&is_there));
    let distances = reached.filter_map(|(at, item)| Some((distance(item.middle)?, at)));
    distances.min().map(|(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::{Direction, next};
    use crate::{Item, Picture};

    /// Three by three items in rows, the middle one of which stands for nothing.
    fn check(from: usize, direction: Direction, expected: Option<usize>) {
        let item = |at: usize| Item {
            mark: (at != 4).then_some(at),
            middle: (i32::try_from(at % 3).unwrap() * 10, i32::try_from(at / 3).unwrap() * 10),
            ..Item::default()
        };
        let picture = Picture { items: (0..9).map(item).collect(), ..Picture::default() };
        assert_eq!(next(&picture, from, direction, |mark| mark != 8), expected, "{from} {direction:?}");
    }

    #[test]
    fn an_arrow_leads_to_the_next_in_its_direction() {
        check(0, Direction::Right, Some(1));
        check(0, Direction::Down, Some(3));
        check(7, Direction::Left, Some(6));
        check(5, Direction::Up, Some(2));
    }

    #[test]
    fn what_stands_for_nothing_is_stepped_over() {
        check(1, Direction::Down, Some(7));
        check(3, Direction::Right, Some(5));
    }

    #[test]
    fn at_the_edge_an_arrow_leads_nowhere() {
        check(0, Direction::Left, None);
        check(2, Direction::Right, None);
        check(6, Direction::Down, None);
        check(99, Direction::Down, None);
    }
}
