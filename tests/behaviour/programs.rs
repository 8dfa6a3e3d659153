//! `window.fengong`, the open data, and the page without scripts.

use std::fs;

use serde_json::{Value, json};

use super::SAME_WASM;
use crate::browser::{Page, answer, dist, notice, resolved};

list![
    a_program_asks_what_a_link_asks (Chromium: SAME_WASM),
    a_program_gets_tasks_and_units_as_in_the_open_data (Chromium: SAME_WASM),
    nothing_that_a_program_says_throws,
    what_a_program_gets_is_described (Chromium: SAME_WASM),
    without_scripts_the_whole_notice_is_a_table (Chromium: "no other lets its driver switch scripts off"),
    with_scripts_nobody_loads_the_plain_notice,
    an_anchor_of_the_plain_notice_opens_its_task,
];

async fn a_program_asks_what_a_link_asks(page: &Page) {
    page.open("").await;
    for query in [
        "",
        "leader=wangdong",
        "?unit=liwan&role=lead&sort=coops",
        "q=地铁 -南沙",
        "leader=nobody&section=6&task=999",
        "group=lead&view=matrix",
    ] {
        let found: Value = page.get(&format!("fengong.query({})", json!(query))).await;
        let answer = answer(query);
        let serials: Vec<u32> = answer.tasks().iter().map(|matched| matched.task + 1).collect();
        assert_eq!((&found["count"], &found["serials"]), (&json!(answer.count), &json!(serials)), "{query}");
        assert_eq!(found["canonical"], answer.query.to_string(), "{query}");
        assert_eq!(found["warnings"].as_array().unwrap().len(), resolved(query).warnings.len(), "{query}");
        for facet in &answer.facets {
            let name = explore::Field::Facet(facet.key, explore::Mode::Any).name();
            let counts: Vec<(Value, Value)> = facet
                .values
                .iter()
                .flat_map(|value| [value].into_iter().chain(&value.children))
                .map(|value| (json!(value.id), json!(value.count)))
                .collect();
            let values = found["facets"][name].as_array().unwrap();
            let found: Vec<_> = values.iter().map(|it| (it["id"].clone(), it["count"].clone())).collect();
            assert_eq!(found, counts, "{query}: {name}");
        }
    }
    let warning: Value = page.get("fengong.query('leader=nobody').warnings[0]").await;
    assert_eq!((&warning["key"], &warning["value"]), (&json!("leader"), &json!("nobody")));
    page.equals("the page itself stays", "location.search", String::new()).await;
}

async fn a_program_gets_tasks_and_units_as_in_the_open_data(page: &Page) {
    page.open("").await;
    let data: Value = serde_json::from_slice(&fs::read(dist().join("data/tasks.json")).unwrap()).unwrap();
    let units: Value = page.get("fengong.units()").await;
    let mut wanted = data["units"].clone();
    // English is in the data only.
    for unit in wanted.as_array_mut().unwrap() {
        unit.as_object_mut().unwrap().remove("english");
    }
    assert_eq!(units, wanted);
    let mut tasks: Value = page.get("Array.from({ length: 280 }, (_, at) => fengong.task(at + 1))").await;
    let mut wanted = data["tasks"].clone();
    // Figures and readings are in the data only.
    for task in wanted.as_array_mut().unwrap() {
        task.as_object_mut().unwrap().remove("targets");
        task.as_object_mut().unwrap().remove("flags");
    }
    assert_eq!(tasks.as_array_mut().unwrap(), wanted.as_array().unwrap());
    page.equals("the version is that of the project", "fengong.version", env!("CARGO_PKG_VERSION").to_owned()).await;
}

