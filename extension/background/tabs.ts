import type { Event, GapReason } from "../generated/wire";
import { accessTo, blindness, mustBeGranted } from "./access";
import { announce } from "./badge";
import { follow, listening, RECENT } from "./catch-up/watch";
import { tellOwn } from "./journal";
import { notify } from "./notices";
import { drain } from "./outbox";
import { cameBack, joined, loaded, wentOutside } from "./outside";
import { cool } from "./pictures/frames";
import { journalQueue } from "./queue";
import type { Recording } from "./recording";
import { change, mustRun } from "./recording";
import { inject } from "./scripts";
import { now } from "./time";

/** The tab of the recording that was in front last: coming back to it is no switch. */
let front: number | null = null;

async function ifRecorded(tab: number): Promise<Recording | null> {
  const recording = await listening();
  return recording?.tabs.includes(tab) === true ? recording : null;
}

function tell(event: Event, tab: number, time = now()): Promise<unknown> {
  return journalQueue.run(() => tellOwn(event, tab, time));
}

/** A tab that a recorded page opened belongs to the recording; one the person opened does not. */
export async function created(tab: chrome.tabs.Tab): Promise<void> {
  const time = now();
  const { id, openerTabId: opener } = tab;
  if (id === undefined || opener === undefined || (await ifRecorded(opener)) === null || isPersonsOwn(tab)) return;
  await join(id);
  await tell({ kind: "tabActivated", opened: true }, id, time);
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
  const plus = (tabs: readonly number[]): number[] => [...new Set([...tabs, tab])];
  await follow(plus);
  await announce(await change((before) => ({ ...before, tabs: plus(before.tabs), joined: plus(before.joined) })));
}

async function leave(tab: number): Promise<void> {
  const minus = (tabs: readonly number[]): number[] => tabs.filter((other) => other !== tab);
  await follow(minus);
  await announce(await change((before) => ({ ...before, tabs: minus(before.tabs) })));
}

/** The person wants this tab in the recording too. */
export async function add(tab: number): Promise<void> {
  const before = await mustRun();
  if (before.tabs.includes(tab)) return;
  mustBeGranted(await accessTo(tab));
  await join(tab);
  await joined(tab);
  front = tab;
  if (before.state === "recording") await tell({ kind: "tabActivated", opened: false }, tab);
  await inject(tab);
}

/** The person went to another tab, be it a recorded one or not. */
export async function activated(tab: number): Promise<void> {
  const recording = await listening();
  if (recording === null) return;
  // Pages that show the tab in front look anew.
  notify({ kind: "statusChanged" });
  if (!recording.tabs.includes(tab)) {
    if (recording.state === "recording" && recording.recording !== RECENT) await wentOutside(tab);
    return;
  }
  await cameBack(tab);
  const before = front ?? recording.tabs[0] ?? null;
  front = tab;
  if (before !== tab && recording.state === "recording") await tell({ kind: "tabActivated", opened: false }, tab);
}

/** Another window came to the front, and its tab with it. */
export async function focused(window: number): Promise<void> {
  if (window === chrome.windows.WINDOW_ID_NONE) return;
  const [tab] = await chrome.tabs.query({ active: true, windowId: window });
  if (tab?.id !== undefined) await activated(tab.id);
}

/** The tab in front, in the window that was used last. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

/** The recorded tab that a person means who looks at this one. */
export async function inFront(recording: Recording, seen: number | null): Promise<number> {
  for (const tab of [seen, await activeTab(), front]) if (tab !== null && recording.tabs.includes(tab)) return tab;
  return recording.tabs[0] ?? -1;
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

/** A recorded tab that shows what Cairn may not see leaves a gap. */
export async function updated(tab: number, status: string | undefined, shown: chrome.tabs.Tab): Promise<void> {
  if (status !== "complete") return;
  await loaded(tab);
  if (shown.url === "about:blank") return;
  const recording = await ifRecorded(tab);
  if (recording?.state !== "recording") return;
  const blind = await blindness(tab);
  const reason = blind === "errorPage" && asksToSignIn(shown) ? "signIn" : blind;
  if (reason !== null) await tell({ kind: "gap", reason, detail: nameOf(reason, shown.url) }, tab);
}

/**
 * While the browser asks for a name and a password, it shows an empty page of its own, which is called by its whole
 * address; a page that did not load is called by its host alone. At the root of a host they are the same.
 */
function asksToSignIn({ title, url }: chrome.tabs.Tab): boolean {
  if (title === undefined || url === undefined || !URL.canParse(url)) return false;
  const { host, pathname } = new URL(url);
  const [path = ""] = title.split("?", 1);
  return path.includes("/") && (host + decoded(pathname)).endsWith(path);
}

/** What the reader needs to find it again: the file or the host, never what else stands in the address. */
function nameOf(reason: GapReason, url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { host, pathname } = new URL(url);
  if (reason === "fileViewer") return /[^/]{1,80}\.\w{2,5}$/.exec(decoded(pathname))?.[0] ?? null;
  return (reason === "errorPage" || reason === "signIn") && host !== "" ? host : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A recorder fell silent. Nobody tells of a crashed tab but the line to it that breaks. */
export async function lineBroke(tab: number): Promise<void> {
  if ((await ifRecorded(tab)) === null) return;
  const found = await chrome.tabs.get(tab).catch(() => null);
  if (found?.status !== "unloaded" || found.discarded) return;
  await tell({ kind: "gap", reason: "tabCrashed", detail: null }, tab);
  await cool(tab).catch(() => undefined);
}
