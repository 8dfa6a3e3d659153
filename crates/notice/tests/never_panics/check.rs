//! What holds of every reading, which fuzzing checks too.

use notice::{ParagraphRole, Reading};

/// Every line is a paragraph, the table prints back, and no position or id is beside the mark.
pub fn check(text: &str, Reading { notice, paragraphs, warnings }: Reading) {
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty());
    assert!(lines.eq(paragraphs.iter().map(|paragraph| paragraph.text.as_str())));

    let of_table = paragraphs.iter().filter(|paragraph| {
        matches!(paragraph.role, ParagraphRole::TableHead | ParagraphRole::Heading | ParagraphRole::Cell { .. })
    });
    let half_width = |text: &str| text.replace('（', "(").replace('）', ")");
    let printed = notice.print_table();
    assert!(printed.iter().map(|text| half_width(text)).eq(of_table.map(|paragraph| half_width(&paragraph.text))));

    let unplaced = paragraphs.iter().filter(|paragraph| paragraph.role == ParagraphRole::Unplaced).count();
    assert!(warnings.len() >= unplaced);

    for task in &notice.tasks {
        assert!(task.subsection < notice.sections[task.section].subsections.len());
        assert!(task.leader.is_none_or(|leader| leader < notice.leaders.len()));
        assert!(task.leads.iter().chain(&task.coops).all(|unit| *unit < notice.units.len()));
        assert!(task.collectives.iter().all(|collective| *collective < notice.collectives.len()));
    }
    let mut ids: Vec<_> = notice.units.iter().map(|unit| &unit.id).collect();
    ids.extend(notice.collectives.iter().map(|collective| &collective.id));
    ids.sort();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
}
