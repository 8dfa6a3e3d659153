//! The figures of a picture as a table. The name of each row asks what its mark in the picture asks.

use explore::{Bars, Chart, Dots, Form, Grid, Network, Query};

use super::words;
use crate::plain::{element, leaf, link, text};
use crate::{say, url::Url};
use leptos::prelude::*;

/// The figures as a table.
pub fn table(url: Url, query: &Query, chart: &Chart) -> AnyView {
    let name = |mark: usize, name: &str| {
        let query = url.canonical(&chart.marks[mark].clicked(&url.index(), query, false));
        link(&query, "plain-link", false, vec![text(name)])
    };
    let count = |mark: usize| chart.marks[mark].count.to_string();
    let (columns, rows) = match &chart.form {
        Form::Bars(bars) => of_bars(bars, &name, &count),
        Form::Grid(grid) => of_grid(grid, &name, &count),
        Form::Network(network) => of_network(network, &name, &count),
        Form::Dots(dots) => of_dots(dots, &name),
    };
    let columns = columns.iter().map(|column| element("th", &[("scope", "col")], vec![text(column)])).collect();
    let row = |(name, cells): (AnyView, Vec<String>)| {
        let mut views = vec![element("th", &[("scope", "row")], vec![name])];
        views.extend(cells.iter().map(|cell| leaf("td", "", cell)));
        element("tr", &[], views)
    };
    let rows = rows.into_iter().map(row).collect();
    let head = element("thead", &[], vec![element("tr", &[], columns)]);
    element("table", &[], vec![head, element("tbody", &[], rows)])
}

type Name<'a> = &'a dyn Fn(usize, &str) -> AnyView;
type Count<'a> = &'a dyn Fn(usize) -> String;
type Table = (Vec<String>, Vec<(AnyView, Vec<String>)>);

fn of_bars(bars: &Bars, name: Name, count: Count) -> Table {
    let mut columns = vec![say::column_name().to_owned()];
    columns.extend(bars.parts.iter().map(|part| part.name.clone()));
    columns.extend([say::matching(), say::all()].map(str::to_owned));
    let rows = bars.bars.iter().map(|bar| {
        let mut cells: Vec<String> = bar.parts.iter().map(|&part| count(part)).collect();
        cells.extend([count(bar.mark), bar.total.to_string()]);
        (name(bar.mark, &bar.name), cells)
    });
    (columns, rows.collect())
}

fn of_grid(grid: &Grid, name: Name, count: Count) -> Table {
    let mut columns = vec![say::column_name().to_owned()];
    columns.extend(grid.columns.iter().map(|column| column.name.clone()));
    columns.push(say::total().to_owned());
    let mut cells = grid.cells.iter().peekable();
    let rows = grid.rows.iter().enumerate().map(|(at, row)| {
        let mut counts = vec![String::new(); grid.columns.len()];
        while let Some(cell) = cells.next_if(|cell| cell.row == at) {
            counts[cell.column] = count(cell.mark);
        }
        counts.push(count(row.mark));
        (name(row.mark, &row.name), counts)
    });
    let mut rows: Vec<(AnyView, Vec<String>)> = rows.collect();
    let sums = grid.columns.iter().map(|column| count(column.mark)).chain([String::new()]).collect();
    rows.push((text(say::total()), sums));
    (columns, rows)
}

fn of_network(network: &Network, name: Name, count: Count) -> Table {
    let nodes = network
        .nodes
        .iter()
        .map(|node| (name(node.mark, &node.name), vec![network.kinds[node.kind].clone(), count(node.mark)]));
    let edges = network.edges.iter().map(|edge| {
        let names = edge.nodes.map(|at| network.nodes[at].name.as_str());
        (name(edge.mark, &names.join(" · ")), vec![say::named_together().to_owned(), count(edge.mark)])
    });
    ([say::key_unit(), say::column_kind(), say::field_task()].map(str::to_owned).to_vec(), nodes.chain(edges).collect())
}

fn of_dots(dots: &Dots, name: Name) -> Table {
    let all = dots.groups.iter().flat_map(|group| &group.dots);
    let rows = all.map(|dot| (name(dot.mark, &words::target(dot)), vec![dot.figure.words()]));
    ([say::column_target(), say::column_figure()].map(str::to_owned).to_vec(), rows.collect())
}
