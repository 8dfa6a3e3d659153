//! The words of pictures.

use explore::{Answer, Chart, Dot, Field, Form, Heading, Key, Topic, View};

use crate::{say, words};

/// Where a picture stands. What is there can change: leaders beside sections, or kinds.
#[derive(Clone, Copy, PartialEq)]
pub struct Place(&'static str);

impl From<Topic> for Place {
    fn from(topic: Topic) -> Self {
        Self(match topic {
            Topic::Leaders => "leaders",
            Topic::Ranking(_) => "ranking",
            Topic::Sections(_) => "sections",
            Topic::Targets => "targets",
            Topic::Matrix => "matrix",
            Topic::Network => "network",
            Topic::Profile(Key::Section) | Topic::Subsections => "profile-section",
            Topic::Profile(Key::Leader) => "profile-leader",
            Topic::Profile(Key::Coop) => "profile-coop",
            Topic::Profile(_) => "profile-kind",
        })
    }
}

impl Place {
    /// The places of a view, from the top.
    pub fn of(view: View) -> &'static [Self] {
        match view {
            View::Charts => &[
                Self("profile-section"),
                Self("profile-leader"),
                Self("profile-coop"),
                Self("profile-kind"),
                Self("leaders"),
                Self("ranking"),
                Self("sections"),
                Self("targets"),
            ],
            View::Matrix => &[Self("matrix")],
            View::Network => &[Self("network")],
            View::List | View::Table | View::Unit | View::Targets => &[],
        }
    }

    /// The id of the drawing.
    pub fn id(self) -> String {
        format!("chart-{}", self.0)
    }

    /// Whether it needs half of a wide page only.
    pub fn is_half(self) -> bool {
        self.0.starts_with("profile") || ["leaders", "ranking"].contains(&self.0)
    }
}

/// What it is called.
pub fn title(chart: &Chart) -> String {
    match (chart.topic, &chart.form) {
        (Topic::Leaders, _) => say::title_leaders().to_owned(),
        (Topic::Ranking(_), Form::Bars(bars)) if !bars.parts.is_empty() => say::title_ranking_roles().to_owned(),
        (Topic::Ranking(_), _) => say::title_ranking().to_owned(),
        (Topic::Sections(key), _) => say::title_sections(words::key(key)),
        (Topic::Targets, _) => say::key_target().to_owned(),
        (Topic::Matrix, _) => say::title_matrix().to_owned(),
        (Topic::Network, _) => say::title_network().to_owned(),
        (Topic::Subsections, _) => say::by_subsection().to_owned(),
        (Topic::Profile(key), _) => say::by_key(words::key(key)),
    }
}

/// What is said inside of it.
pub fn drawn() -> chart::Words {
    chart::Words {
        total: say::total(),
        rest: say::picture_rest,
        measure: |unit| match unit {
            "" => say::measures_differ().to_owned(),
            "%" => say::measure_percent().to_owned(),
            unit => say::measure(unit),
        },
        logarithmic: |title| say::logarithmic(title),
        shown: words::shown,
    }
}

/// How it is worked by keys.
pub fn keys(topic: Topic) -> &'static str {
    match topic {
        Topic::Targets => say::keys_targets(),
        _ => say::keys_marks(),
    }
}

/// What it says, from its figures.
pub fn summary(chart: &Chart) -> String {
    let distinct = chart.distinct;
    let mark = |&at: &usize| {
        let mark = &chart.marks[at];
        say::mark_said(words::shown(&mark.name()), mark.count, percent(mark.count, distinct))
    };
    if let Form::Dots(dots) = &chart.form {
        if chart.marks.is_empty() {
            return say::sentence(say::nothing_targets());
        }
        let groups = dots.groups.iter().filter(|group| !group.unit.is_empty());
        let groups: Vec<String> = groups.map(|group| say::dot_group(&group.unit, group.dots.len())).collect();
        return say::targets_said(chart.marks.len(), distinct, groups.join(say::comma()));
    }
    let leading: Vec<String> = chart.leading.iter().map(mark).collect();
    let joined = match &chart.form {
        Form::Network(network) => say::pairs(network.edges.len()),
        _ => String::new(),
    };
    if leading.is_empty() {
        say::sentence(say::nothing())
    } else {
        say::summary(leading.join(say::semicolon()), distinct, joined)
    }
}

