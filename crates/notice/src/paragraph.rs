/// A paragraph of the source: a line that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// The line on which it stands, from 1.
    pub line: usize,
    /// Its text, without the blank space around it.
    pub text: String,
    /// What it is in the notice.
    pub role: ParagraphRole,
}

/// What a paragraph is in the notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParagraphRole {
    /// The title of the notice or of its table.
    Title,
    /// The document number.
    Number,
    /// The covering letter.
    Letter,
    /// Who issued it.
    Issuer,
    /// The day on which it was issued, published or printed.
    Date,
    /// The head of the table.
    TableHead,
    /// The title of a section, or the number or title of a subsection.
    Heading,
    /// A cell of the table, or a part of one.
    Cell {
        /// The serial of its task.
        serial: u32,
        /// Its column.
        column: Column,
    },
    /// What the web page puts around the notice.
    Furniture,
    /// None of these; there is a [`Warning`](crate::Warning) for it.
    Unplaced,
}

/// A column of the table. The sixth, 备注, is empty throughout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// 序号
    Serial,
    /// 重点工作
    Task,
    /// 分管领导
    Leader,
    /// 牵头单位
    Lead,
    /// 配合单位
    Coop,
}

/// The paragraphs of a text, none of them placed yet.
pub(crate) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let lines = text.trim_start_matches('\u{feff}').lines().zip(1..);
    lines
        .map(|(text, line)| (text.trim(), line))
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, line)| Paragraph { line, text: text.to_owned(), role: ParagraphRole::Unplaced })
        .collect()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    fn check(text: &str, expected: Expect) {
        let paragraphs = super::paragraphs(text);
        let lines: Vec<_> =
            paragraphs.iter().map(|paragraph| format!("{} {}", paragraph.line, paragraph.text)).collect();
        expected.assert_eq(&lines.join("|"));
    }

    #[test]
    fn blank_lines_are_counted_but_are_no_paragraphs() {
        check("甲\n\n \u{a0}\u{3000}\n乙", expect!["1 甲|4 乙"]);
    }

    #[test]
    fn blank_space_around_a_paragraph_is_dropped_and_inside_it_kept() {
        check("\u{3000}\u{3000}王 东\u{a0}", expect!["1 王 东"]);
    }

    #[test]
    fn a_byte_order_mark_and_carriage_returns_are_no_text() {
        check("\u{feff}甲\r\n\r\n乙\r\n", expect!["1 甲|3 乙"]);
    }
}
