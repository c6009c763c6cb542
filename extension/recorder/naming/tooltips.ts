import { attribute, findAll, isInside, matches, rectOf } from "./dom";
import type { Names } from "./names";
import { hasLetter } from "./text";

const TOOLTIPS = "[role=tooltip],[class*=tooltip i]:not(button,a,[class*=trigger i]),[data-tippy-root],[class*=popper i][class*=tip i]";
const NEAR = 40;

const gap = (one: DOMRect, other: DOMRect): number => Math.max(one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom, 0);

/** The words of the tooltip that is shown beside a control now. */
export function shownTooltip(control: Element, names: Names): string {
  const stated = attribute(control, "data-tooltip-content") ?? attribute(control, "data-tippy-content") ?? attribute(control, "data-title") ?? "";
  if (hasLetter(stated)) return stated;
  const box = rectOf(control);
  for (const tooltip of findAll(document, TOOLTIPS, 20)) {
    if (isInside(control, tooltip) || matches(tooltip, "[aria-hidden=true]") || !names.styles.isSeen(tooltip)) continue;
    const near = rectOf(tooltip);
    const text = near.width > 0 && gap(box, near) <= NEAR ? names.visible(tooltip) : "";
    if (hasLetter(text) && text.length <= 60) return text;
  }
  return "";
}
