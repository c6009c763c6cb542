import type { FrameContext, Point } from "../generated/wire";
import { attribute, oneLine } from "./dom";

const TOP: Point = { x: 0, y: 0 };

/** One and the same place, in two measures. */
interface Seen {
  readonly screen: Point;
  readonly client: Point;
}

/** Two pointers this far apart tell how far the page is zoomed. */
const APART = 24;

/** Where this document's viewport begins in the browser's window: no border of origins hides where on the screen a pointer is. */
export class Stand {
  /** CSS px; null before any pointer was here. */
  offset: Point | null = null;
  #zoom = 1;
  #before: Seen | null = null;

  /** A pointer was here; says whether that changed what is known. */
  learn({ screenX, screenY, clientX, clientY }: MouseEvent): boolean {
    const seen = { screen: { x: screenX - window.screenX, y: screenY - window.screenY }, client: { x: clientX, y: clientY } };
    const zoom = this.#before === null ? null : zoomBetween(this.#before, seen);
    if (this.#before === null || zoom !== null) this.#before = seen;
    this.#zoom = zoom ?? this.#zoom;
    const offset = { x: seen.screen.x / this.#zoom - clientX, y: seen.screen.y / this.#zoom - clientY };
    const known = this.offset;
    if (known !== null && Math.abs(known.x - offset.x) + Math.abs(known.y - offset.y) < 0.5) return false;
    this.offset = offset;
    return true;
  }
}

function zoomBetween(before: Seen, after: Seen): number | null {
  const [x, y] = [after.client.x - before.client.x, after.client.y - before.client.y];
  const wide = Math.abs(x) > Math.abs(y);
  if (Math.max(Math.abs(x), Math.abs(y)) < APART) return null;
  const zoom = wide ? (after.screen.x - before.screen.x) / x : (after.screen.y - before.screen.y) / y;
  // A page that was scrolled or moved in between tells nonsense.
  return zoom > 0.2 && zoom < 6 ? Math.round(zoom * 100) / 100 : null;
}

/** Where a frame stands and what it is called; null in the tab's own document. */
export function frameContext(stand: Stand): FrameContext | null {
  if (window === window.top) return null;
  const own = frameElementOf(window);
  const named = own === null ? "" : (attribute(own, "title") ?? attribute(own, "aria-label") ?? attribute(own, "data-contenttitle") ?? "");
  const name = oneLine(named === "" ? document.title : named, 200);
  return { name: name === "" ? null : name, origin: frameOrigin(), window: stand.offset };
}

/** Where this frame's viewport begins in the tab's viewport; null behind a border of origins. */
export function frameOrigin(): Point | null {
  let origin = TOP;
  let view: Window = window;
  for (let depth = 0; view !== view.top && depth < 30; depth += 1) {
    const element = frameElementOf(view);
    if (element === null) return null;
    const box = element.getBoundingClientRect();
    const style = (view.parent as Window & typeof globalThis).getComputedStyle(element);
    const inset = (side: "Left" | "Top"): number => parseFloat(style[`border${side}Width`]) + parseFloat(style[`padding${side}`]);
    origin = { x: origin.x + box.x + inset("Left"), y: origin.y + box.y + inset("Top") };
    view = view.parent;
  }
  return origin;
}

/** Null at the top and where the parent is of another origin. */
function frameElementOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}
