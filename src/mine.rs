//! The reader's own unit. This browser keeps it; no address ever has it.

use explore::{Query, Role};
use leptos::prelude::*;

use crate::live::live;
use crate::plain::{button, element, leaf, link, text};
use crate::{browser::storage, say, url::use_url, words};

/// The name under which the browser keeps the id.
const KEPT_AS: &str = "fengong.unit";

/// The reader's own unit. Copied freely; all copies are the same.
#[derive(Clone, Copy)]
pub struct Mine {
    /// Its id; empty where nothing was chosen.
    id: RwSignal<String>,
    /// Whether the browser keeps what was chosen last.
    is_kept: RwSignal<bool>,
}

impl Mine {
    /// What the browser kept.
    pub fn read() -> Self {
        Self::of(&storage::read(KEPT_AS).unwrap_or_default())
    }

    /// A unit by its id.
    pub fn of(id: &str) -> Self {
        Self { id: RwSignal::new(id.to_owned()), is_kept: RwSignal::new(true) }
    }

    /// The code by which rows know it.
    pub fn code(self) -> Option<u32> {
        use_url().index().unit(&self.id.get()).map(|(code, _)| code)
    }

    /// Its id and its name; `None` where nothing was chosen, or the notice no longer has such a unit.
    pub fn named(self) -> Option<(String, String)> {
        let id = self.id.get();
        let name = use_url().index().unit(&id)?.1.to_owned();
        Some((id, name))
    }

    fn set(self, id: &str) {
        self.is_kept.set(storage::write(KEPT_AS, id));
        self.id.set(id.to_owned());
    }
}

/// A link to the page of the reader's own unit, once there is one.
pub fn my_unit() -> AnyView {
    let mine = use_url().mine;
    live(move || {
        let Some((id, name)) = mine.named() else { return ().into_any() };
        let name = leaf("span", "my-unit-name", &say::my_unit_name(name));
        link(&Query::unit_page(&id), "button my-unit", false, vec![text(say::my_unit()), name])
    })
}

/// A button that keeps a unit as the reader's own, or no longer.
pub fn mine_button(id: &str) -> AnyView {
    let (mine, id) = (use_url().mine, id.to_owned());
    live(move || {
        let (is_mine, id) = (mine.id.with(|it| *it == id), id.clone());
        let label = if is_mine { say::unset_mine() } else { say::set_mine() };
        let toggle = button("button mine-button", label, move || mine.set(if is_mine { "" } else { &id })).into_any();
        let unkept = if mine.is_kept.get() { "" } else { say::mine_not_kept() };
        vec![toggle, element("p", &[("class", "unkept"), ("role", "status")], vec![text(unkept)])]
    })
}

/// The mark beside a task that the reader's own unit has.
pub fn mark(role: Option<Role>) -> Option<AnyView> {
    let title = say::my_unit_is(words::role(role?));
    let mark = say::mine_mark();
    let rest = leaf("span", "visually-hidden", title.trim_start_matches(mark));
    Some(element("span", &[("class", "mine"), ("title", &title)], vec![text(mark), rest]))
}
