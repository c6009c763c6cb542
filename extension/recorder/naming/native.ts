import { attribute, childrenOf, isElement, localName, matches } from "./dom";
import { inputType, isSvg } from "./roles";

/** Where HTML-AAM finds a name: in elements whose content is the name, or in words. */
export type NativeName =
  | { readonly kind: "elements"; readonly elements: readonly Element[] }
  | { readonly kind: "words"; readonly words: string; readonly placeholder?: true };

const words = (text: string | null): NativeName | null => (text === null || text.trim() === "" ? null : { kind: "words", words: text });
const elements = (found: readonly Element[]): NativeName | null => (found.length === 0 ? null : { kind: "elements", elements: found });

const child = (name: string) => (element: Element): NativeName | null =>
  elements(childrenOf(element).filter(isElement).filter((at) => localName(at) === name).slice(0, 1));

const BUTTON_WORDS: Readonly<Record<string, string>> = { submit: "Submit", reset: "Reset", image: "Submit" };

function inputName(element: Element): NativeName | null {
  const type = inputType(element);
  if (type === "button" || type === "submit" || type === "reset") {
    return words(attribute(element, "value")) ?? words(BUTTON_WORDS[type] ?? null);
  }
  if (type === "image") return words(attribute(element, "alt")) ?? words(attribute(element, "value")) ?? words(attribute(element, "title")) ?? words("Submit");
  return null;
}

/** The labels of a form control, nearest spelling first: `for`, then the one around it. */
export function labelsOf(element: Element): Element[] {
  const labels = (element as Partial<HTMLInputElement>).labels;
  // To list them the browser walks the whole page: not for what no label can point at.
  return labels instanceof NodeList && matches(element, "label *,[id]") ? [...labels].slice(0, 5) : [];
}

const LABELLABLE = /^(button|input|meter|output|progress|select|textarea)$/;

/** A name that the language itself provides; labels come before everything else. */
export function nativeName(element: Element): NativeName | null {
  const tag = localName(element);
  if (isSvg(element)) return tag === "title" ? null : child("title")(element);
  if (LABELLABLE.test(tag) || tag.includes("-")) {
    const labels = elements(labelsOf(element));
    if (labels !== null) return labels;
  }
  switch (tag) {
    case "input":
      return inputName(element);
    case "img":
    case "area":
      return words(attribute(element, "alt"));
    case "fieldset":
      return child("legend")(element);
    case "table":
      return child("caption")(element);
    case "figure":
      return child("figcaption")(element);
    case "optgroup":
      return words(attribute(element, "label"));
    case "option":
      return words(attribute(element, "label"));
    default:
      return null;
  }
}

/** A placeholder is the last source of a text field's name, after its title. */
export function placeholderOf(element: Element): string {
  if (!/^(input|textarea)$/.test(localName(element))) return attribute(element, "aria-placeholder") ?? "";
  return attribute(element, "placeholder") ?? attribute(element, "aria-placeholder") ?? "";
}

/** The control that a `label` activates. */
export function controlOf(label: Element): Element | null {
  const control = (label as Partial<HTMLLabelElement>).control;
  return control instanceof Element ? control : null;
}

/** The `summary` of the details an element stands in. */
export function summaryOf(details: Element): Element | null {
  return childrenOf(details).filter(isElement).find((at) => localName(at) === "summary") ?? null;
}

