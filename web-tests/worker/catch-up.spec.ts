import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { eventsOf, Lab, until, wait, type Tab } from "./lab.ts";

/** It stands in the page's title and address, so every observation holds it. */
const MARKER = "quartz-sphinx-4471";

let lab: Lab;
test.beforeEach(async () => { lab = await Lab.open(); });
test.afterEach(async () => { await lab.close(); });

const acts = async (): Promise<number> => (await lab.status()).recent?.acts ?? -1;

async function followed(): Promise<Tab> {
  const tab = await lab.tab(`${lab.site}/${MARKER}`);
  expect((await lab.status()).recent, "off by default").toBeNull();
  expect(await lab.ask({ kind: "beginCatchUp", tab: tab.id })).toMatchObject({ kind: "status", status: { recent: { tabs: [tab.id], acts: 0 } } });
  await lab.isRecorded(tab);
  return tab;
}

test("catch-up is in memory alone, can be seen, and becomes a guide with its pictures", async () => {
  const tab = await followed();
  expect(await lab.inConsole("chrome.action.getBadgeText({})")).toBe("5m");
  for (let press = 0; press < 3; press += 1) {
    await lab.press(tab, 60, 40);
    await wait(650);
  }
  await until(acts, (count) => count === 3);
  expect(await lab.inConsole<string>("chrome.storage.session.get(null).then(JSON.stringify)"), "in memory").toContain(MARKER);
  expect(Object.entries(await tables()).filter(([, count]) => count > 0), "nothing in the database").toEqual([]);
  expect(await holders(lab.profile), "nothing in the extension's part of the profile").toEqual([]);

  expect(await lab.ask({ kind: "keepRecent", recording: "caught" })).toMatchObject({ kind: "status", status: { latest: { recording: "caught" } } });
  const rows = await lab.rows("caught");
  expect(eventsOf(rows, "pressed")).toHaveLength(3);
  const taken = eventsOf(rows, "pictureTaken");
  expect(taken).toHaveLength(3);
  expect(await lab.color(taken[0]?.picture.id ?? "", 500, 400)).toEqual([255, 255, 255]);
  expect(await acts(), "and it goes on with nothing in memory").toBe(0);
  expect(await lab.ask({ kind: "keepRecent", recording: "again" })).toMatchObject({ failure: { code: "nothingRecent" } });
});

test("switched off, all of it is gone, and no recorder is left", async () => {
  const tab = await followed();
  await lab.press(tab, 60, 40);
  await until(acts, (count) => count === 1);
  await lab.ask({ kind: "endCatchUp" });
  expect((await lab.status()).recent).toBeNull();
  expect(await lab.inConsole<string>("chrome.storage.session.get(null).then(JSON.stringify)")).not.toContain(MARKER);
  expect(await lab.inConsole("chrome.scripting.getRegisteredContentScripts()")).toEqual([]);
  expect(await lab.inConsole("chrome.action.getBadgeText({})")).toBe("");
  await lab.press(tab, 60, 40);
  await wait(500);
  expect(await lab.inConsole<string>("chrome.storage.session.get(null).then(JSON.stringify)")).not.toContain(MARKER);
});

test("a killed worker loses the pictures it held, never the steps, and says so", async () => {
  const tab = await followed();
  await lab.press(tab, 60, 40);
  await until(acts, (count) => count === 1);
  await wait(700);
  await lab.killWorker();
  await lab.press(tab, 60, 40);
  await until(acts, (count) => count === 2);
  await wait(700);
  await lab.ask({ kind: "keepRecent", recording: "caught" });
  const rows = await lab.rows("caught");
  expect(eventsOf(rows, "pressed")).toHaveLength(2);
  expect(eventsOf(rows, "pictureMissing").map(({ reason }) => reason)).toEqual(["forgotten"]);
  expect(eventsOf(rows, "pictureTaken")).toHaveLength(1);
});

test("a recording that is started begins with nothing of what was in memory", async () => {
  const tab = await followed();
  await lab.press(tab, 60, 40);
  await until(acts, (count) => count === 1);
  expect(await lab.ask({ kind: "start", tab: tab.id, recording: "r1" })).toMatchObject({ kind: "status", status: { recent: null } });
  await wait(300);
  expect(eventsOf(await lab.rows(), "pressed")).toEqual([]);
  await lab.press(tab, 60, 40);
  await until(() => lab.rows(), (all) => eventsOf(all, "pressed").length === 1);
});

/** How many entries each table of the store has. */
function tables(): Promise<Record<string, number>> {
  return lab.inConsole(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("cairn");
    opening.onerror = reject;
    opening.onsuccess = async () => {
      const names = [...opening.result.objectStoreNames];
      const transaction = opening.result.transaction(names);
      const count = (name) => new Promise((told) => { transaction.objectStore(name).count().onsuccess = ({ target }) => told([name, target.result]); });
      const counts = await Promise.all(names.map(count));
      opening.result.close();
      resolve(Object.fromEntries(counts));
    };
  })`);
}

/** Files that hold the marker, the browser's own history of visited pages left aside. */
async function holders(profile: string): Promise<string[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const ours = files.filter((file) => /Extension|IndexedDB|Storage|blob|Service Worker/i.test(file.slice(profile.length)) && !/Session Storage|Sessions/.test(file));
  const found = await Promise.all(ours.map(async (file) => {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    return bytes.includes(MARKER) || bytes.includes(Buffer.from(MARKER, "utf16le")) ? [file] : [];
  }));
  return found.flat();
}
