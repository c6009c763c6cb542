/**
 * `cargo xtask bench captions`: procedures in the real browser with the real extension, compared with what
 * was written down from the screen. `CAIRN_BENCH_ONLY` takes procedures by a part of their name.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { servePages } from "../../scenarios/pages.ts";
import { perform } from "../../scenarios/run.ts";
import { differences } from "../../scenarios/score.ts";
import { sharedFolder, sharedScenarios } from "../../scenarios/shared.ts";
import { Cairn } from "../../support/cairn.ts";
import type { Export } from "../../support/guide.ts";
import { repository } from "../../support/repository.ts";
import { Hand, type Procedure } from "./procedure.ts";
import { procedures } from "./procedures/all.ts";
import { report, tell, type Gestures } from "./report.ts";
import { Screen } from "./screen.ts";
import { templateWords } from "./score/grounding.ts";
import { score, type Result } from "./score/procedure.ts";
import { Sites } from "./sites/start.ts";
import { readTruth, type Truth } from "./truth.ts";

/** How long a person looks at the result before stopping, in milliseconds. */
const REST = 1_500;

const only = process.env["CAIRN_BENCH_ONLY"] ?? "";

async function measureProcedures(): Promise<Result[]> {
  const sites = new Sites();
  const templates = templateWords();
  const results: Result[] = [];
  try {
    for (const procedure of procedures) {
      if (!only.split(",").some((part) => procedure.name.includes(part))) continue;
      const result = await measure(procedure, await sites.url(procedure.site), templates).catch((error: unknown) => stopped(procedure.name, error));
      tell(result);
      results.push(result);
    }
  } finally {
    await sites.close();
  }
  return results;
}

/** What could not be performed to its end counts as nothing. */
function stopped(name: string, error: unknown): Result {
  const means = { action: 0, target: 0, place: 0, value: 0, why: 0 };
  return { name, steps: readTruth(name).steps.length, recorded: 0, f1: 0, means, score: 0, hardFails: [`it stopped: ${String(error).slice(0, 300)}`], faults: [] };
}

/** A browser of its own each: nobody is signed in, and nothing was ever recorded. */
async function measure(procedure: Procedure, url: string, templates: ReadonlySet<string>): Promise<Result> {
  const truth = readTruth(procedure.name);
  const screen = screenOf(truth);
  const cairn = await Cairn.launch({ viewport: { width: 1280, height: 900 } });
  try {
    const exported = await record(cairn, procedure, url, screen);
    keep(procedure.name, exported);
    return score(procedure.name, truth, exported, screen, templates);
  } finally {
    await cairn.close();
  }
}

async function record(cairn: Cairn, procedure: Procedure, url: string, screen: Screen): Promise<Export> {
  const page = cairn.firstPage();
  const hand = new Hand(page, screen);
  await page.goto(url + procedure.path);
  await procedure.prepare?.(hand, url);
  await page.waitForTimeout(500);
  const recording = await cairn.record(page);
  await procedure.perform(hand);
  await page.waitForTimeout(REST);
  await recording.stop();
  return await recording.export("Markdown");
}

/** What was typed is the person's own. */
function screenOf(truth: Truth): Screen {
  const screen = new Screen();
  for (const { value } of truth.steps) for (const text of value === undefined ? [] : [value].flat()) screen.add(text);
  return screen;
}

/** For reading what was recorded. */
function keep(name: string, { guide }: Export): void {
  const folder = join(repository(), "target/bench/guides");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(guide, undefined, 2)}\n`);
}

async function measureGestures(): Promise<Gestures | undefined> {
  const folder = sharedFolder();
  if (folder === undefined || only !== "") return undefined;
  const site = await servePages();
  const cairn = await Cairn.launch({ viewport: { width: 1300, height: 2400 }, permissions: ["clipboard-read", "clipboard-write"] });
  try {
    const scenarios = sharedScenarios(folder);
    const faults: string[] = [];
    for (const scenario of scenarios) {
      const [first] = differences(scenario, await perform(cairn, site.url, scenario));
      if (first !== undefined) faults.push(`${scenario.suite}: ${scenario.name} — ${first}`);
    }
    return { right: scenarios.length - faults.length, all: scenarios.length, faults };
  } finally {
    await cairn.close();
    await site.close();
  }
}

report(await measureProcedures(), await measureGestures());
