//! The figures that tasks commit to, each beside those of the same unit of measure.

use fixedbitset::FixedBitSet;

use super::{Chart, Form, Topic, mark::Asks};
use crate::{
    answer::{Answers, Figure, list::figure},
    dataset::code,
    order::{ascending, descending},
};

/// Dots on axes, an axis for each unit of measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dots {
    /// The groups with most figures first; those without a second figure are left to the last, which has no unit.
    pub groups: Vec<DotGroup>,
}

/// Figures of one unit of measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotGroup {
    /// The unit; empty for those that have nothing to be held against.
    pub unit: String,
    /// Whether they are shares of a hundred.
    pub is_share: bool,
    /// The figures, greatest first.
    pub dots: Vec<Dot>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    /// The figure in the words of the screen.
    pub figure: Figure,
    /// Its value, in thousandths of the unit.
    pub thousandths: u64,
    /// The upper end of a range, in thousandths.
    pub upper: Option<u64>,
    /// The serial of its task.
    pub serial: u32,
    /// Its mark.
    pub mark: usize,
}

impl Answers<'_> {
    /// The figures of the tasks that match.
    pub(super) fn targets_chart(&self) -> Chart {
        let mut marks = Vec::new();
        let mut groups: Vec<DotGroup> = Vec::new();
        let mut tasks = 0;
        for task in self.selection.all().ones() {
            let mut has_figures = false;
            for target in self.index.targets_of(task) {
                has_figures = true;
                let figure = figure(target);
                let mut own = FixedBitSet::with_capacity(self.index.dataset.len());
                own.insert(task);
                let names = vec![figure.measured.clone()];
                let dot = Dot {
                    thousandths: target.value.thousandths,
                    upper: target.upper.map(|upper| upper.thousandths),
                    serial: code(task) + 1,
                    mark: marks.len(),
                    figure,
                };
                marks.push(self.mark(names, Asks::Task(dot.serial), own));
                match groups.iter_mut().find(|group| group.unit == target.unit) {
                    Some(group) => group.dots.push(dot),
                    None => groups.push(DotGroup {
                        unit: target.unit.clone(),
                        is_share: target.unit == "%",
                        dots: vec![dot],
                    }),
                }
            }
            tasks += usize::from(has_figures);
        }
        let mut alone = DotGroup { unit: String::new(), is_share: false, dots: Vec::new() };
        let mut compared = Vec::new();
        for mut group in groups {
            if group.dots.len() > 1 || group.is_share {
                let order = ascending(group.dots.iter().map(|dot| u64::MAX - dot.thousandths));
                group.dots = order.into_iter().map(|at| group.dots[at].clone()).collect();
                compared.push(group);
            } else {
                alone.dots.append(&mut group.dots);
            }
        }
        // Shares first, which everybody can read; then the units with most figures.
        let order =
            ascending(compared.iter().map(|group| if group.is_share { 0 } else { descending(group.dots.len()) }));
        let mut groups: Vec<DotGroup> = order.into_iter().map(|at| compared[at].clone()).collect();
        if !alone.dots.is_empty() {
            groups.push(alone);
        }
        Chart {
            topic: Topic::Targets,
            form: Form::Dots(Dots { groups }),
            marks,
            leading: Vec::new(),
            distinct: tasks,
            overlap: None,
        }
    }
}