/// Whether the chart has no task. Its summary is then shown without the drawing.
pub fn is_of_nothing(chart: &Chart) -> bool {
    chart.marks.iter().all(|mark| mark.count == 0)
}

/// What has to be known to read it; empty where nothing has.
pub fn note(chart: &Chart) -> String {
    let mut note = match chart.topic {
        Topic::Leaders | Topic::Ranking(_) | Topic::Profile(_) | Topic::Subsections if matches!(&chart.form, Form::Bars(bars) if bars.is_narrowed(&chart.marks)) => {
            say::note_narrowed()
        }
        Topic::Targets if chart.marks.is_empty() => "",
        Topic::Leaders
        | Topic::Ranking(_)
        | Topic::Profile(_)
        | Topic::Subsections
        | Topic::Sections(_) => "",
        Topic::Matrix => say::note_matrix(),
        Topic::Targets => say::note_targets(),
        Topic::Network => say::note_network(),
    }
    .to_owned();
    if let Some(overlap) = chart.overlap {
        let several = match chart.topic {
            Topic::Leaders => say::key_leader(),
            Topic::Matrix => say::lead_and_coop(),
            Topic::Sections(key) | Topic::Profile(key) => words::key(key),
            Topic::Subsections => say::subsection(),
            Topic::Ranking(_) | Topic::Network | Topic::Targets => say::key_unit(),
        };
        note += &say::sentence(words::overlap(say::each_count(), several, overlap));
    }
    note
}

/// The name of a mark for those who do not see it.
pub fn mark(chart: &Chart, at: usize) -> String {
    tip(chart, at).join(say::clause())
}

/// What is said beside a mark.
pub fn tip(chart: &Chart, at: usize) -> Vec<String> {
    if let Form::Dots(dots) = &chart.form {
        let mut all = dots.groups.iter().flat_map(|group| &group.dots);
        return all.find(|dot| dot.mark == at).map_or_else(Vec::new, |dot| vec![target(dot), dot.figure.words()]);
    }
    let mark = &chart.marks[at];
    let mut lines: Vec<String> = mark.names.iter().map(|name| words::shown(name).to_owned()).collect();
    let role = mark.role.map_or("", words::role);
    lines.push(say::mark_said(role, mark.count, percent(mark.count, chart.distinct)).trim_start().to_owned());
    lines
}

/// A figure that a task commits to, with what it measures.
pub fn target(dot: &Dot) -> String {
    say::target_label(dot.serial, &dot.figure.measured)
}

/// The conditions that narrow a picture, and those that are only marked in it.
pub fn conditions(answer: &Answer, chart: &Chart) -> String {
    let (own, others): (Vec<_>, Vec<_>) = answer.chips.iter().partition(|chip| chart.topic.is_about(chip.field));
    let said = |chips: Vec<&explore::Chip>| {
        let chips = chips.into_iter().map(|chip| format!("{}{}", prefix(chip.field), words::condition(chip)));
        chips.collect::<Vec<_>>().join(say::semicolon())
    };
    let (own, others) = (said(own), said(others));
    let of = if others.is_empty() { say::all_tasks(answer.total) } else { say::conditions_are(others) };
    if own.is_empty() { of } else { say::chosen_in_picture(of, own) }
}

fn prefix(field: Field) -> String {
    let field = words::field(field);
    if field.is_empty() { field } else { format!("{field} ") }
}

/// Where the figures come from, and who drew them.
pub fn source(heading: &Heading) -> String {
    say::chart_source(words::source(heading))
}

/// A part of a whole in hundredths, to a tenth.
fn percent(part: usize, whole: usize) -> String {
    let tenths = (part * 2000 + whole) / (2 * whole).max(1);
    format!("{}.{}%", tenths / 10, tenths % 10)
}
