//! Asks a notice.
