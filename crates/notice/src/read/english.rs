//! Whether the register has English for the headings of the notice, and for no others. Its entries always have theirs.

use crate::{Paragraph, ParagraphRole, Register, Warning, WarningKind};

/// Warns of titles of headings without English, and of English for titles that the notice lacks.
pub(super) fn check(paragraphs: &[Paragraph], register: &Register) -> Vec<Warning> {
    // A heading's number is a paragraph of its own; a title has its full stop.
    let is_title = |paragraph: &&Paragraph| paragraph.role == ParagraphRole::Heading && paragraph.text.ends_with('。');
    let titles = || paragraphs.iter().filter(is_title);
    let without = titles().filter(|title| !register.english.contains_key(&title.text)).map(|title| Warning {
        serial: None,
        line: Some(title.line),
        kind: WarningKind::NoEnglish(title.text.clone()),
    });
    let unused = register.headings.iter().filter(|heading| titles().all(|title| title.text != **heading));
    let unused =
        unused.map(|heading| Warning { serial: None, line: None, kind: WarningKind::UnusedEnglish(heading.clone()) });
    without.chain(unused).collect()
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::{read, sample};

    fn check(titles: [&str; 2], expected: Expect) {
        let [section, subsection] = titles;
        let page = sample::page(&format!("{section}|(一)|{subsection}|1|办好3家|王东|市科技局"));
        let warnings = read(page.as_bytes(), &sample::register()).unwrap().warnings;
        expected.assert_eq(&warnings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn each_heading_has_english_and_no_english_is_left_over() {
        check(["甲。", "乙。"], expect![]);
        check(
            ["乙。", "丙。"],
            expect![[r#"
            line 39: the heading 丙。 has no English; add it to the headings in units.toml
            units.toml has English for the heading 甲。, which the notice lacks; copy it from there"#]],
        );
    }
}
