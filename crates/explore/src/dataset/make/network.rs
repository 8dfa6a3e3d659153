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
const GRAVITY: f64 = 0.05;

/// The part of two nodes' tasks that pulls nobody: it is what any two have in common by chance.
const CHANCE: f64 = 0.1;

/// How far places go by rank rather than by distance: a few nodes far out would leave the others no room, and names need room.
const BY_RANK: f64 = 0.85;

/// For each node its place, in thousandths of the picture, where `together[a][b]` is how many tasks two nodes have in common,
/// and `together[a][a]` how many one has. Takes time in proportion to the square of the nodes.
pub(super) fn places(together: &[Vec<f64>]) -> Vec<(u16, u16)> {
    let nodes = together.len();
    let most = (0..nodes).map(|node| together[node][node]).fold(1.0, f64::max);
    let room: Vec<f64> = (0..nodes).map(|node| 1.0 + 1.5 * (together[node][node] / most).sqrt()).collect();
    let pulls = pulls(together);
    // Those with most tasks begin in the middle.
    let mut by_size: Vec<usize> = (0..nodes).collect();
    by_size.sort_by(|&a, &b| together[b][b].total_cmp(&together[a][a]));
    let mut places = vec![(0.0, 0.0); nodes];
    let mut direction: Vector = (1.0, 0.0);
    for (rank, &node) in (0_u32..).zip(&by_size) {
        let radius = f64::from(rank).sqrt();
        places[node] = (direction.0 * radius, direction.1 * radius);
        direction = (direction.0 * TURN.0 - direction.1 * TURN.1, direction.0 * TURN.1 + direction.1 * TURN.0);
    }
    for step in 0..STEPS {
        let longest = 2.0 * (1.0 - f64::from(step) / f64::from(STEPS));
        let force = |node: usize| {
            let (x, y): Vector = places[node];
            let mut force = (-GRAVITY * x, -GRAVITY * y);
            for (other, place) in places.iter().enumerate().filter(|(other, _)| *other != node) {
                let (dx, dy) = (x - place.0, y - place.1);
                let squared = (dx * dx + dy * dy).max(0.01);
                let away = room[node] * room[other] / squared - pulls[node][other] * squared.sqrt();
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

/// How much each two nodes pull each other: by the part of their tasks that they have in common, and less the more partners
/// they have, or those with most would all be in one place.
fn pulls(together: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let nodes = together.len();
    let part = |a: usize, b: usize| {
        let most = (together[a][a] * together[b][b]).sqrt();
        if a == b || most == 0.0 { 0.0 } else { (together[a][b] / most - CHANCE).max(0.0) }
    };
    let parts: Vec<Vec<f64>> = (0..nodes).map(|a| (0..nodes).map(|b| part(a, b)).collect()).collect();
    let sums: Vec<f64> = parts.iter().map(|parts| parts.iter().sum()).collect();
    let pull = |a: usize, b: usize| if parts[a][b] > 0.0 { parts[a][b] / (sums[a] * sums[b]).sqrt() } else { 0.0 };
    (0..nodes).map(|a| (0..nodes).map(|b| pull(a, b)).collect()).collect()
}

/// Places along an axis, from numbers: partly by how great they are, partly by their rank.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "from 0 to 1000, and nobody ranks thousands of units"
)]
fn thousandths(numbers: &[f64]) -> Vec<u16> {
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    order.sort_by(|&a, &b| numbers[a].total_cmp(&numbers[b]));
    let (Some(&first), Some(&last)) = (order.first(), order.last()) else { return Vec::new() };
    let (start, end) = (numbers[first], numbers[last]);
    let mut places = vec![500; numbers.len()];
    if end > start {
        for (rank, &at) in order.iter().enumerate() {
            let by_rank = rank as f64 / (numbers.len() - 1) as f64;
            let by_number = (numbers[at] - start) / (end - start);
            places[at] = (1000.0 * (BY_RANK * by_rank + (1.0 - BY_RANK) * by_number)).round() as u16;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn partners_are_nearer_than_strangers() {
        // Two teams of five, whose members do all together.
        let is_team = |a: usize, b: usize| (a < 5) == (b < 5);
        let together: Vec<Vec<f64>> =
            (0..10).map(|a| (0..10).map(|b| if is_team(a, b) { 4.0 } else { 0.0 }).collect()).collect();
        let places = places(&together);
        let distance = |a: usize, b: usize| {
            let [dx, dy] = [places[a].0.abs_diff(places[b].0), places[a].1.abs_diff(places[b].1)].map(u32::from);
            (dx * dx + dy * dy).isqrt()
        };
        let pairs = |in_team: bool| {
            (0..10).flat_map(move |a| (0..a).map(move |b| (a, b))).filter(move |&(a, b)| is_team(a, b) == in_team)
        };
        let mean = |in_team: bool| {
            pairs(in_team).map(|(a, b)| distance(a, b)).sum::<u32>() / u32::try_from(pairs(in_team).count()).unwrap()
        };
        assert!(mean(true) * 3 < mean(false) * 2, "{places:?}");
    }

    #[test]
    fn a_node_alone_is_in_the_middle() {
        assert_eq!(places(&[vec![1.0]]), [(500, 500)]);
        assert_eq!(places(&[]), []);
    }
}
