//! A view that is drawn again only when what it is made from has changed.

use super::in_browsers_only;
use leptos::prelude::*;
use leptos::tachys::{
    renderer::dom,
    view::{Mountable, Render, any_view::AnyViewState},
};
use send_wrapper::SendWrapper;

/// A view that is drawn again only when what it is made from has changed.
pub struct Kept {
    made_from: String,
    draw: SendWrapper<Box<dyn FnOnce() -> AnyView>>,
}

/// Such a view, drawn.
pub struct KeptState {
    made_from: String,
    view: AnyViewState,
}

/// A view, with what it is made from in a few words. Nothing that `draw` reads is followed.
pub fn kept(made_from: String, draw: impl FnOnce() -> AnyView + 'static) -> AnyView {
    Kept { made_from, draw: SendWrapper::new(Box::new(draw)) }.into_any()
}

impl Render for Kept {
    type State = KeptState;

    fn build(self) -> KeptState {
        KeptState { made_from: self.made_from, view: untrack(self.draw.take()).build() }
    }

    fn rebuild(self, state: &mut KeptState) {
        if self.made_from != state.made_from {
            state.made_from = self.made_from;
            untrack(self.draw.take()).rebuild(&mut state.view);
        }
    }
}

impl Mountable for KeptState {
    fn unmount(&mut self) {
        self.view.unmount();
    }

    fn mount(&mut self, parent: &dom::Element, marker: Option<&dom::Node>) {
        self.view.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.view.insert_before_this(child)
    }

    fn elements(&self) -> Vec<dom::Element> {
        self.view.elements()
    }
}

in_browsers_only!(Kept);
