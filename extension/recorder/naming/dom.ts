/**
 * Reading the DOM of a page that may be hostile.
 *
 * A form answers `form.id`, `form.parentNode` or `form.getAttribute` with its inputs of that name, so every read goes
 * through the prototypes' own getters, taken when this file is loaded. Walks follow the flat tree: slots show what is
 * assigned to them, hosts show their shadow root.
 */

type Read<T extends object, V> = (object: T) => V;

function getter<T extends object, K extends keyof T & string>(prototype: T, key: K): Read<T, T[K]> {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- that it is unbound is the point
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  return (object) => (get === undefined ? object[key] : (Reflect.apply(get, object, []) as T[K]));
}

export const localName = getter(Element.prototype, "localName");
export const namespace = getter(Element.prototype, "namespaceURI");
export const parentNode = getter(Node.prototype, "parentNode");
export const firstChild = getter(Node.prototype, "firstChild");
export const nextSibling = getter(Node.prototype, "nextSibling");
export const nodeType = getter(Node.prototype, "nodeType");
export const previousElement = getter(Element.prototype, "previousElementSibling");
export const nextElement = getter(Element.prototype, "nextElementSibling");
export const firstElement = getter(Element.prototype, "firstElementChild");
const assignedSlot = getter(Element.prototype, "assignedSlot");
const openShadowRoot = getter(Element.prototype, "shadowRoot");
const textLength = getter(CharacterData.prototype, "length");
export const isConnected = getter(Node.prototype, "isConnected");

/* eslint-disable @typescript-eslint/unbound-method, @typescript-eslint/no-deprecated -- called with an explicit receiver only; an overload for foreign tags is what is deprecated */
const {
  getAttribute: readAttribute,
  hasAttribute: readHasAttribute,
  hasAttributes: readHasAttributes,
  matches: readMatches,
  closest: readClosest,
  querySelector: readQuery,
  querySelectorAll: readQueryAll,
  getBoundingClientRect: readRect,
  checkVisibility: readVisibility,
} = Element.prototype;
const { getRootNode: readRoot, contains: readContains, compareDocumentPosition: readOrder } = Node.prototype;
const { substringData } = CharacterData.prototype;
const { assignedNodes } = HTMLSlotElement.prototype;
/* eslint-enable @typescript-eslint/unbound-method, @typescript-eslint/no-deprecated */

/** Longest stretch of one text node that is read. */
const TEXT_CAP = 4000;
/** How many children of one node are looked at. */
const CHILD_CAP = 1000;

export const attribute = (element: Element, name: string): string | null => {
  const value = readAttribute.call(element, name);
  return value !== null && value.length > TEXT_CAP ? value.slice(0, TEXT_CAP) : value;
};
export const hasAttribute = (element: Element, name: string): boolean => readHasAttribute.call(element, name);
export const hasAttributes = (element: Element): boolean => readHasAttributes.call(element);
export const matches = (element: Element, selector: string): boolean => readMatches.call(element, selector);
export const closest = (element: Element, selector: string): Element | null => readClosest.call(element, selector);
export const rectOf = (element: Element): DOMRect => readRect.call(element);
export const contains = (outer: Node, inner: Node | null): boolean => readContains.call(outer, inner);
/** For sorting: in the order of the document. */
export const inOrder = (one: Node, other: Node): number => (readOrder.call(one, other) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1);
export const isRendered = (element: Element): boolean =>
  readVisibility.call(element, { visibilityProperty: true, contentVisibilityAuto: false });

/** So many nodes are looked through at one place of a page that is large. */
const BUDGET = 1_500;
/** Below so many the browser's own search costs nothing. */
const SMALL = 300;
let isLarge = false;

/** From now on the page counts as one that may not be searched through for a press. */
export function pageIsLarge(large: boolean): void {
  isLarge = large;
}

export const isPageLarge = (): boolean => isLarge;

/** Whether the browser's own search, which cannot be ended early, may take too long here. */
function mayTakeLong(scope: Node): boolean {
  if (!isLarge) return false;
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT);
  for (let count = 0; count < SMALL; count += 1) if (walker.nextNode() === null) return false;
  return true;
}

/** The first matches among the first nodes. */
function firstFew(scope: Node, selector: string, cap: number): Element[] {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT);
  const found: Element[] = [];
  for (let count = 0; count < BUDGET && found.length < cap; count += 1) {
    const node = walker.nextNode();
    if (node === null) break;
    if (readMatches.call(node as Element, selector)) found.push(node as Element);
  }
  return found;
}

