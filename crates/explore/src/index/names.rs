//! The names under which leaders, units and sections are searched.

use super::{Index, script::Script, searched::Searched};
use crate::{Dataset, Field, Key, Named, Role, Word, fold::fold, query::Values};

/// What a name is to its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// The name on the screen.
    Registered,
    /// 又名
    Other,
    /// 简称
    Short,
}

/// The names of all leaders, units, collectives, sections and subsections.
#[derive(Debug)]
pub(crate) struct Names {
    pub(crate) searched: Searched,
    /// Whose name each is: the key, the code of the value, and what the name is to it.
    pub(crate) bearers: Vec<(Key, u32, NameKind)>,
}

/// The keys whose values have names that people search for.
const NAMED: [Key; 3] = [Key::Leader, Key::Unit, Key::Section];

impl Names {
    pub(super) fn new(dataset: &Dataset, values: &Values, script: &Script) -> Self {
        let (mut names, mut bearers) = (Vec::new(), Vec::new());
        for key in NAMED {
            // The value `none` is no name that anybody printed.
            for (code, value) in (0..).zip(&values[key as usize]).filter(|(_, value)| value.id != "none") {
                let others = match key {
                    Key::Unit => dataset.units.get(code as usize).map_or(0, |unit| unit.other_names.len()),
                    _ => 0,
                };
                // The first of the folded names is the id.
                for (position, name) in value.known_as.iter().skip(1).enumerate() {
                    let kind = match position {
                        // A title is known as it is printed too, which is no name of its own.
                        _ if key != Key::Unit => NameKind::Registered,
                        0 => NameKind::Registered,
                        _ if position <= others => NameKind::Other,
                        _ => NameKind::Short,
                    };
                    names.push(name.as_str());
                    bearers.push((key, code, kind));
                }
            }
        }
        Self { searched: Searched::new(names.into_iter(), script), bearers }
    }
}

impl Index {
    /// What a condition on the tasks says to a person: the name of its value, or the words as typed.
    pub(crate) fn name_of(&self, field: Field, value: &str) -> Option<String> {
        match field {
            Field::Facet(key, _) => self.values(key).iter().find(|it| it.id == value).map(|it| it.name.clone()),
            Field::Role => Role::named(value).map(|role| role.name().to_owned()),
            Field::Words => Some(value.to_owned()),
            Field::View
            | Field::Group
            | Field::Sort
            | Field::Show
            | Field::Least
            | Field::Task
            | Field::Embed
            | Field::Lang => None,
        }
    }

    /// The names on the screen of all that has English: leaders, then units and collectives, sections and subsections, and
    /// kinds, each key by its codes. `explore::glosses` writes a line for each.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let values = [Key::Leader, Key::Unit, Key::Section, Key::Kind].into_iter().flat_map(|key| self.values(key));
        values.filter(|value| value.id != "none").map(|value| value.name.as_str())
    }

    /// Which values of a key have a name that contains what a person types, or sounds so; in the order of their codes. All of
    /// them where nothing is typed.
    #[must_use]
    pub fn known_as(&self, key: Key, typed: &str) -> Vec<bool> {
        // Lead and co-operating units are units.
        let whose = if matches!(key, Key::Lead | Key::Coop) { Key::Unit } else { key };
        let mut word = Word::new(&fold(typed), false, &self.script);
        self.settle(&mut word);
        let names = &self.names.searched;
        let mut known = vec![word.text.is_empty(); self.values(key).len()];
        if word.text.is_empty() {
            return known;
        }
        for name in [names.writing(&word), names.saying(&word, &self.script)].concat() {
            let (bearer, code, _) = self.names.bearers[name];
            if bearer == whose {
                known[code as usize] = true;
            }
        }
        known
    }
}
