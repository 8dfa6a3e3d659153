//! The reader's own unit. This browser keeps it; no address ever has it.

use crate::prelude::*;
use explore::{Query, Role};

use crate::live::live;
use crate::on::on;
use crate::plain::{element, leaf, link, text};
use crate::{browser::storage, url::use_url};

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
        Self { id: RwSignal::new(storage::read(KEPT_AS).unwrap_or_default()), is_kept: RwSignal::new(true) }
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
        let name = leaf("span", "my-unit-name", &format!("：{name}"));
        link(&Query::unit_page(&id), "button my-unit", false, vec![text("我的单位"), name])
    })
}

/// A button that keeps a unit as the reader's own, or no longer.
pub fn mine_button(id: &str) -> AnyView {
    let (mine, own) = (use_url().mine, id.to_owned());
    let id = own.clone();
    let is_mine = move || mine.id.with(|it| *it == own);
    let label = Signal::derive(move || if is_mine() { "取消我的单位" } else { "设为我的单位" }.to_owned());
    let toggle = move |_| {
        let is_mine = mine.id.with_untracked(|it| *it == id);
        mine.set(if is_mine { "" } else { &id });
    };
    view! {
        <button type="button" class="button mine-button" on:click=on(toggle)>{label}</button>
        <p class="unkept" role="status" hidden=Signal::derive(move || mine.is_kept.get())>
            "浏览器不让本页保存，关掉以后要重新设。"
        </p>
    }
    .into_any()
}

/// The mark beside a task that the reader's own unit has.
pub fn mark(role: Option<Role>) -> Option<AnyView> {
    let title = format!("我的单位：{}", role?.title());
    let rest = leaf("span", "visually-hidden", title.trim_start_matches('我'));
    Some(element("span", &[("class", "mine"), ("title", &title)], vec![text("我"), rest]))
}
