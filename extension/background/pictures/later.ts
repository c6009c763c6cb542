import type { Rect } from "../../generated/wire";
import { now } from "../time";
import { withFrames } from "./cover";

interface Told {
  readonly at: number;
  readonly secrets: readonly Rect[];
}

/** What became known of secrets in a tab, after a frame of it had been taken. */
const later = new Map<number, Told[]>();
/** Tellings kept of a tab. */
const MOST = 40;

/** A document of the tab said what is secret in it. */
export function told(tab: number, secrets: readonly Rect[] | null, frames: readonly Rect[]): void {
  const known = withFrames([{ secrets, frames }]) ?? [];
  if (known.length > 0) later.set(tab, [...(later.get(tab) ?? []), { at: now(), secrets: known }].slice(-MOST));
}

/**
 * What was told since then to be secret. A page that is going tells nothing more; what its frame was covered with when
 * it was taken stays covered.
 */
export function secretSince(tab: number, time: number): readonly Rect[] {
  return (later.get(tab) ?? []).filter(({ at }) => at > time).flatMap(({ secrets }) => secrets);
}

/** The tab is gone, or nobody records. */
export function forgetLater(tab?: number): void {
  if (tab === undefined) later.clear();
  else later.delete(tab);
}
