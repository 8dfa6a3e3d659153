//! The keys of the grammar and the closed sets of values.

/// What a condition is about: a facet of the tasks, with a value for each thing that a task can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// Section or subsection.
    Section,
    /// The leader.
    Leader,
    /// A unit named in the lead cell.
    Lead,
    /// A unit or collective named in the co-operating cell.
    Coop,
    /// A unit in any role, narrowed by `role`.
    Unit,
    /// Kind of a lead unit.
    Kind,
    /// Whether there is a quantified target.
    Target,
}

impl Key {
    /// Every key, in the order of the grammar.
    pub const ALL: [Self; 7] =
        [Self::Section, Self::Leader, Self::Lead, Self::Coop, Self::Unit, Self::Kind, Self::Target];

    /// Whether a task can have several of its values side by side.
    #[must_use]
    pub fn has_several(self) -> bool {
        matches!(self, Self::Lead | Self::Coop | Self::Unit | Self::Kind)
    }
}

/// How a value of a key is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// One of the values is enough.
    Any,
    /// Every value must hold.
    All,
    /// No value may hold.
    Not,
}

/// How a unit is on the hook for a task. A unit has one role in a task, the strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// 牵头
    Lead,
    /// 配合: named in the co-operating cell.
    Coop,
    /// 涉及: through a collective that stands for it.
    Collective,
}

impl Role {
    /// Every role, strongest first.
    pub const ALL: [Self; 3] = [Self::Lead, Self::Coop, Self::Collective];

    /// What it is called.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Lead => "牵头",
            Self::Coop => "配合",
            Self::Collective => "涉及",
        }
    }
}

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The tasks under their headings.
    #[default]
    List,
    /// The notice's own columns.
    Table,
    /// A unit's whole duty, units side by side, or where none is asked for a finder over all.
    Unit,
    /// Pictures of how many tasks whom has.
    Charts,
    /// Which units co-operate with which lead units.
    Matrix,
    /// Which units are named together.
    Network,
    /// The figures that the tasks commit to.
    Targets,
}

impl View {
    /// Whether it shows pictures in the place of tasks.
    #[must_use]
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Charts | Self::Matrix | Self::Network)
    }
}

/// What a picture shows otherwise than by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// Bars of leaders as shares of their tasks.
    Share,
    /// Units ranked by all their tasks, split by role; by default by those that they lead.
    Roles,
    /// Every unit of the ranking.
    All,
    /// Kinds of lead unit instead of leaders beside the sections.
    Kind,
    /// The matrix ordered by likeness; by default by kind of unit.
    Similar,
}

/// How many tasks two units have to share to be joined in the network, where the query does not say.
pub const LEAST: usize = 10;

/// The headings under which tasks stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Section and subsection.
    #[default]
    Section,
    /// Leader.
    Leader,
    /// Lead unit: a jointly led task stands under each.
    Lead,
    /// Kind of lead unit.
    Kind,
    /// No headings.
    None,
}

/// The order of tasks under a heading. Equals stay in the notice's own order. What it means for units:
/// [`Finder`](crate::Finder).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The notice's own order.
    #[default]
    Serial,
    /// Leaders with most tasks first.
    Leader,
    /// Lead units with most tasks first.
    Lead,
    /// Most co-operating units first.
    Coops,
    /// Most collectives first.
    Collective,
    /// Most units and collectives first.
    Total,
    /// Words found in the task itself first, then in its other cells, in titles, in names that are not printed, by sound.
    Relevance,
}

/// A language of the interface, as it is called in BCP 47. What the notice says stays in its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// 简体中文
    Simplified,
    /// 繁體中文
    Traditional,
    /// English
    English,
}

/// A closed set of values, each with its name in a URL; the default is first.
pub trait Named: Copy + PartialEq + 'static {
    /// Every value with its name.
    const NAMES: &'static [(&'static str, Self)];

    /// The name of a value.
    #[must_use]
    fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, it)| *it == self).map_or("", |(name, _)| name)
    }

    /// The value with this name; letters of either case.
    #[must_use]
    fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(it, _)| it.eq_ignore_ascii_case(name.trim())).map(|&(_, value)| value)
    }
}

impl Named for Role {
    const NAMES: &'static [(&'static str, Self)] =
        &[("lead", Self::Lead), ("coop", Self::Coop), ("collective", Self::Collective)];
}

impl Named for View {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("list", Self::List),
        ("table", Self::Table),
        ("unit", Self::Unit),
        ("charts", Self::Charts),
        ("matrix", Self::Matrix),
        ("network", Self::Network),
        ("targets", Self::Targets),
    ];
}

impl Named for Show {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("share", Self::Share),
        ("roles", Self::Roles),
        ("all", Self::All),
        ("kind", Self::Kind),
        ("similar", Self::Similar),
    ];
}

