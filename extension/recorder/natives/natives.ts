import type { GapReason } from "../../generated/wire";
import { began, now, timeOf } from "../clock";
import type { Gestures } from "../gestures";
import { Permissions } from "./permissions";
import { Programs } from "./programs";
import { Standstill, type Span } from "./standstill";
import type { Voice } from "../voice";

/**
 * Dialogs of the browser itself. Nothing of them is in the page; what can be proven is that one was open.
 *
 * Printing has an event, and a page that asks before it is left says so in its answer to `beforeunload`. A file chooser
 * ends in a choice, which is a step, or in nothing. `alert`, `confirm` and `prompt` hold the page up ([`Standstill`]).
 * A permission that is given or refused changes its state ([`Permissions`]), and a link to another program goes nowhere
 * in the browser ([`Programs`]). A sign-in asked for by HTTP is the worker's to see; a certificate, a chosen device, a
 * payment and a place to save to leave no trace in any page.
 */
export class Natives {
  readonly #voice: Voice;
  readonly #gestures: Gestures;
  readonly #standstill: Standstill;
  readonly #permissions: Permissions;
  readonly #programs: Programs;
  readonly #tookKeyboard: (from: number, to: number) => void;
  #asked: BeforeUnloadEvent | null = null;
  #printed = 0;

  /** `tookKeyboard` hears of a time in which a dialog was open, unless another window was in front then. */
  constructor(voice: Voice, gestures: Gestures, tookKeyboard: (from: number, to: number) => void, wrap: (what: () => void) => () => void) {
    this.#voice = voice;
    this.#gestures = gestures;
    this.#tookKeyboard = tookKeyboard;
    this.#standstill = new Standstill(
      (span) => { if (!this.#wasPrinting(span)) this.#say("nativeDialog", began() + span.end); },
      (span) => { if (!this.#wasPrinting(span)) this.#tookKeyboard(began() + span.start, began() + span.end); },
      wrap,
    );
    this.#permissions = new Permissions((answer, names) => {
      this.#say(answer === "granted" ? "permissionGiven" : "permissionRefused", now(), names.join(", "));
    }, wrap);
    this.#programs = new Programs((scheme, time) => { this.#say("otherProgram", began() + time, scheme); }, wrap);
  }

  start(): void {
    this.#standstill.start();
    this.#permissions.start();
    this.#programs.start();
  }

  stop(): void {
    this.#standstill.stop();
    this.#permissions.stop();
    this.#programs.stop();
  }

  /** The person presses a key or a button of the pointer, or lets it go. */
  acted(event: Event): void {
    this.#standstill.acted();
    this.released(event);
  }

  /** As `acted`, where no listener of a page asks anything. */
  released(event: Event): void {
    if (event.isTrusted) this.#standstill.turns.acted(event);
  }

  /** A link may lead out of the browser. */
  clicked(event: MouseEvent): void {
    this.acted(event);
    this.#programs.clicked(event);
  }

  /** The focus came into the page, or went. */
  turned(event: FocusEvent): void {
    if (!event.isTrusted) return;
    if (event.type === "blur") this.#standstill.turns.left(event, document.hasFocus());
    else this.#standstill.turns.came(event);
  }

  /** The page prints. */
  printed(event: Event): void {
    if (!event.isTrusted) return;
    this.#printed = event.timeStamp;
    this.#say("nativeDialog", timeOf(event));
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
    if (asked !== null && navigator.userActivation.hasBeenActive && (asked.defaultPrevented || hasWords(asked))) this.#say("nativeDialog", timeOf(asked));
  }

  /** The page goes. */
  gone(): void {
    this.#standstill.finish();
    this.answered();
  }

  /** Printing holds the page up too, and has been told. */
  #wasPrinting({ start, end }: Span): boolean {
    return this.#printed >= start && this.#printed <= end;
  }

  #say(reason: GapReason, time: number, detail: string | null = null): void {
    const latest = this.#gestures.at(time);
    const gesture = latest !== null && latest.time <= time ? latest : null;
    this.#voice.say({ kind: "gap", reason, detail }, { gesture: gesture?.id ?? null, time });
  }
}

/** The old way of asking is to give words. */
function hasWords(event: BeforeUnloadEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- pages still answer so
  const answer: unknown = event.returnValue;
  return typeof answer === "string" ? answer !== "" : answer === true;
}
