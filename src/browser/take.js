// What the browser takes along for a person: onto the clipboard, into files, to the system's share sheet. Each call gives a
// promise, which is rejected when the browser refuses or a person thinks better of it.

const TYPES = {
  csv: "text/csv;charset=utf-8",
  html: "text/html",
  json: "application/json",
  md: "text/markdown;charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

// Pixels of a bitmap for each CSS pixel.
const DENSITY = 2;

const blob = (content, ending) => new Blob([content], { type: TYPES[ending] });

const save = (file, name) => {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href, download: name }).click();
  // The browser may not have begun yet.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};

// Forms are handed over as promises: some browsers take them at a click only, not when they are ready.
const copy = async (forms) => navigator.clipboard.write([new ClipboardItem(forms)]);

// The exporter is loaded when it is asked for.
const table = async (dataset, query, about, ending) => {
  const module = await (globalThis.fengongExporter ?? (() => import(document.querySelector("meta[name=exporter]").content)))();
  await module.default();
  return blob(module.export(dataset, query, about, ending), ending);
};

const bitmap = async (svg) => {
  const image = new Image();
  image.src = URL.createObjectURL(blob(svg, "svg"));
  try {
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * DENSITY;
    canvas.height = image.naturalHeight * DENSITY;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((file) => (file ? resolve(file) : reject(new Error("no bitmap")))));
  } finally {
    URL.revokeObjectURL(image.src);
  }
};

export const canShare = () => "share" in navigator;

export const canCopyPictures = () => "clipboard" in navigator && "ClipboardItem" in window;

export const share = async (title, url) => navigator.share({ title, url });

export const copyText = async (text) => navigator.clipboard.writeText(text);

// The dataset lies in memory that may move while the exporter loads.
export const copyTable = async (dataset, query, about) => {
  dataset = dataset.slice();
  await copy({ "text/html": table(dataset, query, about, "html"), "text/plain": table(dataset, query, about, "txt") });
};

export const saveTable = async (dataset, query, about, ending, name) => {
  save(await table(dataset.slice(), query, about, ending), name);
};

export const copyPicture = async (svg) => copy({ "image/png": bitmap(svg) });

export const savePicture = async (svg, ending, name) => {
  save(ending === "png" ? await bitmap(svg) : blob(svg, ending), name);
};
