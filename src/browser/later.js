// What the first answer does not wait for: keys, what a reader can set, and the copy of the site that the browser keeps.

const root = document.documentElement;
const { kept, LANGUAGES, laterWords } = globalThis.fengongBoot;

const find = (selector) => document.querySelector(selector);

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

// Words that did not come are asked for again once there is a network, and whenever a sheet is opened.
const untilAgain = () =>
  new Promise((resolve) => ["online", "beforetoggle"].forEach((it) => addEventListener(it, resolve, { once: true, capture: true })));
const allWords = () => laterWords().catch((error) => {
  console.error(error);
  return untilAgain().then(allWords);
});

allWords().then((text) => {
  // The first line is for this script, the others are the app's.
  const [first, ...others] = text.split("\n");
  const words = JSON.parse(first);
  globalThis.fengongLaterWords = others.join("\n");
  dispatchEvent(new Event("fengongLaterWords"));

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // Keeps something in this browser; whether it did as it was told.
  const keep = (name, value) => {
    try {
      localStorage.setItem(name, value);
      return true;
    } catch (error) {
      console.info(error);
      return false;
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

  const ACTIONS = new Map(Object.entries({
    "/": [words["key-search"], () => find("#search")?.focus()],
    j: [words["key-next"], () => step(1)],
    k: [words["key-previous"], () => step(-1)],
    o: [words["key-open"], () => document.activeElement.closest("[data-serial]")?.querySelector(".task-link").click()],
    u: [words["key-unit"], goToUnit],
    // A frame has neither masthead nor links to units.
    c: [words["key-copy"], () => find(".copy-link")?.click()],
    z: [words["key-undo"], () => find(".undo")?.click()],
    "?": [words["key-all"], () => settings.showPopover()],
  }));

  addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "Escape" && target.id === "search" && target.value && target.getAttribute("aria-expanded") !== "true") {
      target.value = "";
      target.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const isTyping = target.matches("input:not([type=checkbox]), select, textarea");
    if (isTyping || !areKeysOn || find(":popover-open") || !ACTIONS.has(key)) return;
    event.preventDefault();
    ACTIONS.get(key)[1]();
  });

  // The list has another width beside an open task: the row of the task stays where it is in the window.
  const stay = ({ target, key }) => {
    const row = target.closest?.("#results [data-serial]") ?? find("#results .is-open");
    if (!row || (key && key !== "Escape")) return;
    const [had, top] = [panel(), row.getBoundingClientRect().top];
    requestAnimationFrame(() => {
      if (row.isConnected && !had !== !panel()) scrollBy(0, row.getBoundingClientRect().top - top);
    });
  };
  addEventListener("click", stay, true);
  addEventListener("keydown", stay, true);
  // A sheet lies over what the focus goes to behind it. Where there is nothing behind it, the focus goes back.
  let opener;
  addEventListener("beforetoggle", ({ newState }) => {
    if (newState === "open") opener = document.activeElement;
  }, true);
  addEventListener("keyup", ({ key, target }) => {
    const sheet = find(":popover-open");
    if (key !== "Tab" || !sheet || sheet.contains(target)) return;
    sheet.hidePopover();
    if (target === document.body) opener?.focus();
  });

  // The sheet of what can be set, with all keys.

  const TEXT = "fengong.text";
  const SCRIPT = "fengong.script";

  const choice = (label, isOn, set) => {
    const box = make("input", { type: "checkbox", checked: isOn });
    box.addEventListener("change", () => set(box.checked));
    return make("label", { className: "setting" }, box, label);
  };

  // Each language is named as those who read it call it. What is chosen holds for this browser; where that keeps nothing, for the link.
  const choose = (language) => {
    const url = new URL(location);
    // In the one file the question may stand behind the number sign.
    const isFragment = url.hash.startsWith("#?");
    const question = isFragment ? new URLSearchParams(url.hash.slice(1)) : url.searchParams;
    question.delete("lang");
    if (!keep("fengong.lang", language)) question.set("lang", language);
    if (isFragment) url.hash = `?${question}`;
    const isLoaded = url.search !== location.search;
    location.replace(url);
    if (!isLoaded) location.reload();
  };
  const languages = make("div", { className: "ways", role: "group", ariaLabel: words.language }, ...LANGUAGES.map((lang) => {
    const name = new Intl.DisplayNames(lang, { type: "language" }).of(lang);
    const button = make("button", { type: "button", className: "way", lang, textContent: name, ariaPressed: lang === root.lang });
    button.addEventListener("click", () => choose(lang));
    return button;
  }));

  const close = make("button", { type: "button", className: "icon-button close", ariaLabel: words.close });
  close.addEventListener("click", () => settings.hidePopover());

  const keys = [...ACTIONS, ["Escape", [words["key-escape"]]]].map(([key, [what]]) =>
    make("li", {}, make("kbd", { textContent: key }), what),
  );

  const settings = make(
    "dialog",
    { id: "settings", className: "over", popover: "auto", ariaLabel: words.settings },
    make("div", { className: "over-head" }, make("h2", { textContent: words.settings, tabIndex: -1, autofocus: true }), close),
    choice(words.large, root.dataset.text === "large", (isOn) => {
      root.dataset.text = isOn ? "large" : "";
      keep(TEXT, root.dataset.text);
    }),
    choice(words["keys-on"], areKeysOn, (isOn) => {
      areKeysOn = isOn;
      keep(KEYS, isOn ? "on" : "off");
    }),
    make("div", { className: "setting" }, make("span", { textContent: words.language }), languages),
    ...(root.lang === "zh-Hant" ? [choice(words.traditional, kept(SCRIPT) === "traditional", (isOn) => {
      keep(SCRIPT, isOn ? "traditional" : "");
      location.reload();
    })] : []),
    make("h3", { textContent: words.keys }),
    make("ul", { className: "keys" }, ...keys),
  );
  document.body.append(settings);
});
