import { attribute, hasAttribute, hasAttributes, inOrder, isConnected, localName, matches, rootOf } from "./dom";

/**
 * Elements that naming looks for in a whole document, noted as they come into it.
 *
 * A page may hold a million nodes, and a press must not walk them: who points at this id, which headings and breadcrumb
 * trails there are, which controls are alike, is answered from the few elements that can be it.
 */
export class Wide {
  readonly #buckets = new Map<string, Bucket>();
  readonly #isComplete: () => boolean;

  /** `isComplete` looks, for a moment, at what has not been looked at yet, and says whether that was all. */
  constructor(isComplete: () => boolean) {
    this.#isComplete = isComplete;
  }

  /** Whether everything that stands in the page has been noted. */
  get isComplete(): boolean {
    return this.#isComplete();
  }

  /** An element came, or one of its attributes is another now. */
  note(element: Element): void {
    const tag = localName(element);
    if (TAGS.has(tag)) this.#add(tag, element);
    if (!hasAttributes(element)) return;
    const role = attribute(element, "role");
    if (role !== null) for (const one of role.toLowerCase().split(/\s+/, 3)) this.#add(`role=${one}`, element);
    if (POINTERS.some((name) => hasAttribute(element, name))) this.#add("pointing", element);
    if (EDITABLE.test(attribute(element, "contenteditable") ?? "false")) this.#add("editable", element);
    if (/breadcrumb/i.test(attribute(element, "class") ?? "") || /breadcrumb/i.test(attribute(element, "aria-label") ?? "")) this.#add("breadcrumb", element);
  }

  /** Those noted under one of these marks that answer to the selector in this tree; null where there are too many to know. */
  all(root: Node, marks: readonly string[], selector: string, cap: number): Element[] | null {
    const found = new Set<Element>();
    for (const mark of marks) {
      const bucket = this.#buckets.get(mark);
      if (bucket === undefined) continue;
      if (bucket.isOver) return null;
      for (const element of bucket.elements) {
        if (found.size >= cap) break;
        if (!isConnected(element)) bucket.elements.delete(element);
        else if (rootOf(element) === root && matches(element, selector)) found.add(element);
      }
    }
    return [...found].sort(inOrder);
  }

  #add(mark: string, element: Element): void {
    let bucket = this.#buckets.get(mark);
    if (bucket === undefined) this.#buckets.set(mark, (bucket = { elements: new Set(), prune: FIRST_PRUNE, isOver: false }));
    bucket.elements.add(element);
    if (bucket.elements.size > bucket.prune) prune(bucket);
  }
}

interface Bucket {
  readonly elements: Set<Element>;
  /** With so many, those that have left are forgotten. */
  prune: number;
  /** More than are ever looked through. */
  isOver: boolean;
}

const FIRST_PRUNE = 256;
const MOST = 20_000;

function prune(bucket: Bucket): void {
  for (const element of bucket.elements) if (!isConnected(element)) bucket.elements.delete(element);
  bucket.isOver = bucket.elements.size > MOST;
  if (bucket.isOver) bucket.elements.clear();
  bucket.prune = Math.max(FIRST_PRUNE, bucket.elements.size * 2);
}

const TAGS: ReadonlySet<string> = new Set(["button", "summary", "input", "a", "textarea", "select", "option", "h1"]);
const POINTERS = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-activedescendant", "popovertarget", "commandfor"];
const EDITABLE = /^(|true|plaintext-only)$/i;
