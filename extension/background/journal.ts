import type { Event, Observation, Row } from "../generated/wire";
import { SCHEMA_VERSION } from "../generated/wire";
import { isCatchingUp, remember, rememberedKeys } from "./catch-up/memory";
import { CairnError } from "./failure";
import type { Gesture, Heard } from "./gesture";
import { gestureOf } from "./gesture";
import { notify } from "./notices";
import { isRow } from "./parse/observation";
import type { Recording } from "./recording";
import { running } from "./recording";
import { got, ofRecording, read, write } from "./store";
import { now } from "./time";

/** What a batch became. */
export interface Appended {
  readonly recording: Recording;
  /** Keys that stand in the journal now, also those that stood there before. */
  readonly stored: readonly string[];
  /** Gestures that began with this batch. */
  readonly gestures: readonly Gesture[];
}

/**
 * Appends in the order given; the whole batch is durable when this resolves, or nothing of it.
 * While nobody records, what is heard goes into memory if the person asked for that, and nowhere else.
 */
export async function append(batch: readonly Heard[]): Promise<Appended | null> {
  if (await isCatchingUp()) return remember(batch);
  const appended = await write(["current", "recordings", "rows", "gestures"], async (transaction) => {
    const before = await running(transaction);
    return before === null ? null : appendTo(before, batch, transaction);
  });
  if (appended !== null) notify({ kind: "journalGrew", recording: appended.recording.recording });
  return appended;
}

/** As `append`, inside a transaction that holds `recordings`, `rows` and `gestures`. */
export async function appendTo(before: Recording, batch: readonly Heard[], transaction: IDBTransaction): Promise<Appended> {
  const rows = transaction.objectStore("rows");
  const gestures: Gesture[] = [];
  let sequence = before.rows;
  for (const heard of batch) {
    const { key } = heard.observation;
    if ((await got(rows.index("key").getKey([before.recording, key]))) !== undefined) continue;
    sequence += 1;
    rows.add({ recording: before.recording, sequence, ...heard });
    const gesture = await openGesture(before.recording, heard, transaction);
    if (gesture !== null) gestures.push(gesture);
  }
  const recording = { ...before, rows: sequence, acts: before.acts + gestures.length };
  transaction.objectStore("recordings").put(recording);
  return { recording, stored: batch.map((heard) => heard.observation.key), gestures };
}

async function openGesture(recording: string, heard: Heard, transaction: IDBTransaction): Promise<Gesture | null> {
  const opened = gestureOf(recording, heard);
  if (opened === null) return null;
  const table = transaction.objectStore("gestures");
  if ((await got(table.getKey([recording, opened.gesture]))) !== undefined) return null;
  table.put({ ...opened, waiting: 1 } satisfies Gesture);
  return opened;
}

/** Gestures that are still owed a picture. */
export async function waiting(): Promise<Gesture[]> {
  return read(["gestures"], async (transaction) =>
    (await got(transaction.objectStore("gestures").index("waiting").getAll(1))) as Gesture[]);
}

/** This life of the worker, as a teller of observations. */
const self = `worker-${crypto.randomUUID()}`;
let told = 0;

/** The keys of a document that stand in the journal of the recording that runs. */
export async function storedKeys(document: string): Promise<string[]> {
  if (await isCatchingUp()) return rememberedKeys(document);
  return read(["current", "recordings", "rows"], async (transaction) => {
    const recording = (await running(transaction))?.recording;
    if (recording === undefined) return [];
    // "0" follows "/": the range holds what begins with `<document>/`.
    const range = IDBKeyRange.bound([recording, `${document}/`], [recording, `${document}0`], false, true);
    const rows = (await got<unknown[]>(transaction.objectStore("rows").index("key").getAll(range))) as Row[];
    return rows.map((row) => row.observation.key);
  });
}

/** Something only the worker can tell. */
export function ownObservation(event: Event, gesture: string | null = null, time = now()): Observation {
  told += 1;
  return {
    schema: SCHEMA_VERSION, key: `${self}/${String(told)}`, document: self, number: told,
    gesture, time, page: null, frame: null, event,
  };
}

/** The same, of an act of its own, which shall have a picture. */
export function ownAct(event: Event): Observation {
  return ownObservation(event, `${self}#${String(told + 1)}`);
}

/** Appends what the worker has to tell of a tab, and when it came about. */
export function tellOwn(event: Event, tab: number, time = now()): Promise<Appended | null> {
  return append([{ tab, frame: 0, observation: ownObservation(event, null, time) }]);
}

/** A page of a journal. */
export interface JournalPage {
  readonly rows: Row[];
  readonly damaged: number;
  readonly more: boolean;
}

/** Rows in one answer: a message may hold 64 MiB, and a row at most 256 kB. */
const PAGE = 200;

export async function readJournal(recording: string, after: number): Promise<JournalPage> {
  return read(["recordings", "rows"], async (transaction) => {
    const found: unknown = await got(transaction.objectStore("recordings").get(recording));
    if (found === undefined) throw new CairnError("unknownRecording", `There is no recording ${recording}.`);
    let damaged = 0;
    for (let from = after; ; from += PAGE) {
      const raw = await got<unknown[]>(transaction.objectStore("rows").getAll(ofRecording(recording, from), PAGE));
      const rows = raw.flatMap((row) => readable(row));
      damaged += raw.length - rows.length;
      // A page of damaged rows alone would leave the reader without a place to go on from.
      if (rows.length > 0 || raw.length < PAGE) return { rows, damaged, more: raw.length === PAGE };
    }
  });
}

/** The row, if it is one that can be read. */
export function readable(raw: unknown): Row[] {
  const schema = (raw as Partial<Row> | null)?.observation?.schema;
  if (typeof schema === "number" && schema > SCHEMA_VERSION) {
    const known = String(SCHEMA_VERSION);
    throw new CairnError("newerSchema", `The journal holds rows of schema ${String(schema)}; this Cairn reads up to ${known}.`);
  }
  if (!isRow(raw)) return [];
  const { sequence, tab, frame, observation } = raw as Row;
  return [{ sequence, tab, frame, observation }];
}
