import { accessibleName, textAlternative, visibleText, type Name, type Skip } from "./accname";
import { findAll, isPageLarge } from "./dom";
import { Styles } from "./style";
import { readable } from "./text";
import type { Wide } from "./wide";

/** The same work for one element is done once in a task. */
export function once<V>(work: (element: Element, names: Names) => V): (element: Element, names: Names) => V {
  const done = new WeakMap<Names, Map<Element, V>>();
  return (element, names) => {
    const known = done.get(names) ?? new Map<Element, V>();
    done.set(names, known);
    const before = known.get(element);
    if (before !== undefined) return before;
    const found = work(element, names);
    known.set(element, found);
    return found;
  };
}

/** Names and styles of one document, remembered for the running task. */
export class Names {
  readonly styles = new Styles();
  readonly #names = new Map<Element, Name>();
  readonly #wide: Wide | null;

  constructor(wide: Wide | null = null) {
    this.#wide = wide?.isComplete === true ? wide : null;
  }

  /**
   * The first `cap` in the whole tree of `root` that answer to the selector; all of them have one of these marks of
   * `Wide`. Null where a large page would have to be searched through for it.
   */
  everywhere(root: Document | DocumentFragment, marks: readonly string[] | null, selector: string, cap: number): Element[] | null {
    const noted = marks === null ? null : (this.#wide?.all(root, marks, selector, cap) ?? null);
    return noted ?? (isPageLarge() ? null : findAll(root, selector, cap));
  }

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
