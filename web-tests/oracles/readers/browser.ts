import { required } from "../packages.ts";

interface Window {
  readonly Element: { readonly prototype: Element };
  readonly DOMParser: new () => DOMParser;
}
const { JSDOM } = required("jsdom") as { JSDOM: new (html: string) => { readonly window: Window } };

/** A window keeps something of each page it parsed, so that every page takes longer; a window of its own would fill the memory. */
const PAGES_OF_A_WINDOW = 100;
let parsed = 0;
let parser: DOMParser | undefined;

/** The body of a page, as a browser parses it. */
export function bodyOf(html: string): HTMLElement {
  if (parser === undefined || parsed % PAGES_OF_A_WINDOW === 0) parser = newParser();
  parsed += 1;
  return parser.parseFromString(html, "text/html").body;
}

/** The editor asks every element for some eighty selectors; the document's own engine takes long for each. */
function newParser(): DOMParser {
  const { window } = new JSDOM("");
  const { prototype } = window.Element;
  // It is called on each element in turn.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { matches } = prototype;
  const value = function (this: Element, selectors: string): boolean {
    return !isElsewhere(this, selectors) && matches.call(this, selectors);
  };
  Object.defineProperty(prototype, "matches", { value });
  return new window.DOMParser();
}

/** Whether every one of the selectors begins with the name of another element: then none of them can match. */
function isElsewhere(element: Element, selectors: string): boolean {
  const names = selectors.split(",").map((selector) => /^\s*([a-z][a-z0-9]*)/iu.exec(selector)?.[1]);
  return names.every((name) => name !== undefined && name.toLowerCase() !== element.localName);
}
