//! Pictures that are taken along.

use serde_json::json;

use crate::browser::{Page, download, elements, pasted};

list![
    a_picture_is_saved_as_svg_that_stands_by_itself,
    a_picture_is_saved_as_a_sharp_bitmap,
    a_picture_is_put_on_the_clipboard (Chromium: "without a screen Firefox has a clipboard for text alone, and WebKitGTK gives no page a picture that is pasted"),
];

const QUERY: &str = "unit=liwan&view=charts";

/// Saves a picture as a file with this ending, and gives the name and the content of the file.
async fn saved(page: &Page, chart: &str, ending: &str) -> (String, Vec<u8>) {
    let button = format!("figure:has(#chart-{chart}) button:text-is('下载 {}')", ending.to_uppercase());
    // Drivers scroll it to the edge of the window, where the button of the filters lies.
    page.find(&button).await;
    page.run::<()>(&format!("{}[0].scrollIntoView({{ block: 'center' }})", elements(&button))).await;
    download(page, &button, ending).await
}

async fn a_picture_is_saved_as_svg_that_stands_by_itself(page: &Page) {
    for (query, chart, words) in [
        (QUERY, "leaders", ["各分管领导的任务，按部分", "条件：单位 荔湾区政府", "陈志英"]),
        (QUERY, "ranking", ["牵头最多的单位", "条件：单位 荔湾区政府", "市发展改革委"]),
        (QUERY, "sections", ["部分 × 分管领导", "单位 荔湾区政府", "六、提升城市功能品质"]),
        ("view=network&unit=liwan", "network", ["谁和谁一起做", "图中选中：单位 荔湾区政府", "paint-order=\"stroke\""]),
        ("view=matrix", "matrix", ["谁配合谁", "全部 280 项任务", "各区政府"]),
        ("view=charts&target=1", "targets", ["量化目标", "有量化目标", "至少3,500家"]),
    ] {
        page.open(query).await;
        page.resize(700, 900).await;
        let (name, bytes) = saved(page, chart, "svg").await;
        let svg = String::from_utf8(bytes).unwrap();
        assert!(name.starts_with("分工-") && name.contains(&words[0].replace(' ', "_")), "{name}");
        for words in words.into_iter().chain(["穗府〔2021〕3号", "2021年2月23日", "Noto Sans CJK SC"]) {
            assert!(svg.contains(words), "{chart}: {words} is not in the file");
        }
        let (error, width): (Option<String>, f64) = page
            .run_elsewhere(&format!(
                "const file = new DOMParser().parseFromString({}, 'image/svg+xml');
                 const outside = file.querySelector('[href], [src], script, style, image, use, foreignObject');
                 return [file.querySelector('parsererror')?.textContent ?? outside?.outerHTML ?? null,
                     Number(file.documentElement.getAttribute('width'))];",
                json!(svg)
            ))
            .await;
        assert_eq!(error, None, "{chart}");
        assert!(width >= 960.0, "a file is as wide as a sheet, whatever the screen: {width}");
        assert!(!svg.contains("var(") && !svg.contains("url("), "{chart} refers to something else");
        page.is_untroubled(chart).await;
    }
}

async fn a_picture_is_saved_as_a_sharp_bitmap(page: &Page) {
    page.open(QUERY).await;
    let (name, bytes) = saved(page, "ranking", "png").await;
    assert!(name.starts_with("分工-牵头最多的单位-"), "{name}");
    assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n");
    let width = u32::from_be_bytes(bytes[16..20].try_into().unwrap());
    assert_eq!(width, 2 * (960 + 48), "two pixels for one");
    page.until(
        "the page says so",
        "document.querySelector('figure:has(#chart-ranking) [role=status]').textContent !== ''",
    )
    .await;
}

async fn a_picture_is_put_on_the_clipboard(page: &Page) {
    page.open(QUERY).await;
    page.click("figure:has(#chart-sections) button:text-is('复制图片')").await;
    page.equals(
        "the page says so",
        "document.querySelector('figure:has(#chart-sections) [role=status]').textContent",
        "已复制".to_owned(),
    )
    .await;
    let pasted = pasted(page).await;
    assert!(pasted.contains_key("image/png"), "{pasted:?}");
}
