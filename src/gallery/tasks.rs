//! Tasks: as rows of the list, as rows of the table, with their targets, and open.

use super::{
    Specimen,
    Width::{Middle, Task},
    point_at_first_leader,
};
use crate::{
    results::{list, table, target_note},
    task::task_panel,
};

pub const ALL: &[Specimen] = &[
    Specimen("rows", "section=10.1", Middle, list),
    Specimen("rows-open", "leader=none&task=88", Middle, list),
    Specimen("rows-pointed", "section=8.1", Middle, || {
        point_at_first_leader();
        list()
    }),
    Specimen("rows-found", "q=\"fgw\" -金融&section=5", Middle, list),
    Specimen("rows-many-units", "q=疾病预防控制", Middle, list),
    Specimen("rows-of-unit", "view=unit&unit=shejihui&unit=liwan&section=1", Middle, list),
    Specimen("rows-of-roles", "view=unit&unit=liwan&section=3", Middle, list),
    Specimen("rows-targets", "view=targets&section=8", Middle, list),
    Specimen("target-note", "view=targets&section=8", Middle, target_note),
    Specimen("table", "view=table&leader=none&task=88", Middle, table),
    Specimen("table-many-units", "view=table&coop=laisuilingdaoxiaozu&group=lead", Middle, table),
    Specimen("table-found", "view=table&q=地铁&unit=liwan", Middle, table),
    Specimen("task-collective", "task=254", Task, task_panel),
    Specimen("task-continued", "task=246&q=数字", Task, task_panel),
    Specimen("task-two-leads", "task=149&leader=wangdong", Task, task_panel),
    Specimen("task-no-leader", "task=88", Task, task_panel),
    Specimen("task-targets-unfolded", "view=targets&task=174", Task, task_panel),
];
