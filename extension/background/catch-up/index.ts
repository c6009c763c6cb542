import { accessTo, mustBeGranted } from "../access";
import { announce } from "../badge";
import { CairnError } from "../failure";
import type { Heard } from "../gesture";
import { gestureOf } from "../gesture";
import { ownObservation } from "../journal";
import { order } from "../notices";
import { drain } from "../outbox";
import { settled } from "../pictures/gestures";
import { journalQueue } from "../queue";
import type { Recording } from "../recording";
import { mustBeId, running } from "../recording";
import * as scripts from "../scripts";
import { silence } from "../silence";
import { got, write } from "../store";
import { now } from "../time";
import { contents, forget, pictureOf, stayAwake } from "./memory";
import type { Still } from "./memory";
import { follow, RECENT, setWatch, watching } from "./watch";

/** How long the last pictures are waited for. */
const LAST_PICTURES = 1500;

/** Keeps the last minutes of the tab from now on; a further tab joins those that are followed. */
export async function beginCatchUp(tab: number): Promise<void> {
  if ((await running()) !== null) throw new CairnError("alreadyRecording", "What is recorded need not be kept twice.");
  mustBeGranted(await accessTo(tab));
  if ((await watching()) === null) await setWatch({ tabs: [tab], joined: [tab] });
  else await follow((tabs) => [...new Set([...tabs, tab])]);
  await scripts.register();
  await scripts.inject(tab);
  stayAwake();
  await announce(null);
}

/** Keeps nothing any more, and nothing of it stays. */
export async function endCatchUp(): Promise<void> {
  const watch = await watching();
  if (watch === null) return;
  await setWatch(null);
  await silence(watch.tabs);
  await forget();
  await announce(null);
}

/** Turns what is in memory into a recording, as if it had been recorded and stopped. */
export async function keepRecent(recording: string): Promise<void> {
  mustBeId(recording);
  const watch = await watching();
  if (watch === null || (await running()) !== null) throw new CairnError("nothingRecent", "Nothing is kept in memory.");
  // What is being typed is said first.
  await order(watch.tabs, "pause");
  await drain();
  await settled(LAST_PICTURES);
  try {
    await journalQueue.run(() => writeDown(recording));
    await forget();
  } finally {
    await order(watch.tabs, "record");
  }
  await announce(null);
}

async function writeDown(recording: string): Promise<void> {
  const { rows, stills } = await contents();
  const told = withPictures(rows, stills);
  const begun = told.map(({ observation }) => observation.time);
  if (!told.some((heard) => gestureOf(RECENT, heard) !== null)) throw new CairnError("nothingRecent", "Nothing was done in the last five minutes.");
  await write(["recordings", "rows", "pictures"], async (transaction) => {
    const taken: unknown = await got(transaction.objectStore("recordings").getKey(recording));
    if (taken !== undefined) throw new CairnError("badRequest", "A recording of this id exists.");
    transaction.objectStore("recordings").put(stopped(recording, told, Math.min(...begun)));
    const table = transaction.objectStore("rows");
    told.forEach((heard, index) => { table.add({ recording, sequence: index + 1, ...heard }); });
    const pictures = transaction.objectStore("pictures");
    for (const { observation } of told) {
      const still = stills.get(pictureOf(observation.event) ?? "");
      if (still !== undefined) pictures.put({ id: still.picture.id, recording, png: new Blob([still.png], { type: "image/png" }) });
    }
  });
}

function stopped(recording: string, rows: readonly Heard[], started: number): Recording {
  const at = now();
  const acts = new Set(rows.flatMap((heard) => gestureOf(recording, heard)?.gesture ?? [])).size;
  return { recording, state: "stopped", started, stopped: at, rows: rows.length, acts, tabs: [], joined: [], elapsed: at - started, since: at };
}

/** A picture that went with an earlier life of the worker is missing, and says so. */
function withPictures(rows: readonly Heard[], stills: ReadonlyMap<string, Still>): Heard[] {
  const told = rows.map((heard): Heard => {
    const id = pictureOf(heard.observation.event);
    if (id === null || stills.has(id)) return heard;
    return { ...heard, observation: { ...heard.observation, event: { kind: "pictureMissing", reason: "forgotten" } } };
  });
  const seen = new Set(told.flatMap(({ observation: { event, gesture } }) => (event.kind.startsWith("picture") ? [gesture] : [])));
  const owed = new Map(rows.flatMap((heard) => {
    const gesture = gestureOf(RECENT, heard);
    return gesture === null || seen.has(gesture.gesture) ? [] : [[gesture.gesture, gesture] as const];
  }));
  const gone = [...owed.values()].map(({ tab, frame, gesture }): Heard =>
    ({ tab, frame, observation: ownObservation({ kind: "pictureMissing", reason: "forgotten" }, gesture) }));
  return [...told, ...gone];
}
