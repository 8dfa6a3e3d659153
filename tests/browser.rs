//! A browser, the page in it, and what the page is to show.

mod driver;
mod engine;
mod expected;
mod failure;
mod host;
mod kernel;
mod page;
mod reader;
mod served;
mod shown;
mod taken;
mod trouble;
mod typed;

pub use engine::{Engine, Scheme};
pub use expected::{answer, ask, by_hand, notice, open, resolved};
pub use host::Host;
pub use kernel::Kernel;
pub use page::{Page, elements};
pub use reader::{Told, prefer, told};
pub use served::{Sabotage, Served, copy_of_site, damaged_site, development_dist, dist, site_with, with_script};
pub use taken::{decoded, download, is_copied, pasted, print};
pub use typed::{commit, compose};
