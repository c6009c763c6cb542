import { asElement, focusedElement, isConnected } from "./dom";
import type { Visits } from "./fields/visits";
import { controlOfLabel, type Targets } from "./targets";

/** A pointer that rests on a control this long is likely to press it, milliseconds. */
const REST = 60;

/**
 * Reads what is likely to be told next in a task of its own, so that the act itself has next to nothing left to read:
 * the control under a resting pointer, the one with the focus, and the fields that were typed into.
 */
export class Foresight {
  readonly #targets: Targets;
  readonly #visits: Visits;
  readonly #wrap: (what: () => void) => () => void;
  #under: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(targets: Targets, visits: Visits, wrap: (what: () => void) => () => void) {
    this.#targets = targets;
    this.#visits = visits;
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
    this.#visits.foresee();
    for (const element of [this.#under, focusedElement()]) if (element !== null && isConnected(element)) this.#read(element);
  }

  /** With what its label activates: the press is followed by a click on that. */
  #read(hit: Element): void {
    const element = this.#targets.at(hit);
    this.#targets.read(element);
    const control = controlOfLabel(element);
    if (control !== null) this.#targets.read(control);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#under = null;
  }
}
