//! From what a URL says to what it means for a dataset.

use std::ops::Range;

use super::{
    Field, Key, LEAST, Language, Mode, Query, Reason, Resolved, Role, Show, Value, Warning, Word, field::Named,
    words::words,
};
use crate::{Dataset, dataset::code, fold::fold, index::Script};

/// The values of every key, in the order of [`Key::ALL`].
pub(crate) type Values = [Vec<Value>; Key::ALL.len()];

/// What `query` means where tasks can have these values.
pub(crate) fn resolve(query: &Query, values: &Values, dataset: &Dataset, script: &Script) -> Resolved {
    let mut asked = Resolver { query, script, ignored: Vec::new(), warnings: Vec::new(), canonical: Vec::new() };
    let mut resolved = Resolved::default();
    for field in Field::all() {
        match field {
            Field::Words => resolved.searches = asked.searches(),
            Field::Facet(key, mode) => {
                let values = &values[key as usize];
                let choice = &mut resolved.choices[key as usize];
                let codes = asked.codes(
                    field,
                    0..values.len(),
                    |code, text| values[code].known_as.iter().any(|name| name == text),
                    |code| values[code].id.clone(),
                );
                let codes = codes.into_iter().map(code).collect();
                match mode {
                    Mode::Any => choice.any = codes,
                    Mode::All => choice.all = codes,
                    Mode::Not => choice.not = codes,
                }
            }
            Field::Role => resolved.roles = asked.roles(!resolved.choices[Key::Unit as usize].is_empty()),
            Field::View => resolved.view = asked.named(field),
            Field::Group => resolved.group = asked.named(field),
            Field::Sort => resolved.sort = asked.named(field),
            Field::Show => resolved.show = asked.several::<Show>(field),
            Field::Least => resolved.least = asked.least(),
            Field::Task => resolved.task = asked.task(dataset.len()),
            Field::Embed => resolved.is_embedded = asked.embedded(),
            Field::Lang => resolved.language = asked.language(),
        }
    }
    resolved.warnings = asked.warnings;
    resolved.canonical = asked.canonical.into_iter().collect();
    resolved
}

/// Goes through the fields of a query and keeps what was not understood.
struct Resolver<'a> {
    query: &'a Query,
    script: &'a Script,
    /// What was ignored, by field and value in their order: an address can have thousands.
    ignored: Vec<(usize, &'a str)>,
    warnings: Vec<Warning>,
    canonical: Vec<(Field, String)>,
}

impl<'a> Resolver<'a> {
    /// Keeps what means nothing, once however often it was written.
    fn ignore(&mut self, field: Field, value: &'a str, reason: Reason) {
        let Err(at) = self.ignored.binary_search(&(field.rank(), value)) else { return };
        self.ignored.insert(at, (field.rank(), value));
        self.warnings.push(Warning { field, value: value.to_owned(), reason });
        self.canonical.push((field, value.to_owned()));
    }

    fn searches(&mut self) -> Vec<Vec<Word>> {
        let mut searches = Vec::new();
        for value in self.query.values(Field::Words) {
            let search = words(value, self.script);
            if search.is_empty() {
                self.ignore(Field::Words, value, Reason::Unknown);
            } else if !searches.contains(&search) {
                self.canonical.push((Field::Words, value.trim().to_owned()));
                searches.push(search);
            }
        }
        searches
    }

    /// The codes of a key's values, which are those below `codes`, ascending.
    fn codes(
        &mut self,
        field: Field,
        codes: Range<usize>,
        is_known_as: impl Fn(usize, &str) -> bool,
        id: impl Fn(usize) -> String,
    ) -> Vec<usize> {
        let mut found = Vec::new();
        let mut unknown = Vec::new();
        for value in self.query.values(field) {
            let folded = self.script.fold(value);
            match codes.clone().find(|&code| is_known_as(code, &folded)) {
                Some(code) => found.push(code),
                None => unknown.push(value),
            }
        }
        let found: Vec<usize> = codes.filter(|code| found.contains(code)).collect();
        self.canonical.extend(found.iter().map(|&code| (field, id(code))));
        for value in unknown {
            self.ignore(field, value, Reason::Unknown);
        }
        found
    }

    /// The roles to count. Where no unit is asked for they narrow no task, which is worth a warning.
    fn roles(&mut self, has_unit: bool) -> Vec<Role> {
        let before = self.canonical.len();
        let found: Vec<Role> = self.several(Field::Role);
        if found.len() == Role::ALL.len() {
            self.canonical.drain(before..before + found.len());
        } else if !has_unit {
            let warning =
                |role: &Role| Warning { field: Field::Role, value: role.name().to_owned(), reason: Reason::NoUnit };
            self.warnings.extend(found.iter().map(warning));
        }
        if found.is_empty() { Role::ALL.to_vec() } else { found }
    }

