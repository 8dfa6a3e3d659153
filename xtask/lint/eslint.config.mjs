// What the oldest browsers of .browserslistrc know of scripts: APIs by the data of Can I use and MDN, syntax and built-ins by edition.
import compat from "eslint-plugin-compat";
import es from "eslint-plugin-es-x";

// Every rule has the edition of what it forbids; editions from 2022 on are newer than the targets.
const newer = Object.entries(es.rules)
  .filter(([, { meta }]) => /^ES202[2-9]$/.test(meta.docs.category) && !meta.deprecated)
  .map(([name]) => name);

export default [
  compat.configs["flat/recommended"],
  {
    plugins: { "es-x": es },
    settings: {
      "es-x": { aggressive: true },
      // Each is looked for before it is used.
      polyfills: [
        "CSSLayerBlockRule",
        "ClipboardItem",
        "DecompressionStream",
        "document.fullscreenElement",
        "navigator.serviceWorker",
        "trustedTypes",
      ],
    },
    rules: {
      // The methods of arrays have the same names as those of iterators.
      ...Object.fromEntries(newer.filter((it) => !it.startsWith("no-iterator")).map((it) => [`es-x/${it}`, "error"])),
      // Chromium 72, Safari 14.1 and Firefox 69 know them.
      "es-x/no-class-instance-fields": "off",
      // wasm-bindgen asks whether it is true, which it is not where nobody knows it.
      "es-x/no-arraybuffer-prototype-transfer": "off",
    },
  },
];
