import type { Picture, PictureProblem, Rect } from "../../generated/wire";
import { pageOf, pagesOf } from "../documents";
import { forgetFocus } from "../blocked-frames";
import { isCatchingUp } from "../catch-up/memory";
import type { Gesture } from "../gesture";
import { got, read, write } from "../store";
import type { Shot } from "./camera";
import { capture } from "./camera";
import { cover, secretsOf } from "./cover";
import { forgetLater, secretSince } from "./later";

/** A covered picture of a tab, and whose document it shows. */
export interface Frame {
  readonly tab: number;
  /** The tab's own document. */
  readonly document: string;
  readonly picture: Picture;
  readonly png: Blob;
}

export type Result = { readonly kind: "frame"; readonly frame: Frame } | Extract<Shot, { kind: "missing" }>;

const missing = (reason: PictureProblem): Result => ({ kind: "missing", reason });

/** A capture that has been asked for. Who comes before it has begun shares it. */
interface Request {
  begun: number | null;
  /** A gesture waits for it; otherwise it is only for the warm frame. */
  wanted: boolean;
  readonly result: Promise<Result>;
}

const requests = new Map<number, Request>();
const warm = new Map<number, Frame>();
/** The last frame of the document that a tab showed before. */
const past = new Map<number, Frame>();

/**
 * The picture for a gesture: the warm frame while nothing has changed since, else the next capture. When the page went
 * before that, an older frame of it still shows where the control stood; its times say that it is older.
 */
export async function frameFor(gesture: Gesture): Promise<Result> {
  const frame = await warmFrame(gesture.tab);
  if (frame !== null && (await showsBefore(frame, gesture))) return { kind: "frame", frame };
  const { document } = gesture.frame === 0 ? gesture : ((await pageOf(gesture.tab, 0)) ?? { document: null });
  const result = await request(gesture.tab, gesture.quietSince ?? Infinity, true);
  const isOther = result.kind === "frame" && gesture.frame === 0 && document !== null && result.frame.document !== document;
  if (isOther) return (await lastOf(gesture.tab, document)) ?? missing("pageGone");
  // A page that is going no longer says what is secret on it.
  const isGone = result.kind === "missing" && (result.reason === "pageGone" || result.reason === "notCovered");
  return (isGone ? await lastOf(gesture.tab, document) : null) ?? result;
}

/** The last frame of the document, with what is known by now to be secret on it covered too. */
async function lastOf(tab: number, document: string | null): Promise<Result | null> {
  const frame = [warm.get(tab), past.get(tab)].find((known) => known?.document === document);
  if (frame === undefined) return null;
  const secrets = secretSince(tab, frame.picture.started);
  const png = await cover(frame.png, secrets, frame.picture.scale);
  // Covered anew it is another picture: the one before may stand with steps of before.
  return { kind: "frame", frame: secrets.length === 0 ? frame : { ...frame, png, picture: { ...frame.picture, id: crypto.randomUUID() } } };
}

/** The page has settled: keep a frame of it, unless there is one. */
export async function freshen(tab: number): Promise<void> {
  const frame = await warmFrame(tab);
  const top = await pageOf(tab, 0);
  if (top === undefined) return;
  const pages = await pagesOf(tab);
  const isFresh = frame?.document === top.document && pages.every((page) => page.since <= frame.picture.started);
  if (!isFresh) await request(tab, Math.max(...pages.map((page) => page.since)), false);
}

/** Whether the tab looked like this when the gesture began. */
async function showsBefore(frame: Frame, gesture: Gesture): Promise<boolean> {
  const { started } = frame.picture;
  const pages = await pagesOf(gesture.tab);
  const top = pages.find((page) => page.frame === 0);
  if (top?.document !== frame.document || gesture.quietSince === null || gesture.quietSince > started) return false;
  return pages.every(({ since, changed }) => (since <= started || since > gesture.time) && (changed <= started || changed > gesture.time));
}

async function warmFrame(tab: number): Promise<Frame | null> {
  const known = warm.get(tab);
  if (known !== undefined) return known;
  const stored = await read(["warm"], async (transaction) => got<unknown>(transaction.objectStore("warm").get(tab)));
  if (stored === undefined) return null;
  warm.set(tab, stored as Frame);
  return stored as Frame;
}

