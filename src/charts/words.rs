//! The words of pictures.

use explore::{Answer, Chart, Dot, Field, Form, Heading, Key, Topic, View};

use crate::words;

/// Where a picture stands. What is there can change: leaders beside sections, or kinds.
#[derive(Clone, Copy, PartialEq)]
pub struct Place(&'static str);

impl From<Topic> for Place {
    fn from(topic: Topic) -> Self {
        Self(match topic {
            Topic::Leaders => "leaders",
            Topic::Ranking(_) => "ranking",
            Topic::Sections(_) => "sections",
            Topic::Targets => "targets",
            Topic::Matrix => "matrix",
            Topic::Network => "network",
            Topic::Profile(Key::Section) | Topic::Subsections => "profile-section",
            Topic::Profile(Key::Leader) => "profile-leader",
            Topic::Profile(Key::Coop) => "profile-coop",
            Topic::Profile(_) => "profile-kind",
        })
    }
}

impl Place {
    /// The places of a view, from the top.
    pub fn of(view: View) -> &'static [Self] {
        match view {
            View::Charts => &[
                Self("profile-section"),
                Self("profile-leader"),
                Self("profile-coop"),
                Self("profile-kind"),
                Self("leaders"),
                Self("ranking"),
                Self("sections"),
                Self("targets"),
            ],
            View::Matrix => &[Self("matrix")],
            View::Network => &[Self("network")],
            View::List | View::Table | View::Unit | View::Targets => &[],
        }
    }

    /// The id of the drawing.
    pub fn id(self) -> String {
        format!("chart-{}", self.0)
    }

    /// Whether it needs half of a wide page only.
    pub fn is_half(self) -> bool {
        self.0.starts_with("profile") || ["leaders", "ranking"].contains(&self.0)
    }
}

/// What it is called.
pub fn title(chart: &Chart) -> String {
    match (chart.topic, &chart.form) {
        (Topic::Leaders, _) => "各分管领导的任务，按部分".to_owned(),
        (Topic::Ranking(_), Form::Bars(bars)) if !bars.parts.is_empty() => "任务最多的单位，按角色".to_owned(),
        (Topic::Ranking(_), _) => "牵头最多的单位".to_owned(),
        (Topic::Sections(key), _) => format!("部分 × {}", words::key(key)),
        (Topic::Targets, _) => "量化目标".to_owned(),
        (Topic::Matrix, _) => "谁配合谁：配合单位 × 牵头单位".to_owned(),
        (Topic::Network, _) => "谁和谁一起做".to_owned(),
        (Topic::Subsections, _) => "按小节".to_owned(),
        (Topic::Profile(key), _) => format!("按{}", words::key(key)),
    }
}

/// How it is worked by keys.
pub fn keys(topic: Topic) -> &'static str {
    match topic {
        Topic::Targets => "图，用方向键移动，回车打开任务",
        _ => "图，用方向键移动，回车筛选，Shift 加回车添加，Esc 取消",
    }
}

/// What it says, from its figures.
pub fn summary(chart: &Chart) -> String {
    let distinct = chart.distinct;
    let mark = |&at: &usize| {
        let mark = &chart.marks[at];
        format!("{} {} 项，占 {}", mark.name(), mark.count, percent(mark.count, distinct))
    };
    if let Form::Dots(dots) = &chart.form {
        if chart.marks.is_empty() {
            return "符合条件的任务里没有量化目标。".to_owned();
        }
        let groups = dots.groups.iter().filter(|group| !group.unit.is_empty());
        let groups: Vec<String> = groups.map(|group| format!("“{}”{} 个", group.unit, group.dots.len())).collect();
        return format!(
            "{} 个数字，来自 {distinct} 项任务：{}。点一个数字，打开它的任务。",
            chart.marks.len(),
            groups.join("、")
        );
    }
    let leading: Vec<String> = chart.leading.iter().map(mark).collect();
    let joined = match &chart.form {
        Form::Network(network) => format!("有连线的 {} 对。", network.edges.len()),
        _ => String::new(),
    };
    if leading.is_empty() {
        "没有符合条件的任务。".to_owned()
    } else {
        format!("{}；共 {distinct} 项。{joined}", leading.join("；"))
    }
}

