import type { FrameContext, Point } from "../generated/wire";
import { attribute, oneLine } from "./dom";

const TOP: Point = { x: 0, y: 0 };

/** Where a frame stands and what it is called; null in the tab's own document. */
export function frameContext(): FrameContext | null {
  if (window === window.top) return null;
  const own = frameElementOf(window);
  const named = own === null ? "" : (attribute(own, "title") ?? attribute(own, "aria-label") ?? attribute(own, "data-contenttitle") ?? "");
  const name = oneLine(named === "" ? document.title : named, 200);
  return { name: name === "" ? null : name, origin: frameOrigin() };
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
