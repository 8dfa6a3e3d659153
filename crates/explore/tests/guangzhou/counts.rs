//! How many tasks there are for a question, and which.

use std::cmp::Reverse;

use explore::{Key, Mode, Role};

use crate::{answer, facet, groups, open, serials};

#[test]
fn queries_give_as_many_tasks_as_counted_by_hand() {
    for (url, count) in [
        ("", 280),
        // The notice prints 王 东, which Ctrl-F does not find under his name.
        ("leader=wangdong", 43),
        ("leader=王东", 43),
        ("leader=王 东", 43),
        ("q=王东", 43),
        // Task 254 lists it in brackets, and is found by its short name too.
        ("q=发改委", 114),
        ("q=卫健委", 49),
        ("leader=chenzhiying", 119),
        ("leader.not=chenzhiying", 161),
        ("leader=wangdong&leader=liming", 89),
        ("leader.all=wangdong&leader.all=liming", 0),
        // Four tasks print 荔湾区政府; two lead, six co-operate, and 79 say 各区政府.
        ("unit=liwan", 87),
        ("unit=荔湾区", 87),
        ("unit=liwan&role=collective", 79),
        ("unit=liwan&role=lead&role=coop", 8),
        ("unit=liwan&unit.not=fagaiwei", 51),
        ("unit=huangpu", 101),
        ("unit=tianhe", 91),
        // Not its zone, which is a unit of its own.
        ("unit=nansha", 97),
        ("unit=liwan&unit=huangpu&role=lead&role=coop", 28),
        ("coop=各区政府", 79),
        ("unit=gequzhengfu", 79),
        // And the two that say 沿线各区政府.
        ("q=各区政府", 81),
        ("unit=发改委", 114),
        ("lead=发改委", 39),
        ("unit=市港澳办", 15),
        ("q=港澳办", 15),
        ("q=-市财政局", 198),
        ("q=南沙", 28),
        ("coop=none", 36),
        ("section=6", 32),
        ("section=6&leader.not=chenzhiying", 28),
        ("section=2&section=8.6", 46),
        ("target=1", 25),
        ("target.not=1", 255),
        ("utm_source=weixin", 280),
    ] {
        assert_eq!(answer(url).count, count, "{url}");
    }
}

#[test]
fn queries_give_the_tasks_that_the_notice_names() {
    for (url, expected) in [
        ("unit=liwan&leader=wangdong", &[2, 18, 200, 201, 202, 221, 222, 224][..]),
        ("unit=liwan&role=lead", &[48, 69]),
        // Only two of the six print the name whole: 荔湾区、黄埔区政府 names it too.
        ("coop=liwan", &[2, 27, 54, 71, 85, 222]),
        ("q=荔湾区政府", &[2, 27, 48, 54, 69, 71, 85, 222]),
        ("q=荔湾 -发改委", &[69, 71, 222]),
        ("unit.all=liwan&unit.all=fagaiwei&role=lead&role=coop", &[2, 27, 48, 54, 85]),
        ("coop.all=liwan&coop.all=tianhe", &[54]),
        ("lead=市港澳办", &[107, 108, 109, 111, 112, 119]),
        (
            "unit=liwan&leader=lindaoping&section=6",
            &[133, 134, 135, 137, 144, 148, 149, 151, 154, 156, 160, 161, 162, 163],
        ),
        ("unit=liwan&q=城市更新", &[137, 138, 140, 144]),
        ("coop=沿线各区政府", &[55, 56]),
        ("leader=none", &[88, 248]),
        ("leader=wangdong&coop=none", &[5, 8, 10, 11, 12, 13, 73, 115, 123, 216, 223]),
        ("kind=district", &[46, 47, 48, 49, 50, 68, 69, 70]),
        ("lead.all=shuiwuju&lead.all=shengtaiju", &[149]),
        ("section=6.2", &[137, 138, 139, 140, 141, 142, 143, 144]),
        ("section=8&leader=wangdong&unit=liwan", &[200, 201, 202, 221, 222, 224]),
        ("q=地铁", &[26, 52, 54, 55, 56, 80, 113, 156, 157, 246]),
        ("q=地铁 -南沙", &[26, 52, 54, 55, 80, 156, 157, 246]),
        ("q=地铁+南沙&q=区块链", &[19, 45, 56, 113]),
        ("q=荔湾&q=天河", &[2, 6, 9, 17, 27, 39, 46, 48, 51, 54, 57, 69, 71, 85, 116, 157, 203, 222, 227]),
        ("q=５ｇ", &[60, 65]),
        ("q=\"新能源 汽车\"", &[23]),
    ] {
        assert_eq!(serials(&answer(url)), expected, "{url}");
    }
}

