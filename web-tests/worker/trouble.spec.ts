import { expect, test } from "@playwright/test";
import type { Answer } from "../../extension/generated/wire";
import { EXTENSION_ID } from "../support/extension-id.ts";
import { eventsOf, Lab, until, wait } from "./lab.ts";

let lab: Lab;
test.afterEach(async () => { await lab.close(); });

// Local files are missing here: an extension loaded from the command line has the switch that allows them.
test("pages that cannot be recorded say why, and a start on them is refused", async () => {
  lab = await Lab.open();
  const cases = [
    ["chrome://version", "browserPage"],
    [`chrome-extension://${EXTENSION_ID}/popup.html`, "extensionPage"],
    ["about:blank", "browserPage"],
    [`${lab.site}/file.pdf`, "viewer"],
  ] as const;
  for (const [url, reason] of cases) {
    const { id } = await lab.tab(url);
    await wait(300);
    expect((await lab.status(id)).access, url).toEqual({ kind: "restricted", reason });
    expect(await lab.ask({ kind: "start", tab: id, recording: "r1" }), url)
      .toMatchObject({ kind: "failed", failure: { code: "restrictedPage" } });
  }
  expect((await lab.status(987_654)).access).toEqual({ kind: "restricted", reason: "noTab" });
  expect(await lab.ask({ kind: "start", tab: 987_654, recording: "r1" })).toMatchObject({ failure: { code: "noTab" } });
  expect(await lab.ask({ kind: "stop" })).toMatchObject({ failure: { code: "notRecording" } });
  expect(await lab.ask({ kind: "readJournal", recording: "none", after: 0 })).toMatchObject({ failure: { code: "unknownRecording" } });
});

test("a second start is refused, and requests that make no sense are answered", async () => {
  lab = await Lab.open();
  const tab = await lab.recorded();
  expect(await lab.ask({ kind: "start", tab: tab.id, recording: "r2" })).toMatchObject({ failure: { code: "alreadyRecording" } });
  const odd = await lab.inConsole<Answer>("chrome.runtime.sendMessage({ kind: 'constructor' })");
  expect(odd).toMatchObject({ kind: "failed", failure: { code: "badRequest" } });
});

test("a content script reaches no request, and a forged observation of another tab is refused", async () => {
  lab = await Lab.open();
  const tab = await lab.recorded();
  const other = await lab.tab(`${lab.site}/other`);
  const inPage = `chrome.scripting.executeScript({ target: { tabId: ${String(other.id)} }, func: () =>
    chrome.runtime.sendMessage({ kind: "readJournal", recording: "r1", after: 0 }) }).then(([frame]) => frame.result)`;
  expect(await lab.inConsole(inPage)).toMatchObject({ kind: "failed", failure: { code: "badRequest" } });
  await lab.press(tab, 60, 40);
  await until(() => lab.rows(), (rows) => eventsOf(rows, "pressed").length === 1);
  const forged = { kind: "nudge", document: "forged" };
  await lab.inConsole(`chrome.scripting.executeScript({ target: { tabId: ${String(other.id)} }, args: [${JSON.stringify(forged)}], func: async (nudge) => {
    await chrome.storage.session.set({ "outbox/forged/1": JSON.stringify({ schema: 1, key: "forged/1", document: "forged", number: 1, time: Date.now(), event: { kind: "copied", cut: false } }) });
    return chrome.runtime.sendMessage(nudge);
  } })`);
  expect(eventsOf(await lab.rows(), "copied")).toEqual([]);
});

test("what is damaged leaves a gap and a word, and what came before and after stays", async () => {
  lab = await Lab.open();
  const tab = await lab.recorded();
  await lab.press(tab, 60, 40);
  await lab.inConsole(`chrome.storage.session.get(null).then((all) => {
    const document = Object.keys(all).find((key) => key.startsWith("document/")).slice("document/".length);
    return chrome.storage.session.set({ ["outbox/" + document + "/999"]: JSON.stringify({ schema: 1, key: 7, time: Date.now() }) });
  })`);
  await lab.press(tab, 60, 40);
  const rows = await until(() => lab.rows(), (all) => eventsOf(all, "pressed").length === 2 && eventsOf(all, "gap").length === 1);
  expect(eventsOf(rows, "gap")[0]?.reason).toBe("damagedRow");
  expect((await lab.status()).troubles).toMatchObject([{ code: "badRequest" }]);
  await lab.inConsole(store("readwrite", `store.put({ recording: "r1", sequence: 1, nonsense: true })`));
  expect(await lab.ask({ kind: "readJournal", recording: "r1", after: 0 })).toMatchObject({ kind: "rows", damaged: 1 });
});

