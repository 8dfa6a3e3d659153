//! The changes that a person makes to a query, one step each. The query itself stays as it was.

use super::{Field, Key, Mode, Named, Query, View};

impl Query {
    /// The query with one condition more.
    #[must_use]
    pub fn with(&self, field: Field, value: &str) -> Self {
        let mut conditions = self.conditions.clone();
        conditions.push((field, value.to_owned()));
        Self::ordered(conditions)
    }

    /// The query without one condition.
    #[must_use]
    pub fn without(&self, field: Field, value: &str) -> Self {
        self.kept(&|it, its| (it, its) != (field, value))
    }

    /// The query with this as the only value of the field; `None` takes the field out.
    #[must_use]
    pub fn set(&self, field: Field, value: Option<&str>) -> Self {
        let others = self.kept(&|it, _| it != field);
        match value {
            Some(value) => others.with(field, value),
            None => others,
        }
    }

    /// The query with one value in the place of another; where there is no such value, with one condition more.
    #[must_use]
    pub fn replaced(&self, field: Field, old: &str, new: &str) -> Self {
        let mut conditions = self.conditions.clone();
        match conditions.iter_mut().find(|(it, value)| *it == field && value == old) {
            Some((_, value)) => new.clone_into(value),
            None => conditions.push((field, new.to_owned())),
        }
        Self::ordered(conditions)
    }

    /// The query in which a value of a facet is asked for in this way, or no longer if it was. Where all values that are
    /// asked for must hold, so must one more.
    #[must_use]
    pub fn toggled(&self, key: Key, mode: Mode, value: &str) -> Self {
        let has = |mode| self.values(Field::Facet(key, mode)).next().is_some();
        let is_together = mode == Mode::Any && has(Mode::All) && !has(Mode::Any);
        let field = Field::Facet(key, if is_together { Mode::All } else { mode });
        let is_asked = |mode| self.values(Field::Facet(key, mode)).any(|it| it == value);
        let was_asked = is_asked(mode) || (mode == Mode::Any && is_asked(Mode::All));
        let free = [Mode::Any, Mode::All, Mode::Not]
            .into_iter()
            .fold(self.clone(), |query, mode| query.without(Field::Facet(key, mode), value));
        if was_asked { free } else { free.with(field, value) }
    }

    /// The query in which every value that is asked for under a key is asked for in this way: one of them is enough, or
    /// all must hold.
    #[must_use]
    pub fn all_asked(&self, key: Key, mode: Mode) -> Self {
        let mut conditions = self.conditions.clone();
        for (field, _) in &mut conditions {
            if [Mode::Any, Mode::All].map(|mode| Field::Facet(key, mode)).contains(field) {
                *field = Field::Facet(key, mode);
            }
        }
        Self::ordered(conditions)
    }

    /// The query without any condition on a key.
    #[must_use]
    pub fn freed(&self, key: Key) -> Self {
        self.kept(&|field, _| !matches!(field, Field::Facet(it, _) if it == key))
    }

    /// The query that asks for this unit in any role, and says no more about units.
    #[must_use]
    pub fn only_unit(&self, id: &str) -> Self {
        let mut conditions = self.conditions.clone();
        conditions.retain(|(field, _)| !matches!(field, Field::Role | Field::Facet(Key::Unit, _)));
        conditions.push((Field::Facet(Key::Unit, Mode::Any), id.to_owned()));
        Self::ordered(conditions)
    }

    /// The query for the page of a unit or collective, whatever was asked before.
    #[must_use]
    pub fn unit_page(id: &str) -> Self {
        Self::default().set(Field::View, Some("unit")).set(Field::Facet(Key::Unit, Mode::Any), Some(id))
    }

    /// Whether this shows units, and other ones than `before`, or `before` showed none: what is new then stands at the top.
    #[must_use]
    pub fn is_new_page(&self, before: &Self) -> bool {
        let fields = [Field::View, Field::Facet(Key::Unit, Mode::Any), Field::Facet(Key::Unit, Mode::All)];
        self.values(Field::View).eq(["unit"]) && fields.iter().any(|&field| self.values(field).ne(before.values(field)))
    }

    /// Whether this shows the same pictures as `before`, of whichever tasks.
    #[must_use]
    pub fn is_same_picture(&self, before: &Self) -> bool {
        let view = |query: &Self| query.values(Field::View).next().and_then(View::named).unwrap_or_default();
        view(self).is_picture() && view(self) == view(before)
    }

    /// The query with this task open.
    #[must_use]
    pub fn opening(&self, serial: u32) -> Self {
        self.set(Field::Task, Some(&serial.to_string()))
    }

    /// The query without any condition on the tasks; how they are shown, and which is open, stays.
    #[must_use]
    pub fn cleared(&self) -> Self {
        self.kept(&|field, _| !matches!(field, Field::Words | Field::Facet(..) | Field::Role))
    }

    fn kept(&self, is_kept: &dyn Fn(Field, &str) -> bool) -> Self {
        let mut kept = self.clone();
        kept.conditions.retain(|(field, value)| is_kept(*field, value));
        kept
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
        check("leader=wangdong&leader.all=chenjie", pick, "leader=wangdong&leader=liming&leader.all=chenjie");
    }

    #[test]
    fn one_more_value_joins_those_that_must_all_hold() {
        let pick = |query: &Query| query.toggled(Key::Unit, Mode::Any, "liwan");
        let bar = |query: &Query| query.toggled(Key::Unit, Mode::Not, "liwan");
        check("unit.all=tianhe", pick, "unit.all=tianhe&unit.all=liwan");
        check("unit.all=tianhe&unit.not=liwan", pick, "unit.all=tianhe&unit.all=liwan");
        check("unit.all=tianhe&unit.all=liwan", pick, "unit.all=tianhe");
        check("unit.all=tianhe", bar, "unit.all=tianhe&unit.not=liwan");
        check("lead.all=tianhe", pick, "lead.all=tianhe&unit=liwan");
    }

    #[test]
    fn all_values_of_a_key_are_asked_for_in_one_way() {
        let together = |query: &Query| query.all_asked(Key::Unit, Mode::All);
        let apart = |query: &Query| query.all_asked(Key::Unit, Mode::Any);
        check("unit=a&unit=b", together, "unit.all=a&unit.all=b");
        check("unit.all=a&unit.all=b", apart, "unit=a&unit=b");
        check("unit=a&unit.all=b", together, "unit.all=a&unit.all=b");
        check("lead=a&unit=b&unit.not=c&role=lead", together, "lead=a&unit.all=b&unit.not=c&role=lead");
        check("", together, "");
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
