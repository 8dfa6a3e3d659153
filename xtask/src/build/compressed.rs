//! Compressed copies beside each file, for hosts that send them as they are.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

/// What is smaller already.
const PACKED: [&str; 3] = ["png", "br", "gz"];

/// Writes `NAME.br` and `NAME.gz` beside each file under `folder`. Takes about a second for each megabyte.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn write(folder: &Path) -> Result<()> {
    for path in super::files(folder)? {
        if path.extension().is_some_and(|ending| PACKED.iter().any(|packed| ending == *packed)) {
            continue;
        }
        let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let write = |ending: &str, compressed: Vec<u8>| {
            let path = path.with_added_extension(ending);
            let file = File::create(&path).and_then(|mut file| file.write_all(&compressed));
            file.with_context(|| format!("cannot write {}", path.display()))
        };
        write("br", brotli(&content)?)?;
        write("gz", gzip(&content)?)?;
    }
    Ok(())
}

/// Compressed by brotli at its best quality, in the window that every browser takes.
pub(crate) fn brotli(mut content: &[u8]) -> io::Result<Vec<u8>> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut content, &mut compressed, &params)?;
    Ok(compressed)
}

/// Compressed by gzip at its best.
pub(crate) fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut compressed = GzEncoder::new(Vec::new(), Compression::best());
    compressed.write_all(content)?;
    compressed.finish()
}
