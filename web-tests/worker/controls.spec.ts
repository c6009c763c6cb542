import { expect, test } from "@playwright/test";
import { eventsOf, Lab, until, wait } from "./lab.ts";

let lab: Lab;
test.beforeEach(async () => { lab = await Lab.open(); });
test.afterEach(async () => { await lab.close(); });

test("controls stand in the journal between the acts they came between, and a picture by hand gets its picture", async () => {
  const tab = await lab.recorded();
  await lab.press(tab, 60, 40);
  for (const kind of ["beginVerification", "undoStep", "takePicture"] as const) {
    expect(await lab.ask({ kind: "control", control: { kind }, tab: tab.id })).toMatchObject({ kind: "status" });
  }
  await lab.ask({ kind: "control", control: { kind: "note", text: "Ask first." }, tab: null });
  await lab.press(tab, 60, 40);
  const rows = await until(() => lab.rows(), (all) => eventsOf(all, "pressed").length === 2 && eventsOf(all, "pictureTaken").length === 3);
  const order = rows.filter(({ observation: { event } }) => event.kind === "pressed" || event.kind === "control")
    .map(({ observation: { event } }) => (event.kind === "control" ? event.control.kind : event.kind));
  expect(order).toEqual(["pressed", "beginVerification", "undoStep", "takePicture", "note", "pressed"]);
  const byHand = eventsOf(rows, "control").find(({ control }) => control.kind === "takePicture")?.row;
  const picture = eventsOf(rows, "pictureTaken").find(({ row }) => row.observation.gesture === byHand?.observation.gesture);
  expect(picture?.picture.started).toBeGreaterThanOrEqual(byHand?.observation.time ?? Infinity);
  expect(byHand?.tab).toBe(tab.id);
});

test("a tab that the person opened is taken only when she says so", async () => {
  const tab = await lab.recorded();
  const other = await lab.tab(`${lab.site}/other`);
  await lab.press(other, 60, 40);
  await wait(300);
  expect((await lab.status()).running?.tabs).toEqual([tab.id]);
  const answer = await lab.ask({ kind: "addTab", tab: other.id });
  expect(answer).toMatchObject({ kind: "status", status: { running: { tabs: [tab.id, other.id] } } });
  await lab.isRecorded(other);
  await lab.press(other, 60, 40);
  const rows = await until(() => lab.rows(), (all) => eventsOf(all, "pressed").length === 1);
  expect(eventsOf(rows, "pressed")[0]?.row.tab, "and what was done before is not in it").toBe(other.id);
});

test("who was in another tab for a while and comes back finds a gap there; who looked at Cairn does not", async () => {
  const tab = await lab.recorded();
  const front = (id: number): Promise<unknown> => lab.inConsole(`chrome.tabs.update(${String(id)}, { active: true }).then(() => 1)`);
  const beside = await lab.inConsole<number>(`chrome.tabs.get(${String(tab.id)}).then(({ windowId }) =>
    chrome.tabs.create({ windowId, url: "${lab.site}/other", active: true })).then(({ id }) => id)`);
  await wait(3300);
  expect(await lab.inConsole(`chrome.action.getBadgeText({ tabId: ${String(beside)} })`)).toBe("+?");
  await front(tab.id);
  const rows = await until(() => lab.rows(), (all) => eventsOf(all, "gap").length > 0);
  expect(eventsOf(rows, "gap").map(({ reason }) => reason)).toEqual(["otherTab"]);
  const own = await lab.inConsole<number>(`chrome.tabs.get(${String(tab.id)}).then(({ windowId }) =>
    chrome.tabs.create({ windowId, url: "popup.html", active: true })).then(({ id }) => id)`);
  await wait(3300);
  await front(tab.id);
  await wait(500);
  expect(eventsOf(await lab.rows(), "gap"), `own page ${String(own)}`).toHaveLength(1);
});

test("what cannot be seen in a recorded tab leaves a gap that says what it was", async () => {
  const tab = await lab.recorded();
  const cases = [
    [`${lab.site}/file.pdf#token=hush`, { reason: "fileViewer", detail: "file.pdf" }],
    ["chrome://version", { reason: "restrictedPage", detail: null }],
    ["http://127.0.0.1:9/gone", { reason: "errorPage", detail: "127.0.0.1:9" }],
  ] as const;
  for (const [index, [url, gap]] of cases.entries()) {
    await lab.inConsole(`chrome.tabs.update(${String(tab.id)}, { url: "${url}" }).then(() => 1)`);
    const rows = await until(() => lab.rows(), (all) => eventsOf(all, "gap").length > index);
    expect(eventsOf(rows, "gap").at(-1), url).toMatchObject(gap);
  }
});
