import { createServer } from "node:http";
import { test, type Page } from "@playwright/test";
import { startConsole } from "../console/serve.ts";
import { Cairn } from "../support/cairn.ts";
import { exactText, presses, type Press } from "../support/gestures.ts";
import { listen } from "../support/http.ts";
import { bigPage } from "./busy-pages.ts";
import { pageTime, quantile, type PageTime } from "./page-time.ts";

/** As long as a hand's pointer rests on a control before the press, milliseconds. */
const REST = Number(process.env["BENCH_REST"] ?? "200");

interface Measured {
  readonly name: string;
  readonly open: (page: Page, site: string, nimbus: string) => Promise<void>;
  readonly gestures: (page: Page, press: Press) => Promise<void>;
}

const CASES: readonly Measured[] = [
  { name: "Cloudscape console", open: async (page, _, nimbus) => { await signIn(page, nimbus); }, gestures: onConsole },
  { name: "50,000 nodes", open: async (page, site) => { await page.goto(`${site}/50000`); }, gestures: onBigPage },
  { name: "1,000,000 nodes", open: async (page, site) => { await page.goto(`${site}/1000000`, { timeout: 120_000 }); }, gestures: onBigPage },
];

test("what the recorder takes of the page", async () => {
  const server = await listen(createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(bigPage(Number(request.url?.slice(1)) || 0));
  }));
  const nimbus = await startConsole();
  const lines = ["| page | gestures | per gesture, all of ours: p50 | p95 | p99 | before the page reacts: p50 | p95 | p99 | a single task: p99 | longest |", "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"];
  try {
    const only = process.env["BENCH_PAGE"];
    for (const measured of CASES.filter(({ name }) => only === undefined || name.includes(only))) lines.push(row(measured.name, await measure(measured, server.url, nimbus.url)));
  } finally {
    await server.close();
    await nimbus.close();
  }
  console.log(`\n${lines.join("\n")}`);
});

async function measure({ open, gestures }: Measured, site: string, nimbus: string): Promise<PageTime> {
  const cairn = await Cairn.launch({ viewport: { width: 1300, height: 1000 } });
  try {
    const page = cairn.firstPage();
    page.setDefaultTimeout(30_000);
    await open(page, site, nimbus);
    const recording = await cairn.record(page);
    await page.waitForTimeout(1_500);
    const time = await pageTime(page, async () => {
      await gestures(page, presses(page, REST));
      await page.waitForTimeout(1_500);
    });
    await recording.stop();
    return time;
  } finally {
    await cairn.close();
  }
}

function row(name: string, { gestures, handlers, runs }: PageTime): string {
  const figures = [gestures, handlers].flatMap((values) => [0.5, 0.95, 0.99].map((part) => quantile(values, part)));
  const all = [...figures, quantile(runs, 0.99), Math.max(...runs)];
  return `| ${name} | ${String(gestures.length)} | ${all.map((value) => `${value.toFixed(1)} ms`).join(" | ")} |`;
}

export async function signIn(page: Page, nimbus: string): Promise<void> {
  await page.goto(nimbus);
  await page.getByLabel("User name").fill("ada");
  await page.getByLabel("Password").fill("granite-2026");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Console home" }).waitFor();
}

/** What one does all day: rows, a menu, a filter, and the form with every sort of control. */
export async function onConsole(page: Page, press: Press): Promise<void> {
  await press(page.getByRole("link", { name: "Compute" }).first(), 0.2);
  await page.getByRole("button", { name: "Launch instances" }).waitFor();
  for (let round = 0; round < 4; round += 1) {
    const boxes = await page.locator("tbody tr").count();
    for (let index = 0; index < Math.min(boxes, 3); index += 1) await press(page.locator("tbody tr").nth(index).locator("label, td").first());
    await press(page.locator("tbody tr").first().getByRole("button", { name: "Instance actions" }));
    await page.waitForTimeout(300);
    await page.keyboard.press("Escape");
    await press(page.getByRole("columnheader").nth(1));
  }
  await press(page.getByRole("button", { name: "Launch instances" }));
  await page.getByLabel("Name", { exact: true }).waitFor();
  for (let round = 0; round < 3; round += 1) {
    await press(page.getByLabel("Name", { exact: true }));
    await page.keyboard.type("web-3");
    await choose(page, press, "Choose an instance type", /t3\.medium/u);
    await press(exactText(page, "Auto-assign public IP"));
    await press(exactText(page, "Detailed monitoring"));
    await press(exactText(page, "Spot"));
    await press(exactText(page, "Dedicated"));
    await press(exactText(page, "Advanced details"));
    await press(page.getByRole("heading", { level: 1 }));
  }
}

async function choose(page: Page, press: Press, trigger: string, option: RegExp): Promise<void> {
  const button = page.getByRole("button", { name: trigger });
  if ((await button.count()) === 0) return;
  await press(button);
  await page.waitForTimeout(300);
  await press(page.getByRole("option", { name: option }));
}

export async function onBigPage(page: Page, press: Press): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await press("#refresh");
    await press("#stopped");
    for (const at of [0, 3, 7]) {
      const line = page.locator("#rows tr").nth(at);
      await press(line.locator("input"));
      await press(line.locator("button").first());
      await press(line.locator("button").last());
    }
    await press("#find");
    await page.keyboard.type("web");
    await press("#delete");
    await press(page.getByRole("heading", { name: "Inventory" }));
  }
}
