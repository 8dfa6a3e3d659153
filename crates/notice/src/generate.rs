use fastrand::Rng;

use crate::{Cells, Flag, Notice, Task};

/// Makes a notice of any number of tasks that resembles a model: the same seed gives the same notice.
///
/// Sections and subsections keep their order and their share of the tasks. Each task draws its columns from the model's tasks of
/// its section: leader and lead units from one, co-operating units from another, and its words from the beginning of a third and
/// the end of a fourth, with those of their targets that are still in it. Flags go with the cells that they are about.
///
/// A task takes about a kilobyte: a million of them fit into 1.5 GB. A model without tasks gives none.
#[must_use]
pub fn generate(model: &Notice, tasks: usize, seed: u64) -> Notice {
    let mut rng = Rng::with_seed(seed);
    let of_section = |section: usize| model.tasks.iter().filter(move |task| task.section == section).collect();
    let pools: Vec<Vec<&Task>> = (0..model.sections.len()).map(of_section).collect();
    let made = (0..if model.tasks.is_empty() { 0 } else { tasks }).map(|at| {
        let place = &model.tasks[at * model.tasks.len() / tasks];
        let pool = &pools[place.section];
        let mut draw = || pool[rng.usize(..pool.len())];
        let (who, with, start, end) = (draw(), draw(), draw(), draw());
        let text = splice(&start.cells.task, &end.cells.task);
        let mut targets = start.targets.clone();
        targets.extend(end.targets.iter().filter(|target| !start.targets.contains(target)).cloned());
        targets.retain(|target| text.matches(&target.words).count() == 1);
        let flags_of_leads = flags_of(who, [&who.cells.leader, &who.cells.lead]);
        let flags_of_coops = flags_of(with, [&with.cells.coop]);
        Task {
            serial: u32::try_from(at + 1).unwrap_or(u32::MAX),
            section: place.section,
            subsection: place.subsection,
            cells: Cells {
                task: text,
                leader: who.cells.leader.clone(),
                lead: who.cells.lead.clone(),
                coop: with.cells.coop.clone(),
            },
            leader: who.leader,
            leads: who.leads.clone(),
            coops: with.coops.clone(),
            collectives: with.collectives.clone(),
            targets,
            flags: flags_of_leads.chain(flags_of_coops).cloned().collect(),
        }
    });
    Notice { tasks: made.collect(), ..model.clone() }
}

/// Joins what one text says before its first comma to what another says behind its own.
fn splice(start: &str, end: &str) -> String {
    let (head, _) = start.split_once([',', '，']).unwrap_or((start, ""));
    match end.split_once([',', '，']) {
        Some((_, tail)) => format!("{},{tail}", head.trim_end_matches('。')),
        None => format!("{}。", head.trim_end_matches('。')),
    }
}

/// The flags on words that stand in one of these cells.
fn flags_of<'a, const N: usize>(task: &'a Task, cells: [&'a String; N]) -> impl Iterator<Item = &'a Flag> {
    task.flags.iter().filter(move |flag| cells.iter().any(|cell| cell.contains(&flag.printed)))
}

#[cfg(test)]
mod tests {
    use super::generate;
    use crate::{Notice, sample};

    #[test]
    fn the_same_seed_gives_the_same_notice() {
        let model = sample::notice();
        assert_eq!(generate(&model, 100, 7), generate(&model, 100, 7));
        assert_ne!(generate(&model, 100, 7), generate(&model, 100, 8));
    }

    #[test]
    fn serials_run_from_one_and_sections_keep_their_order_and_share() {
        let notice = generate(&sample::notice(), 300, 1);
        assert!(notice.tasks.iter().map(|task| task.serial).eq(1..=300));
        assert!(notice.tasks.is_sorted_by_key(|task| (task.section, task.subsection)));
        assert_eq!(notice.tasks.iter().filter(|task| task.section == 1).count(), 100);
    }

    #[test]
    fn any_size_can_be_made() {
        for tasks in [0, 1, 2, 3, 4, 1000] {
            assert_eq!(generate(&sample::notice(), tasks, 1).tasks.len(), tasks);
        }
        assert_eq!(generate(&Notice::default(), 10, 1), Notice::default());
    }

    #[test]
    fn what_a_task_says_of_itself_stands_in_its_cells() {
        for task in generate(&sample::notice(), 1000, 1).tasks {
            let cells = [&task.cells.task, &task.cells.leader, &task.cells.lead, &task.cells.coop];
            assert!(task.targets.iter().all(|target| task.cells.task.contains(&target.words)));
            assert!(task.flags.iter().all(|flag| cells.iter().any(|cell| cell.contains(&flag.printed))));
        }
    }
}
