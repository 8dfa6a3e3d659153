//! The task that is open.

use expect_test::{Expect, expect};
use explore::{Detail, Party};
use notice::Rule;

use crate::{answer, figure, marked};

fn open(url: &str) -> Detail {
    crate::open(url).unwrap()
}

fn check(url: &str, expected: Expect) {
    let open = open(url);
    let names = |parties: &[Party]| parties.iter().map(|party| party.name.as_str()).collect::<Vec<_>>().join(" ");
    let collectives = open.collectives.iter().map(|it| {
        let members = it.members.as_ref().map_or_else(|| "open".to_owned(), |members| members.len().to_string());
        format!("{}: {members}", it.collective.name)
    });
    let (section, subsection) = (&open.section, &open.subsection);
    let lines = [
        format!("{} {}", open.serial, marked(&open.text)),
        format!("{} {} / {} {}", section.0, section.1, subsection.0, subsection.1),
        format!("leader: {:?}", open.leader.as_ref().map(|(id, name)| format!("{id} {name}"))),
        format!("leads: {}", names(&open.leads)),
        format!("coops: {}", names(&open.coops)),
        format!("collectives: {}", collectives.collect::<Vec<_>>().join(", ")),
        format!("targets: {}", open.targets.iter().map(figure).collect::<Vec<_>>().join(" ")),
        format!("flags: {:?}", open.flags.iter().map(|flag| flag.rule).collect::<Vec<_>>()),
        format!("place: {:?} between {:?} and {:?}", open.position, open.previous, open.next),
    ];
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn a_jointly_led_task_names_both_lead_units() {
    check(
        "task=149",
        expect![[r#"
        149 加强重点考核断面周边一级支流水环境综合整治。
        6 提升城市功能品质 / 6.3 提升环境品质
        leader: Some("lindaoping 林道平")
        leads: 市水务局 市生态环境局
        coops: 市发展改革委 市工业和信息化局 市财政局 市规划和自然资源局 市住房城乡建设局 市农业农村局 市城市管理综合执法局 市港务局 市气象局 广州海事局 市水投集团
        collectives: 各区政府: 11
        targets: 
        flags: [SecondLead, ClosedCollective]
        place: Some(149) between Some(148) and Some(150)"#]],
    );
}

#[test]
fn members_are_listed_where_the_notice_lists_them() {
    check(
        "task=254",
        expect![[r#"
        254 深入推进来穗人员融合行动，优化积分制公共服务机制。
        9 加快城市治理体系和治理能力现代化 / 9.3 深化市域社会治理试点
        leader: Some("suntaiping 孙太平")
        leads: 市来穗人员服务管理局
        coops: 市政府办公厅 市总工会 团市委 市妇联 市残联
        collectives: 广州市来穗人员和网格化服务管理工作领导小组成员单位: 30, 各区政府: 11
        targets: 
        flags: [ListedMembers, ClosedCollective]
        place: Some(254) between Some(253) and Some(255)"#]],
    );
    check(
        "task=55",
        expect![[r#"
        55 全力承接好省交给的轨道交通建设运营管理牵头任务，开工建设广佛西环等项目。
        3 服务构建新发展格局 / 3.1 提升综合交通枢纽功能
        leader: Some("chenzhiying 陈志英")
        leads: 市发展改革委
        coops: 市规划和自然资源局 市交通运输局 广州地铁集团
        collectives: 沿线各区政府: open
        targets: 
        flags: [OpenCollective]
        place: Some(55) between Some(54) and Some(56)"#]],
    );
}

#[test]
fn readings_beyond_the_letter_stand_beside_the_words_as_printed() {
    let open = open("task=2");
    let rules: Vec<_> = open.flags.iter().map(|flag| flag.rule).collect();
    assert_eq!(rules, [Rule::Spacing, Rule::SharedEnding]);
    assert_eq!(open.flags[1].read_as, ["荔湾区政府", "黄埔区政府"]);
    assert_eq!(open.printed[1], "王 东");
    assert_eq!(open.printed[3], "市政府办公厅、市发展改革委、市财政局、市卫生健康委，荔湾区、黄埔区政府");
}

#[test]
fn a_task_without_a_leader_names_nobody() {
    assert_eq!(open("task=88").leader, None);
    assert_eq!(open("task=88").printed[1], "——");
}

/// The place in the result, then the serials before and behind.
fn check_place(url: &str, expected: (Option<usize>, Option<u32>, Option<u32>)) {
    let open = open(url);
    assert_eq!((open.position, open.previous, open.next), expected, "{url}");
}

#[test]
fn neighbours_are_those_in_the_result() {
    check_place("task=1", (Some(1), None, Some(2)));
    check_place("unit=liwan&leader=wangdong&task=18", (Some(2), Some(2), Some(200)));
    check_place("unit=liwan&leader=wangdong&task=224", (Some(8), Some(222), None));
    check_place("q=地铁&group=none&sort=relevance&task=113", (Some(2), Some(56), Some(26)));
}

#[test]
fn a_task_outside_the_result_has_no_neighbours() {
    check_place("unit=liwan&task=1", (None, None, None));
}

#[test]
fn a_task_under_several_headings_is_met_once() {
    // It stands under both its lead units, of which 市水务局 comes first.
    let answer = answer("group=lead&section=6.3&task=149");
    let open = open("group=lead&section=6.3&task=149");
    let serials = crate::serials(&answer);
    let at = serials.iter().position(|it| *it == 149).unwrap();
    assert_eq!((answer.repeated, open.position, open.next), (1, Some(at + 1), Some(serials[at + 1])));
}

#[test]
fn words_are_marked_in_the_open_task_too() {
    assert_eq!(marked(&open("q=呼吸&task=2").text), "全力做好[呼吸]领域国家实验室筹建保障服务工作。");
}
