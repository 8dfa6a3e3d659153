//! The words of the interface for the closed sets of the domain.

use explore::{
    Answer, Change, Chip, Field, Found, Group, Grouping, Heading, Key, Mode, NameKind, Named, Overlap, Place, Reason,
    Role, Show, Sort, Units, View, Warning, What, ordinal,
};
use notice::{Date, Rule};

use crate::{browser::page::date, say};

/// What a facet is called.
pub fn key(key: Key) -> &'static str {
    match key {
        Key::Section => say::key_section(),
        Key::Leader => say::key_leader(),
        Key::Lead => say::key_lead(),
        Key::Coop => say::key_coop(),
        Key::Unit => say::key_unit(),
        Key::Kind => say::key_kind(),
        Key::Target => say::key_target(),
    }
}

/// What a key is called in element ids.
pub fn key_id(key: Key) -> &'static str {
    Field::Facet(key, Mode::Any).name()
}

/// What a role is called in class names of the style sheet.
pub fn role_class(role: Role) -> &'static str {
    match role {
        Role::Lead => "is-lead",
        Role::Coop => "is-coop",
        Role::Collective => "is-collective",
    }
}

/// What a role is called.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Lead => say::role_lead(),
        Role::Coop => say::role_coop(),
        Role::Collective => say::role_collective(),
    }
}

/// A name as it is shown: those that stand for what the notice does not say are the interface's.
pub fn shown(name: &str) -> &str {
    match name {
        "有量化目标" => say::has_target(),
        "无" => say::no_unit(),
        "未列明" => say::no_leader_named(),
        "统称" => say::collective(),
        "牵头" => say::role_lead(),
        "配合" => say::role_coop(),
        "涉及" => say::role_collective(),
        _ => name,
    }
}

/// What stands before the value of a condition; empty where the value says all.
pub fn field(field: Field) -> String {
    match field {
        Field::Facet(Key::Target, Mode::Any) => String::new(),
        Field::Facet(it, Mode::All) => say::field_all(key(it)),
        Field::Facet(it, Mode::Not) => say::field_not(key(it)),
        _ => field_title(field).to_owned(),
    }
}

fn field_title(field: Field) -> &'static str {
    match field {
        Field::Facet(it, _) => key(it),
        Field::Words => say::field_words(),
        Field::Role => say::field_role(),
        Field::View => say::field_view(),
        Field::Group => say::field_group(),
        Field::Sort => say::field_sort(),
        Field::Show => say::field_show(),
        Field::Least => say::field_least(),
        Field::Task => say::field_task(),
        Field::Embed => say::field_embed(),
        Field::Lang => say::field_lang(),
    }
}

/// The value of a condition, where the interface has its own word for it.
pub fn value(field: Field, name: &str) -> String {
    let word = match field {
        Field::Role => Role::named(name).map(role),
        Field::View => View::named(name).map(view),
        Field::Group => Grouping::named(name).map(grouping),
        Field::Sort => Sort::named(name).map(sort),
        Field::Show => Show::named(name).map(show),
        Field::Facet(..) => Some(shown(name)),
        Field::Words | Field::Least | Field::Task | Field::Embed | Field::Lang => None,
    };
    word.unwrap_or(name).to_owned()
}

/// A condition by itself: `王东`, `非王东`.
pub fn condition(chip: &Chip) -> String {
    let name = value(chip.field, &chip.name);
    if matches!(chip.field, Field::Facet(_, Mode::Not)) { say::not_this(name) } else { name }
}

/// A condition with what it is about: `分管领导：王东`.
pub fn labelled(chip: &Chip) -> String {
    let (label, value) = (field(chip.field), value(chip.field, &chip.name));
    if label.is_empty() { value } else { say::labelled(label, value) }
}

/// Why a condition was ignored, and what to do.
pub fn warning(warning: &Warning) -> String {
    let (label, value) = (field(warning.field), &warning.value);
    match (warning.reason, warning.field) {
        (Reason::NoUnit, _) => say::warning_no_unit(label, self::value(warning.field, value)),
        (Reason::Repeated, _) => say::warning_repeated(label, value),
        (Reason::Unknown, Field::Words) => say::warning_words(value),
        (Reason::Unknown, Field::View) => say::warning_view(value),
        (Reason::Unknown, Field::Group) => say::warning_group(value),
        (Reason::Unknown, Field::Sort) => say::warning_sort(value),
        (Reason::Unknown, Field::Show) => say::warning_show(value),
        (Reason::Unknown, Field::Least) => say::warning_least(value),
        (Reason::Unknown, Field::Embed) => say::warning_embed(value),
        (Reason::Unknown, Field::Lang) => say::warning_lang(value),
        (Reason::Unknown, Field::Task) => say::warning_task(value),
        (Reason::Unknown, Field::Role) => say::warning_role(value),
        (Reason::Unknown, Field::Facet(key @ (Key::Leader | Key::Lead | Key::Coop | Key::Unit), _)) => {
            say::warning_party(value, self::key(key), label)
        }
        (Reason::Unknown, Field::Facet(key, _)) => say::warning_value(value, self::key(key)),
    }
}

/// That a view lists nothing.
pub fn nothing(view: View) -> &'static str {
    if view == View::Targets { say::nothing_targets() } else { say::nothing() }
}

/// What a view is called.
pub fn view(view: View) -> &'static str {
    match view {
        View::List => say::view_list(),
        View::Table => say::view_table(),
        View::Unit => say::view_unit(),
        View::Charts => say::view_charts(),
        View::Matrix => say::view_matrix(),
        View::Network => say::view_network(),
        View::Targets => say::view_targets(),
    }
}

