//! Compressed copies beside each file, for hosts that send them as they are.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use rayon::prelude::*;

/// What is smaller already.
const PACKED: [&str; 3] = ["png", "br", "gz"];

/// Whether a file is compressed as it is.
pub(crate) fn is_packed(path: &Path) -> bool {
    path.extension().is_some_and(|ending| PACKED.iter().any(|packed| ending == *packed))
}

/// Writes `NAME.br` and `NAME.gz` beside each file under `folder`. Takes about a second for each megabyte and core.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn write(folder: &Path) -> Result<()> {
    super::files(folder)?.par_iter().filter(|path| !is_packed(path)).try_for_each(|path| {
        let content = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
        for (ending, compressed) in [("br", brotli(&content)?), ("gz", gzip(&content)?)] {
            let path = path.with_added_extension(ending);
            fs::write(&path, compressed).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(())
    })
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
