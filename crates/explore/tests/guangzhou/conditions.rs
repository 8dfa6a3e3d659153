//! What becomes of conditions: the canonical form, warnings, chips and offers.

use explore::{Field, Key, Mode, Reason};

use crate::{answer, ask, open, resolved};

fn check_canonical(written: &str, canonical: &str) {
    let query = resolved(written).canonical;
    assert_eq!(query.to_string(), canonical, "{written}");
    assert_eq!(resolved(canonical).canonical, query, "{written}: once more");
}

#[test]
fn names_become_ids() {
    check_canonical("leader=王东", "leader=wangdong");
    check_canonical("leader=王　东&lead=市发改委", "leader=wangdong&lead=fagaiwei");
    check_canonical("unit=荔湾&unit=LIWAN&unit=荔湾区人民政府", "unit=liwan");
    check_canonical("coop=各区政府&coop.not=None", "coop=gequzhengfu&coop.not=none");
    check_canonical("section=优化空间布局。&section=6", "section=6&section=6.1");
    check_canonical("target=有量化目标&kind=区政府", "kind=district&target=1");
}

#[test]
fn keys_and_values_stand_in_a_fixed_order() {
    check_canonical(
        "view=table&role=coop&unit=liwan&role=lead&q=地铁",
        "q=%E5%9C%B0%E9%93%81&unit=liwan&role=lead&role=coop&view=table",
    );
    assert_eq!(resolved("unit=liwan&unit=fagaiwei").canonical, resolved("unit=fagaiwei&unit=liwan").canonical);
}

#[test]
fn defaults_are_left_out() {
    check_canonical("view=list&group=section&sort=serial", "");
    check_canonical("role=collective&role=lead&role=coop&unit=liwan", "unit=liwan");
    check_canonical("q=&q=+", "");
    check_canonical("group=none&sort=Coops", "group=none&sort=coops");
}

#[test]
fn searches_stay_as_typed() {
    check_canonical("q=+5G+基站+&q=5g+基站", "q=5G+%E5%9F%BA%E7%AB%99");
}

