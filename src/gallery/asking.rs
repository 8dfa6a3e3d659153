//! What is asked: the search box, conditions, filters, and the line above what was found.

use super::{
    Specimen,
    Width::{Filters, Middle},
};
use crate::{
    filters::{filters, leaders_strip},
    parts::CHARTS,
    plain::element,
    results::{HELP, Suggestions, conditions, empty, result_bar, search_box, suggestion_list, warnings},
    url::use_url,
};

const MANY: &str = "q=发展&leader=wangdong&unit=liwan&unit=tianhe&section=2.3&lead.not=fagaiwei&role=lead&target=1\
                    &coop=广州市来穗人员和网格化服务管理工作领导小组成员单位";

pub const ALL: &[Specimen] = &[
    Specimen("search", "q=地铁", Middle, search_box),
    Specimen("suggestions", "q=fgw", Middle, || {
        let suggestions = Suggestions::new(use_url());
        suggestions.show(true);
        element("search", &[("class", "search")], vec![suggestion_list(suggestions)])
    }),
    Specimen("chips-none", "", Middle, conditions),
    Specimen("chips", "leader=wangdong", Middle, conditions),
    Specimen("chips-many", MANY, Middle, conditions),
    Specimen("warnings", "unit=荔弯区政府&leader=nobody&view=tabel&role=lead&q=\"\"", Middle, warnings),
    Specimen("offers", "q=荔湾区", Middle, HELP.offers),
    Specimen("empty", "q=地铁&leader=liming&unit=liwan", Middle, empty),
    Specimen("empty-near", "q=地帖", Middle, empty),
    Specimen("empty-for-good", "q=查无此词&leader=wangdong&unit=liwan&section=10", Middle, empty),
    Specimen("part-missing", "", Middle, || CHARTS.loader.missing()),
    Specimen("leaders", "", Middle, leaders_strip),
    Specimen("leaders-asked", "leader=wangdong&leader.not=liming&section=2", Middle, leaders_strip),
    Specimen("leaders-unfolded", "unit=liwan", Middle, leaders_strip),
    Specimen("bar", "", Middle, result_bar),
    Specimen("bar-roles", "unit=liwan&unit=tianhe&role=lead&view=table", Middle, result_bar),
    Specimen("bar-repeated", "group=lead&sort=coops", Middle, result_bar),
    Specimen("filters", "", Filters, filters),
    Specimen("filters-asked", MANY, Filters, filters),
    Specimen(
        "filters-ways",
        "coop=sifaju&coop=gonganju&section.not=6&unit.all=liwan&unit.all=tianhe",
        Filters,
        filters,
    ),
];
