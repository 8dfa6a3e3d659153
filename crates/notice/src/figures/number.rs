//! Numbers as they are written: `3500`, `2.78万`, `3至5`, `百`, `三百五十`.

use crate::Decimal;

/// A number at the beginning of a text, or a range of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: Decimal,
    /// The upper end of a range.
    pub(super) upper: Option<Decimal>,
    pub(super) is_arabic: bool,
    /// How many bytes it takes.
    pub(super) length: usize,
}

/// What stands between the ends of a range.
const TO: [&str; 8] = ["至", "到", "-", "–", "—", "~", "～", "－"];

/// The number with which a text begins. What is too large or has more than three decimals is cut to what fits.
pub(super) fn number(text: &str) -> Option<Number> {
    let is_arabic = text.starts_with(|c: char| c.is_ascii_digit());
    let one = if is_arabic { arabic } else { chinese };
    let (low, rest) = one(text)?;
    let length = text.len() - rest.len();
    // A unit may stand behind both ends: `3%至5%`.
    let to = rest.strip_prefix('%').unwrap_or(rest);
    let high = TO.into_iter().find_map(|word| one(to.strip_prefix(word)?));
    Some(match high.filter(|(high, _)| low.scaled_like(*high) < high.value()) {
        Some((high, rest)) => Number {
            value: low.scaled_like(high),
            upper: Some(high.value()),
            is_arabic,
            length: text.len() - rest.len(),
        },
        None => Number { value: low.value(), upper: None, is_arabic, length },
    })
}

/// A number with what it is multiplied by: 万 is 10000.
#[derive(Clone, Copy)]
struct Scaled {
    number: Decimal,
    scale: u64,
}

impl Scaled {
    fn value(self) -> Decimal {
        Decimal { thousandths: self.number.thousandths.saturating_mul(self.scale) }
    }

    /// The value where another end of the range may have the scale of both: `3至5万`.
    fn scaled_like(self, other: Self) -> Decimal {
        Self { scale: if self.scale == 1 { other.scale } else { self.scale }, ..self }.value()
    }
}

/// Digits, in groups or not, with decimals or not, then 万 or 亿 or both.
fn arabic(text: &str) -> Option<(Scaled, &str)> {
    let is_inside = |at: usize, c: char| {
        let goes_on = text[at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
        c.is_ascii_digit() || at > 0 && goes_on && ".,".contains(c)
    };
    let end = text.char_indices().find(|&(at, c)| !is_inside(at, c)).map_or(text.len(), |(at, _)| at);
    let digits = text[..end].replace(',', "");
    let mut rest = &text[end..];
    let (mut scale, mut zeros) = (1_u64, 0);
    while let Some((step, more)) = step(rest) {
        (scale, zeros, rest) = (scale.saturating_mul(step), zeros + step.ilog10() as usize, &rest[more..]);
    }
    // Decimals are moved before the point as far as the scale goes, so that `2.7815万` stays exact.
    let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
    let moved = decimals.len().min(zeros);
    let kept: String = decimals.chars().skip(moved).take(3).collect();
    let number = format!("{whole}{}.{kept:0<3}", &decimals[..moved]).parse().ok()?;
    Some((Scaled { number, scale: scale / 10_u64.pow(u32::try_from(moved).ok()?) }, rest))
}

/// A multiplier behind an Arabic number, and how many bytes it takes.
fn step(text: &str) -> Option<(u64, usize)> {
    let c = text.chars().next()?;
    POWERS.into_iter().find(|(power, _)| *power == c).map(|(_, value)| (value, c.len_utf8()))
}

const POWERS: [(char, u64); 5] = [('十', 10), ('百', 100), ('千', 1000), ('万', 10_000), ('亿', 100_000_000)];

/// A numeral in Chinese characters; `None` where they make no number, as in `十四五`.
fn chinese(text: &str) -> Option<(Scaled, &str)> {
    let digit = |c: char| "零一二三四五六七八九".chars().position(|it| it == c).or((c == '两').then_some(2));
    let end = text.find(|c| digit(c).is_none() && !POWERS.iter().any(|(power, _)| *power == c)).unwrap_or(text.len());
    if end == 0 {
        return None;
    }
    // The whole, the part under 万 or 亿, and the digit that waits for its power.
    let (mut whole, mut part, mut waiting) = (0_u64, 0_u64, None);
    for c in text[..end].chars() {
        match (digit(c), POWERS.into_iter().find(|(power, _)| *power == c)) {
            (Some(0), _) if waiting.is_none() => {}
            (Some(digit), _) if waiting.is_none() => waiting = Some(digit as u64),
            (None, Some((_, power @ ..10_000))) => part += waiting.take().unwrap_or(1) * power,
            (None, Some((_, power))) => {
                part += waiting.take().unwrap_or(0);
                whole = whole.saturating_add(part.max(1)).saturating_mul(power);
                part = 0;
            }
            _ => return None,
        }
    }
    let value = whole.saturating_add(part).saturating_add(waiting.unwrap_or(0));
    let number = Decimal { thousandths: value.saturating_mul(1000) };
    (value > 0).then_some((Scaled { number, scale: 1 }, &text[end..]))
}
