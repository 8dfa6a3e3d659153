// The whole site in one file: what elsewhere is loaded lies in the page, packed. The build bundles this before boot.js.

import init from "page";

const unpacked = async (id) => {
  // The message of boot.js for browsers that are too old is for these too.
  if (!globalThis.DecompressionStream) throw new WebAssembly.LinkError("no DecompressionStream");
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
};

globalThis.fengongWordsOf = async (which) =>
  new TextDecoder().decode(await unpacked(which === "later" ? `later-${document.documentElement.lang}` : `words-${which}`));

globalThis.fengongStart = async (words) => {
  await words;
  return init({ module_or_path: await unpacked("page-wasm") });
};

globalThis.fengongPart = (path) => unpacked(path.slice("./".length));
