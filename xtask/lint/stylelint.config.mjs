// What the oldest browsers of .browserslistrc know of CSS, by the data of Can I use.
export default {
  plugins: ["stylelint-no-unsupported-browser-features"],
  rules: {
    "plugin/no-unsupported-browser-features": [true, {
      ignorePartialSupport: true,
      ignore: [
        // Each makes something better where it is known, and nothing worse where it is not.
        "css-media-scripting",
        "css-overflow-anchor",
        "css-overscroll-behavior",
        "css-paged-media",
        "css-widows-orphans",
        "css-zoom",
        "text-size-adjust",
        // Behind the same length in `vh`.
        "viewport-unit-variants",
      ],
    }],
  },
};
