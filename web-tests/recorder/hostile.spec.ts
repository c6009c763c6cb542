import { createServer } from "node:http";
import type { ConsoleMessage } from "@playwright/test";
import { expect, test } from "../support/fixture.ts";
import { listen, type Served } from "../support/http.ts";

let served: Served;
test.beforeAll(async () => {
  served = await listen(createServer((request, response) => { response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(request.url === "/start" ? "<title>Start</title><h1>Start</h1>" : HOSTILE); }));
});
test.afterAll(async () => { await served.close(); });

const CLOBBERED = ["attributes", "getAttribute", "hasAttribute", "matches", "closest", "parentNode", "tagName", "localName", "id", "textContent", "ownerDocument", "children",
  "firstChild", "nextSibling", "contains", "getRootNode", "getBoundingClientRect", "compareDocumentPosition", "querySelector", "isConnected", "labels", "elements", "shadowRoot"];

/** Everything at once that a page can do to a recorder without meaning the person any good. */
const HOSTILE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile</title><script>
window.failures = [];
addEventListener("error", (event) => { failures.push(String(event.message)); });
addEventListener("unhandledrejection", (event) => { failures.push(String(event.reason)); });
for (const type of ["pointerdown", "pointerup", "mousedown", "mouseup", "click", "keydown", "focusin", "input", "change", "submit", "pagehide"])
  window.addEventListener(type, (event) => { event.stopImmediatePropagation(); }, true);
const thrower = () => { throw new Error("a trap of the page"); };
for (const name of ["title", "innerText", "dataset", "labels"]) Object.defineProperty(HTMLElement.prototype, name, { get: thrower, configurable: true });
for (const name of ["getAttribute", "matches", "closest"]) Element.prototype[name] = thrower;
Array.prototype.push = thrower; JSON.stringify = thrower; window.Map = window.Set = window.Promise = new Proxy(class {}, { construct: thrower, get: thrower });
window.chrome = new Proxy({}, { get: thrower });
</script>
<style>button, input, x-trap { position: fixed; left: 20px; width: 160px; height: 30px; overflow: hidden } input { left: 80px } #frames iframe { width: 2px; height: 2px; border: 0 }</style>
<h1>Hostile</h1>
<form id="trap" onsubmit="return false">${CLOBBERED.map((name) => `<input type="hidden" name="${name}" value="x">`).join("")}<button type="button" style="top:60px">Save draft</button></form>
<button id="long" style="top:100px">Long</button>
<button id="turned" style="top:140px">Ok \u202edetrevni\u202c\u0007\u200b</button>
<x-trap style="top:180px" tabindex="0" role="button">Custom</x-trap>
<label style="position:fixed;left:20px;top:225px">Notes <input id="notes" style="top:220px"></label>
<button id="away" style="top:260px">Go away</button>
<p id="busy"></p><div id="frames"></div>
<script>
const ten = "long ".repeat(2_000_000);
const long = document.getElementById("long");
long.setAttribute("aria-label", "Long name " + ten);
long.setAttribute("data-everything", ten);
document.getElementById("notes").setAttribute("placeholder", ten);
document.title = "Hostile " + ten;
customElements.define("x-trap", class extends HTMLElement {
  static observedAttributes = ["aria-label"];
  attributeChangedCallback() { throw new Error("touched"); }
  get role() { throw new Error("read"); }
});
const frames = document.getElementById("frames");
for (let count = 0; count < 300; count += 1) frames.appendChild(document.createElement("iframe"));
const busy = document.getElementById("busy");
</script>
<script>setInterval(() => { const now = performance.now(); busy.setAttribute("data-now", now); busy.replaceChildren("now " + now); busy.dispatchEvent(new CustomEvent("click", { bubbles: true })); }, 4); (function frame() { busy.style.color = "rgb(" + (performance.now() | 0) % 255 + ",0,0)"; requestAnimationFrame(frame); })();</script>`;

test("whatever a page does, its presses become steps, nothing hangs, and no error of ours is in the page", async ({ cairn }) => {
  test.setTimeout(120_000);
  const page = cairn.firstPage();
  await page.goto(`${served.url}/start`);
  const said: string[] = [];
  page.on("console", (message: ConsoleMessage) => { if (message.type() === "error" || message.type() === "warning") said.push(message.text()); });
  const recording = await cairn.record(page);
  // Where the recorder is first in line: a page that was there before may take every event away from it.
  await page.goto(`${served.url}/hostile`);
  await page.waitForTimeout(3_000);
  // By place: the page has taken from its own world all that a driver would find its controls with.
  const press = async (y: number): Promise<void> => {
    await page.mouse.click(100, y, { delay: 40 });
    await page.waitForTimeout(300);
  };
  for (const y of [75, 115, 155, 195, 235]) await press(y);
  await page.keyboard.type("still here");
  await press(275);
  await page.waitForTimeout(1_500);
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send("Runtime.evaluate", { expression: "failures.join('\\n')" });
  await recording.stop();
  const { guide } = await recording.export("Markdown");
  expect(result.value).toBe("");
  expect(said).toEqual([]);
  const acts = guide.steps.filter(({ action }) => action !== "navigate" && action !== "gap");
  expect(acts.map(({ target }) => target.name)).toEqual(["Save draft", "Long", "Ok detrevni", "Custom", "Notes", "Go away"]);
  expect(acts[4]?.value).toBe("still here");
  for (const { caption } of guide.steps) {
    expect(caption.length).toBeLessThan(1_000);
    expect(caption).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u200b]/u);
  }
});
