// Starts the page, and says so plainly when it cannot start or cannot go on. The address is never touched here.

const link = (rel) => document.querySelector(`link[rel=${rel}]`);

// Before anything is drawn, so that nothing jumps.
try {
  document.documentElement.dataset.text = localStorage.getItem("fengong.text") ?? "";
} catch {
  // A page may be forbidden to look there.
}

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

// The build writes the addresses, with their hashes, into the head. A page in one file starts in its own way.
const start = globalThis.fengongStart ?? (async () => {
  const { href, integrity } = link("preload");
  const wasm = fetch(href, { integrity });
  const { default: init } = await import(link("modulepreload").href);
  await init({ module_or_path: wasm });
});

// Whether the style sheet came is known when all has loaded: some browsers run this before. A sheet that was refused has no rules.
const checkStyle = async () => {
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve));
  if (!getComputedStyle(document.documentElement).getPropertyValue("--ink")) throw new Error("no style sheet");
};

// A module is checked against its hash where it is loaded ahead of being run, and nowhere else. One that did not come can be asked
// for again.
const load = async (id) => {
  const link = document.getElementById(id);
  link.rel = "later";
  await new Promise((onload, onerror) => Object.assign(link, { rel: "modulepreload", onload, onerror }));
  return import(link.href);
};

globalThis.fengongExporter ??= () => load("exporter");

// What failed may come from a cache, with another version of the site: each version is asked for once past all caches. Gives
// whether the page loads again.
const askAgain = async () => {
  try {
    const version = link("preload").href;
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

if (typeof WebAssembly !== "object") {
  show("unsupported");
} else {
  addEventListener("error", (event) => onError(event.error));
  addEventListener("unhandledrejection", (event) => onError(event.reason));
  try {
    await start();
    if (!globalThis.fengongStart) load("later-script").catch(console.error);
    await checkStyle();
  } catch (error) {
    console.error(error);
    if (error instanceof WebAssembly.RuntimeError) show("crashed");
    else if (!await askAgain()) {
      const isOld = error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
      show(isOld ? "unsupported" : "unloaded");
    }
  }
}
