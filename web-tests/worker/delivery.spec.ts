import { expect, test } from "@playwright/test";
import { eventsOf, Lab, until, wait } from "./lab.ts";

let lab: Lab;
test.beforeEach(async () => { lab = await Lab.open(); });
test.afterEach(async () => { await lab.close(); });

const presses = async (): Promise<number[]> => eventsOf(await lab.rows(), "pressed").map(({ row }) => row.observation.number);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

test("a worker killed again and again loses, doubles and disorders nothing", async () => {
  const tab = await lab.recorded();
  for (let press = 1; press <= 40; press += 1) {
    await lab.press(tab, 60, 40, 20);
    if (press % 4 === 0) await lab.killWorker();
  }
  expect(await until(presses, (numbers) => numbers.length >= 40)).toEqual(upTo(40));
  await until(() => lab.evaluate<string | null>(tab.session, "document.documentElement.dataset.acknowledged ?? null"), (count) => count === "40");
  const rows = await lab.rows();
  expect(rows.map((row) => row.sequence)).toEqual(upTo(rows.length));
  const keys = rows.map((row) => row.observation.key);
  expect(new Set(keys).size).toBe(keys.length);
});

for (const hold of [0, 40, 80, 120]) {
  test(`a press that navigates after ${hold} ms is kept although the worker was down`, async () => {
    const tab = await lab.recorded();
    for (let round = 1; round <= 5; round += 1) {
      await lab.killWorker();
      await lab.press(tab, 60, 160, hold);
      // A page that goes while it is asked answers with an error.
      const where = (): Promise<string> => lab.evaluate<string>(tab.session, "location.pathname + document.readyState").catch(() => "on its way");
      await until(where, (now) => now === "/awaycomplete");
      await lab.navigate(tab, lab.site);
      await lab.isRecorded(tab);
    }
    expect(await until(presses, (numbers) => numbers.length >= 5)).toEqual([1, 1, 1, 1, 1]);
  });
}

test("what was acknowledged outlives a killed browser, and the recording is found again", async () => {
  const tab = await lab.recorded();
  for (let press = 0; press < 5; press += 1) await lab.press(tab, 60, 40, 10);
  await until(() => lab.evaluate<string | null>(tab.session, "document.documentElement.dataset.acknowledged ?? null"), (count) => count === "5");
  await lab.close(true);
  lab = await Lab.open({ profile: lab.profile });
  const status = await lab.status();
  expect(status.running).toBeNull();
  expect(status.latest).toMatchObject({ recording: "r1", stopped: null });
  expect(await presses()).toEqual(upTo(5));
});

test("a pause takes nothing in, and does not count as time", async () => {
  const tab = await lab.recorded();
  await lab.press(tab, 60, 40);
  await lab.ask({ kind: "control", control: { kind: "pause" }, tab: null });
  const paused = (await lab.status()).running;
  await lab.press(tab, 60, 40);
  await wait(300);
  expect((await lab.status()).running).toMatchObject({ paused: true, elapsed: paused?.elapsed });
  await lab.ask({ kind: "control", control: { kind: "resume" }, tab: null });
  await lab.press(tab, 60, 40);
  await until(presses, (numbers) => numbers.length === 2);
  const controls = eventsOf(await lab.rows(), "control").map(({ control }) => control.kind);
  expect(controls).toEqual(["pause", "resume"]);
});

test("nothing is registered and nothing listens before the start and after the end", async () => {
  const registered = (): Promise<number> => lab.inConsole("chrome.scripting.getRegisteredContentScripts().then((all) => all.length)");
  expect(await registered()).toBe(0);
  const tab = await lab.recorded();
  expect(await registered()).toBe(1);
  await lab.press(tab, 60, 40);
  await lab.ask({ kind: "stop" });
  expect(await registered()).toBe(0);
  const rows = await lab.rows();
  await lab.press(tab, 60, 40);
  await wait(300);
  expect(await lab.rows()).toEqual(rows);
  expect(await lab.inConsole("chrome.storage.session.get(null).then((all) => Object.keys(all).filter((key) => key.includes('/')))")).toEqual([]);
  expect(await lab.inConsole("chrome.action.getBadgeText({})")).toBe("");
});

test("a tab opened from the recorded one joins; one the person opened does not", async () => {
  const tab = await lab.recorded();
  await lab.press(tab, 60, 300);
  await until(() => lab.status(), (status) => status.running?.tabs.length === 2);
  const other = await lab.tab(`${lab.site}/other`);
  await lab.press(other, 60, 40);
  await wait(300);
  const rows = await lab.rows();
  expect(rows.some((row) => row.tab === other.id)).toBe(false);
  expect(eventsOf(rows, "tabActivated").map(({ opened }) => opened)).toContain(true);
  expect((await lab.status()).running?.tabs).not.toContain(other.id);
});
