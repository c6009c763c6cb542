import type { Value } from "../../generated/wire";
import { attribute, closest, find, findAll, isInside, matches, referenced } from "./dom";
import { chosenOptions, fieldValue } from "./embedded";
import type { Names } from "./names";
import { inputType, isEditingHost, roleOf } from "./roles";
import { readable } from "./text";
import type { Widget } from "../../generated/wire";

const text = (value: string): Value => (value === "" ? { kind: "empty" } : { kind: "text", text: value });
const options = (labels: string[]): Value => (labels.length === 0 ? { kind: "empty" } : { kind: "options", labels });

const VALUELESS = /^(button|submit|reset|image|hidden|checkbox|radio)$/;

/** The option that a trigger without a native value shows as chosen. */
export function chosenText(element: Element, names: Names): string {
  if (!/^(combobox|button)$/.test(roleOf(element)) || matches(element, "input,select,textarea")) return "";
  if (!matches(element, "[role=combobox],[aria-haspopup=listbox]")) return "";
  if (matches(element, "[class*=placeholder i]") || find(element, "[class*=placeholder i],[data-placeholder]") !== null) return "";
  const inside = referenced(element, "aria-labelledby").find((target) => target !== element && isInside(target, element));
  return names.visible(inside ?? element, (part) => matches(part, "[class*=description i],[class*=arrow i],svg"));
}

function inputValue(element: HTMLInputElement): Value | null {
  const type = inputType(element);
  if (VALUELESS.test(type)) return null;
  if (type !== "file") return text(fieldValue(element) ?? "");
  const names = [...(element.files ?? [])].slice(0, 100).map((file) => file.name);
  return names.length === 0 ? { kind: "empty" } : { kind: "files", names };
}

/** The value a control shows; what a secret field holds is never read. */
export function valueOf(element: Element, widget: Widget | null, label: string, names: Names): Value | null {
  if (widget === "password") return { kind: "masked", reason: "password" };
  if (widget === "oneTimeCode") return { kind: "masked", reason: "oneTimeCode" };
  if (widget === "calendarDay") return text(dayText(element, label, names));
  if (widget === "codeEditor" || widget === "terminal") return null;
  if (element instanceof HTMLSelectElement) return options(chosenOptions(element).map((option) => readable(option instanceof HTMLOptionElement ? option.label : "")));
  if (element instanceof HTMLInputElement) return inputValue(element);
  if (element instanceof HTMLTextAreaElement) return text(fieldValue(element) ?? "");
  if (isEditingHost(element)) return text(names.visible(element));
  const role = roleOf(element);
  if (/^(slider|spinbutton|separator)$/.test(role)) return text(attribute(element, "aria-valuetext") ?? attribute(element, "aria-valuenow") ?? "");
  if (!matches(element, "[role=combobox],[aria-haspopup=listbox]")) return null;
  const chosen = chosenText(element, names);
  return options(chosen === "" ? [] : [chosen]);
}

const MONTH_HEADING = "[aria-live],h1,h2,h3,h4,caption,[class*=month i],[class*=title i],[class*=header i]";

/** A calendar's day in full: with month and year where the calendar's heading says them. */
function dayText(element: Element, label: string, names: Names): string {
  if (!/^\d{1,2}$/.test(label)) return label;
  const calendar = closest(element, "[role=dialog],[class*=calendar i],[class*=datepicker i],[role=grid],table");
  for (const heading of calendar === null ? [] : findAll(calendar, MONTH_HEADING, 8)) {
    const words = names.visible(heading);
    if (/\p{L}{3,}.*\b\d{4}\b/u.test(words) && words.length <= 30) return `${label} ${words}`;
  }
  return label;
}
