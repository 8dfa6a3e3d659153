//! The words of a line of the list and of the table.

use expect_test::{Expect, expect};
use explore::NameKind;
use explore::{Matched, Place, Role, Row};

use crate::{INDEX, answer, ask, listed, marked};

fn matched(url: &str, serial: u32) -> Matched {
    listed(&answer(url)).find(|matched| matched.task + 1 == serial).unwrap().clone()
}

fn row(url: &str, serial: u32) -> Row {
    ask(url, |it| it.row(&matched(url, serial), None))
}

/// Who is shown in a line, with roles: `*` marks whom the query asks for.
fn check_parties(url: &str, serial: u32, expected: Expect) {
    let row = row(url, serial);
    let mut said: Vec<String> = row
        .parties
        .iter()
        .map(|party| {
            let star = if party.is_asked { "*" } else { "" };
            let via = if party.via.is_empty() { String::new() } else { format!(" via {}", party.via.join(", ")) };
            format!("{:?} {star}{}{via}", party.role, party.name)
        })
        .collect();
    said.push(format!("+ {} coops, {:?}", row.more_coops, row.more_collectives));
    expected.assert_eq(&said.join("\n"));
}

#[test]
fn a_line_names_the_lead_units_and_counts_the_others() {
    check_parties(
        "",
        2,
        expect![[r#"
        Lead 市科技局
        + 6 coops, []"#]],
    );
    check_parties(
        "",
        149,
        expect![[r#"
        Lead 市水务局
        Lead 市生态环境局
        + 11 coops, ["各区政府"]"#]],
    );
    check_parties(
        "",
        254,
        expect![[r#"
        Lead 市来穗人员服务管理局
        + 5 coops, ["广州市来穗人员和网格化服务管理工作领导小组成员单位", "各区政府"]"#]],
    );
}

#[test]
fn a_line_has_the_role_of_the_readers_own_unit() {
    let (mine, name) = INDEX.unit("liwan").unwrap();
    assert_eq!(name, "荔湾区政府");
    for (serial, role) in [(48, Some(Role::Lead)), (2, Some(Role::Coop)), (18, Some(Role::Collective)), (1, None)] {
        let matched = Matched { task: serial - 1, why: Vec::new() };
        let (row, table_row) = ask("", |it| (it.row(&matched, Some(mine)), it.table_row(&matched, Some(mine))));
        assert_eq!((row.mine, table_row.mine), (role, role), "{serial}");
        assert_eq!(ask("", |it| it.row(&matched, None)).mine, None, "{serial}");
    }
    assert_eq!(INDEX.unit("gequzhengfu"), None, "a collective is nobody's own unit");
}

#[test]
fn a_line_names_the_unit_that_is_asked_for_with_its_role() {
    check_parties(
        "unit=liwan",
        48,
        expect![[r#"
        Lead *荔湾区政府
        + 12 coops, []"#]],
    );
    check_parties(
        "unit=liwan",
        2,
        expect![[r#"
        Lead 市科技局
        Coop *荔湾区政府
        + 5 coops, []"#]],
    );
    check_parties(
        "unit=liwan&unit=tianhe",
        54,
        expect![[r#"
        Lead 市发展改革委
        Coop *荔湾区政府
        Coop *天河区政府
        + 8 coops, []"#]],
    );
    check_parties(
        "unit=liwan&unit.all=liwan",
        54,
        expect![[r#"
        Lead 市发展改革委
        Coop *荔湾区政府
        + 9 coops, []"#]],
    );
}

#[test]
fn a_line_names_the_collective_through_which_a_unit_has_the_task() {
    check_parties(
        "unit=liwan",
        200,
        expect![[r#"
        Lead 市教育局
        Collective *荔湾区政府 via 各区政府
        + 2 coops, []"#]],
    );
    check_parties(
        "unit=fagaiwei",
        254,
        expect![[r#"
        Lead 市来穗人员服务管理局
        Collective *市发展改革委 via 广州市来穗人员和网格化服务管理工作领导小组成员单位
        + 5 coops, ["各区政府"]"#]],
    );
    check_parties(
        "unit=gequzhengfu",
        149,
        expect![[r#"
        Lead 市水务局
        Lead 市生态环境局
        Coop *各区政府
        + 11 coops, []"#]],
    );
}

#[test]
fn a_unit_asked_for_in_a_cell_stands_out() {
    check_parties(
        "lead=水务局",
        149,
        expect![[r#"
        Lead *市水务局
        Lead 市生态环境局
        + 11 coops, ["各区政府"]"#]],
    );
}

fn check_found(url: &str, serial: u32, expected: &[(Place, &str)]) {
    let row = row(url, serial);
    let found: Vec<_> = row.found.iter().map(|found| (found.place, marked(&found.excerpt))).collect();
    let expected: Vec<_> = expected.iter().map(|&(place, words)| (place, words.to_owned())).collect();
    assert_eq!(found, expected, "{url} in {serial}");
}

#[test]
fn words_in_the_task_are_marked_there() {
    assert_eq!(marked(&row("q=5G", 60).text).matches("[5G]").count(), 1);
    check_found("q=5G", 60, &[]);
}

#[test]
fn words_elsewhere_are_shown_with_their_place() {
    check_found("q=王东", 2, &[(Place::Leader, "[王 东]")]);
    check_found("q=市科技局", 2, &[(Place::Lead, "[市科技局]")]);
    check_found("q=荔湾区政府", 2, &[(Place::Name(NameKind::Registered), "[荔湾区政府]")]);
}

#[test]
fn every_word_is_looked_for_on_its_own() {
    check_found(
        "q=发改委 呼吸 科技创新",
        2,
        &[(Place::Name(NameKind::Short), "市发展改革委（[发改委]）"), (Place::Heading, "强化[科技创新]支撑能力。")],
    );
}

#[test]
fn long_cells_are_shown_around_the_hit() {
    check_found("q=地铁", 80, &[(Place::Coop, "…白云区政府，广州供电局，广州[地铁]集团，中国铁路广州局集团")]);
}

fn check_table_row(url: &str, serial: u32, expected: Expect) {
    let row = ask(url, |it| it.table_row(&matched(url, serial), None));
    expected.assert_eq(&row.cells.map(|cell| marked(&cell)).join("\n"));
}

#[test]
fn a_table_row_marks_words_and_units_as_printed() {
    check_table_row(
        "q=呼吸 市财政局",
        2,
        expect![[r#"
        全力做好[呼吸]领域国家实验室筹建保障服务工作。
        王 东
        市科技局
        市政府办公厅、市发展改革委、[市财政局]、市卫生健康委，荔湾区、黄埔区政府"#]],
    );
    check_table_row(
        "unit=liwan",
        2,
        expect![[r#"
        全力做好呼吸领域国家实验室筹建保障服务工作。
        王 东
        市科技局
        市政府办公厅、市发展改革委、市财政局、市卫生健康委，[荔湾区]、黄埔区政府"#]],
    );
    check_table_row(
        "unit=liwan",
        151,
        expect![[r#"
        建成碧道300公里以上。
        林道平
        市水务局
        市政府办公厅、市林业园林局，[各区政府]"#]],
    );
    check_table_row(
        "leader=wangdong",
        2,
        expect![[r#"
        全力做好呼吸领域国家实验室筹建保障服务工作。
        王 东
        市科技局
        市政府办公厅、市发展改革委、市财政局、市卫生健康委，荔湾区、黄埔区政府"#]],
    );
}

#[test]
fn a_name_that_goes_on_names_another_unit() {
    check_table_row(
        "unit=huangpu",
        105,
        expect![[r#"
        推动综合保税区创新升级。深入推进通关改革，巩固拓展压缩通关时间成效，规范进出口环节合规成本。
        陈志英
        市商务局
        广州海关、黄埔海关，广州空港经济区管委会，白云区、[黄埔区]、南沙区政府"#]],
    );
    check_table_row(
        "unit=baiyun",
        157,
        expect![[r#"
        持续推进白云山还绿于民、还景于民，完成白云山南门改造和广州花园锣鼓坑片区主体建设。
        林道平
        市林业园林局
        市委宣传部、市委军民融合办，市发展改革委、市财政局、市规划和自然资源局、市住房城乡建设局、市交通运输局、市水务局、市文化广电旅游局、市城市管理综合执法局、市体育局，市土地开发中心、市白云山管理局，省军区保障局、广州供电局，广州地铁集团、市水投集团、市城投集团、广州公交集团，越秀区、天河区、[白云区政府]"#]],
    );
}

#[test]
fn why_a_task_matched_names_the_strongest_role_of_each_unit() {
    let why = matched("unit=liwan&unit=gequzhengfu", 151).why;
    let roles: Vec<_> = why.iter().map(|why| (why.role, why.via.len())).collect();
    assert_eq!(roles, [(Role::Collective, 1), (Role::Coop, 0)]);
    assert_eq!(matched("leader=wangdong", 2).why, []);
}
