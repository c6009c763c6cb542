/** Messages kept in mind at most. */
const MOST = 20;

/** Tells what is new in a message: lists of messages, and the regions that read them aloud, keep the older ones. */
export class News {
  readonly #said: string[] = [];

  /** The words that no earlier message said; all of them when none are left: then it is said once more. */
  of(text: string): string {
    const fresh = this.#said.reduce(without, text);
    const told = fresh === "" ? text : fresh;
    this.#said.push(told);
    if (this.#said.length > MOST) this.#said.shift();
    return told;
  }
}

/** Whether the text began or ended the other one, as whole words: then only something went. */
export function stands(text: string, before: string): boolean {
  return text !== before && without(before, text) !== before;
}

/** Text without a beginning or an end that is known, as whole words. */
function without(text: string, known: string): string {
  if (known === "") return text;
  if (text === known) return "";
  if (text.startsWith(`${known} `)) return text.slice(known.length).trim();
  return text.endsWith(` ${known}`) ? text.slice(0, -known.length).trim() : text;
}
