//! Tables that are taken along: files, and what is pasted.

use std::{collections::BTreeMap, fs, io::Cursor};

use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};

use super::{NO_WORKER, SAME_WASM};
use crate::browser::{Engine, Page, Served, answer, download, notice, pasted, site_with};

list![
    a_workbook_has_the_tasks_the_units_and_what_it_is,
    a_workbook_of_nothing_says_so (Chromium: SAME_WASM),
    values_are_for_spreadsheets_with_chinese (Chromium: SAME_WASM),
    json_has_the_tasks_of_the_open_data (Chromium: SAME_WASM),
    markdown_is_a_table (Chromium: SAME_WASM),
    a_table_is_pasted_with_its_columns,
    a_clipboard_that_refuses_is_said_and_nothing_is_lost,
    without_a_network_the_reason_is_said_and_nothing_is_lost,
];

const OPEN: &str = "[popovertarget=files]";

const SAID: &str = "document.querySelector('#files p[role=status]').textContent";

/// A file of what a query finds.
async fn file(page: &Page, query: &str, ending: &str) -> (String, Vec<u8>) {
    page.open(query).await;
    page.click(OPEN).await;
    download(page, &format!("#files [data-file={ending}]"), ending).await
}

/// The rows of a sheet, each a cell for each column.
fn rows(workbook: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<Data>> {
    workbook.worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect()
}

/// The serials of the tasks of an answer, in its order.
fn serials(query: &str) -> Vec<u32> {
    answer(query).tasks().iter().map(|matched| matched.task + 1).collect()
}

async fn a_workbook_has_the_tasks_the_units_and_what_it_is(page: &Page) {
    let query = "unit=liwan&section=6&sort=coops";
    let (name, bytes) = file(page, query, "xlsx").await;
    assert!(name.starts_with("分工-提升城市功能品质、荔湾区政府"), "{name}");
    let mut workbook = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
    assert_eq!(workbook.sheet_names(), ["任务", "任务×单位", "说明"]);

    let tasks = rows(&mut workbook, "任务");
    let printed: Vec<u32> = tasks[1..].iter().map(|row| row[0].to_string().parse().unwrap()).collect();
    assert_eq!(printed, serials(query), "the tasks in the order of the screen");
    assert_eq!(
        tasks[0].iter().map(ToString::to_string).collect::<Vec<_>>()[..6],
        ["序号", "重点工作", "分管领导", "牵头单位", "配合单位", "备注"]
    );
    let first = &notice().tasks[printed[0] as usize - 1];
    assert_eq!(tasks[1][1].to_string(), notice::full_width(&first.cells.task));
    assert!(tasks[1][9].to_string().starts_with("涉及，经各区政府"), "{:?}", tasks[1]);

    // By hand: every unit named, or a member of a collective that is named, once.
    let involved = rows(&mut workbook, "任务×单位");
    for serial in &printed {
        let task = &notice().tasks[*serial as usize - 1];
        let mut units: Vec<&str> = task
            .leads
            .iter()
            .chain(&task.coops)
            .chain(task.collectives.iter().flat_map(|&it| notice().collectives[it].members.iter().flatten()))
            .map(|&unit| notice().units[unit].name.as_str())
            .collect();
        units.sort_unstable();
        units.dedup();
        let mut found: Vec<String> = involved[1..]
            .iter()
            .filter(|row| row[0] == Data::Float(f64::from(*serial)))
            .map(|row| row[1].to_string())
            .collect();
        found.sort();
        assert_eq!(found, units, "task {serial}");
    }

    let about: BTreeMap<String, String> =
        rows(&mut workbook, "说明").iter().map(|row| (row[0].to_string(), row[1].to_string())).collect();
    assert_eq!(about["条件"], "部分：提升城市功能品质；单位：荔湾区政府");
    assert_eq!(about["链接"], page.address("section=6&unit=liwan&sort=coops"));
    assert!(about["来源"].contains("穗府〔2021〕3号") && about["导出日期"].len() == 10, "{about:?}");

    // What calamine does not tell stands in the sheet itself.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.xlsx");
    fs::write(&path, bytes).unwrap();
    let unzip =
        std::process::Command::new("unzip").arg("-p").arg(&path).arg("xl/worksheets/sheet1.xml").output().unwrap();
    let sheet = String::from_utf8(unzip.stdout).unwrap();
    for part in [
        "state=\"frozen\"",
        "<autoFilter ref=\"A1:J",
        "customWidth=\"1\"",
        "orientation=\"landscape\"",
        "paperSize=\"9\"",
    ] {
        assert!(sheet.contains(part), "{part} is not in the sheet");
    }
    assert!(!sheet.contains("<f>"), "no cell is a formula");
}

async fn a_workbook_of_nothing_says_so(page: &Page) {
    let query = "leader=wangdong&unit=haizhu&section=10";
    assert_eq!(answer(query).count, 0);
    let (_, bytes) = file(page, query, "xlsx").await;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
    let tasks = rows(&mut workbook, "任务");
    assert_eq!((tasks.len(), tasks[1][0].to_string()), (2, "没有符合条件的任务".to_owned()));
    page.until("the page says so", &format!("{SAID}.includes('没有符合条件的任务')")).await;
    let (_, bytes) = file(page, query, "csv").await;
    assert_eq!(String::from_utf8(bytes).unwrap().lines().count(), 1, "the header alone");
    let (_, bytes) = file(page, query, "json").await;
    let view: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!((&view["count"], &view["tasks"]), (&json!(0), &json!([])));
}

async fn values_are_for_spreadsheets_with_chinese(page: &Page) {
    let (name, bytes) = file(page, "leader=wangdong", "csv").await;
    assert_eq!(name, "分工-王东：2021年市政府工作报告部署工作责任分工.csv");
    let text = String::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("a byte-order mark");
    assert!(text.starts_with("序号,重点工作,分管领导,牵头单位,配合单位,备注,"), "{}", &text[..80]);
    let printed: Vec<u32> =
        text.split("\r\n").skip(1).filter_map(|line| line.split(',').next()?.parse().ok()).collect();
    assert_eq!(printed, serials("leader=wangdong"));
}

async fn json_has_the_tasks_of_the_open_data(page: &Page) {
    let (_, bytes) = file(page, "target=1&leader=wangdong", "json").await;
    let view: Value = serde_json::from_slice(&bytes).unwrap();
    let data: Value = page.run("return fetch('data/tasks.json').then((it) => it.json())").await;
    let wanted: Vec<&Value> =
        serials("target=1&leader=wangdong").into_iter().map(|serial| &data["tasks"][serial as usize - 1]).collect();
    assert_eq!(view["tasks"].as_array().unwrap().iter().collect::<Vec<_>>(), wanted);
    assert_eq!(view["query"], "leader=wangdong&target=1");
    assert_eq!(view["link"], page.address("leader=wangdong&target=1"));
}

async fn markdown_is_a_table(page: &Page) {
    let (_, bytes) = file(page, "leader=wangdong", "md").await;
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.starts_with("# 王东：2021年市政府工作报告部署工作责任分工\n\n- 分管领导：王东\n"), "{text}");
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
    assert_eq!(lines.len(), 43 + 2);
    assert!(lines.iter().skip(2).all(|line| line.split(" | ").count() == 6), "six columns");
}

