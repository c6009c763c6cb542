import { Turns } from "./turns";

/** A time within the document, milliseconds since it began. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A script that the browser itself called; a listener's invoker is such as `BUTTON#save.onclick`. */
interface Script extends PerformanceEntry {
  readonly invoker: string;
}

/** A frame that took long to paint, with the scripts that made it so. TypeScript does not know it yet. */
interface LongFrame extends PerformanceEntry {
  readonly firstUIEventTimestamp: number;
  readonly scripts: readonly Script[];
}

/** Events whose times are told, and what the browser sends along with them. Those of a moving pointer are not. */
const TOLD = /\.on(?:pointerdown|pointerup|mousedown|mouseup|click|auxclick|dblclick|contextmenu|keydown|keypress|keyup|beforeinput|input|change|submit|drop)$/;

/** Nobody reads and answers a question sooner, milliseconds. */
const ANSWER = 250;
/** The times of events are told to within this, and those shorter not at all. */
const SLACK = 104;
/** Frame and events are told of together; a busy machine needs a moment between. */
const LATE = 500;
/** Long events kept to compare with. */
const KEPT = 32;

/**
 * Tells `alert`, `confirm` and `prompt` from hard work of the page: both hold a script up.
 *
 * An event lasts until the page paints next, save where a dialog of the browser opened: there it ends (Event Timing, as
 * Chrome does it). So where a script of a frame with input was held up, and no event lasted as long, a dialog was open.
 * An act that changes nothing to be seen would have no frame; it asks for one ([`Standstill.acted`]).
 *
 * A timer, an answer or a message that asks has no event to compare with. `pauseDuration` and `blockingDuration` are the
 * same for questions and hard work (Chrome 148); what differs is where the keyboard was ([`Turns`]).
 */
export class Standstill {
  readonly turns = new Turns();
  readonly #asked: (span: Span) => void;
  readonly #tookKeyboard: (span: Span) => void;
  readonly #wrap: (what: () => void) => () => void;
  readonly #frames: PerformanceObserver;
  readonly #events: PerformanceObserver;
  /** Standstills to be decided, each by its own rule. */
  readonly #open = new Map<Span, () => void>();
  #lasted: Span[] = [];
  #frame: number | null = null;

  /** `asked` of a question that is proven; `tookKeyboard` of one that is, unless another window was in front. */
  constructor(asked: (span: Span) => void, tookKeyboard: (span: Span) => void, wrap: (what: () => void) => () => void) {
    this.#asked = asked;
    this.#tookKeyboard = tookKeyboard;
    this.#wrap = wrap;
    this.#frames = new PerformanceObserver((list) => { wrap(() => { this.#painted(list.getEntries()); })(); });
    this.#events = new PerformanceObserver((list) => { wrap(() => { this.#note(list.getEntries()); })(); });
  }

  /** Needs Chrome 123. */
  start(): void {
    if (!PerformanceObserver.supportedEntryTypes.includes("long-animation-frame")) return;
    this.#frames.observe({ type: "long-animation-frame" });
    this.#events.observe({ type: "event" });
  }

  /** Input came: a frame shall tell how long it took, whether or not the page has anything to paint. */
  acted(): void {
    this.#frame ??= requestAnimationFrame(() => { this.#frame = null; });
  }

  stop(): void {
    this.#frames.disconnect();
    this.#events.disconnect();
    this.#open.clear();
  }

  /** The page goes: what is known has to do. */
  finish(): void {
    this.#painted(this.#frames.takeRecords());
    for (const span of this.#open.keys()) this.#decide(span);
  }

  #note(entries: readonly PerformanceEntry[]): void {
    this.#lasted = [...this.#lasted, ...entries.map(spanOf)].slice(-KEPT);
  }

  #painted(entries: readonly PerformanceEntry[]): void {
    for (const { firstUIEventTimestamp: input, scripts } of entries as readonly LongFrame[]) {
      for (const script of scripts) {
        const span = spanOf(script);
        if (span.end - span.start < ANSWER) continue;
        const ofEvent = input !== 0 && span.start >= input && TOLD.test(script.invoker);
        this.#open.set(span, ofEvent ? () => { this.#byEvents(span); } : () => { this.#byKeyboard(span); });
        setTimeout(this.#wrap(() => { this.#decide(span); }), LATE);
      }
    }
  }

  #decide(span: Span): void {
    const rule = this.#open.get(span);
    this.#open.delete(span);
    rule?.();
  }

  #byEvents(span: Span): void {
    this.#note(this.#events.takeRecords());
    if (!this.#lasted.some(({ start, end }) => start <= span.start && end >= span.end - SLACK)) this.#asked(span);
  }

  #byKeyboard(span: Span): void {
    if (this.turns.tookKeyboard(span)) this.#tookKeyboard(span);
  }
}

const spanOf = ({ startTime, duration }: PerformanceEntry): Span => ({ start: startTime, end: startTime + duration });
