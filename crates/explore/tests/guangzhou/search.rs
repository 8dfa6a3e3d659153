//! What the page makes of words while they are typed: suggestions, how they were found, and what is near.

use expect_test::{Expect, expect};
use explore::Found;

use crate::{answer, ask, listed, marked};

/// Each suggestion with its key, how many tasks it has, and the name by which it was meant, where that is another.
fn check_suggestions(url: &str, expected: Expect) {
    let help = ask(url, |it| it.help());
    let lines = help.suggestions.iter().map(|it| {
        let known_as = it.known_as.as_ref().map_or(String::new(), |(kind, name)| format!(" {kind:?} {name}"));
        format!("{:?} {} {}{known_as}: {}", it.key, it.name, it.count, it.query)
    });
    expected.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_nearest_name_is_suggested_first_as_a_duty_and_as_a_lead() {
    check_suggestions(
        "q=发改委",
        expect![[r#"
        Unit 市发展改革委 114 Short 发改委: unit=fagaiwei
        Lead 市发展改革委 39 Short 发改委: lead=fagaiwei"#]],
    );
    check_suggestions(
        "q=fgw",
        expect![[r#"
        Unit 市发展改革委 114 Short 发改委: unit=fagaiwei
        Lead 市发展改革委 39 Short 发改委: lead=fagaiwei
        Unit 市人大常委会法工委 1 Short 法工委: unit=fagongwei"#]],
    );
    check_suggestions(
        "q=lwq",
        expect![[r#"
        Unit 荔湾区政府 87 Short 荔湾区: unit=liwan
        Lead 荔湾区政府 2 Short 荔湾区: lead=liwan"#]],
    );
    check_suggestions(
        "q=荔灣",
        expect![[r#"
        Unit 荔湾区政府 87 Short 荔湾: unit=liwan
        Lead 荔湾区政府 2 Short 荔湾: lead=liwan"#]],
    );
}

#[test]
fn leaders_and_sections_are_suggested() {
    check_suggestions("q=王", expect!["Leader 王东 43: leader=wangdong"]);
    check_suggestions("q=czy", expect!["Leader 陈志英 119: leader=chenzhiying"]);
    check_suggestions("q=营商环境", expect!["Section 建设国家营商环境创新试点城市 9: section=4.1"]);
}

#[test]
fn the_last_word_is_meant_and_the_others_stay() {
    check_suggestions(
        "q=建设 荔湾&leader=liming&view=table",
        expect!["Unit 荔湾区政府 8 Short 荔湾: q=%E5%BB%BA%E8%AE%BE&leader=liming&unit=liwan&view=table"],
    );
}

#[test]
fn nothing_is_suggested_for_what_is_not_a_wanted_name() {
    for url in ["", "q=g", "q=-荔湾", "q=荔湾&q=天河", "q=区块链", "q=荔湾&leader=wenguohui"] {
        assert_eq!(ask(url, |it| it.help()).suggestions, [], "{url}");
    }
}

fn check_near(url: &str, expected: Expect) {
    let near = ask(url, |it| it.help()).near.into_iter().map(|it| format!("{} {}: {}", it.words, it.count, it.query));
    expected.assert_eq(&near.collect::<Vec<_>>().join("\n"));
}

#[test]
fn one_character_off_is_near() {
    check_near(
        "q=荔弯区",
        expect![[r#"
        荔湾区政府 87: unit=liwan
        荔湾区 8: q=%E8%8D%94%E6%B9%BE%E5%8C%BA"#]],
    );
    check_near(
        "q=地贴",
        expect![[r#"
            地方 31: q=%E5%9C%B0%E6%96%B9
            地铁 10: q=%E5%9C%B0%E9%93%81
            地开 8: q=%E5%9C%B0%E5%BC%80"#]],
    );
    check_near(
        "q=发革委",
        expect![[r#"
        改革委 114: q=%E6%94%B9%E9%9D%A9%E5%A7%94
        发改委 114: q=%E5%8F%91%E6%94%B9%E5%A7%94
        发展委 2: q=%E5%8F%91%E5%B1%95%E5%A7%94"#]],
    );
    check_near(
        "q=区链块",
        expect![[r#"
        区块链 2: q=%E5%8C%BA%E5%9D%97%E9%93%BE
        区块 3: q=%E5%8C%BA%E5%9D%97"#]],
    );
    check_near(
        "q=建设 白鹅谭",
        expect![[r#"
        建设 白鹅潭 1: q=%E5%BB%BA%E8%AE%BE+%E7%99%BD%E9%B9%85%E6%BD%AD
        建设 白鹅 1: q=%E5%BB%BA%E8%AE%BE+%E7%99%BD%E9%B9%85"#]],
    );
}

#[test]
fn what_a_word_begins_with_is_near_where_it_goes_on_in_several_ways() {
    check_near("q=地铁站", expect!["地铁 10: q=%E5%9C%B0%E9%93%81"]);
    check_near("q=liwna", expect!["荔湾区政府 87: unit=liwan"]);
}

#[test]
fn nothing_is_near_where_something_is_found_or_the_words_are_right() {
    for url in ["q=地铁", "q=地铁&leader=wenguohui", "q=zzzz", "q=5g6", ""] {
        assert_eq!(ask(url, |it| it.help()).near, [], "{url}");
    }
}

/// Where words were found in a task that are not written in its text.
fn check_found(url: &str, serial: u32, expected: Expect) {
    let answer = answer(url);
    let matched = listed(&answer).find(|it| it.task + 1 == serial).unwrap();
    let row = ask(url, |it| it.row(matched, None));
    let found = row.found.iter().map(|Found { place, is_pinyin, excerpt }| {
        format!("{place:?}{} {}", if *is_pinyin { " by sound" } else { "" }, marked(excerpt))
    });
    let lines: Vec<String> = [marked(&row.text)].into_iter().chain(found).collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn a_line_says_how_it_was_found() {
    check_found(
        "q=ditie",
        52,
        expect![[r#"
        推进构建机场到广州北站空铁联运体系。
        Coop by sound …，广州空港经济区管委会，广州[地铁]集团，花都区政府"#]],
    );
    check_found(
        "q=di tie",
        52,
        expect![[r#"
        推进构建机场到广州北站空铁联运体系。
        Coop by sound …，广州空港经济区管委会，广州[地铁]集团，花都区政府"#]],
    );
    check_found(
        "q=fgw",
        2,
        expect![[r#"
        全力做好呼吸领域国家实验室筹建保障服务工作。
        Name(Short) by sound 市发展改革委（[发改委]）"#]],
    );
    check_found(
        "q=荔灣區",
        48,
        expect![[r#"
        做强做优白鹅潭商务区。
        Lead [荔湾区]政府"#]],
    );
    check_found(
        "q=huxi lingyu",
        2,
        expect![[r#"
        全力做好[呼吸领域]国家实验室筹建保障服务工作。
        Text by sound 全力做好[呼吸领域]国家实验室筹建保障服务工作。"#]],
    );
    check_found(
        "q=quzhengfu",
        52,
        expect![[r#"
        推进构建机场到广州北站空铁联运体系。
        Coop by sound …区管委会，广州地铁集团，花都[区政府]"#]],
    );
}

#[test]
fn what_is_printed_comes_before_what_is_meant() {
    let answer = answer("q=大湾区&sort=relevance&group=none");
    let order: Vec<u32> = listed(&answer).map(|it| it.task + 1).collect();
    assert_eq!(order[..9], [3, 11, 13, 27, 39, 40, 113, 116, 118]);
}
