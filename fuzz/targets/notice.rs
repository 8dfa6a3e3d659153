//! Any bytes are read as a notice, without loss, or refused.
#![no_main]

#[path = "../../crates/notice/tests/never_panics/check.rs"]
mod check;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use notice::{Register, read};

static UNITS: &str = include_str!("../../data/guangzhou-2021/units.toml");
static TARGETS: &str = include_str!("../../data/guangzhou-2021/targets.toml");

#[allow(clippy::unwrap_used, reason = "a register that cannot be read is for the tests of the register to find")]
static REGISTER: LazyLock<Register> = LazyLock::new(|| Register::from_toml(UNITS, TARGETS).unwrap());

fuzz_target!(init: LazyLock::force(&REGISTER), |bytes: &[u8]| {
    if let (Ok(text), Ok(reading)) = (str::from_utf8(bytes), read(bytes, &REGISTER)) {
        check::check(text, reading);
    }
});
