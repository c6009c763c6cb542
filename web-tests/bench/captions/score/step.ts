import type { GuideStep } from "../../../support/guide.ts";
import { oneOrMore, type OneOrMore, type TruePlace, type TrueStep } from "../truth.ts";
import { best, folded } from "./words.ts";

/** Points from 0 to 1 (place: from −0.5); absent where nothing applies. */
export interface Points {
  readonly action: number;
  readonly target: number;
  readonly place: number | undefined;
  readonly value: number | undefined;
  readonly why: number | undefined;
}

/** The points of one step, and in words what is wrong. */
export interface Judged {
  readonly points: Points;
  readonly score: number;
  readonly faults: readonly string[];
  /** The control is another one than the one acted on. */
  readonly wrongControl: string | undefined;
}

const WEIGHTS = { action: 0.25, target: 0.35, place: 0.2, value: 0.2 } as const;

export function judge(truth: TrueStep, around: readonly string[], step: GuideStep): Judged {
  const faults: string[] = [];
  const points: Points = {
    action: action(truth, step, faults),
    target: target(truth, step, faults),
    place: place(truth, around, step, faults),
    value: valueAndState(truth, step, faults),
    why: why(truth, step, faults),
  };
  return { points, score: weighted(points), faults, wrongControl: wrongControl(truth, step, points) };
}

function weighted(points: Points): number {
  let [sum, weights] = [0, 0];
  for (const [part, weight] of Object.entries(WEIGHTS) as [keyof typeof WEIGHTS, number][]) {
    const value = points[part];
    if (value === undefined) continue;
    sum += weight * value;
    weights += weight;
  }
  return sum / weights;
}

function action(truth: TrueStep, step: GuideStep, faults: string[]): number {
  if (oneOrMore(truth.action).includes(step.action)) return 1;
  faults.push(`action ${step.action} instead of ${told(truth.action)}`);
  return 0;
}

function target(truth: TrueStep, step: GuideStep, faults: string[]): number {
  const name = best(step.target.name, oneOrMore(truth.name));
  if (name < 1) faults.push(`name "${step.target.name}" instead of ${told(truth.name)}`);
  const role = oneOrMore(truth.role).includes(step.target.role);
  if (!role) faults.push(`role ${step.target.role} instead of ${told(truth.role)}`);
  return role ? name : Math.max(0, name - 0.25);
}

/** What a reader needs must be in the step and in the sentence; what is not true must not be there at all. */
function place(truth: TrueStep, around: readonly string[], step: GuideStep, faults: string[]): number | undefined {
  const needed = truth.place ?? [];
  const given = step.place.filter(({ kind }) => kind !== "page");
  const known = [...around, ...(truth.around ?? [])].map(folded);
  const wrong = given.filter((one) => !needed.some((place) => isSame(place, one)) && !known.includes(folded(one.name)));
  for (const { kind, name } of wrong) faults.push(`it stands in no ${kind} "${name}"`);
  const missing = needed.filter((place) => !isTold(place, step));
  for (const { kind, name } of missing) faults.push(`${told(kind)} ${told(name)} is not told`);
  if (wrong.length > 0) return -0.5;
  if (needed.length === 0) return given.length === 0 ? undefined : 1;
  if (missing.length === 0) return 1;
  return missing.length < needed.length ? 0.5 : 0;
}

function isSame(truth: TruePlace, { kind, name }: { readonly kind: string; readonly name: string }): boolean {
  return oneOrMore(truth.kind).includes(kind) && oneOrMore(truth.name).some((wanted) => folded(wanted) === folded(name));
}

function isTold(truth: TruePlace, step: GuideStep): boolean {
  const sentence = folded(step.plainCaption);
  return step.place.some((one) => isSame(truth, one) && sentence.includes(folded(one.name)));
}

function valueAndState(truth: TrueStep, step: GuideStep, faults: string[]): number | undefined {
  const parts = [value(truth, step, faults), state(truth, step, faults)].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

function value(truth: TrueStep, step: GuideStep, faults: string[]): number | undefined {
  if (truth.masked === true) {
    if (step.masked && step.value === null) return 1;
    faults.push("the secret is not masked");
    return 0;
  }
  if (truth.value === undefined) return undefined;
  const given = step.value ?? "";
  if (oneOrMore(truth.value).some((wanted) => (wanted.startsWith("@") ? given.includes(wanted.slice(1)) : folded(given) === folded(wanted)))) return 1;
  faults.push(`value ${JSON.stringify(step.value)} instead of ${told(truth.value)}`);
  return 0;
}

function state(truth: TrueStep, step: GuideStep, faults: string[]): number | undefined {
  if (truth.state === undefined) return undefined;
  if (oneOrMore(truth.state).includes(step.state ?? "")) return 1;
  faults.push(`state ${String(step.state)} instead of ${told(truth.state)}`);
  return 0;
}

/** Told where it is shown, and nothing told where nothing is. */
function why(truth: TrueStep, step: GuideStep, faults: string[]): number | undefined {
  if (truth.why === undefined && step.why === null) return undefined;
  if (truth.why !== undefined && best(step.why ?? "", oneOrMore(truth.why)) === 1) return 1;
  faults.push(`why ${JSON.stringify(step.why)} instead of ${truth.why === undefined ? "nothing" : told(truth.why)}`);
  return 0;
}

/** A name that shares nothing with the true one is another control's; so is another row. */
function wrongControl(truth: TrueStep, step: GuideStep, { target: points }: Points): string | undefined {
  const named = best(step.target.name, oneOrMore(truth.name));
  if (step.target.name !== "" && points === 0 && named === 0) return `"${step.target.name}" was named instead of ${told(truth.name)}`;
  const row = truth.place?.find(({ kind }) => oneOrMore(kind).includes("row"));
  const said = step.place.find(({ kind }) => kind === "row");
  if (row === undefined || said === undefined || isSame(row, said)) return undefined;
  return `the row "${said.name}" was named instead of ${told(row.name)}`;
}

function told(words: OneOrMore): string {
  return oneOrMore(words).map((word) => `"${word}"`).join(" or ");
}
