import { wordsOf } from "../screen.ts";

/** Folded for comparing: case, white space and marks at the end say nothing. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, " ").replace(/[\s.:*…]+$/u, "").trim();
}

/** 1 the same, 0.75 nearly, 0.5 with something beside it, 0 something else. */
export function likeness(text: string, wanted: string): number {
  if (folded(text) === folded(wanted)) return 1;
  if (text === "" || wanted === "") return 0;
  if (overlap(wordsOf(text), wordsOf(wanted)) >= 0.8) return 0.75;
  return folded(text).includes(folded(wanted)) || folded(wanted).includes(folded(text)) ? 0.5 : 0;
}

export function best(text: string, wanted: readonly string[]): number {
  return Math.max(0, ...wanted.map((one) => likeness(text, one)));
}

/** F1 of two bags of words. */
function overlap(left: readonly string[], right: readonly string[]): number {
  const rest = [...right];
  const common = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / (left.length + right.length || 1);
}
