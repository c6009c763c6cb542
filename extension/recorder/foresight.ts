import type { Changes } from "./changes";
import { now } from "./clock";
import { asElement, isConnected } from "./dom";
import type { Aimed, Targets } from "./targets";

/** A pointer that rests on a control this long is likely to press it, milliseconds. */
const REST = 60;

/**
 * Reads the control under a resting pointer ahead of the press, in a task of its own, so that the press itself has next
 * to nothing left to read. What was read holds only while nothing on the page has changed.
 */
export class Foresight {
  readonly #targets: Targets;
  readonly #changes: Changes;
  readonly #wrap: (what: () => void) => () => void;
  #under: Element | null = null;
  #read: { readonly aimed: Aimed; readonly at: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(targets: Targets, changes: Changes, wrap: (what: () => void) => () => void) {
    this.#targets = targets;
    this.#changes = changes;
    this.#wrap = wrap;
  }

  /** The pointer came onto this. */
  hovered(event: Event): void {
    this.#under = asElement(event.composedPath()[0]);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#wrap(() => { this.look(); }), REST);
  }

  /** The pointer rests, or the page does. */
  look(): void {
    const at = this.#changes.last;
    const under = this.#under;
    if (under === null || now() - at < REST || !isConnected(under)) return;
    const element = this.#targets.at(under);
    if (this.#read?.at !== at || this.#read.aimed.element !== element) this.#read = { aimed: this.#targets.read(element), at };
  }

  /** What was read of the element, as it still stands. */
  known(element: Element): Aimed | null {
    const read = this.#read;
    return read !== null && read.aimed.element === element && read.at === this.#changes.last ? this.#targets.again(read.aimed) : null;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#under = null;
    this.#read = null;
  }
}
