import type { Rect } from "../generated/wire";
import { asElement, attribute, oneLine, tagOf } from "./dom";
import { frameOrigin } from "./frame";
import { rectOf } from "./naming/dom";

const FRAMES = new Set(["iframe", "frame", "object", "embed"]);
/** So many are told one by one; where there are more, the whole view stands for them. */
const MOST = 100;

/** The frame that the focus went into. */
export function focusedFrame(): Element | null {
  const active = asElement(document.activeElement);
  return active !== null && FRAMES.has(tagOf(active)) ? active : null;
}

/** What a reader could call the frame. */
export function frameName(frame: Element): string {
  const said = attribute(frame, "title") ?? attribute(frame, "aria-label") ?? "";
  return said.trim() === "" ? hostOf(attribute(frame, "src") ?? attribute(frame, "data") ?? "") : oneLine(said, 80);
}

/** Never more of an address than whose it is. */
function hostOf(address: string): string {
  return URL.parse(address, document.baseURI)?.hostname ?? "";
}

/** Where frames of other origins stand in the tab's viewport; none where that cannot be told. */
export function foreignFrames(): Rect[] {
  const frames = document.getElementsByTagName("iframe");
  const origin = frames.length === 0 ? null : frameOrigin();
  if (origin === null) return [];
  if (frames.length > MOST) return [{ x: origin.x, y: origin.y, width: innerWidth, height: innerHeight }];
  return [...frames].filter((frame) => frame.contentDocument === null).map(rectOf)
    .filter(({ width, height, right, bottom, left, top }) => width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight)
    .map(({ x, y, width, height }) => ({ x: x + origin.x, y: y + origin.y, width, height }));
}

/** All of this document's own view, where it is a frame whose place is known. */
export function wholeFrame(): Rect[] | null {
  const origin = window === window.top ? null : frameOrigin();
  return origin === null ? null : [{ x: origin.x, y: origin.y, width: innerWidth, height: innerHeight }];
}
