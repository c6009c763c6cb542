import { childrenOf, isElement, isText, textOf } from "./dom";
import type { Names } from "./names";
import { hasLetter } from "./text";

/** A line of text, and the element that holds it. */
export interface Line {
  readonly element: Element;
  readonly text: string;
}

const DEPTH = 10;

const isBlock = (element: Element, names: Names): boolean => !/^(inline|contents|none)/.test(names.styles.of(element).display);

/** The first line that is seen of an element: the words up to where the next block begins. */
export function firstLine(element: Element, names: Names, skip: (part: Element) => boolean, depth = 0): Line | null {
  if (depth > DEPTH || !names.styles.isSeen(element)) return null;
  const children = childrenOf(element);
  const hasOwnWords = children.some((child) => (isText(child) ? hasLetter(textOf(child)) : isElement(child) && !isBlock(child, names) && !skip(child) && hasLetter(names.visible(child, skip))));
  if (hasOwnWords) {
    const text = names.visible(element, (part) => skip(part) || isBlock(part, names));
    return hasLetter(text) ? { element, text } : null;
  }
  for (const child of children) {
    const found = isElement(child) && !skip(child) ? firstLine(child, names, skip, depth + 1) : null;
    if (found !== null) return found;
  }
  return null;
}

/** How many lines are seen of an element, up to `most`. */
export function countLines(element: Element, names: Names, skip: (part: Element) => boolean, most: number, depth = 0): number {
  if (depth > DEPTH || most <= 0 || !names.styles.isSeen(element)) return 0;
  let count = 0;
  let inline = false;
  for (const child of childrenOf(element)) {
    if (isElement(child) && skip(child)) continue;
    if (isElement(child) && isBlock(child, names)) count += countLines(child, names, skip, most - count, depth + 1);
    else inline ||= isText(child) ? hasLetter(textOf(child)) : isElement(child) && hasLetter(names.visible(child, skip));
  }
  return count + (inline ? 1 : 0);
}
