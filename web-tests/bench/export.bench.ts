import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, type Download, type Page } from "@playwright/test";
import { Cairn } from "../support/cairn.ts";
import { largeGuide } from "./large-guide.ts";
import { BrowserMemory } from "./process-memory.ts";

const STEPS = Number(process.env["BENCH_STEPS"] ?? "500");
const TARGETS = ["Markdown", "Web page", "Confluence", "Cairn file"] as const;
/** For garbage to be collected before something is measured, milliseconds. */
const REST = 5_000;

test("an export of many steps and pictures", async () => {
  const cairn = await Cairn.launch();
  const page = cairn.firstPage();
  const file = join(cairn.browser.profile, "large.cairn");
  await writeFile(file, await largeGuide(page, STEPS));
  await page.goto("about:blank");
  const popup = await cairn.openPopup(page);
  await open(popup, file);
  console.log(`\n| ${STEPS} steps with ${STEPS} pictures of 1920 × 1080 | time | bytes | peak above idle | the page was held up for at most |\n|---|---:|---:|---:|---:|`);
  for (const target of TARGETS) {
    await rested(popup);
    const memory = new BrowserMemory(cairn.browser.profile);
    const idle = memory.now();
    const began = Date.now();
    let bytes = 0;
    const peak = await memory.peak(async () => { bytes = await exported(popup, target); });
    console.log(`| ${target} | ${((Date.now() - began) / 1_000).toFixed(1)} s | ${megabytes(bytes)} | ${megabytes(peak - idle)} | ${await heldUp(popup)} ms |`);
  }
  await rested(popup);
  const memory = new BrowserMemory(cairn.browser.profile);
  const idle = memory.now();
  const cancelled = await cancelledHalfway(popup);
  await popup.waitForTimeout(REST);
  console.log(`| Markdown, cancelled halfway | ${String(cancelled)} ms until it had stopped | | ${megabytes(memory.now() - idle)} after ${String(REST / 1_000)} s | |`);
  await cairn.close();
});

/** Opens the file in the real popup, as a person does. */
async function open(popup: Page, file: string): Promise<void> {
  const control = popup.getByLabel("Open a Cairn file");
  const recordings = popup.getByRole("button", { name: "Recordings" });
  await control.or(recordings).first().waitFor({ state: "attached" });
  if ((await control.count()) === 0) await recordings.click();
  await control.setInputFiles(file);
  await popup.getByRole("textbox", { name: `Caption of step ${String(STEPS)}`, exact: true }).waitFor({ timeout: 300_000 });
}

/** The popup as it is when it was just opened, and nothing is done in it. It notes from now on how long it was held up. */
async function rested(popup: Page): Promise<void> {
  await popup.reload();
  await popup.getByRole("textbox", { name: `Caption of step ${String(STEPS)}`, exact: true }).waitFor({ timeout: 60_000 });
  const session = await popup.context().newCDPSession(popup);
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  await popup.waitForTimeout(REST);
  await popup.evaluate(() => {
    let [last, longest] = [performance.now(), 0];
    setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      document.documentElement.dataset["heldUp"] = longest.toFixed(0);
    }, 5);
  });
}

async function heldUp(popup: Page): Promise<string> {
  return await popup.evaluate(() => document.documentElement.dataset["heldUp"] ?? "");
}

async function begin(popup: Page, target: string): Promise<void> {
  await popup.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = popup.getByRole("dialog");
  await dialog.getByRole("radio", { name: target, exact: true }).check();
  await dialog.getByRole("button", { name: "Download" }).click();
}

async function exported(popup: Page, target: string): Promise<number> {
  const downloading: Promise<Download> = popup.waitForEvent("download", { timeout: 600_000 });
  await begin(popup, target);
  const path = await (await downloading).path();
  return (await stat(path)).size;
}

async function cancelledHalfway(popup: Page): Promise<number> {
  await begin(popup, "Markdown");
  const dialog = popup.getByRole("dialog");
  const bar = dialog.getByRole("progressbar", { name: "Pictures" });
  await expect.poll(async () => Number(await bar.getAttribute("value")), { timeout: 300_000, intervals: [100] }).toBeGreaterThan(STEPS / 2);
  const began = Date.now();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(bar).toHaveCount(0);
  await expect.poll(() => popup.workers().length, { intervals: [5] }).toBe(0);
  return Date.now() - began;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
