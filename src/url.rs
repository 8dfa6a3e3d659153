//! The one hook that reads and writes the address: `URL → Query → Resolved → Answer`.

mod asked;

use std::sync::Arc;

use asked::Asked;
use explore::{Answer, Answers, Change, Field, Index, Named, Query, Resolved, Selection};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use crate::{
    browser::{history, page, trace::measured},
    charts::Pictures,
    mine::Mine,
};

/// The id of the element to which a new question scrolls back.
pub const RESULTS: &str = "results";

/// The element that gets the focus where the one that had it is gone: the count of what is now shown.
pub const COUNT: &str = ".count";

/// How long typing has to rest before the address is written once more.
const TYPING_RESTS_MS: u32 = 200;

/// The address and what it answers. Copied freely; all copies are the same.
#[derive(Clone, Copy)]
pub struct Url {
    index: StoredValue<Arc<Index>>,
    asked: RwSignal<Asked>,
    /// Writes once more what was typed, when the typing rests.
    unwritten: StoredValue<Option<Timeout>, LocalStorage>,
    /// What the address means.
    pub resolved: Memo<Resolved>,
    /// Ignores which task is open, so the list is not redrawn when tasks are opened and closed.
    pub question: Memo<Resolved>,
    selection: Memo<Selection>,
    /// What the first screen shows.
    pub answer: Memo<Answer>,
    /// The owner of what is made once for the page.
    owner: StoredValue<Owner>,
    /// The reader's own unit: the one thing that the screen shows and no address has.
    pub mine: Mine,
    /// What pictures share.
    pub pictures: Pictures,
}

/// The address of a query.
pub fn address(query: &Query) -> String {
    history::address(&query.to_string())
}

/// The address of a query for others. Where a file lies on this machine is nobody's business, and means nothing elsewhere.
pub fn shared_address(query: &Query) -> String {
    let address = address(query);
    if address.starts_with("file:") { address.rsplit('/').next().unwrap_or_default().to_owned() } else { address }
}

/// Whether the address asks for the gallery in place of the page.
#[cfg(debug_assertions)]
pub fn asks_for_gallery() -> bool {
    history::query_string() == "?view=gallery"
}

/// The address of this page, from the context.
pub fn use_url() -> Url {
    expect_context::<Url>()
}

impl Url {
    /// Reads the address, writes it in its canonical form, and follows the history from then on.
    pub fn provide(index: Index) -> Self {
        let asked = Asked::new(read(&index));
        let url = Self::new(Arc::new(index), asked, Mine::read());
        let kept_scroll = history::kept_scroll();
        page::after_render(move || match kept_scroll {
            Some(top) => page::scroll_to(top),
            None => url.reveal_task(),
        });
        history::replace(&url.asked.get_untracked().query().to_string());
        history::on_move(move |top| {
            url.unwritten.update_value(|unwritten| drop(unwritten.take()));
            url.change(read(&url.index()), Asked::follow);
            page::after_render(move || {
                page::keep_focus(COUNT);
                if let Some(top) = top {
                    page::scroll_to(top);
                }
            });
        });
        provide_context(url);
        url
    }

    /// What a query asks, right after everything was asked for, of a reader of some unit. No address knows of it.
    #[cfg(debug_assertions)]
    pub fn of_specimen(index: &Arc<Index>, query: &str, unit: &str) -> Self {
        let mut asked = Asked::new(Query::default());
        asked.ask(index.resolve(&query.parse().unwrap_or_else(|never| match never {})).canonical);
        Self::new(Arc::clone(index), asked, Mine::of(unit))
    }

    fn new(index: Arc<Index>, asked: Asked, mine: Mine) -> Self {
        let (index, asked) = (StoredValue::new(index), RwSignal::new(asked));
        let resolved = Memo::new(move |_| {
            let resolve = |asked: &Asked| index.with_value(|index| index.resolve(asked.query()));
            measured("resolve", || asked.with(resolve))
        });
        let question = Memo::new(move |_| {
            resolved.with(|resolved| Resolved {
                task: None,
                canonical: resolved.canonical.set(Field::Task, None),
                ..resolved.clone()
            })
        });
        // Another meaning has another answer; comparing the answers too would be work for nothing.
        let selection = Memo::new_with_compare(
            move |_| measured("select", || question.with(|resolved| index.with_value(|index| index.select(resolved)))),
            |_, _| true,
        );
        let answer = Memo::new_with_compare(
            move |_| asking(index, resolved, selection, |answers| measured("answer", || answers.answer())),
            |_, _| true,
        );
        Self {
            index,
            asked,
            unwritten: StoredValue::new_local(None),
            resolved,
            question,
            selection,
            answer,
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            mine,
            pictures: Pictures::new(),
        }
    }

    /// A part of what is answered to the question, whichever task is open.
    pub fn ask<T>(self, part: impl FnOnce(Answers) -> T) -> T {
        asking(self.index, self.question, self.selection, part)
    }

    /// A part of what is answered, with the task that is open.
    pub fn ask_with_task<T>(self, part: impl FnOnce(Answers) -> T) -> T {
        asking(self.index, self.resolved, self.selection, part)
    }

