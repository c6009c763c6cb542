import type { Label, Opener, Place, Role, Target } from "../../generated/wire";
import { actRole, chipAround, splitFrom } from "./acting";
import { labelAbove } from "./beside";
import { attribute, closestFlat, localName, matches } from "./dom";
import { clean, withoutRow } from "./clean";
import { explanationsOf } from "./explanations";
import { fieldAround } from "./fields";
import { labelOf } from "./label";
import { controlOf } from "./native";
import { once, type Names } from "./names";
import { containersOf, type Container } from "./places";
import { popupOf } from "./popups";
import { positionOf } from "./position";
import { rectIn } from "./rect";
import { roleOf } from "./roles";
import { statesOf } from "./states";
import { testIdOf } from "./testIds";
import { readable } from "./text";
import { valueOf } from "./value";
import { widgetOf } from "./widget";
import { BROWSE, ROW_SELECTION } from "./vocabulary";

/** Gives elements their numbers. */
export type Numbers = (element: Element) => number;

const MOST_PLACES = 6;

/** What identifies a control: shared by targets and openers. */
const identity = once(identify);

function identify(element: Element, names: Names) {
  const role = actRole(element, names);
  const name = names.of(element).text;
  const chip = role === "button" ? chipAround(element, names) : "";
  const widget = chip === "" ? widgetOf({ element, role, name: name === "" && role === "button" ? names.visible(element) : name, names }) : "removeButton";
  const plain: Label = chip === "" ? actLabel(element, role, names) : { text: chip, source: "visibleLabel" };
  const containers = containersOf(element, plain.text, popupOf(element, names), names);
  const label = inRow(plain, widget === "rowCheckbox", containers);
  // What goes by the words beside it is not told as a picture.
  return { role, name, widget: widget === "iconButton" && label.source === "visibleLabel" ? null : widget, label, containers };
}

/** A list goes by the label that stands with it, the arrow of a split button by its button, a chip's cross by its chip. */
function actLabel(element: Element, role: Role, names: Names): Label {
  const plain = labelOf(element, names);
  const isList = role === "combobox" && roleOf(element) !== "combobox";
  const seen = isList || role === "button" && BROWSE.test(plain.text) ? labelAbove(element, names) : role === "button" ? splitFrom(element, names) : "";
  return seen === "" ? plain : { text: clean(seen), source: "visibleLabel" };
}

/** A label read in its row: `Edit db-1` is Edit there, and `Select row 2` is the row's name. */
function inRow(label: Label, selectsRow: boolean, containers: readonly Container[]): Label {
  const row = containers.find((container) => container.place.kind === "row" || container.place.kind === "card")?.place.name;
  if (row === undefined) return label;
  if (selectsRow && (label.text === "" || label.source === "columnHeader" || ROW_SELECTION.test(label.text))) return { text: row, source: "visibleLabel" };
  const text = withoutRow(label.text, row);
  return text === label.text ? label : { text: selectsRow && ROW_SELECTION.test(text) ? row : text, source: label.source };
}

const placesOf = (containers: readonly Container[]): Place[] => containers.slice(0, MOST_PLACES).map((container) => container.place);

/** The path of a link, without query and fragment. */
function hrefOf(element: Element): string | null {
  const href = attribute(closestFlat(element, "a[href],area[href]", 1) ?? element, "href");
  if (href === null || !/^(a|area)$/.test(localName(element)) || /^(javascript|data|blob):/i.test(href)) return null;
  const url = URL.parse(href, element.baseURI);
  return url === null || url.pathname === "" ? null : url.pathname.slice(0, 500);
}

/** What shares one state: the group of a radio, the list of an option, the row of tabs. */
function groupOf(element: Element): Element | null {
  const group = closestFlat(element, "[role=radiogroup],[role=tablist],[role=listbox],[role=menu],fieldset,[role=group],[role=toolbar]", 12);
  return group === element ? null : group;
}

/** What is chosen for a field is no entry of a menu, whatever the page calls it. */
const isFieldsEntry = (role: Role, opener: Opener | null): boolean => role.startsWith("menuitem") && fieldOf(opener) !== null;

/** The field that a list was opened for, also through the entries of a list that leads on to further lists. */
function fieldOf(opener: Opener | null): Opener | null {
  if (opener === null || /^(combobox|listbox|textbox|searchbox)$/.test(opener.role)) return opener;
  return /^(menuitem|option)/.test(opener.role) ? fieldOf(opener.opener) : null;
}

/** Everything a reader needs to find the element. */
export function describeTarget(element: Element, opener: Opener | null, names: Names, numbers: Numbers): Target {
  const { role: acts, name, widget, label, containers } = identity(element, names);
  const role = isFieldsEntry(acts, opener) ? "option" : acts;
  const group = groupOf(element);
  const control = localName(element) === "label" ? controlOf(element) : null;
  return {
    node: numbers(element),
    role,
    widget,
    label,
    accessibleName: name === "" ? null : readable(name, 200),
    states: statesOf(element),
    value: valueOf(element, widget, label.text, names),
    place: placesOf(containers),
    opener: role === "option" ? (fieldOf(opener) ?? opener) : opener,
    explanations: explanationsOf(element, label.text, names),
    position: positionOf(element, label, containers[0]?.element ?? null, names),
    rect: rectIn(element, names),
    testId: testIdOf(element),
    href: hrefOf(element),
    groupNode: group === null ? null : numbers(group),
    labelFor: control === null ? null : numbers(control),
  };
}

/** A trigger that is known by its field: a select, a date button. A menu button is known by its own name. */
function fieldLabel(trigger: Element, label: Label, names: Names): Label {
  if (matches(trigger, "[aria-haspopup=menu],[aria-haspopup=true]:not([role=combobox]),[role=menuitem]")) return label;
  const field = matches(trigger, "[aria-haspopup],[aria-expanded],[role=combobox],button,input") ? fieldAround(trigger, names) : null;
  return field === null || roleOf(trigger) === "tab" ? label : { text: field.label, source: label.text === field.label ? label.source : "visibleLabel" };
}

/** What a popup's content says about the control that opened it. */
export function describeOpener(trigger: Element, gesture: string | null, outer: Opener | null, names: Names, numbers: Numbers): Opener {
  const { role, widget, label, containers } = identity(trigger, names);
  return { gesture, node: numbers(trigger), role, widget, label: fieldLabel(trigger, label, names), place: placesOf(containers), opener: outer };
}
