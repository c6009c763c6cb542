import { isAlike } from "./alike";
import { placeholderOf } from "./native";
import { childrenOf, contains, find, findAll, isElement, isText, matches, nextElement, parentOf, previousElement, rectOf, textOf } from "./dom";
import { clean } from "./clean";
import type { Names } from "./names";
import { fold, hasLetter, readable } from "./text";

/** Labels that nothing but their place ties to a control: above it, or before it on its line. */

const CONTROLS = "input:not([type=hidden]),select,textarea,[role=combobox],[role=textbox],[role=spinbutton],[role=slider],[role=switch],[role=checkbox],[contenteditable=true]";
const BORDERS = "body,main,form,table,tr,td,th,li,section,article,dialog,fieldset,[role=dialog],[role=row],[role=listbox],[role=menu],[role=tabpanel],nav,header";
const NO_LABEL = "h1,h2,h3,[role=heading],ul,ol,table,p:has(+ p),[role=tooltip],[role=alert],[role=status],svg,img,hr";
const LONGEST = 60;
const NEAR = 44;
const LEVELS = 4;

/** Whether a reader takes the one for the other's label, by where they stand. */
function stands(label: DOMRect, control: DOMRect, isRightToLeft: boolean): boolean {
  if (label.width === 0 || label.height === 0) return false;
  const above = label.bottom <= control.top + 6 && control.top - label.bottom < NEAR && Math.abs(isRightToLeft ? label.right - control.right : label.left - control.left) < 80;
  const gap = isRightToLeft ? label.left - control.right : control.left - label.right;
  const before = gap >= -4 && gap < 240 && label.top < control.bottom && label.bottom > control.top;
  return above || before;
}

/** What is pressed, or holds something that is, such as a chip with its cross. */
const isPressed = (element: Element, names: Names): boolean =>
  names.styles.of(element).cursor === "pointer" || childrenOf(element).some((child) => isElement(child) && names.styles.of(child).cursor === "pointer");

/** The label among what stands before an element in its parent; null ends the search upwards. */
function among(element: Element, control: Element, names: Names): string | null {
  let before: Node | null = element.previousSibling;
  for (let count = 0; before !== null && count < 8; before = before.previousSibling, count += 1) {
    if (isText(before)) {
      const words = clean(readable(textOf(before), 200));
      if (hasLetter(words)) return words.length <= LONGEST && matches(parentOf(control) ?? control, "label,div,span,td,p,li") && before.nextSibling === element ? words : null;
      continue;
    }
    if (!isElement(before) || !names.styles.isSeen(before)) continue;
    if (matches(before, `${CONTROLS},button,a[href],[role=button]`) || find(before, `${CONTROLS},button`) !== null) return null;
    const words = matches(before, NO_LABEL) ? "" : clean(names.visible(before));
    if (!hasLetter(words) || /[.。!?…]$/u.test(words)) continue;
    if (isPressed(before, names) || isAlike(before, previousElement(before))) return null; // One of several, each for itself.
    return words.length <= LONGEST && names.styles.isSeen(before) && stands(rectOf(before), rectOf(control), names.styles.of(control).direction === "rtl") ? words : null;
  }
  return previousElement(element) === null ? "" : null;
}

/** The words that stand above or before a control as its label; empty where none do. */
export function labelAbove(control: Element, names: Names): string {
  let at = control;
  const first = parentOf(control);
  // Several fields under one label go by what stands in each.
  if (placeholderOf(control) !== "" && first !== null && findAll(first, CONTROLS, 2).length > 1) return "";
  for (let level = 0; level < LEVELS; level += 1) {
    const words = among(at, control, names);
    if (words === null) return "";
    const parent = parentOf(at);
    if (words !== "") return fold(words) === fold(names.visible(control)) ? "" : words;
    if (parent === null || matches(parent, BORDERS) || findAll(parent, CONTROLS, 3).some((other) => other !== control && !contains(control, other))) return "";
    at = parent;
  }
  return "";
}

/** The words beside a checkbox or radio whose label is none: the other words of the small box they share. */
export function choiceBeside(choice: Element, names: Names): string {
  let at = choice;
  for (let level = 0; level < 3; level += 1) {
    const box = parentOf(at);
    if (box === null || matches(box, "tr,td,th,[role=row],[role=gridcell],form,fieldset,body,main") || findAll(box, `${CONTROLS},button,a[href]`, 2).length > 1) return "";
    const words = clean(names.visible(box, (part) => part === at || matches(part, "small,[class*=description i]")));
    if (hasLetter(words)) return words.length <= LONGEST ? words : "";
    at = box;
  }
  return "";
}

const SWITCHES = /^(generic|img|button)$/;

/** Beside it stands another without words: the words belong to all of them. */
const isOneOfSigns = (control: Element, names: Names): boolean =>
  [previousElement(control), nextElement(control)].some((other) => isAlike(control, other) && !/\p{L}{2}/u.test(names.visible(other)));

/** A control that is drawn without words takes those beside it on its line: a switch made of boxes. */
export function wordsBeside(control: Element, role: string, names: Names): string {
  const { width, height } = rectOf(control);
  if (!SWITCHES.test(role) || names.visible(control) !== "" || width > 90 || height > 45 || find(control, "svg,img,i,[class*=icon i]") !== null || matches(control, "svg,img,[class*=icon i]")) return "";
  const parent = parentOf(control);
  if (parent === null || matches(parent, "tr,td,th") || isOneOfSigns(control, names) || findAll(parent, `${CONTROLS},button,a[href]`, 2).length > 1) return "";
  const words = clean(names.visible(parent, (part) => part === control || matches(part, "small,[class*=hint i],[class*=description i]")));
  return hasLetter(words) && words.length <= LONGEST ? words : "";
}
