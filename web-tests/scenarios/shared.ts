import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { exactText, type Press } from "../support/gestures.ts";
import { repository } from "../support/repository.ts";
import type { Expected, Scenario } from "./scenario.ts";

/** A scenario as the file has it: the gesture is the text of a function `(p, c)` that may use `T(p, text)`. */
interface Written {
  readonly suite: string;
  readonly name: string;
  readonly url: string;
  readonly exp: readonly Expected[];
  readonly gesture: string;
}

/** Where the common ground truth lies when it is there: beside the repository. */
export function sharedFolder(): string | undefined {
  const folder = join(repository(), "../shared/gestures");
  return existsSync(join(folder, "ground-truth.json")) ? folder : undefined;
}

/** The scenarios of the common ground truth. */
export function sharedScenarios(folder: string): Scenario[] {
  const written = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8")) as Written[];
  return written.map((scenario) => ({ ...scenario, gesture: compile(scenario.gesture) }));
}

function compile(source: string): Scenario["gesture"] {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the ground truth is code, and ours
  const make = new Function("T", `return ${source}`) as (text: typeof exactText) => (page: Page, press: Press) => Promise<unknown>;
  return make(exactText);
}
