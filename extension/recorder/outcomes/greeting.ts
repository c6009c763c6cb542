import type { OutcomeKind } from "../../generated/wire";
import { asElement, attribute, holds, holdsMatch, isMatch, isVisible, oneLine, parentOf, tagOf, textOf } from "../dom";
import { findAll, isPageLarge, rectOf } from "../naming/dom";
import { messageKind } from "./kinds";

/** What a page says as it arrives. */
export interface Greeting {
  readonly what: OutcomeKind;
  readonly text: string;
}

/** Where servers put what the last act came to; asked of the element, then of the one around it. */
const MARKED = /(^|[\s_-])(success|error|errornote|danger|flash|notice|message|messages|messagelist|confirmation)([\s_-]|$)/i;
/** Standing advice looks alike. */
const ADVICE = /(^|[\s_-])(warning|warn|info|hint|help|promo|update|zone|field)([\s_-]|$)/i;
const CANDIDATES = ["success", "error", "danger", "flash", "notice", "message", "confirmation"].map((word) => `[class*=${word} i]`).join(",");
/** What tells nothing of an act: it is worked with, or is a part of the page with a heading of its own. */
const TOO_MUCH = "input:not([type=hidden]), select, textarea, form, table, nav, h1, h2, h3";
const INSIDE = "table *, nav *, form *, label *, button *, a *, [aria-hidden=true], [aria-hidden=true] *";
const BLOCKS = new Set(["div", "p", "li", "section", "aside", "output"]);
/** A page with more of them shows states, not what happened. */
const MOST = 2;
/** Elements that may be one, at most. */
const MOST_ASKED = 60;
/** Texts of one, at most. */
const MOST_TEXTS = 100;
const SHORTEST = 8;
const LONGEST = 200;
/** A line across the page, no badge, CSS px. */
const NARROWEST = 120;

/** The messages of a server, on a page that came whole: as good as what other consoles show in a toast. */
export function greetings(): Greeting[] {
  const candidates = isPageLarge() ? [] : findAll(document, CANDIDATES, MOST_ASKED);
  const said = candidates.length < MOST_ASKED ? candidates.filter(isSaid) : [];
  const innermost = said.filter((element) => !said.some((other) => other !== element && holds(element, other)));
  return innermost.length > MOST ? [] : innermost.map(greeting);
}

function greeting(element: Element): Greeting {
  const text = wordsOf(element);
  return { what: messageKind(element, text), text };
}

function isSaid(element: Element): boolean {
  const marks = `${classOf(element)} ${classOf(asElement(parentOf(element)))}`;
  if (!BLOCKS.has(tagOf(element)) || !MARKED.test(marks) || ADVICE.test(marks)) return false;
  if (isMatch(element, INSIDE) || holdsMatch(element, TOO_MUCH) || !isVisible(element)) return false;
  const words = wordsOf(element);
  return words.length >= SHORTEST && words.length < LONGEST && /\s/.test(words) && rectOf(element).width >= NARROWEST;
}

const classOf = (element: Element | null): string => (element === null ? "" : attribute(element, "class") ?? "");

/** Its words, without the cross that closes it. */
const wordsOf = (element: Element): string => oneLine(seenText(element), LONGEST).replace(/(^[×✕✖]\s*)|(\s*[×✕✖]$)/gu, "");

/** What of its text is seen: what a server tells besides is often folded away. */
function seenText(element: Element): string {
  const parts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    const inner = asElement(node);
    if (inner === null) return NodeFilter.FILTER_ACCEPT;
    return isVisible(inner) ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
  });
  for (let node = walker.nextNode(), count = 0; node !== null && count < MOST_TEXTS; node = walker.nextNode(), count += 1) parts.push(textOf(node));
  return parts.join("");
}
