//! What helps a search: what its last word may mean, what was meant by what means nothing, and what is near where nothing was found.

mod meant;
mod near;
mod suggest;

pub use meant::{Ignored, Meant};
pub use near::Near;
pub use suggest::Suggestion;

use super::Answers;
use crate::Key;

/// What helps a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// What the last word may mean.
    pub suggestions: Vec<Suggestion>,
    /// Units whose whole duty the search is likely to be about: words find where a name is printed, a unit all that it has to do.
    pub offers: Vec<Suggestion>,
    /// The conditions that mean nothing, each with what may have been meant.
    pub ignored: Vec<Ignored>,
    /// Searches that find something, where this one finds nothing.
    pub near: Vec<Near>,
}

impl Answers<'_> {
    /// What helps the search. Compares what was typed with every name, and where nothing is found with every text.
    #[must_use]
    pub fn help(&self) -> Help {
        let suggestions = self.suggestions();
        let is_name =
            matches!(&self.resolved.searches[..], [search] if search.len() == 1 && search[0].text.chars().count() > 1);
        Help {
            offers: suggestions.iter().filter(|it| is_name && it.key == Key::Unit).cloned().collect(),
            suggestions,
            ignored: self.ignored(),
            near: if self.selection.all().is_clear() { self.near() } else { Vec::new() },
        }
    }
}
