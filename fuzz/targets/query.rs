//! Any query string is read, and what is printed reads the same.
#![no_main]

use explore::Query;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|url: &str| {
    let Ok(query) = url.parse::<Query>();
    let printed = query.to_string();
    assert!(printed.is_ascii(), "{printed}");
    assert_eq!(printed.parse(), Ok(query), "{printed}");
});
