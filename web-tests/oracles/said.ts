import { required } from "./packages.ts";

const { toUnicode } = required("punycode.js") as { toUnicode: (name: string) => string };

/** Words in one style, as `core/src/write/tests` writes them: style, words without white space, and what they are about. */
export type Style = "plain" | "strong" | "emphasis" | "link" | "block" | "picture";
export type Piece = readonly [style: Style, words: string, about: string | null];

const SPACE = /[\p{White_Space}\u00a0]/gu;

/** What was understood: white space left out, neighbours of one style joined. */
export class Said {
  readonly pieces: Piece[] = [];

  add(style: Style, text: string, about: string | null = null): void {
    const words = text.replaceAll(SPACE, "");
    const last = this.pieces.at(-1);
    if (style === "picture") {
      this.pieces.push([style, words, about]);
    } else if (words === "") {
      return;
    } else if (last?.[0] === style && last[2] === about) {
      this.pieces[this.pieces.length - 1] = [style, last[1] + words, about];
    } else {
      this.pieces.push([style, words, about]);
    }
  }

  /** The same with other words; what has none left goes. */
  map(change: (piece: Piece) => Piece): Said {
    const said = new Said();
    for (const piece of this.pieces) said.add(...change(piece));
    return said;
  }
}

export function saidOf(pieces: readonly Piece[]): Said {
  const said = new Said();
  for (const piece of pieces) said.add(...piece);
  return said;
}

/** Where a stroke stands for a line break, strokes are not compared, and code that became text is text. */
export function withoutStrokes(said: Said): Said {
  return said.map(([style, words, about]) => [style === "block" ? "plain" : style, words.replaceAll("/", ""), about]);
}

/** A link that says its own address is one that the target makes by itself, or as good as one. Some encode addresses. */
export function withoutOwnLinks(said: Said): Said {
  return said.map(([style, words, about]) => {
    if (style !== "link" || about === null) return [style, words, about];
    const address = decoded(about);
    // `main.tf` is no address: a link to it would lead somewhere.
    const own = words.startsWith("www.") ? `http://${words}` : words.includes("@") ? `mailto:${words}` : words;
    const isOwn = [words, own].some((said) => lettersOf(said) === lettersOf(address));
    return isOwn ? ["plain", words, null] : [style, words, address];
  });
}

/** Targets write the signs of an address in their own way. */
function lettersOf(address: string): string {
  return address.replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function decoded(address: string): string {
  const named = address.replaceAll(/xn--[a-z0-9-]+/gu, (name) => toUnicode(name));
  return named.replaceAll(/(%[0-9a-f]{2})+/giu, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return signs;
    }
  });
}

/** Throws when a word that is meant was not understood, or not in its place; the target may say more. */
export function compareWords(expected: Said, found: Said): void {
  const words = found.pieces.map(([, text]) => text).join("");
  let at = 0;
  for (const [, text] of expected.pieces) {
    for (const sign of text) {
      const next = words.indexOf(sign, at);
      if (next < 0) throw new Error(`${text} is missing`);
      at = next + sign.length;
    }
  }
}

/** Throws when something else was understood than was meant. */
export function compare(expected: Said, found: Said): void {
  const at = expected.pieces.findIndex((piece, index) => JSON.stringify(piece) !== JSON.stringify(found.pieces[index]));
  const from = at < 0 ? expected.pieces.length : at;
  if (at < 0 && found.pieces.length === expected.pieces.length) return;
  const show = (said: Said) => JSON.stringify(said.pieces.slice(from, from + 3));
  throw new Error(`understood otherwise from piece ${from}:\nmeant      ${show(expected)}\nunderstood ${show(found)}`);
}
