//! A question in terms of the notice, and the URL that asks it.

use std::collections::BTreeSet;

use explore::{Grouping, Key, Mode, Role, Sort, View};
use notice::{Notice, full_width};

/// A question that means something.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// One of these: all of its terms.
    pub searches: Vec<Vec<Term>>,
    pub conditions: Vec<(Key, Mode, Pick)>,
    /// Roles that `unit` counts; empty for all.
    pub roles: Vec<Role>,
    pub view: View,
    pub group: Grouping,
    pub sort: Sort,
    /// Serial of the open task.
    pub task: Option<u32>,
}

/// A word or phrase of a search.
#[derive(Clone, Debug)]
pub struct Term {
    /// What is looked for, without typesetting.
    pub text: String,
    /// The same as a person types it.
    pub typed: String,
    pub unwanted: bool,
}

/// A value of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pick {
    Section(usize),
    /// Behind its section.
    Subsection(usize, usize),
    Leader(usize),
    Unit(usize),
    Collective(usize),
    Kind(usize),
    Target,
    /// `none`
    Nobody,
}

impl Ask {
    pub fn roles(&self) -> Vec<Role> {
        if self.roles.is_empty() { Role::ALL.to_vec() } else { self.roles.clone() }
    }

    pub fn of(&self, key: Key, mode: Mode) -> Vec<Pick> {
        self.conditions.iter().filter(|it| (it.0, it.1) == (key, mode)).map(|it| it.2).collect()
    }

    /// The units and collectives that `unit` asks for.
    pub fn parties(&self) -> BTreeSet<Pick> {
        [Mode::Any, Mode::All].into_iter().flat_map(|mode| self.of(Key::Unit, mode)).collect()
    }

    /// The URL, with `alias` of the names of each value, and with these conditions behind.
    pub fn url(&self, notice: &Notice, alias: usize, junk: &[(String, String)]) -> String {
        let mut url = form_urlencoded::Serializer::new(String::new());
        for search in &self.searches {
            url.append_pair("q", &search.iter().map(|term| term.typed.as_str()).collect::<Vec<_>>().join("\u{3000}"));
        }
        for (key, mode, pick) in &self.conditions {
            let names = pick.names(notice);
            url.append_pair(&key_name(*key, *mode), &names[alias % names.len()]);
        }
        for role in &self.roles {
            url.append_pair("role", ["lead", "coop", "collective"][*role as usize]);
        }
        let views = ["list", "table", "unit", "charts", "matrix", "network", "targets"];
        url.append_pair("view", views[self.view as usize]);
        url.append_pair("group", ["section", "leader", "lead", "kind", "none"][self.group as usize]);
        let sorts = ["serial", "leader", "lead", "coops", "collective", "total", "relevance"];
        url.append_pair("sort", sorts[self.sort as usize]);
        if let Some(serial) = self.task {
            url.append_pair("task", &serial.to_string());
        }
        url.extend_pairs(junk).finish()
    }
}

fn key_name(key: Key, mode: Mode) -> String {
    let key = ["section", "leader", "lead", "coop", "unit", "kind", "target"][key as usize];
    format!("{key}{}", ["", ".all", ".not"][mode as usize])
}

impl Pick {
    /// Every value of a key, in the order of the notice and its register; `none` last.
    pub fn all(notice: &Notice, key: Key) -> Vec<Self> {
        let sections = notice.sections.iter().enumerate();
        let subsections =
            sections.flat_map(|(at, it)| (0..it.subsections.len()).map(move |sub| Self::Subsection(at, sub)));
        let leaders = (0..notice.leaders.len()).map(Self::Leader);
        let units = (0..notice.units.len()).map(Self::Unit);
        let collectives = (0..notice.collectives.len()).map(Self::Collective);
        match key {
            Key::Section => (0..notice.sections.len()).map(Self::Section).chain(subsections).collect(),
            Key::Leader => leaders.chain([Self::Nobody]).collect(),
            Key::Lead | Key::Coop | Key::Unit => units.chain(collectives).chain([Self::Nobody]).collect(),
            Key::Kind => (0..notice.kinds.len()).map(Self::Kind).collect(),
            Key::Target => vec![Self::Target],
        }
    }

    pub fn id(self, notice: &Notice) -> String {
        match self {
            Self::Section(section) => (section + 1).to_string(),
            Self::Subsection(section, subsection) => format!("{}.{}", section + 1, subsection + 1),
            Self::Leader(it) => notice.leaders[it].id.clone(),
            Self::Unit(it) => notice.units[it].id.clone(),
            Self::Collective(it) => notice.collectives[it].id.clone(),
            Self::Kind(it) => notice.kinds[it].id.clone(),
            Self::Target => "1".to_owned(),
            Self::Nobody => "none".to_owned(),
        }
    }

    /// What stands on the screen.
    pub fn name(self, notice: &Notice) -> String {
        let title = |printed: &str| full_width(printed.trim_end_matches('。'));
        match self {
            Self::Section(section) => title(&notice.sections[section].title),
            Self::Subsection(section, it) => title(&notice.sections[section].subsections[it].title),
            Self::Leader(it) => notice.leaders[it].name.clone(),
            Self::Unit(it) => notice.units[it].name.clone(),
            Self::Collective(it) => notice.collectives[it].name.clone(),
            Self::Kind(it) => notice.kinds[it].name.clone(),
            Self::Target => "有量化目标".to_owned(),
            Self::Nobody => "未列明".to_owned(),
        }
    }

    /// What a URL may say for it: the id and every name.
    fn names(self, notice: &Notice) -> Vec<String> {
        let mut names = vec![self.id(notice)];
        match self {
            Self::Leader(_) | Self::Collective(_) => names.push(self.name(notice)),
            Self::Unit(it) => {
                let unit = &notice.units[it];
                names.extend([&unit.name].into_iter().chain(&unit.other_names).chain(&unit.short_names).cloned());
            }
            _ => {}
        }
        names
    }
}

/// Width, case and blank space make no difference.
pub fn without_typesetting(text: &str) -> String {
    let narrow = |c: char| match u32::from(c) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap(),
        _ => c,
    };
    text.split_whitespace().flat_map(str::chars).map(narrow).collect::<String>().to_lowercase()
}
