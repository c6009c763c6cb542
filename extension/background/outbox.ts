import type { Observation, Receipt, RecorderOrder } from "../generated/wire";
import { SCHEMA_VERSION } from "../generated/wire";
import { showState } from "./badge";
import { listening, RECENT } from "./catch-up/watch";
import { locate } from "./documents";
import { failureOf } from "./failure";
import { isAct } from "./gesture";
import type { Heard } from "./gesture";
import { append, ownObservation, storedKeys } from "./journal";
import { order } from "./notices";
import { isObject } from "./parse/check";
import { isTold } from "./parse/observation";
import { anticipate, owe } from "./pictures/gestures";
import { journalQueue } from "./queue";
import type { Recording } from "./recording";
import type { DocumentRecord } from "./session";
import { OUTBOX, under } from "./session";
import { placed } from "./standing";
import { now } from "./time";
import { block, blocked, report, unblock } from "./troubles";

/** Larger than any honest observation. */
const SIZE_LIMIT = 256 * 1024;

/** An observation whose document never said hello is kept this long for it to do so; then a gap stands for it. */
const ORPHAN_PATIENCE = 60_000;

/** What becomes of the things in the outbox. */
interface Sorted {
  /** To be written, in order, with the outbox keys they came under. */
  readonly accepted: (Heard & { readonly name: string })[];
  readonly refused: string[];
  /** Not what an observation looks like, or an act of nobody knows which tab; a gap stands for it. */
  readonly damaged: { readonly name: string; readonly place: DocumentRecord | undefined }[];
}

/** Keys settled since their document was last told, so that a receipt also names what another drain stored. */
const untold = new Map<string, { stored: string[]; refused: string[] }>();

/**
 * Drains the outbox and says what is durable of this document. A recorder that asks with nothing new, or a
 * worker that has just awoken, means that an earlier receipt may have been lost: the journal itself answers then.
 */
export async function receipt(document: string, tab: number): Promise<Receipt> {
  await drain();
  const settled = untold.get(document);
  untold.delete(document);
  const earlier = settled === undefined || !greeted.has(document) ? await storedKeys(document) : [];
  greeted.add(document);
  const stored = [...new Set([...earlier, ...(settled?.stored ?? [])])];
  return { stored, refused: settled?.refused ?? [], order: await orderFor(tab) };
}

/** Documents that had a receipt in this life of the worker. */
const greeted = new Set<string>();

/** What a recorder in this tab shall do. */
export async function orderFor(tab: number): Promise<RecorderOrder> {
  const recording = await listening();
  if (recording?.tabs.includes(tab) !== true) return "retire";
  return recording.state === "recording" && (await blocked()) === null ? "record" : "pause";
}

/** Writes down what lies in the outbox, then takes it out. Nothing is taken out that is not durable. */
export function drain(patience = ORPHAN_PATIENCE): Promise<void> {
  return journalQueue.run(async () => {
    const outbox = await under(OUTBOX);
    if (outbox.size === 0) return;
    const recording = await listening();
    const sorted = await sort(outbox, recording, patience);
    if (recording?.state === "recording") anticipate(sorted.accepted);
    await store(sorted);
  });
}

async function store(sorted: Sorted): Promise<void> {
  const { accepted, refused, damaged } = sorted;
  try {
    const gaps = damaged.map(({ place }) => gap(place));
    if (accepted.length + gaps.length > 0) {
      const appended = await append([...accepted, ...gaps]);
      if (appended !== null) {
        owe(appended.gestures);
        await goOn(appended.recording);
      }
    }
  } catch (error) {
    await holdUp(error);
    return;
  }
  if (damaged.length > 0) await reportDamage(damaged.length);
  for (const { observation } of accepted) settle(observation.key, "stored");
  for (const name of refused) settle(name, "refused");
  const done = [...accepted.map(({ name }) => name), ...refused, ...damaged.map(({ name }) => name)];
  await chrome.storage.session.remove(done.map((name) => OUTBOX + name));
}

