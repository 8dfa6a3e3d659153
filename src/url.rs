//! The one hook that reads and writes the address: `URL → Query → Resolved → Answer`.

use std::sync::Arc;

use explore::{Answer, Field, Index, Query, Resolved};
use leptos::prelude::*;

use crate::browser::{history, page};

/// The id of the element to which a new question scrolls back.
pub const RESULTS: &str = "results";

/// The address and what it answers. Copied freely; all copies are the same.
#[derive(Clone, Copy)]
pub struct Url {
    index: StoredValue<Arc<Index>>,
    query: RwSignal<Query>,
    /// What the address means.
    pub resolved: Memo<Resolved>,
    /// What the screen shows.
    pub answer: Memo<Answer>,
}

/// The address of this page, from the context.
pub fn use_url() -> Url {
    expect_context::<Url>()
}

impl Url {
    /// Reads the address, writes it in its canonical form, and follows the history from then on.
    pub fn provide(index: Index) -> Self {
        let index = StoredValue::new(Arc::new(index));
        let query = RwSignal::new(read());
        let resolved = Memo::new(move |_| query.with(|query| index.with_value(|index| index.resolve(query))));
        // Another meaning has another answer; comparing the answers too would be work for nothing.
        let answer = Memo::new_with_compare(
            move |_| resolved.with(|resolved| index.with_value(|index| index.answer(resolved))),
            |_, _| true,
        );
        let url = Self { index, query, resolved, answer };
        let kept_scroll = history::kept_scroll();
        page::after_render(move || match kept_scroll {
            Some(top) => page::scroll_to(top),
            None => url.reveal_task(),
        });
        history::replace(&url.canonical(&query.get_untracked()).to_string());
        history::on_move(move |top| {
            query.set(read());
            page::after_render(move || page::scroll_to(top));
        });
        provide_context(url);
        url
    }

    /// What every question is asked of.
    pub fn index(self) -> Arc<Index> {
        self.index.get_value()
    }

    /// Asks something else, as a step of its own in the history.
    pub fn push(self, query: &Query) {
        let query = self.canonical(query);
        let before = self.query.with_untracked(|before| self.canonical(before));
        if query == before {
            return;
        }
        history::push(&query.to_string());
        // A new question starts at the top of its answer; opening a task leaves the list where it is, as far as it can.
        if query.set(Field::Task, None) == before.set(Field::Task, None) {
            page::after_render(move || self.reveal_task());
        } else {
            page::after_render(|| page::scroll_up_to(RESULTS));
        }
        self.query.set(query);
    }

    /// Brings the row of the open task into sight.
    fn reveal_task(self) {
        if let Some(task) = self.resolved.with_untracked(|resolved| resolved.task) {
            page::reveal(&format!("[data-serial='{}']", task + 1));
        }
    }

    /// Asks something else in place of what was asked, as typing does.
    pub fn replace(self, query: &Query) {
        let query = self.canonical(query);
        history::replace(&query.to_string());
        self.query.set(query);
    }

    /// The query in the one form that the page writes.
    pub fn canonical(self, query: &Query) -> Query {
        self.index.with_value(|index| index.resolve(query).canonical)
    }
}

fn read() -> Query {
    history::query_string().parse().unwrap_or_else(|never| match never {})
}
