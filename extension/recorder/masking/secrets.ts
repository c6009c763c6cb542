import type { MaskReason, Target, Value } from "../../generated/wire";
import { Fields } from "./fields";
import { REDACTED, scrubValue } from "./tokens";
import { cleanPath } from "./url";

const SHORTEST_KNOWN = 6;
const MOST_KNOWN = 40;

/** What this document has been seen to hold back, and the rules for the rest. */
export class Secrets {
  readonly fields = new Fields();
  readonly #known = new Set<string>();
  /** Grows with every secret typed: what was looked through before must be looked through again. */
  count = 0;

  /** Why the field's content stays in the page. */
  reason(field: Element, label: string): MaskReason | null {
    return this.fields.reason(field, label);
  }

  /** Remembers what was typed into a secret field, so that it is taken out wherever the page repeats it. */
  remember(text: string): void {
    const plain = text.trim();
    if (plain.length < SHORTEST_KNOWN) return;
    if (!this.#known.has(plain)) this.count += 1;
    this.#known.add(plain);
    const [oldest] = this.#known;
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }

  /** The text without any secret typed in this document. */
  withoutKnown(text: string): string {
    let clear = text;
    for (const secret of this.#known) if (clear.includes(secret)) clear = clear.replaceAll(secret, REDACTED);
    return clear;
  }

  /** The value as it may be told of this field. */
  value(field: Element, label: string, value: Value | null): Value | null {
    const reason = this.reason(field, label);
    if (reason !== null) return value === null ? null : { kind: "masked", reason };
    return value === null ? null : cleanValue(value);
  }

  /** The target as it may be told. */
  target(element: Element, target: Target): Target {
    const value = this.value(element, target.label.text, target.value);
    return { ...target, value, href: target.href === null ? null : cleanPath(target.href) };
  }
}

/** A value without credentials in it; wholly masked where nothing else remains. */
export function cleanValue(value: Value): Value {
  if (value.kind !== "text" && value.kind !== "code") return value;
  const most = value.kind === "text" ? 10_000 : 100_000;
  const text = scrubValue(value.text.slice(0, most));
  return text.trim() === REDACTED ? { kind: "masked", reason: "secret" } : { ...value, text };
}
