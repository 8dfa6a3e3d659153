//! A part of the module, from the moment when somebody needs it.

use std::future::Future;
use std::pin::Pin;
use std::sync::{LazyLock, OnceLock};
use std::time::Duration;

use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};

use crate::browser::page;
use crate::live::live;
use crate::plain::{button, element, text};
use crate::say;

/// How long a view waits for its part without a word, in milliseconds.
const SILENT_MS: u64 = 200;

/// How many parts are on their way.
static ON_THEIR_WAY: LazyLock<ArcRwSignal<usize>> = LazyLock::new(|| ArcRwSignal::new(0));

/// Whether some part is on its way.
pub fn is_any_on_its_way() -> bool {
    ON_THEIR_WAY.get() > 0
}

/// A part of the module, with the functions that other code calls in it.
pub struct Part<T: 'static> {
    functions: OnceLock<T>,
    /// What brings it here.
    pub loader: Loader,
}

/// Whether a part comes.
type Loading = Pin<Box<dyn Future<Output = bool>>>;

/// What brings a part here.
pub struct Loader {
    run: fn() -> Loading,
    status: LazyLock<ArcRwSignal<Status>>,
}

/// How far a part is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Status {
    NotNeeded,
    OnItsWay,
    Missing,
    Here,
}

impl<T: Copy + Send + Sync> Part<T> {
    /// A part that nobody has needed yet. `run` loads it and hands its functions to [`Self::arrive`].
    pub const fn new(run: fn() -> Loading) -> Self {
        let loader = Loader { run, status: LazyLock::new(|| ArcRwSignal::new(Status::NotNeeded)) };
        Self { functions: OnceLock::new(), loader }
    }

    /// Takes the functions of the part, if it was loaded; whether it was.
    pub fn arrive(&self, loaded: Result<T, SplitLoaderError>) -> bool {
        loaded.map(|functions| _ = self.functions.set(functions)).is_ok()
    }

    /// The functions of the part if it is here. Follows its arrival.
    pub fn get(&self) -> Option<T> {
        if self.functions.get().is_none() {
            self.loader.status.track();
        }
        self.functions.get().copied()
    }

    /// The functions of the part, once it is here; `None` if it does not come.
    pub async fn load(&'static self) -> Option<T> {
        self.loader.load().await;
        self.functions.get().copied()
    }

    /// A view that the part draws, anew whenever what it reads has changed. Until the part is here the view says so, and if it does not
    /// come, offers to try again.
    pub fn view(&'static self, draw: impl Fn(T) -> AnyView + Send + 'static) -> AnyView {
        self.loader.need();
        live(move || self.get().map_or_else(|| self.loader.view(), &draw))
    }

    /// A view that the part draws, and nothing as long as it is not here: beside another view of the part.
    pub fn view_beside(&'static self, draw: impl Fn(T) -> AnyView + Send + 'static) -> AnyView {
        self.loader.need();
        live(move || self.get().map(&draw))
    }
}

impl Loader {
    /// Has the part loaded, unless it is here or on its way.
    pub fn need(&'static self) {
        if matches!(self.status.get_untracked(), Status::NotNeeded | Status::Missing) {
            self.begin();
            spawn_local(async { _ = self.finish().await });
        }
    }

    /// Loads the part before somebody needs it.
    pub async fn prefetch(&'static self) {
        if self.status.get_untracked() == Status::NotNeeded {
            self.begin();
            self.finish().await;
        }
    }

    /// Runs something now if the part is here, or else when it has come.
    pub fn once_here(&'static self, run: impl FnOnce() + 'static) {
        fn one_type(loader: &'static Loader, run: Box<dyn FnOnce()>) {
            if loader.status.get_untracked() == Status::Here {
                return run();
            }
            spawn_local(async move {
                if loader.load().await {
                    run();
                }
            });
        }
        one_type(self, Box::new(run));
    }

    /// Loads the part; whether it is here then.
    async fn load(&'static self) -> bool {
        if self.status.get_untracked() == Status::Here {
            return true;
        }
        self.begin();
        self.finish().await
    }

    fn begin(&self) {
        self.status.set(Status::OnItsWay);
        ON_THEIR_WAY.update(|parts| *parts += 1);
    }

    async fn finish(&self) -> bool {
        let is_here = (self.run)().await;
        self.status.set(if is_here { Status::Here } else { Status::Missing });
        ON_THEIR_WAY.update(|parts| *parts -= 1);
        is_here
    }

    /// What stands in place of the part: nothing at first, then that it is on its way, or that it did not come.
    pub fn view(&'static self) -> AnyView {
        let is_late = RwSignal::new(false);
        set_timeout(move || _ = is_late.try_set(true), Duration::from_millis(SILENT_MS));
        live(move || {
            if self.status.get() == Status::Missing {
                return self.missing();
            }
            let note = live(move || text(if is_late.get() { say::part_on_its_way() } else { "" }));
            element("p", &[("class", "note"), ("role", "status")], vec![note])
        })
    }

    /// That the part did not come, where another view of it says that it is on its way.
    pub fn view_if_missing(&'static self) -> AnyView {
        live(move || (self.status.get() == Status::Missing).then(|| self.missing()))
    }

    /// That the part did not come, with ways to go on.
    pub fn missing(&'static self) -> AnyView {
        let again = button("button is-primary", say::try_again(), || self.need()).into_any();
        let reload = button("button", say::part_reload(), page::reload).into_any();
        let parts = vec![element("p", &[], vec![text(say::part_missing())]), again, reload];
        element("div", &[("class", "part-missing"), ("role", "alert")], parts)
    }
}
