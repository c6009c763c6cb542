import type { CDPSession, Page } from "@playwright/test";
import { EXTENSION_ID } from "../support/extension-id.ts";

/** As the browser's own tracing tells it; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what the thread had the processor for: on a busy machine only this is the page's own. */
  readonly tdur?: number;
  readonly tid: number;
  readonly args: { readonly data?: { readonly url?: string; readonly type?: string } };
}

/** What a page paid, in milliseconds. */
export interface PageTime {
  /** Per gesture, everything of ours until the next one: handlers, timers, observers. */
  readonly gestures: readonly number[];
  /** Per gesture, what stood between the person and the page's own reactions: the time in listeners, for all events of it. */
  readonly handlers: readonly number[];
  /** Every single run of ours. */
  readonly runs: readonly number[];
}

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"];
const OPENS = new Set(["pointerdown", "keydown"]);
const OURS = `chrome-extension://${EXTENSION_ID}/recorder.js`;

/** Measures what the recorder takes of a page while the gestures are made, by the browser's own trace. */
export async function pageTime(page: Page, gestures: () => Promise<void>): Promise<PageTime> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => { events.push(...(value as unknown as TraceEvent[])); });
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: CATEGORIES } });
  await gestures();
  await ended(session);
  await session.detach();
  return sum(events);
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => { resolve(); }));
  await session.send("Tracing.end");
  await complete;
}

function sum(events: readonly TraceEvent[]): PageTime {
  const ordered = [...events].sort((one, other) => one.ts - other.ts);
  const ours = outermost(ordered.filter(({ name, args }) => name === "FunctionCall" && args.data?.url === OURS));
  const threads = new Set(ours.map(({ tid }) => tid));
  const dispatched = ordered.filter(({ name, tid }) => name === "EventDispatch" && threads.has(tid));
  const opened = dispatched.filter(({ args }) => OPENS.has(args.data?.type ?? ""));
  const within = (from: number, to: number): number => ours.filter(({ ts }) => ts >= from && ts < to).reduce((total, run) => total + cost(run), 0);
  const heard = (from: number, to: number): number =>
    outermost(dispatched.filter(({ ts }) => ts >= from && ts < to)).reduce((total, { ts, dur }) => total + within(ts, ts + (dur ?? 0)), 0);
  return {
    gestures: opened.map(({ ts }, index) => within(ts, opened[index + 1]?.ts ?? Infinity)),
    handlers: opened.map(({ ts }, index) => heard(ts, opened[index + 1]?.ts ?? Infinity)),
    runs: ours.map(cost),
  };
}

const cost = ({ dur, tdur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1_000;

/** A run within a run is counted once. */
function outermost(runs: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<number, number>();
  return runs.filter(({ ts, dur, tid }) => {
    if (ts < (ends.get(tid) ?? 0)) return false;
    ends.set(tid, ts + (dur ?? 0));
    return true;
  });
}

/** The value below which this part of all lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}
