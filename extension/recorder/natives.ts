import { began, timeOf } from "./clock";
import type { Gestures } from "./gestures";
import { Standstill, type Span } from "./standstill";
import type { Voice } from "./voice";

/**
 * Dialogs of the browser itself. Nothing of them is in the page; what can be proven is that one was open.
 *
 * Printing has an event, and a page that asks before it is left says so in its answer to `beforeunload`. A file chooser
 * ends in a choice, which is a step, or in nothing. `alert`, `confirm` and `prompt` hold the page up ([`Standstill`]).
 * A sign-in asked for by HTTP, a permission and a certificate leave no trace in any page.
 */
export class Natives {
  readonly #voice: Voice;
  readonly #gestures: Gestures;
  readonly #standstill: Standstill;
  #asked: BeforeUnloadEvent | null = null;
  #printed = 0;

  constructor(voice: Voice, gestures: Gestures, wrap: (what: () => void) => () => void) {
    this.#voice = voice;
    this.#gestures = gestures;
    this.#standstill = new Standstill((span) => { this.#heldUp(span); }, wrap);
  }

  start(): void {
    this.#standstill.start();
  }

  stop(): void {
    this.#standstill.stop();
  }

  /** The person presses a key or a button of the pointer, or lets it go. */
  acted(): void {
    this.#standstill.acted();
  }

  /** The page prints. */
  printed(event: Event): void {
    if (!event.isTrusted) return;
    this.#printed = event.timeStamp;
    this.#say(timeOf(event));
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

  /** The page goes. */
  gone(): void {
    this.#standstill.finish();
    this.answered();
  }

  /** Printing holds the page up too, and has been told. */
  #heldUp({ start, end }: Span): void {
    if (this.#printed < start || this.#printed > end) this.#say(began() + end);
  }

  #say(time: number): void {
    const latest = this.#gestures.at(time);
    const gesture = latest !== null && latest.time <= time ? latest : null;
    this.#voice.say({ kind: "gap", reason: "nativeDialog", detail: null }, { gesture: gesture?.id ?? null, time });
  }
}

/** The old way of asking is to give words. */
function hasWords(event: BeforeUnloadEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- pages still answer so
  const answer: unknown = event.returnValue;
  return typeof answer === "string" ? answer !== "" : answer === true;
}
