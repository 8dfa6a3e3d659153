//! The figures of the tasks in the form of `targets.toml`: what a person starts from who checks a new notice.

use notice::{Notice, Target, figures};

/// An entry for each figure, with the task's words above.
pub(super) fn write(notice: &Notice) -> String {
    let found = notice.tasks.iter().flat_map(|task| figures(&task.cells.task).into_iter().map(move |it| (task, it)));
    found.map(|(task, figure)| entry(task.serial, &task.cells.task, &figure.target)).collect::<Vec<_>>().join("\n")
}

fn entry(serial: u32, cell: &str, target: &Target) -> String {
    let Target { words, comparator, value, upper, unit, per, measured } = target;
    let comparator = serde_json::json!(comparator);
    let fields = [
        format!("# {}\n[[target]]\ntask = {serial}", cell.replace('\n', " ")),
        format!("words = {words:?}"),
        if per.is_empty() { String::new() } else { format!("per = {per:?}") },
        format!("comparator = {comparator}\nvalue = \"{value}\""),
        upper.map_or_else(String::new, |upper| format!("upper = \"{upper}\"")),
        format!("unit = {unit:?}\nmeasured = {measured:?}"),
    ];
    fields.into_iter().filter(|field| !field.is_empty()).map(|field| field + "\n").collect()
}

#[cfg(test)]
mod tests {
    use crate::data::tests::notice;
    use expect_test::expect;

    #[test]
    fn a_figure_is_printed_in_the_form_of_the_table() {
        let text = super::write(&notice());
        let of_task_160 = text.split("\n\n").find(|entry| entry.contains("task = 160")).unwrap();
        expect![[r#"
            # 每区建设3至5个口袋公园。
            [[target]]
            task = 160
            words = "3至5个"
            per = "每区"
            comparator = "range"
            value = "3"
            upper = "5"
            unit = "个"
            measured = "口袋公园""#]]
        .assert_eq(of_task_160);
    }
}
