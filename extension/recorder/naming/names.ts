import { accessibleName, textAlternative, visibleText, type Name, type Skip } from "./accname";
import { Styles } from "./style";
import { readable } from "./text";

/** Names and styles of one document, remembered for the running task. */
export class Names {
  readonly styles = new Styles();
  readonly #names = new Map<Element, Name>();

  /** The accessible name by the specification. */
  of(element: Element): Name {
    const seen = this.#names.get(element);
    if (seen !== undefined) return seen;
    const name = accessibleName(element, this.styles);
    this.#names.set(element, name);
    return name;
  }

  /** The accessible name without some parts. */
  without(element: Element, skip: Skip): Name {
    return accessibleName(element, this.styles, skip);
  }

  /** What an element says when another refers to it. */
  referenceText(element: Element, skip?: Skip): string {
    return readable(textAlternative(element, this.styles, skip), 400);
  }

  /** What is seen of an element. */
  visible(element: Element, skip?: Skip): string {
    return readable(visibleText(element, this.styles, skip), 400);
  }
}
