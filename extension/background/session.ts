import type { Failure, Rect } from "../generated/wire";
import type { Watch } from "./catch-up/watch";

/**
 * What ends with the browser: `chrome.storage.session`, which survives the worker but not the browser.
 * Recorders may write here (the outbox), so nothing that must be trusted is kept in it.
 */
export interface DocumentRecord {
  readonly tab: number;
  readonly frame: number;
}

/** What a document last said of itself. */
export interface PageRecord {
  readonly document: string;
  readonly tab: number;
  readonly frame: number;
  /** When it last changed visibly, as told once it had settled. */
  readonly since: number;
  /** When it began to change, as told at once. */
  readonly changed: number;
  readonly width: number;
  /** What must be covered; null when it could not be told. */
  readonly secrets: readonly Rect[] | null;
  /** Where frames of other origins stand in it. */
  readonly frames: readonly Rect[];
}

/** Why the recording holds itself up, and since when. */
export interface Blocked {
  readonly failure: Failure;
  readonly since: number;
}

export const OUTBOX = "outbox/";

interface Values {
  alive: boolean;
  troubles: Failure[];
  blocked: Blocked | null;
  /** Kept in memory: the last minutes of these tabs. */
  watch: Watch | null;
  /** When another window last came to the front. */
  turned: number;
  /** Since when a tab is in front that is not recorded. */
  outside: { readonly tab: number; readonly since: number } | null;
}

export async function recall<K extends keyof Values>(name: K, otherwise: Values[K]): Promise<Values[K]> {
  const found = await chrome.storage.session.get(name);
  return (found[name] as Values[K] | undefined) ?? otherwise;
}

export async function remember<K extends keyof Values>(name: K, value: Values[K]): Promise<void> {
  await chrome.storage.session.set({ [name]: value });
}

/** Everything under a prefix, keys without it. */
export async function under(prefix: string): Promise<Map<string, unknown>> {
  const all: Record<string, unknown> = await chrome.storage.session.get(null);
  const entries = Object.entries(all).filter(([key]) => key.startsWith(prefix));
  return new Map(entries.map(([key, value]) => [key.slice(prefix.length), value]));
}

/** Forgets all that belongs to the recording that ended, the outbox too. */
export async function forgetRecording(): Promise<void> {
  const all: Record<string, unknown> = await chrome.storage.session.get(null);
  const keys = Object.keys(all).filter((key) => key.includes("/"));
  await chrome.storage.session.remove([...keys, "blocked", "outside", "turned"]);
}
