//! What leaves the page, in the hands of a test.

use std::{fs, path::Path, time::Duration};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;

use super::Page;

/// Lets the browser save files into an empty folder, clicks on a button, and waits for the file with this ending. Gives its name and
/// what is in it.
pub async fn download(page: &Page, folder: &Path, button: &str, ending: &str) -> (String, Vec<u8>) {
    page.cdp("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder })).await;
    page.click(button).await;
    for _ in 0..400 {
        let file = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).next();
        // While it is being written it has another ending.
        if let Some(file) = file.filter(|it| it.extension().is_some_and(|it| it == ending)) {
            return (file.file_name().unwrap().to_string_lossy().into_owned(), fs::read(file).unwrap());
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("no file was saved")
}

/// The page as a PDF file, as somebody prints it.
pub async fn print(page: &Page) -> Vec<u8> {
    let printed = page.cdp("Page.printToPDF", json!({ "preferCSSPageSize": true })).await;
    BASE64_STANDARD.decode(printed["data"].as_str().expect("a file")).unwrap()
}

/// What the QR code in a picture says.
pub fn decoded(png: &[u8]) -> String {
    let picture = image::load_from_memory_with_format(png, image::ImageFormat::Png).unwrap().to_luma8();
    let mut picture = rqrr::PreparedImage::prepare(picture);
    let codes = picture.detect_grids();
    assert_eq!(codes.len(), 1, "one code is in the picture");
    codes[0].decode().unwrap().1
}
