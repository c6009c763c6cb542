import type { Changes } from "./changes";
import { now } from "./clock";
import { asElement, isConnected, parentOf, shadowRootOf, tagOf } from "./dom";
import type { Guard } from "./guard";
import { pageIsLarge } from "./naming/dom";

/** What looks at nodes as they come. */
export interface Visitor {
  /** `since` when it came: on a busy page it is looked at much later. */
  readonly element?: (element: Element, since: number) => void;
  readonly text?: (text: Text) => void;
  readonly root?: (root: ShadowRoot) => void;
}

/** One task of ours stays below this, milliseconds. */
const SLICE = 3;
/** Between two slices the page has its turn, milliseconds. */
const BREATH = 8;
/** Clocks are read once for so many nodes. */
const ROUND = 64;
/** Places waiting to be looked at; beyond, the whole document is looked at again. */
const MOST_WAITING = 2_000;
/** From so many elements on, a press must not search through the page. */
const LARGE = 12_000;
/** Empty boxes that are asked whether they hide a closed shadow tree. */
const MOST_ASKED = 300;
const BOXES = new Set(["div", "span", "section", "article", "main", "aside", "header", "footer", "nav", "body"]);

/** Looks once at every node that comes into the page, also in shadow trees, a little at a time: a page of a million nodes must not wait for it. */
export class Arrivals {
  readonly #changes: Changes;
  readonly #visitors: readonly Visitor[];
  readonly #done: () => void;
  readonly #wrap: (what: () => void) => () => void;
  /** With when they came. */
  readonly #waiting = new Map<Node, number>();
  readonly #roots = new WeakSet<Node>();
  #walker: TreeWalker | null = null;
  /** When what is looked at came. */
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  /** Elements looked at since they were last counted. */
  #seen = 0;
  #sized = LARGE;
  #stopped = false;

  /** `done` hears that all has been looked at, when that took several goes. */
  constructor(changes: Changes, guard: Guard, visitors: readonly Visitor[], done: () => void) {
    this.#done = done;
    this.#changes = changes;
    this.#visitors = visitors;
    this.#wrap = (what) => guard.wrap(what);
  }

  /** Looks at everything that stands there, again. */
  all(): void {
    this.#waiting.clear();
    this.#walker = null;
    this.#waiting.set(document, now());
    this.#later();
  }

  /** Takes note of what came or reads otherwise now. */
  note(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes } of records) {
      if (type === "characterData") this.#await(target);
      else for (const node of addedNodes) if (!this.#isAwaited(target)) this.#await(node);
    }
    if (this.#waiting.size > 0) this.#later();
  }

  /** Also looks into this shadow tree. */
  enter(root: ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#changes.observe(root);
    for (const visitor of this.#visitors) visitor.root?.(root);
    this.#await(root);
    this.#later();
  }

  /** Goes on for at most so many milliseconds; says whether all has been looked at. */
  work(budget = SLICE): boolean {
    const end = performance.now() + budget;
    while (this.#next()) if (performance.now() > end) return false;
    return true;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.#walker = null;
  }

  #await(node: Node): void {
    if (this.#waiting.size >= MOST_WAITING) this.all();
    else if (!this.#waiting.has(node)) this.#waiting.set(node, now());
  }

  /** What comes into a place that is still to be looked at is looked at there. */
  #isAwaited(target: Node): boolean {
    for (let node: Node | null = target, level = 0; node !== null && level < 6; node = parentOf(node), level += 1) if (this.#waiting.has(node)) return true;
    return false;
  }

  #later(): void {
    if (this.#timer !== undefined || this.#stopped) return;
    this.#timer = setTimeout(this.#wrap(() => {
      this.#timer = undefined;
      if (this.work()) this.#done();
      else this.#later();
    }), BREATH);
  }

  /** A round of nodes; false when none is left. */
  #next(): boolean {
    this.#walker ??= this.#begin();
    if (this.#walker === null) return false;
    for (let count = 0; count < ROUND; count += 1) {
      const node = this.#walker.nextNode();
      if (node === null) {
        this.#walker = null;
        return true;
      }
      this.#visit(node);
    }
    return true;
  }

  #begin(): TreeWalker | null {
    for (const [node, since] of this.#waiting) {
      this.#waiting.delete(node);
      this.#since = since;
      if (!isConnected(node)) continue;
      this.#visit(node);
      if (!(node instanceof Text)) return document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    }
    return null;
  }

  #visit(node: Node): void {
    const element = asElement(node);
    if (element !== null) {
      this.#look(element);
      this.#seen += 1;
      if (this.#seen > this.#sized) this.#measure();
    }
    for (const visitor of this.#visitors) {
      if (element !== null) visitor.element?.(element, this.#since);
      else if (node instanceof Text) visitor.text?.(node);
    }
  }

  /** Elements come and go: that many were looked at does not yet mean that many stand there. */
  #measure(): void {
    this.#seen = document.getElementsByTagName("*").length;
    this.#sized = Math.max(LARGE, this.#seen * 2);
    pageIsLarge(this.#seen > LARGE);
  }

  /** Whether a shadow tree stands here. */
  #look(element: Element): void {
    const tag = tagOf(element);
    const root = shadowRootOf(element, tag.includes("-") || this.#mayHide(element, tag));
    if (root !== null) this.enter(root);
  }

  #mayHide(element: Element, tag: string): boolean {
    if (this.#asked >= MOST_ASKED || !BOXES.has(tag) || element.firstChild !== null) return false;
    this.#asked += 1;
    return true;
  }
}
