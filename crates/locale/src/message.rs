//! One message, as the page needs it: text, values, and what depends on a value being one.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

/// A message.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Message {
    parts: Vec<Part>,
    /// The names of the values that it takes, in the order in which the page gives them.
    pub(crate) values: Vec<String>,
}

#[derive(Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Value(String),
    /// One text where the value is 1, another one else.
    Plural(String, [String; 2]),
}

/// The messages of a file by their names. Names and values are those of functions in Rust, with `-` for `_`.
pub(crate) fn messages(text: &str) -> Result<BTreeMap<String, Message>> {
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            let error = errors.first().context("it is not Fluent")?;
            let line = text[..error.pos.start].lines().count();
            bail!("line {line}: {error}");
        }
    };
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let name = message.id.name;
                let pattern = message.value.as_ref().with_context(|| format!("{name} says nothing"))?;
                let message = read(pattern).with_context(|| name.to_owned())?;
                ensure!(messages.insert(name.to_owned(), message).is_none(), "{name} stands there twice");
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => bail!("only messages and comments are known here"),
        }
    }
    Ok(messages)
}

fn read(pattern: &Pattern<&str>) -> Result<Message> {
    let mut parts = Vec::new();
    for element in &pattern.elements {
        parts.push(match element {
            PatternElement::TextElement { value } => Part::Text((*value).to_owned()),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                Part::Text((*value).to_owned())
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Part::Value(id.name.to_owned()),
            PatternElement::Placeable {
                expression: Expression::Select { selector: InlineExpression::VariableReference { id }, variants },
            } => {
                let variant = |wanted: &str| {
                    let is_wanted =
                        |key: &VariantKey<&str>| matches!(key, VariantKey::Identifier { name } if *name == wanted);
                    let variant = variants.iter().find(|variant| is_wanted(&variant.key));
                    let value = &variant.with_context(|| format!("it has no [{wanted}]"))?.value;
                    match &value.elements[..] {
                        [PatternElement::TextElement { value }] => Ok((*value).to_owned()),
                        _ => bail!("[{wanted}] is more than plain text"),
                    }
                };
                ensure!(variants.len() == 2, "it has more than [one] and *[other]");
                Part::Plural(id.name.to_owned(), [variant("one")?, variant("other")?])
            }
            PatternElement::Placeable { .. } => bail!("only values, quoted text, [one] and *[other] are known here"),
        });
    }
    let texts = parts.iter().flat_map(|part| match part {
        Part::Text(text) => vec![text],
        Part::Value(_) => Vec::new(),
        Part::Plural(_, texts) => texts.iter().collect(),
    });
    for text in texts {
        ensure!(
            !text.contains(['{', '}', '|', '\n']),
            "a brace, a bar or a line break means something else in a catalog"
        );
    }
    let mut values = Vec::new();
    for part in &parts {
        if let Part::Value(name) | Part::Plural(name, _) = part
            && !values.contains(name)
        {
            values.push(name.clone());
        }
    }
    Ok(Message { parts, values })
}

impl Message {
    /// The message as a line of a catalog, with its values by their numbers.
    pub(crate) fn line(&self) -> String {
        let number = |name: &String| self.values.iter().position(|it| it == name).unwrap_or_default();
        let part = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Value(name) => format!("{{{}}}", number(name)),
            Part::Plural(name, [one, other]) => format!("{{{}?{one}|{other}}}", number(name)),
        };
        self.parts.iter().map(part).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ftl: &str, line: &str) {
        let messages = messages(ftl).unwrap();
        let message = messages.values().next().unwrap();
        assert_eq!(message.line(), line, "{ftl}");
    }

    fn check_error(ftl: &str, expected: &str) {
        let error = format!("{:#}", messages(ftl).unwrap_err());
        assert!(error.contains(expected), "{ftl}: {error}");
    }

    #[test]
    fn values_are_numbered_as_they_come() {
        check("a = 第 { $serial } 项", "第 {0} 项");
        check("a = { $b }，{ $a }", "{0}，{1}");
        check("a = { \" \" }x", " x");
        check("a = { $n } { $n ->\n [one] task\n *[other] tasks\n }", "{0} {0?task|tasks}");
    }

    #[test]
    fn what_the_page_does_not_know_is_refused() {
        check_error("a = { -term }", "a: only values");
        check_error("a = { $n ->\n [one] x\n *[many] y\n }", "a: it has no [other]");
        check_error("a = { $n ->\n [one] { $n }\n *[other] y\n }", "a: [one] is more than plain text");
        check_error("a = x\n    y", "a: a brace, a bar or a line break");
        check_error("a = x\na = y", "a stands there twice");
        check_error("ok = x\n# fine\na = { $", "line ");
    }
}
