import type { Rect, RecorderOrder, SecretsSeen } from "../generated/wire";
import { ClipboardActs } from "./acts/clipboard";
import { ControlActs } from "./acts/controls";
import { DragActs } from "./acts/drag";
import { KeyActs } from "./acts/keyboard";
import { PointerActs } from "./acts/pointer";
import type { Room } from "./acts/room";
import { Arrivals } from "./arrivals";
import { Changes } from "./changes";
import { timeOf } from "./clock";
import type { Delivery } from "./delivery/delivery";
import { Outbox } from "./delivery/outbox";
import { repeatsInput } from "./fields/kind";
import { Visits } from "./fields/visits";
import { Foresight } from "./foresight";
import { focusedFrame, foreignFrames, frameName, wholeFrame } from "./frames";
import { Stand, frameContext } from "./frame";
import { Gestures } from "./gestures";
import { Guard } from "./guard";
import { Listeners } from "./listeners";
import type { Hearing } from "./listeners";
import { SecretPlaces } from "./masking/rects";
import { Secrets } from "./masking/secrets";
import type { Describer } from "./naming/index";
import { Wide } from "./naming/wide";
import { Natives } from "./natives/natives";
import { Outcomes } from "./outcomes/outcomes";
import { Pages } from "./pages";
import { Popups } from "./popups";
import { Quiet } from "./quiet";
import { Settling } from "./settle";
import { Targets } from "./targets";
import { Voice } from "./voice";

/** A picture may wait for so long until all of the page has been looked at, milliseconds. */
const LONGEST_LOOK = 8;
/** A press may wait for so long until what came just before it has been looked at, milliseconds. */
const LONGEST_NOTE = 1;
const HELLO_RETRY = 300;
const HELLO_LAST = 5_000;

/** The recorder of one document: hears acts, says what they were aimed at and what came of them. */
export class Recorder {
  readonly #delivery: Delivery;
  readonly #document = randomId();
  readonly #guard: Guard;
  readonly #outbox: Outbox;
  readonly #room: Room;
  readonly #pages: Pages;
  readonly #quiet: Quiet;
  readonly #listeners: Listeners;
  readonly #arrivals: Arrivals;
  readonly #places: SecretPlaces;
  readonly #wide: Wide;
  readonly #natives: Natives;
  readonly #foresight: Foresight;
  readonly #stand = new Stand();
  #looked = 0;
  readonly #end = new AbortController();
  readonly #late: boolean;
  #mode: RecorderOrder | "unknown" = "unknown";
  #started = false;

