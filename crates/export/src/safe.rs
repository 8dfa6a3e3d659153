//! Texts that no spreadsheet takes for anything but a text.

/// With this many digits spreadsheets begin to write a number as a power of ten, and to forget its end.
const LONG_DIGITS: usize = 12;

/// A text for a cell of comma-separated values. Where a spreadsheet would take it for a formula or a long number, it gets an
/// apostrophe before it, by which spreadsheets know a text.
#[must_use]
pub fn inert(text: &str) -> String {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r', '\n']);
    let is_number = text.trim().chars().all(|it| it.is_ascii_digit() || matches!(it, '.' | ',' | 'e' | 'E'));
    let is_long = text.chars().filter(char::is_ascii_digit).count() >= LONG_DIGITS;
    if is_formula || is_number && is_long { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn what_looks_like_a_formula_or_a_long_number_is_marked_as_a_text() {
        for text in [
            "=1+1",
            "+86",
            "-1",
            "@SUM(A1)",
            " =1",
            "\t=1",
            "\rx",
            "＝1",
            "＋1",
            "－1",
            "＠a",
            "123456789012",
            "440106200001011234",
            "1234567890.12",
            "123456789012e3",
        ] {
            assert_eq!(inert(text), format!("'{text}"), "{text:?}");
        }
        for text in ["", "建设地铁。", "5G", "12345678901", "2021年123456789012号", "1-2", "a=b", "——", "'=1"]
        {
            assert_eq!(inert(text), text);
        }
    }
}
