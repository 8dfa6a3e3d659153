//! An address as a QR code.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use crate::{plain::Drawn, say};

/// The largest symbol that phones read from paper: 117 modules a side, some 1,200 characters of an address.
const LARGEST: u8 = 25;

/// One pattern for all. That which the standard finds best for each was read no better in some thousand addresses, and the code that
/// looks for it weighs half a kilobyte.
const MASK: u8 = 2;

/// Modules around a symbol that have to be empty.
const QUIET: i32 = 4;

/// The symbol as SVG, with as much correction as its size has room for, and so many pixels for each module; nothing where the
/// address is too long for one, or of no use on another machine.
pub fn qr_code(address: &str, pixels: i32) -> Option<AnyView> {
    // A file on this machine has no address that a phone could open.
    if !address.starts_with("http") {
        return None;
    }
    let segments = [QrSegment::make_bytes(address.as_bytes())];
    let code = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Low,
        Version::MIN,
        Version::new(LARGEST),
        Some(Mask::new(MASK)),
        true,
    )
    .ok()?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|&x| code.get_module(x, y)) {
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    let attributes = vec![
        ("class", "qr".to_owned()),
        ("viewBox", format!("0 0 {side} {side}")),
        ("width", (pixels * side).to_string()),
        ("role", "img".to_owned()),
        ("aria-label", say::qr_label().to_owned()),
    ];
    let shape = |class: &str, path: String| {
        Drawn::svg("path", vec![("class", class.to_owned()), ("d", path)], Vec::new()).into_any()
    };
    let shapes = vec![shape("qr-ground", format!("M0 0h{side}v{side}h-{side}z")), shape("qr-modules", path)];
    Some(Drawn::svg("svg", attributes, shapes).into_any())
}
