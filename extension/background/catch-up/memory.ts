import type { Event, Recent } from "../../generated/wire";
import type { Gesture, Heard } from "../gesture";
import { gestureOf } from "../gesture";
import type { Appended } from "../journal";
import type { Frame } from "../pictures/frames";
import { running } from "../recording";
import { under } from "../session";
import { now } from "../time";
import { listening, RECENT, watching } from "./watch";

/** How far back one can turn. */
const REACH = 5 * 60_000;

/** `storage.session` holds 10 MB, and the outbox needs its part. */
const MOST = 5 * 1024 * 1024;

/** Pictures are held by the worker alone. */
const MOST_PICTURES = 80 * 1024 * 1024;

/** A worker with nothing to do is ended after 30 s, and its pictures with it. */
const PULSE = 20_000;

/** A picture as bytes: large Blobs may be moved to the disk. */
export interface Still {
  readonly picture: Frame["picture"];
  readonly png: Uint8Array<ArrayBuffer>;
}

/** What was heard, in order of arrival. The name counts up, so that it comes back in order. */
interface Kept extends Heard {
  readonly size: number;
}

let rows: Map<string, Kept> | undefined;
const stills = new Map<string, Still>();
let pulse: ReturnType<typeof setInterval> | undefined;

/** What is heard now goes into memory: nobody records, and the person switched it on. */
export async function isCatchingUp(): Promise<boolean> {
  return (await running()) === null && (await watching()) !== null;
}

async function all(): Promise<Map<string, Kept>> {
  if (rows === undefined) {
    const stored = [...(await under(`${RECENT}/`))] as [string, Kept][];
    rows ??= new Map(stored.sort(([one], [other]) => one.localeCompare(other)));
  }
  return rows;
}

/** Takes in what was heard. It is not durable, and nothing says that it is. */
export async function remember(batch: readonly Heard[]): Promise<Appended | null> {
  const recording = await listening();
  if (recording === null) return null;
  const kept = await all();
  const keys = new Set([...kept.values()].map(({ observation }) => observation.key));
  const begun = new Set([...kept.values()].flatMap((heard) => gestureOf(RECENT, heard)?.gesture ?? []));
  const gestures: Gesture[] = [];
  const fresh: Record<string, Kept> = {};
  for (const heard of batch.filter(({ observation }) => !keys.has(observation.key))) {
    const gesture = gestureOf(RECENT, heard);
    if (gesture !== null && !begun.has(gesture.gesture)) gestures.push(gesture);
    if (gesture !== null) begun.add(gesture.gesture);
    const name = nextName(kept);
    const { tab, frame, observation } = heard;
    const row: Kept = { tab, frame, observation, size: JSON.stringify(observation).length };
    kept.set(name, row);
    fresh[`${RECENT}/${name}`] = row;
  }
  await trim();
  await chrome.storage.session.set(fresh);
  stayAwake();
  return { recording, stored: batch.map(({ observation }) => observation.key), gestures };
}

function nextName(kept: ReadonlyMap<string, Kept>): string {
  const last = [...kept.keys()].at(-1);
  return String(Number(last ?? "0") + 1).padStart(9, "0");
}

/** A picture came, or will not come. */
export async function rememberPicture(heard: Heard, frame: Frame | null): Promise<void> {
  if ((await listening())?.recording !== RECENT) return;
  if (frame !== null) stills.set(frame.picture.id, { picture: frame.picture, png: new Uint8Array(await frame.png.arrayBuffer()) });
  await remember([heard]);
}

/** The keys of a document that are in memory. */
export async function rememberedKeys(document: string): Promise<string[]> {
  const kept = await all();
  return [...kept.values()].filter(({ observation }) => observation.document === document).map(({ observation }) => observation.key);
}

/** Lets go of what is too old or too much, the oldest first. */
export async function trim(): Promise<void> {
  const kept = await all();
  const oldest = now() - REACH;
  let size = [...kept.values()].reduce((sum, heard) => sum + heard.size, 0);
  const gone: string[] = [];
  for (const [name, heard] of kept) {
    if (heard.observation.time >= oldest && size <= MOST) break;
    size -= heard.size;
    gone.push(name);
    kept.delete(name);
  }
  if (gone.length > 0) await chrome.storage.session.remove(gone.map((name) => `${RECENT}/${name}`));
  trimStills(kept);
}

function trimStills(kept: ReadonlyMap<string, Kept>): void {
  const used = new Set([...kept.values()].map(({ observation }) => pictureOf(observation.event)));
  let size = [...stills.values()].reduce((sum, { png }) => sum + png.length, 0);
  for (const [id, { png, picture }] of stills) {
    const isUsed = used.has(id) || now() - picture.ended < PULSE;
    if (isUsed && size <= MOST_PICTURES) continue;
    size -= png.length;
    stills.delete(id);
  }
}

/** The picture that a row tells of. */
export function pictureOf(event: Event): string | null {
  return event.kind === "pictureTaken" ? event.picture.id : null;
}

/** Everything that is in memory now. */
export async function contents(): Promise<{ readonly rows: readonly Heard[]; readonly stills: ReadonlyMap<string, Still> }> {
  await trim();
  const kept = [...(await all()).values()].map(({ tab, frame, observation }) => ({ tab, frame, observation }));
  return { rows: kept, stills: new Map(stills) };
}

/** Nothing of it stays. */
export async function forget(): Promise<void> {
  const names = [...(await all()).keys()].map((name) => `${RECENT}/${name}`);
  rows = new Map();
  stills.clear();
  await chrome.storage.session.remove(names);
}

/** How much there is, for the pages. */
export async function recent(): Promise<Recent | null> {
  const watch = await watching();
  if (watch === null) return null;
  await trim();
  const kept = [...(await all()).values()];
  const acts = new Map(kept.flatMap((heard) => {
    const gesture = gestureOf(RECENT, heard);
    return gesture === null ? [] : [[gesture.gesture, gesture.time] as const];
  }));
  return { tabs: [...watch.tabs], acts: acts.size, since: acts.size === 0 ? null : Math.min(...acts.values()) };
}

/** While there is something in memory, the worker stays awake; time passes for what is too old. */
export function stayAwake(): void {
  pulse ??= setInterval(() => {
    void beat().catch(() => undefined);
  }, PULSE);
}

async function beat(): Promise<void> {
  // Any call of the browser's interface counts as being busy.
  await trim();
  await chrome.runtime.getPlatformInfo();
  if ((await all()).size > 0) return;
  clearInterval(pulse);
  pulse = undefined;
}
