/**
 * Performs the procedures without any recorder and takes a picture after every act, into `target/bench/look/`:
 * what ground truth is written from. Words given select procedures by name.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { browserProgram } from "../../support/browser.ts";
import { repository } from "../../support/repository.ts";
import { Hand } from "./procedure.ts";
import { procedures } from "./procedures/all.ts";
import { Screen } from "./screen.ts";
import { Sites } from "./sites/start.ts";

const words = process.argv.slice(2);
const sites = new Sites();
const browser = await chromium.launch({ executablePath: browserProgram(), args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const procedure of procedures) {
    if (words.length > 0 && !words.some((word) => procedure.name.includes(word))) continue;
    const folder = join(repository(), "target/bench/look", procedure.name);
    mkdirSync(folder, { recursive: true });
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    let number = 0;
    const hand = new Hand(page, new Screen(), async () => {
      number += 1;
      await page.screenshot({ path: join(folder, `${String(number).padStart(2, "0")}.png`) });
    });
    try {
      const url = await sites.url(procedure.site);
      await page.goto(url + procedure.path);
      await procedure.prepare?.(hand, url);
      await page.screenshot({ path: join(folder, "00.png") });
      await procedure.perform(hand);
      console.log(`${procedure.name}: ${String(number)} pictures`);
    } catch (error) {
      await page.screenshot({ path: join(folder, "stopped.png") });
      console.log(`${procedure.name} stopped after ${String(number)}: ${String(error).slice(0, 600)}`);
    }
    await page.close();
  }
} finally {
  await browser.close();
  await sites.close();
}
