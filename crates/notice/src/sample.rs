//! A small notice and a small register, for tests.

use crate::{Notice, Register, read::HEAD};

/// A whole notice around a table's paragraphs, which are written with `|` between.
pub(crate) fn page(table: &str) -> String {
    let head = HEAD.join("|");
    format!(
        "首页|通知|• 2021-03-05|甲府〔2021〕3号|通知|各区:|请照办。|甲市人民政府|2021年2月23日|分工|{head}|{table}|公开方式:主动公开|甲市人民政府办公厅 2021年3月2日印发"
    )
    .replace('|', "\n\n")
}

/// A register with two districts, three other units, and a closed and two open collectives.
pub(crate) fn register() -> Register {
    Register::from_toml(UNITS, TARGETS).unwrap()
}

/// A notice of three tasks in two sections.
pub(crate) fn notice() -> Notice {
    let table = "甲。|(一)|乙。|1|办好3家,办快。|王 东|市科技局|各区政府|(二)|丙。|2|办大|——|市水务局|丁。|(一)|戊。|3|办小|王东|市科技局|市水务局";
    crate::read(page(table).as_bytes(), &register()).unwrap().notice
}

pub(crate) const UNITS: &str = r#"
kind = [{ id = "district", name = "区政府", en = "District governments" }, { id = "department", name = "部门", en = "Departments" }]
leader = [{ id = "wangdong", name = "王东", en = "Wang Dong" }]
unit = [
    { id = "liwan", name = "荔湾区政府", en = "Liwan District", short_names = ["荔湾", "荔湾区"], kind = "district" },
    { id = "huangpu", name = "黄埔区政府", en = "Huangpu District", kind = "district" },
    { id = "kejiju", name = "市科技局", en = "Science and Technology Bureau", kind = "department" },
    { id = "shuiwuju", name = "市水务局", en = "Water Affairs Bureau", kind = "department" },
    { id = "waiban", name = "市政府外办", en = "Foreign Affairs Office", other_names = ["市港澳办"], kind = "department" },
]
collective = [
    { id = "gequzhengfu", name = "各区政府", en = "All district governments", members = ["liwan", "huangpu"] },
    { id = "gegongzuobumen", name = "市政府各工作部门", en = "All departments" },
    { id = "aiweihui", name = "市爱卫会成员单位", en = "Members of the patriotic health campaign committee" },
]
headings = { "甲。" = "Build", "乙。" = "Build well" }
"#;

pub(crate) const TARGETS: &str = r#"
[[target]]
task = 1
words = "3家"
comparator = "exactly"
value = "3"
unit = "家"
measured = "办好"
"#;
