//! Pictures, each as it is drawn in each of its ways.

use explore::View;

use super::{Specimen, Width::Middle, point_at_first_leader};
use crate::charts::charts;

pub const ALL: &[Specimen] = &[
    Specimen("charts", "view=charts", Middle, || charts(View::Charts)),
    Specimen("charts-asked", "view=charts&leader=wangdong&section=2&show=share&show=roles", Middle, || {
        charts(View::Charts)
    }),
    Specimen("charts-pointed", "view=charts&unit=liwan&show=kind", Middle, || {
        point_at_first_leader();
        charts(View::Charts)
    }),
    Specimen("charts-unfolded", "view=charts&leader=wangdong&unit=liwan&section=6", Middle, || charts(View::Charts)),
    Specimen("charts-nothing", "view=charts&q=查无此词", Middle, || charts(View::Charts)),
    Specimen("matrix", "view=matrix", Middle, || charts(View::Matrix)),
    Specimen("matrix-asked", "view=matrix&show=similar&unit=liwan&lead=jiaotongju", Middle, || charts(View::Matrix)),
    Specimen("network", "view=network", Middle, || charts(View::Network)),
    Specimen("network-asked", "view=network&unit=liwan&least=20", Middle, || charts(View::Network)),
];
