//! A button that puts a text on the clipboard, and says whether it is there.

use leptos::prelude::*;

use crate::browser::take::{copy_text, once_taken};
use crate::gloss::in_script;
use crate::live::live;
use crate::plain::{button, element, leaf, text};
use crate::say;

/// How long the button says that the text was copied.
const SAYS_COPIED_MS: u64 = 2_000;

/// A button of a class of the style sheet that copies what `read` gives at the click.
pub fn copy_button(class: &'static str, label: &'static str, read: impl Fn() -> String + 'static) -> AnyView {
    // Whether the text was copied; `None` before, and once that was said.
    let copied = RwSignal::new(None::<bool>);
    // What the browser refused to copy.
    let refused = RwSignal::new(String::new());
    let copy = move || {
        // What is on the screen, not what it was made from.
        let text = in_script(&read());
        // The button may be gone by the time that the browser has answered.
        once_taken(&copy_text(&text), move |is_copied| {
            if is_copied {
                copied.try_set(Some(true));
                refused.try_set(String::new());
                set_timeout(
                    move || {
                        copied.try_set(None);
                    },
                    std::time::Duration::from_millis(SAYS_COPIED_MS),
                );
            } else {
                refused.try_set(text);
            }
        });
    };
    let name = live(move || text(if copied.get().is_some() { say::copied() } else { label }));
    let said = live(move || text(if copied.get().is_some() { say::copied() } else { "" }));
    let by_hand = live(move || {
        let refused = refused.get();
        (!refused.is_empty()).then(|| {
            let said = text(say::copy_by_hand());
            element("p", &[("class", "copy-by-hand"), ("role", "alert")], vec![said, leaf("code", "", &refused)])
        })
    });
    let said = element("span", &[("class", "visually-hidden"), ("role", "status")], vec![said]);
    vec![button(class, "", copy).holding(vec![name]).into_any(), said, by_hand].into_any()
}
