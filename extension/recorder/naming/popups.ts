import { ancestors, attribute, childrenOf, closestFlat, elementById, find, findAll, isElement, isInside, isText, localName, matches, parentOf, rectOf, referenced, rootOf, textOf } from "./dom";
import { controlOf } from "./native";
import { once, type Names } from "./names";
import { roleOf } from "./roles";
import { hasLetter } from "./text";
import { POPUPS } from "./vocabulary";

const DIALOGS = /^(dialog|alertdialog)$/;
const TRIGGER = "[aria-haspopup]:not([aria-haspopup=false]),[aria-expanded],[role=combobox],[popovertarget],[commandfor],[data-toggle=dropdown]";

/** The list, menu, dialog, calendar or popover that an element stands in. */
export const popupOf = once((element: Element, names: Names): Element | null => {
  let top: Element | null = null;
  for (const at of ancestors(element)) {
    if (matches(at, POPUPS) && (DIALOGS.test(roleOf(at)) || isFloating(at, names))) return at;
    if (isDropped(at, names)) return at;
    if (localName(at) === "body") return top !== null && isPortal(top, names) ? top : null;
    top = at;
  }
  return null;
});

const floats = (element: Element, names: Names): boolean => /^(absolute|fixed)$/.test(names.styles.of(element).position);

/** Words of its own, beside what can be taken: a message, not a list. */
const speaks = (box: Element): boolean => childrenOf(box).some((child) => isText(child) && hasLetter(textOf(child)));

/** A small box with a shadow, laid over the page where its trigger stands, that says nothing of what it is. */
function isDropped(box: Element, names: Names): boolean {
  if (roleOf(box) !== "generic" || !floats(box, names) || speaks(box)) return false;
  const { zIndex } = names.styles.of(box);
  const { width, height } = rectOf(box);
  return (zIndex !== "auto" || isLayer(parentOf(box), names)) && casts(box, names) && width > 0 && width < innerWidth * 0.5 && height < innerHeight * 0.7;
}

/** Laid over the page for what stands in it; a dialog says that it is one. */
const isLayer = (around: Element | null, names: Names): boolean =>
  around !== null && floats(around, names) && names.styles.of(around).zIndex !== "auto" && roleOf(around) === "generic";

/** A shadow of its own, or of the one thing that fills it. */
function casts(box: Element, names: Names): boolean {
  const inner = childrenOf(box).find(isElement);
  return [box, inner].some((one) => one !== undefined && names.styles.of(one).boxShadow !== "none");
}

/** Lists and menus that stand in the page for good are no popups. */
function isFloating(popup: Element, names: Names): boolean {
  if (floats(popup, names) || matches(popup, ":popover-open,[open]:modal")) return true;
  for (const at of ancestors(popup, 5)) if (floats(at, names) && !matches(at, "body,main,nav")) return true;
  return false;
}

/** A child of `body` laid over the page. */
function isPortal(top: Element, names: Names): boolean {
  if (!floats(top, names) || speaks(top) || find(top, "main,[role=main],h1") !== null) return false;
  const { width, height } = rectOf(top);
  return width > 0 && width < innerWidth * 0.8 && height < innerHeight * 0.9;
}

const quoted = (id: string): string => JSON.stringify(id);

/** The ids by which a page may call a popup: its own, its wrappers' and those of the list within. */
function idsOf(popup: Element): string[] {
  const parts = [popup, ...findAll(popup, "[role=listbox][id],[role=menu][id],[role=grid][id],[role=tree][id],[role=dialog][id]", 3), ...ancestors(popup, 3)];
  return parts.map((part) => attribute(part, "id")).filter((id): id is string => id !== null && id !== "" && id.length < 200);
}

type Link = (popup: Element, root: Document | DocumentFragment, names: Names) => Element | null | undefined;

const outside = (popup: Element, found: readonly Element[]): Element | undefined =>
  [...found].sort((one, other) => Number(attribute(other, "aria-expanded") === "true") - Number(attribute(one, "aria-expanded") === "true"))
    .find((element) => !isInside(element, popup));