/// The class of what it says in the style sheet: of a picture of nothing only that is shown.
pub fn summary_class(chart: &Chart) -> &'static str {
    if chart.marks.iter().all(|mark| mark.count == 0) { "chart-summary is-of-nothing" } else { "chart-summary" }
}

/// What has to be known to read it; empty where nothing has.
pub fn note(chart: &Chart) -> String {
    let mut note = match chart.topic {
        Topic::Leaders | Topic::Ranking(_) | Topic::Profile(_) | Topic::Subsections if matches!(&chart.form, Form::Bars(bars) if bars.is_narrowed(&chart.marks)) => {
            "灰色的一段是不符合其他条件的任务。".to_owned()
        }
        Topic::Targets if chart.marks.is_empty() => String::new(),
        Topic::Leaders
        | Topic::Ranking(_)
        | Topic::Profile(_)
        | Topic::Subsections
        | Topic::Sections(_) => String::new(),
        Topic::Matrix => "行是配合单位，列是牵头单位；下面的合计包括没有配合单位的任务。".to_owned(),
        Topic::Targets => "计量单位相同的才放在一起比较。箭头是“至少”或“突破”，空心点是“突破”或“约”。".to_owned(),
        Topic::Network => {
            "实心圆是点名让它牵头或配合的任务，虚线圈加上经“各区政府”等统称涉及的；颜色是类别。连线是两个单位都被点名的任务，越粗越多。位置按全部任务排好，筛选时不动。".to_owned()
        }
    };
    if let Some(overlap) = chart.overlap {
        let several = match chart.topic {
            Topic::Leaders => "分管领导",
            Topic::Matrix => "牵头和配合单位",
            Topic::Sections(key) | Topic::Profile(key) => words::key(key),
            Topic::Subsections => "小节",
            Topic::Ranking(_) | Topic::Network | Topic::Targets => "单位",
        };
        note += &words::overlap("各数", several, overlap);
        note += "。";
    }
    note
}

/// The name of a mark for those who do not see it.
pub fn mark(chart: &Chart, at: usize) -> String {
    tip(chart, at).join("，")
}

/// What is said beside a mark.
pub fn tip(chart: &Chart, at: usize) -> Vec<String> {
    if let Form::Dots(dots) = &chart.form {
        let mut all = dots.groups.iter().flat_map(|group| &group.dots);
        return all.find(|dot| dot.mark == at).map_or_else(Vec::new, |dot| vec![target(dot), dot.figure.words()]);
    }
    let mark = &chart.marks[at];
    let mut lines = mark.names.clone();
    let role = mark.role.map_or("", |role| role.title());
    lines.push(format!("{role} {} 项，占 {}", mark.count, percent(mark.count, chart.distinct)).trim_start().to_owned());
    lines
}

/// A figure that a task commits to, with what it measures.
pub fn target(dot: &Dot) -> String {
    format!("第 {} 项：{}", dot.serial, dot.figure.measured)
}

/// The conditions that narrow a picture, and those that are only marked in it.
pub fn conditions(answer: &Answer, chart: &Chart) -> String {
    let (own, others): (Vec<_>, Vec<_>) = answer.chips.iter().partition(|chip| chart.topic.is_about(chip.field));
    let said = |chips: Vec<&explore::Chip>| {
        let chips = chips.into_iter().map(|chip| format!("{}{}", prefix(chip.field), words::condition(chip)));
        chips.collect::<Vec<_>>().join("；")
    };
    let (own, others) = (said(own), said(others));
    let of =
        if others.is_empty() { format!("全部 {} 项任务", answer.total) } else { format!("条件：{others}") };
    if own.is_empty() { of } else { format!("{of}。图中选中：{own}") }
}

fn prefix(field: Field) -> String {
    let field = words::field(field);
    if field.is_empty() { field } else { format!("{field} ") }
}

/// Where the figures come from, and who drew them.
pub fn source(heading: &Heading) -> String {
    format!("来源：{}制图：分工。", words::source(heading))
}

/// A part of a whole in hundredths, to a tenth.
fn percent(part: usize, whole: usize) -> String {
    let tenths = (part * 2000 + whole) / (2 * whole).max(1);
    format!("{}.{}%", tenths / 10, tenths % 10)
}
