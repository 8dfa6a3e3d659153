//! The page as others have it: with other wishes, by touch, or read out.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::Page;

/// Something that a screen reader tells of.
#[derive(Debug)]
pub struct Told {
    /// What it is: `heading`, `link`, `banner`.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// How it is: `level`, `focusable`, `live`.
    properties: Vec<Property>,
}

#[derive(Debug, Deserialize)]
struct Property {
    name: String,
    value: Value,
}

impl Told {
    /// The level of a heading.
    pub fn level(&self) -> Option<u64> {
        self.property("level")?.as_u64()
    }

    /// Whether it is something, such as `focusable`.
    pub fn is(&self, name: &str) -> bool {
        self.property(name).is_some_and(|it| *it == true)
    }

    fn property(&self, name: &str) -> Option<&Value> {
        self.properties.iter().find(|it| it.name == name)?.value.get("value")
    }
}

/// Has the page shown as somebody sees it who asks the system for these media features, such as `("forced-colors", "active")`, and
/// for nothing else.
pub async fn prefer(page: &Page, features: &[(&str, &str)]) {
    let features: Vec<Value> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    page.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await;
}

/// All that a screen reader tells of the page, from top to bottom.
pub async fn told(page: &Page) -> Vec<Told> {
    let tree = page.cdp("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let by_id: HashMap<&str, &Value> = nodes.iter().filter_map(|it| Some((it["nodeId"].as_str()?, it))).collect();
    let find = |id: &Value| by_id.get(id.as_str()?).copied();
    let mut told = Vec::new();
    // The browser lists the nodes by their depth.
    let mut ahead: Vec<&Value> = nodes.first().into_iter().collect();
    while let Some(node) = ahead.pop() {
        ahead.extend(node["childIds"].as_array().into_iter().flatten().rev().filter_map(find));
        if node["ignored"] == false {
            let text = |key: &str| node[key]["value"].as_str().unwrap_or_default().to_owned();
            let properties = serde_json::from_value(node["properties"].clone()).unwrap_or_default();
            told.push(Told { role: text("role"), name: text("name"), properties });
        }
    }
    told
}