test("an act on a page that never came to say hello leaves a gap, a page that only came does not", async () => {
  lab = await Lab.open();
  await lab.recorded();
  await lab.inConsole(`chrome.storage.session.set(Object.fromEntries(["copied", "pageOpened"].map((kind) => ["outbox/" + kind + "/1", JSON.stringify({
    schema: 1, key: kind + "/1", document: kind, number: 1, time: Date.now(),
    event: kind === "copied" ? { kind, cut: false } : { kind, arrival: "load" },
  })])))`);
  expect(eventsOf(await lab.rows(), "gap")).toEqual([]);
  await lab.ask({ kind: "stop" });
  expect(eventsOf(await lab.rows(), "gap").map(({ reason }) => reason)).toEqual(["damagedRow"]);
});

test("a journal and a store of a newer Cairn are refused by name", async () => {
  lab = await Lab.open();
  await lab.recorded();
  await lab.inConsole(store("readwrite", `store.put({ recording: "r1", sequence: 900, observation: { schema: 99 } })`));
  expect(await lab.ask({ kind: "readJournal", recording: "r1", after: 0 })).toMatchObject({ failure: { code: "newerSchema" } });
  await lab.ask({ kind: "stop" });
  await lab.inConsole(`new Promise((resolve, reject) => { const opening = indexedDB.open("cairn", 9000); opening.onsuccess = () => { opening.result.close(); resolve(1); }; opening.onerror = reject; })`);
  expect(await lab.ask({ kind: "listRecordings" })).toMatchObject({ kind: "failed", failure: { code: "newerSchema" } });
});

test("a full disk pauses the recording, keeps what was acknowledged, and goes on when there is room", async () => {
  test.slow();
  lab = await Lab.open({ limitedStorage: true });
  const tab = await lab.recorded();
  await lab.press(tab, 60, 40);
  await until(() => lab.rows(), (rows) => eventsOf(rows, "pictureTaken").length === 1);
  const before = await lab.rows();
  await lab.quota(1000);
  await lab.press(tab, 60, 40);
  const held = await until(() => lab.status(), (status) => status.running?.paused === true);
  expect(held.troubles).toMatchObject([{ code: "diskFull" }]);
  expect(await lab.rows()).toEqual(before);
  expect(await lab.inConsole("chrome.action.getBadgeText({})")).toBe("!");
  await lab.quota(null);
  const free = await until(() => lab.status(), (status) => status.running?.paused === false);
  expect(free.troubles).toEqual([]);
  expect(eventsOf(await lab.rows(), "pressed")).toHaveLength(2);
  await lab.press(tab, 60, 40);
  await until(() => lab.rows(), (rows) => eventsOf(rows, "pressed").length === 3);
});

test("a crashed tab leaves a gap, and the recording goes on after a reload", async () => {
  lab = await Lab.open();
  const tab = await lab.recorded();
  await lab.press(tab, 60, 40);
  await until(() => lab.rows(), (rows) => eventsOf(rows, "pressed").length === 1);
  void lab.protocol.send("Page.crash", {}, tab.session).catch(() => undefined);
  await until(() => lab.rows(), (rows) => eventsOf(rows, "gap").some(({ reason }) => reason === "tabCrashed"));
  expect((await lab.status(tab.id)).access).toEqual({ kind: "restricted", reason: "crashed" });
  await lab.inConsole(`chrome.tabs.reload(${String(tab.id)})`);
  await lab.isRecorded(tab);
  await lab.press(tab, 60, 40);
  await until(() => lab.rows(), (rows) => eventsOf(rows, "pressed").length === 2);
});

/** Works on the rows of the store behind the worker's back. */
function store(mode: string, work: string): string {
  return `new Promise((resolve, reject) => {
    const opening = indexedDB.open("cairn");
    opening.onerror = reject;
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("rows", "${mode}");
      const store = transaction.objectStore("rows");
      ${work};
      transaction.oncomplete = () => { opening.result.close(); resolve(true); };
      transaction.onabort = reject;
    };
  })`;
}
