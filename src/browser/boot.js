// Starts the page, and says so plainly when it cannot start or cannot go on. The address is never touched here.

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

if (typeof WebAssembly !== "object") {
  show("unsupported");
} else {
  addEventListener("error", (event) => onError(event.error));
  addEventListener("unhandledrejection", (event) => onError(event.reason));
  try {
    // The build writes the addresses, with their hashes, into the head.
    const module = document.querySelector("link[rel=modulepreload]").href;
    const wasm = document.querySelector("link[rel=preload][as=fetch]").href;
    const { default: init } = await import(module);
    await init({ module_or_path: wasm });
  } catch (error) {
    console.error(error);
    if (error instanceof WebAssembly.RuntimeError) show("crashed");
    else if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) show("unsupported");
    else show("unloaded");
  }
}

// A copy of the site is kept for days without a network. A new version waits until a person asks for it: pages of two
// versions would mix their files.
const worker = navigator.serviceWorker;
if (worker && document.querySelector("link[rel=manifest]")) {
  const updated = document.getElementById("updated");
  worker.register("sw.js").then((registration) => {
    const tell = () => {
      if (!registration.waiting || !worker.controller) return;
      updated.hidden = false;
      updated.querySelector("button").onclick = () => registration.waiting.postMessage("take over");
    };
    tell();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
  }, () => {});
  const was = worker.controller;
  worker.addEventListener("controllerchange", () => was && location.reload());
}
