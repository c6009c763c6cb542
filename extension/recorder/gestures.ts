import type { Label, Opener, Target } from "../generated/wire";

/** One physical act: a press, a key, a drop. Later events of the act carry its id. */
export interface Gesture {
  readonly id: string;
  readonly by: "pointer" | "key" | "other";
  /** When it happened, milliseconds since the epoch. */
  readonly time: number;
  /** What it was aimed at. */
  readonly element: Element | null;
  /** As it was before the page reacted. */
  readonly target: Target | null;
  /** Who opened the popup it was done in. */
  readonly opener: Opener | null;
  /** What it is called as the opener of a popup, where that is not its own label. */
  readonly openerLabel: Label | null;
  /** Of a press: where it began. */
  readonly at: { readonly x: number; readonly y: number } | null;
  /** Untrusted clicks told so far; a page may fan out a thousand. */
  echoes: number;
}

/** Without an act of this age, events are nobody's. */
const AGE = 5_000;

/** Counts acts and knows the one that goes on. */
export class Gestures {
  readonly #document: string;
  #count = 0;
  #current: Gesture | null = null;

  constructor(document: string) {
    this.#document = document;
  }

  /** The latest act, however long ago. */
  get latest(): Gesture | null {
    return this.#current;
  }

  /** The next act's id, before the act is known in full. */
  nextId(): string {
    this.#count += 1;
    return `${this.#document}#${this.#count}`;
  }

  /** Begins an act; everything after belongs to it. */
  open(gesture: Omit<Gesture, "echoes">): Gesture {
    this.#current = { ...gesture, echoes: 0 };
    return this.#current;
  }

  /** The act that an event at this time belongs to. */
  at(time: number, age = AGE): Gesture | null {
    const current = this.#current;
    return current !== null && time - current.time <= age ? current : null;
  }
}