/** First match below an element or in a document or shadow root; in a large page only where it stands near the beginning. */
export function find(scope: Element | Document | DocumentFragment, selector: string): Element | null {
  if (mayTakeLong(scope)) return firstFew(scope, selector, 1)[0] ?? null;
  return scope instanceof Element ? readQuery.call(scope, selector) : scope.querySelector(selector);
}

/** The first `cap` matches below an element or in a document or shadow root. */
export function findAll(scope: Element | Document | DocumentFragment, selector: string, cap: number): Element[] {
  if (mayTakeLong(scope)) return firstFew(scope, selector, cap);
  const found = scope instanceof Element ? readQueryAll.call(scope, selector) : scope.querySelectorAll(selector);
  const result: Element[] = [];
  for (let index = 0; index < found.length && result.length < cap; index += 1) {
    const element = found[index];
    if (element !== undefined) result.push(element);
  }
  return result;
}

export const isElement = (node: Node | null | undefined): node is Element =>
  node !== null && node !== undefined && nodeType(node) === 1;
export const isText = (node: Node): node is Text => nodeType(node) === 3 || nodeType(node) === 4;

/** The text of a text node, never more than a label could need. */
export const textOf = (node: Text): string => substringData.call(node, 0, Math.min(TEXT_CAP, textLength(node)));

/** The document or shadow root an element stands in: the scope of its ids. */
export function rootOf(element: Element): Document | DocumentFragment | null {
  const root = readRoot.call(element);
  return root instanceof Document || root instanceof DocumentFragment ? root : null;
}

/** Only these can be hosts; asking the browser about others throws. */
const HOSTS = /-|^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** The shadow root of a host, also of a closed one where the browser lets extensions see it. */
export function shadowRootOf(element: Element, alsoClosed = localName(element).includes("-")): ShadowRoot | null {
  const open = openShadowRoot(element);
  if (open !== null || !alsoClosed || !HOSTS.test(localName(element))) return open;
  const extension = (globalThis as { chrome?: { dom?: Pick<typeof chrome.dom, "openOrClosedShadowRoot"> } }).chrome;
  return element instanceof HTMLElement ? (extension?.dom?.openOrClosedShadowRoot(element) ?? null) : null;
}

/** The parent in the flat tree. */
export function parentOf(node: Node): Element | null {
  const slot = isElement(node) ? assignedSlot(node) : null;
  if (slot !== null) return slot;
  const parent = parentNode(node);
  if (parent === null) return null;
  if (isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** The ancestors in the flat tree, nearest first, at most `cap`. */
export function* ancestors(element: Element, cap = 60): Generator<Element> {
  let at = parentOf(element);
  for (let count = 0; at !== null && count < cap; count += 1) {
    yield at;
    at = parentOf(at);
  }
}

/** The nearest ancestor in the flat tree, or the element itself, that matches. */
export function closestFlat(element: Element, selector: string, cap = 60): Element | null {
  if (matches(element, selector)) return element;
  for (const ancestor of ancestors(element, cap)) if (matches(ancestor, selector)) return ancestor;
  return null;
}

/** The children in the flat tree. */
export function childrenOf(element: Element): Node[] {
  if (element instanceof HTMLSlotElement) {
    const assigned = assignedNodes.call(element);
    if (assigned.length > 0) return assigned.slice(0, CHILD_CAP);
  }
  const result: Node[] = [];
  let child = firstChild(shadowRootOf(element) ?? element);
  while (child !== null && result.length < CHILD_CAP) {
    result.push(child);
    child = nextSibling(child);
  }
  return result;
}

export const elementById = (root: Document | DocumentFragment, id: string): Element | null =>
  (root as Partial<NonElementParentNode>).getElementById?.(id) ?? null;

/** The elements an IDREF list points at, in its order, each once. */
export function referenced(element: Element, name: string): Element[] {
  const ids = attribute(element, name);
  if (ids === null) return [];
  const root = rootOf(element);
  const result = new Set<Element>();
  for (const id of ids.split(/[\t\n\f\r ]+/, 20)) {
    const target = id === "" ? null : (root as Partial<NonElementParentNode> | null)?.getElementById?.(id);
    if (target !== null && target !== undefined) result.add(target);
  }
  return [...result];
}

/** Whether a node lies inside an element in the flat tree. */
export function isInside(node: Element, outer: Element): boolean {
  if (contains(outer, node)) return true;
  for (const ancestor of ancestors(node)) if (ancestor === outer) return true;
  return false;
}
