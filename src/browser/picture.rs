//! Pictures as files: what they look like, and where they go.

use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, ClipboardItem, HtmlAnchorElement, HtmlCanvasElement,
    HtmlImageElement, Url,
};

/// Pixels of a bitmap for each CSS pixel.
const DENSITY: u32 = 2;

/// What a shape of a picture can look like.
const PROPERTIES: [&str; 13] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-opacity",
    "stroke-linejoin",
    "paint-order",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
];

/// What an element of SVG looks like by its class in the style sheet, on paper, that is in the light; nothing where the browser
/// does not tell.
pub fn look(tag: &str, class: &str) -> Vec<(&'static str, String)> {
    look_of(tag, class).unwrap_or_default()
}

fn look_of(tag: &str, class: &str) -> Result<Vec<(&'static str, String)>, JsValue> {
    const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");
    let body = document().body().ok_or("no body")?;
    let paper = document().create_element_ns(SVG, "svg")?;
    paper.set_attribute("class", "picture on-paper visually-hidden")?;
    let shape = document().create_element_ns(SVG, tag)?;
    shape.set_attribute("class", class)?;
    paper.append_child(&shape)?;
    body.append_child(&paper)?;
    let computed = window().get_computed_style(&shape)?.ok_or("no style")?;
    let mut look = Vec::new();
    for property in PROPERTIES {
        look.push((property, computed.get_property_value(property)?));
    }
    paper.remove();
    Ok(look)
}

/// A way to take a picture along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As the SVG file that it is.
    Svg,
    /// As a bitmap.
    Png,
    /// As a bitmap on the clipboard.
    Copy,
}

/// Takes an SVG file along, under a name without its ending.
///
/// # Errors
/// When the browser does not draw it, does not make the file, or refuses it.
pub async fn take(svg: String, name: String, way: Way) -> Result<(), JsValue> {
    if way == Way::Svg {
        return save(&blob(&svg)?, &(name + ".svg"));
    }
    // The clipboard gets the bitmap as a promise: some browsers take it at a click only, not when it is ready.
    let bitmap = future_to_promise(async move { png(svg).await.map(JsValue::from) });
    if way == Way::Png {
        return save(&JsFuture::from(bitmap).await?.dyn_into()?, &(name + ".png"));
    }
    let item = Object::new();
    Reflect::set(&item, &"image/png".into(), &bitmap)?;
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&item)?;
    JsFuture::from(window().navigator().clipboard().write(&Array::of1(&item))).await.map(drop)
}

/// Whether the browser has a clipboard that takes pictures.
pub fn can_copy() -> bool {
    let has = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).is_ok_and(|it| !it.is_undefined());
    has(&window(), "ClipboardItem") && has(&window().navigator(), "clipboard")
}

fn blob(svg: &str) -> Result<Blob, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("image/svg+xml");
    Blob::new_with_str_sequence_and_options(&Array::of1(&svg.into()), &kind)
}

fn save(file: &Blob, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser may not have begun yet.
    gloo::timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}

async fn png(svg: String) -> Result<Blob, JsValue> {
    let address = Url::create_object_url_with_blob(&blob(&svg)?)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    let drawn = JsFuture::from(image.decode()).await;
    let bitmap = drawn.and_then(|_| canvas(&image));
    Url::revoke_object_url(&address)?;
    let bitmap = bitmap?;
    let ready = Promise::new(&mut |resolve, _| {
        let _ = bitmap.to_blob(&resolve);
    });
    JsFuture::from(ready).await?.dyn_into()
}

fn canvas(image: &HtmlImageElement) -> Result<HtmlCanvasElement, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(image.natural_width() * DENSITY);
    canvas.set_height(image.natural_height() * DENSITY);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or("no canvas")?.unchecked_into();
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}
