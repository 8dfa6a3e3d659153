//! What the browser takes along for a person: `take.js`, by its names in Rust. It is script because it is nothing but calls to the
//! browser that wait for each other, which script says in a third of the bytes.

use js_sys::Promise;
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};

#[wasm_bindgen(module = "/src/browser/take.js")]
extern "C" {
    /// Whether the browser has a part of `navigator`: `share`, `clipboard`.
    pub fn has(part: &str) -> bool;

    /// Hands a link to the system's share sheet.
    pub fn share(title: &str, url: &str) -> Promise;

    /// Puts a text on the clipboard.
    #[wasm_bindgen(js_name = copyText)]
    pub fn copy_text(text: &str) -> Promise;

    /// Puts a table on the clipboard, for programs that know HTML and for those that do not. The texts may come later.
    #[wasm_bindgen(js_name = copyTable)]
    pub fn copy_table(html: Promise, text: Promise) -> Promise;

    /// Hands a file to the browser.
    #[wasm_bindgen(js_name = saveFile)]
    pub fn save_file(content: &[u8], ending: &str, name: &str);

    /// A picture of ours, as browsers take it that take no mere text for HTML.
    pub fn trusted(svg: &str) -> JsValue;

    /// Puts an SVG file on the clipboard as a bitmap.
    #[wasm_bindgen(js_name = copyPicture)]
    pub fn copy_picture(svg: &str) -> Promise;

    /// Hands an SVG file to the browser, as it is or as a bitmap, by the ending of its name.
    #[wasm_bindgen(js_name = savePicture)]
    pub fn save_picture(svg: &str, ending: &str, name: &str) -> Promise;
}

/// Says whether something was taken along, once that is known.
pub fn once_taken(taken: &Promise, say: impl FnOnce(bool) + 'static) {
    fn one_type(taken: &Promise, say: Box<dyn FnOnce(bool)>) {
        let say = Closure::once(move |is_taken: JsValue| say(is_taken.is_truthy()));
        let _ = taken.then(&say);
        // It frees what it holds when it is called.
        say.forget();
    }
    one_type(taken, Box::new(say));
}
