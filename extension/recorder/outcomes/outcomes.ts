import type { OutcomeKind } from "../../generated/wire";
import { began, now } from "../clock";
import { asElement, isMatch, oneLine, textOfIds } from "../dom";
import type { Gesture, Gestures } from "../gestures";
import type { OpenPopup, Popups } from "../popups";
import type { Targets } from "../targets";
import type { Voice } from "../voice";
import { greetings } from "./greeting";
import type { LayerChange } from "./layers";
import { Layers } from "./layers";
import { isChatter, messageKind, MODAL } from "./kinds";
import type { RowChange } from "./rows";
import { TableRows } from "./rows";

/** What comes within this time came of the act, milliseconds. */
const SOON = 5_000;
/** Consoles need their time to start and stop things. */
const ROWS = 30_000;
/** A row that an act has changed goes on changing because of it. */
const SAME_ROW = 600_000;
const REST = 60;
const HOVER = 600;
/** Where the pointer was before it went on into what it had opened. */
const HOVERS = 8;
const LONGEST = 200;

/** What the page did next, told with the act that it came of. */
export class Outcomes {
  readonly #voice: Voice;
  readonly #gestures: Gestures;
  readonly #popups: Popups;
  readonly #targets: Targets;
  readonly #wrap: (what: () => void) => () => void;
  readonly #layers = new Layers();
  readonly #rows = new TableRows();
  readonly #causes = new Map<string, Gesture>();
  readonly #told = new Set<string>();
  #invalid = new Set<Element>();
  #waiting = false;
  #learned = false;
  #hovers: readonly { readonly element: Element; readonly time: number }[] = [];

  constructor(voice: Voice, gestures: Gestures, popups: Popups, targets: Targets, wrap: (what: () => void) => () => void) {
    this.#voice = voice;
    this.#gestures = gestures;
    this.#popups = popups;
    this.#targets = targets;
    this.#wrap = wrap;
  }

