import { now } from "./clock";
import { hostOf, treeOf } from "./dom";
import type { Guard } from "./guard";
import { hitElement } from "./naming/actionable";

/** What hears of changes; called once for all that changed in one go. */
export type Watcher = (records: readonly MutationRecord[]) => void;

/** Shadow trees looked into at most. */
const MOST_ROOTS = 200;

/**
 * Sees the page change: its tree, its attributes, its text, also in shadow trees once they are known.
 *
 * One observer for everybody. It survives `document.open()`, which takes all listeners away.
 */
export class Changes {
  /** When the page last changed visibly. */
  last = now();
  readonly #observer: MutationObserver;
  readonly #watchers = new Set<Watcher>();
  readonly #roots = new WeakSet<Node>();
  #count = 0;

  constructor(guard: Guard) {
    this.#observer = new MutationObserver(guard.wrap((records: MutationRecord[]) => {
      this.touch();
      for (const watcher of this.#watchers) watcher(records);
    }));
  }

  /** Begins to look. */
  start(): void {
    this.observe(document);
  }

  /** Also looks into this tree. */
  observe(root: Document | ShadowRoot): void {
    if (this.#roots.has(root) || this.#count >= MOST_ROOTS) return;
    this.#roots.add(root);
    this.#count += 1;
    this.#observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true, attributeOldValue: false });
  }

  /** Looks into every shadow tree on the way of an event. */
  observePath(event: Event): void {
    for (const node of event.composedPath()) if (node instanceof ShadowRoot) this.observe(node);
    for (let hit = hitElement(event); hit !== null; hit = hostOf(hit)) {
      const tree = treeOf(hit);
      if (tree instanceof ShadowRoot) this.observe(tree);
    }
  }

  /** Something else changed what is seen: scrolling, resizing, typing. */
  touch(at = now()): void {
    this.last = Math.max(this.last, at);
    for (const heard of this.#touched) heard(this.last);
  }

  readonly #touched = new Set<(at: number) => void>();

  /** Calls back on every visible change, with its time. */
  onTouch(heard: (at: number) => void): void {
    this.#touched.add(heard);
  }

  /** Calls back with what changed in the tree. */
  onRecords(watcher: Watcher): void {
    this.#watchers.add(watcher);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#watchers.clear();
    this.#touched.clear();
  }
}
