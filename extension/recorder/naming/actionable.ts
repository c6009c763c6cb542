import { ancestors, attribute, closest, contains, findAll, hasAttribute, isElement, isInside, localName, matches, nextElement, parentOf, previousElement, rectOf, rootOf, shadowRootOf } from "./dom";
import { isAlike } from "./alike";
import { controlOf } from "./native";
import type { Names } from "./names";
import { explicitRole, isControlRole, isSvg } from "./roles";
import { hasLetter } from "./text";

const LEVELS = 12;
const NATIVE = "a[href],button,input:not([type=hidden]),select,textarea,summary,area[href],audio[controls],video[controls]";

/** What an event hit, as seen from where it is heard: asked several times while it passes, and each time costs a look into closed trees. */
const hits = new WeakMap<Event, readonly [seenFrom: EventTarget | null, hit: Element | null]>();

/** The node that was hit, through open and closed shadow roots. */
export function hitElement(event: Event): Element | null {
  const known = hits.get(event);
  if (known?.[0] === event.currentTarget) return known[1];
  const hit = hitNow(event);
  hits.set(event, [event.currentTarget, hit]);
  return hit;
}

function hitNow(event: Event): Element | null {
  const hit = event.composedPath().find((target): target is Element => target instanceof Node && isElement(target)) ?? null;
  return hit === null ? null : drill(hit, event);
}

/** Down through the shadow roots that the event's path does not show. */
function drill(hit: Element, event: Event): Element {
  let at = hit;
  for (let count = 0; count < LEVELS; count += 1) {
    const root = shadowRootOf(at, true);
    const inner = root === null ? null : innerOf(root, event);
    if (inner === null || inner === at || !contains(root ?? inner, inner)) return at;
    at = inner;
  }
  return at;
}

const innerOf = (root: ShadowRoot, event: Event): Element | null =>
  event instanceof MouseEvent && event.detail + event.clientX + event.clientY > 0 ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;

/** Plainly a control, by what it is or says. */
function isControl(element: Element): boolean {
  if (matches(element, NATIVE)) return true;
  if (hasAttribute(element, "contenteditable") && matches(element, ":read-write") && !matches(parentOf(element) ?? element, ":read-write:not(input):not(textarea)")) return true;
  const role = explicitRole(element);
  if (role === null) return false;
  if (role === "separator" || role === "gridcell" || role === "columnheader") return hasAttribute(element, "tabindex") && role !== "gridcell" || hasAttribute(element, "aria-sort") && attribute(element, "aria-sort") !== "none";
  return isControlRole(role) && !(role === "listbox" && !hasAttribute(element, "aria-haspopup") && !hasAttribute(element, "aria-expanded"));
}

const FRAMEWORK = "[onclick],[jsaction*=click],[jslog],[data-telemetryname],[data-se],[data-bind*=click],[ng-click],[\\@click]";
const STRUCTURE = /^(region|dialog|alertdialog|main|table|grid|treegrid|list|tabpanel|document|application|tablist|menu|tree|form|navigation|radiogroup|group|listbox)$/;

/** Likely a control, by what it lets one do. */
export function isLikely(element: Element, names: Names): boolean {
  if (STRUCTURE.test(explicitRole(element) ?? "") || matches(element, "body,html,main,table,form,dialog,section")) return false;
  const { width, height } = rectOf(element);
  if (width * height > innerWidth * innerHeight * 0.4) return false;
  const tabindex = attribute(element, "tabindex");
  if (tabindex !== null && Number(tabindex) >= 0) return true;
  return matches(element, FRAMEWORK) || isPointerEdge(element, names);
}

/** The topmost element under the hand cursor. */
function isPointerEdge(element: Element, names: Names): boolean {
  if (names.styles.of(element).cursor !== "pointer") return false;
  const parent = parentOf(element);
  return parent === null || names.styles.of(parent).cursor !== "pointer" || isLaidOver(parent, names) || isOneLaidOver(element, names);
}

/** One of several within such a box, at any depth. */
function isOneLaidOver(element: Element, names: Names): boolean {
  if (![previousElement(element), nextElement(element)].some((beside) => isAlike(element, beside))) return false;
  for (const at of ancestors(element, 5)) if (isLaidOver(at, names)) return true;
  return false;
}

/** A menu within what opens it shows its hand cursor too; its entries are meant one by one. */
function isLaidOver(box: Element, names: Names): boolean {
  const { position, zIndex, boxShadow } = names.styles.of(box);
  return /^(absolute|fixed)$/.test(position) && zIndex !== "auto" && boxShadow !== "none";
}

/** The control that points at the text by `aria-labelledby`: labels that are no `label`. */
function labelledBy(text: Element, names: Names): Element | null {
  const root = rootOf(text);
  for (const part of [text, ...ancestors(text, 3)]) {
    const id = attribute(part, "id");
    if (root === null || id === null || id === "" || id.length > 200) continue;
    for (const reference of ["aria-labelledby", "aria-describedby"]) {
      const found = (names.everywhere(root, ["pointing"], `[${reference}~=${JSON.stringify(id)}]`, 3) ?? []).filter((element) => isControl(element) && !isInside(element, part));
      if (found.length === 1 && found[0] !== undefined) return near(found[0], part) ? found[0] : null;
    }
  }
  return null;
}

