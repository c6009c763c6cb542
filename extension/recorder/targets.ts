import type { Label, Opener, States, Target, Value } from "../generated/wire";
import type { Changes } from "./changes";
import { asElement, elementAbove, holds, isConnected, isMatch } from "./dom";
import { editorValue } from "./fields/editors";
import type { Secrets } from "./masking/secrets";
import { findAll } from "./naming/dom";
import type { Describer } from "./naming/index";
import { hitElement } from "./naming/index";
import { Names } from "./naming/names";
import { rectIn } from "./naming/rect";
import { valueOf } from "./naming/value";
import type { Popups } from "./popups";
import { opensSomething } from "./popups";

/** An element and all that may be told of it. */
export interface Aimed {
  readonly element: Element;
  readonly target: Target;
  readonly opener: Opener | null;
  /** What it is called as the opener of a popup, where that is not its own label. */
  readonly openerLabel: Label | null;
  /** The control whose popup it stands in. */
  readonly trigger: Element | null;
}

/** How a control stands. */
export interface Standing {
  readonly states: States;
  readonly value: Value | null;
  readonly connected: boolean;
}

/** What was read of the page, for as long as the page is as it was then. */
class Readings {
  readonly version: number;
  readonly aims = new Map<Element, { readonly aimed: Aimed; readonly popups: number }>();
  readonly controls = new Map<Element, Element>();

  constructor(version: number) {
    this.version = version;
  }
}

/** Names controls, in their popups, with what they hold masked where it must be. */
export class Targets {
  readonly describer: Describer;
  readonly #popups: Popups;
  readonly #secrets: Secrets;
  readonly #changes: Changes;
  readonly #known = new WeakMap<Element, Target>();
  #readings = new Readings(-1);

  constructor(describer: Describer, popups: Popups, secrets: Secrets, changes: Changes) {
    this.describer = describer;
    this.#popups = popups;
    this.#secrets = secrets;
    this.#changes = changes;
  }

  /** The control an event was meant for; the document's own element where nothing else was. */
  resolve(event: Event): Element {
    const hit = hitElement(event);
    return hit === null ? (asElement(event.target) ?? document.documentElement) : this.at(hit);
  }

  /** What the event was aimed at, read now. */
  aim(event: Event): Aimed {
    return this.read(this.resolve(event));
  }

  /** Everything about the element as it is now. What is told of it holds until the page changes; the rest is read anew. */
  read(element: Element): Aimed {
    const { aims } = this.#current();
    const known = aims.get(element);
    const kept = known === undefined ? null : this.#again(known.aimed, known.popups);
    const aimed = kept ?? this.#whole(element);
    aims.set(element, { aimed, popups: this.#popups.version });
    return aimed;
  }

  /** The control that a press on this would be meant for. */
  at(hit: Element): Element {
    const { controls } = this.#current();
    const control = controls.get(hit) ?? this.describer.controlAt(hit) ?? hit;
    controls.set(hit, control);
    return control;
  }

  #current(): Readings {
    const { version } = this.#changes;
    if (this.#readings.version !== version) this.#readings = new Readings(version);
    return this.#readings;
  }

  #whole(element: Element): Aimed {
    this.#secrets.fields.note(element);
    const { opener, trigger } = this.#popups.around(element);
    const target = this.#secrets.target(element, this.describer.describe(element, opener));
    this.#known.set(element, target);
    const openerLabel = opensSomething(element) ? this.describer.openerFrom(element, null, null).label : null;
    return { element, target, opener, openerLabel, trigger };
  }

  /** What was read before, with all that changes without the page's tree changing; null when another popup is open since. */
  #again(aimed: Aimed, popups: number): Aimed | null {
    const { element, target } = aimed;
    if (popups !== this.#popups.version && !sameOpener(this.#popups.openerOf(element), aimed.opener)) return null;
    const { states, value } = this.standing(element);
    return { ...aimed, target: { ...target, states, value, rect: rectIn(element, new Names()) } };
  }

  /** How the control stands now: no name is computed anew. */
  standing(element: Element): Standing {
    return { states: this.describer.states(element), value: this.value(element), connected: isConnected(element) };
  }

  /** What stands in the control now, as it may be told. */
  value(element: Element): Value | null {
    const known = this.#known.get(element);
    const label = known?.label.text ?? "";
    const raw = editorValue(element) ?? valueOf(element, known?.widget ?? null, label, new Names());
    return raw === null ? null : this.#secrets.value(element, label, raw);
  }
}

const sameOpener = (one: Opener | null, other: Opener | null): boolean => one?.gesture === other?.gesture && one?.node === other?.node;

/** The control that a label activates, when the element stands in or is a label. */
export function controlOfLabel(element: Element): Element | null {
  const label = Element.prototype.closest.call(element, "label");
  const control = label instanceof HTMLLabelElement ? label.control : null;
  return control !== null && control !== element && !holds(element, control) ? control : null;
}

/** What holds more than a field and its buttons. */
const HOLDS_MORE = "body, main, form, table, tbody, tr, ul, ol, [role=grid], [role=row]";
/** How far up the field beside a button may be found. */
const BESIDE = 3;

/** The number field that a button beside it may count up or down: the only one in what holds both. */
export function steppedField(element: Element | null): Element | null {
  let around = element !== null && isMatch(element, "button, [role=button]") ? elementAbove(element) : null;
  for (let level = 0; around !== null && level < BESIDE && !isMatch(around, HOLDS_MORE); level += 1, around = elementAbove(around)) {
    const fields = findAll(around, "input[type=number],[role=spinbutton]", 2);
    if (fields.length > 0) return fields.length === 1 ? (fields[0] ?? null) : null;
  }
  return null;
}
