//! What must hold of the notice that is in `data/`, read with the register beside it.

#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    clippy::needless_raw_string_hashes,
    reason = "a test that cannot go on says so by panicking; expectations are handed over, and written by expect-test"
)]

use std::{collections::BTreeSet, fs, path::PathBuf};

use expect_test::{Expect, expect};
use notice::{
    Date, Figure, Notice, ParagraphRole, Reading, Rule, Target, Task, figures, full_width, generate, read_folder,
};

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/guangzhou-2021"))
}

fn reading() -> Reading {
    read_folder(&folder()).unwrap()
}

fn count(notice: &Notice, is_counted: impl Fn(&Task) -> bool) -> usize {
    notice.tasks.iter().filter(|task| is_counted(task)).count()
}

fn unit(notice: &Notice, name: &str) -> usize {
    notice.units.iter().position(|unit| unit.name == name).unwrap()
}

#[test]
fn nothing_needs_a_warning() {
    assert_eq!(reading().warnings, []);
}

#[test]
fn every_paragraph_is_accounted_for() {
    let source = fs::read_to_string(folder().join("notice.txt")).unwrap();
    let lines: Vec<_> = source.lines().zip(1..).filter(|(text, _)| !text.trim().is_empty()).collect();
    let reading = reading();
    let accounted: Vec<_> =
        reading.paragraphs.iter().map(|paragraph| (paragraph.text.as_str(), paragraph.line)).collect();
    assert_eq!(accounted, lines.iter().map(|(text, line)| (text.trim(), *line)).collect::<Vec<_>>());
    assert!(reading.paragraphs.iter().all(|paragraph| paragraph.role != ParagraphRole::Unplaced));
}

#[test]
fn the_table_is_printed_back_as_it_stands() {
    let reading = reading();
    let of_table = reading.paragraphs.iter().filter(|paragraph| {
        matches!(paragraph.role, ParagraphRole::TableHead | ParagraphRole::Heading | ParagraphRole::Cell { .. })
    });
    assert_eq!(reading.notice.print_table(), of_table.map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>());
}

#[test]
fn around_the_table_stands_who_when_and_what() {
    let notice = reading().notice;
    assert_eq!(notice.title, "广州市人民政府关于印发2021年市政府工作报告部署工作责任分工的通知");
    assert_eq!(notice.table_title, "2021年市政府工作报告部署工作责任分工");
    assert_eq!((notice.number.as_str(), notice.issuer.as_str()), ("穗府〔2021〕3号", "广州市人民政府"));
    assert_eq!(notice.issued, Date { year: 2021, month: 2, day: 23 });
    assert_eq!(notice.published, Date { year: 2021, month: 3, day: 5 });
    assert_eq!(notice.printed, Date { year: 2021, month: 3, day: 2 });
    assert_eq!(notice.letter.len(), 2);
    assert_eq!(notice.letter[0], "各区人民政府,市政府各部门、各直属机构:");
}

#[test]
fn tasks_run_from_1_to_280_in_10_sections_and_40_subsections() {
    let notice = reading().notice;
    assert!(notice.tasks.iter().map(|task| task.serial).eq(1..=280));
    assert!(notice.tasks.is_sorted_by_key(|task| (task.section, task.subsection)));
    assert_eq!(notice.sections.len(), 10);
    assert_eq!(notice.sections.iter().map(|section| section.subsections.len()).sum::<usize>(), 40);
}

#[test]
fn leaders_answer_for_as_many_tasks_as_counted_by_hand() {
    let notice = reading().notice;
    let of_leader = |at| count(&notice, |task| task.leader == Some(at));
    let leaders = notice.leaders.iter().enumerate();
    let counts: Vec<_> = leaders.map(|(at, leader)| format!("{} {}", leader.name, of_leader(at))).collect();
    expect!["王东 43, 陈志英 119, 黎明 46, 林道平 51, 孙太平 14, 陈杰 4, 温国辉 1"].assert_eq(&counts.join(", "));
    assert_eq!(count(&notice, |task| task.leader.is_none()), 2);
}

