/** Reading the page for the recorder, on top of what naming reads with: through prototypes, never through the page's own names. */
import { hitElement } from "./naming/actionable";
import { attribute, closest as closestInTree, find, findAll, isRendered, localName, matches, parentNode, shadowRootOf } from "./naming/dom";

export { attribute, find, firstChild as firstChildOf, nextSibling as nextSiblingOf, shadowRootOf } from "./naming/dom";
export { localName as tagOf, matches as isMatch, parentNode as parentOf } from "./naming/dom";

/* eslint-disable @typescript-eslint/unbound-method -- called with an explicit receiver only */
const readText = Object.getOwnPropertyDescriptor(Node.prototype, "textContent")?.get;
const readConnected = Object.getOwnPropertyDescriptor(Node.prototype, "isConnected")?.get;
const { getRootNode, contains } = Node.prototype;
/* eslint-enable @typescript-eslint/unbound-method */

/** More matches than this are never wanted. */
const MOST = 2_000;

/** Text of the node and all below it. */
export const textOf = (node: Node): string => (readText?.call(node) as string | null | undefined) ?? "";

/** Whether the node stands in a document. */
export const isConnected = (node: Node): boolean => readConnected?.call(node) === true;

/** All below the root that answer to the selector. */
export const queryAll = (root: Element | Document | DocumentFragment, selector: string): Element[] => findAll(root, selector, MOST);

/** The root of the tree the node stands in, as far as ids can be looked up there. */
export function treeOf(node: Node): Document | ShadowRoot | null {
  const root = getRootNode.call(node);
  return root instanceof Document || root instanceof ShadowRoot ? root : null;
}

/** The host of the shadow tree the node stands in. */
export function hostOf(node: Node): Element | null {
  const root = treeOf(node);
  return root instanceof ShadowRoot ? root.host : null;
}

/** The nearest ancestor-or-self that answers to the selector, through shadow hosts. */
export function closest(element: Element, selector: string): Element | null {
  for (let from: Element | null = element; from !== null; from = hostOf(from)) {
    const found = closestInTree(from, selector);
    if (found !== null) return found;
  }
  return null;
}

/** The element above, through shadow hosts. */
export function elementAbove(element: Element): Element | null {
  const parent = parentNode(element);
  if (parent instanceof Element) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** Whether `outer` holds `inner`, through shadow hosts. */
export function holds(outer: Node, inner: Node): boolean {
  for (let node: Node | null = inner; node !== null; node = hostOf(node)) if (contains.call(outer, node)) return true;
  return false;
}

/** Whether a person can see the element at all; does not look at what covers it. */
export const isVisible = (element: Element): boolean => isConnected(element) && isRendered(element);

/** The element an event came from, the innermost one, also in closed shadow trees. */
export function originOf(event: Event): Element | null {
  const [first] = event.composedPath();
  if (first instanceof Element) return hitElement(event) ?? first;
  if (first instanceof Document) return first.documentElement;
  return first instanceof Node ? asElement(parentNode(first)) : null;
}

/** The element that keys go to, the innermost one; null where that is the page itself. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  for (let inner = focused; inner !== null; inner = shadowRootOf(inner)?.activeElement ?? null) focused = inner;
  return focused === document.body || focused === document.documentElement ? null : focused;
}

/** The node as element, if it is one. */
export const asElement = (node: unknown): Element | null => (node instanceof Element ? node : null);

/** The words that the elements with these ids hold, ids as an attribute lists them. */
export function textOfIds(element: Element, ...names: readonly string[]): string[] {
  const tree = treeOf(element);
  const ids = names.flatMap((name) => (attribute(element, name) ?? "").split(/\s+/)).filter((id) => id !== "");
  return ids.flatMap((id) => tree?.getElementById(id) ?? []).map(textOf);
}

/** Words on one line: whitespace collapsed, trimmed, at most `limit` characters. */
export function oneLine(text: string | null | undefined, limit: number): string {
  if (text === null || text === undefined || text === "") return "";
  const words = text.slice(0, limit * 8).replace(/\s+/g, " ").trim();
  return words.length > limit ? `${words.slice(0, limit - 1).trimEnd()}…` : words;
}

/** Whether the element holds one that answers to the selector. */
export const holdsMatch = (element: Element, selector: string): boolean => find(element, selector) !== null;

/** Whether it is an `input` of this type. */
export const isInput = (element: Element, type: string): boolean =>
  localName(element) === "input" && matches(element, `[type="${type}" i]`);