fn check_facet(url: &str, key: Key, expected: &[(&str, usize)]) {
    let answer = answer(url);
    let values = facet(&answer, key).iter().map(|value| (value.id.as_str(), value.count));
    assert_eq!(values.take(expected.len()).collect::<Vec<_>>(), expected, "{url}");
}

#[test]
fn leaders_of_a_district_stay_in_the_order_of_the_whole_notice() {
    let expected = [
        ("chenzhiying", 32),
        ("lindaoping", 22),
        ("liming", 16),
        ("wangdong", 8),
        ("suntaiping", 6),
        ("chenjie", 3),
        ("wenguohui", 0),
        ("none", 0),
    ];
    check_facet("unit=liwan", Key::Leader, &expected);
    check_facet("unit=liwan&leader=wangdong", Key::Leader, &expected);
    check_facet("unit=liwan&leader.not=wangdong&leader.all=chenjie", Key::Leader, &expected);
}

#[test]
fn units_of_a_leader_are_counted_whichever_unit_is_asked_for() {
    let units = [("fagaiwei", 11), ("huangpu", 12)];
    check_facet("leader=wangdong", Key::Unit, &units);
    check_facet("leader=wangdong&unit=liwan", Key::Unit, &units);
    let answer = answer("leader=wangdong");
    let liwan = facet(&answer, Key::Unit).iter().find(|value| value.id == "liwan").unwrap();
    assert_eq!((liwan.count, liwan.total), (8, 87));
}

#[test]
fn a_role_narrows_what_units_count() {
    check_facet("role=lead", Key::Unit, &[("fagaiwei", 39), ("huangpu", 0)]);
    check_facet("role=lead&unit=liwan", Key::Leader, &[("chenzhiying", 2), ("lindaoping", 0)]);
}

#[test]
fn sections_are_counted_with_their_subsections() {
    let sections = [1, 7, 12, 9, 1, 18, 3, 16, 17, 3];
    let answer = answer("unit=liwan&section=8");
    let values = facet(&answer, Key::Section);
    assert_eq!(values.iter().map(|value| value.count).collect::<Vec<_>>(), sections);
    for value in values {
        assert_eq!(value.children.iter().map(|child| child.count).sum::<usize>(), value.count, "{}", value.name);
    }
}

#[test]
fn roles_are_counted_for_the_units_asked_for() {
    let counts = |url: &str| answer(url).roles.map(|roles| Role::ALL.map(|role| roles.of(role)));
    assert_eq!(counts("unit=liwan"), Some([2, 6, 79]));
    assert_eq!(counts("unit=liwan&role=lead"), Some([2, 6, 79]));
    for url in ["unit.all=huangpu&unit.all=fagaiwei", "unit=yuexiu&unit.not=fagaiwei", "unit=liwan&unit=tianhe"] {
        let clicked = ["lead", "coop", "collective"].map(|role| answer(&format!("{url}&role={role}")).count);
        assert_eq!(counts(url), Some(clicked), "{url}: each count is what a click gives");
    }
    assert_eq!(counts("unit=liwan&leader=wangdong"), Some([0, 2, 6]));
    assert_eq!(counts("unit=fagaiwei"), Some([39, 74, 1]));
    assert_eq!(counts("unit.not=liwan"), None);
}

