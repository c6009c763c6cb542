import { attribute, childrenOf, isElement, isText, localName, referenced, textOf } from "./dom";
import { embeddedValue } from "./embedded";
import { generatedTexts } from "./generated";
import { nativeName, placeholderOf } from "./native";
import { isNamedByContent, roleOf } from "./roles";
import type { Styles } from "./style";
import { collapse } from "./text";

/** Where a name was found. */
export type NameSource = "labelledBy" | "ariaLabel" | "native" | "content" | "title" | "placeholder" | "none";

export interface Name {
  readonly text: string;
  readonly source: NameSource;
}

/** Leaves parts of the content out of a name; what remains is still joined by the specification. */
export type Skip = (element: Element) => boolean;

const NODE_BUDGET = 1500;
const LENGTH_BUDGET = 4000;
const DEPTH_BUDGET = 60;
/** Elements whose content is not words for a reader. */
const WORDLESS = /^(script|style|template|noscript|head|meta|link|iframe|object|embed|audio|video|canvas)$/;
/** Elements whose content is their value. */
const VALUED = /^(input|textarea|select)$/;

/** How the walk came to the current element. */
interface Way {
  readonly depth: number;
  /** Within the target of an `aria-labelledby`: such references are not followed again. */
  readonly referencing: boolean;
  /** Within a referenced subtree that is hidden as a whole: hidden parts count. */
  readonly showHidden: boolean;
  /** Reached by a reference or a label, so its content counts whatever its role. */
  readonly direct: boolean;
}

/** One computation of an accessible name (accname 1.2, steps 2A to 2I). */
class Computation {
  readonly #root: Element;
  readonly #styles: Styles;
  readonly #skip: Skip | undefined;
  readonly #visited = new Set<Element>();
  #nodes = 0;
  #length = 0;

  constructor(root: Element, styles: Styles, skip?: Skip) {
    this.#root = root;
    this.#styles = styles;
    this.#skip = skip;
  }

  /** The steps for one element. */
  name(element: Element, way: Way): Name {
    const none: Name = { text: "", source: "none" };
    this.#nodes += 1;
    if (this.#nodes > NODE_BUDGET || this.#length > LENGTH_BUDGET || way.depth > DEPTH_BUDGET) return none;
    if (element !== this.#root && !way.direct && this.#skip?.(element) === true) return none;
    if (!way.showHidden && this.#isHidden(element, way)) return this.#shownWithin(element, way) ?? none; // 2A
    const labelled = way.referencing ? "" : this.#labelledBy(element, way); // 2B
    if (labelled !== "") return { text: labelled, source: "labelledBy" };
    if (this.#visited.has(element)) return none;
    this.#visited.add(element);
    return this.#ownName(element, way) ?? none;
  }

  #ownName(element: Element, way: Way): Name | null {
    const role = roleOf(element);
    const embedded = element === this.#root ? null : embeddedValue(element, role, (part) => this.content(part, way)); // 2C
    if (embedded !== null) return { text: embedded, source: "content" };
    const label = localName(element) === "slot" ? "" : collapse(attribute(element, "aria-label") ?? ""); // 2D
    if (label !== "") return { text: label, source: "ariaLabel" };
    const native = role === "none" || role === "presentation" ? "" : this.#native(element, way); // 2E
    if (native !== "") return { text: native, source: "native" };
    if (element !== this.#root || way.direct || isNamedByContent(role)) { // 2F, 2H
      const content = this.content(element, way);
      if (collapse(content) !== "") return { text: content, source: "content" };
      // A space within an otherwise empty element still parts two words.
      return this.#tooltip(element) ?? { text: content, source: "none" }; // 2I
    }
    return this.#tooltip(element); // 2I
  }

  #tooltip(element: Element): Name | null {
    const title = collapse(attribute(element, "title") ?? "");
    if (title !== "") return { text: title, source: "title" };
    const placeholder = element === this.#root ? collapse(placeholderOf(element)) : "";
    return placeholder === "" ? null : { text: placeholder, source: "placeholder" };
  }

  #isHidden(element: Element, way: Way): boolean {
    return element === this.#root && way.depth === 0 ? !this.#styles.isSeen(element) : this.#styles.isHidden(element);
  }

  /** What is made visible again within an element that is only `visibility: hidden`. */
  #shownWithin(element: Element, way: Way): Name | null {
    if (way.depth === 0 || !this.#styles.isOnlyInvisible(element)) return null;
    const shown = childrenOf(element).filter(isElement);
    return { text: shown.map((child) => this.#childText(child, { ...way, depth: way.depth + 1, direct: false })).join(" "), source: "content" };
  }

  #labelledBy(element: Element, way: Way): string {
    const found: string[] = [];
    for (const target of referenced(element, "aria-labelledby")) {
      if (!this.#visited.has(target)) found.push(this.reference(target, way));
    }
    return collapse(found.join(" "));
  }

  /** The text of a referenced element. */
  reference(target: Element, way: Way): string {
    const showHidden = way.showHidden || !this.#styles.isSeen(target) || this.#styles.isHidden(target);
    return this.name(target, { depth: way.depth + 1, referencing: true, showHidden, direct: true }).text;
  }

  #native(element: Element, way: Way): string {
    const native = nativeName(element);
    if (native === null) return "";
    if (native.kind === "words") return collapse(native.words);
    const inner: Way = { ...way, depth: way.depth + 1, direct: true };
    return collapse(native.elements.map((at) => this.name(at, inner).text).join(" "));
  }

  /** Steps 2F and 2H: what the children and the generated content say. */
  content(element: Element, way: Way): string {
    const tag = localName(element);
    if (WORDLESS.test(tag) || VALUED.test(tag)) return "";
    const inner: Way = { ...way, depth: way.depth + 1, direct: false };
    const [before, after] = this.#styles.generated(element, generatedTexts);
    let text = before;
    for (const child of childrenOf(element)) {
      text += this.#childText(child, inner);
      if (text.length > LENGTH_BUDGET) break;
    }
    for (const owned of referenced(element, "aria-owns")) if (!this.#visited.has(owned)) text += ` ${this.name(owned, inner).text} `;
    return text + after;
  }

  #childText(child: Node, way: Way): string {
    if (isText(child)) {
      const text = textOf(child);
      this.#length += text.length;
      return text;
    }
    if (!isElement(child)) return "";
    if (localName(child) === "br") return " ";
    const { text } = this.name(child, way);
    const { display } = this.#styles.of(child);
    return text === "" || display === "inline" || display === "contents" ? text : ` ${text} `;
  }
}

const START: Way = { depth: 0, referencing: false, showHidden: false, direct: false };

/** The accessible name by the specification. */
export function accessibleName(element: Element, styles: Styles, skip?: Skip): Name {
  const name = new Computation(element, styles, skip).name(element, START);
  const text = collapse(name.text);
  return { text: name.source === "content" ? text.trim() : text, source: text === "" ? "none" : name.source };
}

/** The text of an element as if it were referenced by `aria-labelledby`. */
export function textAlternative(element: Element, styles: Styles, skip?: Skip): string {
  return collapse(new Computation(element, styles, skip).reference(element, START));
}

/** The text of what is seen of an element, whatever its role and its own `aria-label` say. */
export function visibleText(element: Element, styles: Styles, skip?: Skip): string {
  return collapse(new Computation(element, styles, skip).content(element, START));
}
