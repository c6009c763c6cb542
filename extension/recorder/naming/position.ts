import type { Label, Position } from "../../generated/wire";
import { attribute, childrenOf, hasAttribute, isElement, isInside, isText, localName, rootOf, textOf } from "./dom";
import { labelOf } from "./label";
import { columnHeader } from "./fields";
import type { Names } from "./names";
import { roleOf } from "./roles";
import { fold } from "./text";

/** Where elements of a role are found; roles without an entry are found by their attribute alone. */
const TAGS: Readonly<Record<string, string>> = {
  button: "button,summary,input[type=button],input[type=submit],input[type=reset]", link: "a[href]", checkbox: "input[type=checkbox]",
  radio: "input[type=radio]", switch: "input[type=checkbox]", textbox: "input,textarea,[contenteditable]", searchbox: "input[type=search]",
  combobox: "select,input", listbox: "select", slider: "input[type=range]", spinbutton: "input[type=number]", option: "option",
};

const MOST = 500;
/** So many are compared by their whole names: who stands among more is told as having no position. A clock would tell another position on a busy machine. */
const MOST_COMPARED = 80;

/** The words of an element without regard to style: cheap, and enough to rule it out. */
function rawText(element: Element, depth = 0): string {
  let text = "";
  for (const child of depth > 12 ? [] : childrenOf(element)) {
    if (isText(child)) text += textOf(child);
    else if (isElement(child)) text += rawText(child, depth + 1);
    if (text.length > 400) break;
  }
  return text;
}

const squeeze = (text: string): string => text.replace(/\s+/gu, "");

/** Whether an element may have the name, by what can be read without computing it. */
function mayBe(candidate: Element, name: string): boolean {
  if (hasAttribute(candidate, "aria-labelledby")) return true;
  const label = attribute(candidate, "aria-label");
  if (label !== null && label.trim() !== "") return squeeze(label) === name;
  if (/^(input|select|textarea)$/.test(localName(candidate))) return true;
  const text = squeeze(rawText(candidate));
  return name === "" || text === "" || text.includes(name) || name.includes(text);
}

/** Whether a reader calls the candidate the same: by its name, or by what stands with it where that says nothing. */
function isCalled(candidate: Element, label: Label, name: string, names: Names): boolean {
  if (names.of(candidate).text !== name) return false;
  if (label.source === "accessibleName" || label.text === "") return true;
  // The column alone is read where the column is what tells: a matrix holds many.
  const called = label.source === "columnHeader" ? columnHeader(candidate, names) : labelOf(candidate, names).text;
  return fold(called) === fold(label.text);
}

/** What they are noted under; null where they are found by their element's name alone. */
function marksOf(role: string): readonly string[] | null {
  const tags = Object.hasOwn(TAGS, role) ? TAGS[role] : undefined;
  return tags === undefined ? null : [`role=${role}`, ...tags.split(",").map((tag) => (tag.startsWith("[") ? "editable" : (/^\w+/.exec(tag)?.[0] ?? "")))];
}

/** Which of several alike the element is; null where that is not told. */
export function positionOf(element: Element, label: Label, place: Element | null, names: Names): Position | null {
  const role = roleOf(element);
  const root = rootOf(element);
  if (root === null || role === "generic" || role === "none") return null;
  const name = names.of(element).text;
  const squeezed = squeeze(name);
  const selector = Object.hasOwn(TAGS, role) ? `${TAGS[role] ?? ""},[role=${role}]` : `[role=${role}],${localName(element)}`;
  let compared = 0;
  const alike: Element[] = [];
  const candidates = names.everywhere(root, marksOf(role), selector, MOST);
  if (candidates === null) return null;
  for (const candidate of candidates) {
    if (candidate === element) alike.push(candidate);
    else if (roleOf(candidate) === role && mayBe(candidate, squeezed)) {
      compared += 1;
      if (compared > MOST_COMPARED) return null;
      if (isCalled(candidate, label, name, names) && names.styles.isSeen(candidate)) alike.push(candidate);
    }
  }
  const index = alike.indexOf(element) + 1;
  if (index === 0) return null;
  return { index, count: alike.length, countInPlace: place === null ? alike.length : alike.filter((one) => isInside(one, place)).length };
}
