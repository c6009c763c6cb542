import { attribute, childrenOf, closestFlat, contains, find, findAll, isElement, localName, matches, parentOf, previousElement, rectOf } from "./dom";
import { isAlike } from "./alike";
import type { Names } from "./names";
import { clean } from "./clean";
import { hasLetter } from "./text";
import { CONTAINERS, HEADINGS, TITLES } from "./vocabulary";

/** A heading, and how high it ranks: 1 is the page's own. */
export interface Heading {
  readonly element: Element;
  readonly text: string;
  readonly level: number;
}

/** What a header does not hold; where it stands, the heading is that block's own. */
const BODY = "table,[role=table],[role=grid],[role=treegrid],[role=tabpanel],input:not([type=hidden]),select,textarea,fieldset,iframe,[role=tablist],[role=list],[role=listbox],[role=menu] *,ul > li > a,pre";
const SIBLINGS = 12;
const FURNITURE = 160;

export function levelOf(heading: Element): number {
  const stated = Number(attribute(heading, "aria-level"));
  if (stated > 0) return stated;
  const level = /^h([1-6])$/.exec(localName(heading))?.[1];
  return level === undefined ? 3 : Number(level);
}

const NOT_TITLE = "button,[role=button],a[class*=info i],[class*=description i],[class*=subtitle i],[class*=counter i],[class*=badge i],input,[role=tooltip]";

export function headingText(heading: Element, names: Names): string {
  const text = clean(names.visible(heading, (part) => matches(part, NOT_TITLE)));
  return hasLetter(text) ? text : clean(names.visible(heading));
}

/** The heading that a preceding sibling is or holds, if what follows it belongs under it. */
function headingIn(sibling: Element, names: Names): Heading | null {
  const heading = matches(sibling, `${HEADINGS},${TITLES}`) ? sibling : find(sibling, `${HEADINGS},${TITLES}`);
  if (heading === null || !isHeader(sibling, heading, names)) return null;
  const text = names.styles.isSeen(heading) ? headingText(heading, names) : "";
  return hasLetter(text) && text.length <= 100 ? { element: heading, text, level: levelOf(heading) } : null;
}

/** Whether a block is a header, not a block with a heading and a body of its own. */
function isHeader(block: Element, heading: Element, names: Names): boolean {
  if (block === heading) return true;
  if (matches(block, CONTAINERS) || find(block, BODY) !== null) return false;
  const within = closestFlat(heading, CONTAINERS, 8);
  if (within !== null && contains(block, within)) return false;
  if (findAll(block, HEADINGS, 2).length > 1) return false;
  if (!matches(block, "header,[class*=head i],[class*=title i]") && isBoxed(block, names)) return false;
  return names.visible(block).length - names.visible(heading).length <= FURNITURE;
}

/** A box with an edge all around is a card of its own. */
function isBoxed(block: Element, names: Names): boolean {
  const style = names.styles.of(block);
  if (style.boxShadow !== "none") return true;
  return Number.parseFloat(style.borderTopWidth) > 0 && Number.parseFloat(style.borderBottomWidth) > 0 && rectOf(block).height > 80;
}

/** Blocks alike with a heading each, such as tiles: none heads the other. */
const isOneOfSeveral = (element: Element, sibling: Element, heading: Heading): boolean =>
  sibling !== heading.element && isAlike(element, sibling) && find(element, localName(heading.element)) !== null;

/** The heading that a block begins with. */
function leading(block: Element): Element | null {
  let at: Element | undefined = block;
  for (let depth = 0; at !== undefined && depth < 4; depth += 1) {
    if (matches(at, HEADINGS)) return at;
    at = childrenOf(at).find(isElement);
  }
  return null;
}

/** Whether both begin with a heading of one rank: then they stand side by side, and neither heads the other. */
function arePeers(block: Element, sibling: Element): boolean {
  const [own, other] = [leading(block), leading(sibling)];
  return own !== null && other !== null && levelOf(own) <= levelOf(other);
}

/** The heading above an element within the same parent. */
export function headingBefore(element: Element, names: Names): Heading | null {
  let sibling = previousElement(element);
  for (let count = 0; sibling !== null && count < SIBLINGS; count += 1, sibling = previousElement(sibling)) {
    const found = arePeers(element, sibling) ? null : headingIn(sibling, names);
    const heading = found !== null && isOneOfSeveral(element, sibling, found) ? null : found;
    if (heading !== null) return heading;
  }
  return null;
}

/** The heading of a table or list, sought upwards until a container of another kind ends. */
export function headingOver(element: Element, names: Names): Heading | null {
  let at: Element | null = element;
  for (let count = 0; at !== null && count < 8; count += 1, at = parentOf(at)) {
    const heading = headingBefore(at, names);
    if (heading !== null) return heading.level > 1 ? heading : null;
    if (at !== element && matches(at, "main,body,dialog,[role=dialog],form")) return null;
  }
  return null;
}
