// The whole site in one file: what elsewhere is loaded lies in the page, packed. The build bundles this before boot.js.

import { gunzipSync } from "fflate";
import init from "page";

const unpacked = async (id) => {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (character) => character.charCodeAt(0));
  // Safari before 16.4 and Firefox before 113 unpack nothing by themselves.
  if (!globalThis.DecompressionStream) return gunzipSync(packed).buffer;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
};

globalThis.fengongWordsOf = async (which) =>
  new TextDecoder().decode(await unpacked(which === "later" ? `later-${document.documentElement.lang}` : `words-${which}`));

globalThis.fengongStart = async (words) => {
  await words;
  return init({ module_or_path: await unpacked("page-wasm") });
};

globalThis.fengongLoad = (id) => (id === "old-script" ? import("./old.js") : import("./later.js"));

globalThis.fengongPart = (path) => unpacked(path.slice("./".length));
