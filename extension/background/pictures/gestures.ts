import type { Event } from "../../generated/wire";
import { showState } from "../badge";
import { failureOf } from "../failure";
import { rememberPicture } from "../catch-up/memory";
import { RECENT } from "../catch-up/watch";
import type { Gesture, Heard } from "../gesture";
import { appendTo, ownObservation, waiting } from "../journal";
import { notify } from "../notices";
import { journalQueue } from "../queue";
import type { Recording } from "../recording";
import { got, write } from "../store";
import { now, within } from "../time";
import { block } from "../troubles";
import type { Result } from "./frames";
import { frameFor } from "./frames";

/** An act this old shows another state by now. */
const TOO_LATE = 2500;

/** Pictures begun before their gesture was written down, by gesture. */
const begun = new Map<string, Promise<Result>>();

/** Pictures on their way into the journal. */
const owed = new Set<Promise<void>>();

/** Presses the shutter at once: the transaction that follows takes time in which the page reacts. */
export function anticipate(batch: readonly Heard[]): void {
  for (const { tab, frame, observation } of batch) {
    const { gesture, event, document, time } = observation;
    if (typeof gesture !== "string" || begun.has(gesture)) continue;
    if (event.kind !== "pressed" && event.kind !== "keyPressed") continue;
    const quietSince = event.quietSince ?? null;
    void begin({ recording: "", gesture, tab, frame, document, time, quietSince });
  }
}

function begin(gesture: Gesture): Promise<Result> {
  const under = begun.get(gesture.gesture);
  if (under !== undefined) return under;
  const isLate = now() - gesture.time > TOO_LATE;
  const result: Promise<Result> = isLate
    ? Promise.resolve({ kind: "missing", reason: "timeout" })
    : frameFor(gesture).catch((): Result => ({ kind: "missing", reason: "refused" }));
  begun.set(gesture.gesture, result);
  return result;
}

/** These gestures stand in the journal: each gets a row with its picture, or with why there is none. */
export function owe(gestures: readonly Gesture[]): void {
  for (const gesture of gestures) {
    const debt = begin(gesture)
      .then((result) => attach(gesture, result))
      .catch((error: unknown) => block(failureOf(error), now()))
      .finally(() => {
        begun.delete(gesture.gesture);
        owed.delete(debt);
      });
    owed.add(debt);
  }
}

/** Gestures that an earlier life of the worker did not get to. */
export async function oweFromBefore(): Promise<void> {
  owe((await waiting()).filter(({ gesture }) => !begun.has(gesture)));
}

/** Waits for pictures on their way, but not for ever. */
export async function settled(patience: number): Promise<void> {
  await within(Promise.all(owed), patience, []);
}

async function attach(gesture: Gesture, result: Result): Promise<void> {
  if (gesture.recording === RECENT) {
    const { tab, frame } = gesture;
    const observation = ownObservation(eventOf(result), gesture.gesture);
    await journalQueue.run(() => rememberPicture({ tab, frame, observation }, result.kind === "frame" ? result.frame : null));
    return;
  }
  try {
    await put(gesture, result);
  } catch (error) {
    if (result.kind === "missing" || failureOf(error).code !== "diskFull") throw error;
    await put(gesture, { kind: "missing", reason: "diskFull" });
  }
}

/** The row, the bytes and the settled debt: all of it or nothing. */
async function put(gesture: Gesture, result: Result): Promise<void> {
  const recording = await write(["recordings", "rows", "gestures", "pictures"], async (transaction) => {
    const { tab, frame } = gesture;
    const before = (await got<unknown>(transaction.objectStore("recordings").get(gesture.recording))) as Recording | undefined;
    if (before === undefined) return null;
    const settledGesture = (await got<unknown>(transaction.objectStore("gestures").get([gesture.recording, gesture.gesture]))) as Gesture | undefined;
    if (settledGesture?.waiting === undefined) return null;
    if (result.kind === "frame") {
      const { picture, png } = result.frame;
      transaction.objectStore("pictures").put({ id: picture.id, recording: gesture.recording, png });
    }
    const observation = ownObservation(eventOf(result), gesture.gesture);
    transaction.objectStore("gestures").put(without(settledGesture));
    return (await appendTo(before, [{ tab, frame, observation }], transaction)).recording;
  });
  if (recording === null) return;
  notify({ kind: "journalGrew", recording: recording.recording });
  await showState(recording);
}

/** The gesture with its debt paid. */
function without(gesture: Gesture): Gesture {
  const done: { waiting?: 1 } & Gesture = { ...gesture };
  delete done.waiting;
  return done;
}

function eventOf(result: Result): Event {
  return result.kind === "frame"
    ? { kind: "pictureTaken", picture: result.frame.picture }
    : { kind: "pictureMissing", reason: result.reason };
}
