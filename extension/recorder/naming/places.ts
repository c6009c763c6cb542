import type { Place, PlaceKind } from "../../generated/wire";
import { ancestors, closestFlat, contains, find, findAll, localName, matches, previousElement, referenced } from "./dom";
import { alikePlace } from "./alike";
import { labelAbove } from "./beside";
import { firstLine } from "./lines";
import { fieldValue } from "./embedded";
import { fieldAt } from "./fields";
import { floatingPlace } from "./floating";
import { headingBefore, headingOver, headingText } from "./headings";
import { clean } from "./clean";
import type { Names } from "./names";
import { summaryOf } from "./native";
import { roleOf } from "./roles";
import { entryTitle, isOneOfSeveral, rowKey } from "./rows";
import { fold, hasLetter, readable } from "./text";
import { BREADCRUMB, HEADINGS, TITLES } from "./vocabulary";

/** A container together with its place. */
export interface Container {
  readonly element: Element;
  readonly place: Place;
}

const MOST = 8;

/** One step of the walk upwards: the ancestor, and the child by which it was reached. */
interface Step {
  readonly at: Element;
  readonly from: Element;
  readonly role: string;
  readonly target: Element;
  /** What the target is called. */
  readonly label: string;
  readonly found: readonly Container[];
  readonly names: Names;
}

type Rule = (step: Step) => Place | null;

const place = (kind: PlaceKind, name: string): Place | null => {
  const text = readable(clean(readable(name)), 100);
  return text === "" ? null : { kind, name: text };
};

const authored = ({ at, names }: Step): string => {
  const name = names.of(at);
  return name.source === "title" || name.source === "content" ? "" : name.text;
};

const titleIn = (at: Element, names: Names): string => {
  const title = find(at, `${TITLES},${HEADINGS}`);
  return title === null ? "" : headingText(title, names);
};

const PANEL = "[class*=drawer i],[class*=offcanvas i],[class*=split-panel i],[class*=side-panel i],[class*=sidepanel i],[class*=flyout i],[class*=blade i],[class*=inspector i],aside";
const isPanel = (at: Element): boolean => matches(at, PANEL);

const CALENDAR = "[class*=calendar i],[class*=datepicker i],[class*=picker-panel i]";

const dialog: Rule = ({ at, role, names, ...step }) => {
  if (role !== "dialog" && role !== "alertdialog") return null;
  if (matches(at, CALENDAR) || find(at, CALENDAR) !== null) return null;
  const kind = isPanel(at) ? "panel" : "dialog";
  return place(kind, authored({ at, role, names, ...step }) || titleIn(at, names));
};

/** The cell that names the row, or the field that the first cell is the label of. */
const isKeyItself = (target: Element, key: string, names: Names): boolean =>
  matches(target, "input") && fold(fieldValue(target) ?? "") === fold(key) ||
  matches(target, "td,th,[role=gridcell],[role=cell]") && fold(names.visible(target)) === fold(key) ||
  matches(target, "input:not([type=checkbox]):not([type=radio]),select,textarea") && closestFlat(target, "table:has(thead),[role=grid]", 8) === null;

const row: Rule = ({ at, role, target, names }) => {
  if (role !== "row" || at === target || closestFlat(at, CALENDAR, 10) !== null) return null;
  const key = rowKey(at, names);
  return isKeyItself(target, key, names) ? null : place("row", key);
};

/** Boxes over the page that say nothing of being dialogs. */
const floatingBox: Rule = ({ at, found, names }) =>
  found.some((container) => container.place.kind === "dialog" || container.place.kind === "panel") ? null : floatingPlace(at, names);

/** Rows and cards of plain elements; a table's own rows and the entries of lists are known by their roles. */
const plainEntry: Rule = ({ at, target, label, found, names }) =>
  found.some((container) => /^(row|card|dialog|panel)$/.test(container.place.kind)) ? null : alikePlace(at, target, label, names);

