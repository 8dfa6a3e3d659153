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

// The build writes the addresses, with their hashes, into the head. A page in one file starts in its own way.
const start = globalThis.fengongStart ?? (async () => {
  const module = document.querySelector("link[rel=modulepreload]").href;
  const wasm = document.querySelector("link[rel=preload][as=fetch]").href;
  const { default: init } = await import(module);
  await init({ module_or_path: wasm });
});

if (typeof WebAssembly !== "object") {
  show("unsupported");
} else {
  addEventListener("error", (event) => onError(event.error));
  addEventListener("unhandledrejection", (event) => onError(event.reason));
  try {
    await start();
  } catch (error) {
    console.error(error);
    if (error instanceof WebAssembly.RuntimeError) show("crashed");
    else if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) show("unsupported");
    else show("unloaded");
  }
}

// A copy of the site is kept for days without a network. A new version waits until a person asks for it: pages of two
// versions would mix their files.
const workers = navigator.serviceWorker;
if (workers && document.querySelector("link[rel=manifest]")) {
  let controller = workers.controller;
  workers.addEventListener("controllerchange", () => {
    if (controller) location.reload();
    controller = workers.controller;
  });
  const updated = document.getElementById("updated");
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
  // Without a copy the page is as good as before.
  workers.register("sw.js").then(follow, console.debug);
}
