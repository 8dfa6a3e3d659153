//! Units that are named together: nodes with their tasks, joined by those that they have in common.

use fixedbitset::FixedBitSet;

use super::{
    Chart, Form, Mark, Topic, leading,
    mark::{Asks, Values},
};
use crate::{Key, Role, answer::Answers};

/// Nodes, some of them joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// The units that have tasks.
    pub nodes: Vec<Node>,
    /// Those that share enough of them, and what joins the units that are asked for to others.
    pub edges: Vec<Edge>,
    /// The names of the kinds of unit.
    pub kinds: Vec<String>,
    /// The greatest number of tasks that a unit has in the whole notice.
    pub most: usize,
    /// The greatest number of tasks that two share.
    pub most_shared: usize,
}

/// A unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its name.
    pub name: String,
    /// Its mark.
    pub mark: usize,
    /// How many of its tasks name it, as lead or co-operating unit.
    pub named: usize,
    /// Position of its kind.
    pub kind: usize,
    /// Its place from the left and from the top, in thousandths of the picture.
    pub place: (u16, u16),
    /// Whether it is near: asked for or joined to one that is, or nobody is asked for.
    pub is_near: bool,
}

/// Two units with tasks in common in which both are named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Positions of the nodes.
    pub nodes: [usize; 2],
    /// Its mark.
    pub mark: usize,
    /// Whether it joins a unit that is asked for, or nobody is asked for.
    pub is_near: bool,
}

/// Being named, as lead or co-operating unit.
const NAMED: [Role; 2] = [Role::Lead, Role::Coop];

impl Answers<'_> {
    /// Units that are named together.
    pub(super) fn network(&self) -> Chart {
        let others = self.selection.all_but(&[Key::Unit]);
        let choice = &self.resolved.choices[Key::Unit as usize];
        let is_asked = |unit: u32| choice.wanted().any(|it| it == unit);
        let is_free = choice.any.is_empty() && choice.all.is_empty();
        let mut marks: Vec<Mark> = Vec::new();
        let mut nodes: Vec<Node> = Vec::new();
        let mut units: Vec<(u32, FixedBitSet)> = Vec::new();
        for (it, unit) in (0..).zip(&self.index.dataset.units) {
            let tasks = &others & &*self.index.tasks(Key::Unit, it, &self.resolved.roles);
            if tasks.is_clear() {
                continue;
            }
            let place = self.index.dataset.arrangement.places.get(it as usize).copied().unwrap_or_default();
            let is_near = is_free || is_asked(it);
            let named = &others & &*self.index.tasks(Key::Unit, it, &NAMED);
            nodes.push(Node {
                name: unit.name.clone(),
                mark: marks.len(),
                named: named.intersection_count(&tasks),
                kind: unit.kind,
                place,
                is_near,
            });
            marks.push(self.mark(vec![unit.name.clone()], Asks::only(vec![(Key::Unit, it)]), tasks));
            units.push((it, named));
        }
        let mut edges = Vec::new();
        for (second, (one, of_one)) in units.iter().enumerate() {
            for (first, (other, of_other)) in units[..second].iter().enumerate() {
                let joins_asked = is_asked(*one) || is_asked(*other);
                let shared = of_one.intersection_count(of_other);
                if shared < self.resolved.least && !(joins_asked && shared > 0) {
                    continue;
                }
                for (node, is_other_asked) in [(first, is_asked(*one)), (second, is_asked(*other))] {
                    nodes[node].is_near |= is_other_asked;
                }
                let values = Values {
                    only: vec![(Key::Unit, *other), (Key::Unit, *one)],
                    together: true,
                    roles: Some(NAMED.to_vec()),
                    ..Values::default()
                };
                let names = vec![nodes[first].name.clone(), nodes[second].name.clone()];
                edges.push(Edge { nodes: [first, second], mark: marks.len(), is_near: is_free || joins_asked });
                marks.push(self.mark(names, Asks::Values(values), of_one & of_other));
            }
        }
        let (units, _) = self.index.totals(Key::Unit).split_at(self.index.dataset.units.len());
        Chart {
            topic: Topic::Network,
            leading: leading(&marks, 0..nodes.len()),
            distinct: others.count_ones(..),
            overlap: None,
            form: Form::Network(Network {
                kinds: self.index.dataset.kinds.iter().map(|kind| kind.name.clone()).collect(),
                most: units.iter().copied().max().unwrap_or(0),
                most_shared: edges.iter().map(|edge| marks[edge.mark].count).max().unwrap_or(0),
                nodes,
                edges,
            }),
            marks,
        }
    }
}
