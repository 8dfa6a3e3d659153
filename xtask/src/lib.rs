//! The project's own commands, one module each, and [`site`], the web server that the browser tests share with `serve`.
//!
//! What a command prints as its result goes to standard output; what it is doing, to standard error.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking"))]

use std::path::Path;

pub use machine::kernels::{Kernel, VERSIONS as KERNELS, prepare_kernel};
pub use machine::tools::prepare_axe;

pub mod build;
pub mod data;
pub mod dependencies;
pub mod fuzz;
pub mod lint;
mod machine;
pub mod serve;
pub mod site;
pub mod test;

/// The root of the checkout.
fn root() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest)
}
