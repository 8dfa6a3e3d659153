//! What a browser shows when a test fails: for whoever looks into it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::Page;

/// Writes a screenshot, the address, the console and what the test said into a folder with the name of the test, and gives that.
pub async fn keep(page: &Page, name: &str, said: &str) -> io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/failures").join(name.replace("::", "-"));
    fs::create_dir_all(&folder)?;
    let address = match page.driver.current_url().await {
        Ok(address) => address.to_string(),
        Err(error) => format!("unknown: {error}"),
    };
    let console = page.console().await.unwrap_or_else(|error| vec![format!("unknown: {error}")]);
    fs::write(folder.join("failure.txt"), format!("{said}\n\nURL: {address}\n\nConsole:\n{}\n", console.join("\n")))?;
    let screenshot = page.driver.screenshot_as_png().await.map_err(io::Error::other)?;
    fs::write(folder.join("screenshot.png"), screenshot)?;
    Ok(folder)
}
