import type { Target, Value } from "../../generated/wire";
import { now, timeOf } from "../clock";
import { holds, originOf, queryAll, treeOf } from "../dom";
import type { Gestures } from "../gestures";
import type { Secrets } from "../masking/secrets";
import { cleanValue } from "../masking/secrets";
import { Names } from "../naming/names";
import { rectIn } from "../naming/rect";
import type { Targets } from "../targets";
import { controlOfLabel } from "../targets";
import type { Voice } from "../voice";
import type { FieldKind } from "./kind";
import { fieldKind, fieldOf } from "./kind";
import { Visit, isAutofilled } from "./visit";

/** A field left alone this long has come to a rest. */
const IDLE = 2_000;
/** Visits kept open at once: an autofilled form fills several fields in one go. */
const MOST = 40;

/** Visits to fields that are typed into: one telling per rest, never key by key. */
export class Visits {
  readonly #voice: Voice;
  readonly #gestures: Gestures;
  readonly #targets: Targets;
  readonly #secrets: Secrets;
  readonly #open = new Map<Element, Visit>();
  #idle: ReturnType<typeof setTimeout> | undefined;
  readonly #wrap: (what: () => void) => () => void;

  constructor(voice: Voice, gestures: Gestures, targets: Targets, secrets: Secrets, wrap: (what: () => void) => () => void) {
    this.#voice = voice;
    this.#gestures = gestures;
    this.#targets = targets;
    this.#secrets = secrets;
    this.#wrap = wrap;
  }

  /** The focus came in: what stands there now is what was there before. */
  entered(event: Event): void {
    const element = originOf(event);
    if (element !== null) this.#visit(element);
  }

  /** Text is about to come (or came) in. */
  edited(event: Event): void {
    const element = originOf(event);
    if (element === null || !this.#counts(event, element)) return;
    const visit = this.#visit(element);
    if (visit === null) return;
    if (event.type !== "beforeinput") visit.changed(event);
    else if (visit.kind === "code" || visit.kind === "terminal") visit.changed(event);
    this.#restart();
  }

  /** A key went into an editor that keeps its text to itself. */
  typed(event: KeyboardEvent): void {
    const element = originOf(event);
    if (element === null) return;
    const kind = fieldKind(element);
    if (kind !== "code" && kind !== "terminal") return;
    this.#visit(element)?.changed(event);
    this.#restart();
  }

  /** Every visit comes to a rest, but the one to the field that the next act goes on with. */
  restAll(time = now(), but: Element | null = null): void {
    for (const visit of [...this.#open.values()]) {
      const goesOn = but !== null && (visit.field === but || holds(visit.field, but));
      if (goesOn && !isSearch(visit.field)) continue;
      this.#rest(visit, time);
      // A press into a search field may be on its ×: what that empties must have been told, and is a visit of its own.
      if (goesOn) this.#open.delete(visit.field);
    }
  }

  /** What was typed will be told soon: what there is to say about its field is read now. */
  foresee(): void {
    for (const visit of this.#open.values()) if (visit.isDirty) this.#described(visit);
  }

  /** The field was left. */
  left(event: Event): void {
    const element = originOf(event);
    const visit = element === null ? undefined : this.#open.get(fieldOf(element));
    if (visit === undefined) return;
    this.#rest(visit, timeOf(event));
    this.#open.delete(visit.field);
  }

  /** The field's own `change`, or Enter in it. */
  rest(element: Element, time: number): void {
    const visit = this.#open.get(fieldOf(element));
    if (visit !== undefined) this.#rest(visit, time);
  }

  stop(): void {
    clearTimeout(this.#idle);
    this.#open.clear();
  }

  /** Scripts write into fields all day; only what fills a form in for the person counts. */
  #counts(event: Event, element: Element): boolean {
    if (event.isTrusted) return true;
    return event.type !== "beforeinput" && (isAutofilled(element) || this.#secrets.fields.wasPassword(element) || hasFocus(element));
  }

  #visit(element: Element): Visit | null {
    const kind = fieldKind(element);
    if (kind === null || kind === "chosen") return null;
    const field = fieldOf(element);
    const known = this.#open.get(field);
    if (known !== undefined) return known;
    this.#secrets.fields.note(field);
    if (this.#open.size >= MOST) this.#forgetOldest();
    const brought = this.#broughtBy(field);
    const visit = new Visit(field, kind, brought ?? this.#gestures.nextId(), brought === null ? null : rectIn(field, new Names()));
    this.#open.set(field, visit);
    return visit;
  }

  /** The press into the field, or its label, when there was one. */
  #broughtBy(field: Element): string | null {
    const gesture = this.#gestures.at(now());
    const aim = gesture?.element ?? null;
    const brought = aim !== null && (aim === field || holds(field, aim) || holds(aim, field) || controlOfLabel(aim) === field);
    return gesture !== null && brought ? gesture.id : null;
  }

  #forgetOldest(): void {
    const [oldest] = this.#open.values();
    if (oldest === undefined) return;
    this.#rest(oldest, now());
    this.#open.delete(oldest.field);
  }

  #rest(visit: Visit, time: number): void {
    const text = visit.rest();
    if (text === null) return;
    const described = this.#described(visit);
    const target = { ...described, rect: visit.place ?? described.rect };
    const value = this.#value(visit, target.label.text, text);
    this.#voice.say({ kind: "filled", target: { ...target, value }, value, wasEmpty: visit.began === "", how: visit.how(text) }, { gesture: visit.gesture, time });
  }

  /** An editor stands where its root stands, and is called what the input within is called. */
  #described(visit: Visit): Target {
    const { target } = this.#targets.read(visit.field);
    const [input] = visit.kind === "code" ? queryAll(visit.field, "textarea, [contenteditable=true], [role=textbox]") : [];
    if (input === undefined) return target;
    const { role, label, accessibleName, explanations } = this.#targets.read(input).target;
    return label.text === "" ? target : { ...target, role, label, accessibleName, explanations };
  }

  #value(visit: Visit, label: string, text: string): Value {
    const reason = this.#secrets.reason(visit.field, label);
    if (reason !== null) {
      this.#secrets.remember(text);
      return { kind: "masked", reason };
    }
    return text === "" ? { kind: "empty" } : cleanValue(plainValue(visit.kind, text, this.#targets.value(visit.field)));
  }

  #restart(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(this.#wrap(() => { this.restAll(); }), IDLE);
  }
}

function plainValue(kind: FieldKind, text: string, read: Value | null): Value {
  return kind === "code" ? { kind: "code", text, language: read?.kind === "code" ? read.language : null } : { kind: "text", text };
}

function isSearch(field: Element): boolean {
  return field instanceof HTMLInputElement && field.type === "search";
}

function hasFocus(element: Element): boolean {
  return treeOf(element)?.activeElement === element;
}
