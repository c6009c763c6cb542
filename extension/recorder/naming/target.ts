import type { Label, Opener, Place, Target } from "../../generated/wire";
import { attribute, closestFlat, localName, matches } from "./dom";
import { withoutRow } from "./clean";
import { explanationsOf } from "./explanations";
import { fieldAround } from "./fields";
import { labelOf } from "./label";
import { controlOf } from "./native";
import type { Names } from "./names";
import { containersOf, type Container } from "./places";
import { popupOf } from "./popups";
import { positionOf } from "./position";
import { rectIn } from "./rect";
import { roleOf, wireRole } from "./roles";
import { statesOf } from "./states";
import { testIdOf } from "./testIds";
import { readable } from "./text";
import { valueOf } from "./value";
import { widgetOf } from "./widget";
import { ROW_SELECTION } from "./vocabulary";

/** Gives elements their numbers. */
export type Numbers = (element: Element) => number;

const MOST_PLACES = 6;

/** What identifies a control: shared by targets and openers. */
function identity(element: Element, names: Names) {
  const role = wireRole(element);
  const name = names.of(element).text;
  const widget = widgetOf({ element, role, name, names });
  const plain = labelOf(element, names);
  const containers = containersOf(element, plain.text, popupOf(element, names), names);
  const label = inRow(plain, widget === "rowCheckbox", containers);
  return { role, name, widget, label, containers };
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

/** Everything a reader needs to find the element. */
export function describeTarget(element: Element, opener: Opener | null, names: Names, numbers: Numbers): Target {
  const { role, name, widget, label, containers } = identity(element, names);
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
    opener,
    explanations: explanationsOf(element, label.text, names),
    position: positionOf(element, containers[0]?.element ?? null, names),
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
