//! The unit view: all units, the page of one, or several side by side.

mod compare;
mod finder;
mod page;

pub use compare::{Compared, Comparison};
pub use finder::{Finder, FinderPart, FinderRow};
pub use page::{Partners, Related, RoleFigure, UnitPage, Who};

use super::Answers;
use crate::{Key, View};

/// Which units the unit view is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Units {
    /// All, where none is asked for.
    All,
    /// The one with this name.
    One(String),
    /// Those that are asked for.
    Several,
}

/// What the unit view shows above the tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnitView {
    /// All units, where none is asked for.
    Finder(Finder),
    /// The page of the one that is asked for.
    One(Box<UnitPage>),
    /// Several, side by side.
    Several(Comparison),
}

impl Answers<'_> {
    /// What the unit view shows above the tasks; `None` in the others.
    #[must_use]
    pub fn unit(&self) -> Option<UnitView> {
        (self.resolved.view == View::Unit).then(|| match self.parties()[..] {
            [] => UnitView::Finder(self.finder()),
            [party] => UnitView::One(Box::new(self.unit_page(party))),
            ref parties => UnitView::Several(self.comparison(parties)),
        })
    }

    /// Which units the unit view is about; `None` in the other views.
    pub(super) fn units(&self) -> Option<Units> {
        (self.resolved.view == View::Unit).then(|| match self.parties()[..] {
            [] => Units::All,
            [party] => Units::One(self.index.values(Key::Unit)[party as usize].name.clone()),
            _ => Units::Several,
        })
    }

    /// The units and collectives that are asked for, each once; none where nobody is asked for too, which has no page. The
    /// last value of the key is nobody.
    pub(super) fn parties(&self) -> Vec<u32> {
        let nobody = self.index.values(Key::Unit).len() - 1;
        let parties: Vec<u32> = self.resolved.choices[Key::Unit as usize].wanted().collect();
        if parties.iter().any(|&party| party as usize == nobody) { Vec::new() } else { parties }
    }
}