#[test]
fn units_are_found_where_a_plain_search_misses_them() {
    let notice = reading().notice;
    let liwan = unit(&notice, "荔湾区政府");
    let leads: Vec<_> =
        notice.tasks.iter().filter(|task| task.leads.contains(&liwan)).map(|task| task.serial).collect();
    assert_eq!(leads, [48, 69]);
    assert_eq!(count(&notice, |task| task.coops.contains(&liwan)), 6);
    let fagaiwei = unit(&notice, "市发展改革委");
    assert_eq!(count(&notice, |task| task.leads.contains(&fagaiwei)), 39);
    let districts = notice.collectives.iter().position(|collective| collective.name == "各区政府").unwrap();
    assert_eq!(count(&notice, |task| task.collectives.contains(&districts)), 79);
    assert_eq!(notice.collectives[districts].members.as_ref().unwrap().len(), 11);
}

#[test]
fn every_unit_and_collective_of_the_register_is_named() {
    let notice = reading().notice;
    for (at, unit) in notice.units.iter().enumerate() {
        assert!(count(&notice, |task| task.leads.contains(&at) || task.coops.contains(&at)) > 0, "{}", unit.name);
    }
    for (at, collective) in notice.collectives.iter().enumerate() {
        assert!(count(&notice, |task| task.collectives.contains(&at)) > 0, "{}", collective.name);
    }
}

#[test]
fn every_name_and_title_has_english_of_its_own() {
    let notice = reading().notice;
    let names = notice.kinds.iter().map(|it| &it.name).chain(notice.leaders.iter().map(|it| &it.name));
    let names = names.chain(notice.units.iter().map(|it| &it.name));
    let names = names.chain(notice.collectives.iter().map(|it| &it.name));
    let titles = notice.sections.iter().map(|it| &it.title);
    let titles = titles.chain(notice.sections.iter().flat_map(|it| &it.subsections).map(|it| &it.title));
    let english: BTreeSet<_> = names.chain(titles).map(|name| &notice.english[name]).collect();
    assert_eq!((english.len(), notice.english.len()), (220, 220), "none is missing, shared or left over");
    for leader in &notice.leaders {
        assert_eq!(notice.english[&leader.name].replace(' ', "").to_lowercase(), leader.id, "names are in pinyin");
    }
    let longest = english.iter().map(|line| line.chars().count()).max();
    assert!(longest <= Some(70), "they stand in lists and beside marks: {longest:?}");
}

#[test]
fn every_reading_beyond_the_letter_is_flagged() {
    let notice = reading().notice;
    let tasks_with = |rule| -> Vec<u32> {
        let flagged = |task: &&Task| task.flags.iter().any(|flag| flag.rule == rule);
        notice.tasks.iter().filter(flagged).map(|task| task.serial).collect()
    };
    assert_eq!(tasks_with(Rule::NoLeader), [88, 248]);
    assert_eq!(tasks_with(Rule::ContinuedCell), [196, 246]);
    assert_eq!(tasks_with(Rule::SecondLead), [149]);
    assert_eq!(tasks_with(Rule::ListedMembers), [254]);
    assert_eq!(tasks_with(Rule::OtherName), [44, 46, 114, 119, 192, 246]);
    assert_eq!(tasks_with(Rule::ClosedCollective).len(), 79);
    for task in &notice.tasks {
        let cells = [&task.cells.leader, &task.cells.lead, &task.cells.coop];
        assert!(task.flags.iter().all(|flag| cells.iter().any(|cell| cell.contains(&flag.printed))));
    }
}

