//! The figures of pictures, held against a count by hand in the notice.

use explore::{Chart, Form, Mark, Query, Topic};
use notice::Task;

use crate::{INDEX, NOTICE, ask};

const RANKING: Topic = Topic::Ranking(explore::Key::Lead);

fn chart(query: &str, topic: Topic) -> Chart {
    let charts = ask(query, |it| it.charts()).charts;
    charts.into_iter().find(|chart| chart.topic == topic).unwrap_or_else(|| panic!("{query} has no {topic:?}"))
}

fn count(holds: impl Fn(&&Task) -> bool) -> usize {
    NOTICE.tasks.iter().filter(holds).count()
}

fn named(task: &Task, unit: usize) -> bool {
    task.leads.contains(&unit) || task.coops.contains(&unit)
}

/// The names of the bars with their counts and totals, and the sums of their parts.
fn bars(chart: &Chart) -> Vec<(&str, usize, usize)> {
    let Form::Bars(bars) = &chart.form else { panic!("{:?} has bars", chart.topic) };
    for bar in &bars.bars {
        let parts: usize = bar.parts.iter().map(|&part| chart.marks[part].count).sum();
        assert!(bar.parts.is_empty() || parts == chart.marks[bar.mark].count, "{}: {parts}", bar.name);
    }
    bars.bars.iter().map(|bar| (bar.name.as_str(), chart.marks[bar.mark].count, bar.total)).collect()
}

#[test]
fn leaders_have_the_tasks_that_the_notice_gives_them() {
    let expected = [
        ("陈志英", 119, 119),
        ("林道平", 51, 51),
        ("黎明", 46, 46),
        ("王东", 43, 43),
        ("孙太平", 14, 14),
        ("陈杰", 4, 4),
        ("温国辉", 1, 1),
        ("未列明", 2, 2),
    ];
    let whole = chart("view=charts", Topic::Leaders);
    assert_eq!(bars(&whole), expected);
    assert_eq!((whole.distinct, whole.overlap), (280, None));
    // A leader that is asked for does not narrow it, a unit does.
    assert_eq!(bars(&chart("view=charts&leader=wangdong", Topic::Leaders)), expected);
    let of_liwan = chart("view=charts&leader=wangdong&unit=liwan", Topic::Leaders);
    let counts: Vec<usize> = bars(&of_liwan).iter().map(|it| it.1).collect();
    assert_eq!(counts, [32, 22, 16, 8, 6, 3, 0, 0]);
    assert_eq!(of_liwan.distinct, 87);
}

#[test]
fn units_are_ranked_by_what_they_lead_or_by_all_that_they_have() {
    let leading = chart("view=charts", RANKING);
    let first: Vec<_> = bars(&leading).into_iter().take(4).collect();
    assert_eq!(
        first,
        [("市发展改革委", 39, 39), ("市商务局", 17, 17), ("市科技局", 16, 16), ("市工业和信息化局", 15, 15)]
    );
    assert_eq!(bars(&leading).len(), 15);
    let leads = (0..NOTICE.units.len()).filter(|it| NOTICE.tasks.iter().any(|task| task.leads.contains(it))).count();
    let all = chart("view=charts&show=all", RANKING);
    assert_eq!(bars(&all).len(), leads);
    let Form::Bars(shown) = &leading.form else { panic!("it has bars") };
    assert_eq!(shown.rest, leads - 15);
    // Jointly led tasks count for each.
    let sum: usize = bars(&all).iter().map(|it| it.1).sum();
    assert_eq!(all.overlap.map(|it| (it.sum, it.distinct)), Some((sum, count(|task| !task.leads.is_empty()))));

    let by_role = chart("view=charts&show=roles&section=6", Topic::Ranking(explore::Key::Unit));
    let liwan = chart("view=charts&show=roles&show=all", Topic::Ranking(explore::Key::Unit));
    let Form::Bars(roles) = &liwan.form else { panic!("it has bars") };
    let bar = roles.bars.iter().find(|bar| bar.name == "荔湾区政府").unwrap();
    let counts: Vec<usize> = bar.parts.iter().map(|&part| liwan.marks[part].count).collect();
    assert_eq!(counts, [2, 6, 79]);
    assert!(bars(&by_role).is_sorted_by(|a, b| a.1 >= b.1));
}