/** Entries of lists and cards of which there are several; navigation and menus have their own words. */
const entry: Rule = ({ at, role, target, names }) => {
  const card = matches(at, "article,[role=article],[class*=card i]:not([class*=card_]):not([class*=card-]):not([class*=cards i]),[class*=c-card]:not([class*=card__])");
  if (!card && role !== "listitem") return null;
  if (!isOneOfSeveral(at) || closestFlat(at, `nav,[role=navigation],[role=tablist],[role=menu],[role=listbox],[role=radiogroup],${BREADCRUMB}`, 8) !== null) return null;
  const title = entryTitle(at, names);
  if (card && (find(at, "table,form,fieldset,[role=grid]") !== null || findAll(at, TYPED, 2).length > 1)) return place("section", title);
  // A shortcut or a counter may stand behind the words that both have.
  const own = card ? fold(title) === fold(names.visible(target)) : fold(names.visible(target)).startsWith(fold(title));
  return hasLetter(title) && !own ? place(card ? "card" : "row", title) : null;
};

const TYPED = "input:not([type=hidden]):not([type=checkbox]):not([type=radio]),select,textarea,[role=combobox]";

const TITLE_BARS = "[class*=titlebar i],[class*=title-bar i],[class*=tray-header i],[class*=drawer-header i],[class*=flyout-header i],[class*=blade-header i]";

/** A drawer without a role: laid over the page, with a bar that says what it is. */
const drawer: Rule = ({ at, role, target, names }) => {
  if (!matches(at, `${PANEL},[class*=tray i]`) || role !== "generic" || !/^(absolute|fixed)$/.test(names.styles.of(at).position)) return null;
  const bar = find(at, TITLE_BARS);
  if (bar === null || contains(bar, target) && matches(bar, HEADINGS)) return null;
  const words = titleIn(bar, names) || names.visible(bar, (part) => matches(part, "button,a,[role=button],input"));
  return words.length > 80 ? null : place("panel", words);
};

const group: Rule = (step) => {
  const { at, role } = step;
  if (!/^(radiogroup|group|toolbar)$/.test(role) || matches(at, CALENDAR)) return null;
  if (localName(at) === "details") return place("section", summaryText(at, step.names));
  // Toolbars are named for screen readers alone, unless something seen names them.
  if ((role === "toolbar" || matches(at, "[class*=toolbar i]")) && referenced(at, "aria-labelledby").length === 0) return null;
  return place(isDisclosed(step) ? "section" : "group", authored(step));
};

/** Radios under words that nothing ties to them. */
const radios: Rule = ({ at, from, target, found, names, role }) => {
  if (!matches(target, "input[type=radio],[role=radio]") || closestFlat(at, "[role=radiogroup],[role=group],fieldset", 12) !== null || role !== "generic" || found.length > 0 || !/^(div|p|span|td|dd|li)$/.test(localName(at))) return null;
  if (findAll(at, "input[type=radio],[role=radio]", 2).length < 2 || findAll(from, "input[type=radio],[role=radio]", 2).length > 1) return null;
  const line = firstLine(at, names, (part) => matches(part, "label,input,[role=radio],button"));
  return place("group", line !== null && line.text.length <= 60 ? line.text : labelAbove(at, names));
};

const summaryText = (details: Element, names: Names): string => {
  const summary = summaryOf(details);
  return summary === null ? "" : names.visible(summary);
};

/** Labelled by the control that opens and closes it. */
const isDisclosed = ({ at }: Step): boolean =>
  referenced(at, "aria-labelledby").some((label) => closestFlat(label, "[aria-expanded],summary", 3) !== null);

const field: Rule = ({ at, role, target, names }) => {
  if (role === "radiogroup" || matches(target, "[role=option]")) return null;
  const found = fieldAt(at, names);
  return found === null ? null : place("field", found.label);
};

const tabPanel: Rule = ({ role, ...step }) => (role === "tabpanel" ? place("tab", authored({ role, ...step })) : null);

