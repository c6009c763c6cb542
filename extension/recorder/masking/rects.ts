import type { Rect } from "../../generated/wire";
import { attribute, isVisible, queryAll, tagOf } from "../dom";
import { frameOrigin } from "../frame";
import type { Secrets } from "./secrets";
import { holdsToken } from "./tokens";

const MOST_TEXTS = 100_000;
/** One task of ours stays below this, milliseconds. */
const LONGEST = 12;
const PADDING = 4;
const FIELDS = "input:not([type=hidden]), textarea";
const OPEN_FIELDS = new Set(["button", "submit", "reset", "checkbox", "radio", "range", "color", "image", "file"]);

/** What a picture of the tab must not show of this frame, in the tab's viewport; null when it cannot be told in time. */
export function secretRects(secrets: Secrets): Rect[] | null {
  const origin = frameOrigin();
  const texts = secretTexts(secrets);
  if (texts === null) return null;
  const boxes = [...secretFields(secrets).map((field) => field.getBoundingClientRect()), ...texts.flatMap(boxesOf)].filter(inView);
  if (boxes.length === 0) return [];
  return origin === null ? null : boxes.map((box) => padded(box, origin.x, origin.y));
}

/** Fields whose content is secret and stands there to be read. */
function secretFields(secrets: Secrets): Element[] {
  return queryAll(document, FIELDS).filter((field) => {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
    secrets.fields.note(field);
    const type = tagOf(field) === "input" ? (attribute(field, "type")?.toLowerCase() ?? "text") : "text";
    if (OPEN_FIELDS.has(type) || field.value === "" || !isVisible(field)) return false;
    return secrets.reason(field, field.labels?.[0]?.textContent ?? "") !== null || holdsToken(field.value) || secrets.withoutKnown(field.value) !== field.value;
  });
}

/** Text nodes that hold a credential. */
function secretTexts(secrets: Secrets): Text[] | null {
  const found: Text[] = [];
  const started = performance.now();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    count += 1;
    if (count > MOST_TEXTS || (count % 256 === 0 && performance.now() - started > LONGEST)) return null;
    if (!(node instanceof Text) || node.length < 6) continue;
    const text = node.data.slice(0, 20_000);
    if ((holdsToken(text) || secrets.withoutKnown(text) !== text) && node.parentElement !== null && isVisible(node.parentElement)) found.push(node);
  }
  return found;
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