  /** `late` when the document was there before the recorder. */
  constructor(delivery: Delivery, describing: (wide: Wide) => Describer, late: boolean) {
    this.#delivery = delivery;
    this.#late = late;
    this.#guard = new Guard((detail) => { this.#room.voice.say({ kind: "gap", reason: "recorderError", detail }); });
    const wrap = (what: () => void): (() => void) => this.#guard.wrap(what);
    const secrets = new Secrets();
    const wide = new Wide(() => this.#arrivals.work(LONGEST_NOTE));
    this.#wide = wide;
    const describer = describing(wide);
    const changes = new Changes(this.#guard);
    const gestures = new Gestures(this.#document);
    this.#pages = new Pages(describer, changes, gestures, wrap);
    this.#outbox = new Outbox(delivery, this.#document, (order) => { this.#obey(order); });
    const voice = new Voice(this.#document, this.#outbox, secrets, () => this.#pages.page(), () => frameContext(this.#stand));
    const popups = new Popups(describer);
    const targets = new Targets(describer, popups, secrets, changes);
    const outcomes = new Outcomes(voice, gestures, popups, targets, wrap);
    const visits = new Visits(voice, gestures, targets, secrets, wrap);
    const settling = new Settling(voice, targets, changes, wrap);
    this.#foresight = new Foresight(targets, visits, wrap);
    const acting = (): void => { this.#acting(); };
    this.#room = { voice, gestures, targets, popups, visits, settling, outcomes, changes, secrets, acting };
    const tell = (message: Parameters<Delivery["tell"]>[0]): void => { if (this.#mode === "record") delivery.tell(message); };
    this.#natives = new Natives(voice, gestures, (from, to) => { tell({ kind: "heldUp", document: this.#document, from, to }); }, (what) => wrap(() => { if (this.#mode !== "pause") what(); }));
    this.#quiet = new Quiet(this.#document, changes, { tell, secrets: () => this.#toCover(), still: () => { this.#still(); }, wrap });
    this.#places = new SecretPlaces(secrets);
    this.#arrivals = new Arrivals(changes, this.#guard, [this.#places, { element: (element, since) => { outcomes.visit(element, since); wide.note(element); }, root: (root) => { this.#listeners.enter(root); } }], () => { if (!outcomes.isLearned) this.#quiet.again(); });
    this.#listeners = new Listeners(this.#hearing(), this.#guard);
  }

  /** Listens at once and asks whether to; what is heard meanwhile waits. */
  start(): void {
    this.#guard.run(() => {
      this.#listen();
      this.#delivery.onNotice({ order: (order) => this.#ordered(order), secrets: () => this.#toCover() }, this.#end.signal);
      this.#pages.start(this.#room.voice, this.#late);
      this.#hello(HELLO_RETRY);
    });
  }

  /** Whether it has removed itself. */
  get isRetired(): boolean {
    return this.#mode === "retire";
  }

  /** Asks anew what to do. */
  wake(): void {
    this.#hello(HELLO_RETRY);
  }

  #listen(): void {
    if (this.#started) return;
    this.#started = true;
    const { changes, outcomes, secrets } = this.#room;
    this.#listeners.arm();
    changes.onRecords((records) => {
      // `document.open()` takes all listeners away; adding one that is there is nothing.
      if (records.some(({ target, type }) => type === "childList" && target === document)) this.#listeners.arm();
      if (this.#mode === "pause") return;
      this.#arrivals.note(records);
      outcomes.note(records);
      this.#pages.routed();
      for (const { attributeName, target } of records) {
        if (attributeName === null || !(target instanceof Element)) continue;
        if (attributeName === "type") secrets.fields.note(target);
        this.#wide.note(target);
      }
    });
    changes.start();
    this.#arrivals.all();
    this.#natives.start();
    this.#quiet.start();
  }

  /** The page stands still: what stood there is known now, unless there is too much of it to be known yet. */
  #still(): void {
    this.#pages.refresh();
    this.#foresight.look();
    this.#learn();
  }

  /** Whoever acts before the page stands still acts on what stands there now. */
  #learn(): void {
    if (!this.#room.outcomes.isLearned && this.#arrivals.work()) this.#room.outcomes.learn();
  }

  /** What a picture must not show, and where frames stand in which that is not known. */
  #toCover(): SecretsSeen {
    return { secrets: this.#secretRects(), frames: foreignFrames() };
  }

  /** What a picture must not show; null while not everything has been looked at. */
  #secretRects(): Rect[] | null {
    const { count } = this.#room.secrets;
    if (count !== this.#looked) this.#arrivals.all();
    this.#looked = count;
    return this.#arrivals.work(LONGEST_LOOK) ? this.#places.rects() : wholeFrame();
  }

  /** The listeners, one line each. */
  #hearing(): Hearing {
    const { changes, visits, outcomes, settling } = this.#room;
    const pointer = new PointerActs(this.#room);
    const controls = new ControlActs(this.#room);
    const drag = new DragActs(this.#room);
    const clipboard = new ClipboardActs(this.#room);
    const keys = new KeyActs(this.#room, (what) => setTimeout(this.#guard.wrap(what), 0));
    const seen = (): void => { changes.touch(); };
    const renewed = (): void => { changes.renew(); };
    const all: Hearing = {
      pointerdown: (event) => { this.#natives.acted(event); this.#learn(); this.#pointed(event); pointer.down(event); },
      pointerup: (event) => { this.#natives.acted(event); pointer.up(event); },
      pointercancel: (event) => { pointer.cancelled(event); },
      pointerover: (event) => { this.#pointed(event); outcomes.hovered(event); this.#foresight.hovered(event); },
      click: (event) => { this.#natives.clicked(event); pointer.clicked(event); },
      auxclick: (event) => { pointer.clicked(event); },
      dblclick: (event) => { pointer.doubleClicked(event); },
      contextmenu: (event) => { pointer.contextMenu(event); },
      keydown: (event) => { this.#natives.acted(event); this.#learn(); keys.down(event); },
      keyup: (event) => { this.#natives.released(event); },
      focusin: (event) => { visits.entered(event); },
      focusout: (event) => { visits.left(event); },
      beforeinput: (event) => { visits.edited(event); },
      input: (event) => { visits.edited(event); renewed(); },
      compositionend: (event) => { visits.edited(event); },
      change: (event) => { controls.changed(event); if (!repeatsInput(event)) renewed(); },
      submit: (event) => { controls.submitted(event); },
      invalid: (event) => { controls.invalid(event); },
      dragstart: (event) => { drag.started(event); },
      drop: (event) => { drag.dropped(event); },
      dragend: () => { drag.ended(); },
      copy: (event) => { clipboard.copied(event); },
      cut: (event) => { clipboard.copied(event); },
      toggle: () => { outcomes.toggled(); renewed(); },
      scroll: seen,
      resize: renewed,
      transitionend: seen,
      animationend: seen,
      hashchange: () => { this.#pages.routed(); },
      popstate: () => { this.#pages.routed(); },
      pageshow: (event) => { if (event.persisted) this.#returned(); },
      focus: (event) => { if (event.target === window) { this.#natives.turned(event); this.#focused(null); } },
      blur: (event) => { if (event.target === window) { this.#natives.turned(event); setTimeout(this.#guard.wrap(() => { this.#wentIntoFrame(); }), 0); } },
      beforeunload: (event) => { this.#natives.leaving(event); setTimeout(this.#guard.wrap(() => { this.#natives.answered(); }), 0); },
      beforeprint: (event) => { this.#natives.printed(event); },
      visibilitychange: () => { if (document.visibilityState === "hidden") this.#outbox.flush(); },
      pagehide: (event) => { visits.restAll(timeOf(event)); settling.finish(); this.#natives.gone(); this.#pages.leaving(); this.#outbox.flush(); },
      DOMContentLoaded: renewed,
      load: renewed,
    };
    return this.#unlessPaused(all);
  }

  /** While paused, nothing is heard but the page's own comings and goings. */
  #unlessPaused(hearing: Hearing): Hearing {
    const entries = Object.entries(hearing).map(([name, heard]) => {
      const listener = heard as (event: Event) => void;
      return [name, (event: Event) => { if (this.#mode !== "pause") listener(event); }];
    });
    return Object.fromEntries(entries) as Hearing;
  }

  /** A pointer tells where this document stands on the screen. */
  #pointed(event: PointerEvent): void {
    if (!event.isTrusted || !this.#stand.learn(event) || window !== window.top || this.#mode !== "record") return;
    const { offset } = this.#stand;
    if (offset !== null) this.#delivery.tell({ kind: "stands", document: this.#document, window: offset });
  }

  /** Whoever hears in the frame tells that the focus came; where nobody does, nothing of what is done there can be told. */
  #wentIntoFrame(): void {
    const frame = focusedFrame();
    if (frame !== null && navigator.userActivation.isActive) this.#focused(frameName(frame));
  }

  #focused(frame: string | null): void {
    if (this.#mode === "record") this.#delivery.tell({ kind: "focused", document: this.#document, frame });
  }

  #acting(): void {
    if (!this.#delivery.isAlive()) this.#obey("retire");
    this.#pages.now();
  }

  /** Back from the back/forward cache: the worker has forgotten this document meanwhile. */
  #returned(): void {
    this.#pages.arrived("history");
    this.#room.changes.renew();
    this.#hello(HELLO_RETRY);
  }

  #hello(wait: number): void {
    this.#ask().then(
      (order) => { this.#guard.run(() => { this.#obey(order); }); },
      () => {
        if (!this.#delivery.isAlive()) this.#obey("retire");
        else if (!this.isRetired) setTimeout(this.#guard.wrap(() => { this.#hello(Math.min(wait * 2, HELLO_LAST)); }), wait);
      },
    );
  }

  /** An orphan's call throws at once instead of rejecting; both come out as a rejection. */
  async #ask(): Promise<RecorderOrder> {
    return this.#delivery.hello(this.#document);
  }

  async #ordered(order: RecorderOrder): Promise<void> {
    this.#guard.run(() => { this.#obey(order); });
    await this.#outbox.written();
  }

  #obey(order: RecorderOrder): void {
    if (this.isRetired || order === this.#mode) return;
    if (order === "pause" && this.#mode === "record") this.#rest();
    this.#mode = order;
    if (order === "retire") this.#retire();
    else {
      this.#outbox.open();
      if (order === "record") this.#quiet.again();
    }
  }

  /** Says all that is known so far. */
  #rest(): void {
    this.#room.visits.restAll();
    this.#room.settling.finish();
    this.#pages.now();
  }

  #retire(): void {
    this.#listeners.disarm();
    this.#room.changes.stop();
    this.#room.settling.stop();
    this.#foresight.stop();
    this.#room.visits.stop();
    this.#quiet.stop();
    this.#arrivals.stop();
    this.#natives.stop();
    this.#pages.stop();
    this.#outbox.close();
    this.#end.abort();
  }
}

/** `randomUUID` is missing on pages without TLS. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
