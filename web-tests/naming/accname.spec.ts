import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { repository } from "../support/repository.ts";
import { bundleNaming, launch, serveDesign } from "./support.ts";

/** The name alone, by the specification, as a script. */
const script = (): Promise<string> => bundleNaming("specification.ts");

interface Verdict {
  readonly name: string;
  readonly wanted: string;
  readonly got: string;
}

/** Conformance data of the web platform tests, where it lies beside the repository. */
const DATA = join(repository(), "../shared/wpt/accname/name");
const HELPER = "globalThis.AriaUtils={verifyLabelsBySelector(selector){globalThis.selector=selector}}";

test("accessible names agree with the web platform tests", async () => {
  if (!existsSync(DATA)) {
    test.info().annotations.push({ type: "skipped", description: `no conformance data at ${DATA}` });
    console.log(`Skipped: the 378 assertions of accname/name, because ${DATA} is not there.`);
    return;
  }
  const naming = await script();
  const browser = await launch();
  const page = await browser.newPage();
  await page.route("**/*", async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.endsWith(".html")) await route.fulfill({ contentType: "text/html; charset=utf-8", body: readFileSync(join(DATA, path)) });
    else await route.fulfill({ contentType: "text/javascript", body: path.endsWith("aria-utils.js") ? HELPER : "" });
  });
  const files = readdirSync(DATA, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html")).sort();
  const verdicts: Verdict[] = [];
  for (const file of files) {
    await page.goto(`http://names.test/${file}`);
    await page.evaluate(naming);
    verdicts.push(...(await page.evaluate(() => {
      const { Naming, selector } = globalThis as unknown as { Naming: typeof import("../../extension/recorder/naming/specification.ts"); selector: string };
      const collapse = (text: string) => text.replace(/[\t\n\f\r ]+/g, " ").replace(/^ | $/g, "");
      return [...document.querySelectorAll(selector)].map((element) => ({
        name: element.getAttribute("data-testname") ?? "", wanted: collapse(element.getAttribute("data-expectedlabel") ?? ""), got: Naming.nameOf(element),
      }));
    })));
  }
  await browser.close();
  const missed = verdicts.filter(({ wanted, got }) => wanted !== got);
  for (const miss of missed) console.log(`missed: ${miss.name}: wanted “${miss.wanted}”, got “${miss.got}”`);
  console.log(`accname/name: ${verdicts.length - missed.length} of ${verdicts.length}`);
  expect(verdicts.length).toBe(378);
  expect(verdicts.length - missed.length).toBeGreaterThanOrEqual(374);
});

test("the code stays small", async () => {
  const specification = gzipSync(await script(), { level: 9 }).length;
  const whole = gzipSync(await bundleNaming("index.ts"), { level: 9 }).length;
  console.log(`gzip: accessible names ${specification} bytes, all of naming ${whole} bytes`);
  expect(specification).toBeLessThanOrEqual(12 * 1024);
  // Labels, places, popups and reasons, also of pages that say nothing of roles: that is most of it.
  expect(whole).toBeLessThanOrEqual(27 * 1024);
});

test("time per element on a Cloudscape page", async () => {
  const served = await serveDesign("web-tests/naming/pages/cloudscape.tsx");
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1300, height: 2600 } });
  await page.goto(served.url);
  await page.locator("h1").first().waitFor();
  await page.evaluate(`${await script()};globalThis.Names=Naming;`);
  await page.evaluate(await bundleNaming("index.ts"));
  const measured = await page.evaluate(async () => {
    const { Names, Naming } = globalThis as unknown as { Names: typeof import("../../extension/recorder/naming/specification.ts"); Naming: typeof import("../../extension/recorder/naming/index.ts") };
    const describer = Naming.createDescriber(document);
    const controls = [...document.querySelectorAll("button,a[href],input,select,[role=button],td,th,h1,h2")];
    const time = (act: () => unknown): number => { const begun = performance.now(); act(); return performance.now() - begun; };
    const names: number[] = [];
    const targets: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      for (const control of controls) {
        names.push(time(() => Names.nameOf(control)));
        targets.push(time(() => describer.describe(control, null)));
        await Promise.resolve();
      }
    }
    const at = (times: number[], part: number): string => `${(times.sort((one, other) => one - other)[Math.floor(times.length * part)] ?? 0).toFixed(2)} ms`;
    return { elements: controls.length, name: [at(names, 0.5), at(names, 0.95)], target: [at(targets, 0.5), at(targets, 0.95)] };
  });
  console.log(`${measured.elements} elements; name p50 ${measured.name[0] ?? ""}, p95 ${measured.name[1] ?? ""}; whole target p50 ${measured.target[0] ?? ""}, p95 ${measured.target[1] ?? ""}`);
  expect(measured.elements).toBeGreaterThan(30);
  await browser.close();
  await served.close();
});
