import type { Control, RecordingSummary, Running } from "../generated/wire";
import { CairnError } from "./failure";
import { got, read, write } from "./store";
import { now } from "./time";
import { blocked } from "./troubles";

/** A recording's id, as a page may choose it. */
const ID = /^[\w-]{1,100}$/;

export function mustBeId(recording: string): void {
  if (!ID.test(recording)) throw new CairnError("badRequest", "A recording's id is made of letters, digits, - and _.");
}

/**
 * How a recording stands. `cutOff`: the browser ended under it; all that was acknowledged is there.
 * `restoring`: it is being opened from a file and not whole yet.
 */
export type State = "recording" | "paused" | "stopped" | "cutOff" | "restoring";

/** A recording as it is stored; the truth about it, in every life of the worker. */
export interface Recording {
  readonly recording: string;
  readonly state: State;
  readonly started: number;
  readonly stopped: number | null;
  /** Highest sequence number of its journal. */
  readonly rows: number;
  /** Gestures heard so far. */
  readonly acts: number;
  /** Tabs followed now. */
  readonly tabs: readonly number[];
  /** Tabs followed ever: what was done in a tab before it closed still counts. */
  readonly joined: readonly number[];
  /** Milliseconds recorded before `since`. */
  readonly elapsed: number;
  /** When it was started or resumed last; when it was paused, while it is paused. */
  readonly since: number;
}

/** The recording that runs, read anew: memory is not asked. */
export async function running(transaction?: IDBTransaction): Promise<Recording | null> {
  if (transaction === undefined) return read(["current", "recordings"], running);
  const id: unknown = await got(transaction.objectStore("current").get("recording"));
  if (typeof id !== "string") return null;
  const found: unknown = await got(transaction.objectStore("recordings").get(id));
  return (found as Recording | undefined) ?? null;
}

/** The recording that runs, or a clear refusal. */
export async function mustRun(): Promise<Recording> {
  const recording = await running();
  if (recording === null) throw new CairnError("notRecording", "Nothing is being recorded.");
  return recording;
}

export async function begin(recording: string, tab: number): Promise<Recording> {
  const at = now();
  const fresh: Recording = {
    recording, state: "recording", started: at, stopped: null, rows: 0, acts: 0,
    tabs: [tab], joined: [tab], elapsed: 0, since: at,
  };
  await write(["current", "recordings"], async (transaction) => {
    if ((await running(transaction)) !== null) throw new CairnError("alreadyRecording", "A recording is running.");
    const taken: unknown = await got(transaction.objectStore("recordings").getKey(recording));
    if (taken !== undefined) throw new CairnError("badRequest", "A recording of this id exists.");
    transaction.objectStore("recordings").put(fresh);
    transaction.objectStore("current").put(recording, "recording");
  });
  return fresh;
}

/** Changes the recording that runs, in one transaction. Null leaves it as it is. */
export async function change(how: (before: Recording) => Recording | null): Promise<Recording | null> {
  return write(["current", "recordings"], async (transaction) => {
    const before = await running(transaction);
    const after = before === null ? null : how(before);
    if (after === null) return before;
    transaction.objectStore("recordings").put(after);
    if (after.state === "stopped" || after.state === "cutOff") transaction.objectStore("current").delete("recording");
    return after;
  });
}

/** What a control, or the end, makes of the state. Time in a pause does not count. */
export const transitions = {
  pause: (before: Recording, at: number): Recording | null =>
    before.state === "recording" ? { ...before, state: "paused", elapsed: recorded(before, at), since: at } : null,
  resume: (before: Recording, at: number): Recording | null =>
    before.state === "paused" ? { ...before, state: "recording", since: at } : null,
  stop: (before: Recording, at: number): Recording =>
    ({ ...before, state: "stopped", stopped: at, elapsed: recorded(before, at), since: at, tabs: [] }),
  cutOff: (before: Recording): Recording => ({ ...before, state: "cutOff", tabs: [] }),
} as const;

function recorded(recording: Recording, at: number): number {
  return recording.state === "recording" ? recording.elapsed + Math.max(0, at - recording.since) : recording.elapsed;
}

/** The recording as the pages see it: one that holds itself up counts as paused. */
export async function shown(recording: Recording): Promise<Running> {
  const held = await blocked();
  return {
    recording: recording.recording,
    tabs: [...recording.tabs],
    started: recording.started,
    elapsed: recorded(recording, Math.min(held?.since ?? Infinity, now())),
    paused: recording.state === "paused" || held !== null,
  };
}

export function summary(recording: Recording): RecordingSummary {
  return {
    recording: recording.recording, started: recording.started, stopped: recording.stopped, rows: recording.rows,
  };
}

/** The recordings that ended, newest first. */
export async function kept(): Promise<RecordingSummary[]> {
  return read(["current", "recordings"], async (transaction) => {
    const current: unknown = await got(transaction.objectStore("current").get("recording"));
    const all = (await got(transaction.objectStore("recordings").getAll())) as Recording[];
    return all
      .filter(({ recording, state }) => recording !== current && state !== "restoring")
      .sort((a, b) => b.started - a.started)
      .map(summary);
  });
}

/** Whether a control changes who listens. */
export function isSwitch(control: Control): control is Extract<Control, { kind: "pause" | "resume" }> {
  return control.kind === "pause" || control.kind === "resume";
}
