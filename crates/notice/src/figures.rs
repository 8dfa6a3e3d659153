//! Finds the figures in the words of a task by rule: what might be a target, for a person to judge.
//!
//! Every Arabic number is one, whatever stands around it, so that none is overlooked. A Chinese numeral is one where a word that
//! counts stands behind it (`两个`), or where it is a hundred or more (`百家`). Ordinals are none (`第七次`, `二期`), nor are
//! numerals that are only part of a word (`一流`, `十四五`).

mod number;

use std::ops::Range;

use crate::{Comparator, Decimal, Target};
use number::{Number, number};

/// A figure in the words of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    /// What it is if it is a target. What it measures is a guess: the words behind it, or else those before it.
    pub target: Target,
}

/// Units of measure and words that count, of those that begin alike the longest first.
const UNITS: &str = "个百分点 平方公里 平方米 立方米 公顷 公里 千米 千瓦时 千瓦 人次 批次 车次 架次 班次 小时 % ％ 个 家 条 座 张 套 户 人 项 件 \
                     年 月 日 天 次 所 间 台 辆 艘 列 名 位 元 亩 米 吨 升 度 倍 种 类 宗 支 处 场 组 批 份 期 级 对 大";

/// Units that count nothing behind a Chinese numeral: `二期` and `一级` are ordinals, and `一批` is no number of things.
const UNCOUNTED: [&str; 3] = ["期", "级", "批"];

/// Words before a figure that compare; what ends like another stands before it.
const BEFORE: [(&str, Comparator); 4] = [
    ("不超过 不高于 不多于 不大于 至多", Comparator::AtMost),
    ("不低于 不少于 不小于 至少", Comparator::AtLeast),
    ("约 近", Comparator::About),
    ("突破 超过 超 高于", Comparator::BreaksThrough),
];

/// Words behind a figure that compare.
const BEHIND: [(&str, Comparator); 3] =
    [("以上", Comparator::AtLeast), ("以内 以下", Comparator::AtMost), ("左右 上下", Comparator::About)];

const PUNCTUATION: [char; 15] = [',', '，', ';', '；', '。', '、', ':', '：', '(', ')', '（', '）', '“', '”', '\n'];

/// The figures in a text, in order. One pass.
#[must_use]
pub fn figures(text: &str) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut start = 0;
    while let Some(c) = text[start..].chars().next() {
        start = match number(&text[start..]) {
            Some(number) => {
                let end = start + number.length;
                match figure(text, start..end, &number) {
                    Some(figure) => {
                        let behind = figure.at.end;
                        figures.push(figure);
                        behind
                    }
                    None => end,
                }
            }
            None => start + c.len_utf8(),
        };
    }
    figures
}

/// The figure around a number; `None` where the number counts nothing.
fn figure(text: &str, at: Range<usize>, number: &Number) -> Option<Figure> {
    let (before, behind) = (&text[..at.start], &text[at.end..]);
    if before.ends_with('第') {
        return None;
    }
    let unit = match UNITS.split(' ').find(|unit| behind.starts_with(unit)) {
        Some(unit) if number.is_arabic || !UNCOUNTED.contains(&unit) => unit,
        _ if number.is_arabic => &behind[..behind.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(behind.len())],
        // The noun itself is counted: `百园`.
        _ if number.value >= HUNDRED => {
            &behind[..behind.chars().next().filter(|c| !PUNCTUATION.contains(c))?.len_utf8()]
        }
        _ => return None,
    };
    let behind = &behind[unit.len()..];
    let clause = before.rsplit(PUNCTUATION).next().unwrap_or(before);
    let compared = compared_by(&BEFORE, |word| number.upper.is_none() && before.ends_with(word));
    let compared_behind = compared_by(&BEHIND, |word| compared.is_none() && behind.starts_with(word));
    let word_before = match compared {
        Some((word, _)) => word,
        None if before.ends_with('各') => "各",
        // What is written in Latin letters up to the figure is one word with it: `PM2.5`.
        None => &before[before.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |at| at + width(before, at))..],
    };
    let start = at.start - word_before.len();
    let end = at.end + unit.len() + compared_behind.map_or(0, |(word, _)| word.len());
    let comparator = match (number.upper, compared.or(compared_behind)) {
        (Some(_), _) => Comparator::Range,
        (None, Some((_, comparator))) => comparator,
        (None, None) => Comparator::Exactly,
    };
    let measured = text[end..].split(PUNCTUATION).next().unwrap_or_default();
    let clause_before = &clause[..clause.len().saturating_sub(word_before.len())];
    Some(Figure {
        at: start..end,
        target: Target {
            words: text[start..end].to_owned(),
            comparator,
            value: number.value,
            upper: number.upper,
            unit: unit.replace('％', "%"),
            per: if word_before == "各" { "各".to_owned() } else { each(clause) },
            measured: if measured.is_empty() { clause_before } else { measured }.to_owned(),
        },
    })
}

