import type { Page } from "@playwright/test";
import type { Press } from "../support/gestures.ts";

/** One gesture, or a few that belong together, and the steps it must give. */
export interface Scenario {
  readonly suite: string;
  readonly name: string;
  /** Path of the page on the scenarios' server. */
  readonly url: string;
  /** The steps, in order. Empty: no step. */
  readonly exp: readonly Expected[];
  readonly gesture: (page: Page, press: Press) => Promise<unknown>;
}

/** A step as the ground truth has it. */
export interface Expected {
  /** What is done, in the words of the table in `score.ts`. */
  readonly a: string;
  /** The target's name; empty when any will do. */
  readonly t: string;
  /** A container it stands in. */
  readonly c?: string;
  /** A value, `check` for being on, or `!x` for an x that must appear nowhere. */
  readonly v?: string;
}