fn check_task(serial: usize, expected: Expect) {
    let notice = reading().notice;
    let task = &notice.tasks[serial - 1];
    let names =
        |units: &[usize]| units.iter().map(|unit| notice.units[*unit].name.as_str()).collect::<Vec<_>>().join(" ");
    let collectives = task.collectives.iter().map(|at| {
        let collective = &notice.collectives[*at];
        let members = collective.members.as_ref().map_or_else(|| "open".to_owned(), |members| names(members));
        format!("\n{}: {members}", collective.name)
    });
    let said = format!("{}\n{}{}", names(&task.leads), names(&task.coops), collectives.collect::<String>());
    expected.assert_eq(&said);
}

#[test]
fn a_shared_ending_names_each_district() {
    check_task(
        2,
        expect![[r#"
        市科技局
        市政府办公厅 市发展改革委 市财政局 市卫生健康委 荔湾区政府 黄埔区政府"#]],
    );
}

#[test]
fn a_second_paragraph_of_lead_units_leads_too() {
    check_task(
        149,
        expect![[r#"
        市水务局 市生态环境局
        市发展改革委 市工业和信息化局 市财政局 市规划和自然资源局 市住房城乡建设局 市农业农村局 市城市管理综合执法局 市港务局 市气象局 广州海事局 市水投集团
        各区政府: 越秀区政府 海珠区政府 荔湾区政府 天河区政府 白云区政府 黄埔区政府 花都区政府 番禺区政府 南沙区政府 从化区政府 增城区政府"#]],
    );
}

#[test]
fn a_cell_goes_on_in_the_next_paragraph() {
    check_task(
        246,
        expect![[r#"
        市交通运输局
        市公安局 市港务局 广州空港经济区管委会 广州地铁集团 广州交投集团 广州公交集团"#]],
    );
}

#[test]
fn a_list_in_brackets_is_a_collectives_members() {
    check_task(
        254,
        expect![[r#"
        市来穗人员服务管理局
        市政府办公厅 市总工会 团市委 市妇联 市残联
        广州市来穗人员和网格化服务管理工作领导小组成员单位: 市委组织部 市委政法委 市发展改革委 市教育局 市民族宗教局 市公安局 市民政局 市司法局 市财政局 市人力资源社会保障局 市规划和自然资源局 市生态环境局 市住房城乡建设局 市交通运输局 市水务局 市农业农村局 市商务局 市文化广电旅游局 市卫生健康委 市退役军人事务局 市应急管理局 市国资委 市市场监管局 市体育局 市医保局 市城市管理综合执法局 市政务服务数据管理局 市消防救援支队 广州市税务局 市协作办
        各区政府: 越秀区政府 海珠区政府 荔湾区政府 天河区政府 白云区政府 黄埔区政府 花都区政府 番禺区政府 南沙区政府 从化区政府 增城区政府"#]],
    );
}

#[test]
fn some_districts_are_not_all_districts() {
    check_task(
        55,
        expect![[r#"
        市发展改革委
        市规划和自然资源局 市交通运输局 广州地铁集团
        沿线各区政府: open"#]],
    );
}

/// A warning would say what is not judged (see `nothing_needs_a_warning`); this is the other way round.
#[test]
fn every_target_is_a_figure_that_the_rule_finds() {
    let notice = reading().notice;
    for task in &notice.tasks {
        let figures = figures(&task.cells.task);
        for target in &task.targets {
            let at = task.cells.task.find(&target.words).unwrap();
            let is_it = |figure: &&Figure| figure.at.start == at && target.words.starts_with(&figure.target.words);
            assert_eq!(figures.iter().filter(is_it).count(), 1, "{}: {}", task.serial, target.words);
        }
    }
}

#[test]
fn targets_say_what_was_counted_by_hand() {
    let notice = reading().notice;
    let said = |task: &Task, target: &Target| {
        let Target { words, comparator, value, upper, unit, per, measured } = target;
        let upper = upper.map_or_else(String::new, |upper| format!("..{upper}"));
        format!("{} {words}: {comparator:?} {per}{value}{upper}{unit} {measured}", task.serial)
    };
    let targets = notice.tasks.iter().flat_map(|task| task.targets.iter().map(move |target| said(task, target)));
    expect![[r#"
        5 3家: Exactly 3家 省实验室相关项目建设
        7 11家: Exactly 11家 省级高水平创新研究院
        10 3500家以上: AtLeast 3500家 高新技术企业
        11 百家: Exactly 100家 科技金融工作站
        11 百人: Exactly 100人 科技金融特派员队伍
        11 不低于30%: AtLeast 30% 科技信贷增速
        41 20家: Exactly 20家 新增上市公司
        56 4个国铁: Exactly 4个 国铁
        56 6个城际: Exactly 6个 城际
        56 11个地铁: Exactly 11个 地铁
        56 6个综合交通枢纽: Exactly 6个 综合交通枢纽
        56 突破600公里: BreaksThrough 600公里 地铁运营里程
        57 6个: Exactly 6个 项目开工
        57 7个: Exactly 7个 城市道路项目建成通车
        59 777个: Exactly 777个 市重点项目
        59 3604亿元: Exactly 360400000000元 完成投资
        60 6.5万座: Exactly 65000座 5G基站
        62 10个: Exactly 10个 基础设施领域不动产投资信托基金试点项目落地
        78 3%: Exactly 3% 实际利用外资增长
        137 83条: Exactly 83条 城中村改造
        137 16个: Exactly 16个 旧城混改试点
        137 100个以上: AtLeast 100个 老旧小区微改造项目
        141 18家: Exactly 18家 中心城区物流园
        142 4200万平方米以上: AtLeast 42000000平方米 拆除违建
        144 147条: Exactly 147条 国家督办的河涌
        144 50条: Exactly 50条 重点整治河涌
        151 300公里以上: AtLeast 300公里 建成碧道
        154 40%以上: AtLeast 40% 生活垃圾回收利用率
        155 5座: Exactly 5座 资源热力电厂二期建设
        160 3至5个: Range 每区3..5个 口袋公园
        161 220公里: Exactly 220公里 提升改造绿道
        174 15个: Exactly 15个 省级现代农业产业园
        174 各5家: Exactly 各5家 新创建市级以上示范家庭农场、农民专业合作社示范社
        188 3000张: Exactly 3000张 新增养老床位
        191 22万人: Exactly 220000人 城镇新增就业
        192 40万人次以上: AtLeast 400000人次 各类职业技能培训
        197 不少于10%: AtLeast 10% 商品住宅用地配建公租房等政策性住房比例
        197 2.78万套: Exactly 27800套 基本建成保障性安居工程
        197 1.5万户: Exactly 15000户 发放租赁补贴"#]]
    .assert_eq(&targets.collect::<Vec<_>>().join("\n"));
    assert_eq!(count(&notice, |task| !task.targets.is_empty()), 25);
}

#[test]
fn full_width_leaves_no_half_width_punctuation() {
    for paragraph in reading().notice.print_table() {
        assert!(!full_width(&paragraph).contains([',', '(', ')', ';', ':']), "{paragraph}");
    }
}

#[test]
fn a_generated_notice_has_the_distributions_of_the_given_one() {
    let model = reading().notice;
    let made = generate(&model, 28_000, 1);
    let names_all_districts = |task: &Task| task.flags.iter().any(|flag| flag.rule == Rule::ClosedCollective);
    for at in 0..model.leaders.len() {
        check_share(&model, &made, |task| task.leader == Some(at));
    }
    check_share(&model, &made, |task| !task.targets.is_empty());
    check_share(&model, &made, |task| task.cells.coop.is_empty());
    check_share(&model, &made, names_all_districts);
}

/// In a hundred times as many tasks there are a hundred times as many of each sort, give or take 3 of 100 tasks.
fn check_share(model: &Notice, made: &Notice, is_counted: impl Fn(&Task) -> bool + Copy) {
    let (expected, found) = (count(model, is_counted) * 100, count(made, is_counted));
    assert!(expected.abs_diff(found) < 28_000 * 3 / 100, "expected about {expected}, found {found}");
}
