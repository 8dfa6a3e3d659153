//! What a page shows, read in one go, and what it is to show.

use explore::{Chip, FacetValue, Field, Key, Mode, State, UnitView, View};
use serde::Deserialize;

use super::expected::{answer, ask, open, resolved};

/// What a page shows.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Shown {
    /// The query string in the address.
    pub query: String,
    /// The count above the tasks.
    pub count: usize,
    /// The serials of the rows, from top to bottom.
    pub serials: Vec<u32>,
    /// Whether the rows are those of a table.
    pub is_table: bool,
    /// The names on the chips.
    pub chips: Vec<String>,
    /// The leaders whose bars are pressed.
    pub bars: Vec<String>,
    /// The roles that are pressed.
    pub roles: Vec<String>,
    /// The values of the facets that are not folded away.
    pub values: Vec<Value>,
    /// Whether a value is looked for in a facet, which hides all others.
    pub is_searched: bool,
    /// How many conditions the page says that it ignored.
    pub warnings: usize,
    /// The names of the units that are offered.
    pub offers: Vec<String>,
    /// The serial of the task that is open.
    pub open: Option<u32>,
}

/// A value of a facet, as it stands among the filters.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Value {
    facet: String,
    name: String,
    count: usize,
    is_checked: bool,
    is_excluded: bool,
}

/// The script that reads what a page shows.
pub const READ: &str = r"
    const all = (selector, read) => [...document.querySelectorAll(selector)].map(read);
    const text = (element) => element?.textContent ?? '';
    const open = document.querySelector('[aria-label=打开的任务]');
    return {
        query: location.search.slice(1),
        count: Number(document.querySelector('[data-count]')?.dataset.count ?? NaN),
        serials: all('[data-serial]', (row) => Number(row.dataset.serial)),
        is_table: document.querySelector('tr[data-serial]') !== null,
        chips: all('[aria-label^=去掉条件] > span:not([aria-hidden])', text),
        bars: all('[data-leader][aria-pressed=true]', (bar) => bar.dataset.leader),
        roles: all('[aria-label=单位以什么角色] > [aria-pressed=true]', text),
        // On a phone none can be seen while the filters are closed.
        values: all('#filters li', (value) => value).filter((value) => getComputedStyle(value).display !== 'none').map((value) => {
            const [name, count] = value.querySelectorAll('label > span');
            return {
                facet: value.closest('[role=group]').getAttribute('aria-labelledby'),
                name: text(name),
                count: Number(text(count)),
                is_checked: value.querySelector('input').checked,
                is_excluded: value.querySelector('[aria-pressed]').ariaPressed === 'true',
            };
        }),
        is_searched: all('#filters [type=search]', (field) => field.value).some(Boolean),
        warnings: document.querySelectorAll('[role=status] li').length,
        offers: all('[data-part=offers] a', (offer) => text(offer.firstChild)),
        open: open && Number(text(open).match(/\d+/)[0]),
    };
";

impl Value {
    /// Whether it is the same value, as it may have been.
    fn is_of(&self, other: &Self) -> bool {
        (&self.facet, &self.name) == (&other.facet, &other.name)
    }
}

impl Shown {
    /// What a page is to show for a query string.
    pub fn expected(query: &str) -> Self {
        let answer = answer(query);
        let is_finder = matches!(ask(query, |it| it.unit()), Some(UnitView::Finder(_)));
        let blocks = if is_finder || answer.view.is_picture() { &[][..] } else { &answer.blocks[..] };
        let groups = blocks.iter().flat_map(|block| &block.groups);
        let tasks = groups.flat_map(|group| &group.parts).flat_map(|part| &part.tasks);
        let leaders = answer.facets.iter().filter(|facet| facet.key == Key::Leader).flat_map(|facet| &facet.values);
        let resolved = resolved(query);
        let roles = resolved.asked_roles();
        Self {
            query: answer.query.to_string(),
            count: answer.count,
            serials: tasks.map(|matched| matched.task + 1).collect(),
            is_table: answer.view == View::Table && answer.count > 0,
            chips: answer.chips.iter().map(chip_name).collect(),
            // Above pictures there is no chart of leaders.
            bars: leaders
                .filter(|leader| leader.is_asked() && !answer.view.is_picture())
                .map(|leader| leader.id.clone())
                .collect(),
            roles: roles.into_iter().map(|role| role.title().to_owned()).collect(),
            values: answer
                .facets
                .iter()
                .flat_map(|facet| {
                    let id = format!("facet-{}", Field::Facet(facet.key, Mode::Any).name());
                    facet.values.iter().flat_map(move |value| values(&id, value))
                })
                .collect(),
            is_searched: false,
            warnings: resolved.warnings.len(),
            offers: ask(query, |it| it.help()).offers().map(|offer| offer.name.clone()).collect(),
            open: open(query).map(|task| task.serial),
        }
    }

    /// What differs from what was expected, a line each; empty where nothing does.
    pub fn differences(&self, expected: &Self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut compare = |what: &str, found: String, expected: String| {
            if found != expected {
                lines.push(format!("{what}: {found}, expected {expected}"));
            }
        };
        compare("query", self.query.clone(), expected.query.clone());
        compare("count", self.count.to_string(), expected.count.to_string());
        compare("serials", format!("{:?}", self.serials), format!("{:?}", expected.serials));
        compare("is a table", self.is_table.to_string(), expected.is_table.to_string());
        compare("chips", format!("{:?}", self.chips), format!("{:?}", expected.chips));
        compare("bars", format!("{:?}", self.bars), format!("{:?}", expected.bars));
        compare("roles", format!("{:?}", self.roles), format!("{:?}", expected.roles));
        compare("warnings", self.warnings.to_string(), expected.warnings.to_string());
        compare("offers", format!("{:?}", self.offers), format!("{:?}", expected.offers));
        compare("open", format!("{:?}", self.open), format!("{:?}", expected.open));
        for found in &self.values {
            let expected = expected.values.iter().find(|it| it.is_of(found));
            compare("value", format!("{:?}", Some(found)), format!("{expected:?}"));
        }
        // What is asked for is never folded away, unless another value is looked for.
        let is_asked = |it: &&Value| (it.is_checked || it.is_excluded) && !self.is_searched;
        for expected in expected.values.iter().filter(is_asked) {
            let found = self.values.iter().find(|it| it.is_of(expected));
            compare("value", format!("{found:?}"), format!("{:?}", Some(expected)));
        }
        lines
    }
}

/// The page has its own words for roles.
fn chip_name(chip: &Chip) -> String {
    match (chip.field, chip.name.as_str()) {
        (Field::Role, "lead") => "牵头",
        (Field::Role, "coop") => "配合",
        (Field::Role, "collective") => "涉及",
        (_, name) => name,
    }
    .to_owned()
}

/// A value, and those under it.
fn values(facet: &str, value: &FacetValue) -> Vec<Value> {
    let own = Value {
        facet: facet.to_owned(),
        name: value.name.clone(),
        count: value.count,
        is_checked: value.is_asked(),
        is_excluded: value.state == State::On(Mode::Not),
    };
    [own].into_iter().chain(value.children.iter().flat_map(|child| values(facet, child))).collect()
}
