import type { Value } from "../../generated/wire";
import { attribute, closest, isMatch, queryAll, textOf } from "../dom";

/** A code editor as it shows in the page: its root, where its visible lines stand, and how it says its language. */
interface Editor {
  readonly root: string;
  readonly lines: string;
  readonly language: string | null;
}

const EDITORS: readonly Editor[] = [
  { root: ".monaco-editor", lines: ".view-lines > .view-line", language: "data-mode-id" },
  { root: ".ace_editor", lines: ".ace_text-layer > .ace_line_group, .ace_text-layer > .ace_line", language: null },
  { root: ".cm-editor", lines: ".cm-content > .cm-line", language: "data-language" },
  { root: ".CodeMirror", lines: ".CodeMirror-code .CodeMirror-line", language: null },
];

const ROOTS = EDITORS.map(({ root }) => root).join(",");
const TERMINALS = ".xterm, .hterm, .terminal";
const MOST_LINES = 5_000;
const LONGEST = 100_000;

/** The root of the code editor that the element belongs to. */
export function editorOf(element: Element): Element | null {
  return closest(element, ROOTS);
}

/** The terminal that the element belongs to. */
export function terminalOf(element: Element): Element | null {
  return closest(element, TERMINALS);
}

/** The lines that a code editor shows; null where it is none. */
export function editorValue(element: Element): Value | null {
  const root = editorOf(element);
  if (root === null) return null;
  const editor = EDITORS.find((kind) => isMatch(root, kind.root));
  if (editor === undefined) return null;
  const lines = queryAll(root, editor.lines).slice(0, MOST_LINES);
  const text = inOrder(lines).map((line) => textOf(line).replace(/\u00a0/g, " ").replace(/[\u200b\n]/g, "")).join("\n");
  return text.trim() === "" ? { kind: "empty" } : { kind: "code", text: text.slice(0, LONGEST), language: languageOf(root, editor) };
}

/** Editors that draw only what is seen place their lines by style, in any order of the tree. */
function inOrder(lines: readonly Element[]): readonly Element[] {
  const top = (line: Element): number => (line instanceof HTMLElement ? parseFloat(line.style.top) : NaN);
  return lines.some((line) => Number.isNaN(top(line))) ? lines : [...lines].sort((one, other) => top(one) - top(other));
}

function languageOf(root: Element, { language }: Editor): string | null {
  if (language === null) return null;
  const [said] = [root, ...queryAll(root, `[${language}]`).slice(0, 1)].map((part) => attribute(part, language)).filter((value) => value !== null);
  return said ?? null;
}
