// Says on the plain page why it is shown in place of the page itself, where `early.js` led here. ES5.
(function () {
  "use strict";
  var why = /[?&]why=(\w+)/.exec(location.search);
  var sentence = why && document.querySelector("[data-why=" + why[1] + "]");
  if (sentence) sentence.hidden = false;
})();
