import type { Failure } from "../generated/wire";
import { notify } from "./notices";
import type { Blocked } from "./session";
import { recall, remember } from "./session";

/** More than these nobody reads; the newest stay. */
const KEPT = 20;

/** Trouble met in the background since the recording began, newest last. */
export function troubles(): Promise<Failure[]> {
  return recall("troubles", []);
}

/** Shows a trouble to the person: the same one is not said twice. */
export async function report(failure: Failure): Promise<void> {
  const before = await troubles();
  const others = before.filter((known) => known.code !== failure.code || known.detail !== failure.detail);
  await remember("troubles", [...others, failure].slice(-KEPT));
  notify({ kind: "statusChanged" });
}

export function forgetTroubles(): Promise<void> {
  return remember("troubles", []);
}

/** Why the recording holds itself up, if it does. */
export function blocked(): Promise<Blocked | null> {
  return recall("blocked", null);
}

export async function block(failure: Failure, since: number): Promise<void> {
  if ((await blocked()) === null) await remember("blocked", { failure, since });
  await report(failure);
}

/** Room again: the trouble that held the recording up is over. */
export async function unblock(): Promise<void> {
  const cause = (await blocked())?.failure;
  await remember("blocked", null);
  await remember("troubles", (await troubles()).filter((known) => known.code !== cause?.code));
}
