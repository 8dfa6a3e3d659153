//! The figures that the tasks commit to, counted by hand.

use expect_test::{Expect, expect};
use explore::{Key, Party};

use crate::{answer, ask, facet, figure, listed, marked, open, serials};

/// The tasks that are listed, with leader, lead units, and figures.
fn check(url: &str, expected: Expect) {
    let answer = answer(url);
    let lines = listed(&answer).map(|matched| {
        let row = ask(url, |it| it.row(matched, None));
        let figures = ask(url, |it| it.index.figures(matched.task as usize));
        let figures: Vec<String> = figures.iter().map(figure).collect();
        let parties: Vec<&str> = row.parties.iter().map(|Party { name, .. }| name.as_str()).collect();
        let leader = row.leader.unwrap_or_default();
        format!("{} {leader}, {}: {}", row.serial, parties.join(" "), figures.join("; "))
    });
    expected.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

/// How many tasks match, and how many figures they have.
fn counts(url: &str) -> (usize, Option<usize>) {
    ask(url, |it| (it.answer().count, it.figure_count()))
}

#[test]
fn the_view_lists_the_matching_tasks_that_have_a_figure() {
    assert_eq!(counts("view=targets"), (25, Some(39)));
    assert_eq!(counts("view=targets&target=1"), (25, Some(39)));
    assert_eq!(counts("view=targets&target.not=1"), (0, Some(0)));
    assert_eq!(counts(""), (280, None));
    // What stands beside a filter is what a click on it lists.
    let leader = |id: &str| facet(&answer("view=targets"), Key::Leader).iter().find(|it| it.id == id).unwrap().count;
    assert_eq!([leader("lindaoping"), leader("chenjie")], [11, 0]);
    check(
        "view=targets&section=1",
        expect![[r#"
        5 王东, 市科技局: Exactly 3家 省实验室相关项目建设
        7 王东, 市科技局: Exactly 11家 省级高水平创新研究院
        10 王东, 市科技局: AtLeast 3,500家 高新技术企业
        11 王东, 市科技局: Exactly 100家 科技金融工作站; Exactly 100人 科技金融特派员队伍; AtLeast 30% 科技信贷增速"#]],
    );
    check(
        "view=targets&leader=lindaoping&group=none&sort=lead",
        expect![[r#"
        137 林道平, 市住房城乡建设局: Exactly 83条 城中村改造; Exactly 16个 旧城混改试点; AtLeast 100个 老旧小区微改造项目
        197 林道平, 市住房城乡建设局: AtLeast 10% 商品住宅用地配建公租房等政策性住房比例; Exactly 2.78万套 基本建成保障性安居工程; Exactly 1.5万户 发放租赁补贴
        160 林道平, 市林业园林局: 每区Range 3至5个 口袋公园
        161 林道平, 市林业园林局: Exactly 220公里 提升改造绿道
        144 林道平, 市水务局: Exactly 147条 国家督办的河涌; Exactly 50条 重点整治河涌
        151 林道平, 市水务局: AtLeast 300公里 建成碧道
        57 林道平, 市交通运输局: Exactly 6个 项目开工; Exactly 7个 城市道路项目建成通车
        141 林道平, 市交通运输局: Exactly 18家 中心城区物流园
        142 林道平, 市城市管理综合执法局: AtLeast 4,200万平方米 拆除违建
        154 林道平, 市城市管理综合执法局: AtLeast 40% 生活垃圾回收利用率
        155 林道平, 市城市管理综合执法局: Exactly 5座 资源热力电厂二期建设"#]],
    );
}

#[test]
fn figures_stand_under_the_headings_in_the_order_asked_for() {
    let leaders =
        |url: &str| crate::groups(&answer(url)).map(|group| (group.title.clone(), group.count)).collect::<Vec<_>>();
    assert_eq!(serials(&answer("view=targets"))[..5], [5, 7, 10, 11, 41]);
    let by_leader = leaders("view=targets&group=leader");
    expect![[r#"[("陈志英", 6), ("林道平", 11), ("黎明", 4), ("王东", 4)]"#]].assert_eq(&format!("{by_leader:?}"));
    let in_one = serials(&answer("view=targets&group=none&sort=leader"));
    assert_eq!(in_one, serials(&answer("view=targets&group=leader")), "leaders come in the order of their headings");
}

#[test]
fn the_words_of_the_figures_are_marked() {
    let text = |url: &str| {
        let answer = answer(url);
        marked(&ask(url, |it| it.row(listed(&answer).find(|it| it.task + 1 == 137).unwrap(), None)).text)
    };
    assert_eq!(
        text("view=targets&q=城中村"),
        "实施成片连片改造，推进[83条城中村]改造、[16个]旧城混改试点、[100个以上]老旧小区微改造项目。"
    );
    assert!(!text("").contains('['), "only the view of targets is about them");
}

#[test]
fn steps_lead_from_one_task_with_figures_to_the_next() {
    let task = open("view=targets&task=41").unwrap();
    assert_eq!((task.position, task.count, task.previous, task.next), (Some(5), 25, Some(11), Some(56)));
    assert_eq!(open("view=targets&task=1").unwrap().position, None);
}

#[test]
fn an_empty_list_says_what_to_loosen() {
    let loosened = |url: &str| answer(url).chips.into_iter().map(|chip| chip.loosened).collect::<Vec<_>>();
    // 孙太平 has tasks, of which none has a figure; section 1 has some.
    assert_eq!(loosened("view=targets&section=1&leader=suntaiping"), [None, Some(4)]);
    assert_eq!(loosened("view=targets&section=4"), [Some(25)]);
}
