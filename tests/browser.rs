//! A browser, the page in it, and what the page is to show.

mod driver;
mod expected;
mod host;
mod page;
mod served;
mod shown;
mod taken;
mod trouble;

pub use driver::{Driver, Engine};
pub use expected::{answer, by_hand, notice};
pub use host::Host;
pub use page::Page;
pub use served::{Sabotage, Served, copy_of_site, damaged_site, dist};
pub use taken::{decoded, download, print};
