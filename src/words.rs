//! The words of the interface for the closed sets of the domain.

use explore::{
    Change, Chip, Field, Found, Group, Grouping, Heading, Key, Mode, NameKind, Named, Overlap, Place, Reason, Role,
    Show, Sort, UnitView, View, Warning, What, ordinal,
};
use notice::{Date, Rule};

/// What a facet is called.
pub fn key(key: Key) -> &'static str {
    match key {
        Key::Section => "部分",
        Key::Leader => "分管领导",
        Key::Lead => "牵头单位",
        Key::Coop => "配合单位",
        Key::Unit => "单位",
        Key::Kind => "牵头单位类别",
        Key::Target => "量化目标",
    }
}

/// What a key is called in element ids.
pub fn key_id(key: Key) -> &'static str {
    Field::Facet(key, Mode::Any).name()
}

/// What a role is called in class names of the style sheet.
pub fn role_class(role: Role) -> &'static str {
    match role {
        Role::Lead => "is-lead",
        Role::Coop => "is-coop",
        Role::Collective => "is-collective",
    }
}

/// What stands before the value of a condition; empty where the value says all.
pub fn field(field: Field) -> String {
    match field {
        Field::Words => "搜索".to_owned(),
        Field::Facet(Key::Target, Mode::Any) => String::new(),
        Field::Facet(it, Mode::Any) => key(it).to_owned(),
        Field::Facet(it, Mode::All) => format!("{}（须同时）", key(it)),
        Field::Facet(it, Mode::Not) => format!("排除{}", key(it)),
        Field::Role => "角色".to_owned(),
        Field::View => "视图".to_owned(),
        Field::Group => "分组".to_owned(),
        Field::Sort => "排序".to_owned(),
        Field::Show => "图的画法".to_owned(),
        Field::Least => "连线至少".to_owned(),
        Field::Task => "任务".to_owned(),
        Field::Embed => "嵌入".to_owned(),
    }
}

/// The value of a condition, where the interface has its own word for it.
pub fn value(field: Field, name: &str) -> String {
    let word = match field {
        Field::Role => Role::named(name).map(Role::title),
        Field::View => View::named(name).map(view),
        Field::Group => Grouping::named(name).map(grouping),
        Field::Sort => Sort::named(name).map(sort),
        Field::Show => Show::named(name).map(show),
        Field::Words | Field::Facet(..) | Field::Least | Field::Task | Field::Embed => None,
    };
    word.unwrap_or(name).to_owned()
}

/// A condition by itself: `王东`, `非王东`.
pub fn condition(chip: &Chip) -> String {
    let not = if matches!(chip.field, Field::Facet(_, Mode::Not)) { "非" } else { "" };
    format!("{not}{}", value(chip.field, &chip.name))
}

/// A condition with what it is about: `分管领导：王东`.
pub fn labelled(chip: &Chip) -> String {
    let label = field(chip.field);
    let colon = if label.is_empty() { "" } else { "：" };
    format!("{label}{colon}{}", value(chip.field, &chip.name))
}

