// How the parts of the module come into the page. The build puts this, and the loader of the parts, behind the script of the module.

// Parts that did not come. A cache may have something else in their place, so they are asked for past it.
const missing = new Set();

// A part lies beside this script, or in the page itself where that is one file.
const fetchPart = async (path, integrity) => {
  if (globalThis.fengongPart) return globalThis.fengongPart(path);
  try {
    const response = await fetch(new URL(path, import.meta.url), { integrity, cache: missing.has(path) ? "reload" : "default" });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    missing.add(path);
    throw error;
  }
};

// Not while it arrives: some hosts send wasm as a type that browsers compile only when it is whole.
const load = (path, integrity, waitsFor) =>
  makeLoad(() => {
    const part = fetchPart(path, integrity);
    // The loader looks at it only once what the part waits for is here.
    part.catch(() => {});
    return async (imports) => WebAssembly.instantiate(await part, { ...imports, main: imports.__wasm_split });
  }, waitsFor);

