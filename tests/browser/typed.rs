//! What is typed by an input method.

use serde_json::json;

use super::{Page, engine::Engine};

/// Types letters that stand in a field and are not what is meant yet.
pub async fn compose(page: &Page, css: &str, letters: &str) {
    page.click(css).await;
    if page.browser.engine == Engine::Chromium {
        let end = letters.len();
        let composed = json!({ "text": letters, "selectionStart": end, "selectionEnd": end });
        page.cdp("Input.imeSetComposition", composed).await;
    } else {
        events(page, css, letters, &["compositionstart", "compositionupdate", "input"]).await;
    }
}

/// Takes the characters that are meant in place of the letters.
pub async fn commit(page: &Page, css: &str, characters: &str) {
    match page.browser.engine {
        Engine::Chromium => {
            page.cdp("Input.insertText", json!({ "text": characters })).await;
        }
        Engine::Firefox => events(page, css, characters, &["compositionend", "input"]).await,
        Engine::WebKit => events(page, css, characters, &["input", "compositionend"]).await,
    }
}

/// Other drivers than Chromium's have no input method: a field gets its value, and the events that the engine sends, in its order.
async fn events(page: &Page, css: &str, data: &str, names: &[&str]) {
    page.run::<()>(&format!(
        "const [css, data, names] = {};
         const field = document.querySelector(css);
         for (const name of names) {{
             if (name !== 'compositionstart') field.value = data;
             field.dispatchEvent(name === 'input'
                 ? new InputEvent(name, {{ bubbles: true, data, isComposing: !names.includes('compositionend') }})
                 : new CompositionEvent(name, {{ bubbles: true, data }}));
         }}",
        json!([css, data, names])
    ))
    .await;
}
