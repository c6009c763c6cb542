import type { Place } from "../../generated/wire";
import { attribute, closestFlat, find, findAll, hasAttribute, localName, matches, nextElement, previousElement, rectOf } from "./dom";
import { clean } from "./clean";
import { fieldValue } from "./embedded";
import { firstLine, countLines } from "./lines";
import type { Names } from "./names";
import { roleOf } from "./roles";
import { entryTitle } from "./rows";
import { fold, hasLetter, readable } from "./text";
import { COPY, HEADINGS, KEY_COLUMN, TITLES } from "./vocabulary";

/** Rows, cards and fields of pages that draw them from plain elements: blocks alike, each with a like control. */

const CONTROLS = "input:not([type=hidden]),select,textarea,button,a[href],[role=button],[role=checkbox],[role=switch],[role=combobox]";
const TYPED = "input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=password]),select,textarea,[role=combobox]";
const FILLED = `${TYPED},input[type=password]`;
const ELSEWHERE = "nav,[role=navigation],[role=tablist],[role=menu],[role=menubar],[role=listbox],[role=radiogroup],[role=toolbar],[role=tree],table,[role=grid],[class*=breadcrumb i]";
/** A block with more to do than this is a section of the page. */
const MANY = 12;

const classes = (element: Element): string[] => (attribute(element, "class") ?? "").split(/\s+/, 12).filter((token) => token !== "");

/** Built alike: the same tag, and a class in common or none. */
export function isAlike(one: Element, other: Element | null): other is Element {
  if (other === null || localName(one) !== localName(other) || attribute(one, "role") !== attribute(other, "role")) return false;
  const known = classes(one);
  if (known.length === 0 && hasAttribute(one, "id") && hasAttribute(other, "id")) return false; // Parts of the page, each with a name of its own.
  return known.length === 0 ? classes(other).length === 0 : classes(other).some((token) => known.includes(token));
}

/** A control of the same sort as the target. */
function likeIn(block: Element, target: Element): boolean {
  const tag = localName(target);
  const type = tag === "input" ? attribute(target, "type") : null;
  const token = /^(input|select|textarea|button|a)$/.test(tag) ? undefined : classes(target)[0];
  const selector = `${tag}${type === null ? "" : `[type=${JSON.stringify(type)}]`}${token === undefined ? "" : `.${CSS.escape(token)}`}`;
  return findAll(block, selector, 1).length > 0;
}

/** What the name of an entry of a key and its value is: what stands in the field of keys. */
function keyTyped(block: Element, target: Element, labelOf: (field: Element) => string): string {
  const keys = findAll(block, "input:not([type]),input[type=text]", 8).filter((field) => KEY_COLUMN.test(readable(labelOf(field))));
  const field = keys[0];
  if (field === undefined || keys.length > 1 || field === target) return "";
  const value = readable(fieldValue(field) ?? "", 80);
  return hasLetter(value) && value.length <= 60 ? value : "";
}

const keyOf = (block: Element, target: Element, names: Names): string =>
  countLines(block, names, isSkipped, 1) === 0 ? keyTyped(block, target, ownLabel) : "";

const ownLabel = (field: Element): string => attribute(field, "aria-label") ?? attribute(field, "placeholder") ?? "";

const isSkipped = (part: Element): boolean => matches(part, "button,[role=button],label,input,select,textarea,[role=menu],[role=listbox],[role=dialog],[role=tooltip],svg,img");

/** Buttons that serve the field beside them. */
const SERVES = /^([+＋−–-]|plus|minus|.{0,3}(browse|choose|select file|upload|increase|decrease|increment|decrement)\b.*|durchsuchen.*|parcourir.*|examinar.*|参照.*)$/iu;

/** A name with what belongs to it: of one line and a field to fill. */
function isField(block: Element, target: Element, names: Names): boolean {
  const says = `${attribute(target, "aria-label") ?? ""}${attribute(target, "title") ?? ""}${names.visible(target)}`;
  const copies = COPY.test(says);
  return (matches(target, TYPED) || copies || SERVES.test(says)) && countLines(block, names, isSkipped, 3) <= (copies ? 2 : 1);
}

const isBeside = (one: Element, other: Element): boolean => Math.abs(rectOf(one).top - rectOf(other).top) < 4;

/** The row, card or field that a plain block is for a control in it. */
export function alikePlace(block: Element, target: Element, label: string, names: Names): Place | null {
  if (!/^(generic|none)$/.test(roleOf(block)) || matches(block, "body,main,form,label,svg *") || closestFlat(target, ELSEWHERE, 30) !== null) return null;
  const beside = [previousElement(block), nextElement(block)].filter((other): other is Element => isAlike(block, other));
  const like = beside.find((other) => likeIn(other, target));
  if (like === undefined) return null;
  const { height, width } = rectOf(block);
  if (height > innerHeight * 0.7 || width === 0) return null;
  const isKeyed = keyOf(block, target, names) !== "";
  // A form of several fields goes by its heading; its first label is the first field's own.
  const isSection = findAll(block, CONTROLS, MANY + 1).length > MANY || !isKeyed && findAll(block, FILLED, 2).length > 1;
  const title = isSection ? headingIn(block, names) : titleOf(block, target, names);
  if (fold(title) === "" || fold(title) === fold(label) || title.length > 80 || fold(title) === fold(names.visible(target))) return null;
  if (isSection) return { kind: "section", name: title };
  if (isField(block, target, names)) return { kind: "field", name: title };
  if (isBeside(block, like)) return { kind: "card", name: title };
  return { kind: fold(headingIn(block, names)) === fold(title) ? "section" : "row", name: title };
}

function headingIn(block: Element, names: Names): string {
  const heading = find(block, HEADINGS);
  return heading === null ? "" : names.visible(heading);
}

function titleOf(block: Element, target: Element, names: Names): string {
  const key = keyOf(block, target, names);
  if (key !== "") return key;
  const line = firstLine(block, names, isSkipped);
  const titled = find(block, `${HEADINGS},${TITLES},strong,b,a[href]`) === null ? "" : entryTitle(block, names);
  if (titled === names.visible(block) && findAll(block, "a[href]", 2).length > 1) return ""; // A list of links has no name.
  return clean(hasLetter(titled) ? titled : (line?.text ?? ""));
}
