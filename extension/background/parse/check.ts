/** Says whether a value from outside is what it should be. */
export type Check = (value: unknown) => boolean;

/** A check for every field, none forgotten: the compiler compares with the type. */
export type Fields<T> = { readonly [K in keyof T]-?: Check };

export const text: Check = (value) => typeof value === "string";
export const truth: Check = (value) => typeof value === "boolean";
export const finite: Check = (value) => typeof value === "number" && Number.isFinite(value);
export const whole: Check = (value) => Number.isSafeInteger(value);
export const natural: Check = (value) => whole(value) && (value as number) >= 0 && (value as number) <= 0xffff_ffff;

/** One word of a closed set. */
export const wordOf =
  (words: Readonly<Record<string, true>>): Check =>
  (value) => typeof value === "string" && Object.hasOwn(words, value);

/** Absent counts as nothing: old writers did not know the field. */
export const optional =
  (check: Check): Check =>
  (value) => value === null || value === undefined || check(value);

/** May be absent, but is never nothing: readers know what stands for it. */
export const usual =
  (check: Check): Check =>
  (value) => value === undefined || check(value);

export const listOf =
  (check: Check): Check =>
  (value) => Array.isArray(value) && value.every((entry) => check(entry));

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object with these fields; others are let through, for readers that know them. */
export function shape<T>(fields: Fields<T>): Check {
  const checks = Object.entries<Check>(fields);
  return (value) => isObject(value) && checks.every(([name, check]) => check(value[name]));
}

/** One of several shapes, told apart by `kind`. */
export function variant(variants: Readonly<Record<string, Check>>): Check {
  return (value) => {
    if (!isObject(value) || typeof value["kind"] !== "string") return false;
    return Object.hasOwn(variants, value["kind"]) && variants[value["kind"]]?.(value) === true;
  };
}

/** The shape a variant of a union must have, without its `kind`. */
export type Variants<T extends { kind: string }> = Readonly<Record<T["kind"], Check>>;
