import type { States, Tri } from "../../generated/wire";
import { attribute, childrenOf, closest, find, hasAttribute, isElement, isText, localName, matches, parentOf, textOf } from "./dom";
import { inputType, roleOf } from "./roles";

const TRI: Readonly<Record<string, Tri>> = { true: "true", false: "false", mixed: "mixed" };

const tri = (element: Element, name: string): Tri | null => TRI[attribute(element, name) ?? ""] ?? null;

function flag(element: Element, name: string): boolean | null {
  const value = attribute(element, name);
  return value === null || value === "" || value === "undefined" ? null : value !== "false";
}

function checked(element: Element): Tri | null {
  if (!(element instanceof HTMLInputElement) || !/^(checkbox|radio)$/.test(inputType(element))) return tri(element, "aria-checked");
  if (element.indeterminate) return "mixed";
  return element.checked ? "true" : (tri(element, "aria-checked") === "mixed" ? "mixed" : "false");
}

function expanded(element: Element): boolean | null {
  if (localName(element) !== "summary") return flag(element, "aria-expanded");
  const details = parentOf(element);
  return details !== null && hasAttribute(details, "open");
}

const FIELD = /^(button|fieldset|input|optgroup|option|select|textarea)$/;
/** Deprecated on most roles, but pages still use it and it means what it says. */
function disabled(element: Element): boolean | null {
  if (FIELD.test(localName(element)) && matches(element, ":disabled")) return true;
  return flag(element, "aria-disabled");
}

function invalid(element: Element): boolean | null {
  const stated = flag(element, "aria-invalid");
  if (stated !== null) return stated;
  return FIELD.test(localName(element)) && matches(element, ":user-invalid") ? true : null;
}

function sort(element: Element): string | null {
  const value = attribute(closest(element, "th,[role=columnheader]") ?? element, "aria-sort");
  return value === "ascending" || value === "descending" ? value : null;
}

const opensSomething = (element: Element): boolean | null =>
  flag(element, "aria-haspopup") ??
  (hasAttribute(element, "popovertarget") || hasAttribute(element, "commandfor") || roleOf(element) === "combobox" || leadsToMore(element) ? true : null);

/** An entry that ends with an arrow to the side opens more entries. */
const leadsToMore = (element: Element): boolean => localName(element) !== "a" && /[▸►▶❯›]\s*$/u.test(textOfEnd(element));

function textOfEnd(element: Element): string {
  const last = childrenOf(element).findLast((child) => !isText(child) || textOf(child).trim() !== "");
  return last === undefined ? "" : isText(last) ? textOf(last) : isElement(last) ? textOfEnd(last) : "";
}

function multiple(element: Element): boolean | null {
  if (element instanceof HTMLSelectElement || element instanceof HTMLInputElement) return hasAttribute(element, "multiple") || holdsChips(element) ? true : null;
  return flag(element, "aria-multiselectable") ?? flag(closest(element, "[role=listbox],[role=tree],[role=grid]") ?? element, "aria-multiselectable");
}

const CHIPS = "[class*=chip i],[class*=token i],[class*=multi-value i],[class*=multiValue],[class*=selection-item i],[class*=Autocomplete-tag]";

/** What was chosen in a field that takes several stands before its input, piece by piece. */
function holdsChips(element: Element): boolean {
  const box = roleOf(element) === "combobox" ? parentOf(element) : null;
  return box !== null && find(box, CHIPS) !== null;
}

/** The states that apply to the element; those that do not are null. */
export function statesOf(element: Element): States {
  return {
    checked: checked(element),
    pressed: tri(element, "aria-pressed"),
    expanded: expanded(element),
    selected: element instanceof HTMLOptionElement ? element.selected : flag(element, "aria-selected"),
    current: flag(element, "aria-current"),
    disabled: disabled(element),
    invalid: invalid(element),
    required: hasAttribute(element, "required") ? true : flag(element, "aria-required"),
    sort: sort(element),
    hasPopup: opensSomething(element),
    multiple: multiple(element),
  };
}
