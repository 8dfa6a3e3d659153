//! English for what the page names.

use expect_test::expect;
use explore::{Key, glosses};

use crate::{INDEX, NOTICE, answer, facet};

#[test]
fn every_name_on_the_screen_has_a_line_of_english() {
    let glosses = glosses(&NOTICE);
    let lines: Vec<&str> = glosses.lines().collect();
    let names: Vec<&str> = INDEX.names().collect();
    assert_eq!((lines.len(), names.len()), (220, 220));
    for (name, line) in names.iter().zip(&lines) {
        // Titles are shown without their full stop.
        let english = NOTICE.english.get(*name).or_else(|| NOTICE.english.get(&format!("{name}。")));
        assert_eq!(english.map(String::as_str), Some(*line), "{name}");
    }
    let some = [0, 6, 7, 141, 142, 159, 160, 169, 170, 209, 210, 219];
    let some = some.map(|at| format!("{at} {}: {}", names[at], lines[at]));
    expect![[r#"
        0 王东: Wang Dong
        6 温国辉: Wen Guohui
        7 市委办公厅: General Office of the CPC Guangzhou Committee
        141 广州轨道交通产业联盟: Guangzhou Rail Transit Industry Alliance
        142 各区政府: All district governments
        159 市三防总指挥部各相关成员单位: All relevant members of the flood, drought and typhoon headquarters
        160 强化科技创新支撑能力: Strengthen scientific and technological innovation
        169 努力建设人民满意的服务型政府: Build a service-oriented government that satisfies the people
        170 加强战略科技力量建设: Build strategic strength in science and technology
        209 改进政府作风: Improve the government’s conduct
        210 市委部门: Party departments
        219 其他: Others"#]]
    .assert_eq(&some.join("\n"));
}

#[test]
fn a_code_leads_to_its_line() {
    let names: Vec<&str> = INDEX.names().collect();
    let answer = answer("");
    let before = |key| match key {
        Key::Leader => 0,
        Key::Unit => 7,
        Key::Section => 7 + 135 + 18,
        _ => 7 + 135 + 18 + 50,
    };
    for key in [Key::Leader, Key::Unit, Key::Section, Key::Kind] {
        for value in facet(&answer, key).iter().filter(|value| value.id != "none") {
            for value in [value].into_iter().chain(&value.children) {
                assert_eq!(names[before(key) + value.code as usize], value.name);
            }
        }
    }
}