impl Named for Language {
    const NAMES: &'static [(&'static str, Self)] =
        &[("zh-Hans", Self::Simplified), ("zh-Hant", Self::Traditional), ("en", Self::English)];
}

impl Named for Grouping {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("section", Self::Section),
        ("leader", Self::Leader),
        ("lead", Self::Lead),
        ("kind", Self::Kind),
        ("none", Self::None),
    ];
}

impl Named for Sort {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("serial", Self::Serial),
        ("leader", Self::Leader),
        ("lead", Self::Lead),
        ("coops", Self::Coops),
        ("collective", Self::Collective),
        ("total", Self::Total),
        ("relevance", Self::Relevance),
    ];
}

/// A key of the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Words to search for.
    Words,
    /// Values of a facet.
    Facet(Key, Mode),
    /// Which roles `unit` counts.
    Role,
    /// What is shown.
    View,
    /// Headings.
    Group,
    /// Order.
    Sort,
    /// What pictures show otherwise than by default.
    Show,
    /// How many tasks two units have to share to be joined in the network.
    Least,
    /// The task that is open.
    Task,
    /// Whether the page stands in a frame of another page.
    Embed,
    /// The language of the interface, whatever the browser asks for.
    Lang,
}

/// The keys as they stand in a URL, in the order in which they are printed.
const FIELDS: [(&str, Field); 31] = [
    ("q", Field::Words),
    ("section", Field::Facet(Key::Section, Mode::Any)),
    ("section.all", Field::Facet(Key::Section, Mode::All)),
    ("section.not", Field::Facet(Key::Section, Mode::Not)),
    ("leader", Field::Facet(Key::Leader, Mode::Any)),
    ("leader.all", Field::Facet(Key::Leader, Mode::All)),
    ("leader.not", Field::Facet(Key::Leader, Mode::Not)),
    ("lead", Field::Facet(Key::Lead, Mode::Any)),
    ("lead.all", Field::Facet(Key::Lead, Mode::All)),
    ("lead.not", Field::Facet(Key::Lead, Mode::Not)),
    ("coop", Field::Facet(Key::Coop, Mode::Any)),
    ("coop.all", Field::Facet(Key::Coop, Mode::All)),
    ("coop.not", Field::Facet(Key::Coop, Mode::Not)),
    ("unit", Field::Facet(Key::Unit, Mode::Any)),
    ("unit.all", Field::Facet(Key::Unit, Mode::All)),
    ("unit.not", Field::Facet(Key::Unit, Mode::Not)),
    ("role", Field::Role),
    ("kind", Field::Facet(Key::Kind, Mode::Any)),
    ("kind.all", Field::Facet(Key::Kind, Mode::All)),
    ("kind.not", Field::Facet(Key::Kind, Mode::Not)),
    ("target", Field::Facet(Key::Target, Mode::Any)),
    ("target.all", Field::Facet(Key::Target, Mode::All)),
    ("target.not", Field::Facet(Key::Target, Mode::Not)),
    ("view", Field::View),
    ("group", Field::Group),
    ("sort", Field::Sort),
    ("show", Field::Show),
    ("least", Field::Least),
    ("task", Field::Task),
    ("embed", Field::Embed),
    ("lang", Field::Lang),
];

impl Field {
    /// Every field, in the order in which they are printed.
    pub fn all() -> impl Iterator<Item = Self> {
        FIELDS.iter().map(|&(_, field)| field)
    }

    /// The key in a URL.
    #[must_use]
    pub fn name(self) -> &'static str {
        FIELDS[self.rank()].0
    }

    /// The field with this key; letters of either case, as phones like to begin words with a capital.
    pub(crate) fn named(name: &str) -> Option<Self> {
        FIELDS.iter().find(|(it, _)| it.eq_ignore_ascii_case(name.trim())).map(|&(_, field)| field)
    }

    pub(crate) fn rank(self) -> usize {
        FIELDS.iter().position(|&(_, field)| field == self).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, Key, Mode};

    #[test]
    fn every_key_is_read_as_it_is_printed() {
        for field in Field::all() {
            assert_eq!(Field::named(field.name()), Some(field));
        }
    }

    #[test]
    fn every_way_of_asking_for_every_key_is_a_field() {
        let ways = Key::ALL.into_iter().flat_map(|key| [Mode::Any, Mode::All, Mode::Not].map(|mode| (key, mode)));
        for (key, mode) in ways {
            assert!(Field::all().any(|field| field == Field::Facet(key, mode)), "{key:?} {mode:?}");
        }
    }

    #[test]
    fn only_whole_keys_are_read() {
        let check = |name: &str, expected: Option<Field>| assert_eq!(Field::named(name), expected, "{name}");
        check(" Unit.NOT ", Some(Field::Facet(Key::Unit, Mode::Not)));
        check("unit.any", None);
        check("units", None);
        check("", None);
    }
}
