import type { Place } from "../../generated/wire";
import { clean } from "./clean";
import { find, findAll, matches, parentOf, rectOf } from "./dom";
import { headingText } from "./headings";
import { firstLine } from "./lines";
import type { Names } from "./names";
import { roleOf } from "./roles";
import { HEADINGS, TITLES } from "./vocabulary";

/** Dialogs and drawers that say nothing of it: boxes laid over the page, with a title and something to do. */

const WORKS = "button,[role=button],input:not([type=hidden]),select,textarea,[tabindex]";
const SHELL = "main,[role=main],nav,h1";
const VEIL = "[class*=modal i],[class*=dialog i],[class*=overlay i],[class*=backdrop i],[class*=mask i]";
const LONGEST = 80;

const covers = (element: Element): boolean => {
  const { width, height } = rectOf(element);
  return width >= innerWidth * 0.9 && height >= innerHeight * 0.9;
};

const isTranslucent = (colour: string): boolean => /^(rgba|color|hsla)?\(?.*[,/]\s*0?\.\d+\)$/.test(colour);

/** A layer over the whole page that lets the page be seen. */
function isVeil(element: Element, names: Names): boolean {
  const { position, backgroundColor } = names.styles.of(element);
  return /^(fixed|absolute)$/.test(position) && covers(element) && (isTranslucent(backgroundColor) || matches(element, VEIL));
}

/** Where the box floats: over a veil, at the edge, or free. */
function floating(box: Element, names: Names): "dialog" | "panel" | null {
  const { width, height, right, left } = rectOf(box);
  if (width === 0 || covers(box) || height < 64 && width > innerWidth * 0.5) return null; // A bar of acts is no dialog.
  const { position, zIndex } = names.styles.of(box);
  const parent = parentOf(box);
  const outer = parent === null ? null : parentOf(parent);
  const veiled = parent !== null && (isVeil(parent, names) || outer !== null && covers(parent) && isVeil(outer, names));
  const isFree = position === "fixed" || position === "absolute" && parent !== null && matches(parent, "body,body > div:not([class]):not([id])");
  if (!veiled && !isFree) return null;
  const isTall = height >= innerHeight * 0.85 && width < innerWidth * 0.75;
  if (isTall && right >= innerWidth - 4 && left > innerWidth * 0.25) return "panel";
  if (isTall && !veiled || width >= innerWidth * 0.9) return null;
  return veiled || zIndex !== "auto" || position === "absolute" || height < innerHeight * 0.8 ? "dialog" : null;
}

function titleOf(box: Element, names: Names): string {
  const heading = find(box, `${HEADINGS},${TITLES}`);
  if (heading !== null && names.styles.isSeen(heading)) return headingText(heading, names);
  // What can be pressed is an entry of a menu, not the title of a dialog.
  const line = firstLine(box, names, (part) => matches(part, "button,[role=button],input,select,textarea,svg,img,[role=img],[class*=icon i],[class*=arrow i]") || names.styles.of(part).cursor === "pointer");
  return line === null || names.styles.of(line.element).cursor === "pointer" || matches(line.element, "label") || line.text.length > LONGEST ? "" : clean(line.text);
}

/** The dialog or panel that a box without a role is, or the one that it fills. */
export function floatingPlace(box: Element, names: Names): Place | null {
  const around = parentOf(box);
  return placeOf(box, names) ?? (around !== null && fills(box, around) ? placeOf(around, names) : null);
}

const fills = (box: Element, around: Element): boolean =>
  Math.abs(rectOf(box).width - rectOf(around).width) < 24 && Math.abs(rectOf(box).height - rectOf(around).height) < 40 && !matches(around, "body");

/** What stands around a list or a menu has no title of its own. */
const isFilledBy = (inner: Element | null, box: Element): boolean => inner !== null && rectOf(inner).height > rectOf(box).height * 0.6;

function placeOf(box: Element, names: Names): Place | null {
  if (!/^(generic|form|tooltip)$/.test(roleOf(box)) || matches(box, "body,main,header,footer")) return null;
  const kind = floating(box, names);
  if (kind === null || find(box, SHELL) !== null || isFilledBy(find(box, "[role=menu],[role=listbox],[role=dialog]"), box) || findAll(box, WORKS, 1).length === 0) return null;
  const name = titleOf(box, names);
  return name === "" ? null : { kind, name };
}
