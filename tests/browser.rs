//! A browser, the page in it, and what the page is to show.

mod driver;
mod expected;
mod host;
mod page;
mod shown;
mod trouble;

pub use expected::{answer, by_hand, notice};
pub use host::{Host, Sabotage, serve_damaged, serve_in_folder};
pub use page::Page;
