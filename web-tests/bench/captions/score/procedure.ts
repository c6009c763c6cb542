import type { Export, GuideStep } from "../../../support/guide.ts";
import type { Screen } from "../screen.ts";
import type { Truth } from "../truth.ts";
import { align } from "./align.ts";
import { invented, leaks } from "./grounding.ts";
import { judge, type Points } from "./step.ts";

/** How well a procedure was told. */
export interface Result {
  readonly name: string;
  readonly steps: number;
  readonly recorded: number;
  /** Harmonic mean of how many true steps were found and how many found ones are true. */
  readonly f1: number;
  /** Means over the steps to which they apply. */
  readonly means: Readonly<Record<keyof Points, number | undefined>>;
  readonly score: number;
  readonly hardFails: readonly string[];
  readonly faults: readonly string[];
}

const PARTS = ["action", "target", "place", "value", "why"] as const;

export function score(name: string, truth: Truth, exported: Export, screen: Screen, templates: ReadonlySet<string>): Result {
  const steps = withoutArrival(exported.guide.steps);
  const faults: string[] = [];
  const hardFails = leaks(exported, truth.secrets ?? []);
  const pairs = align(truth.steps, steps).filter(({ truth: wanted, step }) => step !== undefined || wanted?.optional !== true);
  const wantedSteps = pairs.filter(({ truth: wanted }) => wanted !== undefined).length;
  const judged: { readonly points: Points; readonly score: number }[] = [];
  for (const { truth: wanted, step } of pairs) {
    if (step === undefined) faults.push(`missing: ${JSON.stringify(wanted?.action)} ${JSON.stringify(wanted?.name)}`);
    else if (wanted === undefined) faults.push(`too much: ${step.plainCaption}`);
    else {
      const one = judge(wanted, truth.around ?? [], step);
      judged.push(one);
      faults.push(...one.faults.map((fault) => `${step.plainCaption} — ${fault}`));
      if (one.wrongControl !== undefined) hardFails.push(one.wrongControl);
    }
    const words = step === undefined ? [] : invented(step, screen, templates);
    if (words.length > 0) hardFails.push(`invented: ${words.join(", ")} in: ${step?.plainCaption ?? ""}`);
  }
  const f1 = (2 * judged.length) / (wantedSteps + steps.length || 1);
  const total = hardFails.length > 0 ? 0 : f1 * mean(judged.map((one) => one.score), 0);
  const means = Object.fromEntries(PARTS.map((part) => [part, mean(judged.map(({ points }) => points[part]))])) as Result["means"];
  return { name, steps: wantedSteps, recorded: steps.length, f1, means, score: total, hardFails, faults };
}

/** How one got to the first page is no part of the procedure. */
function withoutArrival(steps: readonly GuideStep[]): readonly GuideStep[] {
  return steps[0]?.action === "navigate" && steps[0].detail === "address" ? steps.slice(1) : steps;
}

function mean(numbers: readonly (number | undefined)[]): number | undefined;
function mean(numbers: readonly (number | undefined)[], none: number): number;
function mean(numbers: readonly (number | undefined)[], none?: number): number | undefined {
  const present = numbers.filter((number) => number !== undefined);
  return present.length === 0 ? none : present.reduce((sum, number) => sum + number, 0) / present.length;
}
