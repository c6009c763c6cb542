import type { Span } from "./standstill";

/** Of an event. */
type Happened = Pick<Event, "timeStamp" | "type">;

/** What comes of a question that closes comes at once, also on a busy machine, milliseconds. */
const SOON = 100;
/** The browser's clock and ours are told with a fraction of their own. */
const SLACK = 2;
/** The key that answered a question is let go about when the page goes on. */
const RELEASE = 150;
/** Turns and acts kept to compare with. */
const KEPT = 16;

/**
 * Tells where the keyboard was while the page stood still.
 *
 * A dialog of the browser takes the focus, and gives it back as it closes. The page hears of both only when its script
 * goes on: the focus goes and comes in the same moment, right after a standstill. Hard work moves no focus. Measured
 * with a hand's own keys at the browser's own dialogs (Chrome 148), whoever asked (timer, answer, message, frame callback,
 * worker, observer, script, load): 25 of 27 questions heard, the other two under load; none of 35 kinds of hard work taken
 * for one. Who leaves the page and comes back while it works presses a key or a button to do so: the
 * page hears of that too, with the time at which it was pressed. Windows are the worker's to know.
 */
export class Turns {
  #left: number | null = null;
  #turns: Span[] = [];
  #acts: { readonly time: number; readonly spare: number }[] = [];

  /** The focus went: out of the page, or `within` it from frame to frame. */
  left({ timeStamp }: Happened, within: boolean): void {
    this.#left = within ? null : timeStamp;
  }

  came({ timeStamp }: Happened): void {
    if (this.#left !== null) this.#turns = [...this.#turns, { start: this.#left, end: timeStamp }].slice(-KEPT);
    this.#left = null;
  }

  /** A key or a button went down or up. */
  acted({ timeStamp, type }: Happened): void {
    this.#acts = [...this.#acts, { time: timeStamp, spare: type === "keyup" ? RELEASE : SLACK }].slice(-KEPT);
  }

  /** Whether a dialog of the browser had the keyboard while the page stood still. */
  tookKeyboard({ start, end }: Span): boolean {
    const turned = this.#turns.some((turn) => turn.start >= end - SLACK && turn.end <= end + SOON);
    return turned && !this.#acts.some(({ time, spare }) => time > start && time < end - spare);
  }
}
