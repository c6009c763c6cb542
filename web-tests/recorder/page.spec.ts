import { expect, test } from "@playwright/test";
import { SETTLED, openStage, pageFile, type Stage } from "./trace.ts";

let stage: Stage;
test.beforeAll(async () => { stage = await openStage(); });
test.afterAll(async () => { await stage.close(); });

test("the page stays as it is: no node, no attribute, no style, no cancelled event", async () => {
  const { page, noise } = stage;
  await stage.open(pageFile("acts.html"));
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver((records) => { for (const { type, target } of records) seen.push(`${type} ${target.nodeName}`); }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const name of ["pointerdown", "mousedown", "click", "keydown", "input", "change", "submit"]) document.addEventListener(name, (event) => { if (event.defaultPrevented) seen.push(`prevented ${name}`); });
  });
  await page.click("#save");
  await page.click("#name");
  await page.keyboard.type("abc");
  await page.click("#for-label");
  await page.selectOption("#region", "Beta");
  await page.waitForTimeout(SETTLED);
  expect(await page.evaluate(() => (globalThis as { seen?: string[] }).seen)).toEqual([]);
  expect(noise).toEqual([]);
});

test("document.open() takes listeners away; the next click is heard all the same", async () => {
  const { page, trace } = stage;
  await stage.open("<!doctype html><button>Before</button>");
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- old consoles do it, so it must be survived
  await page.evaluate(() => { document.open(); document.write("<!doctype html><title>New</title><button id=after>After</button>"); document.close(); });
  await page.click("#after");
  await page.waitForTimeout(300);
  expect(trace.of("pressed").map(({ target }) => target.label.text)).toEqual(["After"]);
  expect(trace.of("clicked").length).toBe(1);
});

test("back from the back/forward cache or not, going back is told", async () => {
  const { page, trace } = stage;
  await stage.open(pageFile("acts.html"));
  await page.click("#link");
  await page.waitForURL("**/second");
  await page.waitForTimeout(400);
  await page.goBack();
  await page.waitForTimeout(700);
  expect(trace.of("pageOpened").at(-1)?.arrival).toBe("history");
});

test("on a page that never stands still, what an act opens is told, by pointer and by key", async () => {
  const { page, trace } = stage;
  await stage.open(`<!doctype html><title>Clock</title><p id="clock"></p><button onclick="ask.show()">Ask</button>
<dialog id="ask" aria-label="Really?"><button onclick="ask.close()">Yes</button></dialog>
<script>setInterval(() => { clock.textContent = String(performance.now()); }, 30);</script>`);
  const opened = async (act: () => Promise<void>): Promise<string[]> => {
    trace.clear();
    await act();
    await page.waitForTimeout(600);
    return trace.of("outcome").map(({ what, text }) => `${what} ${text}`);
  };
  expect(await opened(async () => { await page.click("text=Ask"); })).toEqual(["dialogOpened Really?"]);
  await page.reload();
  expect(await opened(async () => { await page.focus("text=Ask"); await page.keyboard.press("Enter"); })).toEqual(["dialogOpened Really?"]);
});

test("a popup that a busy page lets be looked at late came of the press before it, not of the pointer's way since", async () => {
  const { page, trace } = stage;
  await stage.open(`<!doctype html><title>Busy</title><button style="display:block" onclick="opens()">Pick a day</button>
<script>function opens() {
  document.body.insertAdjacentHTML("beforeend", '<div role="dialog" aria-label="Calendar"><button>15</button></div>');
  setTimeout(() => { const end = performance.now() + 900; while (performance.now() < end); });
}</script>`);
  await page.waitForTimeout(SETTLED);
  trace.clear();
  await page.click("text=Pick a day");
  await page.hover("text=15");
  await page.waitForTimeout(SETTLED);
  expect(trace.of("hovered")).toEqual([]);
  expect(trace.of("popupOpened").map(({ opener }) => opener.label.text)).toEqual(["Pick a day"]);
});

test("ten thousand forged events are no act", async () => {
  const { page, trace } = stage;
  await stage.open(pageFile("acts.html"));
  await page.evaluate(() => {
    const button = document.getElementById("save");
    for (let count = 0; count < 10_000; count += 1) {
      button?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
      button?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      document.getElementById("name")?.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  await page.waitForTimeout(400);
  expect(trace.kinds).toEqual([]);
});

interface Hostile { readonly name: string; readonly html: string; readonly label?: RegExp }

const HOSTILE: readonly Hostile[] = [
  { name: "listeners that stop everything", html: "<script>for (const n of ['pointerdown','click','keydown']) window.addEventListener(n, (e) => { e.stopImmediatePropagation(); e.preventDefault(); }, true)</script><button id=b>Stopped</button>", label: /^Stopped$/ },
  { name: "a clobbered form", html: "<form onsubmit='return false'><input name=parentNode><input name=getAttribute><input name=textContent><input name=id><input name=closest><input name=matches><input name=ownerDocument><button id=b>Clobbered</button></form>", label: /^Clobbered$/ },
  { name: "a label of 10 MB", html: "<button id=b>Long</button><script>b.setAttribute('aria-label', 'x'.repeat(10_000_000))</script>" },
  { name: "text of 10 MB in the button", html: "<button id=b style='width:200px;height:30px;overflow:hidden'></button><script>b.textContent = 'y '.repeat(5_000_000)</script>" },
  { name: "endless mutation", html: "<button id=b>Busy</button><p id=p></p><script>setInterval(() => { p.textContent = String(Math.random()); p.dataset.n = Math.random(); }, 4)</script>", label: /^Busy$/ },
  { name: "controls characters and overrides of direction", html: "<button id=b></button><script>b.textContent = 'Del\\u202eete\\u200b \\u0007now\\u2066'</script>", label: /^Delete now$/ },
  { name: "deep nesting", html: `${"<div>".repeat(3_000)}<button id=b>Deep</button>${"</div>".repeat(3_000)}`, label: /^Deep$/ },
  { name: "fifty thousand nodes", html: "<button id=b>Many</button><div id=d></div><script>d.innerHTML = '<p><span>some words</span></p>'.repeat(16_000)</script>", label: /^Many$/ },
];

for (const { name, html, label } of HOSTILE) {
  test(`a hostile page still gives its step: ${name}`, async () => {
    const { page, trace } = stage;
    await stage.open(`<!doctype html><title>Hostile</title><h1>Hostile</h1>${html}`);
    const box = await page.locator("#b").boundingBox();
    if (box === null) throw new Error("no button");
    await page.mouse.move(box.x + 8, box.y + 8);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(500);
    const [press] = trace.of("pressed");
    expect(press?.target.role).toBe("button");
    if (label !== undefined) expect(press?.target.label.text).toMatch(label);
    expect(JSON.stringify(trace.all("pressed")[0]).length).toBeLessThan(256 * 1024);
    expect(trace.of("gap")).toEqual([]);
  });
}
