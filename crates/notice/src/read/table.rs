//! Where the table is, and where its headings and rows are in it.

use std::ops::Range;

use super::{frame::begins_foot, refuse};
use crate::{Column, Paragraph, ParagraphRole as Role, Problem, ReadError, Section, Subsection};

/// The head of the table, as the source breaks it into paragraphs.
pub(crate) const HEAD: [&str; 7] = ["序号", "重点工作", "市政府", "分管领导", "牵头单位", "配合单位", "备注"];

/// A row: where it belongs, and which paragraphs hold its cells behind the serial.
pub(super) struct Row {
    pub(super) serial: u32,
    pub(super) section: usize,
    pub(super) subsection: usize,
    pub(super) line: usize,
    pub(super) cells: Range<usize>,
}

/// Finds the table behind its head, and places the head.
pub(super) fn find(paragraphs: &mut [Paragraph]) -> Result<Range<usize>, ReadError> {
    let is_head = |window: &[Paragraph]| window.iter().zip(HEAD).all(|(paragraph, head)| paragraph.text == head);
    let Some(head) = paragraphs.windows(HEAD.len()).position(is_head) else {
        let found = format!("none in {} paragraphs", paragraphs.len());
        return Err(refuse(Problem::NoTable, None, format!("a table head, {}", HEAD.join(" ")), &found));
    };
    let start = head + HEAD.len();
    for paragraph in &mut paragraphs[head..start] {
        paragraph.role = Role::TableHead;
    }
    let Some(last) = paragraphs.iter().rposition(|paragraph| is_serial(&paragraph.text)).filter(|last| *last >= start)
    else {
        let line = paragraphs[start - 1].line;
        return Err(refuse(Problem::NoTable, Some(line), "the serial 1 behind the table's head", "no serial"));
    };
    let foot = paragraphs[last..].iter().position(|paragraph| begins_foot(&paragraph.text));
    Ok(start..foot.map_or(paragraphs.len(), |foot| last + foot))
}

/// Splits the table into rows, and places headings and serials.
///
/// A number in brackets begins a subsection, and its title follows; a title that `(一)` follows is a section's.
pub(super) fn rows(table: &mut [Paragraph], sections: &mut Vec<Section>) -> Result<Vec<Row>, ReadError> {
    let mut rows: Vec<Row> = Vec::new();
    let mut at = 0;
    while let Some(paragraph) = table.get(at) {
        let line = paragraph.line;
        if is_serial(&paragraph.text) {
            let serial = u32::try_from(rows.len() + 1).unwrap_or(u32::MAX);
            if paragraph.text != serial.to_string() {
                return Err(refuse(Problem::Serial, Some(line), serial.to_string(), &paragraph.text));
            }
            let (Some(section), Some(subsection)) = (
                sections.len().checked_sub(1),
                sections.last().and_then(|section| section.subsections.len().checked_sub(1)),
            ) else {
                return Err(refuse(Problem::Heading, Some(line), "a heading before the first task", &paragraph.text));
            };
            let mut end = at + 1;
            while end < table.len() && !begins_block(table, end) {
                end += 1;
            }
            table[at].role = Role::Cell { serial, column: Column::Serial };
            rows.push(Row { serial, section, subsection, line, cells: at + 1..end });
            at = end;
        } else if begins_section(table, at) {
            let title = heading(table, at, "the title of a section, with its full stop, before (一)")?;
            let subsections = vec![subsection(table, at + 1, 1)?];
            sections.push(Section { title, subsections });
            at += 3;
        } else if is_subsection(&paragraph.text) {
            let Some(section) = sections.last_mut().filter(|_| !is_first(&paragraph.text)) else {
                let expected = "the title of a section before (一)";
                return Err(refuse(Problem::Heading, Some(line), expected, &paragraph.text));
            };
            let number = section.subsections.len() + 1;
            section.subsections.push(subsection(table, at, number)?);
            at += 2;
        } else {
            at += 1;
        }
    }
    Ok(rows)
}

/// Reads the heading of a subsection, its number and then its title.
fn subsection(table: &mut [Paragraph], at: usize, number: usize) -> Result<Subsection, ReadError> {
    let paragraph = &mut table[at];
    let expected = format!("({})", numeral(number));
    if inside_brackets(&paragraph.text) != inside_brackets(&expected) {
        return Err(refuse(Problem::Heading, Some(paragraph.line), expected, &paragraph.text));
    }
    paragraph.role = Role::Heading;
    let title = heading(table, at + 1, &format!("the title of subsection {expected}, with its full stop"))?;
    Ok(Subsection { title })
}

fn heading(table: &mut [Paragraph], at: usize, expected: &str) -> Result<String, ReadError> {
    match table.get_mut(at) {
        Some(paragraph) if paragraph.text.ends_with('。') => {
            paragraph.role = Role::Heading;
            Ok(paragraph.text.clone())
        }
        Some(paragraph) => Err(refuse(Problem::Heading, Some(paragraph.line), expected, &paragraph.text)),
        None => Err(refuse(Problem::Heading, None, expected, "the end of the table")),
    }
}

fn begins_block(table: &[Paragraph], at: usize) -> bool {
    is_serial(&table[at].text) || is_subsection(&table[at].text) || begins_section(table, at)
}

fn begins_section(table: &[Paragraph], at: usize) -> bool {
    let text = |at: usize| table.get(at).map_or("", |paragraph| &paragraph.text);
    is_first(text(at + 1)) && !is_serial(text(at)) && !is_subsection(text(at))
}

fn is_serial(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}

fn is_subsection(text: &str) -> bool {
    inside_brackets(text).is_some_and(|inside| !inside.is_empty() && inside.chars().all(|c| NUMERALS.contains(c)))
}

fn is_first(text: &str) -> bool {
    inside_brackets(text) == Some("一")
}

fn inside_brackets(text: &str) -> Option<&str> {
    text.strip_prefix(['(', '（'])?.strip_suffix([')', '）'])
}

const NUMERALS: &str = "一二三四五六七八九十";

/// A number in Chinese, up to ninety-nine; greater ones, which no notice has, in figures.
pub(crate) fn numeral(number: usize) -> String {
    let digit = |number: usize| NUMERALS.chars().nth(number.wrapping_sub(1)).map(String::from).unwrap_or_default();
    match number {
        1..=10 => digit(number),
        11..=19 => format!("十{}", digit(number - 10)),
        20..=99 => format!("{}十{}", digit(number / 10), digit(number % 10)),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{is_serial, is_subsection, numeral};

    #[test]
    fn numbers_of_subsections_are_chinese() {
        let numerals: Vec<_> = [1, 9, 10, 11, 19, 20, 21, 30, 99, 100].map(numeral).to_vec();
        assert_eq!(numerals, ["一", "九", "十", "十一", "十九", "二十", "二十一", "三十", "九十九", "100"]);
    }

    #[test]
    fn a_paragraph_that_is_only_a_number_is_a_serial() {
        assert!(["1", "280", "007"].into_iter().all(is_serial));
        assert!(!["1.", "一", "1个", "１"].into_iter().any(is_serial));
    }

    #[test]
    fn a_chinese_number_in_brackets_begins_a_subsection() {
        assert!(["(一)", "（二）", "(十二)"].into_iter().all(is_subsection));
        assert!(!["()", "(1)", "一", "(一", "(一)甲", "(甲)"].into_iter().any(is_subsection));
    }
}
