/** Whitespace as accessible names collapse it; a no-break space is not among it. */
const ASCII_SPACE = /[\t\n\f\r ]+/g;

export const collapse = (text: string): string => text.replace(ASCII_SPACE, " ").replace(/^ | $/g, "");

/** Control characters, bidi embeddings and overrides, zero-width and soft hyphens, and private-use glyphs of icon fonts. */
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFD\p{Co}\p{Cs}]/gu;

/** Text as a reader sees it: one line, no invisible characters, ordinary spaces. */
export function readable(text: string, cap = 200): string {
  const clean = text.slice(0, cap * 10).replace(INVISIBLE, "").replace(/\s+/gu, " ").trim();
  return clean.length <= cap ? clean : shorten(clean, cap);
}

/** Cut at a word where one ends in the last part, never within a surrogate pair. */
function shorten(text: string, cap: number): string {
  const cut = text.slice(0, cap - 1).replace(/[\uD800-\uDBFF]$/, "");
  const word = cut.lastIndexOf(" ");
  return `${(word > cap * 0.7 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

/** For comparing: no case, no spaces, no punctuation at the ends. */
export const fold = (text: string): string =>
  text.toLowerCase().replace(/\s+/gu, "").replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, "");

export const hasLetter = (text: string): boolean => /\p{L}/u.test(text);

/** A word a machine made: GUID, hash, framework id. */
export function isGenerated(text: string): boolean {
  return (
    /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}/i.test(text) ||
    /^:?[a-z]{1,3}\d*[a-z\d]*:$/i.test(text) ||
    /(^|[-_:])(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{6,}$/i.test(text) ||
    /^(ember|react|radix|headlessui|mui|mat|cdk|ext|yui|gwt|pf|ouia|fluent|field|input|select|r|id)[-_:\s]*(generated)?[-_:a-z]*\d+/i.test(text)
  );
}
