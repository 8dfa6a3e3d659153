//! Lays out the pictures of an answer: [`explore::Chart`] → [`Picture`], and a picture → an SVG file.
//!
//! The crate knows no browser. Everything is in whole CSS pixels, which are sharp on every screen and cost no printing of
//! fractions. How a shape looks is the style sheet's: a picture names classes, and an SVG file asks what they look like.
//!
//! Of the crates for charts none fits: `plotters` and `charming` draw pictures whose marks nobody can point at, and
//! `leptos-chartistry` has lines and bars over axes only. Scales and ticks are a few lines of whole numbers (`scale.rs`);
//! `d3`-like crates for them weigh more than all of this one.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking"))]

mod bars;
mod dots;
mod file;
mod grid;
mod legend;
mod network;
mod picture;
mod scale;
mod steer;
mod text;
mod tip;

use explore::{Chart, Form};

pub use file::{Caption, Look, svg};
pub use picture::{Bar, Item, Picture, Shape};
pub use steer::{Direction, next};
pub use tip::tip;

/// What a picture says besides the names and numbers of its chart, in the language of its reader.
pub struct Words {
    /// Beside the sums of a grid.
    pub total: &'static str,
    /// That so many bars are not drawn.
    pub rest: fn(usize) -> String,
    /// What an axis counts, by the unit of measure of its figures; empty where they have different ones.
    pub measure: fn(&str) -> String,
    /// The same, said of a logarithmic axis.
    pub logarithmic: fn(&str) -> String,
    /// A name of the chart as its reader knows it.
    pub shown: fn(&str) -> &str,
}

/// The picture of a chart in a room of so many pixels. A grid of many columns can be wider. Takes time in proportion to its
/// marks; the network also to the square of its names.
#[must_use]
pub fn draw(chart: &Chart, width: i32, words: &Words) -> Picture {
    match &chart.form {
        Form::Bars(bars) => bars::draw(bars, &chart.marks, width, words),
        Form::Grid(grid) => grid::draw(grid, &chart.marks, width, words),
        Form::Network(network) => network::draw(network, &chart.marks, width),
        Form::Dots(dots) => dots::draw(dots, width, words),
    }
}
