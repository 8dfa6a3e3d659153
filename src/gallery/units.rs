//! Units: the page of one, several side by side, and the finder; and the middle of the page as it is around them.

use super::{Specimen, Width::Middle};
use crate::{
    results::results,
    unit::{finder, partners, unit_head},
};

pub const ALL: &[Specimen] = &[
    Specimen("unit-mine", "view=unit&unit=liwan", Middle, unit_head),
    Specimen("unit-role", "view=unit&unit=fagaiwei&role=coop", Middle, unit_head),
    Specimen("unit-unfolded", "view=unit&unit=xiaofang&leader=wangdong", Middle, unit_head),
    Specimen("collective", "view=unit&unit=gequzhengfu", Middle, unit_head),
    Specimen("collective-open", "view=unit&unit=laisuilingdaoxiaozu", Middle, unit_head),
    Specimen("partners", "view=unit&unit=liwan&lead=jiaotongju", Middle, partners),
    Specimen("partners-unfolded", "view=unit&unit=fagaiwei", Middle, partners),
    Specimen("comparison", "view=unit&unit=liwan&unit=tianhe", Middle, unit_head),
    Specimen("comparison-shared", "view=unit&unit.all=liwan&unit.all=fagaiwei&unit.all=gonganju", Middle, || {
        unit_head()
    }),
    Specimen("finder", "view=unit&kind=court&sort=lead", Middle, finder),
    Specimen("page-of-unit", "view=unit&unit=yuexiu&section=2", Middle, results),
    Specimen("page-of-finder", "view=unit&kind=court", Middle, results),
    Specimen("page-of-pictures", "view=charts&q=查无此词", Middle, results),
];
