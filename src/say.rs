//! What the interface says, in the language of this reader: a function for each message of `locales/*/app.ftl` and `carry.ftl`.
//!
//! The functions are written by `build.rs`, so that a message that is not there does not compile. `boot.js` has loaded those of `app.ftl` before
//! anything is drawn; `later.js` brings the others. How they are written: the crate `locale`.

use std::fmt::Display;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The messages of `app.ftl`, in the order of their names, and those of `carry.ftl`.
static LINES: [OnceLock<Vec<String>>; 2] = [OnceLock::new(), OnceLock::new()];

/// Takes the words of the language, a line for each message: those of `app.ftl`, then those of `carry.ftl`.
pub fn learn(words: &str) {
    let lines = words.lines().map(str::to_owned).collect();
    let [first, later] = &LINES;
    if let Err(lines) = first.set(lines) {
        let _ = later.set(lines);
    }
}

#[inline(never)]
fn line(number: usize) -> &'static str {
    LINES.iter().filter_map(OnceLock::get).flatten().nth(number).map_or("", String::as_str)
}

#[inline(never)]
fn filled(number: usize, values: &[&dyn Display]) -> String {
    fill(line(number), values)
}

/// A message with its values: `{0}` is the first, `{0?task|tasks}` one text where that is 1 and another one else.
fn fill(mut line: &str, values: &[&dyn Display]) -> String {
    let mut filled = String::new();
    while let Some((before, rest)) = line.split_once('{')
        && let Some((place, after)) = rest.split_once('}')
    {
        let value = place.bytes().next().and_then(|digit| values.get(usize::from(digit - b'0')));
        let value = value.map_or_else(String::new, ToString::to_string);
        let forms = place.split_once('?').and_then(|(_, forms)| forms.split_once('|'));
        filled += before;
        filled += forms.map_or(&value, |(one, other)| if value == "1" { one } else { other });
        line = after;
    }
    filled + line
}

#[cfg(test)]
mod tests {
    use super::{Display, fill};

    #[test]
    fn values_stand_where_the_language_wants_them() {
        let check =
            |line: &str, values: &[&dyn Display], expected: &str| assert_eq!(fill(line, values), expected, "{line}");
        check("没有", &[], "没有");
        check("第 {0} 项，共 {1} 项", &[&3, &280], "第 3 项，共 280 项");
        check("{1} of {0}", &[&"a{0}", &"b"], "b of a{0}");
        check("{0} {0?task|tasks}", &[&1], "1 task");
        check("{0} {0?task|tasks}.", &[&0], "0 tasks.");
    }
}
