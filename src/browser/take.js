// What the browser takes along for a person: onto the clipboard, into files, to the system's share sheet. Each call gives a
// promise of whether it did.

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
const copy = (forms) => navigator.clipboard.write([new ClipboardItem(forms)]);

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

// Whether something was taken. Why not is for whoever looks into it: a person may have thought better of it.
const taken = async (take) => {
  try {
    await take();
    return true;
  } catch (error) {
    console.info(error);
    return false;
  }
};

// Whether the browser has a part of `navigator`.
export const has = (part) => part in navigator;

export const share = (title, url) => taken(() => navigator.share({ title, url }));

export const copyText = (text) => taken(() => navigator.clipboard.writeText(text));

// Where there is no clipboard, nobody else asks what became of the forms.
export const copyTable = (html, text) => {
  for (const form of [html, text]) form.catch(() => {});
  const as = async (form, ending) => blob(await form, ending);
  return taken(() => copy({ "text/html": as(html, "html"), "text/plain": as(text, "txt") }));
};

// The content lies in memory that others may change.
export const saveFile = (content, ending, name) => save(blob(content.slice(), ending), name);

const policy = globalThis.trustedTypes?.createPolicy("picture", { createHTML: (svg) => svg });

// A picture of ours as HTML: what a person wrote is escaped in it.
export const trusted = (svg) => policy?.createHTML(svg) ?? svg;

export const copyPicture = (svg) => taken(() => copy({ "image/png": bitmap(svg) }));

export const savePicture = (svg, ending, name) =>
  taken(async () => save(ending === "png" ? await bitmap(svg) : blob(svg, ending), name));
