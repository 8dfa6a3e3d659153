//! What stands before and behind the table.

use crate::{Date, Notice, Paragraph, ParagraphRole as Role};

/// Whether the page goes on behind the table from here: with how the notice is made public, or with the day of printing.
pub(super) fn begins_foot(text: &str) -> bool {
    text.starts_with("公开方式") || text.ends_with("日印发")
}

/// Places what stands before the table: the page's furniture up to the number, then title, letter, issuer, day and table title.
pub(super) fn front(front: &mut [Paragraph], notice: &mut Notice) {
    let Some(number) = front.iter().position(|paragraph| is_number(&paragraph.text)) else {
        return;
    };
    let (page, letter) = front.split_at_mut(number);
    let [number, title, letter @ ..] = letter else {
        return;
    };
    notice.number = place(number, Role::Number);
    notice.title = place(title, Role::Title);
    for paragraph in page {
        paragraph.role = Role::Furniture;
        if paragraph.text == notice.title {
            paragraph.role = Role::Title;
        } else if let Some(date) = date(last_word(&paragraph.text), ['-', '-'], "") {
            notice.published = date;
            paragraph.role = Role::Date;
        }
    }
    let issued = |paragraph: &Paragraph| date(&paragraph.text, ['年', '月'], "日");
    let Some((at, date)) = (1..letter.len()).rev().find_map(|at| Some((at, issued(&letter[at])?))) else {
        return;
    };
    notice.issued = date;
    letter[at].role = Role::Date;
    notice.issuer = place(&mut letter[at - 1], Role::Issuer);
    if let Some(table_title) = letter[at + 1..].last_mut() {
        notice.table_title = place(table_title, Role::Title);
    }
    notice.letter = letter[..at - 1].iter_mut().map(|paragraph| place(paragraph, Role::Letter)).collect();
}

/// Places what stands behind the table: the day of printing, and the page's furniture.
pub(super) fn foot(foot: &mut [Paragraph], notice: &mut Notice) {
    for paragraph in foot {
        paragraph.role = Role::Furniture;
        if let Some(date) = date(last_word(&paragraph.text), ['年', '月'], "日印发") {
            notice.printed = date;
            paragraph.role = Role::Date;
        }
    }
}

fn place(paragraph: &mut Paragraph, role: Role) -> String {
    paragraph.role = role;
    paragraph.text.clone()
}

/// Whether it is a document number such as `穗府〔2021〕3号`.
fn is_number(text: &str) -> bool {
    let parts = text.split_once('〔').and_then(|(_, rest)| rest.strip_suffix('号')?.split_once('〕'));
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    parts.is_some_and(|(year, number)| digits(year) && digits(number))
}

fn last_word(text: &str) -> &str {
    text.split_whitespace().next_back().unwrap_or_default()
}

fn date(text: &str, [after_year, after_month]: [char; 2], end: &str) -> Option<Date> {
    let (year, rest) = text.strip_suffix(end)?.split_once(after_year)?;
    let (month, day) = rest.split_once(after_month)?;
    let date = Date { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
    ((1..=12).contains(&date.month) && (1..=31).contains(&date.day)).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::{date, is_number};
    use crate::Date;

    #[test]
    fn a_document_number_has_a_year_and_a_number() {
        assert!(is_number("穗府〔2021〕3号"));
        for other in ["", "穗府3号", "穗府〔〕3号", "穗府〔2021〕号", "穗府〔2021〕3", "〔2021〕三号"]
        {
            assert!(!is_number(other), "{other}");
        }
    }

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        let day = Date { year: 2021, month: 2, day: 23 };
        assert_eq!(date("2021年2月23日", ['年', '月'], "日"), Some(day));
        assert_eq!(date("2021-02-23", ['-', '-'], ""), Some(day));
        for other in ["", "2021", "2021-02", "2021-00-23", "2021-13-23", "2021-02-32", "-", "--", "2021-02-23日"] {
            assert_eq!(date(other, ['-', '-'], ""), None, "{other}");
        }
    }
}