    /// A part of what is answered that several views show: made when one of them first reads it, and anew for each question. There is
    /// one of each type for the page.
    pub fn part<T: Send + Sync + 'static>(self, make: fn(Self) -> T) -> Memo<T> {
        let owner = self.owner.get_value();
        owner.with(|| {
            use_context::<Memo<T>>().unwrap_or_else(|| {
                let part = Memo::new_with_compare(move |_| make(self), |_, _| true);
                provide_context(part);
                part
            })
        })
    }

    /// Makes something that stays as long as the page does.
    pub fn for_good<T>(self, make: impl FnOnce() -> T) -> T {
        self.owner.get_value().with(make)
    }

    /// What every question is asked of.
    pub fn index(self) -> Arc<Index> {
        self.index.get_value()
    }

    /// Something of the answer, to be drawn again for each question, but not when a task is opened or closed.
    pub fn answered<T>(self, draw: impl FnOnce(&Answer) -> T) -> T {
        // Tracked only, a memo that nobody reads would not learn what it follows.
        self.question.with(|_| ());
        self.answer.with_untracked(draw)
    }

    /// Asks something else, as a step of its own in the history.
    pub fn push(self, query: &Query) {
        let query = self.canonical(query);
        if *self.asked.get_untracked().query() != query {
            self.step(query, Asked::ask);
        }
    }

    /// Takes back the last change of the question, as a step of its own in the history, so that "back" returns.
    pub fn undo(self) {
        if let Some(undone) = self.asked.get_untracked().undone() {
            self.step(undone, Asked::undo);
        }
    }

    /// The last change of the question, if there is one to take back.
    pub fn last_change(self) -> Option<Vec<Change>> {
        let asked = self.asked.get();
        Some(self.index().changes(&asked.undone()?, asked.query()))
    }

    fn step(self, query: Query, change: fn(&mut Asked, Query)) {
        let before = self.asked.get_untracked().query().clone();
        if self.unwritten.try_update_value(Option::take).flatten().is_some() {
            history::replace(&before.to_string());
        }
        // In a frame, "back" is the way back of the page around it.
        let write = if self.is_embedded() { history::replace } else { history::push };
        write(&query.to_string());
        // A page of units starts at its head, a new question at the top of its answer, but pictures stay where they are;
        // opening a task leaves the list where it is, as far as it can.
        let is_new_page = query.is_new_page(&before);
        let is_new_question =
            query.set(Field::Task, None) != before.set(Field::Task, None) && !query.is_same_picture(&before);
        self.change(query, change);
        page::after_render(move || {
            if is_new_page {
                page::scroll_to(0.0);
            } else if is_new_question {
                page::scroll_up_to(RESULTS);
            } else {
                self.reveal_task();
            }
            page::keep_focus(COUNT);
        });
    }

    /// Asks something else in place of what was asked, as typing does. Browsers ignore writes that come too often, so the
    /// address is written once more when the typing rests.
    pub fn replace(self, query: &Query) {
        self.change(self.canonical(query), |asked, query| asked.typed(query, page::now_ms()));
        let write = move || history::replace(&self.asked.get_untracked().query().to_string());
        write();
        self.unwritten.set_value(Some(Timeout::new(TYPING_RESTS_MS, write)));
    }

    fn change(self, query: Query, change: fn(&mut Asked, Query)) {
        let mut asked = self.asked.get_untracked();
        change(&mut asked, query);
        self.asked.set(asked);
    }

    /// Brings the row of the open task into sight.
    fn reveal_task(self) {
        if let Some(serial) = self.resolved.with_untracked(Resolved::open_serial) {
            page::reveal(&format!("[data-serial='{serial}']"));
        }
    }

    /// The query in the one form that the page writes.
    pub fn canonical(self, query: &Query) -> Query {
        self.index.with_value(|index| index.canonical(&self.framed(query)))
    }

    /// Whether the page stands in a frame of another page, where it stays.
    pub fn is_embedded(self) -> bool {
        self.resolved.with_untracked(|resolved| resolved.is_embedded)
    }

    /// The query, in the same frame as this page, and in the language that its link asks for.
    pub fn framed(self, query: &Query) -> Query {
        let query = if self.is_embedded() { query.set(Field::Embed, Some("1")) } else { query.clone() };
        match self.resolved.with_untracked(|resolved| resolved.language) {
            Some(language) => query.set(Field::Lang, Some(language.name())),
            None => query,
        }
    }

    /// The address of what is shown, outside of any frame.
    pub fn whole_address(self) -> String {
        self.answer.with_untracked(|answer| shared_address(&answer.query.set(Field::Embed, None)))
    }

    /// The address of what is shown, for a frame in another page.
    pub fn embed_address(self) -> String {
        self.answer.with_untracked(|answer| shared_address(&answer.query.set(Field::Embed, Some("1"))))
    }
}

/// What the address says, in the one form that the page writes.
fn read(index: &Index) -> Query {
    let query = history::query_string().parse().unwrap_or_else(|never| match never {});
    index.resolve(&query).canonical
}

fn asking<T>(
    index: StoredValue<Arc<Index>>,
    question: Memo<Resolved>,
    selection: Memo<Selection>,
    part: impl FnOnce(Answers) -> T,
) -> T {
    question
        .with(|question| selection.with(|selection| index.with_value(|index| part(index.answers(question, selection)))))
}
