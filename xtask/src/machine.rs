//! What the commands need on this machine, and how it gets there.

pub(crate) mod browser;
pub(crate) mod kernels;
pub(crate) mod process;
pub(crate) mod rust;
pub(crate) mod tools;