/** A label and its control share a small box; a field's label far away labels, but a click on it acts on nothing. */
function near(control: Element, label: Element): boolean {
  if (!matches(control, "input,[role=checkbox],[role=radio],[role=switch]")) return false;
  let count = 0;
  for (const ancestor of ancestors(label, 6)) {
    if (isInside(control, ancestor)) return findAll(ancestor, "input:not([type=hidden]),select,textarea,button", 3).length <= 2;
    count += 1;
  }
  return count === 0;
}

/** What is drawn in place of an unseen control: the box of a list, the track of a slider. */
const DRAWN = "[role=combobox],[role=slider]";

/** The one checkbox or radio of the small container that was hit beside it: a tile, a card, a list entry. */
function onlyChoice(hit: Element, names: Names): Element | null {
  const isHand = names.styles.of(hit).cursor === "pointer" && hasLetter(names.visible(hit));
  for (const at of [hit, ...ancestors(hit, 6)]) {
    // What is under the hand cursor by itself is meant itself.
    if (isHand && names.styles.of(at).cursor !== "pointer") return null;
    if (matches(at, "body,main,form,fieldset,[role=radiogroup],[role=group],tr,table,ul,ol,section,nav")) return null;
    const controls = findAll(at, `input:not([type=hidden],[tabindex="-1"][readonly]),select,textarea,button,a[href],[role=checkbox],[role=radio],[role=switch],${DRAWN}`, 2);
    if (controls.length > 1) return null;
    const only = controls[0];
    if (only !== undefined) return matches(only, "input[type=checkbox],input[type=radio],[role=checkbox],[role=radio],[role=switch]") || matches(only, DRAWN) && isBoxOf(at, hit, only, names) ? only : null;
  }
  return null;
}

/** As high as one control, and under the hand or the caret. */
const isBoxOf = (box: Element, hit: Element, only: Element, names: Names): boolean => rectOf(box).height < 64 && (matches(only, "[role=slider]") || /^(pointer|text)$/.test(names.styles.of(hit).cursor));

/** The control at or above an element, or the one its label belongs to. */
function controlAbove(hit: Element, names: Names): Element | null {
  for (const at of [hit, ...ancestors(hit, LEVELS)]) {
    if (localName(at) === "option" || localName(at) === "optgroup") return closest(at, "select,datalist") ?? at;
    const control = isControl(at) ? at : localName(at) === "label" ? controlOf(at) : null;
    if (control !== null) return optionAround(control, names);
  }
  return null;
}

/** The tick of an option of a list that takes several shows only that it was taken; the link in an entry of a menu only carries its words, the nameless arrow in a tree its entry's state. */
function optionAround(control: Element, names: Names): Element {
  if (matches(control, "input[type=checkbox],[role=checkbox]")) return closest(control, "[role=option]") ?? control;
  if (matches(control, "a")) return closest(control, "[role=menuitem]") ?? control;
  return matches(control, "button[tabindex='-1']:not([aria-label]):not([title])") && !hasLetter(names.visible(control)) ? (closest(control, "[role=treeitem]") ?? control) : control;
}

/** A node of a diagram: the group of shapes that has words of its own. */
function drawnNode(hit: Element): Element | null {
  if (!isSvg(hit) || localName(hit) === "svg") return null;
  for (const at of [hit, ...ancestors(hit, 5)]) {
    if (localName(at) === "svg") return null;
    const { width, height } = rectOf(at);
    if (width * height > innerWidth * innerHeight * 0.1) return null;
    if (localName(at) === "g" && findAll(at, "text", 1).length > 0) return at;
  }
  return null;
}

/** Rows and cells are meant as a whole where nothing in them is. */
const WHOLE = "td,th,[role=gridcell],[role=cell],[role=columnheader],[role=rowheader],[role=row][tabindex],canvas,img,[draggable=true],[role=img]";

/** A picture that shares the hand cursor of what it stands in. */
function isPartOfButton(picture: Element, names: Names): boolean {
  const parent = matches(picture, "img,[role=img]") ? parentOf(picture) : null;
  return parent !== null && names.styles.of(picture).cursor === "pointer" && names.styles.of(parent).cursor === "pointer";
}

/** One of several pieces of a cell that say what they do, where the page hears them all at once: tags to set, links without an address. */
function isPiece(hit: Element, names: Names): boolean {
  const kind = attribute(hit, "class") ?? "";
  if (kind === "" || names.styles.of(hit).cursor !== "pointer" || !hasLetter(names.visible(hit))) return false;
  return findAll(parentOf(hit) ?? hit, localName(hit), 20).filter((piece) => piece !== hit && attribute(piece, "class") === kind).length > 0;
}

/** The control an act on `hit` was meant for; `hit` itself where there is none. */
export function actionable(hit: Element, names: Names): Element {
  const control = controlAbove(hit, names);
  if (control !== null) return control;
  const tied = labelledBy(hit, names) ?? onlyChoice(hit, names) ?? drawnNode(hit);
  if (tied !== null) return tied;
  for (const at of [hit, ...ancestors(hit, LEVELS)]) {
    if (matches(at, "[draggable=true],canvas") || isLikely(at, names)) return at;
    if (matches(at, WHOLE) && !isPartOfButton(at, names)) return at !== hit && isPiece(hit, names) ? hit : at;
  }
  return hit;
}