  /** The page stands still: this is how things are before the next act. */
  learn(): void {
    if (this.#learned) return;
    this.#learned = true;
    this.#layers.learn();
    this.#rows.compare();
    // What could not be read in time is read before it changes.
    if (this.#rows.isBehind) this.#compareSoon();
    for (const { what, text } of greetings()) this.#voice.say({ kind: "outcome", what, text, from: null, to: null, after: 0 }, { time: began() });
  }

  get isLearned(): boolean {
    return this.#learned;
  }

  /** An element that came, or stood there before. */
  visit(element: Element, since: number): void {
    this.#layers.visit(element, since);
    this.#rows.visit(element);
    this.#compareSoon();
  }

  /** An act began. */
  acted(gesture: Gesture): void {
    this.#told.clear();
    for (const { kind, name } of [...(gesture.target?.place ?? []), ...(gesture.opener?.place ?? [])]) {
      if (kind === "row") this.#causes.set(name, gesture);
    }
  }

  /** The pointer rests on this. */
  hovered(event: Event): void {
    const element = asElement(event.composedPath()[0]);
    if (element !== null) this.#hovers = [...this.#hovers.slice(-HOVERS), { element, time: now() }];
  }

  /** Something changed; looked at in a moment, all at once. */
  note(records: readonly MutationRecord[]): void {
    this.#layers.note(records);
    this.#rows.note(records);
    for (const { type, attributeName, target } of records) {
      if (type === "attributes" && attributeName === "aria-invalid" && target instanceof Element && this.#invalid.size < 20) this.#invalid.add(target);
    }
    this.#compareSoon();
  }

  #compareSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    setTimeout(this.#wrap(() => { this.#compare(); }), REST);
  }

  /** A popover or details tells of itself. */
  toggled(): void {
    this.note([]);
  }

  /** A field was found invalid; `from` is the field, as far as it has a name. */
  invalid(field: Element, text: string): void {
    const gesture = this.#gestures.at(now(), SOON);
    if (gesture === null || text === "") return;
    this.#tell(gesture, "validationError", text, this.#targets.describer.describe(field, null).label.text, null);
  }

  #compare(): void {
    this.#waiting = false;
    if (!this.#learned) return;
    const layers = this.#layers.compare();
    const rows = this.#rows.compare();
    if (this.#rows.isBehind) this.#compareSoon();
    for (const change of layers) this.#layer(change);
    for (const change of rows) this.#row(change);
    this.#popups.prune();
    for (const field of this.#invalid) if (isMatch(field, "[aria-invalid=true]")) this.invalid(field, errorOf(field));
    this.#invalid = new Set();
  }

  #layer(change: LayerChange): void {
    if (change.what === "opened" && change.kind !== "message") this.#appeared(change);
    const gesture = this.#gestures.at(now(), SOON);
    const kind = outcomeKind(change);
    if (gesture === null || kind === null || (change.kind === "dialog" && isListOf(gesture, change.element))) return;
    this.#tell(gesture, kind, change.text, null, null);
  }

  #appeared({ element, at }: LayerChange): void {
    const opened = this.#popups.appeared(element, at);
    if (opened !== null) this.#opened(opened, opened.opener.gesture);
    else this.#appearedByHover(element, at);
  }

  #appearedByHover(popup: Element, time: number): void {
    const hover = this.#hovers.findLast((one) => one.time <= time);
    if (hover === undefined || time - hover.time > HOVER || this.#gestures.at(time, HOVER) !== null || isMatch(popup, "[role=tooltip]")) return;
    const trigger = this.#targets.describer.linkedTrigger(popup) ?? hover.element;
    const id = this.#gestures.nextId();
    const { target } = this.#targets.read(trigger);
    const opened = this.#popups.hovered(popup, trigger, id);
    if (opened === null) return;
    this.#voice.say({ kind: "hovered", target }, { gesture: id, time: hover.time });
    this.#opened(opened, id);
  }

  #opened({ opener }: OpenPopup, gesture: string | null): void {
    this.#voice.say({ kind: "popupOpened", opener }, { gesture });
  }

  #row(change: RowChange): void {
    const gesture = this.#causeOf(change.key);
    if (gesture === null) return;
    this.#causes.set(change.key, gesture);
    const [from, to] = change.kind === "rowChanged" ? [change.from, change.to] : [null, null];
    this.#tell(gesture, change.kind, change.key, from, to);
  }

  /** The act just now, else the one that changed this row before, else the last one at all. */
  #causeOf(key: string): Gesture | null {
    const time = now();
    const known = this.#causes.get(key);
    if (this.#causes.size > 500) this.#causes.clear();
    return this.#gestures.at(time, SOON) ?? (known !== undefined && time - known.time <= SAME_ROW ? known : this.#gestures.at(time, ROWS));
  }

  #tell(gesture: Gesture, what: OutcomeKind, text: string, from: string | null, to: string | null): void {
    const key = [gesture.id, what, text, to].join("\n");
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#voice.say({ kind: "outcome", what, text: oneLine(text, LONGEST), from, to, after: Math.max(0, now() - gesture.time) }, { gesture: gesture.id });
  }
}

/** The list of a field may stand in a dialog with a name, as long as the page stays in reach: it is a part of the field. */
const isListOf = ({ target, opener }: Gesture, dialog: Element): boolean =>
  (target?.role === "combobox" || opener?.role === "combobox") && !isMatch(dialog, MODAL);

function outcomeKind({ element, kind, what, text }: LayerChange): OutcomeKind | null {
  switch (kind) {
    case "dialog":
      return what === "said" ? null : what === "opened" ? "dialogOpened" : "dialogClosed";
    case "panel":
      return what === "opened" && text !== "" ? "panelOpened" : null;
    case "message":
      return what === "closed" || isChatter(element, text) ? null : messageKind(element, text);
    case "popup":
      return null;
  }
}

/** The words that a page ties to an invalid field: the error first, else its description. */
function errorOf(field: Element): string {
  const [error] = [...textOfIds(field, "aria-errormessage"), ...textOfIds(field, "aria-describedby")].filter((text) => text.trim() !== "");
  return oneLine(error, LONGEST);
}
