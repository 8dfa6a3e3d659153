// Starts the page, and says so plainly when it cannot start or cannot go on. The address is never touched here.

// The build writes the addresses of the app, with their hashes, into the head.
const [script, wasm] = ["modulepreload", "preload"].map((rel) => document.querySelector(`link[rel=${rel}]`));

// What this browser keeps for the site, as `storage.rs` has it. A page may be forbidden to look there.
const kept = (name) => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

// Before anything is drawn, so that nothing jumps.
const root = document.documentElement;
root.dataset.text = kept("fengong.text") ?? "";

// The language that the link asks for, or else the reader, or else the browser. Who reads no Chinese may read English.
const LANGUAGES = ["zh-Hans", "zh-Hant", "en"];
const asBrowsersSay = (tag) => {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return LANGUAGES.find((it) => it === language || it === `${language}-${script}`);
  } catch {
    // Some systems have locales that are no languages, such as "C".
  }
};
const same = (one, other) => one.trim().toLowerCase() === other.toLowerCase();
const asked = [...new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(1) : location.search)]
  .filter(([key]) => same(key, "lang"));
root.lang = LANGUAGES.find((it) => asked.some(([, value]) => same(value, it)))
  ?? LANGUAGES.find((it) => it === kept("fengong.lang"))
  ?? navigator.languages.map(asBrowsersSay).find((it) => it) ?? "en";

// The words of the language: the first line is for scripts, the others are the app's. In the language of the notice the page says its
// own already.
const fetchText = async ({ href, integrity }) => (await fetch(href, { integrity })).text();
const wordsOf = globalThis.fengongWordsOf ?? ((language) => fetchText(document.getElementById(`words-${language}`)));
const loadWords = async () => {
  const [first, ...app] = (await wordsOf(root.lang)).split("\n");
  const { words, help, later } = JSON.parse(first);
  if (words) for (const it of document.querySelectorAll("[data-word]")) it.textContent = words[it.dataset.word];
  globalThis.fengongWords = app.join("\n");
  // What helps with the words of the notice: English for names, or traditional characters on request.
  if (root.lang === "en") globalThis.fengongEnglish = (name) => help[name] ?? "";
  else if (root.lang === "zh-Hant" && kept("fengong.script") === "traditional") {
    const known = new RegExp(Object.keys(help).join("|"), "g");
    globalThis.fengongTraditional = (text) => text.replace(known, (it) => help[it]);
  }
  // For what is loaded later.
  globalThis.fengongBoot = { kept, LANGUAGES, laterWords: () => globalThis.fengongWordsOf?.("later") ?? fetchText(later) };
};

const show = (id) => {
  document.getElementById("app").hidden = true;
  document.getElementById(id).hidden = false;
};

for (const button of document.querySelectorAll("[data-reload]")) {
  button.addEventListener("click", () => location.reload());
}

// A panic ends in a trap, wherever it happened: in a handler, in an effect, at the start.
const onError = (error) => {
  if (error instanceof WebAssembly.RuntimeError) show("crashed");
};

// A page in one file starts in its own way.
const start = globalThis.fengongStart ?? (async (words) => {
  const { href, integrity } = wasm;
  const module_or_path = fetch(href, { integrity });
  const [{ default: init }] = await Promise.all([import(script.href), words]);
  await init({ module_or_path });
});

// Whether the style sheet came is known when all has loaded: some browsers run this before. A sheet that was refused has no rules.
const checkStyle = async () => {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve));
  if (!getComputedStyle(document.documentElement).getPropertyValue("--ink")) throw new Error("no style sheet");
};

// A module is checked against its hash where it is loaded ahead of being run, and nowhere else. One that did not come is remembered by
// its address, and asked for again by another. A page in one file has its modules in itself.
const load = globalThis.fengongLoad ?? (async (id) => {
  const link = document.getElementById(id);
  try {
    if (link.relList.supports("modulepreload")) {
      await new Promise((onload, onerror) => Object.assign(link, { rel: "modulepreload", onload, onerror }));
    }
    return await import(link.href);
  } catch (error) {
    Object.assign(link, { rel: "later", href: link.href + "?" });
    throw error;
  }
});

// What is more than the list has its style in a sheet that is loaded later.
const loadStyle = () => new Promise((onload, onerror) => {
  const sheet = document.getElementById("later-style");
  if (sheet) Object.assign(sheet, { onload, onerror }).rel = "stylesheet";
  else onload();
});

// Loads the page once more for each version of the site, past all caches: a cache may hold files of another version, and WebKitGTK 2.50 was
// seen to trap at a start and not at the next. Returns whether the page loads again.
const askAgain = async () => {
  try {
    const version = wasm.href;
    if (sessionStorage.fengong === version) return false;
    sessionStorage.fengong = version;
    const files = [...document.querySelectorAll("link[integrity], script")].map((it) => it.src ?? it.href);
    await Promise.all([location.href, ...files].map((it) => fetch(it, { cache: "reload" })));
    location.reload();
    return true;
  } catch {
    return false;
  }
};

// WebKit shows a page that it kept while another was there from its top. It gets its place as after a step back.
addEventListener("pageshow", (event) => event.persisted && dispatchEvent(new PopStateEvent("popstate")));

addEventListener("error", (event) => onError(event.error));
addEventListener("unhandledrejection", (event) => onError(event.reason));

const open = async () => {
  const isMore = root.lang === "en" || kept("fengong.unit") || /(view|task|embed|unit)=|#task/i.test(location.href);
  const isOld = !("popover" in HTMLElement.prototype);
  await start(Promise.all([loadWords(), isMore && loadStyle(), isOld && load("old-script")]));
  if (!isMore) loadStyle().catch(console.error);
  load("later-script").catch(console.error);
  await checkStyle();
};
const onFailure = async (error) => {
  console.error(error);
  if (await askAgain()) return;
  if (error instanceof WebAssembly.RuntimeError) show("crashed");
  else if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) fengongShowNotice("wasm");
  else show("unloaded");
};
// Whoever cannot run the page is on the way to the notice, or has it already.
if (!globalThis.fengongCannotRun) open().catch(onFailure);
