//! What became of a query.

use crate::{Field, Index, Query};

/// A condition that was added or taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its key.
    pub field: Field,
    /// Its value: a name, or what the URL says.
    pub name: String,
    /// Whether it was added.
    pub is_added: bool,
}

impl Index {
    /// What was added to a query and what was taken out, in that order.
    #[must_use]
    pub fn changes(&self, before: &Query, after: &Query) -> Vec<Change> {
        let mut changes = Vec::new();
        for (these, those, is_added) in [(after, before, true), (before, after, false)] {
            for (field, value) in these.conditions() {
                if !those.values(field).any(|it| it == value) {
                    let name = self.name_of(field, value).unwrap_or_else(|| value.to_owned());
                    changes.push(Change { field, name, is_added });
                }
            }
        }
        changes
    }
}

#[cfg(test)]
mod tests {
    use crate::sample;

    fn check(before: &str, after: &str, expected: &[&str]) {
        let changes = sample::index().changes(&before.parse().unwrap(), &after.parse().unwrap());
        let said =
            changes.iter().map(|it| format!("{}{} {}", if it.is_added { "+" } else { "-" }, it.field.name(), it.name));
        assert_eq!(said.collect::<Vec<_>>(), expected, "{before} to {after}");
    }

    #[test]
    fn conditions_are_told_by_their_names() {
        check("", "leader=wangdong", &["+leader 王东"]);
        check("q=地铁&leader=wangdong&view=table", "q=地铁&view=table", &["-leader 王东"]);
        check("unit=liwan&role=lead", "unit=liwan&role=coop", &["+role coop", "-role lead"]);
        check("view=table", "sort=coops", &["+sort coops", "-view table"]);
        check("leader=x", "", &["-leader x"]);
    }

    #[test]
    fn what_stays_is_not_told() {
        check("unit=liwan&view=table", "unit=liwan&view=table", &[]);
        check("unit=liwan&role=lead&view=table", "q=地铁&role=lead", &["+q 地铁", "-unit 荔湾区政府", "-view table"]);
        check("unit=liwan&unit=tianhe", "unit=tianhe", &["-unit 荔湾区政府"]);
    }
}
