//! What may have been meant by a value that means nothing.

use strsim::osa_distance;

use crate::{
    Field, Grouping, Key, Language, Named, Query, Reason, Role, Show, Sort, Value, View, Warning, Word,
    answer::Answers, dataset::code as code_of,
};

/// A value that may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    /// Its name.
    pub name: String,
    /// The query that has it in the place of the value that means nothing.
    pub query: Query,
}

/// How many of the conditions that mean nothing may get suggestions, the first ones. No person writes more of them.
const SUGGESTED: usize = 8;

/// How many values are suggested at the most.
const MEANT: usize = 3;

impl Answers<'_> {
    /// What may have been meant by each condition that means nothing.
    pub(super) fn meant(&self) -> Vec<Vec<Meant>> {
        let meant = |(at, warning): (usize, &Warning)| match warning.reason {
            Reason::Unknown if at < SUGGESTED => self.meant_by(&self.resolved.canonical, warning),
            Reason::Unknown | Reason::Repeated | Reason::NoUnit => Vec::new(),
        };
        self.resolved.warnings.iter().enumerate().map(meant).collect()
    }

    /// The known values that are spelt most like this one, or the one value that has it as a part of a name. Compares it
    /// with each name of each value.
    fn meant_by(&self, query: &Query, warning: &Warning) -> Vec<Meant> {
        let Warning { field, value: written, .. } = warning;
        let mut values = Vec::new();
        match *field {
            Field::Facet(key, _) => {
                for (value, total) in self.index.values(key).iter().zip(self.index.totals(key)) {
                    if *total > 0 {
                        values.push(value.clone());
                    }
                }
            }
            Field::Role => closed::<Role>(&mut values),
            Field::View => closed::<View>(&mut values),
            Field::Group => closed::<Grouping>(&mut values),
            Field::Sort => closed::<Sort>(&mut values),
            Field::Show => closed::<Show>(&mut values),
            Field::Lang => closed::<Language>(&mut values),
            Field::Words | Field::Least | Field::Task | Field::Embed => {}
        }
        let mut meant = Vec::new();
        for value in nearest(&self.index.script.fold(written), &values).into_iter().take(MEANT) {
            // A key that takes one value takes the one that was meant.
            let query = match field {
                Field::View | Field::Group | Field::Sort | Field::Lang => query.set(*field, Some(&value.id)),
                _ => query.replaced(*field, written, &value.id),
            };
            meant.push(Meant { name: value.name.clone(), query });
        }
        meant
    }

    /// The unit or leader whose id or name is spelt most like a word.
    pub(super) fn nearest_bearer(&self, word: &Word) -> Option<(Key, u32)> {
        [Key::Unit, Key::Leader].into_iter().find_map(|key| {
            let values = self.index.values(key);
            let nearest = *nearest(&word.text, values).first()?;
            let code = values.iter().position(|it| it.id == nearest.id)?;
            Some((key, code_of(code)))
        })
    }
}

/// Adds a closed set of values as those of a key.
fn closed<T: Named>(values: &mut Vec<Value>) {
    for (name, _) in T::NAMES {
        values.push(Value::new(name, (*name).to_owned(), []));
    }
}

/// The values that are nearest to a folded text, in the order of their codes; none where none is near.
fn nearest<'a>(typed: &str, values: &'a [Value]) -> Vec<&'a Value> {
    let length = typed.chars().count();
    // One slip in four characters; and one character alone is like every other.
    let mut least = length.div_ceil(4).min(length.saturating_sub(1));
    let contains = |value: &&Value| length > 0 && value.known_as.iter().any(|name| name.contains(typed));
    let is_only = values.iter().filter(contains).count() == 1;
    let mut nearest = Vec::new();
    for value in values {
        let is_near = is_only && contains(&value);
        let names = value.known_as.iter().filter(|name| name.chars().count().abs_diff(length) <= least);
        let distance = if is_near { Some(0) } else { names.map(|name| osa_distance(typed, name)).min() };
        if let Some(distance) = distance.filter(|it| *it <= least) {
            if distance < least {
                nearest.clear();
                least = distance;
            }
            nearest.push(value);
        }
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::nearest;
    use crate::{Key, sample};

    fn check(key: Key, typed: &str, expected: &[&str]) {
        let index = sample::index();
        let near: Vec<&str> = nearest(typed, index.values(key)).into_iter().map(|value| value.name.as_str()).collect();
        assert_eq!(near, expected, "{typed}");
    }

    #[test]
    fn a_slip_in_four_characters_is_near() {
        check(Key::Leader, "wangdon", &["王东"]);
        check(Key::Leader, "wangdnog", &["王东"]);
        check(Key::Leader, "wanddomg", &["王东"]);
        check(Key::Leader, "vanddomg", &[]);
        check(Key::Leader, "王冬", &["王东"]);
        check(Key::Leader, "张冬", &[]);
        check(Key::Unit, "liwen", &["荔湾区政府"]);
        check(Key::Unit, "天合", &["天河区政府"]);
    }

    #[test]
    fn only_the_nearest_are_near() {
        check(Key::Unit, "荔弯区政府", &["荔湾区政府"]);
        check(Key::Unit, "荔区政府", &["荔湾区政府", "各区政府"]);
    }

    #[test]
    fn a_part_of_a_name_is_near_if_it_is_a_part_of_one_alone() {
        check(Key::Unit, "沿", &["沿线各区政府"]);
        check(Key::Unit, "沿线各区", &["沿线各区政府"]);
        check(Key::Unit, "民政", &[]);
        check(Key::Section, "交", &["交通"]);
    }

    #[test]
    fn nothing_is_near_to_nothing() {
        check(Key::Target, "", &[]);
        check(Key::Leader, "x", &[]);
        check(Key::Unit, &"荔湾".repeat(5_000), &[]);
    }
}
