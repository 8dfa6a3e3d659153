//! A small notice, for tests.

use notice::{Cells, Collective, Comparator, Decimal, Kind, Leader, Notice, Section, Subsection, Target, Task, Unit};

use crate::{Dataset, Index};

/// Four tasks. 荔湾 leads 1 and 4, co-operates on 3, and is one of 各区政府 in 2 and 3; 黄埔 leads 2 and, with 荔湾, 4.
pub(crate) fn index() -> Index {
    Index::new(Dataset::from(&notice()))
}

fn notice() -> Notice {
    let subsection = |title: &str| Subsection { title: title.to_owned() };
    let unit = |id: &str, name: &str, kind| Unit {
        id: id.to_owned(),
        name: format!("{name}区政府"),
        other_names: vec![format!("{name}区人民政府")],
        short_names: vec![name.to_owned()],
        kind,
    };
    let collective = |id: &str, name: &str, members| Collective {
        id: id.to_owned(),
        name: name.to_owned(),
        members,
        might_include: None,
    };
    let task = |serial, text: &str, who: [&str; 3]| {
        let [leader, lead, coop] = who.map(str::to_owned);
        Task { serial, cells: Cells { task: text.to_owned(), leader, lead, coop }, ..Task::default() }
    };
    Notice {
        sections: vec![
            Section {
                title: "城市。".to_owned(), subsections: vec![subsection("交通。"), subsection("水务。")]
            },
            Section { title: "民生。".to_owned(), subsections: vec![subsection("教育。")] },
        ],
        kinds: vec![Kind { id: "district".to_owned(), name: "区政府".to_owned() }],
        leaders: vec![
            Leader { id: "wangdong".to_owned(), name: "王东".to_owned() },
            Leader { id: "liming".to_owned(), name: "黎明".to_owned() },
        ],
        units: vec![unit("liwan", "荔湾", 0), unit("huangpu", "黄埔", 0), unit("tianhe", "天河", 0)],
        collectives: vec![
            collective("gequ", "各区政府", Some(vec![0, 1, 2])),
            collective("yanxian", "沿线各区政府", None),
        ],
        tasks: vec![
            Task {
                leader: Some(0),
                leads: vec![0],
                coops: vec![1],
                ..task(1, "建设地铁。", ["王 东", "荔湾区政府", "黄埔区政府"])
            },
            Task {
                leader: Some(1),
                leads: vec![1],
                collectives: vec![0],
                ..task(2, "建设地铁站。", ["黎明", "黄埔区政府", "各区政府"])
            },
            Task {
                subsection: 1,
                leads: vec![2],
                coops: vec![0],
                collectives: vec![0, 1],
                ..task(3, "治理河涌。", ["——", "天河区政府", "荔湾区、沿线各区政府,各区政府"])
            },
            Task {
                section: 1,
                leader: Some(0),
                leads: vec![0, 1],
                targets: vec![Target {
                    words: "3家".to_owned(),
                    comparator: Comparator::Exactly,
                    value: Decimal { thousandths: 3000 },
                    upper: None,
                    unit: "家".to_owned(),
                    per: String::new(),
                    measured: "学校".to_owned(),
                }],
                ..task(4, "建设学校3家。", ["王东", "荔湾区、黄埔区政府", ""])
            },
        ],
        ..Notice::default()
    }
}
