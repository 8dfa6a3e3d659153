//! What is asked, and what was asked before it: the past through which "undo" goes back.

use std::mem;

use explore::{Field, Query};

/// Typing that rests for longer goes on as a change of its own. An input method may take this long for a word.
const BURST_RESTS_MS: f64 = 2_000.0;

/// The query, with those before it. Which task is open is no part of the past: a person who reads ten tasks has not changed
/// the question, and each task has its own button that closes it.
#[derive(Clone, Debug)]
pub struct Asked {
    query: Query,
    /// The questions before this one, the last one last.
    before: Vec<Query>,
    /// When something was last typed, in milliseconds, if the last change was typed and nothing else was done since.
    typed_ms: Option<f64>,
}

impl Asked {
    /// What is asked at the start.
    pub fn new(query: Query) -> Self {
        Self { query, before: Vec::new(), typed_ms: None }
    }

    /// The query.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// The query as it was before the last change, with the task that is open now.
    pub fn undone(&self) -> Option<Query> {
        let task = self.query.values(Field::Task).next();
        self.before.last().map(|before| before.set(Field::Task, task))
    }

    /// Asks something else.
    pub fn ask(&mut self, query: Query) {
        self.typed_ms = None;
        self.change(query);
    }

    /// Asks for what is typed by now. A burst of typing is one change, and none where it ends as it began.
    pub fn typed(&mut self, query: Query, now_ms: f64) {
        let goes_on = self.typed_ms.take().is_some_and(|before_ms| now_ms - before_ms < BURST_RESTS_MS);
        let changes_before = self.before.len() - usize::from(goes_on);
        if goes_on {
            self.query = query;
        } else {
            self.change(query);
        }
        let question = question(&self.query);
        self.before.pop_if(|before| *before == question);
        self.typed_ms = (self.before.len() > changes_before).then_some(now_ms);
    }

    /// Takes the last change back: asks for [`Self::undone`].
    pub fn undo(&mut self, undone: Query) {
        self.typed_ms = None;
        self.before.pop();
        self.query = undone;
    }

    /// Follows the history: back to a question of the past, or on to another, which is a change like any other.
    pub fn follow(&mut self, query: Query) {
        let reached = question(&query);
        let past = self.before.iter().rposition(|before| *before == reached);
        match past.filter(|_| reached != question(&self.query)) {
            Some(at) => {
                self.before.truncate(at + 1);
                self.undo(query);
            }
            None => self.ask(query),
        }
    }

    fn change(&mut self, query: Query) {
        let before = question(&mem::replace(&mut self.query, query));
        if before != question(&self.query) {
            self.before.push(before);
        }
    }
}

/// The query without the task that is open.
fn question(query: &Query) -> Query {
    query.set(Field::Task, None)
}

#[cfg(test)]
mod tests {
    use super::Asked;

    /// Goes through steps, and then back by undoing as often as there is something to undo. `+` asks, `~` types after half a
    /// second, `.` types after a minute, `<` follows the history, `!` undoes.
    fn check(steps: &[&str], undone: &[&str]) {
        let mut asked = Asked::new("".parse().unwrap());
        let mut now_ms = 0.0;
        for step in steps {
            let (sign, query) = step.split_at(1);
            let query = query.parse().unwrap();
            now_ms += if sign == "~" { 500.0 } else { 60_000.0 };
            match sign {
                "+" => asked.ask(query),
                "<" => asked.follow(query),
                "!" => asked.undo(asked.undone().unwrap_or_default()),
                _ => asked.typed(query, now_ms),
            }
        }
        let back = std::iter::from_fn(|| {
            let undone = asked.undone()?;
            asked.undo(undone);
            Some(asked.query().to_string())
        });
        assert_eq!(back.collect::<Vec<_>>(), undone, "{steps:?}");
    }

    #[test]
    fn each_change_is_taken_back_the_last_one_first() {
        check(&[], &[]);
        check(&["+unit=a", "+unit=a&view=table", "+"], &["unit=a&view=table", "unit=a", ""]);
        check(&["+unit=a", "+unit=b", "!", "+unit=c"], &["unit=a", ""]);
    }

    #[test]
    fn a_burst_of_typing_is_one_change() {
        check(&["+unit=a", "~q=x&unit=a", "~q=xy&unit=a", "~q=xyz&unit=a"], &["unit=a", ""]);
        check(&["~q=x", "~q=xy", ".q=xyz", "~q=z"], &["q=xy", ""]);
        check(&["~q=x", "+q=x&unit=a", "~q=xy&unit=a"], &["q=x&unit=a", "q=x", ""]);
    }

    #[test]
    fn typing_that_ends_as_it_began_is_no_change() {
        check(&["~q=x", "~q=xy", "~q=x", "~"], &[]);
        check(&["~q=x", "~", "~q=y"], &[""]);
        check(&["+q=x", "~q=x", "~q=xy", "~q=xyz"], &["q=x", ""]);
    }

    #[test]
    fn a_task_that_is_opened_is_no_change_and_stays_open() {
        check(&["+task=1", "+task=2", "+"], &[]);
        check(&["+unit=a", "+unit=a&task=1", "+unit=b&task=1"], &["unit=a&task=1", "task=1"]);
    }

    #[test]
    fn the_past_follows_the_history() {
        let past = ["+unit=a", "+unit=a&unit=b", "+"];
        check(&[&past[..], &["<unit=a&unit=b"]].concat(), &["unit=a", ""]);
        check(&[&past[..], &["<unit=a"]].concat(), &[""]);
        check(&[&past[..2], &["<unit=a", "<unit=a&unit=b"]].concat(), &["unit=a", ""]);
        check(&[&past[..2], &["!", "<unit=a&unit=b"]].concat(), &["unit=a", ""]);
        check(&[&past[..2], &["+unit=a&unit=b&task=1", "<unit=a&unit=b"]].concat(), &["unit=a", ""]);
    }
}
