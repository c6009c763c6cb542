import { attribute, findAll, localName, referenced } from "./dom";
import { inputType } from "./roles";
import { collapse } from "./text";

const RANGES = /^(slider|spinbutton|scrollbar|progressbar|meter)$/;

/** The chosen options of a native select. */
export function chosenOptions(select: Element, cap = 50): Element[] {
  return select instanceof HTMLSelectElement ? [...select.selectedOptions].slice(0, cap) : [];
}

/** The value of a native field; what a password field holds is never read. */
export function fieldValue(element: Element): string | null {
  if (element instanceof HTMLInputElement) return inputType(element) === "password" || element.type === "password" ? "" : element.value.slice(0, 10_000);
  return element instanceof HTMLTextAreaElement ? element.value.slice(0, 10_000) : null;
}

/** Step 2C: what a control that stands within another's label contributes, namely its value; null when it is no such control. */
export function embeddedValue(element: Element, role: string, text: (part: Element) => string): string | null {
  if (role === "textbox" || role === "searchbox") return fieldValue(element) ?? text(element);
  if (role === "combobox" || role === "listbox") return chosenText(element, role, text);
  if (!RANGES.test(role)) return null;
  return attribute(element, "aria-valuetext") ?? attribute(element, "aria-valuenow") ?? fieldValue(element) ?? text(element);
}

function chosenText(element: Element, role: string, text: (part: Element) => string): string {
  if (localName(element) === "select") return chosenOptions(element).map(text).join(" ");
  const value = fieldValue(element);
  if (value !== null) return value;
  const active = referenced(element, "aria-activedescendant");
  const chosen = findAll(element, "[role=option][aria-selected=true]", 20);
  const words = collapse((chosen.length > 0 ? chosen : active).map(text).join(" "));
  return words === "" && role === "combobox" ? text(element) : words;
}
