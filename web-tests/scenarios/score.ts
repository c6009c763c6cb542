import type { GuideStep } from "../support/guide.ts";
import type { Expected, Scenario } from "./scenario.ts";

/** The ground truth's words for acts, and the acts of `guide.json` that mean the same. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  check: ["toggle"],
  choose: ["choose", "select"],
  clear: ["clear"],
  "clear button": ["clear", "click"],
  click: ["click"],
  close: ["close"],
  collapse: ["collapse"],
  copy: ["copy"],
  "copy button": ["copy", "click"],
  double: ["doubleClick"],
  drag: ["drag"],
  expand: ["expand"],
  go: ["navigate"],
  hover: ["hover"],
  increase: ["clickTimes", "set"],
  "new tab": ["openInNewTab"],
  open: ["open", "click"],
  "open a tab": ["openInNewTab", "open", "click"],
  paste: ["paste"],
  pick: ["open", "click", "select", "toggle"],
  press: ["press"],
  remove: ["click", "clear"],
  "right-click": ["rightClick"],
  select: ["select", "choose", "toggle"],
  set: ["set"],
  sort: ["click", "toggle", "set"],
  step: ["click", "clickTimes", "set"],
  "turn off": ["toggle"],
  "turn on": ["toggle"],
  type: ["enter"],
  upload: ["upload"],
};

/** States that the words themselves promise. */
const STATES: Readonly<Record<string, string>> = { check: "on", "turn on": "on", "turn off": "off" };

/** What differs from the ground truth, in words; empty when the scenario is fully right. */
export function differences(scenario: Scenario, recorded: readonly GuideStep[]): string[] {
  const steps = withoutArrival(recorded);
  if (steps.length !== scenario.exp.length) {
    const got = steps.map((step) => step.plainCaption).join(" | ");
    return [`${String(steps.length)} steps instead of ${String(scenario.exp.length)}${got === "" ? "" : `: ${got}`}`];
  }
  return scenario.exp.flatMap((expected, index) => {
    const step = steps[index];
    return step === undefined ? [] : stepDifferences(expected, step);
  });
}

/** How one got to the page is no part of the gesture. */
function withoutArrival(steps: readonly GuideStep[]): readonly GuideStep[] {
  return steps[0]?.action === "navigate" && steps[0].detail === "address" ? steps.slice(1) : steps;
}

function stepDifferences(expected: Expected, step: GuideStep): string[] {
  const found: string[] = [];
  if (!(ACTS[expected.a] ?? []).includes(step.action)) found.push(`action ${step.action} instead of ${expected.a}`);
  if (!says(step.target.name, expected.t)) found.push(`target "${step.target.name}" instead of "${expected.t}"`);
  const { c } = expected;
  if (c !== undefined && !step.place.some(({ name }) => says(name, c))) {
    found.push(`container ${step.place.map(({ kind, name }) => `${kind} "${name}"`).join(", ") || "none"} instead of "${c}"`);
  }
  const state = STATES[expected.a];
  if (state !== undefined && step.state !== state) found.push(`state ${String(step.state)} instead of ${state}`);
  if (expected.v !== undefined) found.push(...valueDifferences(expected.v, step));
  return found;
}

function valueDifferences(wanted: string, step: GuideStep): string[] {
  if (wanted.startsWith("!")) {
    return JSON.stringify(step).includes(wanted.slice(1)) ? [`${wanted.slice(1)} appears`] : [];
  }
  if (wanted === "check") return ["on", "selected"].includes(step.state ?? "") ? [] : [`state ${String(step.state)} instead of on`];
  const said = [step.value, step.detail].filter((text) => text !== null);
  return said.some((text) => says(text, wanted)) ? [] : [`value ${said.map((text) => `"${text}"`).join(", ") || "none"} instead of "${wanted}"`];
}

function says(text: string, wanted: string): boolean {
  return text.toLowerCase().includes(wanted.toLowerCase());
}
