import { fold, hasLetter } from "./text";

/** One way in which a correct accessible name is not what a reader calls the control. */
interface Rule {
  readonly name: string;
  readonly clean: (text: string) => string;
}

const NEW_TAB =
  /[\s(,–—-]*\b(opens? in (a )?new (browser )?(tab|window)|opens new (tab|window)|external link|new window|wird in (einem )?neuen? (tab|fenster) geöffnet|s’ouvre dans un nouvel onglet|ouvre un nouvel onglet|se abre en una (nueva )?(pestaña|ventana)( nueva)?)\b[.)\s]*$|[(（]?新しい(タブ|ウィンドウ)で開き?ます?[)）]?$/iu;
const REQUIRED = /(\s*[-–(（]\s*(required|optional|erforderlich|pflichtfeld|obligatoire|facultatif|optionnel|obligatorio|opcional|必須|任意)\s*[)）]?)$/iu;
const SHORTCUT = /\s*[([]?(?:(?:ctrl|control|cmd|command|alt|option|shift|meta)\s*[+-]\s*|[⌘⌥⇧⌃]+\s*\+?\s*)+[^\s)\]]{1,9}[)\]]?$/iu;
/** Icon fonts spell their pictures as one word with underscores, or as one of these. */
const LIGATURE = /^(?:[a-z]+_)+[a-z\d]+$|^(?:expand|more|chevron|arrow|keyboard|unfold|open)_\w+$/;

const dropAtEnds = (text: string, drop: RegExp): string => {
  const words = text.split(" ");
  while (words.length > 0 && drop.test(words[0] ?? "")) words.shift();
  while (words.length > 0 && drop.test(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
};

/** The same words twice, because a hidden copy stands beside the shown one. */
function single(text: string): string {
  const half = text.length / 2;
  const middle = Math.floor(half);
  const twice = Number.isInteger(half) ? text.slice(0, half) === text.slice(half) : text[middle] === " " && text.slice(0, middle) === text.slice(middle + 1);
  return twice && middle >= 3 && hasLetter(text) ? text.slice(0, middle).trim() : text;
}

/** In the order in which they apply; none may leave nothing behind unless the name was nothing but that. */
export const RULES: readonly Rule[] = [
  { name: "ligature", clean: (text) => dropAtEnds(text, LIGATURE) },
  { name: "new tab", clean: (text) => text.replace(NEW_TAB, "") },
  { name: "cursor", clean: (text) => text.replace(/(?<=.), Cursor at row \d+$/u, "") },
  { name: "required mark", clean: (text) => text.replace(/^\s*[*＊]+\s*|\s*[*＊]+\s*(?=:?$)/gu, "") },
  { name: "required word", clean: (text) => text.replace(REQUIRED, "") },
  { name: "counter", clean: (text) => text.replace(/(?<=\S)\s*[([（]\s*\d[\d.,\s/+]*[)\]）]$/u, "") },
  { name: "keyboard hint", clean: (text) => text.replace(SHORTCUT, "") },
  { name: "picture mark", clean: (text) => text.replace(/(?<=[\p{L}\p{N})…])[\s\u2190-\u21FF\u2300-\u23FF\u25A0-\u27BF\u2B00-\u2BFF\u{1F000}-\u{1FAFF}]+$/u, "") },
  { name: "leading mark", clean: (text) => text.replace(/^[\s\u2190-\u21FF\u2300-\u23FF\u25A0-\u27BF\u2B00-\u2BFF\u{1F000}-\u{1FAFF}]+(?=[\p{L}\p{N}(])|^[+＋]\s+(?=\p{L})|^[<‹«]\s+(?=\p{L})/u, "") },
  { name: "way mark", clean: (text) => text.replace(/(?<=\p{L})\s+[>›»]$/u, "") },
  { name: "doubled", clean: single },
  { name: "end punctuation", clean: (text) => text.replace(/(?<=[\p{L}\p{N})])[\s:：,;·|•]+$/u, "").replace(/^[·|•]\s+/u, "") },
];

/** A name without what does not belong to it. */
export function clean(text: string): string {
  let result = text;
  for (const rule of RULES) result = rule.clean(result).trim();
  return result;
}

const LINK_WORDS = "(?:for|of|in|on|from|to|row|instance|item|für|von|pour|de|du|para|の)";
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** `Edit db-1` in the row db-1 is `Edit`; the link `db-1` stays what it is. */
export function withoutRow(text: string, row: string): string {
  if (row.length < 2 || fold(text) === fold(row)) return text;
  const name = `["'“‘(]?${escaped(row)}["'”’)]?`;
  const shorter = text.replace(new RegExp(`(?:[\\s:–-]+${LINK_WORDS})*[\\s:–-]+${name}$`, "iu"), "").replace(new RegExp(`^${name}[\\s:–-]+`, "iu"), "").trim();
  return hasLetter(shorter) ? shorter : text;
}

/** A name without the value that stands at its end. */
export function withoutValue(text: string, value: string): string {
  if (value === "" || !text.endsWith(value)) return text;
  const shorter = text.slice(0, -value.length).replace(/[\s:：,-]+$/u, "");
  return hasLetter(shorter) ? shorter : text;
}
