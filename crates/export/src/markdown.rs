//! A table in Markdown (GitHub's), with what it is above it.

use crate::{About, Tables, tables::OWN_COLUMNS};

/// The tasks in the notice's own columns.
pub(crate) fn write(tables: &Tables, about: &About) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let titles: Vec<String> = tables.tasks.columns[..OWN_COLUMNS].iter().map(|it| it.title.to_owned()).collect();
    let mut lines = vec![format!("# {}", escaped(&about.title)), String::new()];
    lines.extend(about.conditions.iter().map(|condition| format!("- {}", escaped(condition))));
    lines.push(String::new());
    if let Some(nothing) = tables.tasks.nothing() {
        lines.extend([format!("{nothing}。"), String::new()]);
    }
    lines.extend([line(titles), line(vec!["---".to_owned(); OWN_COLUMNS])]);
    lines.extend(tables.tasks.own().map(|row| line(row.iter().map(|cell| escaped(&cell.words())).collect())));
    lines.extend([
        String::new(),
        format!("来源：{}<{}>，{}。", escaped(&about.source), about.link, about.day),
        String::new(),
    ]);
    lines.join("\n")
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
