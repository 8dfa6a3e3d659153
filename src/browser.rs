//! Everything that touches the browser, aside from the elements that the views draw.

pub mod history;
pub mod marks;
pub mod page;
pub mod picture;
pub mod program;
pub mod size;
pub mod storage;
pub mod take;
pub mod trace;
