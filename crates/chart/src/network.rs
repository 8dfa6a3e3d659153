//! Nodes in their places, joined by lines, with as many names as have room.

use explore::{Mark, Network, Node, ascending, descending};

use crate::{
    Item, Picture, Shape, legend,
    picture::{disc, int, line},
    text::{SMALL, width},
};

/// The classes of kinds of unit, by their position.
const KINDS: [&str; 10] = ["p-k0", "p-k1", "p-k2", "p-k3", "p-k4", "p-k5", "p-k6", "p-k7", "p-k8", "p-k9"];

/// The classes of lines, from the thinnest to the thickest.
const EDGES: [&str; 4] = ["p-edge-1", "p-edge-2", "p-edge-3", "p-edge-4"];

/// From what part of the greatest radius on a disc can have its name across itself, in hundredths.
const GREAT: i32 = 60;

/// A rectangle: left, top, right, bottom.
type Room = (i32, i32, i32, i32);

/// The picture of a network.
pub(crate) fn draw(network: &Network, marks: &[Mark], room: i32) -> Picture {
    let height = (room * 3 / 4).clamp(440, 900);
    let greatest = (room / 45).clamp(8, 26);
    let margin = greatest + 16;
    let place = |node: &Node| {
        let along = |thousandths: u16, length: i32| margin + i32::from(thousandths) * (length - 2 * margin) / 1000;
        (along(node.place.0, room), along(node.place.1, height))
    };
    let radius_of = |tasks: usize| {
        let area = greatest * greatest * int(tasks) / int(network.most).max(1);
        area.isqrt().max(0) + 3
    };
    let radius = |node: &Node| radius_of(marks[node.mark].count);
    let mut items = Vec::new();
    for edge in &network.edges {
        let [from, to] = edge.nodes.map(|at| place(&network.nodes[at]));
        let shared = marks[edge.mark].count;
        let class =
            EDGES[((shared * EDGES.len()).div_ceil(network.most_shared.max(1)).max(1) - 1).min(EDGES.len() - 1)];
        let shapes = vec![Shape::Path("p-reach", line(from, to)), Shape::Path(class, line(from, to))];
        let middle = (i32::midpoint(from.0, to.0), i32::midpoint(from.1, to.1));
        items.push(Item { is_far: !edge.is_near, is_aside: true, ..Item::of(edge.mark, middle, shapes) });
    }
    for node in &network.nodes {
        let middle = place(node);
        let is_named_only = node.named == marks[node.mark].count;
        let ring = if is_named_only { String::new() } else { disc(middle, radius(node)) };
        let named = if node.named == 0 { String::new() } else { disc(middle, radius_of(node.named)) };
        let shapes = vec![
            Shape::Path("p-hit", disc(middle, radius(node).max(12))),
            Shape::Path("p-ring", ring),
            Shape::Path(KINDS[node.kind % KINDS.len()], named),
            Shape::Path("p-chosen", if marks[node.mark].is_asked { disc(middle, radius(node)) } else { String::new() }),
        ];
        items.push(Item { is_far: !node.is_near, ..Item::of(node.mark, middle, shapes) });
    }
    items.extend(names(network, marks, &place, &radius, (greatest, room, height)));
    let has_nodes = |kind: usize| network.nodes.iter().any(|node| node.kind == kind);
    let kinds: Vec<(&'static str, String)> = network
        .kinds
        .iter()
        .enumerate()
        .filter(|(kind, _)| has_nodes(*kind))
        .map(|(kind, name)| (KINDS[kind % KINDS.len()], name.clone()))
        .collect();
    let height = legend::draw(&kinds, room, height + 8, &mut items);
    Picture { width: room, height, items }
}

/// The names that have room: those of the units with most tasks first, each where it lies over no other and over no node.
fn names(
    network: &Network,
    marks: &[Mark],
    place: &dyn Fn(&Node) -> (i32, i32),
    radius: &dyn Fn(&Node) -> i32,
    (greatest, right, bottom): (i32, i32, i32),
) -> Vec<Item> {
    let around = |node: &Node| {
        // A square inside of the disc, which words may touch.
        let ((x, y), radius) = (place(node), radius(node) * 4 / 5);
        (x - radius, y - radius, x + radius, y + radius)
    };
    let mut taken: Vec<Room> = network.nodes.iter().filter(|node| node.is_near).map(around).collect();
    let discs = taken.len();
    let order = ascending(network.nodes.iter().map(|node| descending(marks[node.mark].count)));
    let mut items = Vec::new();
    for node in order.into_iter().map(|at| &network.nodes[at]).filter(|node| node.is_near) {
        let ((x, y), radius, length) = (place(node), radius(node), width(&node.name, SMALL));
        let (beside, half) = (radius + 4, length / 2);
        let in_it = (x - half, y - 8, x - half + length, y + 8);
        let rooms: [Room; 4] = [
            (x + beside, y - 8, x + beside + length, y + 8),
            (x - beside - length, y - 8, x - beside, y + 8),
            (x - half, y - beside - 14, x - half + length, y - beside + 2),
            (x - half, y + beside - 2, x - half + length, y + beside + 14),
        ];
        let is_inside = |it: &&Room| it.0 >= 0 && it.1 >= 0 && it.2 <= right && it.3 <= bottom;
        let is_free = |it: &&Room| taken.iter().all(|other| !overlap(it, other));
        // A great disc has room for its name across itself, if no other name lies there.
        let is_great = radius * 100 >= greatest * GREAT && taken[discs..].iter().all(|other| !overlap(&in_it, other));
        let across = Some(in_it).filter(|it| is_great && is_inside(&it));
        if let Some(room) = rooms.iter().filter(is_inside).find(is_free).copied().or(across) {
            taken.push(room);
            let class = if marks[node.mark].is_asked { "p-name is-chosen" } else { "p-name" };
            items.push(Item::plain(vec![Shape::Text(class, (room.0, room.3 - 4), node.name.clone())]));
        }
    }
    items
}

fn overlap(one: &Room, other: &Room) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}
