//! A picture as a file that stands by itself: SVG with its title, what it is of, and where it comes from.

use std::{cell::RefCell, fmt::Write};

use crate::{
    Item, Picture, Shape,
    text::{SMALL, lines},
};

/// What stands around a picture.
#[derive(Clone, Debug, Default)]
pub struct Caption {
    /// What it shows.
    pub title: String,
    /// Which tasks it is of.
    pub conditions: String,
    /// What has to be known to read it; may be empty.
    pub note: String,
    /// Where the figures come from.
    pub source: String,
}

const MARGIN: i32 = 24;
const LINE: i32 = 19;

/// What an element of SVG looks like by its class in the style sheet, as attributes and their values.
pub type Look<'a> = &'a dyn Fn(&str, &str) -> Vec<(&'static str, String)>;

/// The file. It refers to nothing outside of itself.
#[must_use]
pub fn svg(picture: &Picture, caption: &Caption, look: Look) -> String {
    let look = &Looks { look, known: RefCell::default() };
    let mut head = vec![("p-title", caption.title.clone())];
    head.extend(lines(&caption.conditions, SMALL, picture.width).into_iter().map(|line| ("p-note", line)));
    let below = [&caption.note, &caption.source];
    let foot = below.into_iter().filter(|text| !text.is_empty()).flat_map(|text| lines(text, SMALL, picture.width));
    let foot: Vec<(&str, String)> = foot.map(|line| ("p-note", line)).collect();

    let picture_top = MARGIN + 12 + LINE * count(&head);
    let foot_top = picture_top + picture.height + 20;
    let (width, height) = (picture.width + 2 * MARGIN, foot_top + LINE * count(&foot) + MARGIN - 8);
    let mut file = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n\
         <title>{}</title>\n<desc>{}</desc>\n<path{} d=\"M0 0h{width}v{height}h-{width}z\"/>\n",
        escaped(&caption.title),
        escaped(&[&*caption.conditions, &*caption.source].join(" ")),
        look.of("path", "p-paper"),
    );
    write_lines(&mut file, &head, MARGIN + 8, look);
    let _ = writeln!(file, "<g transform=\"translate({MARGIN} {picture_top})\">");
    for item in &picture.items {
        write_item(&mut file, item, look);
    }
    file.push_str("</g>\n");
    write_lines(&mut file, &foot, foot_top, look);
    file.push_str("</svg>\n");
    file
}

fn count(lines: &[(&str, String)]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(0)
}

fn write_lines(file: &mut String, lines: &[(&'static str, String)], top: i32, look: &Looks) {
    for ((class, line), at) in lines.iter().zip(0..) {
        write_shape(file, &Shape::Text(class, (MARGIN, top + at * LINE + 6), line.clone()), look);
    }
}

fn write_item(file: &mut String, item: &Item, look: &Looks) {
    file.push_str(if item.is_far { "<g opacity=\"0.15\">" } else { "<g>" });
    if let Some(whole) = &item.whole {
        let _ = write!(file, "<title>{}</title>", escaped(whole));
    }
    for shape in &item.shapes {
        write_shape(file, shape, look);
    }
    file.push_str("</g>\n");
}

fn write_shape(file: &mut String, shape: &Shape, look: &Looks) {
    // What can only be pointed at is nothing in a file.
    let _ = match shape {
        Shape::Path("p-hit" | "p-hit p-heads" | "p-reach", _) => return,
        Shape::Path(_, path) if path.is_empty() => return,
        Shape::Text(_, _, words) if words.is_empty() => return,
        Shape::Path(class, path) => write!(file, "<path{} d=\"{path}\"/>", look.of("path", class)),
        Shape::Text(class, (x, y), words) => {
            write!(file, "<text{} x=\"{x}\" y=\"{y}\">{}</text>", look.of("text", class), escaped(words))
        }
    };
}

/// What elements look like, each asked for once: it takes a browser some time to tell.
struct Looks<'a> {
    look: Look<'a>,
    known: RefCell<Vec<(String, String)>>,
}

impl Looks<'_> {
    /// The attributes of an element with this class, as XML writes them.
    fn of(&self, tag: &str, class: &str) -> String {
        let key = [tag, class].concat();
        if let Some((_, known)) = self.known.borrow().iter().find(|it| it.0 == key) {
            return known.clone();
        }
        let look = (self.look)(tag, class);
        let attribute = |(name, value): &(&str, String)| [" ", name, "=\"", &escaped(value), "\""].concat();
        let attributes: String = look.iter().map(attribute).collect();
        self.known.borrow_mut().push((key, attributes.clone()));
        attributes
    }
}

/// Text as XML writes it.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::{Caption, svg};
    use crate::{Item, Picture, Shape};

    #[test]
    fn a_file_says_what_it_shows_and_stands_by_itself() {
        let picture = Picture {
            width: 120,
            height: 20,
            items: vec![
                Item::of(
                    0,
                    (0, 0),
                    vec![Shape::Path("p-hit", "M0 0h9".to_owned()), Shape::Path("p-bar", "M0 0h5".to_owned())],
                ),
                Item {
                    whole: Some("整".to_owned()),
                    is_far: true,
                    ..Item::plain(vec![Shape::Text("p-label", (1, 2), "<a & b>".to_owned())])
                },
            ],
        };
        let caption = Caption {
            title: "图".to_owned(),
            conditions: "一二三四五六七八九十甲乙".to_owned(),
            note: String::new(),
            source: "来源".to_owned(),
        };
        expect![[r#"
            <svg xmlns="http://www.w3.org/2000/svg" width="168" height="168" viewBox="0 0 168 168">
            <title>图</title>
            <desc>一二三四五六七八九十甲乙 来源</desc>
            <path font-family="&quot;p-paper&quot;" d="M0 0h168v168h-168z"/>
            <text font-family="&quot;p-title&quot;" x="24" y="38">图</text><text font-family="&quot;p-note&quot;" x="24" y="57">一二三四五六七八九十</text><text font-family="&quot;p-note&quot;" x="24" y="76">甲乙</text><g transform="translate(24 93)">
            <g><path font-family="&quot;p-bar&quot;" d="M0 0h5"/></g>
            <g opacity="0.15"><title>整</title><text font-family="&quot;p-label&quot;" x="1" y="2">&lt;a &amp; b&gt;</text></g>
            </g>
            <text font-family="&quot;p-note&quot;" x="24" y="139">来源</text></svg>
        "#]]
        .assert_eq(&svg(&picture, &caption, &|_, class| vec![("font-family", format!("\"{class}\""))]));
    }
}
