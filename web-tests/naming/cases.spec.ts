import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Browser, type Page } from "@playwright/test";
import type { Target } from "../../extension/generated/wire.ts";
import { repository } from "../support/repository.ts";
import { bundleNaming, launch, line } from "./support.ts";

/**
 * Small pages and what is told of the element marked `id="x"`.
 *
 * A case is a line `# what it shows`, the HTML, a line `= role/widget "label" in place < place`, and, where they
 * matter, lines `value`, `explains`, `source` or `position` with what they hold.
 */
interface Case {
  readonly title: string;
  html: string;
  readonly wanted: Map<string, string>;
}

const FACTS: Readonly<Record<string, (target: Target) => string>> = {
  "=": line,
  value: ({ value }) => JSON.stringify(value),
  explains: ({ explanations }) => explanations.map(({ kind, text }) => `${kind}: ${text}`).join(" / "),
  source: ({ label }) => label.source,
  position: ({ position }) => (position === null ? "none" : `${position.index} of ${position.count}, ${position.countInPlace} in place`),
  href: ({ href }) => href ?? "none",
};

function read(file: string): Case[] {
  const cases: Case[] = [];
  for (const text of readFileSync(file, "utf8").split("\n")) {
    const last = cases.at(-1);
    const fact = /^(=|value|explains|source|position|href) (.*)$/.exec(text);
    if (text.startsWith("# ")) cases.push({ title: text.slice(2), html: "", wanted: new Map() });
    else if (last !== undefined && fact !== null) last.wanted.set(fact[1] ?? "", fact[2] ?? "");
    else if (last !== undefined) last.html += `${text}\n`;
  }
  return cases;
}

async function check(page: Page, { title, html, wanted }: Case): Promise<void> {
  const target = await page.evaluate((markup) => {
    document.body.innerHTML = markup;
    const { Naming } = globalThis as unknown as { Naming: typeof import("../../extension/recorder/naming/index.ts") };
    const describer = Naming.createDescriber(document);
    const marked = document.getElementById("x");
    if (marked === null) throw new Error("no element is marked");
    const event = new MouseEvent("pointerdown", { composed: true, bubbles: true });
    const heardBy: { target: ReturnType<typeof describer.describe> | null } = { target: null };
    addEventListener("pointerdown", (heard) => {
      const hit = Naming.hitElement(heard);
      const element = hit === null ? null : describer.controlAt(hit);
      const popup = element === null ? null : describer.popupOf(element);
      const trigger = popup === null ? null : describer.linkedTrigger(popup);
      heardBy.target = element === null ? null : describer.describe(element, trigger === null ? null : describer.openerFrom(trigger, null, null));
    }, { once: true, capture: true });
    marked.dispatchEvent(event);
    return heardBy.target;
  }, html);
  expect(wanted.size, `${title} says what it wants`).toBeGreaterThan(0);
  for (const [fact, words] of wanted) expect.soft(target === null ? "" : FACTS[fact]?.(target), `${title}: ${fact}`).toBe(words);
}

test.describe("small pages", () => {
  let browser: Browser;
  test.beforeAll(async () => { browser = await launch(); });
  test.afterAll(async () => { await browser.close(); });

  const folder = join(repository(), "web-tests/naming/cases");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt")).sort()) {
    test(file.replace(".txt", ""), async () => {
      const page = await browser.newPage();
      await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Cases</title>" }));
      await page.goto("http://cases.test/");
      await page.evaluate(await bundleNaming("index.ts"));
      for (const one of read(join(folder, file))) await check(page, one);
      await page.close();
    });
  }
});

test("hostile pages break nothing", async () => {
  const browser = await launch();
  const page = await browser.newPage();
  await page.setContent("<!doctype html><title>Hostile</title>");
  await page.evaluate(await bundleNaming("index.ts"));
  const told = await page.evaluate(() => {
    const { Naming } = globalThis as unknown as { Naming: typeof import("../../extension/recorder/naming/index.ts") };
    const describer = Naming.createDescriber(document);
    const clobbered = ["id", "tagName", "localName", "parentNode", "getAttribute", "matches", "closest", "children", "firstChild", "nodeType", "contains", "querySelector", "getBoundingClientRect"];
    document.body.innerHTML = `<form>${clobbered.map((name) => `<input name="${name}">`).join("")}<button id="inner">Save</button></form><button id="long"></button><div id="deep"></div><button id="self" aria-labelledby="self" aria-owns="self">Self</button>`;
    const long = document.getElementById("long");
    if (long !== null) long.setAttribute("aria-label", "x ".repeat(5_000_000));
    let at = document.getElementById("deep");
    for (let depth = 0; depth < 500 && at !== null; depth += 1) at = at.appendChild(document.createElement("div"));
    at?.append("deep text");
    const results = ["inner", "long", "deep", "self"].map((id) => {
      const element = document.getElementById(id);
      const begun = performance.now();
      const target = element === null ? null : describer.describe(element, null);
      return { text: target?.label.text ?? "", ms: performance.now() - begun };
    });
    const form = document.querySelector("form");
    return { results, form: form === null ? "" : describer.describe(form, null).role };
  });
  expect(told.form).toBe("form");
  expect(told.results.map(({ text }) => text.slice(0, 20))).toEqual(["Save", expect.stringMatching(/^x x/), "", "Self"]);
  for (const { ms } of told.results) expect(ms).toBeLessThan(1000);
  await browser.close();
});
