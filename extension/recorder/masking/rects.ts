import type { Rect } from "../../generated/wire";
import type { Visitor } from "../arrivals";
import { attribute, isConnected, isVisible, tagOf } from "../dom";
import { frameOrigin } from "../frame";
import type { Secrets } from "./secrets";
import { holdsToken } from "./tokens";

const PADDING = 4;
const OPEN_FIELDS = new Set(["button", "submit", "reset", "checkbox", "radio", "range", "color", "image", "file", "hidden"]);
/** Words this short hold no secret. */
const SHORTEST = 6;
const LONGEST = 20_000;
/** Fields that are gone are forgotten once there are so many. */
const MANY = 500;

/** Knows where on the page a credential stands: looked at once when it comes, not for every picture. */
export class SecretPlaces implements Visitor {
  readonly #secrets: Secrets;
  readonly #texts = new Set<Text>();
  readonly #fields = new Set<Element>();

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  element(element: Element): void {
    const tag = tagOf(element);
    if (tag !== "input" && tag !== "textarea") return;
    if (this.#fields.size > MANY) for (const field of this.#fields) if (!isConnected(field)) this.#fields.delete(field);
    this.#secrets.fields.note(element);
    this.#fields.add(element);
  }

  text(node: Text): void {
    if (node.length >= SHORTEST && this.#isSecret(node.data.slice(0, LONGEST))) this.#texts.add(node);
    else this.#texts.delete(node);
  }

  /** What a picture of the tab must not show of this frame, in the tab's viewport; null when it cannot be told. */
  rects(): Rect[] | null {
    const fields = [...this.#fields].filter((field) => this.#isSecretField(field));
    const boxes = [...fields.map((field) => field.getBoundingClientRect()), ...this.#shown().flatMap(boxesOf)].filter(inView);
    if (boxes.length === 0) return [];
    const origin = frameOrigin();
    return origin === null ? null : boxes.map((box) => padded(box, origin.x, origin.y));
  }

  #isSecret(text: string): boolean {
    return holdsToken(text) || this.#secrets.withoutKnown(text) !== text;
  }

  /** Whether its content is secret and stands there to be read. */
  #isSecretField(field: Element): boolean {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
    const type = tagOf(field) === "input" ? (attribute(field, "type")?.toLowerCase() ?? "text") : "text";
    if (OPEN_FIELDS.has(type) || !isConnected(field)) return false;
    this.#secrets.fields.note(field);
    if (field.value === "" || !isVisible(field)) return false;
    return this.#secrets.reason(field, field.labels?.[0]?.textContent ?? "") !== null || this.#isSecret(field.value);
  }

  #shown(): Text[] {
    for (const text of this.#texts) if (!isConnected(text)) this.#texts.delete(text);
    return [...this.#texts].filter((text) => isVisible(text.parentElement ?? document.documentElement));
  }
}

function boxesOf(text: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].slice(0, 100);
}

function inView(box: DOMRect): boolean {
  return box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
}

function padded(box: DOMRect, x: number, y: number): Rect {
  return { x: box.x + x - PADDING, y: box.y + y - PADDING, width: box.width + 2 * PADDING, height: box.height + 2 * PADDING };
}
