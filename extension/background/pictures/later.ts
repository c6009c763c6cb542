import type { Rect } from "../../generated/wire";
import { now } from "../time";
import { withFrames } from "./cover";

interface Told {
  readonly at: number;
  readonly secrets: readonly Rect[] | null;
}

interface Later {
  readonly told: Told[];
  /** When a secret was last typed: from then on the same words are a secret wherever they stand. */
  typed: number;
}

/** What became known of secrets in a tab, after a frame of it had been taken. */
const later = new Map<number, Later>();
/** Tellings kept of a tab; who needs older ones gets nothing. */
const MOST = 40;

function of(tab: number): Later {
  const known = later.get(tab) ?? { told: [], typed: 0 };
  later.set(tab, known);
  return known;
}

/** A document of the tab said what is secret in it. */
export function told(tab: number, secrets: readonly Rect[] | null, frames: readonly Rect[]): void {
  const { told: all } = of(tab);
  all.push({ at: now(), secrets: withFrames([{ secrets, frames }]) });
  if (all.length > MOST) all.shift();
}

/** A secret was typed in the tab. */
export function typed(tab: number, time: number): void {
  const known = of(tab);
  known.typed = Math.max(known.typed, time);
}

/** What is known since then to be secret, beyond what was known at the time; null where nobody can say. */
export function secretSince(tab: number, time: number): readonly Rect[] | null {
  const { told: all, typed: at } = of(tab);
  const since = all.filter((one) => one.at > time);
  const isUnknown = since.some(({ secrets }) => secrets === null) || (all.length === MOST && since.length === MOST);
  const isUntold = at > time && !since.some((one) => one.at > at);
  return isUnknown || isUntold ? null : since.flatMap(({ secrets }) => secrets ?? []);
}

/** The tab is gone, or nobody records. */
export function forgetLater(tab?: number): void {
  if (tab === undefined) later.clear();
  else later.delete(tab);
}