/// What headings are called.
pub fn grouping(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Section => say::group_section(),
        Grouping::Leader => say::group_leader(),
        Grouping::Lead => say::group_lead(),
        Grouping::Kind => say::group_kind(),
        Grouping::None => say::group_none(),
    }
}

/// What an order is called.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Serial => say::sort_serial(),
        Sort::Leader => say::sort_leader(),
        Sort::Lead => say::sort_lead(),
        Sort::Coops => say::sort_coops(),
        Sort::Collective => say::sort_collective(),
        Sort::Total => say::sort_total(),
        Sort::Relevance => say::sort_relevance(),
    }
}

/// What a picture shows otherwise than by default.
pub fn show(show: Show) -> &'static str {
    match show {
        Show::Share => say::show_share(),
        Show::Roles => say::show_roles(),
        Show::All => say::show_all(),
        Show::Kind => say::show_kind(),
        Show::Similar => say::show_similar(),
    }
}

/// What "undo" takes back.
pub fn undo(changes: &[Change]) -> String {
    let change = |Change { field, name, is_added }: &Change| {
        let said = if *is_added { say::undo_added } else { say::undo_removed };
        said(self::field(*field), value(*field, name))
    };
    if changes.is_empty() {
        return say::undo_last().to_owned();
    }
    say::undo_these(changes.iter().map(change).collect::<Vec<_>>().join(say::clause()))
}

/// What counts amount to, and why: of what a task can have several.
pub fn overlap(counts: &str, several: &str, Overlap { sum, distinct }: Overlap) -> String {
    say::overlap(counts, sum, distinct, several)
}

/// Where words were found, and how, where it is not as they are written.
pub fn found(found: &Found) -> &'static str {
    match (found.place, found.is_pinyin) {
        (_, true) => say::found_pinyin(),
        (Place::Text, false) => say::field_task(),
        (Place::Leader, false) => say::key_leader(),
        (Place::Lead, false) => say::key_lead(),
        (Place::Coop, false) => say::key_coop(),
        (Place::Name(kind), false) => name(kind),
        (Place::Heading, false) => say::found_heading(),
    }
}

/// What a name is to its bearer.
pub fn name(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Registered => say::name_registered(),
        NameKind::Other => say::name_other(),
        NameKind::Short => say::name_short(),
    }
}

/// Why a reading goes beyond the letter, in one sentence.
pub fn flag(rule: Rule, printed: &str, read_as: &[String]) -> String {
    let names = read_as.join(say::comma());
    match rule {
        Rule::Spacing => say::flag_spacing(printed, names),
        Rule::NoLeader => say::flag_no_leader(printed),
        Rule::SharedEnding => say::flag_shared_ending(printed, names),
        Rule::OtherName => say::flag_other_name(printed, names),
        Rule::ListedMembers => say::flag_listed_members(printed.split('（').next().unwrap_or(printed), read_as.len()),
        Rule::ClosedCollective => say::flag_closed_collective(printed, read_as.len()),
        Rule::OpenCollective => say::flag_open_collective(printed),
        Rule::ContinuedCell => say::flag_continued_cell(printed),
        Rule::SecondLead => say::flag_second_lead(printed),
    }
}

/// A day in figures: `2021-03-05`.
pub fn iso(Date { year, month, day }: Date) -> String {
    let zero = |number: u8| if number < 10 { "0" } else { "" };
    format!("{year}-{}{month}-{}{day}", zero(month), zero(day))
}

/// The notice's own columns.
pub fn columns() -> [&'static str; 6] {
    [
        say::column_serial(),
        say::column_task(),
        say::key_leader(),
        say::key_lead(),
        say::key_coop(),
        say::column_remark(),
    ]
}

/// Where all this stands in print.
pub fn source(heading: &Heading) -> String {
    let Heading { issuer, table_title, number, issued, .. } = heading;
    say::source(issuer, table_title, number, date(*issued))
}

/// The code by which another page shows a view in a frame.
pub fn frame(address: &str, title: &str) -> String {
    let [address, title] =
        [address, title].map(|it| it.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;"));
    format!("<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>")
}

/// The name of a file without its ending, without what file systems refuse, and not too long for them.
pub fn file_name(what: &str) -> String {
    let is_refused = |sign: char| sign.is_control() || " \\/:*?\"<>|".contains(sign);
    let kept: String = what.chars().map(|sign| if is_refused(sign) { '_' } else { sign }).take(60).collect();
    format!("分工-{kept}")
}

/// What stands above a group of tasks: `一、强化科技创新支撑能力`; empty where there is no heading.
pub fn heading(group: &Group) -> String {
    match group.section {
        Some(number) => format!("{}、{}", ordinal(number), group.title),
        None => group.title.clone(),
    }
}

/// What stands above a block of tasks, with its class in the style sheet.
pub fn block(what: &What) -> (&'static str, String) {
    match what {
        What::Match => ("visually-hidden", say::tasks_label().to_owned()),
        What::Role(it) => (role_class(*it), role(*it).to_owned()),
        What::Shared(2) => ("", say::block_shared_two().to_owned()),
        What::Shared(_) => ("", say::block_shared().to_owned()),
        What::Only(name) => ("", say::block_only(name)),
    }
}

/// The class of the middle of the page in the style sheet, by what it shows.
pub fn results_class(answer: &Answer) -> &'static str {
    match answer.units {
        None if answer.view.is_picture() => "results is-picture",
        None => "results",
        Some(Units::All) => "results is-finder",
        Some(Units::One(_)) => "results is-unit",
        Some(Units::Several) => "results is-comparison",
    }
}
