//! Everything that touches the browser, aside from the elements that the views draw.

pub mod clipboard;
pub mod history;
pub mod marks;
pub mod page;
pub mod picture;
pub mod size;
pub mod storage;
pub mod trace;
