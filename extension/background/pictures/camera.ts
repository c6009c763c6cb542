import type { PictureProblem } from "../../generated/wire";
import { Queue } from "../queue";
import { now, wait, within } from "../time";

/** The browser allows two captures a second; at this distance none was ever refused. */
const SPACING = 520;

/** A minimised window never answers. An image that comes later shows a later state and is not taken. */
const PATIENCE = 3000;

/** What the browser gave, or why it gave nothing. */
export type Shot =
  | { readonly kind: "taken"; readonly bytes: Uint8Array<ArrayBuffer>; readonly started: number; readonly ended: number }
  | { readonly kind: "missing"; readonly reason: PictureProblem };

const TIMEOUT = Symbol("timeout");
const shutter = new Queue();
let lastStart = -Infinity;

/** One capture at a time, never too close to the last one; once more when the browser stumbled. */
export function capture(window: number, ready: () => Promise<PictureProblem | null>): Promise<Shot> {
  return shutter.run(async () => {
    const first = await once(window, ready);
    return first === "stumbled" ? settle(await once(window, ready)) : settle(first);
  });
}

function settle(shot: Shot | "stumbled"): Shot {
  return shot === "stumbled" ? { kind: "missing", reason: "refused" } : shot;
}

async function once(window: number, ready: () => Promise<PictureProblem | null>): Promise<Shot | "stumbled"> {
  await wait(Math.max(0, lastStart + SPACING - performance.now()));
  const hindrance = await ready();
  if (hindrance !== null) return { kind: "missing", reason: hindrance };
  lastStart = performance.now();
  const started = now();
  try {
    const url = await within(chrome.tabs.captureVisibleTab(window, { format: "png" }), PATIENCE, TIMEOUT);
    if (url === TIMEOUT) return { kind: "missing", reason: "timeout" };
    return { kind: "taken", bytes: bytesOf(url), started, ended: now() };
  } catch (error) {
    return mayRetry(error) ? "stumbled" : { kind: "missing", reason: "refused" };
  }
}

/** Readback fails now and then, most often at the very first capture; the quota may be a past worker's. */
function mayRetry(error: unknown): boolean {
  return /readback|MAX_CAPTURE|view is invisible/i.test(String(error));
}

/** The bytes of a data URL. `fetch` of one is closed by the extension's own policy. */
function bytesOf(url: string): Uint8Array<ArrayBuffer> {
  const text = atob(url.slice(url.indexOf(",") + 1));
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
