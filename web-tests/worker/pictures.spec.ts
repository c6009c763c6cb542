import { expect, test } from "@playwright/test";
import type { Row } from "../../extension/generated/wire";
import { eventsOf, Lab, until, wait } from "./lab.ts";

let lab: Lab;
test.beforeEach(async () => { lab = await Lab.open(); });
test.afterEach(async () => { await lab.close(); });

/** Waits until every gesture was answered with a picture, or with why there is none. */
const answered = (gestures: number): Promise<Row[]> => until(
  () => lab.rows(),
  (rows) => eventsOf(rows, "pictureTaken").length + eventsOf(rows, "pictureMissing").length >= gestures,
  12_000,
);

test("a settled page is pictured before it reacts, and reused while nothing changes", async () => {
  const tab = await lab.recorded();
  await wait(1200);
  await lab.press(tab, 60, 40);
  await wait(100);
  await lab.press(tab, 60, 100);
  const rows = await answered(2);
  const [first, second] = eventsOf(rows, "pictureTaken");
  const presses = eventsOf(rows, "pressed");
  expect(second?.picture.id).toBe(first?.picture.id);
  expect(first?.picture.ended).toBeLessThan(presses[0]?.row.observation.time ?? 0);
  expect(first?.picture.scale).toBeCloseTo(1, 1);
  expect(await lab.color(first?.picture.id ?? "", 500, 400)).toEqual([255, 255, 255]);
});

test("the warm frame outlives the worker", async () => {
  const tab = await lab.recorded();
  await wait(1200);
  await lab.killWorker();
  await lab.press(tab, 60, 100);
  const rows = await answered(1);
  const [taken] = eventsOf(rows, "pictureTaken");
  expect(taken?.picture.ended).toBeLessThan(eventsOf(rows, "pressed")[0]?.row.observation.time ?? 0);
});

test("a burst of ten presses a second: every one has a picture, and the browser refuses none", async () => {
  const tab = await lab.recorded();
  await wait(800);
  for (let press = 0; press < 30; press += 1) {
    await lab.press(tab, 60, 100, 20);
    await wait(70);
  }
  const rows = await answered(30);
  expect(eventsOf(rows, "pictureMissing")).toEqual([]);
  const taken = eventsOf(rows, "pictureTaken");
  expect(new Set(taken.map(({ row }) => row.observation.gesture)).size).toBe(30);
  const starts = [...new Set(taken.map(({ picture }) => picture.started))].sort((a, b) => a - b);
  const distances = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  expect(Math.min(...distances)).toBeGreaterThan(515);
});

test("what is secret is covered before it is stored, with room to spare", async () => {
  const tab = await lab.recorded("/secret");
  await wait(1200);
  await lab.press(tab, 60, 40);
  const [taken] = eventsOf(await answered(1), "pictureTaken");
  const id = taken?.picture.id ?? "";
  for (const [x, y] of [[20, 220], [219, 259], [120, 240], [18, 218], [221, 261]] as const) {
    expect(await lab.color(id, x, y), `at ${x}, ${y}`).toEqual([31, 41, 55]);
  }
});

test("another tab in front of the recorded one is never pictured", async () => {
  const tab = await lab.recorded();
  await lab.evaluate(tab.session, "document.body.style.background = 'rgb(250, 200, 100)'");
  const other = await lab.inConsole<number>(
    `chrome.tabs.get(${String(tab.id)}).then(({ windowId }) => chrome.tabs.create({ windowId, url: "${lab.site}/other", active: true })).then(({ id }) => id)`);
  await lab.evaluate(tab.session, "dispatchEvent(new PointerEvent('pointerdown'))");
  await lab.press(tab, 60, 100).catch(() => undefined);
  await wait(1500);
  const rows = await lab.rows();
  for (const { picture } of eventsOf(rows, "pictureTaken")) {
    expect(await lab.color(picture.id, 500, 400)).not.toEqual([0, 0, 255]);
  }
  expect((await lab.status()).running?.tabs).not.toContain(other);
});
