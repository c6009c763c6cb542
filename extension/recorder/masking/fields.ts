/** Whether a field's content may leave the page, and why not. */
import type { MaskReason } from "../../generated/wire";
import { attribute, closest, elementAbove, isMatch, queryAll, tagOf } from "../dom";
import { secretByName } from "./names";

/** `autocomplete` tokens that mean a secret. */
const AUTOCOMPLETE: readonly (readonly [RegExp, MaskReason])[] = [
  [/(^|\s)(current|new)-password(\s|$)/i, "password"],
  [/(^|\s)one-time-code(\s|$)/i, "oneTimeCode"],
  [/(^|\s)cc-(number|csc|exp|exp-month|exp-year|name|given-name|additional-name|family-name|type)(\s|$)/i, "card"],
];

/** How pages mark what session recorders must not keep. */
export const PRIVATE = [
  "[data-private]",
  "[data-dd-privacy='mask']",
  "[data-dd-privacy='hidden']",
  "[data-dd-privacy='mask-user-input']",
  "[data-sentry-mask]",
  "[data-sentry-block]",
  "[data-hj-suppress]",
  "[data-clarity-mask]",
  "[data-recording-sensitive]",
  "[data-openreplay-masked]",
  "[data-openreplay-obscured]",
  ".rr-mask",
  ".rr-block",
  ".rr-ignore",
  ".sentry-mask",
  ".sentry-block",
  ".ph-no-capture",
  ".ph-mask",
  ".fs-mask",
  ".fs-exclude",
].join(",");

const TERMINAL = ".xterm, .terminal.xterm, .hterm, [data-terminal]";
const NAMING_ATTRIBUTES = ["name", "id", "aria-label", "placeholder", "title", "data-testid", "data-test", "formcontrolname", "ng-model", "v-model"] as const;

/** Remembers every field that was a password field once, also when a script shows its text or builds it anew. */
export class Fields {
  readonly #passwords = new WeakSet<Element>();
  readonly #passwordKeys = new Set<string>();

  /** Notes a password field. */
  notePassword(field: Element): void {
    this.#passwords.add(field);
    const key = identityOf(field);
    if (key !== null && this.#passwordKeys.size < 500) this.#passwordKeys.add(key);
  }

  /** Notes the field when it is a password field now. */
  note(field: Element): void {
    if (isPassword(field)) this.notePassword(field);
  }

  /** Whether the field was or is a password field. */
  wasPassword(field: Element): boolean {
    if (isPassword(field)) return true;
    if (this.#passwords.has(field)) return true;
    const key = tagOf(field) === "input" ? identityOf(field) : null;
    return key !== null && this.#passwordKeys.has(key);
  }

  /** Why the field's content must stay in the page; null when it need not. `label` is what the field is called on the screen. */
  reason(field: Element, label: string): MaskReason | null {
    if (closest(field, TERMINAL) !== null) return "terminal";
    if (this.wasPassword(field)) return byWords(field, "") === "oneTimeCode" ? "oneTimeCode" : "password";
    if (closest(field, PRIVATE) !== null) return "private";
    return byAutocomplete(field) ?? (isTyped(field) ? (byWords(field, label) ?? byCodeGroup(field)) : null);
  }
}

function isPassword(field: Element): boolean {
  if (tagOf(field) !== "input") return false;
  if (attribute(field, "type")?.trim().toLowerCase() === "password") return true;
  // Text drawn as dots is a password field by another name.
  const style = field instanceof HTMLElement ? field.style.getPropertyValue("-webkit-text-security") : "";
  return style !== "" && style !== "none";
}

/** What stays the same when a script replaces the element by one that shows the text. */
function identityOf(field: Element): string | null {
  const name = attribute(field, "name") ?? attribute(field, "id");
  return name === null || name === "" ? null : name;
}

function byAutocomplete(field: Element): MaskReason | null {
  const value = attribute(field, "autocomplete");
  if (value === null) return null;
  return AUTOCOMPLETE.find(([token]) => token.test(value))?.[1] ?? null;
}

const CHOSEN = new Set(["checkbox", "radio", "file", "range", "color", "date", "time", "month", "week", "datetime-local", "button", "submit", "reset", "image"]);

/** Names of things chosen, not typed, tell no secret: "Password" as one of two sign-in methods. */
function isTyped(field: Element): boolean {
  const tag = tagOf(field);
  if (tag === "textarea") return true;
  if (tag === "input") return !CHOSEN.has(attribute(field, "type")?.toLowerCase() ?? "text");
  return isMatch(field, "[contenteditable], [role=textbox], [role=searchbox]");
}

function byWords(field: Element, label: string): MaskReason | null {
  const texts = NAMING_ATTRIBUTES.map((name) => attribute(field, name)).filter((text) => text !== null);
  return secretByName([label, ...texts]);
}

/** Several boxes for one character each are a code to be typed in. */
function byCodeGroup(field: Element): MaskReason | null {
  if (attribute(field, "maxlength") !== "1") return null;
  let above = elementAbove(field);
  for (let level = 0; above !== null && level < 3; level += 1) {
    if (queryAll(above, "input[maxlength='1']").length >= 4) return "oneTimeCode";
    above = elementAbove(above);
  }
  return null;
}
