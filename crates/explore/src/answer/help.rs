//! What helps a search: what its last word may mean, what was meant by what means nothing, and what is near where nothing was found.

mod meant;
mod near;
mod suggest;

pub use meant::Meant;
pub use near::Near;
pub use suggest::Suggestion;

use super::Answers;
use crate::Key;

/// What helps a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// What the last word may mean.
    pub suggestions: Vec<Suggestion>,
    /// Whether the search is likely to be about what is suggested: it is one word.
    is_name: bool,
    /// What may have been meant by each condition that means nothing, in the order of [`crate::Resolved::warnings`].
    pub meant: Vec<Vec<Meant>>,
    /// Searches that find something, where this one finds nothing.
    pub near: Vec<Near>,
}

impl Help {
    /// Units whose whole duty the search is likely to be about: words find where a name is printed, a unit all that it has to do.
    pub fn offers(&self) -> impl Iterator<Item = &Suggestion> {
        self.suggestions.iter().filter(|it| self.is_name && it.key == Key::Unit)
    }
}

impl Answers<'_> {
    /// What helps the search. Compares what was typed with every name, and where nothing is found with every text.
    #[must_use]
    pub fn help(&self) -> Help {
        let is_name =
            matches!(&self.resolved.searches[..], [search] if search.len() == 1 && search[0].text.chars().count() > 1);
        Help {
            suggestions: self.suggestions(),
            is_name,
            meant: self.meant(),
            near: if self.selection.all().is_clear() { self.near() } else { Vec::new() },
        }
    }
}
