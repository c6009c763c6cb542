import { createServer } from "node:http";
import { join } from "node:path";
import { chromium, expect, type Browser, type Locator, type Page } from "@playwright/test";
import { build } from "esbuild";
import type { Opener, Place, Target } from "../../extension/generated/wire.ts";
import { bundlePage } from "../console/bundle.ts";
import { browserProgram } from "../support/browser.ts";
import { listen, type Served } from "../support/http.ts";
import { repository } from "../support/repository.ts";

const naming = (file: string): string => join(repository(), "extension/recorder/naming", file);

/** A file of the naming room and what it needs, as a script that sets `globalThis.Naming`. */
export async function bundleNaming(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [naming(file)], bundle: true, write: false, minify: true, format: "iife", target: "es2022", globalName: "Naming",
  });
  return `${outputFiles[0]?.text ?? ""};globalThis.Naming=Naming;`;
}

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: browserProgram(), args: ["--no-sandbox", "--disable-gpu"] });

/** Serves one page of a design system. */
export async function serveDesign(entry: string): Promise<Served> {
  const assets = await bundlePage(join(repository(), entry));
  const style = [...assets.keys()].filter((path) => path.endsWith(".css")).map((path) => `<link rel="stylesheet" href="${path}">`).join("");
  const script = [...assets.keys()].find((path) => path.endsWith(".js")) ?? "";
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Console</title>${style}<div id="root"></div><script type="module" src="${script}"></script></html>`;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const asset = assets.get(path);
    if (asset !== undefined) response.writeHead(200, { "content-type": asset.type }).end(asset.bytes);
    else response.writeHead(path === "/" ? 200 : 404, { "content-type": "text/html; charset=utf-8" }).end(path === "/" ? html : "");
  });
  return await listen(server);
}

/** What the page remembers of the last press. */
interface Memory {
  last: Target | null;
  trigger: Element | null;
  outer: Opener | null;
}

/** Listens on a page as the recorder does: a popup without a link belongs to the last trigger. */
export async function listenOn(page: Page): Promise<void> {
  await page.evaluate(await bundleNaming("index.ts"));
  await page.evaluate(() => {
    const { Naming } = globalThis as unknown as { Naming: typeof import("../../extension/recorder/naming/index.ts") };
    const describer = Naming.createDescriber(document);
    const memory: Memory = { last: null, trigger: null, outer: null };
    (globalThis as unknown as { memory: Memory }).memory = memory;
    addEventListener("pointerdown", (event) => {
      const hit = Naming.hitElement(event);
      const element = hit === null ? null : describer.controlAt(hit);
      if (element === null) return;
      const popup = describer.popupOf(element);
      const trigger = popup === null ? null : (describer.linkedTrigger(popup) ?? memory.trigger);
      memory.last = describer.describe(element, trigger === null ? null : describer.openerFrom(trigger, null, null));
      if (popup === null) memory.trigger = element;
    }, { capture: true });
  });
}

/** Presses the middle of an element with a trusted pointer; gives the target as told at the press. */
export async function press(page: Page, locator: Locator): Promise<Target> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (box === null) throw new Error("it is not on the screen");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const target = await page.evaluate(() => (globalThis as unknown as { memory: Memory }).memory.last);
  await page.mouse.up();
  await page.waitForTimeout(150);
  if (target === null) throw new Error("nothing was heard");
  return target;
}

const told = (places: readonly Place[]): string => places.map(({ kind, name }) => `${kind} ${name}`).join(" < ");

/** A target in one line: `role/widget "label" in place < place of opener "label" in …`. */
export function line(target: Target): string {
  const { role, widget, label, place, opener } = target;
  const kind = widget === null ? role : `${role}/${widget}`;
  const from = opener === null ? "" : ` from ${opener.role} "${opener.label.text}"${opener.place.length > 0 ? ` in ${told(opener.place)}` : ""}`;
  return `${kind} "${label.text}"${place.length > 0 ? ` in ${told(place)}` : ""}${from}`;
}

/** Softly, so that one page shows all its misses at once. */
export const expectTold = (target: Target, words: string): void => { expect.soft(line(target)).toBe(words); };