#[test]
fn counts_that_amount_to_more_than_the_tasks_say_so() {
    let overlap = |url: &str, key: Key| {
        let answer = answer(url);
        let facet = answer.facets.iter().find(|it| it.key == key).unwrap();
        facet.overlap.map(|it| (it.sum, it.distinct))
    };
    // Task 149 has two lead units, of one kind.
    assert_eq!(overlap("", Key::Lead), Some((281, 280)));
    assert_eq!(overlap("", Key::Kind), None);
    assert_eq!(overlap("task=149", Key::Leader), None);
    assert_eq!(overlap("", Key::Section), None);
    // The facet's own conditions do not narrow it.
    assert_eq!(overlap("lead=fagaiwei", Key::Lead), Some((281, 280)));
    assert_eq!(overlap("lead=fagaiwei", Key::Unit).unwrap().1, 39);
    assert_eq!(overlap("role=lead", Key::Unit), Some((281, 280)));
}

#[test]
fn roles_of_several_units_in_one_task_are_told_apart_from_tasks() {
    let overlap = |url: &str| answer(url).roles.unwrap().overlap().map(|it| (it.sum, it.distinct));
    assert_eq!(overlap("unit=liwan"), None);
    let (sum, distinct) = overlap("unit=huangpu&unit=fagaiwei").unwrap();
    assert!(sum > distinct);
    assert_eq!(distinct, answer("unit=huangpu&unit=fagaiwei").count);
}

#[test]
fn several_values_can_be_asked_for_in_two_ways() {
    let ways = |url: &str, key: Key| answer(url).facets.iter().find(|it| it.key == key).unwrap().ways.clone();
    assert_eq!(ways("unit=liwan&unit=tianhe", Key::Unit), [Mode::Any]);
    assert_eq!(ways("unit.all=liwan&unit.all=tianhe", Key::Unit), [Mode::All]);
    assert_eq!(ways("unit=liwan&unit.all=tianhe", Key::Unit), [Mode::Any, Mode::All]);
    for url in ["unit=liwan", "unit=liwan&unit.all=liwan", "unit=liwan&unit.not=tianhe", "lead=liwan&lead=tianhe"] {
        assert_eq!(ways(url, Key::Unit), [], "{url}");
    }
    assert_eq!(ways("leader=wangdong&leader=liming", Key::Leader), [], "a task has one leader");
}

#[test]
fn joint_leads_stand_under_each_and_are_counted_once() {
    let answer = answer("group=lead");
    assert_eq!((answer.count, answer.repeated), (280, 1));
    assert_eq!(serials(&answer).iter().filter(|serial| **serial == 149).count(), 2);
    let first: Vec<_> = groups(&answer).take(2).map(|group| (group.title.as_str(), group.count)).collect();
    assert_eq!(first, [("市发展改革委", 39), ("市商务局", 17)]);
}

#[test]
fn both_lead_units_of_one_kind_make_one_line() {
    let answer = answer("group=kind&lead=shuiwuju&section=6.3");
    assert_eq!(answer.repeated, 0);
    assert_eq!(serials(&answer).iter().filter(|serial| **serial == 149).count(), 1);
}

#[test]
fn most_co_operating_units_come_first() {
    assert_eq!(serials(&answer("group=none&sort=coops"))[..4], [214, 46, 192, 21]);
}

#[test]
fn most_collectives_come_first_and_most_parties() {
    let counts = |url: &str| {
        let tasks = serials(&answer(url)).into_iter().map(|serial| open(&format!("task={serial}")).unwrap());
        tasks.map(|it| (it.leads.len() + it.coops.len(), it.collectives.len())).collect::<Vec<_>>()
    };
    assert!(counts("group=none&sort=collective&section=9").is_sorted_by_key(|(_, collectives)| Reverse(*collectives)));
    assert!(counts("group=none&sort=total&section=9").is_sorted_by_key(|(units, it)| Reverse(units + it)));
}

#[test]
fn words_in_the_task_come_before_words_in_names() {
    let expected = [56, 113, 26, 52, 54, 55, 80, 156, 157, 246];
    assert_eq!(serials(&answer("q=地铁&group=none&sort=relevance")), expected);
}
