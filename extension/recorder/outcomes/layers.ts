import { now } from "../clock";
import { rectOf } from "../naming/dom";
import { asElement, attribute, closest, holds, isConnected, isVisible, oneLine, parentOf, queryAll, textOf, textOfIds } from "../dom";
import { layerKind, mayBeLayer } from "./kinds";
import type { LayerKind } from "./kinds";
import { News, stands } from "./news";

/** A layer that came, went, or says something else now. */
export interface LayerChange {
  readonly element: Element;
  readonly kind: LayerKind;
  readonly what: "opened" | "closed" | "said";
  readonly text: string;
  /** When, as far as is known. */
  readonly at: number;
}

interface Layer {
  readonly kind: LayerKind;
  visible: boolean;
  text: string;
}

/** Layers kept in mind at most: a page that hoards them shall not cost more. */
const MOST = 300;
const MOST_ADDED = 400;
const LONGEST = 200;

/** Knows the dialogs, panels, messages and popups of a page, and tells how they change. */
export class Layers {
  readonly #known = new Map<Element, Layer>();
  /** With when they came. */
  readonly #fresh = new Map<Element, number>();
  readonly #news = new News();

  /** An element came, or stood there before anything happened; whether it is a layer is seen at the next comparison. */
  visit(element: Element, since: number): void {
    if (this.#fresh.size < MOST_ADDED && mayBeLayer(element) && !this.#fresh.has(element)) this.#fresh.set(element, since);
  }

  /** Takes note of what became something else. */
  note(records: readonly MutationRecord[]): void {
    for (const { type, attributeName, target } of records) {
      if (type === "attributes" && target instanceof Element && /^(role|popover|aria-modal|aria-live|class)$/.test(attributeName ?? "")) this.visit(target, now());
    }
  }

  /** What has come so far was there before anything happened. */
  learn(): void {
    for (const element of this.#fresh.keys()) if (isConnected(element)) this.#add(element);
    this.#fresh.clear();
  }

  /** How the layers differ from the last time. */
  compare(): LayerChange[] {
    const came = this.#takeFresh();
    const changes: LayerChange[] = [];
    for (const [element, layer] of this.#known) {
      const visible = isVisible(element);
      const text = layer.kind === "message" && visible ? messageText(element) : layer.text;
      const at = came.get(element) ?? now();
      if (visible !== layer.visible) changes.push({ element, kind: layer.kind, what: visible ? "opened" : "closed", text: visible ? nameOf(element, layer.kind) : layer.text, at });
      else if (visible && text !== layer.text && !stands(text, layer.text)) changes.push({ element, kind: layer.kind, what: "said", text, at });
      layer.visible = visible;
      layer.text = visible ? nameOf(element, layer.kind) : text;
      if (!isConnected(element)) this.#known.delete(element);
    }
    return changes.flatMap((change) => {
      if (change.kind !== "message") return [change];
      if (isRepeated(change, changes) || !isDrawn(change.element)) return [];
      return [{ ...change, text: this.#news.of(change.text) }];
    });
  }

  #takeFresh(): ReadonlyMap<Element, number> {
    const came = new Map(this.#fresh);
    for (const element of came.keys()) if (isConnected(element)) this.#arrived(element);
    this.#fresh.clear();
    return came;
  }

  /** New ones were not there a moment ago, so being seen is a change. */
  #arrived(element: Element): void {
    if (this.#known.has(element)) return;
    this.#add(element);
    const layer = this.#known.get(element);
    if (layer !== undefined) Object.assign(layer, { visible: false, text: "" });
  }

  #add(element: Element): void {
    const kind = layerKind(element);
    if (kind === null || this.#known.has(element) || this.#known.size >= MOST) return;
    const visible = isVisible(element);
    this.#known.set(element, { kind, visible, text: visible ? nameOf(element, kind) : "" });
  }
}

/** A message around another message says it once more. */
function isRepeated({ element }: LayerChange, changes: readonly LayerChange[]): boolean {
  return changes.some((other) => other.kind === "message" && other.element !== element && holds(element, other.element));
}

/** Words for screen readers alone lie beyond the page's edge or in a box of a pixel: a reader of the guide would look for them in vain. */
function isDrawn(element: Element): boolean {
  const { right, bottom, width, height } = rectOf(element);
  if (width === 0 || height === 0) return true;
  return width > 2 && height > 2 && right + scrollX > 0 && bottom + scrollY > 0;
}

function nameOf(element: Element, kind: LayerKind): string {
  if (kind === "message") return messageText(element);
  return labelledText(element) || oneLine(attribute(element, "aria-label"), LONGEST) || headingText(element);
}

/** Headings before what is only called one: a header holds more than its title. */
const TITLES = ["h1, h2, h3, h4, [role=heading]", "[class*=title i], [class*=header i]"];

function headingText(element: Element): string {
  const headings = TITLES.flatMap((titles) => [...queryAll(element, titles)].filter((one) => isVisible(one)).slice(0, 1));
  return headings.map(messageText).find((text) => text !== "") ?? "";
}

const labelledText = (element: Element): string => oneLine(textOfIds(element, "aria-labelledby").join(" "), LONGEST);

const isSaid = (node: Node): boolean => {
  const element = asElement(parentOf(node));
  return element !== null && closest(element, "button, [role=button], [role=tooltip], svg, style, script") === null && isVisible(element);
};

/** The words of a message without those of its buttons and pictures, and without what is folded away in it. */
function messageText(element: Element): string {
  const parts: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    isSaid(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  for (let node = walker.nextNode(), count = 0; node !== null && count < 100; node = walker.nextNode(), count += 1) parts.push(textOf(node));
  return oneLine(parts.join(" "), LONGEST);
}
