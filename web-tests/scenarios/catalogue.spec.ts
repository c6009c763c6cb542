import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Cairn } from "../support/cairn.ts";
import { repository } from "../support/repository.ts";
import { presses } from "../support/gestures.ts";
import type { GuideStep } from "../support/guide.ts";
import { GESTURES, type RowGesture } from "./catalogue/gestures.ts";
import { ROWS, type Done } from "./catalogue/rows.ts";
import { ownScenarios } from "./own.ts";
import { servePages } from "./pages.ts";
import { sharedFolder, sharedScenarios } from "./shared.ts";

/** What came of a step, where the row is about that. */
const TOLD: ReadonlySet<string> = new Set(["download", "navigation", "newTab", "dialogClosed"]);

/** Scenarios of the common ground truth, where that does not lie beside the repository. */
const COMMON: ReadonlySet<string> = new Set([
  "press on A, release on B", "light-dismiss popover", "click text label, type, blur", "label double-click (on then off)", "type then click Submit",
  "search clear (x)", "Autosuggest", "list box option", "number spinner", "details/summary", "Date picker", "open dialog, Escape closes",
]);

/** What is done for a row stands between the press of its own button and that of the next. */
function divided(steps: readonly GuideStep[]): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  let current: string[] = [];
  for (const { action, target, value, detail, state, outcome } of steps) {
    const begun = /^Begin (?<row>M\d+)$/u.exec(target.name)?.groups?.["row"];
    const more = [value ?? detail ?? state, ...outcome.filter(({ kind }) => TOLD.has(kind)).map(({ kind, text }) => `(${[kind, text].filter((part) => part !== "").join(" ")})`)];
    if (begun === undefined) current.push([action, target.name, ...more].filter((part) => part !== null && part !== "").join(" "));
    else rows.set(begun, (current = []));
  }
  return rows;
}

test("rows of the catalogue of events, done by hand one after the other, each with its steps", async () => {
  const site = await servePages([]);
  const cairn = await Cairn.launch({ viewport: { width: 1300, height: 1500 }, permissions: ["clipboard-read", "clipboard-write"] });
  try {
    const page = cairn.firstPage();
    await page.goto(`${site.url}/own/catalogue.html?rows=${GESTURES.map(({ row }) => row).join(",")}`);
    const recording = await cairn.record(page);
    const press = presses(page);
    const perform = async ({ row, act }: RowGesture): Promise<void> => {
      await press(`#begin-${row}`);
      await act(page, press);
      await page.waitForTimeout(250);
    };
    for (const gesture of GESTURES) await test.step(gesture.row, () => perform(gesture));
    await page.waitForTimeout(700);
    await recording.stop();
    const told = divided((await recording.export("Markdown")).guide.steps);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(GESTURES.map(({ row, steps }) => [row, [...steps]])));
  } finally {
    await cairn.close();
    await site.close();
  }
});

test("every row of the catalogue of events is done by hand, or says why it cannot be", () => {
  const written = (file: string): string => readFileSync(join(repository(), file), "utf8");
  const acts = new Set([...written("web-tests/recorder/acts.spec.ts").matchAll(/rows: "(?<rows>[^"]+)"/gu)].flatMap(({ groups }) => groups?.["rows"]?.split(" ") ?? []));
  const gestures = new Set(GESTURES.map(({ row }) => row));
  const shared = sharedFolder();
  const scenarios = new Set([...ownScenarios, ...(shared === undefined ? [] : sharedScenarios(shared))].map(({ name }) => name));
  const isDone = (done: Done, row: string): boolean => {
    if (done === "acts") return acts.has(row);
    if (done === "gestures") return gestures.has(row);
    if ("cannot" in done) return done.cannot !== "";
    if ("scenario" in done) return scenarios.has(done.scenario) || (shared === undefined && COMMON.has(done.scenario));
    return written(done.file).includes(done.test);
  };
  expect(ROWS).toHaveLength(128);
  expect(ROWS.flatMap((done, index) => (isDone(done, `M${String(index + 1)}`) ? [] : [`M${String(index + 1)}`]))).toEqual([]);
  expect([...gestures].filter((row) => ROWS[Number(row.slice(1)) - 1] !== "gestures"), "gestures that no row names").toEqual([]);
});
