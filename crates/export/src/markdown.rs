//! A table in Markdown (GitHub's), with what it is above it.

use crate::{About, Tables, tables::OWN_COLUMNS};

/// The tasks in the notice's own columns.
pub(crate) fn write(tables: &Tables, about: &About) -> String {
    let mut text = format!("# {}\n\n", escaped(&about.title));
    let conditions = about.conditions.iter().map(|condition| format!("- {}\n", escaped(condition)));
    text.extend(conditions);
    text.push_str(if about.conditions.is_empty() { "" } else { "\n" });
    if let Some(nothing) = tables.tasks.nothing() {
        text += &format!("{nothing}。\n\n");
    }
    let titles: Vec<&str> = tables.tasks.columns[..OWN_COLUMNS].iter().map(|column| column.title).collect();
    text += &format!("| {} |\n|{}\n", titles.join(" | "), " --- |".repeat(titles.len()));
    for row in tables.tasks.own() {
        let cells: Vec<String> = row.iter().map(|cell| escaped(&cell.words())).collect();
        text += &format!("| {} |\n", cells.join(" | "));
    }
    text + &format!("\n{}<{}>，{}。\n", escaped(&about.source), about.link, about.day)
}

/// A text in which nothing is taken for Markdown.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '\n' => escaped.push_str("<br>"),
            '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '~' | '&' => escaped.extend(['\\', character]),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_is_taken_for_markdown() {
        assert_eq!(escaped("a|b*c_d\n<e>"), "a\\|b\\*c\\_d<br>\\<e\\>");
        assert_eq!(escaped("建设地铁。"), "建设地铁。");
    }
}
