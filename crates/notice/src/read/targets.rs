//! The register's targets → the tasks, and the figures that nobody has judged yet.

use super::table::Row;
use crate::{Figure, Register, Target, Task, Warning, WarningKind, figures};

/// Gives each task its targets, in printed order. Warns of what does not stand in its task's cell, of figures that the rule finds
/// and the register says nothing of, and of targets that the rule reads otherwise.
pub(super) fn place(tasks: &mut [Task], rows: &[Row], register: &Register) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let mut warn = |serial: u32, kind: WarningKind| {
        let line = rows.iter().find(|row| row.serial == serial).map(|row| row.line);
        warnings.push(Warning { serial: Some(serial), line, kind });
    };
    let judged = || {
        let targets = register.targets.iter().map(|(serial, target)| (*serial, &target.words, Some(target)));
        targets.chain(register.no_targets.iter().map(|(serial, words)| (*serial, words, None)))
    };
    for (serial, words, target) in judged() {
        let Some(task) = tasks.iter_mut().find(|task| task.serial == serial) else {
            warn(serial, WarningKind::UnknownTarget(words.clone()));
            continue;
        };
        let cell = &task.cells.task;
        if cell.matches(words).count() != 1 {
            warn(serial, WarningKind::UnknownTarget(words.clone()));
            continue;
        }
        let Some(target) = target else { continue };
        // `推动国家督办的147条河涌` measures 国家督办的河涌.
        if !cell.contains(&target.measured) && !cell.replacen(words, "", 1).contains(&target.measured) {
            warn(serial, WarningKind::UnknownTarget(target.measured.clone()));
        }
        if !cell.contains(&target.per) {
            warn(serial, WarningKind::UnknownTarget(target.per.clone()));
        }
        task.targets.push(target.clone());
    }
    for Task { serial, cells, targets, .. } in tasks {
        targets.sort_by_key(|target| cells.task.find(&target.words));
        for figure in figures(&cells.task) {
            let is_about = |words: &str| {
                let at = cells.task.find(words).unwrap_or(usize::MAX);
                at <= figure.at.start && figure.at.end <= at.saturating_add(words.len())
            };
            match judged().find(|(of, words, _)| of == serial && is_about(words)) {
                None => warn(*serial, WarningKind::UnjudgedFigure(figure.target.words)),
                Some((_, words, Some(target))) if !agrees(target, &figure) => {
                    warn(*serial, WarningKind::TargetReadOtherwise(words.clone()));
                }
                Some(_) => {}
            }
        }
    }
    warnings
}

/// Whether a target says what the rule reads. What is measured is left to people.
fn agrees(target: &Target, Figure { target: read, .. }: &Figure) -> bool {
    let Target { words, measured, .. } = target;
    *target == Target { words: words.clone(), measured: measured.clone(), ..read.clone() }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use crate::{Register, read, sample};

    /// What is said of a table of targets beside one task.
    fn check(task: &str, targets: &str, expected: Expect) {
        let page = sample::page(&format!("甲。|(一)|乙。|1|{task}|王东|市科技局"));
        let register = Register::from_toml(sample::UNITS, targets).unwrap();
        let reading = read(page.as_bytes(), &register).unwrap();
        let targets = reading.notice.tasks[0].targets.iter().map(|target| format!("target {}", target.words));
        let warnings = reading.warnings.iter().map(ToString::to_string);
        expected.assert_eq(&targets.chain(warnings).collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn a_figure_that_nobody_judged_is_a_warning() {
        check(
            "办好3家,建成5G基站",
            "",
            expect![[r#"
            line 41: task 1: the figure 3家 is not in targets.toml; add it as a target, or to no_target with the reason
            line 41: task 1: the figure 5G is not in targets.toml; add it as a target, or to no_target with the reason"#]],
        );
        check(
            "办好3家,建成5G基站",
            sample::TARGETS,
            expect![[r#"
            target 3家
            line 41: task 1: the figure 5G is not in targets.toml; add it as a target, or to no_target with the reason"#]],
        );
        let judged = format!("no_target = [{{ task = 1, words = '5G', because = 'name' }}]{}", sample::TARGETS);
        check("办好3家,建成5G基站", &judged, expect!["target 3家"]);
    }

    #[test]
    fn a_target_is_read_as_the_rule_reads_it() {
        check(
            "办好3家以上",
            sample::TARGETS,
            expect![[r#"
            target 3家
            line 41: task 1: the figure 3家以上 is not in targets.toml; add it as a target, or to no_target with the reason"#]],
        );
        check(
            "办好3家以上",
            &sample::TARGETS.replace("3家", "3家以上"),
            expect![[r#"
            target 3家以上
            line 41: task 1: the target 3家以上 is not what the rule reads in these words; compare with `cargo xtask targets`"#]],
        );
        check(
            "办好13家",
            sample::TARGETS,
            expect![[r#"
            target 3家
            line 41: task 1: the figure 13家 is not in targets.toml; add it as a target, or to no_target with the reason"#]],
        );
    }

    #[test]
    fn words_stand_in_the_cell_to_the_letter_and_once() {
        check(
            "办好三家",
            sample::TARGETS,
            expect![[r#"
            line 41: task 1: targets.toml says 3家, which is not in the task's words, or not only once; copy it from there
            line 41: task 1: the figure 三家 is not in targets.toml; add it as a target, or to no_target with the reason"#]],
        );
        check(
            "办好3家,再办好3家",
            sample::TARGETS,
            expect![[r#"
            line 41: task 1: targets.toml says 3家, which is not in the task's words, or not only once; copy it from there
            line 41: task 1: the figure 3家 is not in targets.toml; add it as a target, or to no_target with the reason"#]],
        );
        check(
            "办好3家",
            &sample::TARGETS.replace("办好", "办妥"),
            expect![[r#"
            target 3家
            line 41: task 1: targets.toml says 办妥, which is not in the task's words, or not only once; copy it from there"#]],
        );
        check(
            "办好3家",
            &sample::TARGETS.replace("unit", "per = \"每区\"\nunit"),
            expect![[r#"
            target 3家
            line 41: task 1: targets.toml says 每区, which is not in the task's words, or not only once; copy it from there
            line 41: task 1: the target 3家 is not what the rule reads in these words; compare with `cargo xtask targets`"#]],
        );
    }

    #[test]
    fn targets_stand_in_printed_order() {
        let other = sample::TARGETS.replace("3家", "2家").replace("\"3\"", "\"2\"");
        check(
            "办好2家、办好3家",
            &format!("{}{other}", sample::TARGETS),
            expect![[r#"
            target 2家
            target 3家"#]],
        );
    }
}
