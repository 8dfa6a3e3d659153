//! The page on paper: printed to PDF, and read by programs that have nothing to do with the browser.

use std::{fs, path::Path, process::Command};

use crate::browser::{Page, answer, by_hand, decoded, notice, print};

list![
    a_list_is_printed_in_the_notices_own_form (Chromium: "no file that Firefox prints says all its characters, and WebKit's driver prints none"),
    every_task_is_on_paper_once_and_no_row_is_torn (Chromium: "no file that Firefox prints says all its characters, and WebKit's driver prints none"),
    a_units_page_is_its_list_of_duties (Chromium: "no file that Firefox prints says all its characters, and WebKit's driver prints none"),
    an_open_task_is_printed_alone (Chromium: "no file that Firefox prints says all its characters, and WebKit's driver prints none"),
    pictures_are_printed_before_the_form (Chromium: "no file that Firefox prints says all its characters, and WebKit's driver prints none"),
    nothing_is_printed_as_nothing (Chromium: "no file that Firefox prints says all its characters, and WebKit's driver prints none"),
    the_screen_is_as_before (Chromium, Firefox: "WebKit's driver does not print"),
];

const COLUMNS: [&str; 6] = ["序号", "重点工作", "分管领导", "牵头单位", "配合单位", "备注"];

/// What a program that reads PDF finds on each page: `-layout` line by line across the columns, `-raw` cell by cell.
fn pages(pdf: &Path, order: &str) -> Vec<String> {
    let text = Command::new("pdftotext").args([order, "-enc", "UTF-8"]).arg(pdf).arg("-").output();
    let text = text.expect("pdftotext is there; on Debian: apt-get install poppler-utils").stdout;
    String::from_utf8(text).unwrap().split_terminator('\u{c}').map(str::to_owned).collect()
}

/// The text of a page without blank space.
fn dense(page: &str) -> String {
    page.split_whitespace().collect()
}

/// Prints a query, and gives the text of each page and the file.
async fn printed(page: &Page, query: &str) -> (Vec<String>, tempfile::TempDir) {
    page.open(query).await;
    page.is_whole().await;
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("page.pdf");
    fs::write(&pdf, print(page).await).unwrap();
    (pages(&pdf, "-layout"), folder)
}

/// The serials at the beginning of the lines of a page.
fn serials(page: &str) -> Vec<u32> {
    // A number before a stroke is that of the page.
    let lines = page.lines().filter(|line| !line.contains(" / "));
    lines.filter_map(|line| line.split_whitespace().next()?.parse().ok()).collect()
}

async fn a_list_is_printed_in_the_notices_own_form(page: &Page) {
    let (pages, folder) = printed(page, "leader=wangdong").await;
    assert!((4..=7).contains(&pages.len()), "{} pages", pages.len());
    assert!(dense(&pages[0]).starts_with("王东：2021年市政府工作报告部署工作责任分工"), "{}", pages[0]);
    for (at, text) in pages.iter().enumerate() {
        let text = dense(text);
        for words in COLUMNS.into_iter().chain(["来源：广州市人民政府", "穗府〔2021〕3号"]) {
            assert!(text.contains(words), "{words} is not on page {}", at + 1);
        }
        assert!(text.contains(&format!("{}/{}", at + 1, pages.len())), "page {} has its number", at + 1);
    }
    let found: Vec<u32> = pages.iter().flat_map(|page| serials(page)).filter(|serial| *serial <= 280).collect();
    let leader = notice().leaders.iter().position(|it| it.id == "wangdong").unwrap();
    assert_eq!(found, by_hand(|task| task.leader == Some(leader)));

    // A4, lying; the code on the first sheet is three centimetres wide and leads to the view.
    let info = Command::new("pdfinfo").arg(folder.path().join("page.pdf")).output().unwrap().stdout;
    assert!(String::from_utf8(info).unwrap().contains("841.92 x 594.96 pts (A4)"));
    let picture = folder.path().join("sheet");
    let raster = Command::new("pdftoppm")
        .args(["-r", "200", "-png", "-singlefile", "-f", "1", "-l", "1"])
        .arg(folder.path().join("page.pdf"))
        .arg(&picture)
        .status();
    assert!(raster.unwrap().success());
    let picture = fs::read(picture.with_extension("png")).unwrap();
    assert_eq!(decoded(&picture), page.address("leader=wangdong"));
}

async fn every_task_is_on_paper_once_and_no_row_is_torn(page: &Page) {
    let (pages, folder) = printed(page, "").await;
    let found: Vec<u32> = pages.iter().flat_map(|page| serials(page)).filter(|serial| *serial <= 280).collect();
    assert_eq!(found, by_hand(|_| true));
    let cells: Vec<String> =
        self::pages(&folder.path().join("page.pdf"), "-raw").iter().map(|page| dense(page)).collect();
    for task in &notice().tasks {
        let words = dense(&notice::full_width(&task.cells.task));
        assert!(cells.iter().any(|page| page.contains(&words)), "task {} is torn, or not there", task.serial);
    }
}

async fn a_units_page_is_its_list_of_duties(page: &Page) {
    let query = "view=unit&unit=liwan";
    let (pages, _folder) = printed(page, query).await;
    assert!(dense(&pages[0]).starts_with("荔湾区政府责任清单"), "{}", pages[0]);
    let all = dense(&pages.concat());
    for block in &answer(query).blocks {
        let explore::What::Role(role) = block.what else { panic!("blocks by role") };
        assert!(all.contains(&format!("{}{}项", role.title(), block.count)), "{role:?}");
    }
    let mut found: Vec<u32> = pages.iter().flat_map(|page| serials(page)).filter(|serial| *serial <= 280).collect();
    found.sort_unstable();
    let mut wanted: Vec<u32> = answer(query).tasks().iter().map(|matched| matched.task + 1).collect();
    wanted.sort_unstable();
    assert_eq!(found, wanted);
}

async fn an_open_task_is_printed_alone(page: &Page) {
    let (pages, _folder) = printed(page, "leader=wangdong&view=charts&task=137").await;
    assert_eq!(pages.len(), 1);
    assert!(dense(&pages[0]).starts_with("第137项任务"), "{}", pages[0]);
    assert!(dense(&pages[0]).contains("市住房城乡建设局"));
    assert!(!dense(&pages[0]).contains("王东"), "what the list is narrowed to is not the task's: {}", pages[0]);
}

async fn pictures_are_printed_before_the_form(page: &Page) {
    let (pages, _folder) = printed(page, "view=charts&leader=wangdong").await;
    let (first, all) = (dense(&pages[0]), dense(&pages.concat()));
    assert!(first.contains("按部分") && !first.contains("重点工作"), "{first}");
    assert!(all.contains("部分×分管领导") && all.contains("量化目标") && all.contains("重点工作"));
}

async fn nothing_is_printed_as_nothing(page: &Page) {
    let (pages, _folder) = printed(page, "leader=wangdong&unit=haizhu&section=10").await;
    assert_eq!(pages.len(), 1);
    assert!(dense(&pages[0]).contains("没有符合条件的任务"));
}

async fn the_screen_is_as_before(page: &Page) {
    page.open("leader=wangdong&view=table").await;
    print(page).await;
    page.until("what was made for paper is gone", "document.querySelector('#paper') === null").await;
    page.shows("leader=wangdong&view=table").await;
}