/// Why a condition was ignored, and what to do.
pub fn warning(warning: &Warning) -> String {
    let (label, value) = (field(warning.field), &warning.value);
    match (warning.reason, warning.field) {
        (Reason::NoUnit, _) => {
            let role = self::value(warning.field, &warning.value);
            format!("“{label}：{role}”要选了单位才筛选任务；现在只决定单位后面的数目按哪种角色算。")
        }
        (Reason::Repeated, _) => format!("已忽略“{label}：{value}”：{label}只能有一个，用的是第一个。"),
        (Reason::Unknown, Field::Words) => format!("已忽略搜索“{value}”：引号里没有要找的词。"),
        (Reason::Unknown, Field::View) => format!("没有“{value}”这种视图，先显示清单。"),
        (Reason::Unknown, Field::Group) => format!("不能按“{value}”分组，用的是默认的分组。"),
        (Reason::Unknown, Field::Sort) => format!("不能按“{value}”排序，用的是通知原来的顺序。"),
        (Reason::Unknown, Field::Show) => format!("图没有“{value}”这种画法，已忽略。"),
        (Reason::Unknown, Field::Least) => format!("“{value}”不是 1 到 99 的数，连线用的是默认的下限。"),
        (Reason::Unknown, Field::Embed) => format!("“嵌入：{value}”没有意思（只有 1），已忽略。"),
        (Reason::Unknown, Field::Task) => format!("没有第“{value}”项任务。"),
        (Reason::Unknown, Field::Role) => format!("没有“{value}”这种角色，已忽略这个条件。"),
        (Reason::Unknown, Field::Facet(key @ (Key::Leader | Key::Lead | Key::Coop | Key::Unit), _)) => {
            format!("通知里没有叫“{value}”的{}，已忽略“{label}”这个条件。", self::key(key))
        }
        (Reason::Unknown, Field::Facet(key, _)) => format!("没有“{value}”这个{}，已忽略这个条件。", self::key(key)),
    }
}

/// That a view lists nothing.
pub fn nothing(view: View) -> &'static str {
    if view == View::Targets { "符合条件的任务里没有量化目标" } else { "没有符合条件的任务" }
}

/// What a view is called.
pub fn view(view: View) -> &'static str {
    match view {
        View::List => "清单",
        View::Table => "表格",
        View::Unit => "单位",
        View::Charts => "图表",
        View::Matrix => "矩阵",
        View::Network => "网络",
        View::Targets => "目标",
    }
}

/// What headings are called.
pub fn grouping(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Section => "按部分",
        Grouping::Leader => "按分管领导",
        Grouping::Lead => "按牵头单位",
        Grouping::Kind => "按单位类别",
        Grouping::None => "不分组",
    }
}

/// What an order is called.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Serial => "通知原序",
        Sort::Leader => "分管领导",
        Sort::Lead => "牵头单位",
        Sort::Coops => "配合单位多的在前",
        Sort::Collective => "统称多的在前",
        Sort::Total => "点名单位多的在前",
        Sort::Relevance => "与搜索最相关的在前",
    }
}

/// What a picture shows otherwise than by default.
pub fn show(show: Show) -> &'static str {
    match show {
        Show::Share => "占比",
        Show::Roles => "按角色",
        Show::All => "全部单位",
        Show::Kind => "单位类别",
        Show::Similar => "按相似排",
    }
}

/// What "undo" takes back.
pub fn undo(changes: &[Change]) -> String {
    let mut text = if changes.is_empty() { "撤销刚才的改动" } else { "撤销刚才的改动：" }.to_owned();
    for (at, Change { field, name, is_added }) in changes.iter().enumerate() {
        let comma = if at > 0 { "，" } else { "" };
        let verb = if *is_added { "加上" } else { "去掉" };
        text.extend([comma, verb, &self::field(*field), "“", &value(*field, name), "”"]);
    }
    text
}

/// What counts amount to, and why: of what a task can have several.
pub fn overlap(counts: &str, several: &str, Overlap { sum, distinct }: Overlap) -> String {
    format!("{counts}之和 {sum}，不重复 {distinct} 项：一项任务可有多个{several}")
}

/// Where words were found, and how, where it is not as they are written.
pub fn found(found: &Found) -> &'static str {
    match (found.place, found.is_pinyin) {
        (_, true) => "拼音",
        (Place::Text, false) => "任务",
        (Place::Leader, false) => "分管领导",
        (Place::Lead, false) => "牵头单位",
        (Place::Coop, false) => "配合单位",
        (Place::Name(kind), false) => name(kind),
        (Place::Heading, false) => "标题",
    }
}

/// What a name is to its bearer.
pub fn name(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Registered => "全称",
        NameKind::Other => "又名",
        NameKind::Short => "简称",
    }
}