/** It could be written, so whatever held the recording up is over. */
async function goOn(recording: Recording): Promise<void> {
  if ((await blocked()) !== null) {
    await unblock();
    if (recording.state === "recording") await order(recording.tabs, "record");
  }
  await showState(recording.recording === RECENT ? null : recording);
}

/** It could not be written: the recording holds itself up, and the outbox keeps what it has. */
async function holdUp(error: unknown): Promise<void> {
  await block(failureOf(error), now());
  const recording = await listening().catch(() => null);
  if (recording !== null) await order(recording.tabs, "pause");
  await showState(recording);
}

/** The document's part of a key `<document>/<number>`. */
function settle(key: string, how: "stored" | "refused"): void {
  const document = key.slice(0, Math.max(0, key.lastIndexOf("/")));
  const settled = untold.get(document) ?? { stored: [], refused: [] };
  settled[how].push(key);
  untold.set(document, settled);
}

async function sort(outbox: ReadonlyMap<string, unknown>, recording: Recording | null, patience: number): Promise<Sorted> {
  const places = await locate([...outbox.keys()].map((name) => name.slice(0, Math.max(0, name.lastIndexOf("/")))));
  const sorted: Sorted = { accepted: [], refused: [], damaged: [] };
  for (const [name, written] of outbox) {
    const raw = unpacked(written);
    const place = places.get(name.slice(0, Math.max(0, name.lastIndexOf("/"))));
    const observation = parse(name, raw);
    if (place === undefined && isRecent(raw, patience)) continue;
    if (recording === null || (place !== undefined && !recording.joined.includes(place.tab))) sorted.refused.push(name);
    else if (observation === null) sorted.damaged.push({ name, place });
    else if (isDuringPause(observation, recording)) sorted.refused.push(name);
    else if (place !== undefined) sorted.accepted.push({ name, ...place, observation: await placed(observation, place.tab) });
    else if (isAct(observation)) sorted.damaged.push({ name, place });
    else sorted.refused.push(name);
  }
  return { ...sorted, accepted: inOrder(sorted.accepted) };
}

/** By time; but within a document the recorder's own count decides, for clocks may jump. */
function inOrder<T extends Heard>(heard: readonly T[]): T[] {
  const latest = new Map<string, number>();
  const timed = [...heard]
    .sort((a, b) => a.observation.number - b.observation.number)
    .map((item) => {
      const { document, time } = item.observation;
      const at = Math.max(time, latest.get(document) ?? -Infinity);
      latest.set(document, at);
      return { at, item };
    });
  return timed.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** What was done in a pause is nobody's business; what came of an act before it still belongs to it. */
function isDuringPause(observation: Observation, recording: Recording): boolean {
  return recording.state === "paused" && observation.time > recording.since;
}

function isRecent(raw: unknown, patience: number): boolean {
  const time = isObject(raw) ? raw["time"] : undefined;
  return typeof time === "number" && Math.abs(now() - time) < patience;
}

/** Recorders write text; what is none of ours comes out as nothing. */
function unpacked(written: unknown): unknown {
  if (typeof written !== "string" || written.length > SIZE_LIMIT) return null;
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return null;
  }
}

/** The observation, or null when it is not one or claims another's key. */
function parse(name: string, raw: unknown): Observation | null {
  if (!isTold(raw)) return null;
  const observation = raw as Observation;
  const honest = observation.key === name && name === `${observation.document}/${String(observation.number)}`;
  return honest && observation.schema <= SCHEMA_VERSION ? observation : null;
}

function gap(place: DocumentRecord | undefined): Heard {
  const observation = ownObservation({ kind: "gap", reason: "damagedRow", detail: null });
  return { tab: place?.tab ?? -1, frame: place?.frame ?? 0, observation };
}

function reportDamage(count: number): Promise<void> {
  const what = count === 1 ? "One observation" : `${String(count)} observations`;
  return report({ code: "badRequest", detail: `${what} could not be read or placed; the guide carries a gap there.` });
}
