//! The dialog that gives links: for people, for phones, for citations, for other pages.

use leptos::prelude::*;

use super::{about::title, cite, copy_button, qr::qr_code};
use crate::browser::{
    page,
    take::{self, once_taken},
};
use crate::live::live;
use crate::plain::{button, element, leaf, text};
use crate::url::{Url, use_url};
use crate::{say, words};

/// What the dialog holds, for what is shown now.
pub fn share() -> AnyView {
    let url = use_url();
    let task = url.resolved.with(|resolved| resolved.task);
    url.answer.with(|answer| {
        let (index, today, link) = (url.index(), page::today(), url.whole_address());
        let heading = index.dataset().heading();
        let open = task.and_then(|task| index.dataset().record(task));
        let title = title(answer, heading);
        let frame = words::frame(&url.embed_address(), &title);
        let code = qr_code(&link, 4).unwrap_or_else(|| leaf("p", "note", say::no_qr()));
        vec![
            part(
                say::link(),
                &link,
                vec![copy_button("button is-primary", say::copy(), text_of(&link)), system_share(url)],
            ),
            element("div", &[("class", "over-qr")], vec![code, leaf("p", "note", say::scan())]),
            citation(say::citation_standard(), &cite::standard(heading, answer, open.as_ref(), &link, today)),
            citation(say::citation_plain(), &cite::in_words(heading, answer, open.as_ref(), &link, today)),
            citation(say::embed_code(), &frame),
        ]
        .into_any()
    })
}

fn citation(title: &str, words: &str) -> AnyView {
    let copy = copy_button("button", say::copy(), text_of(words));
    part(title, words, vec![copy])
}

fn part(title: &str, words: &str, buttons: Vec<AnyView>) -> AnyView {
    let code = element("code", &[("class", "to-copy")], vec![text(words)]);
    let line = element("div", &[("class", "over-line")], [code].into_iter().chain(buttons).collect());
    element("section", &[], vec![leaf("h3", "", title), line])
}

fn text_of(words: &str) -> impl Fn() -> String + 'static {
    let words = words.to_owned();
    move || words.clone()
}

/// A button for the system's own way to share, where there is one.
fn system_share(url: Url) -> AnyView {
    if !take::has("share") {
        return ().into_any();
    }
    let said = RwSignal::new("");
    let send = move || {
        once_taken(&take::share(&page::title(), &url.whole_address()), move |is_sent| {
            said.try_set(if is_sent { "" } else { say::not_sent() });
        });
    };
    let said = element("p", &[("class", "said"), ("role", "status")], vec![live(move || text(said.get()))]);
    vec![button("button system-share", say::send_to(), send).into_any(), said].into_any()
}