#[test]
fn a_unit_that_is_asked_for_is_ranked_wherever_it_stands() {
    let asked = chart("view=charts&lead=liwan", RANKING);
    let last = bars(&asked).pop().unwrap();
    assert_eq!((bars(&asked).len(), last.0, last.1), (16, "荔湾区政府", 2));
}

#[test]
fn sections_beside_leaders_are_those_of_the_notice() {
    let sections = chart("view=charts", Topic::Sections(explore::Key::Leader));
    let Form::Grid(grid) = &sections.form else { panic!("it has rows") };
    assert_eq!((grid.rows.len(), grid.columns.len(), grid.cells.len(), grid.most), (10, 8, 80, 28));
    for cell in &grid.cells {
        let leader = NOTICE.leaders.iter().position(|leader| leader.name == grid.columns[cell.column].name);
        let expected = count(|task| task.section == cell.row && task.leader == leader);
        assert_eq!(sections.marks[cell.mark].count, expected, "{}", sections.marks[cell.mark].name());
    }
    let rows: Vec<usize> = grid.rows.iter().map(|row| sections.marks[row.mark].count).collect();
    assert_eq!(rows, [16, 34, 31, 31, 19, 32, 20, 49, 34, 14]);
    let kinds = chart("view=charts&show=kind", Topic::Sections(explore::Key::Kind));
    let Form::Grid(grid) = &kinds.form else { panic!("it has rows") };
    for cell in &grid.cells {
        let of_kind = |task: &&Task| {
            task.leads.iter().any(|&it| NOTICE.kinds[NOTICE.units[it].kind].name == grid.columns[cell.column].name)
        };
        assert_eq!(kinds.marks[cell.mark].count, count(|task| task.section == cell.row && of_kind(task)));
    }
}

#[test]
fn the_matrix_has_who_works_for_whom() {
    for query in ["view=matrix", "view=matrix&show=similar", "view=matrix&leader=liming"] {
        let matrix = chart(query, Topic::Matrix);
        let Form::Grid(grid) = &matrix.form else { panic!("it has rows") };
        let is_listed = |task: &&Task| {
            !query.contains("liming") || NOTICE.leaders.iter().position(|it| it.id == "liming") == task.leader
        };
        let mut pairs = 0;
        for task in NOTICE.tasks.iter().filter(is_listed) {
            pairs += task.leads.len() * (task.coops.len() + task.collectives.len());
        }
        let sum: usize = grid.cells.iter().map(|cell| matrix.marks[cell.mark].count).sum();
        assert_eq!(sum, pairs, "{query}");
        for cell in &grid.cells {
            let (coop, lead) = (&grid.rows[cell.row].name, &grid.columns[cell.column].name);
            let is_both = |task: &&Task| {
                is_listed(task)
                    && task.leads.iter().any(|&it| NOTICE.units[it].name == *lead)
                    && (task.coops.iter().any(|&it| NOTICE.units[it].name == *coop)
                        || task.collectives.iter().any(|&it| NOTICE.collectives[it].name == *coop))
            };
            assert_eq!(matrix.marks[cell.mark].count, count(is_both), "{query}: {coop} and {lead}");
        }
        let families: Vec<usize> = grid.rows.iter().map(|row| row.family).collect();
        assert_eq!(families.is_sorted(), !query.contains("similar"), "{query}: by kind, or by likeness");
    }
}

#[test]
fn the_network_joins_units_that_are_named_together() {
    for (query, least) in [("view=network", 10), ("view=network&least=3", 3)] {
        let network = chart(query, Topic::Network);
        let Form::Network(drawn) = &network.form else { panic!("it has nodes") };
        let mut pairs = 0;
        for one in 0..NOTICE.units.len() {
            for other in 0..one {
                pairs += usize::from(count(|task| named(task, one) && named(task, other)) >= least);
            }
        }
        assert_eq!(drawn.edges.len(), pairs, "{query}");
        assert!(drawn.edges.iter().all(|edge| network.marks[edge.mark].count >= least));
    }
    let places = |query: &str| {
        let Form::Network(drawn) = chart(query, Topic::Network).form else { panic!("it has nodes") };
        drawn.nodes.into_iter().map(|node| (node.name, node.place)).collect::<Vec<_>>()
    };
    let whole = places("view=network");
    assert!(places("view=network&leader=liming&least=3").iter().all(|node| whole.contains(node)), "nothing moves");
    assert!(whole.iter().all(|(_, (x, y))| *x <= 1000 && *y <= 1000));
}

