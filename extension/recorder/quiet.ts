import type { RecorderMessage, SecretsSeen } from "../generated/wire";
import type { Changes } from "./changes";

/** A page that has not changed for this long stands still, milliseconds. */
const STILL = 150;
/** A page that keeps flickering is told about no more often than this. */
const SELDOM = 250;

/** Tells the worker when a picture of the page would hold, and when it no longer does. */
export class Quiet {
  readonly #document: string;
  readonly #tell: (message: RecorderMessage) => void;
  readonly #changes: Changes;
  readonly #secrets: () => SecretsSeen;
  readonly #still: () => void;
  readonly #wrap: (what: () => void) => () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStill = false;
  #toldAt = -SELDOM;

  constructor(document: string, changes: Changes, parts: { tell: (message: RecorderMessage) => void; secrets: () => SecretsSeen; still: () => void; wrap: (what: () => void) => () => void }) {
    this.#document = document;
    this.#changes = changes;
    this.#tell = parts.tell;
    this.#secrets = parts.secrets;
    this.#still = parts.still;
    this.#wrap = parts.wrap;
  }

  start(): void {
    this.#changes.onTouch((at) => { this.#changed(at); });
    this.#wait();
  }

  /** Says it again, to a worker that has not heard it. */
  again(): void {
    this.#isStill = false;
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #changed(at: number): void {
    if (this.#isStill) {
      this.#isStill = false;
      this.#tell({ kind: "changed", document: this.#document, at });
    }
    if (this.#timer === undefined) this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    const since = performance.timeOrigin + performance.now() - this.#changes.last;
    const wait = Math.max(STILL - since, SELDOM - (performance.now() - this.#toldAt), 16);
    this.#timer = setTimeout(this.#wrap(() => { this.#look(); }), wait);
  }

  #look(): void {
    this.#timer = undefined;
    if (performance.timeOrigin + performance.now() - this.#changes.last < STILL) {
      this.#wait();
      return;
    }
    this.#isStill = true;
    this.#toldAt = performance.now();
    this.#still();
    const viewport = { width: innerWidth, height: innerHeight };
    this.#tell({ kind: "quiet", document: this.#document, since: this.#changes.last, viewport, ...this.#secrets() });
  }
}