/** Joins the capture under way if it shows the page as it is since `since`, else the next one. */
function request(tab: number, since: number, wanted: boolean): Promise<Result> {
  const before = requests.get(tab);
  if (before !== undefined && (before.begun === null || before.begun >= since)) {
    before.wanted ||= wanted;
    return before.result;
  }
  const { promise, resolve } = deferred<Result>();
  const fresh: Request = { begun: null, wanted, result: promise };
  requests.set(tab, fresh);
  void take(tab, fresh)
    .catch(() => missing("refused"))
    .then((result) => {
      if (requests.get(tab) === fresh) requests.delete(tab);
      resolve(result);
    });
  return promise;
}

function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => { resolve = settle; });
  return { promise, resolve };
}

async function take(tab: number, request: Request): Promise<Result> {
  const { windowId, width: tabWidth } = await chrome.tabs.get(tab);
  const seen: { document?: string; secrets: readonly Rect[] | null } = { secrets: null };
  const shot = await capture(windowId, async () => {
    const page = await pageOf(tab, 0);
    if (!request.wanted && page !== undefined && page.changed > page.since) return "refused";
    if (page !== undefined) seen.document = page.document;
    seen.secrets = await secretsOf(tab);
    const hindrance = await hidden(tab, windowId);
    request.begun = performance.timeOrigin + performance.now();
    return hindrance ?? (seen.secrets === null ? "notCovered" : null);
  });
  if (shot.kind === "missing") return shot;
  const after = await secretsOf(tab);
  const page = await pageOf(tab, 0);
  const { document, secrets: before } = seen;
  if (document === undefined || page?.document !== document) return missing("pageGone");
  const late = await hidden(tab, windowId);
  if (late !== null) return missing(late);
  if (before === null || after === null) return missing("notCovered");
  const cssWidth = page.width > 0 ? page.width : (tabWidth ?? 0);
  const frame = await develop(tab, document, shot, cssWidth, [...before, ...after]);
  await keepWarm(frame);
  return { kind: "frame", frame };
}

/** `captureVisibleTab` takes whatever is in front: only when that is our tab may it be used. */
async function hidden(tab: number, window: number): Promise<PictureProblem | null> {
  try {
    const { active, windowId } = await chrome.tabs.get(tab);
    const { state } = await chrome.windows.get(window);
    return active && windowId === window && state !== "minimized" ? null : "tabHidden";
  } catch {
    return "pageGone";
  }
}

/** A PNG says its size in its first bytes. */
function sizeOf(bytes: Uint8Array<ArrayBuffer>): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

async function develop(
  tab: number,
  document: string,
  shot: Extract<Shot, { kind: "taken" }>,
  cssWidth: number,
  secrets: readonly Rect[],
): Promise<Frame> {
  const { width, height } = sizeOf(shot.bytes);
  const scale = cssWidth > 0 ? width / cssWidth : 1;
  const png = await cover(new Blob([shot.bytes], { type: "image/png" }), secrets, scale);
  const { started, ended } = shot;
  return { tab, document, png, picture: { id: crypto.randomUUID(), width, height, scale, started, ended } };
}

/**
 * On the disk too, covered as it is: the worker sleeps while a person reads the page before they act.
 * But what is only kept in memory for a while never goes there.
 */
async function keepWarm(frame: Frame): Promise<void> {
  const before = warm.get(frame.tab);
  if (before !== undefined && before.document !== frame.document) past.set(frame.tab, before);
  warm.set(frame.tab, frame);
  if (await isCatchingUp()) return;
  const put = (transaction: IDBTransaction): Promise<unknown> => got(transaction.objectStore("warm").put(frame));
  // Without room the frame is still in memory.
  await write(["warm"], put, "relaxed").catch(() => undefined);
}

/** The recording is over, or the tab gone. */
export async function cool(tab?: number): Promise<void> {
  for (const frames of [warm, past]) {
    if (tab === undefined) frames.clear();
    else frames.delete(tab);
  }
  forgetLater(tab);
  forgetFocus(tab);
  const remove = (transaction: IDBTransaction): Promise<undefined> => {
    const table = transaction.objectStore("warm");
    return got(tab === undefined ? table.clear() : table.delete(tab));
  };
  await write(["warm"], remove, "relaxed");
}
