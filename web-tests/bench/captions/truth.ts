import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../support/repository.ts";

/** What a procedure must give, written down from the screen before any recorder ran. */
export interface Truth {
  /** What is done, for people. */
  readonly title: string;
  /** What must stand in no file of the export. */
  readonly secrets?: readonly string[];
  /** Surroundings that are true of every step, by the words on the screen. */
  readonly around?: readonly string[];
  readonly steps: readonly TrueStep[];
}

/** One step; where several words are right, all are named. */
export interface TrueStep {
  /** The act's name in `guide.json`. */
  readonly action: OneOrMore;
  readonly name: OneOrMore;
  readonly role: OneOrMore;
  /** Where a reader must look: it stands in `place` and in the caption. */
  readonly place?: readonly TruePlace[];
  /** Other surroundings that are true, by the words on the screen. */
  readonly around?: readonly string[];
  readonly value?: OneOrMore;
  /** A secret was entered: no value, and said so. */
  readonly masked?: true;
  readonly state?: OneOrMore;
  /** What stands with the control and tells why; absent: nothing does. */
  readonly why?: OneOrMore;
  /** It may be told or not: the step after says it too. */
  readonly optional?: true;
}

export interface TruePlace {
  readonly kind: OneOrMore;
  readonly name: OneOrMore;
}

export type OneOrMore = string | readonly string[];

export function readTruth(name: string): Truth {
  const file = join(repository(), "web-tests/bench/captions/procedures", `${name}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Truth;
}

export function oneOrMore(words: OneOrMore): readonly string[] {
  return typeof words === "string" ? [words] : words;
}
