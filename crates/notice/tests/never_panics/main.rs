//! Arbitrary text is read or refused, and never panics; whatever is read is read without loss.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by panicking")]

mod check;

use std::sync::LazyLock;

use check::check;
use notice::{Register, full_width, read};
use proptest::{collection::vec, prelude::*};

static NOTICE: &str = include_str!("../../../../data/guangzhou-2021/notice.txt");
static UNITS: &str = include_str!("../../../../data/guangzhou-2021/units.toml");
static TARGETS: &str = include_str!("../../../../data/guangzhou-2021/targets.toml");
static REGISTER: LazyLock<Register> = LazyLock::new(|| Register::from_toml(UNITS, TARGETS).unwrap());

/// Text out of the pieces that the reader looks for, so that it gets past the first check.
fn pieces() -> impl Strategy<Value = String> {
    const HEAD: &str = "\n序号\n重点工作\n市政府\n分管领导\n牵头单位\n配合单位\n备注\n";
    const TABLE: &str = "\n标题。\n(一)\n标题。\n1\n办好\n王东\n市科技局\n2\n办好\n——\n";
    const PIECES: &[&str] = &[
        HEAD,
        TABLE,
        "\n",
        "\r\n",
        "\u{feff}",
        "\u{3000}",
        "1",
        "2",
        "3",
        "280",
        "(一)",
        "（二）",
        "()",
        "标题。",
        "王 东",
        "——",
        "市科技局",
        "荔湾区",
        "荔湾区政府",
        "、",
        ",",
        "，",
        "(",
        ")",
        "（",
        "）",
        "各区政府",
        "市爱卫会成员单位",
        "甲府〔2021〕3号",
        "2021年2月23日",
        "2021-03-05",
        "公开方式:",
        "日印发",
    ];
    let piece = prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>()];
    (any::<bool>(), vec(piece, 0..40)).prop_map(|(with_table, pieces)| {
        let start = if with_table { [HEAD, TABLE].concat() } else { String::new() };
        start + &pieces.concat()
    })
}

/// The real notice with some of its lines changed.
fn changed_notice() -> impl Strategy<Value = String> {
    let line = || any::<prop::sample::Index>();
    let change = (0..4, line(), line());
    vec(change, 1..4).prop_map(|changes| {
        let mut lines: Vec<&str> = NOTICE.lines().filter(|line| !line.trim().is_empty()).collect();
        for (change, one, other) in changes {
            let (one, other) = (one.index(lines.len()), other.index(lines.len()));
            match change {
                0 => _ = lines.remove(one),
                1 => lines.insert(other, lines[one]),
                2 => lines.swap(one, other),
                _ => {
                    let cut = lines[one].char_indices().nth(other % 8).map_or(0, |(cut, _)| cut);
                    lines[one] = &lines[one][..cut];
                }
            }
        }
        lines.join("\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn on_arbitrary_bytes(bytes in vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes, &REGISTER);
    }

    #[test]
    fn on_text_out_of_the_pieces_of_notices(text in pieces()) {
        assert_eq!(full_width(&text).chars().count(), text.chars().count());
        let _ = Register::from_toml(&text, &text);
        if let Ok(reading) = read(text.as_bytes(), &REGISTER) {
            check(&text, reading);
        }
    }

    #[test]
    fn on_the_notice_with_lines_deleted_doubled_swapped_and_cut(text in changed_notice()) {
        if let Ok(reading) = read(text.as_bytes(), &REGISTER) {
            check(&text, reading);
        }
    }
}
