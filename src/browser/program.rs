//! What the page offers to programs.

use js_sys::{Object, Reflect};
use leptos::prelude::window;
use serde::{Serialize, Serializer};
use wasm_bindgen::{JsValue, prelude::Closure};

/// A plain value, as programs get it. One type for all, since each type of its own is compiled by itself.
pub enum Plain {
    /// `null`
    Null,
    /// A truth value.
    Bool(bool),
    /// A number that counts something.
    Number(u32),
    /// A text.
    Text(String),
    /// An array.
    List(Vec<Plain>),
    /// An object.
    Object(Vec<(&'static str, Plain)>),
}

impl From<&str> for Plain {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Plain {
    fn from(number: usize) -> Self {
        Self::Number(u32::try_from(number).unwrap_or(u32::MAX))
    }
}

impl Serialize for Plain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(it) => serializer.serialize_bool(*it),
            Self::Number(it) => serializer.serialize_u32(*it),
            Self::Text(it) => serializer.serialize_str(it),
            Self::List(it) => serializer.collect_seq(it),
            Self::Object(it) => serializer.collect_map(it.iter().map(|(key, value)| (*key, value))),
        }
    }
}

/// A function that takes one value and never throws.
type Function = Box<dyn Fn(JsValue) -> Plain>;

/// Makes `window.fengong`, with these functions and the version of the page.
pub fn offer<const N: usize>(version: &str, functions: [(&str, Function); N]) {
    let fengong = Object::new();
    let _ = Reflect::set(&fengong, &"version".into(), &version.into());
    for (name, function) in functions {
        let function = Closure::<dyn Fn(JsValue) -> JsValue>::new(move |value| plain(&function(value)));
        let _ = Reflect::set(&fengong, &name.into(), &function.into_js_value());
    }
    let _ = Reflect::set(&window(), &"fengong".into(), &Object::freeze(&fengong));
}

/// A value as a plain object of the browser. One that cannot be one is `null`; none of ours is.
pub fn plain(value: &Plain) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// The whole number that a value is, or that stands in it as a text.
pub fn number(value: &JsValue) -> Option<usize> {
    match value.as_string() {
        Some(text) => text.trim().parse().ok(),
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is whole and not negative")]
        None => value.as_f64().filter(|it| it.fract() == 0.0 && *it >= 0.0).map(|it| it as usize),
    }
}
