// What the first answer does not wait for: keys, what a reader can set, and the copy of the site that the browser keeps.

const root = document.documentElement;

const find = (selector) => document.querySelector(selector);

// The page in one file has all of its style already.
find("#later-style")?.setAttribute("rel", "stylesheet");

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

// What this browser keeps for the site, as `storage.rs` does. A page may be forbidden to look there.
const kept = (name) => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};
const keep = (name, value) => {
  try {
    localStorage.setItem(name, value);
  } catch (error) {
    console.info(error);
  }
};

// Keys. WCAG 2.1.4: they can be switched off, and mean nothing while somebody types.

const KEYS = "fengong.keys";
let areKeysOn = kept(KEYS) !== "off";

const panel = () => find(".task-panel");

// In the open task to the task before or behind it, and else from row to row.
const step = (by) => {
  if (panel()?.contains(document.activeElement)) {
    panel().querySelectorAll(".step")[by < 0 ? 0 : 1].click();
    return;
  }
  const links = [...document.querySelectorAll("#results [data-serial] .task-link")];
  const here = document.activeElement.closest("[data-serial]") ?? find("#results [data-serial].is-open");
  const at = links.findIndex((link) => here?.contains(link));
  links[at < 0 ? 0 : at + by]?.focus();
};

// The unit that is meant is the first of the task that has the focus or is open; without one it is the reader's own.
const goToUnit = () => {
  const unit = "a[href*='view=unit']";
  const task = document.activeElement.closest("[data-serial]") ?? panel();
  (task?.querySelector(unit) ?? find(`.my-unit, .views ${unit}`))?.click();
};

const ACTIONS = {
  "/": ["搜索", () => find("#search")?.focus()],
  j: ["下一项任务", () => step(1)],
  k: ["上一项任务", () => step(-1)],
  o: ["打开这项任务", () => document.activeElement.closest("[data-serial]")?.querySelector(".task-link").click()],
  u: ["这项任务的单位", goToUnit],
  // A frame has neither masthead nor links to units.
  c: ["复制链接", () => find(".copy-link")?.click()],
  z: ["撤销", () => find(".undo")?.click()],
  "?": ["所有快捷键", () => settings.showPopover()],
};

addEventListener("keydown", (event) => {
  const { target, key } = event;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === "Escape" && target.id === "search" && target.value && target.getAttribute("aria-expanded") !== "true") {
    target.value = "";
    target.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const isTyping = target.matches("input:not([type=checkbox]), select, textarea");
  if (isTyping || !areKeysOn || find(":popover-open") || !Object.hasOwn(ACTIONS, key)) return;
  event.preventDefault();
  ACTIONS[key][1]();
});

// A sheet lies over what the focus goes to behind it.
addEventListener("keyup", ({ key, target }) => {
  const sheet = find(":popover-open");
  if (key === "Tab" && sheet && !sheet.contains(target)) sheet.hidePopover();
});

// The sheet of what can be set, with all keys.

const TEXT = "fengong.text";

const choice = (label, isOn, set) => {
  const box = make("input", { type: "checkbox", checked: isOn });
  box.addEventListener("change", () => set(box.checked));
  return make("label", { className: "setting" }, box, label);
};

const close = make("button", { type: "button", className: "icon-button close", ariaLabel: "关闭" });
close.addEventListener("click", () => settings.hidePopover());

const keys = Object.entries({ ...ACTIONS, Escape: ["关闭，或清空搜索"] }).map(([key, [what]]) =>
  make("li", {}, make("kbd", { textContent: key }), what),
);

const settings = make(
  "dialog",
  { id: "settings", className: "over", popover: "auto", ariaLabel: "设置" },
  make("div", { className: "over-head" }, make("h2", { textContent: "设置", tabIndex: -1, autofocus: true }), close),
  choice("长者模式：大字，版面更宽松", root.dataset.text === "large", (isOn) => {
    root.dataset.text = isOn ? "large" : "";
    keep(TEXT, root.dataset.text);
  }),
  choice("用快捷键（打字时不起作用）", areKeysOn, (isOn) => {
    areKeysOn = isOn;
    keep(KEYS, isOn ? "on" : "off");
  }),
  make("h3", { textContent: "快捷键" }),
  make("ul", { className: "keys" }, ...keys),
);
document.body.append(settings);

// A copy of the site is kept for days without a network. A new version waits until a person asks for it: pages of two
// versions would mix their files.
const workers = navigator.serviceWorker;
if (workers && find("link[rel=manifest]")) {
  let controller = workers.controller;
  workers.addEventListener("controllerchange", () => {
    if (controller) location.reload();
    controller = workers.controller;
  });
  const updated = find("#updated");
  const follow = (registration) => {
    const tell = () => {
      updated.hidden = !registration.waiting || !workers.controller;
      updated.lastElementChild.onclick = () => registration.waiting?.postMessage("take over");
    };
    // It may have been found before this runs.
    const watch = () => registration.installing?.addEventListener("statechange", tell);
    tell();
    watch();
    registration.addEventListener("updatefound", watch);
  };
  const policy = globalThis.trustedTypes?.createPolicy("worker", { createScriptURL: () => "sw.js" });
  // Without a copy the page is as good as before.
  workers.register(policy?.createScriptURL("") ?? "sw.js").then(follow, console.debug);
}
