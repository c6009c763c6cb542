import type { Rect } from "../../generated/wire";
import { ancestors, closestFlat, matches, rectOf } from "./dom";
import { labelsOf } from "./native";
import type { Names } from "./names";

/** The element whose box a person sees: the label or tile of a control that is itself invisible. */
function shown(element: Element, names: Names): Element {
  if (!matches(element, "input")) return element;
  const { width, height } = rectOf(element);
  const style = names.styles.of(element);
  if (width > 4 && height > 4 && style.opacity !== "0" && style.clipPath === "none") return element;
  const label = labelsOf(element)[0];
  if (label !== undefined && names.styles.isSeen(label)) return label;
  return closestFlat(element, "[class*=wrapper],[class*=control],span,div", 2) ?? element;
}

/** The part of an element that is seen, in CSS px of its frame's viewport. */
export function rectIn(element: Element, names: Names): Rect {
  const part = shown(element, names);
  const box = rectOf(part);
  let left = Math.max(0, box.left);
  let top = Math.max(0, box.top);
  let right = Math.min(innerWidth, box.right);
  let bottom = Math.min(innerHeight, box.bottom);
  if (names.styles.of(part).position !== "fixed") {
    for (const ancestor of ancestors(part, 30)) {
      if (names.styles.of(ancestor).overflow === "visible" || matches(ancestor, "body,html")) continue;
      const clip = rectOf(ancestor);
      left = Math.max(left, clip.left);
      top = Math.max(top, clip.top);
      right = Math.min(right, clip.right);
      bottom = Math.min(bottom, clip.bottom);
    }
  }
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
