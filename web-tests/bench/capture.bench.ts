import { test } from "@playwright/test";
import { Cairn } from "../support/cairn.ts";
import { ownScenarios } from "../scenarios/own.ts";
import { servePages } from "../scenarios/pages.ts";
import { perform } from "../scenarios/run.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import { differences } from "../scenarios/score.ts";
import { sharedFolder, sharedScenarios } from "../scenarios/shared.ts";
import { measureBefore } from "./before.ts";
import { memoryAfter } from "./memory.ts";
import { HOLDS, servedWays, tryWay, WAYS, WORKERS, type Tally, type Way, type Worker } from "./ways.ts";

/** Less than all of it, for a look: `BENCH_TRIES=3 BENCH_GESTURES=30 BENCH_PART=lost BENCH_WORKER=awake`. */
const TRIES = Number(process.env["BENCH_TRIES"] ?? "100");
/** Each of these sleeps half a minute. */
const SLEEPS = Number(process.env["BENCH_SLEEPS"] ?? "4");
const GESTURES = Number(process.env["BENCH_GESTURES"] ?? "300");
const MEMORY_STEPS = Number(process.env["BENCH_STEPS"] ?? "500");
const part = process.env["BENCH_PART"];
const wanted = (name: string): boolean => part === undefined || part === name;

test("what is captured, and how truly", async () => {
  const say: Say = (what, tries, measured) => { console.log(`| ${what} | ${String(tries)} | ${measured} |`); };
  console.log("\n| what | tries | measured |\n|---|---:|---|");
  if (wanted("scenarios")) await scenarios(say);
  if (wanted("lost")) await lost(say);
  if (wanted("before")) await before(say);
  if (wanted("close")) await close(say);
  if (wanted("burst")) await burst(say);
  if (wanted("memory")) say("heap of the page after the recording's steps, beyond what it was before", MEMORY_STEPS, await memoryAfter(MEMORY_STEPS));
});

type Say = (what: string, tries: number, measured: string) => void;

async function scenarios(say: Say): Promise<void> {
  const shared = sharedFolder();
  const all: readonly (readonly [string, readonly Scenario[]])[] = [["shared scenarios, right in steps, targets, places and values", shared === undefined ? [] : sharedScenarios(shared)], ["own scenarios", ownScenarios]];
  const site = await servePages();
  const cairn = await Cairn.launch({ viewport: { width: 1300, height: 2400 }, permissions: ["clipboard-read", "clipboard-write"] });
  for (const [name, list] of all) {
    let exact = 0;
    for (const scenario of list) {
      const found = differences(scenario, await perform(cairn, site.url, scenario));
      if (found.length === 0) exact += 1;
      else console.log(`${scenario.suite}: ${scenario.name}: ${found.join("; ")}`);
    }
    say(name, list.length, `${String(exact)} of ${String(list.length)}`);
  }
  await cairn.close();
  await site.close();
}

async function lost(say: Say): Promise<void> {
  const site = await servedWays();
  for (const worker of WORKERS.filter((one) => (process.env["BENCH_WORKER"] ?? one) === one)) {
    // A worker sleeps half a minute before each press: then all ways at once, each in a browser of its own.
    const together = worker === "asleep" ? WAYS.length : 1;
    for (let first = 0; first < WAYS.length; first += together) {
      await Promise.all(WAYS.slice(first, first + together).map((way) => lostBy(site.url, way, worker, say)));
    }
  }
  await site.close();
}

async function lostBy(site: string, way: Way, worker: Worker, say: Say): Promise<void> {
  const tallies: Tally[] = [];
  for (const hold of HOLDS) tallies.push(await tryWay(site, way, worker, hold, worker === "asleep" ? SLEEPS : TRIES));
  const total = (field: "tries" | "lost" | "doubled" | "outOfOrder"): number => tallies.reduce((sum, tally) => sum + tally[field], 0);
  say(`${way}, worker ${worker}, held ${HOLDS.join(", ")} ms`, total("tries"), `${String(total("lost"))} lost, ${String(total("doubled"))} twice, ${String(total("outOfOrder"))} out of order`);
}

async function before(say: Say): Promise<void> {
  for (const on of ["pointerdown", "mousedown", "click"]) {
    for (const rest of [600, 0]) {
      const shown = await measureBefore(on, rest, GESTURES);
      const share = (100 * shown.before) / Math.max(1, shown.steps);
      say(`page that reacts on ${on}, ${rest === 0 ? "no rest" : "rest of 600 ms"}: picture from before`, shown.gestures, `${share.toFixed(1)} % of ${String(shown.steps)} steps; ${String(shown.wrong)} wrong labels, ${String(shown.missing)} without a picture`);
    }
  }
}

/** Presses that stand so close that the page changes while the browser still takes the picture for the one before. */
async function close(say: Say): Promise<void> {
  for (const on of ["pointerdown", "mousedown", "click"]) {
    const shown = await measureBefore(on, 0, GESTURES, 60, 0);
    say(`page that reacts on ${on}, presses 60 ms apart: what pictures say of themselves`, shown.gestures, `${String(shown.steps)} steps, ${String(shown.before)} pictures from before, ${String(shown.saidBefore)} say so; ${String(shown.wrong)} wrong labels, ${String(shown.missing)} without a picture`);
  }
}

/** Ten presses a second for twenty seconds. */
async function burst(say: Say): Promise<void> {
  const shown = await measureBefore("click", 50, 200, 30, 0);
  say("ten presses a second for 20 s", 200, `${String(shown.steps)} steps, ${String(shown.steps - shown.missing)} with a picture, ${String(shown.marked)} with the mark of their own button, ${String(shown.wrong)} wrong labels`);
}
