//! The messages as functions: what is not in the files does not compile, and what nobody says is a warning.

use std::fmt::Write;

use crate::Locale;

/// A function in Rust for each message of `app.ftl`, then of `carry.ftl`, numbered throughout, with what it says in this language above it. They call `line(number)` for a
/// message as it is, and `filled(number, &[&value, …])` for one with values, which are anything that prints.
#[must_use]
pub fn functions(locale: &Locale) -> String {
    let mut source = String::new();
    for (number, (name, message)) in locale.app.iter().chain(&locale.carry).enumerate() {
        let (name, values) = (name.replace('-', "_"), &message.values);
        let parameters: Vec<String> = values.iter().map(|value| format!("{value}: impl Display")).collect();
        let arguments: Vec<String> = values.iter().map(|value| format!("&{value}")).collect();
        let said = if message.line().is_empty() { "nothing".to_owned() } else { format!("`{}`", message.line()) };
        let _ = writeln!(source, "/// Says {said}.");
        let _ = if values.is_empty() {
            writeln!(source, "pub fn {name}() -> &'static str {{ line({number}) }}")
        } else {
            let (parameters, arguments) = (parameters.join(", "), arguments.join(", "));
            writeln!(source, "pub fn {name}({parameters}) -> String {{ filled({number}, &[{arguments}]) }}")
        };
    }
    source
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::messages;
    use expect_test::expect;

    #[test]
    fn each_message_is_a_function_of_its_values() {
        let app = messages("nothing-found = 没有\ntask = 第 { $serial } 项，共 { $count } 项").unwrap();
        let none = || messages("").unwrap();
        let locale = Locale { language: "zh-Hans", app, carry: none(), page: none(), later: none() };
        expect![[r"
            /// Says `没有`.
            pub fn nothing_found() -> &'static str { line(0) }
            /// Says `第 {0} 项，共 {1} 项`.
            pub fn task(serial: impl Display, count: impl Display) -> String { filled(1, &[&serial, &count]) }
        "]]
        .assert_eq(&functions(&locale));
    }
}
