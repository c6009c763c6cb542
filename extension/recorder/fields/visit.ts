import type { FillHow, Rect } from "../../generated/wire";
import type { FieldKind } from "./kind";
import { rawText } from "./text";

type Way = "typed" | "pasted" | "autofilled" | "dropped" | "removed";

const WAYS: readonly (readonly [RegExp, Way])[] = [
  [/^insertFromPaste/, "pasted"],
  [/^insertFromDrop/, "dropped"],
  [/^(delete|history)/, "removed"],
];

/** One visit to a field, from the first sign of it until it is left. */
export class Visit {
  readonly field: Element;
  readonly kind: FieldKind;
  /** The act that brought the person here; it lends its picture. */
  readonly gesture: string;
  /** Where the field stood on that act's picture; null where the telling has a picture of its own. */
  readonly place: Rect | null;
  readonly began: string;
  readonly #ways = new Set<Way>();
  #told: string;
  #dirty = false;

  constructor(field: Element, kind: FieldKind, gesture: string, place: Rect | null, began = rawText(field, kind)) {
    this.place = place;
    this.field = field;
    this.kind = kind;
    this.gesture = gesture;
    this.began = began;
    this.#told = began;
  }

  /** Something came into the field or left it. */
  changed(event: Event): void {
    // The browser's own `change` only repeats what `input` told: what it finds otherwise, the page put there.
    if (event.type === "change" && event.isTrusted && this.#ways.size > 0) return;
    this.#dirty = true;
    this.#ways.add(wayOf(event, this.field));
  }

  /** Whether there may be something to tell at the next rest. */
  get isDirty(): boolean {
    return this.#dirty;
  }

  /** The text to tell at this rest; null when nothing is new. A terminal tells that it was used, once. */
  rest(): string | null {
    if (!this.#dirty) return null;
    this.#dirty = false;
    if (this.kind === "terminal") return "";
    const text = rawText(this.field, this.kind);
    if (text === this.#told) return null;
    this.#told = text;
    return text;
  }

  /** How the text came in, over the whole visit. */
  how(text: string): FillHow {
    if (text === "" && this.kind !== "terminal") return "cleared";
    const [only, ...more] = [...this.#ways].filter((way) => way !== "removed");
    return only !== undefined && more.length === 0 ? only : "typed";
  }
}

function wayOf(event: Event, field: Element): Way {
  if (!event.isTrusted || isAutofilled(field)) return "autofilled";
  const type = event instanceof InputEvent ? event.inputType : "";
  return WAYS.find(([pattern]) => pattern.test(type))?.[1] ?? "typed";
}

/** Whether the browser filled the field in. */
export function isAutofilled(field: Element): boolean {
  return field instanceof HTMLInputElement && field.matches(":autofill");
}
