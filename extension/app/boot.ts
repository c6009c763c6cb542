/**
 * Loads the program. When it cannot be loaded, or panics, a plain page says so: a broken wasm instance can
 * do nothing any more, and everything acknowledged is in the journal, so starting again loses nothing.
 */

import { background } from "./background";
import { browser } from "./browser";
import { studio } from "./studio";

const REPORT_LENGTH = 2000;

let isBroken = false;

function element(name: string, text: string, ...children: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
}

function button(text: string, press: () => void): HTMLElement {
  const made = element("button", text);
  made.addEventListener("click", press);
  return made;
}

/** Replaces the page by an error with a report. */
function showBroken(report: string): void {
  if (isBroken) return;
  isBroken = true;
  const version = chrome.runtime.getManifest().version;
  const text = `Cairn ${version}\n${navigator.userAgent}\n${report.slice(0, REPORT_LENGTH)}`;
  const whole = element("pre", text);
  whole.tabIndex = 0;
  const reload = button("Reload", () => {
    location.reload();
  });
  const copy = button("Copy the report", () => {
    navigator.clipboard.writeText(text).catch(() => undefined);
  });
  reload.className = "primary";
  const buttons = element("div", "", reload, copy);
  buttons.className = "buttons";
  const screen = element(
    "main",
    "",
    element("h1", "Cairn has stopped"),
    element("p", "This window met an error of its own. The recording goes on, and everything recorded and saved is safe."),
    element("p", "Reload to go on where you were. If it happens again, send the report with what you did."),
    buttons,
    element("details", "", element("summary", "Report"), whole),
  );
  screen.className = "broken";
  screen.setAttribute("role", "alert");
  document.body.replaceChildren(screen);
  reload.focus();
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}

/** Called by the program: when it panics, and for what it wants of others. */
Object.assign(globalThis, { cairnBroke: showBroken, cairnBackground: background, cairnBrowser: browser, cairnStudio: studio });

// A trap reaches nobody but these. Errors of other kinds leave the program whole.
window.addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) showBroken(describe(error));
});
window.addEventListener("unhandledrejection", ({ reason }) => {
  if (reason instanceof WebAssembly.RuntimeError) showBroken(describe(reason));
});

try {
  // Both are fetched at once.
  const program = fetch("app_bg.wasm");
  const { default: init } = await import("./app.js");
  await init({ module_or_path: program });
} catch (error) {
  showBroken(describe(error));
}
