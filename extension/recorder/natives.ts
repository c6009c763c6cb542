import { now, timeOf } from "./clock";
import type { Gestures } from "./gestures";
import type { Voice } from "./voice";

/**
 * Dialogs of the browser itself. Nothing of them is in the page; what can be proven is that one was open.
 *
 * Printing has an event, and a page that asks before it is left says so in its answer to `beforeunload`. A file chooser
 * ends in a choice, which is a step, or in nothing. `alert`, `confirm` and `prompt` hold the page up, and so does hard
 * work of its own: no timing that a page can read tells the two apart, so nothing is claimed. A sign-in asked for by
 * HTTP, a permission and a certificate leave no trace in any page.
 */
export class Natives {
  readonly #voice: Voice;
  readonly #gestures: Gestures;
  #asked: BeforeUnloadEvent | null = null;

  constructor(voice: Voice, gestures: Gestures) {
    this.#voice = voice;
    this.#gestures = gestures;
  }

  /** The page prints. */
  printed(event: Event): void {
    if (event.isTrusted) this.#say(timeOf(event));
  }

  /** The page is about to be left, and may ask whether it shall be. */
  leaving(event: BeforeUnloadEvent): void {
    this.#asked = event.isTrusted ? event : null;
  }

  /** It went, or it is still there; either way the person has answered by now. */
  answered(): void {
    const asked = this.#asked;
    this.#asked = null;
    // Without an act on the page, the browser does not let it ask.
    if (asked !== null && navigator.userActivation.hasBeenActive && (asked.defaultPrevented || hasWords(asked))) this.#say(timeOf(asked));
  }

  #say(time: number): void {
    const gesture = this.#gestures.at(now());
    this.#voice.say({ kind: "gap", reason: "nativeDialog", detail: null }, { gesture: gesture?.id ?? null, time });
  }
}

/** The old way of asking is to give words. */
function hasWords(event: BeforeUnloadEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- pages still answer so
  const answer: unknown = event.returnValue;
  return typeof answer === "string" ? answer !== "" : answer === true;
}