#[test]
fn figures_stand_beside_those_of_their_unit() {
    let targets = chart("view=charts", Topic::Targets);
    let Form::Dots(dots) = &targets.form else { panic!("it has dots") };
    let groups: Vec<(&str, usize)> = dots.groups.iter().map(|group| (group.unit.as_str(), group.dots.len())).collect();
    assert_eq!(groups, [("%", 4), ("个", 12), ("家", 7), ("公里", 3), ("条", 3), ("人", 2), ("座", 2), ("", 6)]);
    assert_eq!((targets.marks.len(), targets.distinct), (39, 25));
    for group in &dots.groups {
        assert!(group.unit.is_empty() || group.dots.is_sorted_by(|a, b| a.thousandths >= b.thousandths));
    }
}

#[test]
fn a_profile_is_of_one_leader_or_section() {
    let check = |query: &str, expected: Option<&str>, charts: usize| {
        let found = ask(query, |it| it.charts());
        let of =
            found.charts.iter().filter(|chart| matches!(chart.topic, Topic::Profile(_) | Topic::Subsections)).count();
        assert_eq!((found.profile_of.as_deref(), of), (expected, charts), "{query}");
    };
    check("view=charts", None, 0);
    check("view=charts&leader=wangdong", Some("王东"), 3);
    check("view=charts&leader=wangdong&leader=liming", None, 0);
    check("view=charts&section=8", Some("八、改善人民生活品质"), 4);
    check("view=charts&section=8.1", Some("做好基本民生保障"), 3);
    check("view=charts&leader=wangdong&section=8", Some("王东 · 八、改善人民生活品质"), 3);
    check("view=list&leader=wangdong", None, 0);
    let subsections = chart("view=charts&section=6&unit=liwan", Topic::Subsections);
    assert_eq!(
        subsections.distinct,
        bars(&subsections).iter().map(|it| it.1).sum::<usize>(),
        "of its own section only"
    );
}

/// Clicks on the mark of this name, alone or adding.
fn check_click(query: &str, topic: Topic, name: &str, adding: bool, expected: &str) {
    let chart = chart(query, topic);
    let of_name = |mark: &&Mark| mark.name() == name && mark.role.is_none();
    let mark = chart.marks.iter().find(of_name).unwrap_or_else(|| panic!("{query} has no {name}"));
    let canonical = INDEX.canonical(&query.parse::<Query>().unwrap());
    let clicked = INDEX.canonical(&mark.clicked(&INDEX, &canonical, adding));
    assert_eq!(clicked.to_string(), expected, "{name} in {query}");
}

#[test]
fn a_click_asks_for_one_mark_and_a_second_takes_it_back() {
    let leaders = |query, name, adding, expected| check_click(query, Topic::Leaders, name, adding, expected);
    leaders("view=charts", "王东", false, "leader=wangdong&view=charts");
    leaders("leader=wangdong&view=charts", "王东", false, "view=charts");
    leaders("leader=wangdong&view=charts", "黎明", false, "leader=liming&view=charts");
    leaders("leader.not=wangdong&unit=liwan&view=charts", "黎明", false, "leader=liming&unit=liwan&view=charts");
    leaders("view=charts", "王东 · 一、强化科技创新支撑能力", false, "section=1&leader=wangdong&view=charts");
    // What of the section is asked for already stays, as the part counts no more.
    leaders("section=8.1&view=charts", "王东 · 八、改善人民生活品质", false, "section=8.1&leader=wangdong&view=charts");
}

#[test]
fn a_click_with_shift_adds_a_mark_or_takes_it_out() {
    let leaders = |query, name, expected| check_click(query, Topic::Leaders, name, true, expected);
    leaders("leader=wangdong&view=charts", "黎明", "leader=wangdong&leader=liming&view=charts");
    leaders("leader=wangdong&leader=liming&view=charts", "黎明", "leader=wangdong&view=charts");
    leaders("leader.not=wangdong&view=charts", "王东", "leader=wangdong&view=charts");
}

#[test]
fn marks_that_stand_between_two_ask_for_both() {
    check_click(
        "view=network",
        Topic::Network,
        "市发展改革委 · 市财政局",
        false,
        "unit.all=fagaiwei&unit.all=caizhengju&role=lead&role=coop&view=network",
    );
    check_click("view=matrix", Topic::Matrix, "市财政局 · 市科技局", false, "lead=kejiju&coop=caizhengju");
    check_click("lead=kejiju&view=matrix", Topic::Matrix, "市财政局", false, "coop=caizhengju&view=matrix");
}
