import { attribute, closest, originOf, tagOf } from "../dom";
import { editorOf, terminalOf } from "./editors";

/** How a control takes its value. */
export type FieldKind = "typed" | "rich" | "code" | "terminal" | "chosen";

const TYPED = new Set(["text", "search", "email", "url", "tel", "password", "number", ""]);
const NO_FIELD = new Set(["button", "submit", "reset", "image", "hidden"]);
const KNOWN = new Set([...TYPED, ...NO_FIELD, "checkbox", "radio", "range", "color", "date", "datetime-local", "month", "week", "time", "file"]);

/** What sort of field it is; null when it is none. */
export function fieldKind(element: Element): FieldKind | null {
  if (terminalOf(element) !== null) return "terminal";
  if (editorOf(element) !== null) return "code";
  switch (tagOf(element)) {
    case "textarea":
      return "typed";
    case "select":
      return "chosen";
    case "input":
      return inputKind(attribute(element, "type")?.trim().toLowerCase() ?? "");
    default:
      return editingHost(element) === null ? null : "rich";
  }
}

function inputKind(type: string): FieldKind | null {
  if (NO_FIELD.has(type)) return null;
  return TYPED.has(type) || !KNOWN.has(type) ? "typed" : "chosen";
}

/** The outermost element of an editable region. */
export function editingHost(element: Element): Element | null {
  if (!(element instanceof HTMLElement) || !element.isContentEditable) return null;
  let host = closest(element, "[contenteditable]:not([contenteditable=false])");
  for (let outer = host?.parentElement ?? null; outer?.isContentEditable === true; outer = outer.parentElement) {
    host = closest(outer, "[contenteditable]:not([contenteditable=false])") ?? host;
  }
  return host;
}

/** The element that stands for the whole field: an editor's root, an editable's host, else itself. */
export function fieldOf(element: Element): Element {
  return terminalOf(element) ?? editorOf(element) ?? editingHost(element) ?? element;
}

/** What is typed shows as it comes in; the browser's own `change` of the field shows nothing more. */
export function repeatsInput(event: Event): boolean {
  const element = originOf(event);
  return event.type === "change" && event.isTrusted && element !== null && fieldKind(element) === "typed";
}
