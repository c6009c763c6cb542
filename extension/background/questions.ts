import { tellOwn } from "./journal";
import { journalQueue } from "./queue";
import { running } from "./recording";
import type { DocumentRecord } from "./session";
import { recall, remember } from "./session";
import { now, wait } from "./time";

/** The browser may tell of a window later than the page of itself, milliseconds. */
const LATE = 700;

/** Another window came to the front, or none of the browser's. */
export async function windowTurned(): Promise<void> {
  const at = now();
  if ((await running()) !== null) await remember("turned", at);
}

/**
 * A page stood still while the keyboard was elsewhere. The browser does not tell of a dialog over a page as of a window
 * (measured); where it tells of any since, the person may have been there, and nothing is claimed.
 */
export async function heldUp({ from, to }: { readonly from: number; readonly to: number }, { tab }: DocumentRecord): Promise<void> {
  await wait(LATE);
  if ((await recall("turned", 0)) >= from) return;
  await journalQueue.run(() => tellOwn({ kind: "gap", reason: "nativeDialog", detail: null }, tab, to));
}