/// The first of these words that is there, and how it compares.
fn compared_by<'a>(words: &[(&'a str, Comparator)], is_there: impl Fn(&str) -> bool) -> Option<(&'a str, Comparator)> {
    let mut each = words.iter().flat_map(|(words, comparator)| words.split(' ').map(|word| (word, *comparator)));
    each.find(|(word, _)| is_there(word))
}

const HUNDRED: Decimal = Decimal { thousandths: 100_000 };

/// `每区` out of `每区建设`; empty where nothing is said of each.
fn each(clause: &str) -> String {
    clause.rfind('每').map_or_else(String::new, |at| clause[at..].chars().take(2).collect())
}

/// How many bytes the character at a byte takes.
fn width(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::{Figure, figures};

    /// What is found in a text: the words, the comparator, the value and what it is in, and what it seems to measure.
    fn check(text: &str, expected: &[&str]) {
        let said = |Figure { at, target }: Figure| {
            assert_eq!(text[at], target.words);
            let upper = target.upper.map_or_else(String::new, |upper| format!("..{upper}"));
            format!(
                "{}: {:?} {}{}{upper}{} {}",
                target.words, target.comparator, target.per, target.value, target.unit, target.measured,
            )
        };
        assert_eq!(figures(text).into_iter().map(said).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn arabic_numbers_have_their_unit_and_what_follows() {
        check("支持建设11家省级研究院。", &["11家: Exactly 11家 省级研究院"]);
        check("新增上市公司20家。", &["20家: Exactly 20家 新增上市公司"]);
        check("推进83条城中村、16个旧城", &["83条: Exactly 83条 城中村", "16个: Exactly 16个 旧城"]);
        check("完成投资3,604.5元", &["3,604.5元: Exactly 3604.5元 完成投资"]);
        check("增速为3％,提高2个百分点", &["3％: Exactly 3% 增速为", "2个百分点: Exactly 2个百分点 提高"]);
    }

    #[test]
    fn scales_are_resolved_exactly() {
        check("就业22万人", &["22万人: Exactly 220000人 就业"]);
        check("安居2.78万套", &["2.78万套: Exactly 27800套 安居"]);
        check("安居2.78125万套", &["2.78125万套: Exactly 27812.5套 安居"]);
        check("投资3604亿元", &["3604亿元: Exactly 360400000000元 投资"]);
        check("产值2.5万亿元", &["2.5万亿元: Exactly 2500000000000元 产值"]);
    }

    #[test]
    fn comparisons_stand_before_or_behind() {
        check("企业3500家以上", &["3500家以上: AtLeast 3500家 企业"]);
        check("增速不低于30%", &["不低于30%: AtLeast 30% 增速"]);
        check("控制在5%以内,不超过3家", &["5%以内: AtMost 5% 控制在", "不超过3家: AtMost 3家 "]);
        check("里程突破600公里。", &["突破600公里: BreaksThrough 600公里 里程"]);
        check("约20人,30人左右", &["约20人: About 20人 ", "30人左右: About 30人 "]);
    }

    #[test]
    fn a_range_has_two_ends() {
        check("每区建设3至5个口袋公园", &["3至5个: Range 每区3..5个 口袋公园"]);
        check("培训3-5万人次", &["3-5万人次: Range 30000..50000人次 培训"]);
        check("占3%至5%", &["3%至5%: Range 3..5% 占"]);
        check("三到五家工厂", &["三到五家: Range 3..5家 工厂"]);
        check("5至3个", &["5: Exactly 5 至3个", "3个: Exactly 3个 5至"]);
    }

    #[test]
    fn what_each_has_to_reach_is_said() {
        check("家庭农场、合作社各5家,", &["各5家: Exactly 各5家 合作社"]);
        check("每年培训,新建5家", &["5家: Exactly 5家 新建"]);
    }

    #[test]
    fn chinese_numerals_are_figures_where_they_count() {
        check("建立百家工作站、组建百人队伍", &["百家: Exactly 100家 工作站", "百人: Exactly 100人 队伍"]);
        check("两个中心,三百五十所学校", &["两个: Exactly 2个 中心", "三百五十所: Exactly 350所 学校"]);
        check("一万二千亩,十二家", &["一万二千亩: Exactly 12000亩 ", "十二家: Exactly 12家 "]);
        check("国际友城“百城计划”", &["百城: Exactly 100城 计划"]);
    }

    #[test]
    fn numerals_that_count_nothing_are_none() {
        check("建设一流大学,打造一批基地,二期工程,一级支流", &[]);
        check("“十四五”规划、第七次普查、第3次会议、一二三产业融合、文化进千、万", &[]);
        check("", &[]);
    }

    #[test]
    fn every_arabic_number_is_found_to_be_judged() {
        check("加快5G商用", &["5G: Exactly 5G 商用"]);
        check("加强PM2.5治理", &["PM2.5: Exactly 2.5 治理"]);
        check("营商环境4.0改革", &["4.0: Exactly 4 改革"]);
        check("面向2035年的规划", &["2035年: Exactly 2035年 的规划"]);
        check("20万吨级航道,12345热线", &["20万吨: Exactly 200000吨 级航道", "12345: Exactly 12345 热线"]);
    }
}
