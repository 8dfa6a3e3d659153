//! A button that puts a text on the clipboard, and says whether it is there.

use leptos::task::spawn_local;

use crate::prelude::*;

use crate::browser::clipboard;
use crate::live::live;
use crate::on::on;

/// How long the button says that the text was copied.
const SAYS_COPIED_MS: u64 = 2_000;

#[derive(Clone, Copy, PartialEq)]
enum Copied {
    NotYet,
    Yes,
    Refused,
}

/// A button that copies a text.
#[component]
pub fn CopyButton(
    /// What the button is called.
    label: &'static str,
    /// What is copied.
    text: Signal<String>,
    /// More classes of the button in the style sheet. Default: none.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let copied = RwSignal::new(Copied::NotYet);
    let copy = move |_| {
        spawn_local(async move {
            // The button may be gone by the time that the browser has answered.
            if clipboard::copy(&text.get_untracked()).await.is_ok() {
                copied.try_set(Copied::Yes);
                set_timeout(
                    move || {
                        copied.try_set(Copied::NotYet);
                    },
                    std::time::Duration::from_millis(SAYS_COPIED_MS),
                );
            } else {
                copied.try_set(Copied::Refused);
            }
        });
    };
    view! {
        <button type="button" class=format!("button {class}") on:click=on(copy)>
            {Signal::derive(move || if copied.get() == Copied::Yes { "已复制" } else { label }.to_owned())}
        </button>
        <span class="visually-hidden" role="status">{Signal::derive(move || if copied.get() == Copied::Yes { "已复制" } else { "" }.to_owned())}</span>
        {live(move || (copied.get() == Copied::Refused).then(|| view! {
            <p class="copy-by-hand" role="alert">
                "浏览器不让网页复制，请选中下面的文字自己复制："
                <code>{text}</code>
            </p>
        }.into_any()))}
    }
    .into_any()
}
