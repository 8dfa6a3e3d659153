//! Leptos's prelude, in which the attributes that all elements share are one type for each type of value.
//!
//! In Leptos the `class` of an element is another type than its `id`, and a class that is text another than one that is a
//! signal. Each type brings some six hundred bytes of code, and the page has forty. Here a name and a value are enough; the
//! trait takes the names of those that it replaces, so that `view!` finds it in their place.

pub use leptos::prelude::*;
use leptos::tachys::html::{
    attribute::{
        Attribute, AttributeValue,
        custom::{CustomAttr, custom_attribute},
    },
    element::{ElementType, HtmlElement},
};

pub use self::{Attributes as ClassAttribute, Attributes as GlobalAttributes, Attributes as AriaAttributes};

/// An element with an attribute more.
type WithAttribute<E, V> = <E as AddAnyAttr>::Output<CustomAttr<&'static str, V>>;

macro_rules! attributes {
    ($($method:ident $name:literal)*) => {
        /// The attributes that the page uses of those that every element can have.
        pub trait Attributes: AddAnyAttr + Sized {
            $(
                #[doc = concat!("Sets the attribute `", $name, "`.")]
                fn $method<V: AttributeValue>(self, value: V) -> WithAttribute<Self, V> {
                    self.add_any_attr(custom_attribute($name, value))
                }
            )*
        }
    };
}

attributes! {
    class "class"
    id "id"
    hidden "hidden"
    role "role"
    title "title"
    tabindex "tabindex"
    popover "popover"
    spellcheck "spellcheck"
    enterkeyhint "enterkeyhint"
    aria_activedescendant "aria-activedescendant"
    aria_autocomplete "aria-autocomplete"
    aria_controls "aria-controls"
    aria_current "aria-current"
    aria_expanded "aria-expanded"
    aria_label "aria-label"
    aria_labelledby "aria-labelledby"
    aria_pressed "aria-pressed"
    aria_selected "aria-selected"
}

impl<E, At, Ch> Attributes for HtmlElement<E, At, Ch>
where
    E: ElementType + Send,
    At: Attribute + Send,
    Ch: RenderHtml + Send,
{
}