/// Why a reading goes beyond the letter, in one sentence.
pub fn flag(rule: Rule, printed: &str, read_as: &[String]) -> String {
    let names = read_as.join("、");
    match rule {
        Rule::Spacing => format!("原文写作“{printed}”，中间的空格是排版，本站读作{names}。"),
        Rule::NoLeader => format!("原文写作“{printed}”，即没有列明分管领导。"),
        Rule::SharedEnding => format!("原文写作“{printed}”，几个名称合用一个词尾，本站读作{names}。"),
        Rule::OtherName => format!("原文写作“{printed}”，括号里是另一个名称或其下属机构，本站记在{names}名下。"),
        Rule::ListedMembers => {
            let name = printed.split('（').next().unwrap_or(printed);
            format!("“{name}”后面的括号列出了{}个成员，本站把它们记为涉及，见上。", read_as.len())
        }
        Rule::ClosedCollective => format!("“{printed}”没有点名，本站读作全部{}个，见上。", read_as.len()),
        Rule::OpenCollective => {
            format!("“{printed}”没有点名，通知也没有列出成员，本站不把它记在任何单位名下。")
        }
        Rule::ContinuedCell => format!("这一格在原文里分成两段，前一段以逗号结尾，本站连起来读：“{printed}”。"),
        Rule::SecondLead => format!("原文在牵头单位一栏另起一段写“{printed}”，本站读作共同牵头。"),
    }
}

/// A day as people write it.
pub fn date(Date { year, month, day }: Date) -> String {
    format!("{year}年{month}月{day}日")
}

/// A day in figures: `2021-03-05`.
pub fn iso(Date { year, month, day }: Date) -> String {
    let zero = |number: u8| if number < 10 { "0" } else { "" };
    format!("{year}-{}{month}-{}{day}", zero(month), zero(day))
}

/// The notice's own columns.
pub const COLUMNS: [&str; 6] = ["序号", "重点工作", "分管领导", "牵头单位", "配合单位", "备注"];

/// Where all this stands in print.
pub fn source(heading: &Heading) -> String {
    let Heading { issuer, table_title, number, issued, .. } = heading;
    format!("{issuer}《{table_title}》（{number}），{}印发。", date(*issued))
}

/// The code by which another page shows a view in a frame.
pub fn frame(address: &str, title: &str) -> String {
    let [address, title] =
        [address, title].map(|it| it.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;"));
    format!("<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>")
}

/// The name of a file without its ending, without what file systems refuse, and not too long for them.
pub fn file_name(what: &str) -> String {
    let is_refused = |sign: char| sign.is_control() || " \\/:*?\"<>|".contains(sign);
    let kept: String = what.chars().map(|sign| if is_refused(sign) { '_' } else { sign }).take(60).collect();
    format!("分工-{kept}")
}

/// What stands above a group of tasks: `一、强化科技创新支撑能力`; empty where there is no heading.
pub fn heading(group: &Group) -> String {
    match group.section {
        Some(number) => format!("{}、{}", ordinal(number), group.title),
        None => group.title.clone(),
    }
}

/// What stands above a block of tasks, with its class in the style sheet.
pub fn block(what: &What) -> (&'static str, String) {
    match what {
        What::Match => ("visually-hidden", "任务".to_owned()),
        What::Role(it) => (role_class(*it), it.title().to_owned()),
        What::Shared(2) => ("", "两个单位都有".to_owned()),
        What::Shared(_) => ("", "至少两个单位都有".to_owned()),
        What::Only(name) => ("", format!("只有{name}有")),
    }
}

/// The class of the middle of the page in the style sheet, by what it shows.
pub fn results_class(view: View, unit: Option<&UnitView>) -> &'static str {
    match unit {
        None if view.is_picture() => "results is-picture",
        None => "results",
        Some(UnitView::Finder(_)) => "results is-finder",
        Some(UnitView::One(_)) => "results is-unit",
        Some(UnitView::Several(_)) => "results is-comparison",
    }
}
