//! Places for the nodes of a network, by the forces of Fruchterman and Reingold (1991): nodes push each other away, and those
//! that have tasks in common pull each other, the more so the greater that part of their tasks is.
//!
//! Ours, since the crates for it are unmaintained (`fdg-sim`), know no weights, or are under the AGPL (`forceatlas2`). It uses
//! nothing but the four operations and roots, which every machine computes alike, so that every build has the same picture.

/// A place or a force.
type Vector = (f64, f64);

const STEPS: u32 = 600;

/// A turn by the golden angle, which spreads points evenly over a disc: its cosine and sine.
const TURN: Vector = (-0.737_368_878_078_32, 0.675_490_294_261_523_6);

/// How much a node is drawn to the middle. Whoever has no partner would drift away otherwise.
const GRAVITY: f64 = 0.08;

/// For each node its place, in thousandths of the picture, where `together[a][b]` is how many tasks two nodes have in common,
/// and `together[a][a]` how many one has. Takes time in proportion to the square of the nodes.
pub(super) fn places(together: &[Vec<f64>]) -> Vec<(u16, u16)> {
    let nodes = together.len();
    let pull = |a: usize, b: usize| {
        let most = (together[a][a] * together[b][b]).sqrt();
        if most > 0.0 { together[a][b] / most } else { 0.0 }
    };
    // Those with most tasks begin in the middle.
    let mut by_size: Vec<usize> = (0..nodes).collect();
    by_size.sort_by(|&a, &b| together[b][b].total_cmp(&together[a][a]));
    let mut places = vec![(0.0, 0.0); nodes];
    let mut direction: Vector = (1.0, 0.0);
    for (rank, &node) in (0_u32..).zip(&by_size) {
        let radius = f64::from(rank).sqrt();
        places[node] = (direction.0 * radius, direction.1 * radius);
        direction =
            (direction.0 * TURN.0 - direction.1 * TURN.1, direction.0 * TURN.1 + direction.1 * TURN.0);
    }
    for step in 0..STEPS {
        let longest = 2.0 * (1.0 - f64::from(step) / f64::from(STEPS));
        let force = |node: usize| {
            let (x, y): Vector = places[node];
            let mut force = (-GRAVITY * x, -GRAVITY * y);
            for (other, place) in places.iter().enumerate().filter(|(other, _)| *other != node) {
                let (dx, dy) = (x - place.0, y - place.1);
                let squared = (dx * dx + dy * dy).max(0.01);
                let away = 2.0 / squared - pull(node, other) * squared.sqrt();
                force = (force.0 + dx * away, force.1 + dy * away);
            }
            force
        };
        places = (0..nodes)
            .map(|node| {
                let ((x, y), (dx, dy)) = (places[node], force(node));
                let length = (dx * dx + dy * dy).sqrt();
                let part = if length > longest { longest / length } else { 1.0 };
                (x + dx * part, y + dy * part)
            })
            .collect();
    }
    let (xs, ys): (Vec<f64>, Vec<f64>) = places.into_iter().unzip();
    thousandths(&xs).into_iter().zip(thousandths(&ys)).collect()
}

/// Numbers between their least and their greatest.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 1000")]
fn thousandths(numbers: &[f64]) -> Vec<u16> {
    let least = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let most = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let part = |number: f64| if most > least { (number - least) / (most - least) } else { 0.5 };
    numbers.iter().map(|&number| (part(number) * 1000.0).round() as u16).collect()
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn partners_are_nearer_than_strangers() {
        let together = [[4.0, 4.0, 0.0], [4.0, 4.0, 0.0], [0.0, 0.0, 4.0]].map(|row| row.to_vec());
        let places = places(&together);
        let distance = |a: usize, b: usize| {
            let [dx, dy] = [places[a].0.abs_diff(places[b].0), places[a].1.abs_diff(places[b].1)].map(u32::from);
            dx * dx + dy * dy
        };
        assert!(distance(0, 1) < distance(0, 2) && distance(0, 1) < distance(1, 2), "{places:?}");
    }

    #[test]
    fn a_node_alone_is_in_the_middle() {
        assert_eq!(places(&[vec![1.0]]), [(500, 500)]);
        assert_eq!(places(&[]), []);
    }
}
