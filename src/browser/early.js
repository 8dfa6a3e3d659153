// Runs before all else, in every browser that runs scripts at all: written in ES5, and nothing newer is used before it was looked for. Sets
// the policy of the page, and leads whoever cannot run the page to the notice as a plain page.
(function () {
  "use strict";

  // The page in one file holds the plain page in itself.
  var link = document.querySelector("link[rel=alternate]");

  // Shows the notice, at the task that the link asks for, and why it is shown.
  window.fengongShowNotice = function (reason) {
    var task = /[?&#]task[=-](\d+)/i.exec(location.href);
    var anchor = task ? "#task-" + task[1] : "";
    if (link) {
      location.replace(link.href + "?why=" + reason + anchor);
    } else {
      document.body.textContent = "";
      document.body.className = "plain-notice";
      document.body.appendChild(notice.content);
      document.querySelector("[data-why=" + reason + "]").hidden = false;
      if (anchor) location.replace(anchor);
    }
  };

  var notice;
  document.addEventListener("DOMContentLoaded", function () {
    notice = document.getElementById("notice");
    if (reason && !link) window.fengongShowNotice(reason);
  });

  var reason = reasonAgainst();
  if (reason) {
    window.fengongCannotRun = true;
    if (link) window.fengongShowNotice(reason);
    return;
  }

  var policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = document.querySelector("meta[name=policy]").content;
  // A browser that knows no way to allow wasm alone, as Chromium before 97 and Safari before 16, has to allow scripts made of text too.
  if (isWasmRefused()) policy.content = policy.content.replace("'wasm-unsafe-eval'", "'unsafe-eval'");
  document.head.appendChild(policy);

  // Why this browser cannot run the page; empty where it can.
  function reasonAgainst() {
    if (typeof WebAssembly !== "object") return "wasm";
    // What came last of all that the page cannot do without: with Chromium 86, Safari 15.4, Firefox 98.
    if (!Element.prototype.replaceChildren || !window.HTMLDialogElement) return "old";
    // Modules are loaded neither by a file on this machine nor by a frame that is cut off from its own site.
    if (link && location.protocol === "file:") return "file";
    if (link && window.origin === "null") return "frame";
    return "";
  }

  // Whether the policy would stop wasm: tried in a document of its own.
  function isWasmRefused() {
    var frame = document.createElement("iframe");
    var strict = document.createElement("meta");
    strict.httpEquiv = "Content-Security-Policy";
    strict.content = "script-src 'wasm-unsafe-eval'";
    document.documentElement.appendChild(frame);
    try {
      frame.contentDocument.head.appendChild(strict);
      new frame.contentWindow.WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
      return false;
    } catch (refusal) {
      return true;
    } finally {
      frame.remove();
    }
  }
})();
