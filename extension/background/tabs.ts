import type { Event } from "../generated/wire";
import { restrictionAt } from "./access";
import { tellOwn } from "./journal";
import { announce } from "./lifecycle";
import { drain } from "./outbox";
import { cool } from "./pictures/frames";
import { journalQueue } from "./queue";
import type { Recording } from "./recording";
import { change, running } from "./recording";
import { inject } from "./scripts";

/** The tab of the recording that was in front last: coming back to it is no switch. */
let front: number | null = null;

async function ifRecorded(tab: number): Promise<Recording | null> {
  const recording = await running();
  return recording?.tabs.includes(tab) === true ? recording : null;
}

const tell = (event: Event, tab: number): Promise<unknown> => journalQueue.run(() => tellOwn(event, tab));

/** A tab that a recorded page opened belongs to the recording; one the person opened does not. */
export async function created(tab: chrome.tabs.Tab): Promise<void> {
  const { id, openerTabId: opener } = tab;
  if (id === undefined || opener === undefined || (await ifRecorded(opener)) === null || isPersonsOwn(tab)) return;
  await join(id);
  await tell({ kind: "tabActivated", opened: true }, id);
  if (tab.active) front = id;
  // It may have shown its first document before it belonged to the recording.
  await inject(id).catch(() => undefined);
}

/** The browser's "new tab" has an opener too; its page is the browser's own. */
function isPersonsOwn(tab: chrome.tabs.Tab): boolean {
  const url = tab.pendingUrl ?? tab.url ?? "";
  return /^(chrome|edge|about):\/?\/?(newtab|new-tab-page)/.test(url);
}

async function join(tab: number): Promise<void> {
  const add = (tabs: readonly number[]): number[] => [...new Set([...tabs, tab])];
  await announce(await change((before) => ({ ...before, tabs: add(before.tabs), joined: add(before.joined) })));
}

async function leave(tab: number): Promise<void> {
  await announce(await change((before) => ({ ...before, tabs: before.tabs.filter((other) => other !== tab) })));
}

/** The person went to another recorded tab. */
export async function activated(tab: number): Promise<void> {
  const recording = await ifRecorded(tab);
  if (recording === null) return;
  const before = front ?? recording.tabs[0] ?? null;
  front = tab;
  if (before !== tab && recording.state === "recording") await tell({ kind: "tabActivated", opened: false }, tab);
}

/** Closed: what was done in it is drained first, for it was done before. */
export async function removed(tab: number): Promise<void> {
  if ((await ifRecorded(tab)) === null) return;
  await drain();
  await leave(tab);
  await cool(tab).catch(() => undefined);
}

/** A prerendered page took the tab's place. */
export async function replaced(added: number, gone: number): Promise<void> {
  if ((await ifRecorded(gone)) === null) return;
  await join(added);
  await leave(gone);
}

/** A recorded tab that went where Cairn may not run leaves a gap. */
export async function updated(tab: number, status: string | undefined, url: string | undefined): Promise<void> {
  if (status !== "complete") return;
  const recording = await ifRecorded(tab);
  if (recording?.state !== "recording") return;
  const isHidden = url === undefined || (await restrictionAt(url)) !== null;
  if (isHidden && url !== "about:blank") await tell({ kind: "gap", reason: "restrictedPage", detail: null }, tab);
}

/** A recorder fell silent. Nobody tells of a crashed tab but the line to it that breaks. */
export async function lineBroke(tab: number): Promise<void> {
  if ((await ifRecorded(tab)) === null) return;
  const found = await chrome.tabs.get(tab).catch(() => null);
  if (found?.status !== "unloaded" || found.discarded) return;
  await tell({ kind: "gap", reason: "tabCrashed", detail: null }, tab);
  await cool(tab).catch(() => undefined);
}
