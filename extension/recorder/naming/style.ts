import { attribute, hasAttribute, isRendered, localName, parentOf } from "./dom";

/** Computed styles, remembered for the running task. */
export class Styles {
  readonly #seen = new Map<Element, CSSStyleDeclaration>();

  of(element: Element): CSSStyleDeclaration {
    const seen = this.#seen.get(element);
    if (seen !== undefined) return seen;
    const style = getComputedStyle(element);
    this.#seen.set(element, style);
    return style;
  }

  readonly #generated = new Map<Element, readonly [string, string]>();

  /** What `::before` and `::after` of the element add, read once. */
  generated(element: Element, read: (element: Element) => readonly [string, string]): readonly [string, string] {
    const seen = this.#generated.get(element);
    if (seen !== undefined) return seen;
    const texts = read(element);
    this.#generated.set(element, texts);
    return texts;
  }

  /** Hidden for itself: by style, by `aria-hidden`, or inside closed details. */
  isHidden(element: Element): boolean {
    if (attribute(element, "aria-hidden") === "true") return true;
    const style = this.of(element);
    return style.display === "none" || style.visibility !== "visible" || this.#inClosedDetails(element);
  }

  /** Hidden by nothing but `visibility`, which its descendants may undo. */
  isOnlyInvisible(element: Element): boolean {
    const style = this.of(element);
    return style.visibility !== "visible" && style.display !== "none" && attribute(element, "aria-hidden") !== "true";
  }

  #inClosedDetails(element: Element): boolean {
    const parent = parentOf(element);
    return parent !== null && localName(parent) === "details" && !hasAttribute(parent, "open") && localName(element) !== "summary";
  }

  /** Whether a sighted person sees it, its ancestors considered. */
  isSeen(element: Element): boolean {
    const tag = localName(element);
    if (tag === "option" || tag === "optgroup") {
      const parent = parentOf(element);
      return parent === null || this.isSeen(parent);
    }
    // An element without a box of its own is as visible as what it stands in.
    if (this.of(element).display !== "contents") return isRendered(element);
    const parent = parentOf(element);
    return parent === null || this.isSeen(parent);
  }
}
