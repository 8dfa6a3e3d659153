//! A table for the clipboard, from which Word and WPS paste it with its columns.

use crate::{Table, tables::OWN_COLUMNS};

/// The notice's own columns as a table in HTML, with its lines. Without styles: browsers hold what is copied to the policy of
/// the page.
pub(crate) fn html(table: &Table) -> String {
    let cell = |tag: &str, words: &str| {
        let words = escaped(words).replace('\n', "<br>");
        format!("<{tag} valign=\"top\">{words}</{tag}>")
    };
    let titles: String = table.columns[..OWN_COLUMNS].iter().map(|column| cell("th", column.title)).collect();
    let row = |cells: String| format!("<tr>{cells}</tr>");
    let rows: String = table.own().map(|cells| row(cells.iter().map(|it| cell("td", &it.inert())).collect())).collect();
    let nothing = table
        .nothing()
        .map_or_else(String::new, |nothing| row(format!("<td colspan=\"{OWN_COLUMNS}\">{nothing}</td>")));
    format!(
        "<meta charset=\"utf-8\"><table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><thead>{}</thead><tbody>{rows}{nothing}</tbody></table>",
        row(titles)
    )
}

/// The same as text, a line a row, with tabs between the columns.
pub(crate) fn text(table: &Table) -> String {
    let line = |cells: Vec<String>| cells.join("\t") + "\n";
    let plain = |words: String| words.replace(['\t', '\n', '\r'], " ");
    let titles = line(table.columns[..OWN_COLUMNS].iter().map(|column| column.title.to_owned()).collect());
    let rows = table.own().map(|cells| line(cells.iter().map(|cell| plain(cell.inert())).collect()));
    let nothing = table.nothing().map(|nothing| line(vec![nothing.to_owned()]));
    [titles].into_iter().chain(rows).chain(nothing).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{html, text};
    use crate::{Cell, Column, Table};

    fn table(rows: Vec<Vec<Cell>>) -> Table {
        let columns = ["a", "b", "c", "d", "e", "f", "g"].map(|title| Column { title, width: 8 });
        Table { name: "x", columns: columns.to_vec(), rows }
    }

    #[test]
    fn no_cell_leaves_its_column() {
        let mut row: Vec<Cell> = vec!["x".into(); 7];
        row[1] = "a\tb\nc <td> & \"d\"".into();
        let table = table(vec![row]);
        assert_eq!(text(&table), "a\tb\tc\td\te\tf\nx\ta b c <td> & \"d\"\tx\tx\tx\tx\n");
        let html = html(&table);
        assert_eq!((html.matches("<th ").count(), html.matches("<td ").count()), (6, 6));
        assert!(html.contains(">a\tb<br>c &lt;td&gt; &amp; &quot;d&quot;</td>"), "{html}");
    }

    #[test]
    fn an_empty_table_says_so() {
        assert!(text(&table(Vec::new())).ends_with("没有符合条件的任务\n"));
        assert!(html(&table(Vec::new())).contains("<td colspan=\"6\">没有符合条件的任务</td>"));
    }
}
