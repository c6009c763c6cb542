import type { Role, Widget } from "../../generated/wire";
import { attribute, closestFlat, find, findAll, hasAttribute, localName, matches, nextElement, previousElement } from "./dom";
import { isAlike } from "./alike";
import { popupOf } from "./popups";
import { headerAbove } from "./fields";
import { inputType, isEditingHost } from "./roles";
import type { Names } from "./names";
import { hasLetter } from "./text";
import { ALL_ROWS, BREADCRUMB, CLOSE, CODE, COPY, REMOVE, ROW_SELECTION, TERMINAL, UNSEEN } from "./vocabulary";

/** What is known of a control before its widget is. */
export interface Subject {
  readonly element: Element;
  readonly role: Role;
  /** The accessible name, uncleaned. */
  readonly name: string;
  readonly names: Names;
}

const INPUT_WIDGETS: Readonly<Record<string, Widget>> = {
  password: "password", email: "email", url: "url", tel: "telephone", number: "number", date: "date", time: "time",
  "datetime-local": "dateTime", month: "month", week: "week", color: "color", file: "file",
};

const isButton = ({ role }: Subject): boolean => role === "button" || role === "link" || role === "menuitem";
const stands = ({ element }: Subject, selector: string, cap = 12): boolean => closestFlat(element, selector, cap) !== null;
const inRow = (subject: Subject, selector: string): boolean => /^(checkbox|radio)$/.test(subject.role) && stands(subject, selector, 10);

function isCalendarDay(subject: Subject): boolean {
  const { element, role, name } = subject;
  if (!/\d/.test(name) || !/^(gridcell|cell|button|option|link|generic)$/.test(role)) return false;
  const day = /^\d{1,2}$/.test(name) || /\b\d{1,2}\b.*\b\d{4}\b|\b\d{4}\b.*\b\d{1,2}\b/.test(name);
  return day && stands(subject, "[class*=calendar i],[class*=datepicker i],[class*=date-picker i],[class*=flatpickr],[class*=picker-panel],[role=dialog][aria-label*=date i],[class*=day-grid i],.MuiDateCalendar-root,.mat-calendar") && !matches(element, "[class*=trigger],[class*=open-calendar]");
}

/** A button without words: only a picture, or nothing, is seen. */
function isIconOnly({ element, role, names }: Subject): boolean {
  if (role !== "button" && role !== "link" || matches(element, "input,[role=combobox]")) return false;
  const words = names.visible(element, (part) => matches(part, `i,[class*=icon i],svg,img,${UNSEEN}`));
  return words.replace(/[^\p{L}\p{N}]/gu, "") === "";
}

/** Its column says what it sets; a row is selected in a column without words. */
function isColumnsOwn({ element, names }: Subject): boolean {
  const header = headerAbove(element);
  const words = header === null || find(header, "input") !== null ? "" : names.visible(header);
  return hasLetter(words) && !ROW_SELECTION.test(words) && !ALL_ROWS.test(words);
}

function isTile({ element, role }: Subject): boolean {
  const tile = /^(radio|checkbox)$/.test(role) ? closestFlat(element, TILES, 6) : null;
  return tile !== null && findAll(tile, "input,select,textarea,button", 2).length === 1;
}

const TILES = "[class*=tile i]:not([class*=tiles i]),[class*=selectable-card i],[class*=c-card]:not([class*=card__]),[class*=awsui_card]";

/** What a label is bound to is a field, whatever it opens. */
const opensMenu = ({ element, names }: Subject): boolean =>
  names.of(element).source !== "native" && hasMenu(element);

const hasMenu = (element: Element): boolean =>
  matches(element, "[aria-haspopup=menu],[aria-haspopup=true],[data-toggle=dropdown],[data-bs-toggle=dropdown]") ||
  (hasAttribute(element, "aria-expanded") && matches(element, "[class*=menu-toggle],[class*=dropdown-toggle],[class*=dropdown__toggle],[class*=kebab],[class*=ant-dropdown-trigger]"));

function isDisclosure({ element, role }: Subject): boolean {
  if (localName(element) === "summary") return true;
  return role === "button" && hasAttribute(element, "aria-expanded") && attribute(element, "aria-haspopup") === null && !matches(element, "[class*=menu-toggle],[class*=menu__toggle],[class*=dropdown]");
}

/** One of several numbers in a row, or the arrow beside them. */
function isPageNumber({ element, role, names }: Subject): boolean {
  const text = /^(button|link)$/.test(role) ? names.visible(element) : "";
  if (!/^(\d{1,4}|[‹›«»<>])$/.test(text) || popupOf(element, names) !== null) return false;
  return [previousElement(element), nextElement(element)].some((beside) => beside !== null && isAlike(element, beside) && /^\d{1,4}$/.test(names.visible(beside)));
}

