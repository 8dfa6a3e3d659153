//! A unit's page, units side by side, and the finder.

use explore::{Finder, Partners, Related, Role, RoleCounts, UnitPage, UnitView, What, Who};

use crate::{answer, ask};

fn page(url: &str) -> UnitPage {
    match ask(&format!("view=unit&{url}"), |it| it.unit()) {
        Some(UnitView::One(page)) => *page,
        other => panic!("{url}: {other:?}"),
    }
}

fn finder(url: &str) -> Finder {
    match ask(&format!("view=unit&{url}"), |it| it.unit()) {
        Some(UnitView::Finder(finder)) => finder,
        other => panic!("{url}: {other:?}"),
    }
}

fn figures(it: RoleCounts) -> [usize; 4] {
    let [lead, coop, collective] = Role::ALL.map(|role| it.of(role));
    [lead, coop, collective, it.total]
}

fn counts(related: &[Related]) -> Vec<(&str, usize)> {
    related.iter().map(|it| (it.name.as_str(), it.count)).collect()
}

#[test]
fn a_page_has_the_figures_of_its_unit_under_the_other_conditions() {
    for (url, expected, percent, leaders) in [
        ("unit=liwan", [2, 6, 79, 87], 31, 6),
        ("unit=liwan&role=lead", [2, 6, 79, 87], 31, 6),
        ("unit=liwan&leader=wangdong", [0, 2, 6, 8], 3, 6),
        ("unit=liwan&leader=wenguohui", [0, 0, 0, 0], 0, 6),
        ("unit=fagaiwei", [39, 74, 1, 114], 41, 5),
        ("unit=gequzhengfu", [0, 79, 0, 79], 28, 6),
    ] {
        let page = page(url);
        let counts = page.figures.each_ref().map(|figure| figure.count);
        assert_eq!((counts, page.percent, page.leaders), (expected, percent, leaders), "{url}");
    }
}

#[test]
fn tasks_stand_by_role_and_by_who_has_them() {
    let blocks = |url: &str| {
        let blocks = answer(&format!("view=unit&{url}")).blocks;
        blocks.into_iter().map(|block| (block.what, block.count)).collect::<Vec<_>>()
    };
    assert_eq!(
        blocks("unit=liwan"),
        [(What::Role(Role::Lead), 2), (What::Role(Role::Coop), 6), (What::Role(Role::Collective), 79)]
    );
    let only = |name: &str| What::Only(name.to_owned());
    assert_eq!(
        blocks("unit=liwan&unit=tianhe"),
        [(What::Shared(2), 80), (only("荔湾区政府"), 7), (only("天河区政府"), 11)]
    );
    assert_eq!(answer("view=unit&unit=liwan&unit=tianhe").repeated, 0);
}

#[test]
fn a_figure_is_as_great_as_a_click_on_it_finds() {
    for url in ["unit=liwan", "unit=liwan&role=lead&leader=wangdong", "unit=huangpu&unit.not=liwan", "unit=gequzhengfu"]
    {
        for figure in page(url).figures {
            assert_eq!(figure.count, answer(&figure.query.to_string()).count, "{url}: {}", figure.query);
        }
    }
    assert_eq!(page("unit=liwan&role=coop").figures.map(|it| it.is_asked), [false, true, false, false]);
    assert_eq!(page("unit=liwan").figures.map(|it| it.is_asked), [false, false, false, true]);
}

fn check_partners(partners: &Partners, expected: &[(&str, usize)], distinct: usize) {
    assert_eq!(counts(&partners.partners[..expected.len()]), expected);
    assert_eq!(partners.distinct, distinct);
}

#[test]
fn partners_are_counted_as_often_as_a_click_on_them_finds() {
    for url in ["unit=liwan", "unit=shuiwuju", "unit=fagaiwei&leader=wangdong", "unit=jiaoyuju&role=lead&q=学校"] {
        let page = page(url);
        for partner in page.leads.partners.iter().chain(&page.coops.partners) {
            assert_eq!(partner.count, answer(&partner.query.to_string()).count, "{url}: {}", partner.query);
            assert!(partner.count <= partner.total && partner.total >= 1, "{url}: {}", partner.name);
        }
    }
}

#[test]
fn a_district_works_with_those_who_lead_its_tasks() {
    let page = page("unit=liwan");
    check_partners(&page.leads, &[("市发展改革委", 8), ("市规划和自然资源局", 7), ("市卫生健康委", 7)], 85);
    check_partners(&page.coops, &[], 2);
    assert!(page.leads.partners.iter().all(|it| it.name != "荔湾区政府"), "a unit is no partner of itself");
}

#[test]
fn a_unit_with_another_leads_it_has_that_one_for_a_partner() {
    let partners = page("unit=shuiwuju").leads.partners;
    assert!(counts(&partners).iter().any(|(name, _)| *name == "市生态环境局"), "{partners:?}");
}

