import type { Role } from "../../generated/wire";
import { isLikely } from "./actionable";
import { isAlike } from "./alike";
import { childrenOf, closestFlat, find, findAll, hasAttribute, isElement, localName, matches, nextElement, parentOf, previousElement, rectOf } from "./dom";
import { labelAbove } from "./beside";
import type { Names } from "./names";
import { popupOf } from "./popups";
import { roleOf, wireRole } from "./roles";
import { fold, hasLetter } from "./text";
import { REMOVE, UNSEEN } from "./vocabulary";

/**
 * What plain elements are that act as controls: pages that say nothing of roles still have buttons, lists and menus,
 * and whoever looks at them sees so.
 */

const DIALOGS = /^(dialog|alertdialog)$/;
/** The mark of a list that folds down, as a glyph or as what icon families call it. */
const CARET = /[▾▼▿⌄﹀˅🔽⏷]\s*$/u;
const CARETS = "[class*=caret i],[class*=chevron i],[class*=arrow i],[class*=expand-icon i],[data-icon*=down i],[data-testid*=DropDown]";

/** Words and a mark that more is below. */
export const hasCaret = (element: Element, names: Names): boolean => CARET.test(names.visible(element)) || find(element, CARETS) !== null;

/** A trigger that a label stands with, showing what is chosen. */
function isList(element: Element, names: Names): boolean {
  if (hasAttribute(element, "aria-haspopup") || hasAttribute(element, "aria-label") || hasAttribute(element, "aria-labelledby")) return false;
  const parent = parentOf(element);
  if (parent === null || childrenOf(parent).filter(isElement).length > 3) return false;
  return hasCaret(element, names) && fold(names.visible(element)) !== "" && labelAbove(element, names) !== "";
}

/** One of the entries of a popup that is only there to choose from. */
function isEntry(popup: Element): boolean {
  if (DIALOGS.test(roleOf(popup)) || findAll(popup, "button,[role=button],select,textarea,input[type=checkbox],input[type=radio]", 1).length > 0) return false;
  return findAll(popup, "input:not([type=hidden])", 2).length <= 1;
}

/** A button or link of a list that drops from what opened it, and that holds nothing else. */
function isDroppedEntry(element: Element, names: Names): boolean {
  const list = closestFlat(element, MENUS, 4);
  return list !== null && popupOf(element, names) !== null && find(list, "input,select,textarea,h1,h2,h3,p,[role]:not([role=menuitem],[role=separator],[role=presentation],[role=none])") === null;
}

const MENUS = "[class*=dropdown-menu i],[class*=dropdown-content i],[class*=menu-list i],[class*=context-menu i]";

/** The role as it is told: what the page says, else what the element acts as. */
export function actRole(element: Element, names: Names): Role {
  const role = wireRole(element);
  if (/^(button|link)$/.test(role) && isDroppedEntry(element, names)) return "menuitem";
  if (role === "button" && localName(element) === "button") return isList(element, names) ? "combobox" : role;
  if (!/^(generic|img|listitem)$/.test(role) || matches(element, "canvas,iframe,[draggable=true]") || !isLikely(element, names)) return role;
  const popup = popupOf(element, names);
  if (popup !== null && popup !== element && isEntry(popup)) return "menuitem";
  if (role === "listitem") return role;
  return isList(element, names) ? "combobox" : "button";
}

/** The arrow of a split button opens more of what the button beside it does. */
export function splitFrom(element: Element, names: Names): string {
  const text = names.visible(element, (part) => matches(part, UNSEEN));
  const opens = matches(element, `${CARETS},[class*=dropdown-toggle]`) || hasAttribute(element, "aria-haspopup") && names.of(element).text === "";
  if (!/^(button|generic)$/.test(wireRole(element)) || fold(text) !== "" || !(opens || CARET.test(text) || find(element, CARETS) !== null)) return "";
  const before = previousElement(element) ?? previousElement(parentOf(element) ?? element);
  const button = before === null ? null : matches(before, "button,[role=button],a") ? before : onlyButton(before);
  return button === null || !touches(button, element) ? "" : names.visible(button);
}

/** Two halves of one button: what stands apart is a button of its own. */
const touches = (one: Element, other: Element): boolean => Math.abs(rectOf(other).left - rectOf(one).right) < 4;

function onlyButton(box: Element): Element | null {
  const buttons = findAll(box, "button,[role=button]", 2);
  return buttons.length === 1 ? (buttons[0] ?? null) : null;
}

const CROSS = /^[×✕✖✗⨯🗙xX]$/u;
const CHIPS = "[class*=chip i],[class*=tag i]:not([class*=stage i]),[class*=token i],[class*=pill i]";

/** The words of the chip that a cross takes away: a small box in a row of such, or before a field for more. */
export function chipAround(element: Element, names: Names): string {
  const chip = boxOf(element, names);
  const isBare = !hasLetter(names.visible(element)) && chip !== null && matches(chip, CHIPS) && names.styles.of(chip).cursor !== "pointer";
  if (!isBare && !CROSS.test(names.visible(element)) && !REMOVE.test(names.of(element).text)) return "";
  if (chip === null || !isSmall(chip) || matches(chip, "tr,td,th,body,form,li:has(p)")) return "";
  const beside = [previousElement(chip), nextElement(chip)];
  if (!matches(chip, CHIPS) && !beside.some((other) => other !== null && (isAlike(chip, other) || localName(other) === "input"))) return "";
  const text = findAll(chip, CONTROLS, 2).some((other) => other !== element) ? "" : names.visible(chip, (part) => part === element);
  return text.length <= 60 ? text : "";
}

function isSmall(box: Element): boolean {
  const { width, height } = rectOf(box);
  return width <= 320 && height <= 44;
}

/** What stands around an element and holds more than it, also where both are parts of components. No large box is read for it. */
function boxOf(element: Element, names: Names): Element | null {
  let box = parentOf(element);
  for (let level = 0; level < 4 && box !== null && isSmall(box) && names.visible(box, (part) => part === element) === ""; level += 1) box = parentOf(box);
  return box;
}

const CONTROLS = "input,select,textarea,button,a[href]";
