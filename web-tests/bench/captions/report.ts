import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../support/repository.ts";
import type { Result } from "./score/procedure.ts";

/** The 48 gestures of the common ground truth, when they are there. */
export interface Gestures {
  readonly right: number;
  readonly all: number;
  readonly faults: readonly string[];
}

/** Says what was told wrongly, as soon as it is known. */
export function tell({ name, score, faults, hardFails }: Result): void {
  console.log(`${name}: ${score.toFixed(2)}`);
  for (const fault of faults) console.log(`  ${fault}`);
  for (const fail of hardFails) console.log(`  HARD FAIL ${fail}`);
}

/** Prints a Markdown table and leaves everything in `target/bench/captions.json`. */
export function report(results: readonly Result[], gestures: Gestures | undefined): void {
  const folder = join(repository(), "target/bench");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "captions.json"), `${JSON.stringify({ results, gestures }, undefined, 2)}\n`);
  for (const fault of gestures?.faults ?? []) console.log(`gesture: ${fault}`);
  console.log("\n| procedure | steps | step F1 | action | target | place | value, state | why | score | hard fails |");
  console.log("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
  for (const result of results) console.log(row(result));
  if (results.length > 1) console.log(row(whole(results)));
  if (gestures !== undefined) console.log(`\n| common gestures fully right |\n|---|\n| ${String(gestures.right)} of ${String(gestures.all)} |`);
}

function row({ name, steps, f1, means, score, hardFails }: Result): string {
  const figures = [f1, means.action, means.target, means.place, means.value, means.why, score].map((figure) => figure?.toFixed(2) ?? "–");
  return `| ${[name, String(steps), ...figures, String(hardFails.length)].join(" | ")} |`;
}

function whole(results: readonly Result[]): Result {
  const mean = (figure: (result: Result) => number | undefined): number => {
    const present = results.map(figure).filter((number) => number !== undefined);
    return present.reduce((sum, number) => sum + number, 0) / (present.length || 1);
  };
  const total = (figure: (result: Result) => number): number => results.reduce((sum, result) => sum + figure(result), 0);
  return {
    name: `**all ${String(results.length)}**`,
    steps: total(({ steps }) => steps),
    recorded: total(({ recorded }) => recorded),
    f1: mean(({ f1 }) => f1),
    means: {
      action: mean(({ means }) => means.action),
      target: mean(({ means }) => means.target),
      place: mean(({ means }) => means.place),
      value: mean(({ means }) => means.value),
      why: mean(({ means }) => means.why),
    },
    score: mean(({ score }) => score),
    hardFails: results.flatMap(({ hardFails }) => hardFails),
    faults: [],
  };
}
