//! The tasks in blocks: on a unit's page by its role, where units are compared by who has them; else in one.

use fixedbitset::FixedBitSet;

use super::group::{Group, Matched};
use crate::{Key, Role, View, answer::Answers};

/// Tasks that stand together, above all headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What they have in common.
    pub what: What,
    /// How many there are, each once.
    pub count: usize,
    /// The tasks in order, under their headings.
    pub groups: Vec<Group>,
}

/// What the tasks of a block have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// That they match: the block needs no name.
    Match,
    /// The role of the unit that is asked for.
    Role(Role),
    /// That at least two of this many units have them.
    Shared(usize),
    /// That of several units only the one of this name has them.
    Only(String),
}

/// The tasks of the blocks in the order of the screen.
fn tasks(blocks: &[Block]) -> Vec<&Matched> {
    let mut tasks = Vec::new();
    for group in blocks.iter().flat_map(|block| &block.groups) {
        for part in &group.parts {
            tasks.extend(&part.tasks);
        }
    }
    tasks
}

/// The same, each task once, where it is met first.
pub(in crate::answer) fn each_once(blocks: &[Block]) -> Vec<&Matched> {
    let mut tasks = tasks(blocks);
    let last = tasks.iter().map(|matched| matched.task).max();
    let mut seen = FixedBitSet::with_capacity(last.map_or(0, |last| last as usize + 1));
    tasks.retain(|matched| !seen.put(matched.task as usize));
    tasks
}

impl Answers<'_> {
    pub(in crate::answer) fn blocks(&self, matching: &FixedBitSet) -> Vec<Block> {
        let block =
            |what: What, tasks: &FixedBitSet| Block { what, count: tasks.count_ones(..), groups: self.groups(tasks) };
        let parties = self.parties();
        match parties[..] {
            [party] if self.resolved.view == View::Unit => {
                let in_role =
                    |&role: &Role| block(What::Role(role), &(matching & &*self.index.tasks(Key::Unit, party, &[role])));
                let mut blocks: Vec<Block> = self.resolved.roles.iter().map(in_role).collect();
                blocks.retain(|block| block.count > 0);
                blocks
            }
            [_, _, ..] if self.resolved.view == View::Unit => {
                let having = |party: u32| matching & &*self.index.tasks(Key::Unit, party, &self.resolved.roles);
                let none = || FixedBitSet::with_capacity(self.index.dataset.len());
                let (mut once, mut shared) = (none(), none());
                for &party in &parties {
                    let having = having(party);
                    shared.union_with(&(&once & &having));
                    once.union_with(&having);
                }
                // A block without tasks says that there are none, which is an answer where units are compared.
                let mut blocks = vec![block(What::Shared(parties.len()), &shared)];
                for &party in &parties {
                    let mut alone = having(party);
                    alone.difference_with(&shared);
                    blocks.push(block(What::Only(self.index.values(Key::Unit)[party as usize].name.clone()), &alone));
                }
                // Where tasks are asked for that one of them has, those that others have alone are not there to be shown.
                let is_whole = self.resolved.choices[Key::Unit as usize].all.is_empty();
                blocks.retain(|block| is_whole || block.count > 0);
                blocks
            }
            _ => vec![block(What::Match, matching)],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{What, tasks};
    use crate::{Role, sample};

    /// The blocks of an answer, each with the serials of its tasks.
    fn check(url: &str, expected: &[(What, &[u32])]) {
        let index = sample::index();
        let resolved = index.resolve(&url.parse().unwrap());
        let blocks = index.answers(&resolved, &index.select(&resolved)).answer().blocks;
        let found: Vec<(What, Vec<u32>)> = blocks
            .into_iter()
            .map(|block| (block.what.clone(), tasks(&[block]).into_iter().map(|matched| matched.task + 1).collect()))
            .collect();
        let expected: Vec<_> = expected.iter().map(|(what, serials)| (what.clone(), serials.to_vec())).collect();
        assert_eq!(found, expected, "{url}");
    }

    fn only(name: &str) -> What {
        What::Only(name.to_owned())
    }

    #[test]
    fn other_views_and_the_finder_have_one_block() {
        check("unit=liwan", &[(What::Match, &[1, 2, 3, 4])]);
        check("view=unit&leader=liming", &[(What::Match, &[2])]);
    }

    #[test]
    fn a_page_has_a_block_for_each_role_that_has_tasks() {
        check(
            "view=unit&unit=liwan",
            &[(What::Role(Role::Lead), &[1, 4]), (What::Role(Role::Coop), &[3]), (What::Role(Role::Collective), &[2])],
        );
        check(
            "view=unit&unit=liwan&role=collective&role=lead&section=1",
            &[(What::Role(Role::Lead), &[1]), (What::Role(Role::Collective), &[2])],
        );
        check("view=unit&unit=yanxian", &[(What::Role(Role::Coop), &[3])]);
    }

    #[test]
    fn a_comparison_tells_what_is_shared_from_what_each_has_alone() {
        check(
            "view=unit&unit=liwan&unit=huangpu",
            &[(What::Shared(2), &[1, 2, 3, 4]), (only("荔湾区政府"), &[]), (only("黄埔区政府"), &[])],
        );
        check(
            "view=unit&unit=liwan&unit=huangpu&role=lead",
            &[(What::Shared(2), &[4]), (only("荔湾区政府"), &[1]), (only("黄埔区政府"), &[2])],
        );
        check(
            "view=unit&unit=liwan&unit=huangpu&unit=tianhe&role=lead&role=coop",
            &[
                (What::Shared(3), &[1, 3, 4]),
                (only("荔湾区政府"), &[]),
                (only("黄埔区政府"), &[2]),
                (only("天河区政府"), &[]),
            ],
        );
        check("view=unit&unit.all=liwan&unit.all=huangpu&role=lead", &[(What::Shared(2), &[4])]);
    }
}