    /// The values of a key that takes several of a closed set, in the order of the set.
    fn several<T: Named>(&mut self, field: Field) -> Vec<T> {
        let names = T::NAMES;
        let name = |code: usize| names[code].0.to_owned();
        let found = self.codes(field, 0..names.len(), |code, text| names[code].0 == text, name);
        found.into_iter().map(|code| names[code].1).collect()
    }

    /// The value of a key that takes one: the first that means something. Values are numbers, the default is 0.
    fn one(&mut self, field: Field, read: &dyn Fn(&str) -> Option<usize>, print: &dyn Fn(usize) -> String) -> usize {
        let mut chosen = None;
        let mut ignored = Vec::new();
        for value in self.query.values(field) {
            match (read(value), chosen) {
                (None, _) => ignored.push((value, Reason::Unknown)),
                (Some(it), None) => chosen = Some(it),
                (Some(it), Some(before)) if it == before => {}
                (Some(_), Some(_)) => ignored.push((value, Reason::Repeated)),
            }
        }
        // A default is left out, unless the next value would then be read in its place.
        if let Some(it) = chosen.filter(|it| *it != 0 || !ignored.is_empty()) {
            self.canonical.push((field, print(it)));
        }
        for (value, reason) in ignored {
            self.ignore(field, value, reason);
        }
        chosen.unwrap_or(0)
    }

    /// The value of a key that takes one of a closed set, which lists its default first.
    fn named<T: Named>(&mut self, field: Field) -> T {
        let read = |name: &str| T::NAMES.iter().position(|(it, _)| it.eq_ignore_ascii_case(name.trim()));
        T::NAMES[self.one(field, &read, &|position| T::NAMES[position].0.to_owned())].1
    }

    /// How many tasks two units have to share.
    fn least(&mut self) -> usize {
        let read = |text: &str| {
            let number = fold(text).parse().ok().filter(|number| (1..=99).contains(number))?;
            Some(if number == LEAST { 0 } else { number })
        };
        let number = |read: usize| if read == 0 { LEAST } else { read };
        number(self.one(Field::Least, &read, &|read| number(read).to_string()))
    }

    fn task(&mut self, tasks: usize) -> Option<usize> {
        let read = |text: &str| fold(text).parse().ok().filter(|serial| (1..=tasks).contains(serial));
        self.one(Field::Task, &read, &|serial| serial.to_string()).checked_sub(1)
    }

    fn embedded(&mut self) -> bool {
        let read = |text: &str| fold(text).parse().ok().filter(|number| *number <= 1);
        self.one(Field::Embed, &read, &|number| number.to_string()) == 1
    }

    /// The language that the link asks for. There is no default: it would be another one in another browser.
    fn language(&mut self) -> Option<Language> {
        let named = |position: usize| Language::NAMES[position - 1];
        let read =
            |name: &str| Language::named(name).and_then(|it| Language::NAMES.iter().position(|(_, its)| *its == it));
        let chosen = self.one(Field::Lang, &|name| Some(read(name)? + 1), &|position| named(position).0.to_owned());
        (chosen > 0).then(|| named(chosen).1)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Key, LEAST, Language, Mode, Reason, Resolved, Role, Show, sample};

    fn resolved(url: &str) -> Resolved {
        sample::index().resolve(&url.parse().unwrap())
    }

    fn check_codes(url: &str, key: Key, mode: Mode, expected: &[u32]) {
        assert_eq!(resolved(url).choices[key as usize].codes(mode), expected, "{url}");
    }

    #[test]
    fn every_name_of_a_value_means_its_code() {
        for name in ["tianhe", "天河区政府", "天河区人民政府", "天河", "天　河", " TIANHE"] {
            check_codes(&format!("lead={name}"), Key::Lead, Mode::Any, &[2]);
        }
        check_codes("unit=各区政府&unit=沿线各区政府&unit=none", Key::Unit, Mode::Any, &[3, 4, 5]);
        check_codes("section=2&section=1.2&section=教育。", Key::Section, Mode::Any, &[1, 3, 4]);
    }

    #[test]
    fn a_part_of_a_name_means_nothing() {
        check_codes("lead=天河区", Key::Lead, Mode::Any, &[]);
        check_codes("lead=区政府", Key::Lead, Mode::Any, &[]);
    }