type Rule = readonly [Widget, (subject: Subject) => boolean];

/** The first that fits, from what a control is to where it stands. */
const RULES: readonly Rule[] = [
  ["terminal", (subject) => stands(subject, TERMINAL)],
  ["codeEditor", (subject) => stands(subject, CODE) && !isButton(subject)],
  ["oneTimeCode", ({ element }) => /\bone-time-code\b/.test(attribute(element, "autocomplete") ?? "")],
  ["nativeSelect", ({ element }) => localName(element) === "select"],
  ["canvas", ({ element }) => localName(element) === "canvas"],
  ["media", ({ element }) => /^(audio|video)$/.test(localName(element))],
  ["allRowsCheckbox", (subject) => inRow(subject, "thead tr,th[scope=col],[role=columnheader]") || (subject.role === "checkbox" && ALL_ROWS.test(subject.name) && stands(subject, "table,[role=grid],[role=table]"))],
  ["rowCheckbox", (subject) => inRow(subject, "tbody tr,[role=row],tr") && !isColumnsOwn(subject) && !stands(subject, "[role=dialog] [role=presentation] table", 4)],
  ["tile", isTile],
  ["calendarDay", isCalendarDay],
  ["richText", ({ element }) => isEditingHost(element) || matches(element, "[role=textbox]:not(input):not(textarea)") && find(element, "p") !== null],
  ["filter", ({ element, role, name }) => /^(searchbox|textbox|combobox)$/.test(role) && /^(input|textarea)$/.test(localName(element)) && (/\b(filter|find|search)\b/i.test(`${name} ${attribute(element, "placeholder") ?? ""}`) || role === "searchbox")],
  ["textArea", ({ element }) => localName(element) === "textarea"],
  ["dropZone", ({ element }) => matches(element, "[class*=dropzone i],[class*=drop-zone i],[class*=file-drop i],[class*=upload-drag i]")],
  ["disclosure", (subject) => isDisclosure(subject) && !stands(subject, ".cds--list-box", 3)],
  ["breadcrumbLink", (subject) => isButton(subject) && stands(subject, BREADCRUMB)],
  ["pagination", (subject) => isButton(subject) && stands(subject, "[class*=pagination i],nav[aria-label*=pagina i]")],
  ["pagination", isPageNumber],
  ["menuButton", (subject) => subject.role === "button" && opensMenu(subject)],
  ["copyButton", (subject) => isButton(subject) && COPY.test(subject.name)],
  ["removeButton", (subject) => subject.role === "button" && REMOVE.test(subject.name) && (stands(subject, "[class*=token i],[class*=chip i],[class*=tag-remove i],[class*=-tag],[class*=label-group]", 4))],
  ["closeButton", (subject) => subject.role === "button" && (CLOSE.test(subject.name) || matches(subject.element, "[class*=close i]:not([class*=closed]),[class*=dismiss i]")) && (subject.name === "" || CLOSE.test(subject.name) || isIconOnly(subject))],
  ["downloadLink", ({ element }) => matches(element, "a[download]")],
  ["segment", (subject) => subject.role === "button" && hasAttribute(subject.element, "aria-pressed") && stands(subject, "[role=group],[role=toolbar],[class*=segment],[class*=toggle-group],[class*=button-group]", 4) || subject.role === "radio" && stands(subject, "[class*=segment],[class*=toggle-group],.ant-radio-group-outline:has(.ant-radio-button)", 4)],
  ["navigationLink", (subject) => isButton(subject) && stands(subject, "nav,[role=navigation],[class*=side-nav i],[class*=sidenav i],.ant-menu-root,.fxs-menu")],
  ["newTabLink", ({ element, role }) => role === "link" && attribute(element, "target") === "_blank"],
  ["iconButton", isIconOnly],
  ["primaryButton", ({ element, role }) => role === "button" && matches(element, "[class*=primary i]:not([class*=link]),[type=submit]:only-of-type:is(form button),[appearance=primary],.cds--btn--primary")],
];

/** What a person would call the control, where its role does not say it. */
export function widgetOf(subject: Subject): Widget | null {
  const { element } = subject;
  const typed = localName(element) === "input" ? INPUT_WIDGETS[inputType(element)] : undefined;
  if (typed === "password") return typed;
  for (const [widget, fits] of RULES) {
    if (typed !== undefined && widget !== "oneTimeCode" && widget !== "terminal" && widget !== "filter") continue;
    if (fits(subject)) return widget;
  }
  return typed ?? null;
}

