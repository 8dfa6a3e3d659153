//! The changes that a person makes to a query, one step each. The query itself stays as it was.

use super::{Field, Key, Mode, Query};

impl Query {
    /// The query with one condition more.
    #[must_use]
    pub fn with(&self, field: Field, value: &str) -> Self {
        self.conditions().chain([(field, value)]).collect()
    }

    /// The query without one condition.
    #[must_use]
    pub fn without(&self, field: Field, value: &str) -> Self {
        self.conditions().filter(|it| *it != (field, value)).collect()
    }

    /// The query with this as the only value of the field; `None` takes the field out.
    #[must_use]
    pub fn set(&self, field: Field, value: Option<&str>) -> Self {
        self.conditions().filter(|(it, _)| *it != field).chain(value.map(|value| (field, value))).collect()
    }

    /// The query with one value in the place of another; where there is no such value, with one condition more.
    #[must_use]
    pub fn replaced(&self, field: Field, old: &str, new: &str) -> Self {
        let mut is_replaced = false;
        let conditions: Vec<(Field, &str)> = self
            .conditions()
            .map(|condition| {
                let is_it = condition == (field, old) && !is_replaced;
                is_replaced |= is_it;
                if is_it { (field, new) } else { condition }
            })
            .collect();
        conditions.into_iter().chain((!is_replaced).then_some((field, new))).collect()
    }

    /// The query in which a value of a facet is asked for in this way, or no longer if it was.
    #[must_use]
    pub fn toggled(&self, key: Key, mode: Mode, value: &str) -> Self {
        let field = Field::Facet(key, mode);
        let is_asked = |mode| self.values(Field::Facet(key, mode)).any(|it| it == value);
        let was_asked = is_asked(mode) || (mode == Mode::Any && is_asked(Mode::All));
        let free = [Mode::Any, Mode::All, Mode::Not]
            .into_iter()
            .fold(self.clone(), |query, mode| query.without(Field::Facet(key, mode), value));
        if was_asked { free } else { free.with(field, value) }
    }

    /// The query for the page of a unit or collective, whatever was asked before.
    #[must_use]
    pub fn unit_page(id: &str) -> Self {
        Self::default().set(Field::View, Some("unit")).set(Field::Facet(Key::Unit, Mode::Any), Some(id))
    }

    /// The query with this task open.
    #[must_use]
    pub fn opening(&self, serial: u32) -> Self {
        self.set(Field::Task, Some(&serial.to_string()))
    }

    /// The query without any condition on the tasks; how they are shown, and which is open, stays.
    #[must_use]
    pub fn cleared(&self) -> Self {
        self.conditions()
            .filter(|(field, _)| matches!(field, Field::View | Field::Group | Field::Sort | Field::Task))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, Key, Mode, Query};

    fn check(before: &str, change: impl Fn(&Query) -> Query, after: &str) {
        let query: Query = before.parse().unwrap();
        assert_eq!(change(&query).to_string(), after, "{before}");
        assert_eq!(query.to_string(), before, "the query itself stays");
    }

    #[test]
    fn a_value_is_asked_for_in_one_way_at_a_time() {
        let pick = |query: &Query| query.toggled(Key::Leader, Mode::Any, "liming");
        let bar = |query: &Query| query.toggled(Key::Leader, Mode::Not, "liming");
        check("", pick, "leader=liming");
        check("leader=liming", pick, "");
        check("leader=wangdong", pick, "leader=wangdong&leader=liming");
        check("leader=liming", bar, "leader.not=liming");
        check("leader.all=liming", pick, "");
        check("leader.all=chenjie&leader.not=liming", pick, "leader=liming&leader.all=chenjie");
    }

    #[test]
    fn clearing_keeps_how_tasks_are_shown() {
        check("q=x&leader=a&role=lead&view=table&sort=lead&task=3", Query::cleared, "view=table&sort=lead&task=3");
    }

    #[test]
    fn replacing_leaves_the_other_values() {
        let retype = |query: &Query| query.replaced(Field::Words, "a", "b");
        check("q=a&q=c&q=a", retype, "q=b&q=c&q=a");
        check("leader=a", retype, "q=b&leader=a");
        check("q=a&q=c", |query| query.replaced(Field::Words, "a", " "), "q=c");
    }

    #[test]
    fn a_page_of_a_unit_is_asked_for_from_anywhere() {
        check("leader=liming", |_| Query::unit_page("liwan"), "unit=liwan&view=unit");
    }

    #[test]
    fn setting_leaves_one_value_or_none() {
        check("view=table&task=3&task=4", |query| query.set(Field::Task, Some("7")), "view=table&task=7");
        check("view=table&task=3", |query| query.set(Field::Task, None), "view=table");
    }
}
