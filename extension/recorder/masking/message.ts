/** The last gate: every string of an observation is scrubbed before the message exists. */
import { scrub } from "./tokens";

// Set by the recorder itself, or already cleaned by rules of their own.
const AS_IS = new Set(["gesture", "kind", "role", "widget", "url", "href", "reason"]);

/** A copy of the value with credentials and control characters taken out of every string. */
export function scrubbed<T>(value: T, also: (text: string) => string): T {
  return clean(value, also, 0) as T;
}

function clean(value: unknown, also: (text: string) => string, depth: number): unknown {
  if (typeof value === "string") return also(cleanText(value));
  if (value === null || typeof value !== "object" || depth > 24) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => clean(item, also, depth + 1));
  const copy: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    copy[name] = AS_IS.has(name) && typeof item === "string" ? also(item) : clean(item, also, depth + 1);
  }
  return copy;
}

/** The same few words stand in every observation of a page: each is looked through once. */
const known = new Map<string, string>();
const MOST_KNOWN = 2_000;
const LONGEST_KNOWN = 400;

function cleanText(text: string): string {
  if (text.length > LONGEST_KNOWN) return scrub(printable(text));
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const clear = scrub(printable(text));
  known.set(text, clear);
  return clear;
}

// Direction overrides, invisible joiners and control characters can make a text read as what it is not.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;

function printable(text: string): string {
  return text.replace(UNPRINTABLE, "");
}
