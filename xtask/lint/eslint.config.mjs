// What the oldest browsers of .browserslistrc know of scripts: APIs by the data of Can I use and MDN, syntax and built-ins by edition.
import compat from "eslint-plugin-compat";
import es from "eslint-plugin-es-x";

const newer = ["2022", "2023", "2024", "2025"].map((edition) => es.configs[`flat/no-new-in-es${edition}`].rules);

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
      ...Object.assign({}, ...newer),
      // The methods of arrays have the same names.
      ...Object.fromEntries(Object.keys(es.rules).filter((it) => it.startsWith("no-iterator")).map((it) => [`es-x/${it}`, "off"])),
      // Chromium 72, Safari 14.1 and Firefox 69 know them.
      "es-x/no-class-instance-fields": "off",
      // wasm-bindgen asks whether it is true, which it is not where nobody knows it.
      "es-x/no-arraybuffer-prototype-transfer": "off",
    },
  },
];