const byId: Link = (popup, root, names) => {
  for (const id of idsOf(popup)) {
    const references = ["aria-controls", "aria-owns"].map((name) => `[${name}~=${quoted(id)}]`);
    const found = outside(popup, names.everywhere(root, ["pointing"], [...references, `[popovertarget=${quoted(id)}]`, `[commandfor=${quoted(id)}]`].join(), 10) ?? []);
    if (found !== undefined) return found;
  }
  return null;
};

const byActive: Link = (popup, root, names) =>
  names.everywhere(root, ["pointing"], "[aria-activedescendant]", 20)?.find((element) => !isInside(element, popup) && referenced(element, "aria-activedescendant").some((active) => isInside(active, popup)));

/** The popup is named by its trigger, or by the label of its trigger. */
const byLabel: Link = (popup, root, names) => {
  const list = find(popup, "[role=listbox][aria-labelledby],[role=menu][aria-labelledby]");
  for (const label of [...referenced(popup, "aria-labelledby"), ...(list === null ? [] : referenced(list, "aria-labelledby"))]) {
    if (isInside(label, popup)) continue;
    const trigger = closestFlat(label, TRIGGER, 3) ?? (localName(label) === "label" ? controlOf(label) : null) ?? labelledControl(label, root, names);
    if (trigger !== null && !isInside(trigger, popup)) return trigger;
  }
  return null;
};

const labelledControl = (label: Element, root: Document | DocumentFragment, names: Names): Element | null => {
  const id = attribute(label, "id");
  return id === null ? null : (names.everywhere(root, ["pointing"], `[aria-labelledby~=${quoted(id)}]:is(${TRIGGER})`, 1)?.[0] ?? null);
};

/** Cloudscape marks what it moves to the end of the body with the id of where it came from. */
const byReferrer: Link = (popup, root) => {
  const id = attribute(closestFlat(popup, "[data-awsui-referrer-id]", 12) ?? popup, "data-awsui-referrer-id");
  const origin = id === null ? null : elementById(root, id);
  if (origin === null) return null;
  return matches(origin, TRIGGER) ? origin : (find(origin, TRIGGER) ?? find(origin, "button,input,[role=button]"));
};

/** Angular Material calls the panel of the host X `X-panel`. */
const byPanelId: Link = (popup, root) => {
  for (const id of idsOf(popup)) {
    const host = /^(.+)-(panel|listbox|menu|popup|list)$/.exec(id)?.[1];
    const found = host === undefined ? null : elementById(root, host);
    if (found !== null && !isInside(found, popup)) return found;
  }
  return null;
};

/** A popup that stays where its trigger stands: the one trigger of a small wrapper. */
const byNeighbour: Link = (popup) => {
  if (DIALOGS.test(roleOf(popup)) && matches(popup, ":modal,[aria-modal=true]") && rectOf(popup).width > innerWidth * 0.5) return null;
  for (const at of ancestors(popup, 10)) {
    if (matches(at, "body,main,form,table,tr,[role=dialog]")) return null;
    const triggers = findAll(at, `${TRIGGER},[class*=open-calendar],[class*=dropdown-trigger] button`, 12).filter((trigger) => !isInside(trigger, popup));
    const open = triggers.find((trigger) => attribute(trigger, "aria-expanded") === "true") ?? (triggers.length === 1 ? triggers[0] : undefined);
    if (open !== undefined) return open;
  }
  return null;
};

/** A popup within the very thing that shows it while the pointer rests there. */
const byEnclosing: Link = (popup) => {
  const around = parentOf(popup);
  return around !== null && attribute(popup, "role") === null && getComputedStyle(around).cursor === "pointer" ? around : null;
};

const LINKS: readonly Link[] = [byId, byActive, byLabel, byReferrer, byPanelId, byEnclosing, byNeighbour];

/** The control that opened a popup, where the page ties the two together. */
export function linkedTrigger(popup: Element, names: Names): Element | null {
  const root = rootOf(popup);
  for (const link of root === null ? [] : LINKS) {
    const found = root === null ? null : link(popup, root, names);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}