const table: Rule = (step) => {
  if (!/^(table|grid|treegrid)$/.test(step.role) || closestFlat(step.at, CALENDAR, 6) !== null) return null;
  return place("table", authored(step) || (headingOver(step.at, step.names)?.text ?? ""));
};

/** In a navigation pane the group says more than the pane. */
const navigation: Rule = (step) => {
  const { at, role, found, names } = step;
  if (role !== "navigation" || matches(at, BREADCRUMB)) return null;
  const inner = found.find((container) => container.place.kind === "section" || container.place.kind === "group");
  return place("navigation", inner?.place.name ?? (parentEntry(step) || authored(step) || titleIn(at, names)));
};

/** The entry of a navigation pane whose list the target stands in. */
function parentEntry({ at, target, names }: Step): string {
  for (const ancestor of ancestors(target, 12)) {
    if (ancestor === at) return "";
    const list = matches(ancestor, "ul,ol,[role=group],[role=menu]") ? previousElement(ancestor) : null;
    const title = list === null || !matches(list, "a,button,span,div,h2,h3,h4,h5,h6,p") ? "" : clean(names.visible(list));
    if (hasLetter(title) && title.length <= 60) return title;
  }
  return "";
}

const region: Rule = (step) => {
  if (!/^(region|complementary|form|search|article)$/.test(step.role)) return null;
  const kind = isPanel(step.at) || step.role === "complementary" ? "panel" : "section";
  return place(kind, authored(step));
};

const menu: Rule = (step) => (/^(menu|menubar)$/.test(step.role) ? place("menu", authored(step)) : null);

/** Sections that only look like ones: a header above, and an edge around. */
const header: Rule = ({ at, from, names, found, target }) => {
  if (matches(from, "tr,td,th,li,option") || matches(at, "tr,ul,ol,nav")) return null;
  const heading = headingBefore(from, names);
  if (heading === null || contains(heading.element, target)) return null;
  const inDialog = closestFlat(at, "[role=dialog],dialog", 20) !== null;
  if (heading.level === 1 || inDialog || closestFlat(at, `nav,[role=navigation],${CALENDAR}`, 20) !== null) return null;
  if (found.some((container) => container.place.kind === "section" && container.place.name === heading.text)) return null;
  return place(isPanel(at) ? "panel" : "section", heading.text);
};

/** Collapsible blocks without a role: a button that controls them. */
const accordion: Rule = ({ at, from, names }) => {
  const head = previousElement(from);
  if (head === null || !matches(at, "[class*=accordion i],[class*=expand i],[class*=collapse i],[class*=mat-expansion]")) return null;
  const button = matches(head, "[aria-expanded]") ? head : find(head, "[aria-expanded]");
  return button === null ? null : place("section", names.visible(button));
};

const RULES: readonly Rule[] = [dialog, drawer, floatingBox, row, entry, plainEntry, tabPanel, group, radios, field, table, region, menu, accordion, header, navigation];

/** The containers around an element, innermost first; they end with `stop`. */
export function containersOf(target: Element, label: string, stop: Element | null, names: Names): Container[] {
  const found: Container[] = [];
  let from = target;
  for (const at of ancestors(target)) {
    const step: Step = { at, from, role: roleOf(at), target, label, found, names };
    for (const rule of RULES) add(found, { element: at, place: rule(step) }, label);
    if (at === stop || found.length >= MOST || matches(at, "body")) break;
    from = at;
  }
  return found.slice(0, MOST);
}

/** The same words are told once; a navigation pane takes the place of the group it was named by. */
function add(found: Container[], { element, place: next }: { element: Element; place: Place | null }, label: string): void {
  if (next === null) return;
  const same = found.findIndex((container) => fold(container.place.name) === fold(next.name));
  if (next.kind === "navigation") {
    if (same >= 0) found.splice(same, 1);
    found.push({ element, place: next });
  } else if (same < 0 && (fold(next.name) !== fold(label) || /^(row|dialog|panel)$/.test(next.kind))) {
    found.push({ element, place: next });
  }
}