async fn nothing_that_a_program_says_throws(page: &Page) {
    page.open("").await;
    let found: Vec<Value> = page
        .get(
            "[4.2, {}, [], Symbol('x'), () => {}, NaN, true, '%', '%E0%A4%A', 'x'.repeat(100000), '\\ud800', undefined, null]
                 .map((it) => [fengong.query(it).count, fengong.query(it).warnings.length, fengong.task(it)])",
        )
        .await;
    for (at, found) in found.iter().enumerate() {
        assert!(found[0] == 280 && found[2] == Value::Null, "{at}: {found}");
        assert_eq!(found[1], json!(u32::from(at < 7)), "what is no text is reported: {at}");
    }
    let tasks: Vec<bool> = page
        .get("[0, 281, -1, 1.5, Infinity, '137', ' 137 ', 137n, 1e300, ''].map((it) => fengong.task(it) !== null)")
        .await;
    assert_eq!(tasks, [false, false, false, false, false, true, true, false, false, false]);
    page.equals("nobody can change it", "Object.isFrozen(fengong)", true).await;
    assert!(!page.is_visible("#crashed").await);
}

async fn what_a_program_gets_is_described(page: &Page) {
    page.open("").await;
    let described = fs::read_to_string(dist().join("fengong.d.ts")).unwrap();
    let keys: Vec<String> = page
        .run(
            "const keys = (it) => Object.keys(it).filter((key) => isNaN(key));
             const found = fengong.query('leader=nobody');
             return [fengong, found, found.warnings[0], found.facets.leader[0], fengong.task(137), fengong.task(137).collectives[0],
                 fengong.task(137).as_printed, fengong.units()[0]].flatMap(keys);",
        )
        .await;
    assert!(keys.len() > 30, "{keys:?}");
    for key in keys {
        let is_described = [" ", "{ "].iter().any(|before| {
            [":", "?:", "(", ": "].iter().any(|behind| described.contains(&format!("{before}{key}{behind}")))
        });
        assert!(is_described, "{key} is not in fengong.d.ts");
    }
}

async fn without_scripts_the_whole_notice_is_a_table(page: &Page) {
    page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    page.request("leader=wangdong").await;
    page.until("the table is there", "location.pathname.endsWith('/notice.html')").await;
    page.until("it is whole", "document.querySelectorAll('tr[id^=task-]').length === 280").await;
    let task: Vec<String> =
        page.get("[...document.querySelector('#task-137').cells].map((it) => it.textContent)").await;
    let cells = &notice().tasks[136].cells;
    assert_eq!(task[1..5], [&cells.task, &cells.leader, &cells.lead, &cells.coop].map(|it| notice::full_width(it)));
    page.click("#task-137 a").await;
    page.until("its number is its link", "location.hash === '#task-137'").await;
    let headings: usize = page.get("document.querySelectorAll('thead th[scope=col]').length").await;
    assert_eq!(headings, 6);
    page.is_untroubled("without scripts").await;
}

async fn with_scripts_nobody_loads_the_plain_notice(page: &Page) {
    page.open("leader=wangdong").await;
    let kept = "caches.keys().then((names) => Promise.all(names.map((it) => caches.open(it).then((it) => it.keys()))))
                    .then((kept) => kept.flat().map((it) => it.url))";
    let has_parts = "it.some((address) => address.includes('part-export'))";
    page.until("a copy of the site is kept", &format!("{kept}.then((it) => {has_parts})")).await;
    let kept: Vec<String> = page.get(kept).await;
    let loaded: Vec<String> = page.get("performance.getEntriesByType('resource').map((it) => it.name)").await;
    assert!(loaded.iter().chain(&kept).all(|it| !it.contains("notice")), "{loaded:?} {kept:?}");
    let has_table: bool =
        page.run("return fetch('./').then((it) => it.text()).then((it) => /<t(able|r|d)\\b/i.test(it))").await;
    assert!(!has_table, "the page itself holds no table");
}

async fn an_anchor_of_the_plain_notice_opens_its_task(page: &Page) {
    page.driver.goto(format!("{}#task-137", page.address(""))).await.unwrap();
    page.is_ready().await;
    page.shows("task=137").await;
}
