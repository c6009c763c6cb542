import { tellOwn } from "./journal";
import { journalQueue } from "./queue";
import type { DocumentRecord } from "./session";
import { now, wait } from "./time";

/** Two documents tell of one and the same focus within this time, milliseconds. */
const TOGETHER = 700;

/** When a document of the tab last said that the focus came into it. */
const came = new Map<number, { readonly document: string; readonly at: number }>();

/**
 * The focus moved. One that went into a frame comes into the document there, and that tells of it too; where nobody
 * does, no script may run in it, and what the person does there cannot be seen.
 */
export async function focused(document: string, { tab }: DocumentRecord, frame: string | null): Promise<void> {
  const at = now();
  if (frame === null) {
    came.set(tab, { document, at });
    return;
  }
  await wait(TOGETHER);
  const heard = came.get(tab);
  if (heard !== undefined && heard.document !== document && heard.at > at - TOGETHER) return;
  const detail = frame === "" ? null : frame;
  await journalQueue.run(() => tellOwn({ kind: "gap", reason: "blockedFrame", detail }, tab));
}

/** The tab is gone, or nobody records. */
export function forgetFocus(tab?: number): void {
  if (tab === undefined) came.clear();
  else came.delete(tab);
}
