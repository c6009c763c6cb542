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
  #version = 0;
  /** Taken from the observer before their time, to be told at their time. */
  #early: MutationRecord[] = [];
  readonly #observer: MutationObserver;
  readonly #tellEarly: () => void;
  readonly #watchers = new Set<Watcher>();
  readonly #roots = new WeakSet<Node>();
  #count = 0;

  constructor(guard: Guard) {
    this.#observer = new MutationObserver(guard.wrap((records: MutationRecord[]) => { this.#changed(records); }));
    this.#tellEarly = guard.wrap(() => {
      const records = this.#early;
      this.#early = [];
      if (records.length > 0) this.#changed(records);
    });
  }

  /** Another number whenever the page may read otherwise than before, though nobody has been told yet. */
  get version(): number {
    const records = this.#observer.takeRecords();
    if (records.length > 0) {
      this.#version += 1;
      if (this.#early.length === 0) queueMicrotask(this.#tellEarly);
      this.#early = [...this.#early, ...records];
    }
    return this.#version;
  }

  #changed(records: readonly MutationRecord[]): void {
    this.renew();
    for (const watcher of this.#watchers) watcher(records);
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

  /** The page may read otherwise: its tree changed, something was typed. */
  renew(): void {
    this.#version += 1;
    this.touch();
  }

  /** It looks otherwise, and reads as before: it was scrolled, something moved. */
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
    this.#early = [];
    this.#watchers.clear();
    this.#touched.clear();
  }
}
