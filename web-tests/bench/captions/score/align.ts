import type { GuideStep } from "../../../support/guide.ts";
import { oneOrMore, type TrueStep } from "../truth.ts";
import { best } from "./words.ts";

/** A true step and what was recorded of it; one of them may be missing. */
export interface Pair {
  readonly truth?: TrueStep;
  readonly step?: GuideStep;
}

/** What it costs to leave a step alone, against 1 − similarity for a pair. */
const ALONE = 0.42;

/** The cheapest pairing that keeps both orders. */
export function align(truths: readonly TrueStep[], steps: readonly GuideStep[]): Pair[] {
  const ways: { readonly cost: number; readonly pairs: readonly Pair[] }[][] = [];
  for (let i = 0; i <= truths.length; i += 1) {
    const row: (typeof ways)[number] = [];
    for (let j = 0; j <= steps.length; j += 1) {
      const [truth, step] = [truths[i - 1], steps[j - 1]];
      const options: (typeof row)[number][] = i === 0 && j === 0 ? [{ cost: 0, pairs: [] }] : [];
      const add = (from: (typeof row)[number] | undefined, cost: number, pair: Pair): void => {
        if (from !== undefined) options.push({ cost: from.cost + cost, pairs: [...from.pairs, pair] });
      };
      if (truth !== undefined) add(ways[i - 1]?.[j], ALONE, { truth });
      if (step !== undefined) add(row[j - 1], ALONE, { step });
      if (truth !== undefined && step !== undefined) add(ways[i - 1]?.[j - 1], 1 - similarity(truth, step), { truth, step });
      row.push(options.reduce((cheapest, option) => (option.cost < cheapest.cost ? option : cheapest)));
    }
    ways.push(row);
  }
  return [...(ways.at(-1)?.at(-1)?.pairs ?? [])];
}

/** By act and target alone, as the scoring rules have it; what was entered breaks a tie. */
function similarity(truth: TrueStep, step: GuideStep): number {
  const action = oneOrMore(truth.action).includes(step.action) ? 1 : 0;
  const value = truth.value !== undefined && oneOrMore(truth.value).includes(step.value ?? "") ? 1 : 0;
  return 0.35 * action + 0.6 * best(step.target.name, oneOrMore(truth.name)) + 0.05 * value;
}