    #[test]
    fn codes_are_ascending_and_each_once() {
        check_codes("unit.not=tianhe&unit.not=荔湾&unit.not=天河", Key::Unit, Mode::Not, &[0, 2]);
        let choice = &resolved("unit=tianhe&unit.all=荔湾&unit.all=天河").choices[Key::Unit as usize];
        assert_eq!(choice.wanted().collect::<Vec<_>>(), [2, 0]);
    }

    fn check_roles(url: &str, roles: &[Role], asked: &[Role]) {
        let resolved = resolved(url);
        assert_eq!((&resolved.roles[..], &resolved.asked_roles()[..]), (roles, asked), "{url}");
    }

    #[test]
    fn all_roles_are_counted_unless_some_are_asked_for() {
        check_roles("", &Role::ALL, &[]);
        check_roles("role=collective&role=Lead", &[Role::Lead, Role::Collective], &[Role::Lead, Role::Collective]);
        check_roles("role=collective&role=lead&role=coop", &Role::ALL, &[]);
        check_roles("role=牵头", &Role::ALL, &[]);
    }

    fn check_warnings(url: &str, expected: &[(&str, Reason)]) {
        let warnings = resolved(url).warnings;
        let warnings: Vec<_> = warnings.iter().map(|it| (it.value.as_str(), it.reason)).collect();
        assert_eq!(warnings, expected, "{url}");
    }

    #[test]
    fn each_thing_that_means_nothing_is_said_once() {
        check_warnings(
            "lead=x&lead=x&lead=X&coop=x",
            &[("x", Reason::Unknown), ("X", Reason::Unknown), ("x", Reason::Unknown)],
        );
        check_warnings("sort=up&sort=up", &[("up", Reason::Unknown)]);
        check_warnings("sort=lead&sort=coops&sort=coops&sort=lead", &[("coops", Reason::Repeated)]);
    }

    #[test]
    fn pictures_are_shown_in_the_ways_that_are_asked_for() {
        assert_eq!(resolved("").show, []);
        assert_eq!(resolved("show=kind&show=share&show=KIND").show, [Show::Share, Show::Kind]);
        check_warnings("show=x&show=all", &[("x", Reason::Unknown)]);
    }

    #[test]
    fn a_threshold_is_a_number_of_at_most_two_digits() {
        for (written, least, printed) in [
            ("", LEAST, ""),
            ("least=3", 3, "least=3"),
            ("least=10", LEAST, ""),
            ("least=0", LEAST, "least=0"),
            ("least=100", LEAST, "least=100"),
            ("least=x&least=4", 4, "least=4&least=x"),
        ] {
            let resolved = resolved(written);
            assert_eq!((resolved.least, &*resolved.canonical.to_string()), (least, printed), "{written}");
        }
    }

    #[test]
    fn a_frame_is_said_by_one() {
        let check = |url: &str, is_embedded: bool, canonical: &str, warnings: usize| {
            let resolved = resolved(url);
            let found = (resolved.is_embedded, resolved.canonical.to_string(), resolved.warnings.len());
            assert_eq!(found, (is_embedded, canonical.to_owned(), warnings), "{url}");
        };
        check("embed=1&leader=王东", true, "leader=wangdong&embed=1", 0);
        check("embed=１", true, "embed=1", 0);
        check("embed=0", false, "", 0);
        check("embed=yes", false, "embed=yes", 1);
        check("embed=1&embed=0", true, "embed=1&embed=0", 1);
        check("", false, "", 0);
    }

    #[test]
    fn a_language_that_is_asked_for_stays_in_the_link() {
        let check = |url: &str, language: Option<Language>, canonical: &str, warnings: usize| {
            let resolved = resolved(url);
            let found = (resolved.language, resolved.canonical.to_string(), resolved.warnings.len());
            assert_eq!(found, (language, canonical.to_owned(), warnings), "{url}");
        };
        check("", None, "", 0);
        check("lang=zh-Hans&unit=tianhe", Some(Language::Simplified), "unit=tianhe&lang=zh-Hans", 0);
        check("lang=ZH-HANT", Some(Language::Traditional), "lang=zh-Hant", 0);
        check("lang=en&lang=zh-Hant", Some(Language::English), "lang=en&lang=zh-Hant", 1);
        check("lang=fr", None, "lang=fr", 1);
    }

    #[test]
    fn a_task_is_open_if_it_is_there() {
        for (serial, task) in [("1", Some(0)), ("４", Some(3)), ("0", None), ("5", None), ("-1", None), ("1.0", None)]
        {
            assert_eq!(resolved(&format!("task={serial}")).task, task, "{serial}");
        }
        check_warnings("task=99999999999999999999", &[("99999999999999999999", Reason::Unknown)]);
    }
}
