//! By what name the page calls this crate.

use std::convert::Infallible;

use explore::{Dataset, Index, Query};
use wasm_bindgen::{JsError, JsValue, prelude::wasm_bindgen};

use crate::{About, Format};

/// The tasks that a query finds in a dataset, as a file with this ending; `about` is an [`About`] as a plain object.
///
/// # Errors
/// When no such file is written, the dataset is of another build, or as [`crate::write`] does.
#[wasm_bindgen]
pub fn exported(dataset: &[u8], query: &str, about: JsValue, ending: &str) -> Result<Vec<u8>, JsError> {
    let format = Format::of(ending).ok_or_else(|| JsError::new(&format!("no file ends in .{ending}")))?;
    let about: About = serde_wasm_bindgen::from_value(about)?;
    let index = Index::new(Dataset::from_bytes(dataset)?);
    let query: Query = query.parse().unwrap_or_else(|never: Infallible| match never {});
    let resolved = index.resolve(&query);
    let selection = index.select(&resolved);
    crate::write(index.answers(&resolved, &selection), &about, format).map_err(|error| JsError::new(&error.to_string()))
}
