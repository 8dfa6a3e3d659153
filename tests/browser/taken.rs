//! What leaves the page, in the hands of a test.

use std::{collections::BTreeMap, fs, time::Duration};

use thirtyfour::{Key, common::print::PrintParameters};

use super::Page;

/// How often what was asked for is looked for, and how long to wait in between.
const LOOKS: u32 = 400;
const LOOK_EVERY: Duration = Duration::from_millis(25);

/// Clicks on a button, and waits for the file with this ending. Gives its name and what is in it.
pub async fn download(page: &Page, button: &str, ending: &str) -> (String, Vec<u8>) {
    let folder = page.browser.files();
    for of_before in fs::read_dir(&folder).unwrap() {
        fs::remove_file(of_before.unwrap().path()).unwrap();
    }
    page.click(button).await;
    for _ in 0..LOOKS {
        let files: Vec<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
        // While it is being written it has another ending, or stands beside a file that has one.
        if let [file] = &files[..]
            && file.extension().is_some_and(|it| it == ending)
            && let bytes = fs::read(file).unwrap()
            && !bytes.is_empty()
        {
            return (file.file_name().unwrap().to_string_lossy().into_owned(), bytes);
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    panic!("no file was saved")
}

/// What is on the clipboard, by its type, as a person gets it who pastes it. What is no text is there as nothing.
pub async fn pasted(page: &Page) -> BTreeMap<String, String> {
    page.run::<()>(
        "window.pasted = undefined;
         const field = document.body.appendChild(document.createElement('div'));
         field.contentEditable = true;
         field.addEventListener('paste', (event) => {
             event.preventDefault();
             const { items } = event.clipboardData;
             window.pasted = Object.fromEntries([...items].map((it) =>
                 [it.type, it.kind === 'string' ? event.clipboardData.getData(it.type) : '']));
             field.remove();
         });
         field.focus({ preventScroll: true });",
    )
    .await;
    let keys = page.driver.action_chain().key_down(Key::Control).send_keys("v").key_up(Key::Control);
    keys.perform().await.unwrap();
    page.until("it is pasted", "window.pasted").await;
    page.get("window.pasted").await
}

/// Waits until the clipboard has a text.
pub async fn is_copied(page: &Page, what: &str, is_right: impl Fn(&str) -> bool) {
    let mut found = String::new();
    for _ in 0..LOOKS {
        found = pasted(page).await.remove("text/plain").unwrap_or_default();
        if is_right(&found) {
            return;
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
    panic!("{what}: on the clipboard is {found}")
}

/// The page as a PDF file, as somebody prints it.
pub async fn print(page: &Page) -> Vec<u8> {
    // On the paper that the page asks for.
    let parameters = PrintParameters { shrink_to_fit: false, ..PrintParameters::default() };
    page.driver.print_page(parameters).await.unwrap()
}

/// What the QR code in a picture says.
pub fn decoded(png: &[u8]) -> String {
    let picture = image::load_from_memory_with_format(png, image::ImageFormat::Png).unwrap().to_luma8();
    let mut picture = rqrr::PreparedImage::prepare(picture);
    let codes = picture.detect_grids();
    assert_eq!(codes.len(), 1, "one code is in the picture");
    codes[0].decode().unwrap().1
}
