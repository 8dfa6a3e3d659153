//! An element as a view of one type, whatever its tag, attributes, handlers and children are.
//!
//! Leptos has a type for each combination of them, which finds mistakes at compile time and costs some hundred bytes of code
//! for each. Pictures have hundreds of shapes, which are drawn again with every answer: here, drawing again touches what has
//! changed, and nothing else.

use std::{cell::RefCell, rc::Rc};

use super::in_browsers_only;
use crate::{browser::take::trusted, gloss::in_script};
use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use leptos::tachys::{
    renderer::{Rndr, dom},
    view::{Mountable, Render, any_view::AnyViewState, iterators::VecState},
};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// The name of an attribute and its value.
type Attribute = (&'static str, String);

/// The name of an event and what to do about it.
type Handler = (&'static str, Rc<dyn Fn(&Event)>);

/// The handlers of an element as it was drawn last: what listens calls the one in its place.
type Handlers = Rc<RefCell<Vec<Handler>>>;

/// An element that is to be drawn.
pub struct Drawn {
    tag: &'static str,
    /// What it is of; of something else it is another element, which has never been touched.
    key: String,
    namespace: Option<&'static str>,
    attributes: Vec<Attribute>,
    /// An attribute that follows what it is made from.
    live: Option<(&'static str, Signal<String>)>,
    /// What a field shows: a property, which a person changes too, without any attribute being changed.
    shown: Option<(&'static str, SendWrapper<JsValue>)>,
    handlers: SendWrapper<Vec<Handler>>,
    children: Vec<AnyView>,
}

/// An element that was drawn.
pub struct DrawnState {
    tag: &'static str,
    key: String,
    element: dom::Element,
    attributes: Vec<Attribute>,
    /// Kept, so that it goes on.
    effect: Option<RenderEffect<()>>,
    handlers: Handlers,
    /// Kept, so that they go on.
    #[allow(dead_code, reason = "what listens ends when it is dropped")]
    listeners: Vec<EventListener>,
    /// `None` where there never were any.
    children: Option<VecState<AnyViewState>>,
}

impl Drawn {
    /// An element of HTML.
    pub fn html(tag: &'static str, attributes: Vec<Attribute>, children: Vec<AnyView>) -> Self {
        Self {
            tag,
            key: String::new(),
            namespace: None,
            attributes,
            live: None,
            shown: None,
            handlers: SendWrapper::new(Vec::new()),
            children,
        }
    }

    /// An element of SVG.
    pub fn svg(tag: &'static str, attributes: Vec<Attribute>, children: Vec<AnyView>) -> Self {
        Self { namespace: Some("http://www.w3.org/2000/svg"), ..Self::html(tag, attributes, children) }
    }

    /// The same, of something: of something else it is another element, in which nothing is unfolded, scrolled or focused.
    pub fn of(self, key: &str) -> Self {
        Self { key: key.to_owned(), ..self }
    }

    /// The same, with an attribute more.
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// The same, with an attribute more that follows what it is made from, without the element being drawn again.
    pub fn following(self, name: &'static str, value: Signal<String>) -> Self {
        Self { live: Some((name, value)), ..self }
    }

    /// The same field, showing a value.
    pub fn showing(self, value: &str) -> Self {
        Self { shown: Some(("value", SendWrapper::new(value.into()))), ..self }
    }

    /// The same checkbox, checked or not.
    pub fn checked(self, is_checked: bool) -> Self {
        Self { shown: Some(("checked", SendWrapper::new(is_checked.into()))), ..self }
    }

    /// The same, with these children in the place of its own.
    pub fn holding(self, children: Vec<AnyView>) -> Self {
        Self { children, ..self }
    }

    /// The same without children of its own, holding a picture as it is in files.
    pub fn picturing(self, svg: &str) -> Self {
        Self { shown: Some(("innerHTML", SendWrapper::new(trusted(svg)))), ..self }
    }

    /// The same, with something to do at an event.
    pub fn on(mut self, event: &'static str, handler: impl Fn(&Event) + 'static) -> Self {
        self.handlers.push((event, Rc::new(handler)));
        self
    }
}

fn show(element: &dom::Element, shown: Option<(&'static str, SendWrapper<JsValue>)>) {
    if let Some((property, value)) = shown {
        Rndr::set_property(element, property, &value);
    }
}

/// Sets an attribute; of what a person gets to know as this reader is shown it.
fn set(element: &dom::Element, name: &str, value: &str) {
    if matches!(name, "title" | "aria-label" | "label") {
        Rndr::set_attribute(element, name, &in_script(value));
    } else {
        Rndr::set_attribute(element, name, value);
    }
}

fn follow(element: &dom::Element, live: Option<(&'static str, Signal<String>)>) -> Option<RenderEffect<()>> {
    live.map(|(name, value)| {
        let element = element.clone();
        RenderEffect::new(move |_| Rndr::set_attribute(&element, name, &value.read()))
    })
}

/// Listens to events once: what is called is the handler that the element has when it is drawn last.
fn listen(element: &dom::Element, handlers: &Handlers) -> Vec<EventListener> {
    let listen = |(at, &(event, _)): (usize, &Handler)| {
        let handlers = Rc::clone(handlers);
        // Keys that move the focus must not scroll the page too.
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(element, event, options, move |event| {
            let handler = handlers.borrow().get(at).map(|(_, handler)| Rc::clone(handler));
            if let Some(handler) = handler {
                handler(event);
            }
        })
    };
    handlers.borrow().iter().enumerate().map(listen).collect()
}

impl Render for Drawn {
    type State = DrawnState;

    fn build(self) -> DrawnState {
        let Self { tag, key, namespace, attributes, live, shown, handlers, children } = self;
        let element = Rndr::create_element(tag, namespace);
        for (name, value) in &attributes {
            set(&element, name, value);
        }
        let children = (!children.is_empty()).then(|| {
            let mut children = children.build();
            children.mount(&element, None);
            children
        });
        show(&element, shown);
        let handlers = Rc::new(RefCell::new(handlers.take()));
        DrawnState {
            tag,
            key,
            attributes,
            effect: follow(&element, live),
            listeners: listen(&element, &handlers),
            handlers,
            children,
            element,
        }
    }

    fn rebuild(self, state: &mut DrawnState) {
        let is_same = self.tag == state.tag && self.key == state.key;
        debug_assert!(
            !is_same || self.handlers.iter().map(|it| it.0).eq(state.handlers.borrow().iter().map(|it| it.0)),
            "an element of one tag and key always listens to the same events"
        );
        // An element that is drawn empty at first has no place for children.
        if !is_same || state.children.is_none() && !self.children.is_empty() {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
            return;
        }
        for (at, (name, value)) in self.attributes.iter().enumerate() {
            if state.attributes.get(at).is_none_or(|old| old.0 != *name || old.1 != *value) {
                set(&state.element, name, value);
            }
        }
        for (name, _) in &state.attributes {
            if self.attributes.iter().all(|new| new.0 != *name) {
                Rndr::remove_attribute(&state.element, name);
            }
        }
        state.attributes = self.attributes;
        state.effect = follow(&state.element, self.live);
        *state.handlers.borrow_mut() = self.handlers.take();
        if let Some(children) = &mut state.children {
            self.children.rebuild(children);
        }
        show(&state.element, self.shown);
    }
}

impl Mountable for DrawnState {
    fn unmount(&mut self) {
        Rndr::remove(&self.element);
    }

    fn mount(&mut self, parent: &dom::Element, marker: Option<&dom::Node>) {
        Rndr::insert_node(parent, &self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.element));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<dom::Element> {
        vec![self.element.clone()]
    }
}

in_browsers_only!(Drawn);