/// Every condition that is ignored, with why, and the query that is left without it.
fn check_ignored(url: &str, expected: &[(&str, &str, Reason, &str)]) {
    let answer = answer(url);
    let warnings = ask(url, |it| it.resolved.warnings.clone());
    let ignored = warnings
        .iter()
        .map(|it| (it.field.name(), it.value.as_str(), it.reason, it.without(&answer.query).to_string()));
    let expected = expected.iter().map(|&(key, value, reason, without)| (key, value, reason, without.to_owned()));
    assert_eq!(ignored.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{url}");
}

#[test]
fn a_value_that_means_nothing_is_ignored_aloud() {
    check_ignored("leader=wangdon", &[("leader", "wangdon", Reason::Unknown, "")]);
    check_ignored("leader=wangdong&leader=", &[("leader", "", Reason::Unknown, "leader=wangdong")]);
    check_ignored("section=6.4&task=280", &[("section", "6.4", Reason::Unknown, "task=280")]);
    check_ignored("unit.not=荔&unit.not=荔", &[("unit.not", "荔", Reason::Unknown, "")]);
    check_ignored("unit=liwan&role=boss", &[("role", "boss", Reason::Unknown, "unit=liwan")]);
    check_ignored("view=pie", &[("view", "pie", Reason::Unknown, "")]);
    check_ignored("view=pie&view=pie", &[("view", "pie", Reason::Unknown, "")]);
    check_ignored("task=999", &[("task", "999", Reason::Unknown, "")]);
    check_ignored("task=0", &[("task", "0", Reason::Unknown, "")]);
    check_ignored("q=\"\"&q=\"\"", &[("q", "\"\"", Reason::Unknown, "")]);
    check_ignored("target=0&kind=区政府", &[("target", "0", Reason::Unknown, "kind=district")]);
}

/// What may have been meant by the first condition that is ignored, with the query that has it in place.
fn check_meant(url: &str, expected: &[(&str, &str)]) {
    let help = ask(url, |it| it.help());
    let meant = help.meant[0].iter().map(|it| (it.name.as_str(), it.query.to_string()));
    let expected = expected.iter().map(|&(name, query)| (name, query.to_owned()));
    assert_eq!(meant.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{url}");
}

#[test]
fn a_slip_is_put_right_by_a_suggestion() {
    check_meant("leader=wangdon&unit=liwan", &[("王东", "leader=wangdong&unit=liwan")]);
    check_meant("leader=liming&leader.not=王冬", &[("王东", "leader=liming&leader.not=wangdong")]);
    check_meant("unit=荔弯", &[("荔湾区政府", "unit=liwan")]);
    check_meant("unit.all=发改会&unit.all=liwan", &[("市发展改革委", "unit.all=liwan&unit.all=fagaiwei")]);
    check_meant("view=tabel&task=3", &[("table", "view=table&task=3")]);
    check_meant("group=leder", &[("leader", "group=leader")]);
    check_meant("sort=coop", &[("coops", "sort=coops")]);
    check_meant("unit=liwan&role=colective", &[("collective", "unit=liwan&role=collective")]);
    check_meant("kind=distrikt", &[("区政府", "kind=district")]);
}

#[test]
fn a_part_of_one_name_alone_is_suggested() {
    check_meant("lead=规划和自然资源", &[("市规划和自然资源局", "lead=guiziju")]);
    check_meant("unit=区政府", &[("各区政府", "unit=gequzhengfu")]);
}

#[test]
fn what_is_like_nothing_has_no_suggestion() {
    for url in ["leader=nobody", "unit=", "task=999", "q=\"\"", "view=table&view=list", "role=lead", "target=0"] {
        check_meant(url, &[]);
    }
}

#[test]
fn the_first_of_many_conditions_have_suggestions() {
    let many: Vec<String> = (0..2_000).map(|number| format!("leader=wangdon{number}")).collect();
    let help = ask(&many.join("&"), |it| it.help());
    let has_meant: Vec<bool> = help.meant.iter().map(|it| !it.is_empty()).collect();
    assert_eq!((has_meant.len(), has_meant.iter().filter(|it| **it).count()), (2_000, 8));
    assert!(has_meant[..8].iter().all(|it| *it));
}

#[test]
fn what_is_ignored_narrows_nothing_and_stays_in_the_url() {
    assert_eq!(answer("leader=wangdon").count, 280);
    assert_eq!(answer("leader=wangdon&unit=liwan").count, 87);
    check_canonical("view=pie&leader=wangdon&leader=王东", "leader=wangdong&leader=wangdon&view=pie");
}

#[test]
fn the_first_value_of_a_single_key_that_means_something_counts() {
    check_ignored("view=table&view=list", &[("view", "list", Reason::Repeated, "view=table")]);
    check_ignored(
        "task=3&task=x&task=4&task=03",
        &[("task", "x", Reason::Unknown, "task=3&task=4"), ("task", "4", Reason::Repeated, "task=3&task=x")],
    );
    // The default is printed where the next value would otherwise take its place.
    check_canonical("view=list&view=table", "view=list&view=table");
    assert_eq!(open("task=x&task=7").unwrap().serial, 7);
}

#[test]
fn a_role_without_a_unit_narrows_nothing_and_says_so() {
    check_ignored("role=lead", &[("role", "lead", Reason::NoUnit, "")]);
    check_ignored("role=lead&unit.not=liwan", &[]);
    check_chips("role=lead", &[]);
}

/// Each condition as it is shown, with what is left without it and how many tasks that gives.
fn check_chips(url: &str, expected: &[(&str, &str, &str, Option<usize>)]) {
    let answer = answer(url);
    let chips = answer.chips.iter();
    let chips = chips.map(|chip| (chip.field.name(), chip.name.as_str(), chip.without.to_string(), chip.loosened));
    let expected = expected.iter().map(|&(key, name, without, loosened)| (key, name, without.to_owned(), loosened));
    assert_eq!(chips.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{url}");
}

#[test]
fn every_condition_on_the_tasks_is_a_chip() {
    check_chips(
        "leader=wangdong&unit.not=荔湾&view=table&task=3&leader=x&q=科技",
        &[
            ("q", "科技", "leader=wangdong&leader=x&unit.not=liwan&view=table&task=3", None),
            ("leader", "王东", "q=%E7%A7%91%E6%8A%80&leader=x&unit.not=liwan&view=table&task=3", None),
            ("unit.not", "荔湾区政府", "q=%E7%A7%91%E6%8A%80&leader=wangdong&leader=x&view=table&task=3", None),
        ],
    );
}

#[test]
fn one_task_is_not_too_few() {
    check_chips("leader=wenguohui", &[("leader", "温国辉", "", None)]);
}

#[test]
fn an_empty_result_says_what_to_loosen() {
    check_chips(
        "leader=wenguohui&unit=liwan&section=10",
        &[
            ("section", "努力建设人民满意的服务型政府", "leader=wenguohui&unit=liwan", None),
            ("leader", "温国辉", "section=10&unit=liwan", Some(3)),
            ("unit", "荔湾区政府", "section=10&leader=wenguohui", Some(1)),
        ],
    );
    check_chips(
        "unit=liwan&role=lead&leader=wangdong",
        &[
            ("leader", "王东", "unit=liwan&role=lead", Some(2)),
            ("unit", "荔湾区政府", "leader=wangdong&role=lead", Some(43)),
            ("role", "lead", "leader=wangdong&unit=liwan", Some(8)),
        ],
    );
}

fn check_offers(url: &str, expected: &[(&str, usize, &str)]) {
    let help = ask(url, |it| it.help());
    let offers = help.offers().map(|offer| (offer.name.as_str(), offer.count, offer.query.to_string()));
    let expected = expected.iter().map(|&(name, count, query)| (name, count, query.to_owned()));
    assert_eq!(offers.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{url}");
}

#[test]
fn a_search_for_a_unit_offers_its_whole_duty() {
    check_offers("q=荔湾区", &[("荔湾区政府", 87, "unit=liwan")]);
    check_offers("q=发改委", &[("市发展改革委", 114, "unit=fagaiwei")]);
    check_offers("q=liwan", &[("荔湾区政府", 87, "unit=liwan")]);
    check_offers("q=荔湾&leader=王东&view=table", &[("荔湾区政府", 8, "leader=wangdong&unit=liwan&view=table")]);
    // The exact name comes before a unit whose name has it as a part.
    check_offers("q=南沙", &[("南沙区政府", 97, "unit=nansha"), ("南沙开发区管委会", 8, "unit=nanshakfq")]);
}

#[test]
fn nothing_is_offered_for_what_is_not_one_wanted_name() {
    for url in ["", "q=区", "q=-荔湾", "q=荔湾 天河", "q=荔湾&q=天河", "q=区块链"] {
        check_offers(url, &[]);
    }
}

#[test]
fn what_would_give_nothing_is_not_offered() {
    check_offers("q=南沙&leader=chenjie", &[("南沙区政府", 3, "leader=chenjie&unit=nansha")]);
}

#[test]
fn a_value_of_a_facet_knows_how_it_is_asked_for() {
    let answer = answer("leader=wangdong&leader.not=liming");
    let leaders = crate::facet(&answer, Key::Leader);
    let said: Vec<_> = leaders.iter().filter(|it| it.is_asked() || it.is_excluded()).collect();
    assert!(said[0].id == "liming" && said[0].is_excluded());
    assert!(said[1].id == "wangdong" && said[1].is_asked());
    assert_eq!(said.len(), 2);
    let toggled = answer.query.toggled(Key::Leader, Mode::Any, "liming");
    assert_eq!(toggled.values(Field::Facet(Key::Leader, Mode::Any)).count(), 2);
}