#[test]
fn a_page_says_what_the_notice_leaves_open() {
    let might_be_in = |url: &str| match page(url).who {
        Who::Unit { might_be_in, .. } => might_be_in,
        Who::Collective(_) => panic!("{url} is a unit"),
    };
    let names = |url: &str| might_be_in(url).into_iter().map(|it| it.name).collect::<Vec<_>>();
    let districts = names("unit=liwan");
    assert!(districts.contains(&"沿线各区政府".to_owned()), "{districts:?}");
    assert!(districts.contains(&"市爱卫会成员单位".to_owned()), "{districts:?}");
    assert!(!districts.contains(&"市政府各工作部门".to_owned()), "{districts:?}");
    assert!(!districts.contains(&"各区政府".to_owned()), "a closed collective is counted: {districts:?}");
    assert!(names("unit=fagaiwei").contains(&"市政府各工作部门".to_owned()));
    assert!(might_be_in("unit=liwan").iter().all(|it| it.count > 0 && it.count == answer(&it.query.to_string()).count));
    assert_eq!(names("unit=liwan&leader=wenguohui"), [] as [&str; 0]);
}

#[test]
fn a_collective_says_for_whom_it_stands() {
    let Who::Collective(Some(members)) = page("unit=gequzhengfu").who else { panic!("各区政府 has members") };
    assert_eq!((members.len(), counts(&members)[2]), (11, ("荔湾区政府", 87)));
    assert_eq!(page("unit=yanxiangequ").who, Who::Collective(None));
}

#[test]
fn units_stand_side_by_side_with_their_distinct_total() {
    let Some(UnitView::Several(both)) = ask("view=unit&unit=liwan&unit=tianhe", |it| it.unit()) else {
        panic!("two units")
    };
    let rows: Vec<_> = both.units.iter().map(|it| (it.name.as_str(), figures(it.figures))).collect();
    assert_eq!(rows, [("荔湾区政府", [2, 6, 79, 87]), ("天河区政府", [1, 11, 79, 91])]);
    assert_eq!(both.together.total, 98);
    assert_eq!(both.units[0].alone.to_string(), "unit=liwan&view=unit");
    assert_eq!(both.units[0].without.to_string(), "unit=tianhe&view=unit");
    // Asking for what both have does not change what each has, but what they have together.
    let Some(UnitView::Several(all)) = ask("view=unit&unit.all=liwan&unit.all=tianhe", |it| it.unit()) else {
        panic!("two")
    };
    assert_eq!((all.together.total, all.units[1].figures), (80, both.units[1].figures));
}

#[test]
fn the_finder_knows_who_carries_most() {
    let first = |url: &str| {
        let finder = finder(url);
        let row = &finder.parts[0].rows[0];
        (row.unit.name.clone(), figures(row.figures))
    };
    assert_eq!(first("sort=total"), ("市发展改革委".to_owned(), [39, 74, 1, 114]));
    assert_eq!(first("sort=leader"), first("sort=total"));
    assert_eq!(first("sort=lead").0, "市发展改革委");
    assert_eq!(first("sort=collective").1[2], 79);
    assert_eq!(first("").0, "市委办公厅");
    assert_eq!(first("sort=total&leader=wangdong").1[3], 16);
}

#[test]
fn the_finder_has_every_unit_once_under_its_kind() {
    let finder = finder("");
    let titles: Vec<_> = finder.parts.iter().map(|part| part.title.as_str()).collect();
    assert_eq!((titles[0], titles[2], titles[titles.len() - 1]), ("市委部门", "区政府", "统称"));
    let sorted = self::finder("sort=coops");
    assert_eq!(sorted.parts.iter().map(|part| part.title.as_str()).collect::<Vec<_>>(), ["", "统称"]);
    let ids = |finder: &Finder| {
        let rows = finder.parts.iter().flat_map(|part| &part.rows);
        let mut ids: Vec<String> = rows.map(|row| row.unit.id.clone()).collect();
        ids.sort();
        ids
    };
    assert_eq!(ids(&finder), ids(&sorted));
    assert_eq!(finder.row("liwan").unwrap().query.to_string(), "unit=liwan&view=unit");
    assert_eq!(
        sorted.row("liwan").unwrap().query.to_string(),
        "unit=liwan&view=unit",
        "its page is in the notice's order"
    );
}

#[test]
fn the_finder_finds_a_unit_by_each_of_its_names() {
    let named = |typed: &str| {
        let finder = finder("");
        let parts = finder.known_as(&crate::INDEX.known_as(explore::Key::Unit, typed));
        parts.into_iter().flat_map(|(_, rows)| rows).map(|row| row.unit.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(named("发改委"), ["市发展改革委"]);
    assert_eq!(named("荔湾区"), ["荔湾区政府"]);
    assert_eq!(named("没有"), [] as [&str; 0]);
    assert_eq!(named("lwq"), ["荔湾区政府"]);
    assert_eq!(named("荔灣"), ["荔湾区政府"]);
    assert_eq!(named("").len(), finder("").parts.iter().map(|part| part.rows.len()).sum::<usize>());
}
