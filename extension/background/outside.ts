import { isOwn } from "./access";
import { ask, unask } from "./badge";
import { tellOwn } from "./journal";
import { journalQueue, Queue } from "./queue";
import { running } from "./recording";
import { recall, remember } from "./session";
import { now, wait } from "./time";

/** Who only looks and comes back has done nothing there. */
const GLANCE = 3000;

/** A page that has just been opened is not yet known to be one of Cairn's own. */
const LOADING = 600;

/** The browser tells of a tab and of its window: one after the other, or coming back would count twice. */
const comings = new Queue();

/**
 * A tab came to the front that is not recorded, while others are: the person is asked, and nothing is taken.
 * Cairn's own pages stand beside the procedure: who looks at them is nowhere else.
 */
export function wentOutside(tab: number): Promise<void> {
  return comings.run(() => leave(tab));
}

async function leave(tab: number): Promise<void> {
  if (await isOwn(tab)) return;
  if ((await recall("outside", null)) === null) await remember("outside", { tab, since: now() });
  await wait(LOADING);
  if (await isOwn(tab)) await forget(tab);
  else await ask(tab).catch(() => undefined);
}

/** Back in a recorded tab: what was done elsewhere meanwhile could not be seen, and the guide says so. */
export function cameBack(tab: number): Promise<void> {
  return comings.run(() => comeBack(tab));
}

async function comeBack(tab: number): Promise<void> {
  const left = await recall("outside", null);
  if (left === null) return;
  await remember("outside", null);
  const isLong = now() - left.since >= GLANCE;
  if (!isLong || (await running())?.state !== "recording") return;
  await journalQueue.run(() => tellOwn({ kind: "gap", reason: "otherTab", detail: null }, tab));
}

/** The tab belongs to the recording now; what was done in it before the person said so was not seen. */
export async function joined(tab: number): Promise<void> {
  await unask([tab]);
  await forget(tab);
}

async function forget(tab: number): Promise<void> {
  if ((await recall("outside", null))?.tab === tab) await remember("outside", null);
}

/** It shows another page, which took the sign away. */
export async function loaded(tab: number): Promise<void> {
  if ((await recall("outside", null))?.tab !== tab) return;
  if (await isOwn(tab)) await forget(tab);
  else await ask(tab);
}

/** Nobody records any more: no tab asks. */
export async function endAsking(): Promise<void> {
  const tabs = await chrome.tabs.query({});
  await unask(tabs.flatMap(({ id }) => id ?? []));
}
