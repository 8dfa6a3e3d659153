//! The index answers as a reader who goes through every task for every question.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod ask;
mod naive;
mod promises;
mod sounds;
mod told;
mod unit;

use std::{collections::BTreeSet, path::Path, sync::LazyLock};

use explore::{
    Answer, Charts, Dataset, Detail, FacetValue, Field, Group, Grouping, Help, Index, Key, Matched, Mode, Named, Query,
    Reason, Resolved, Role, Sort, State, UnitView, View,
};
use notice::{Notice, generate, read_folder};
use proptest::{prelude::*, sample::select};

use ask::{Ask, Pick, Term, without_typesetting};
use naive::Naive;
use promises::{check_marks, check_promises};
use told::Told;

static NOTICES: LazyLock<Vec<Notice>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/guangzhou-2021");
    let published = read_folder(&folder).unwrap().notice;
    let made = [0, 1, 2, 40, 300].into_iter().zip(1..).map(|(tasks, seed)| generate(&published, tasks, seed));
    let made: Vec<Notice> = made.collect();
    [published].into_iter().chain(made).collect()
});

/// The published notice, then those made after it.
static INDEXES: LazyLock<Vec<(Index, Naive<'static>)>> =
    LazyLock::new(|| NOTICES.iter().map(|notice| (Index::new(Dataset::from(notice)), Naive::new(notice))).collect());

/// Everything that is answered to a question.
#[derive(Debug, PartialEq)]
struct Whole {
    resolved: Resolved,
    answer: Answer,
    charts: Charts,
    unit: Option<UnitView>,
    open: Option<Detail>,
    figures: Option<usize>,
    help: Help,
}

impl Whole {
    fn of(index: &Index, query: &Query) -> Self {
        Self::of_resolved(index, index.resolve(query))
    }

    fn of_resolved(index: &Index, resolved: Resolved) -> Self {
        let selection = index.select(&resolved);
        let answers = index.answers(&resolved, &selection);
        let answer = answers.answer();
        Self {
            charts: answers.charts(),
            unit: answers.unit(),
            open: answers.open(&answer),
            figures: answers.figure_count(),
            help: answers.help(),
            answer,
            resolved,
        }
    }
}

/// Conditions that mean nothing.
const JUNK: [(&str, &str); 6] = [
    ("leader", "wangdon"),
    ("section", "11"),
    ("unit.not", ""),
    ("kind.all", "荔湾"),
    ("role", "boss"),
    ("view", "pie"),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn answers_are_those_of_the_reference((at, ask) in question(), alias in 0..8_usize) {
        let (index, naive) = &INDEXES[at];
        let url = ask.url(naive.notice, alias, &[]);
        let whole = Whole::of(index, &url.parse().unwrap());
        prop_assert_eq!(told(index, &whole), naive.tell(&ask), "{} {}", at, url);
        check_promises(index, &url, &whole);
        check_marks(index, &url, &whole);
    }

    #[test]
    fn the_canonical_form_means_the_same(
        (at, ask) in question(),
        alias in 0..8_usize,
        junk in prop::sample::subsequence(JUNK.to_vec(), 0..4),
    ) {
        let (index, naive) = &INDEXES[at];
        let junk: Vec<_> = junk.into_iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let first = index.resolve(&ask.url(naive.notice, alias, &junk).parse().unwrap());
        let ignored = first.warnings.iter().filter(|warning| warning.reason != Reason::NoUnit).count();
        prop_assert_eq!(ignored, junk.len(), "{:?}", first.warnings);
        let again = index.resolve(&first.canonical.to_string().parse().unwrap());
        prop_assert_eq!(&again, &first);
        let [whole, others @ ..] = [first.clone(), again, first].map(|resolved| Whole::of_resolved(index, resolved));
        for other in others {
            prop_assert_eq!(&whole, &other);
        }
        // What is ignored changes nothing else.
        let without_junk = Whole::of(index, &ask.url(naive.notice, alias, &[]).parse().unwrap());
        prop_assert_eq!(told(index, &whole), told(index, &without_junk));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn no_url_breaks_the_answer(url in url(), is_drawn in prop::bool::weighted(0.02)) {
        let (index, _) = &INDEXES[0];
        let whole = Whole::of(index, &url.parse().unwrap());
        prop_assert!(whole.answer.count <= whole.answer.total);
        check_promises(index, &url, &whole);
        for matched in listed(&whole.answer).filter(|_| is_drawn) {
            check_row(index, &whole.resolved, matched);
        }
    }
}

#[test]
fn a_dataset_is_the_same_after_a_journey_as_bytes() {
    for notice in NOTICES.iter() {
        let dataset = Dataset::from(notice);
        let bytes = dataset.to_bytes().unwrap();
        assert_eq!(Dataset::from_bytes(&bytes).unwrap(), dataset);
        assert!(Dataset::from_bytes(&bytes[..bytes.len() - 1]).is_err(), "half a dataset is none");
    }
}

/// A line shows the same words as the task, cut up; and where a word is wanted that is not among them, where it is.
fn check_row(index: &Index, resolved: &Resolved, matched: &Matched) {
    let text = |spans: &[explore::Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>();
    let cells = &NOTICES[0].tasks[matched.task as usize].cells;
    let selection = index.select(resolved);
    let answers = index.answers(resolved, &selection);
    let (row, table_row) = (answers.row(matched, None), answers.table_row(matched, None));
    assert_eq!(text(&row.text), notice::full_width(&cells.task));
    let shown = table_row.cells.each_ref().map(|cell| text(cell));
    assert_eq!(shown, [&cells.task, &cells.leader, &cells.lead, &cells.coop].map(|cell| notice::full_width(cell)));
    assert!(row.found.iter().all(|found| found.excerpt.iter().any(|span| span.is_hit)));
}

/// A notice and a question that it may answer: most of the values and words are those of one of its tasks.
fn question() -> impl Strategy<Value = (usize, Ask)> {
    let size = prop_oneof![4 => Just(0), 1 => 1..4_usize, 2 => Just(4), 4 => Just(5)];
    (size, any::<prop::sample::Index>()).prop_flat_map(|(at, anchor)| {
        let notice = &NOTICES[at];
        // A notice without tasks is asked about the published one's.
        let tasks = if notice.tasks.is_empty() { &NOTICES[0].tasks } else { &notice.tasks };
        (Just(at), ask(notice, anchor.get(tasks)))
    })
}

fn ask(notice: &'static Notice, anchor: &'static notice::Task) -> impl Strategy<Value = Ask> {
    let key = prop_oneof![select(Key::ALL.to_vec()), Just(Key::Unit)];
    let mode = prop_oneof![3 => Just(Mode::Any), 2 => Just(Mode::All), 1 => Just(Mode::Not)];
    let condition = (key, mode).prop_flat_map(move |(key, mode)| {
        let nearness = if mode == Mode::Not { 1 } else { 9 };
        let pick = prop_oneof![nearness => select(near(notice, anchor, key)), 1 => select(Pick::all(notice, key))];
        (Just(key), Just(mode), pick)
    });
    let searches = prop::collection::vec(prop::collection::vec(term(notice, anchor), 1..4), 0..3);
    let nothing_or = |strategy: BoxedStrategy<Vec<Vec<Term>>>| prop_oneof![Just(Vec::new()), strategy];
    let groups = vec![Grouping::Section, Grouping::Leader, Grouping::Lead, Grouping::Kind, Grouping::None];
    let views = View::NAMES.iter().map(|&(_, view)| view).collect::<Vec<_>>();
    let sorts =
        vec![Sort::Serial, Sort::Leader, Sort::Lead, Sort::Coops, Sort::Collective, Sort::Total, Sort::Relevance];
    let serials = notice.tasks.iter().map(|task| Some(task.serial)).chain([None]).collect::<Vec<_>>();
    (
        nothing_or(searches.boxed()),
        prop::collection::vec(condition, 0..4),
        prop::sample::subsequence(Role::ALL.to_vec(), 0..=3),
        select(views),
        select(groups),
        select(sorts),
        select(serials),
    )
        .prop_map(|(searches, mut conditions, roles, view, group, sort, task)| {
            // The first way in which a value is asked for is the one that the screen shows.
            conditions.sort();
            Ask { searches, conditions, roles, view, group, sort, task }
        })
}

/// What a task has under a key.
fn near(notice: &Notice, task: &notice::Task, key: Key) -> Vec<Pick> {
    let units = |units: &[usize]| units.iter().map(|&unit| Pick::Unit(unit)).collect::<Vec<_>>();
    let collectives = task.collectives.iter().map(|&it| Pick::Collective(it));
    let members = task.collectives.iter().filter_map(|&it| notice.collectives[it].members.as_deref()).flat_map(units);
    let near: Vec<Pick> = match key {
        Key::Section => vec![Pick::Section(task.section), Pick::Subsection(task.section, task.subsection)],
        Key::Leader => task.leader.map(Pick::Leader).into_iter().collect(),
        Key::Lead => units(&task.leads),
        Key::Coop => units(&task.coops).into_iter().chain(collectives).collect(),
        Key::Unit => {
            [units(&task.leads), units(&task.coops)].concat().into_iter().chain(collectives).chain(members).collect()
        }
        Key::Kind => task.leads.iter().map(|&unit| Pick::Kind(notice.units[unit].kind)).collect(),
        Key::Target => vec![Pick::Target],
    };
    if near.is_empty() { vec![Pick::Nobody] } else { near }
}

/// A word out of what a task says, or one that nobody says; typed in one of the ways in which people type.
fn term(notice: &'static Notice, task: &'static notice::Task) -> impl Strategy<Value = Term> {
    let section = &notice.sections[task.section];
    let cells = [&task.cells.task, &task.cells.leader, &task.cells.lead, &task.cells.coop];
    let titles = [&section.title, &section.subsections[task.subsection].title];
    let units = task.leads.iter().chain(&task.coops).map(|&unit| &notice.units[unit]);
    let names = units.flat_map(|unit| unit.other_names.iter().chain(&unit.short_names));
    let said = cells.into_iter().chain(titles).chain(names).map(|text| {
        let kept = without_typesetting(text).chars().filter(|c| *c != '"').collect::<String>();
        kept.trim_start_matches('-').to_owned()
    });
    let said: Vec<String> =
        said.filter(|text| !text.is_empty()).chain(["地铁", "政府", "5g", "zz"].map(str::to_owned)).collect();
    let ways = (any::<bool>(), any::<bool>(), prop::bool::weighted(0.2));
    (select(said), any::<prop::sample::Index>(), ways, 1..6_usize, prop::bool::weighted(0.1)).prop_map(
        |(text, start, (is_wide, is_phrase, is_spelled), length, unwanted)| {
            let start = start.index(text.chars().count());
            let word: String = text.chars().skip(start).take(length).collect();
            let text = word.trim_start_matches('-').to_owned();
            let text = if text.is_empty() { "市".to_owned() } else { text };
            let text = if is_spelled { spelled(&text, unwanted) } else { text };
            // Letters that are a syllable would go together with those of the next term.
            let is_phrase = is_phrase || text.is_ascii();
            let mut typed = if is_wide { widened(&text) } else { text.to_uppercase() };
            if is_phrase {
                typed = format!("\"{}\"", typed.chars().flat_map(|c| [c, ' ']).collect::<String>());
            }
            Term { text, typed: format!("{}{typed}", if unwanted { "-" } else { "" }), unwanted }
        },
    )
}

/// A text in pinyin, as syllables or as initials; what has no reading ends it.
fn spelled(text: &str, is_initials: bool) -> String {
    let syllables: Vec<String> = text.chars().map_while(|it| sounds::readings(it).pop_last()).collect();
    let letters: String = syllables.iter().map(|it| if is_initials { &it[..1] } else { it }).collect();
    if letters.len() > 1 { letters } else { text.to_owned() }
}

fn widened(text: &str) -> String {
    text.chars()
        .map(|c| if ('!'..='~').contains(&c) { char::from_u32(u32::from(c) + 0xFEE0).unwrap() } else { c })
        .collect()
}

/// Anything that may stand behind a question mark; most of it under keys that mean something.
fn url() -> impl Strategy<Value = String> {
    let keys = "q|section|leader|lead|coop|unit|role|kind|target|view|group|sort|show|least|task|embed|lang"
        .split('|')
        .collect::<Vec<_>>();
    let value = prop_oneof![
        ".{0,8}",
        "[-\"%+&=;?#. 0-9a-z地铁荔湾区各政府王东]{0,12}",
        select(
            "none|liwan|wangdong|gequzhengfu|6|6.2|1|all|table|unit|charts|matrix|network|kind|share|targets|total|coops|relevance|leader|149|地铁 -南沙|di tie|xi'an|荔灣|fgw|荔弯区"
                .split('|')
                .collect::<Vec<_>>()
        )
        .prop_map(str::to_owned),
    ];
    let condition = (select(keys), select(vec!["", "", "", ".all", ".not", ".x"]), value)
        .prop_map(|(key, mode, value)| format!("{key}{mode}={value}"));
    let conditions = prop::collection::vec(condition, 0..6).prop_map(|conditions| conditions.join("&"));
    prop_oneof![1 => ".*", 4 => conditions]
}

fn groups(answer: &Answer) -> impl Iterator<Item = &Group> {
    answer.blocks.iter().flat_map(|block| &block.groups)
}

fn listed(answer: &Answer) -> impl Iterator<Item = &Matched> {
    groups(answer).flat_map(|group| &group.parts).flat_map(|part| &part.tasks)
}

/// What an answer says, in the words of the reference.
fn told(index: &Index, whole: &Whole) -> Told {
    let answer = &whole.answer;
    let value = |value: &FacetValue| {
        let asked = match value.state {
            State::Off => None,
            State::On(mode) => Some(mode),
        };
        (value.id.clone(), value.count, value.total, asked)
    };
    assert_eq!(
        answer.units,
        whole.unit.as_ref().map(unit::units),
        "the list and what stands above it are about the same units"
    );
    let overlap = |overlap: Option<explore::Overlap>| overlap.map(|it| (it.sum, it.distinct));
    assert!(groups(answer).all(|group| group.count == group.parts.iter().map(|part| part.tasks.len()).sum::<usize>()));
    let parts = |groups: &[Group]| {
        let parts = groups.iter().flat_map(|group| group.parts.iter().map(move |part| (group, part)));
        parts
            .map(|(group, part)| {
                let tasks = part.tasks.iter().map(|matched| {
                    let why = matched
                        .why
                        .iter()
                        .map(|why| (why.party as usize, why.role, why.via.iter().map(|&it| it as usize).collect()));
                    let mut why: Vec<_> = why.collect();
                    why.sort();
                    (matched.task + 1, why)
                });
                (group.title.clone(), part.title.clone(), tasks.collect())
            })
            .collect()
    };
    Told {
        count: answer.count,
        repeated: answer.repeated,
        figures: whole.figures.map(|figures| (figures, listed(answer).map(|it| figures_of(index, it)).collect())),
        blocks: answer.blocks.iter().map(|block| (block.what.clone(), block.count, parts(&block.groups))).collect(),
        unit: whole.unit.as_ref().map(unit::told),
        facets: answer
            .facets
            .iter()
            .map(|facet| {
                let sections = facet.values.iter().map(value);
                let children = facet.values.iter().flat_map(|it| &it.children).map(value);
                (facet.key, sections.chain(children).collect(), overlap(facet.overlap))
            })
            .collect(),
        roles: answer.roles.as_ref().map(|roles| roles.counts.into_iter().chain([roles.total]).collect()),
        open: whole.open.as_ref().map(|open| (open.position, open.previous, open.next)),
    }
}

/// What the figures of a line measure, each behind its unit.
fn figures_of(index: &Index, matched: &Matched) -> Vec<String> {
    let figures = index.figures(matched.task as usize).into_iter();
    figures.map(|figure| format!("{}{} {}", figure.per, figure.unit, figure.measured)).collect()
}

/// Whatever a person copies out of the notice finds every task in which it stands, and no other.
#[test]
fn every_stretch_of_the_notice_is_found_where_it_stands() {
    let (index, naive) = &INDEXES[0];
    let texts: BTreeSet<&String> = naive.searched().collect();
    let mut stretches = BTreeSet::new();
    for text in texts {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for length in 1..=6 {
            stretches.extend(ends.windows(length + 1).map(|ends| &text[ends[0]..ends[length]]));
        }
    }
    assert!(stretches.len() > 40_000, "{}", stretches.len());
    for stretch in stretches {
        // Quotes are signs of the grammar, a dash at the front excludes.
        let query = Query::from_iter([(Field::Words, format!("\"{stretch}\""))]);
        let found: Vec<u32> = listed(&Whole::of(index, &query).answer).map(|matched| matched.task + 1).collect();
        assert_eq!(found, naive.having(stretch), "{stretch}");
    }
}

/// The reference and the index are to know the same values.
#[test]
fn every_value_of_the_notice_can_be_asked_for() {
    let (index, naive) = &INDEXES[0];
    for key in Key::ALL {
        for pick in Pick::all(naive.notice, key) {
            let ask = Ask { conditions: vec![(key, Mode::Any, pick)], ..Ask::default() };
            let query: Query = ask.url(naive.notice, 0, &[]).parse().unwrap();
            assert_eq!(index.resolve(&query).warnings, [], "{pick:?}");
        }
    }
}
