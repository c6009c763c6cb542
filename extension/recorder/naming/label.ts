import type { Label, LabelSource } from "../../generated/wire";
import type { Name, NameSource, Skip } from "./accname";
import { clean, withoutValue } from "./clean";
import { attribute, childrenOf, closestFlat, find, findAll, isElement, isInside, isText, localName, matches, nextElement, referenced, textOf } from "./dom";
import { columnHeader, visibleLabel } from "./fields";
import { humanise, iconName } from "./icons";
import { labelsOf, placeholderOf } from "./native";
import { isLikely } from "./actionable";
import { choiceBeside, labelAbove, wordsBeside } from "./beside";
import { firstLine } from "./lines";
import type { Names } from "./names";
import { explicitRole, isControlRole, roleOf } from "./roles";
import { shownTooltip } from "./tooltips";
import { testIdOf, proseOf } from "./testIds";
import { fold, hasLetter, isGenerated, readable } from "./text";
import { chosenText } from "./value";
import { BADGES, CODE, HEADINGS, ICON_FONTS, SAYS_NOTHING, SUBTEXT, TERMINAL, TITLES } from "./vocabulary";

/** Longer names are a container's whole text. */
const LONGEST = 80;

const SOURCES: Readonly<Record<NameSource, LabelSource>> = {
  labelledBy: "accessibleName", ariaLabel: "accessibleName", native: "accessibleName", content: "accessibleName",
  title: "tooltip", placeholder: "placeholder", none: "none",
};

/** Roles whose content holds more than the name: a description, a shortcut, a button of its own. */
const COMPOSED = /^(columnheader|option|menuitem|menuitemcheckbox|menuitemradio|tab|treeitem|listitem|row|radio|checkbox|button|link|gridcell)$/;
const CHOICES = /^(option|radio|checkbox)$/;
const HOLDS_CONTROLS = /^(columnheader|option|tab|treeitem|listitem|row|gridcell|menuitem)$/;
const NESTED = "[role=menu],[role=group],[role=tree],[role=listbox],[role=tooltip],ul,ol";
const CONTROLS = "button,[role=button],input,select,textarea,[role=checkbox],[role=switch]";

/** The parts of a control's content that are not its name. */
function noise(element: Element, role: string): Skip {
  const described = new Set([...referenced(element, "aria-describedby"), ...referenced(element, "aria-details")]);
  const composed = COMPOSED.test(role);
  return (part) =>
    described.has(part) ||
    matches(part, BADGES) ||
    matches(part, ICON_FONTS) ||
    matches(part, "[class*=required i],[class*=asterisk i],abbr[title=required i]") ||
    (composed && (matches(part, SUBTEXT) || (HOLDS_CONTROLS.test(role) && (matches(part, CONTROLS) || matches(part, NESTED)))));
}

/** The name without references to the value shown in the control itself. */
function fromReferences(element: Element, names: Names, skip: Skip): string {
  const targets = referenced(element, "aria-labelledby");
  const outside = targets.filter((target) => target !== element && !isInside(target, element));
  const text = outside.map((target) => names.referenceText(target, skip)).join(" ").trim();
  return hasLetter(text) ? text : targets.map((target) => names.referenceText(target, skip)).join(" ");
}

/** A long name's own heading or first run of text. */
function firstRun(element: Element, names: Names, text: string): string {
  const title = find(element, `${HEADINGS},${TITLES},strong,b,[class*=title i]`);
  const words = title === null ? "" : names.visible(title);
  if (hasLetter(words) && words.length <= LONGEST) return words;
  return firstText(element, 0) || readable(/^.{10,}?[.!?。](?=\s)/u.exec(text)?.[0] ?? text, LONGEST);
}

/** A tile's title is set off from what follows it, by weight and by a line of its own. */
function leadingTitle(element: Element, text: string, names: Names): string {
  const label = localName(element) === "input" ? labelsOf(element)[0] : element;
  const title = label === undefined ? null : find(label, `strong,b,${HEADINGS}`);
  const words = title === null ? "" : names.visible(title);
  if (title === null || !hasLetter(words) || words === text || !text.startsWith(`${words} `)) return text;
  const next = nextElement(title);
  const breaks = (next !== null && localName(next) === "br") || names.styles.of(title).display !== "inline";
  return breaks ? words : text;
}

function firstText(element: Element, depth: number): string {
  for (const child of depth > 8 ? [] : childrenOf(element)) {
    const text = isText(child) ? readable(textOf(child), LONGEST) : isElement(child) ? firstText(child, depth + 1) : "";
    if (hasLetter(text)) return text;
  }
  return "";
}

/** A second line may also be copied into a text for screen readers: then it is taken off the end. */
function withoutSubtext(element: Element, text: string, names: Names): string {
  let result = text;
  for (const part of findAll(element, SUBTEXT, 3)) result = withoutValue(result, names.visible(part));
  return result;
}

/** The accessible name as a reader would say it. */
function cleaned(element: Element, role: string, name: Name, names: Names): string {
  if (name.text === "") return "";
  const skip = noise(element, role);
  const parts = name.source === "labelledBy" ? fromReferences(element, names, skip) : names.without(element, skip).text;
  const full = readable(hasLetter(parts) ? parts : name.text, 2000);
  const text = COMPOSED.test(role) ? withoutSubtext(element, clean(full), names) : clean(full);
  const short = text.length > LONGEST ? clean(firstRun(element, names, text)) : CHOICES.test(role) ? leadingTitle(element, text, names) : text;
  return /^(combobox|button)$/.test(role) && name.source !== "content" ? withoutValue(short, readable(chosenText(element, names))) : short;
}