async fn a_table_is_pasted_with_its_columns(page: &Page) {
    page.open("leader=wangdong").await;
    page.click(OPEN).await;
    page.click("#files button:text-is('复制为表格')").await;
    page.until("the page says so", &format!("{SAID}.startsWith('已复制')")).await;
    let pasted = pasted(page).await;
    let (html, text) = (&pasted["text/html"], &pasted["text/plain"]);
    let (columns, rows): (Vec<usize>, usize) = page
        .run_elsewhere(&format!(
            "const pasted = new DOMParser().parseFromString({}, 'text/html');
             const rows = [...pasted.querySelectorAll('table tr')];
             return [[...new Set(rows.slice(0, {}).map((row) => row.cells.length))], rows.length];",
            json!(html),
            // WebKit leaves an empty cell out, where it is the very last one.
            if page.browser.engine == Engine::WebKit { -1 } else { 44 }
        ))
        .await;
    assert_eq!((columns, rows), (vec![6], 44));
    assert_eq!(text.lines().count(), 44);
    assert!(text.lines().all(|line| line.split('\t').count() == 6), "{text}");
}

async fn a_clipboard_that_refuses_is_said_and_nothing_is_lost(page: &Page) {
    for refusal in [
        "Clipboard.prototype.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
        "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })",
    ] {
        let page = &page.with_script(refusal);
        page.open("leader=wangdong&task=137").await;
        page.click(OPEN).await;
        page.click("#files button:text-is('复制为表格')").await;
        page.until("the page says so", &format!("{SAID}.includes('没有复制成')")).await;
        page.shows("leader=wangdong&task=137").await;
        page.is_untroubled("refused").await;
    }
}

async fn without_a_network_the_reason_is_said_and_nothing_is_lost(page: &Page) {
    let served = Served::start(site_with(NO_WORKER));
    let page = page.of(served.address.clone());
    page.open("leader=wangdong").await;
    page.click(OPEN).await;
    page.find("#files [data-file=xlsx]").await;
    drop(served);
    page.click("#files [data-file=xlsx]").await;
    page.until("the page says so", &format!("{SAID}.includes('没有做成')")).await;
    page.shows("leader=wangdong").await;
    // The request that failed is in the console.
    page.troubles().await;
}
