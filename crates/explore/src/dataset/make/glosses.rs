use notice::Notice;

/// English for what the page names, a line for each of [`Index::names`](crate::Index::names), in their order; an empty line
/// where the register has none.
///
/// It is no part of the [`Dataset`](crate::Dataset): only those load it who read the page in English.
#[must_use]
pub fn glosses(notice: &Notice) -> String {
    let leaders = notice.leaders.iter().map(|it| &it.name);
    let units = notice.units.iter().map(|it| &it.name);
    let collectives = notice.collectives.iter().map(|it| &it.name);
    let sections = notice.sections.iter().map(|it| &it.title);
    let subsections = notice.sections.iter().flat_map(|it| &it.subsections).map(|it| &it.title);
    let kinds = notice.kinds.iter().map(|it| &it.name);
    let names = leaders.chain(units).chain(collectives).chain(sections).chain(subsections).chain(kinds);
    names.map(|name| notice.english.get(name).map_or("", String::as_str).to_owned() + "\n").collect()
}