/** Whether a name was never meant for a reader, or no reader could look for it. */
function saysNothing(text: string, source: NameSource): boolean {
  if (fold(text) === "") return true; // Signs alone are a picture.
  if (source === "content" && hasLetter(text)) return false; // It stands on the screen.
  if (source === "native") return false;
  return SAYS_NOTHING.has(text.toLowerCase().replace(/[^\p{L}]+/gu, "")) || (isGenerated(text) && !text.includes(" "));
}

function hrefWords(element: Element): string {
  const href = attribute(element, "href");
  if (href === null || localName(element) !== "a" || /^(#|javascript:|data:)/i.test(href)) return "";
  const segment = href.replace(/[?#].*$/, "").split("/").findLast((part) => part !== "") ?? "";
  const words = humanise(segment.replace(/\.\w{2,5}$/, ""));
  return hasLetter(words) && !isGenerated(segment) && words.length <= 40 ? words : "";
}

/** The code editor or terminal that an element is a part of; its buttons are their own. */
const editorAround = (element: Element): Element | null => (matches(element, "button,[role=button]") ? null : closestFlat(element, `${CODE},${TERMINAL}`, 12));

/** Content text of something that takes no name from its content, such as a plain element that listens for clicks. */
function ownText(element: Element, role: string, names: Names): string {
  if (editorAround(element) !== null) return ""; // What stands in an editor is its value.
  if (!/^(generic|none|paragraph|listitem|img|strong|emphasis|code|presentation|article|row|cell|group)$/.test(role)) return "";
  const all = clean(names.visible(element, noise(element, "listitem")));
  const text = /^(generic|none|article)$/.test(role) && isLikely(element, names) ? clean(leadingLine(element, names) || all) : all;
  return text.length <= LONGEST || findAll(element, CONTROLS, 2).length === 0 ? (text.length <= LONGEST ? text : firstRun(element, names, text)) : "";
}

/** A tile of several lines goes by its title, else by its first line. */
function leadingLine(element: Element, names: Names): string {
  const title = find(element, `${HEADINGS},${TITLES}`);
  const words = title === null ? "" : names.visible(title);
  return hasLetter(words) ? words : (firstLine(element, names, noise(element, "listitem"))?.text ?? "");
}

type Fallback = readonly [LabelSource, (element: Element, role: string, names: Names) => string];

const isButtonLike = (role: string): boolean => /^(button|link|menuitem|tab|img|generic|option|none)$/.test(role);

/** Where a label is looked for when the accessible name does not serve, best first. */
const FALLBACKS: readonly Fallback[] = [
  ["accessibleName", ownText],
  ["visibleLabel", (element, role, names) => {
    const label = role === "combobox" && !matches(element, "button") ? find(element, "label") : null;
    return label === null ? "" : clean(names.visible(label));
  }],
  ["visibleLabel", (element, role, names) => (isButtonLike(role) && explicitRole(element) !== "combobox" ? "" : visibleLabel(element, names))],
  ["visibleLabel", (element, _, names) => {
    const editor = editorAround(element);
    return editor === null ? "" : labelAbove(editor, names);
  }],
  ["columnHeader", (element, role, names) => (isButtonLike(role) || /cell$|header$|^row$/.test(role) ? "" : columnHeader(element, names))],
  ["tooltip", (element) => readable(attribute(element, "title") ?? attribute(element, "data-original-title") ?? attribute(element, "data-tooltip") ?? attribute(element, "mattooltip") ?? "", LONGEST)],
  ["tooltip", (element, role, names) => (isButtonLike(role) ? shownTooltip(element, names) : "")],
  ["visibleLabel", (element, role, names) => (isButtonLike(role) || !isControlRole(role) ? "" : /^(checkbox|radio|switch)$/.test(role) ? choiceBeside(element, names) : labelAbove(element, names))],
  ["placeholder", (element) => readable(placeholderOf(element), LONGEST)],
  // A list that nothing names shows what it is for until something is chosen.
  ["placeholder", (element, role, names) => (role === "combobox" ? readable(chosenText(element, names), LONGEST) : "")],
  ["icon", (element, role) => (isButtonLike(role) ? iconName(element) : "")],
  ["testId", (element, role) => (isButtonLike(role) ? proseOf(testIdOf(element)) : "")],
  ["href", hrefWords],
  ["visibleLabel", (element, role, names) => wordsBeside(element, role, names)],
];

/** What a control is called, and where that was found. */
export function labelOf(element: Element, names: Names): Label {
  const role = roleOf(element);
  const name = names.of(element);
  const text = cleaned(element, role, name, names);
  const weak = saysNothing(text, name.source) && (fold(text) === "" || fold(text) !== fold(names.visible(element))) || name.source === "placeholder" || name.source === "title";
  if (!weak) return { text, source: SOURCES[name.source] };
  for (const [source, look] of FALLBACKS) {
    const found = look(element, role, names);
    if (found !== "" && hasContent(found) && !saysNothing(found, /^(accessibleName|columnHeader)$/.test(source) ? "content" : "ariaLabel")) return { text: found, source };
  }
  // A sign is better than nothing.
  const sign = text === "" ? names.visible(element) : text;
  return sign === "" || hasLetter(sign) || sign.length > 3 ? { text: "", source: "none" } : { text: sign, source: "accessibleName" };
}

const hasContent = (text: string): boolean => fold(text) !== "";
