import type { Recording } from "../recording";
import { running } from "../recording";
import { recall, remember } from "../session";

/**
 * Which tabs are followed while the last minutes are kept in memory. It stands in `storage.session`, so the
 * mode ends with the browser and nothing of it is ever on the disk.
 */
export interface Watch {
  /** Tabs followed now. */
  readonly tabs: readonly number[];
  /** Tabs followed since it was switched on. */
  readonly joined: readonly number[];
}

/** The name under which what is in memory goes where a recording has its id. */
export const RECENT = "recent";

export function watching(): Promise<Watch | null> {
  return recall("watch", null);
}

export function setWatch(watch: Watch | null): Promise<void> {
  return remember("watch", watch);
}

/** What is being listened for: a recording, or else the last minutes. */
export async function listening(): Promise<Recording | null> {
  const recording = await running();
  if (recording !== null) return recording;
  const watch = await watching();
  return watch === null ? null : asRecording(watch);
}

function asRecording({ tabs, joined }: Watch): Recording {
  return {
    recording: RECENT, state: "recording", started: 0, stopped: null, rows: 0, acts: 0,
    tabs, joined, elapsed: 0, since: 0,
  };
}

/** Changes the followed tabs. */
export async function follow(how: (tabs: readonly number[]) => readonly number[]): Promise<void> {
  const before = await watching();
  if (before === null) return;
  const tabs = how(before.tabs);
  await setWatch({ tabs, joined: [...new Set([...before.joined, ...tabs])] });
}
