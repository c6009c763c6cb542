import { ancestors, attribute, childrenOf, closestFlat, find, findAll, isElement, isInside, isText, localName, matches, parentOf, previousElement, textOf } from "./dom";
import type { Names } from "./names";
import { inputType } from "./roles";
import { hasLetter, readable } from "./text";
import { FIELDS } from "./vocabulary";
import { clean } from "./clean";

/** A field: a label and what it is for. */
export interface Field {
  readonly element: Element;
  readonly label: string;
}

const labelText = (label: Element, names: Names): string => clean(names.visible(label, (part) => matches(part, "button,a,[role=button],[class*=required],input,select,textarea")));

/** The field that a container is, if it is one. */
export function fieldAt(element: Element, names: Names): Field | null {
  for (const [container, selector] of FIELDS) {
    if (!matches(element, container)) continue;
    const label = find(element, selector);
    const text = label === null ? "" : labelText(label, names);
    if (hasLetter(text)) return { element, label: text };
  }
  return null;
}

/** The field around an element, not farther than eight levels. */
export function fieldAround(element: Element, names: Names): Field | null {
  for (const ancestor of ancestors(element, 12)) {
    if (matches(ancestor, "form,body,main,table,dialog,[role=dialog],[role=listbox],[role=menu]")) return null;
    const field = fieldAt(ancestor, names);
    if (field !== null) return field;
  }
  return null;
}

/** The text beside a checkbox or radio, or before another field and ending in a colon, in the same parent. */
function textBeside(element: Element): string {
  const choice = localName(element) === "input" && /^(checkbox|radio)$/.test(inputType(element));
  const step: "nextSibling" | "previousSibling" = choice ? "nextSibling" : "previousSibling";
  const outer = choice ? element : wrapperOf(element);
  const inRow = !choice && matches(parentOf(outer) ?? outer, "[class*=form-row i],[class*=form-group i],[class*=form-line i]");
  let node = outer[step];
  for (let count = 0; node !== null && count < 3; count += 1, node = node[step]) {
    if (isElement(node) && /^(br|input|select|textarea|button|label)$/.test(localName(node))) return "";
    const text = readable(isText(node) ? textOf(node) : isElement(node) && matches(node, "span,b,strong,em,i") ? spanText(node) : "");
    if (hasLetter(text)) return choice || inRow || /[:：]$/.test(text) ? text : "";
  }
  return "";
}

/** What a library draws around a field: buttons of its own, no words. */
function wrapperOf(element: Element): Element {
  const parent = parentOf(element);
  const wraps = parent !== null && localName(parent) === "span" && findAll(parent, CONTROLS, 2).length === 1 && !hasLetter(spanText(parent));
  return wraps ? parent : element;
}

const spanText = (span: Element): string => childrenOf(span).filter(isText).map(textOf).join("");

/** The cell before the control's own in a layout of two columns, or the term of its definition. */
function textBefore(element: Element, names: Names): string {
  const cell = closestFlat(element, "td,dd", 6);
  const before = cell === null ? null : previousElement(cell);
  if (cell === null) return "";
  if (before === null || findAll(cell, "input:not([type=hidden]),select,textarea", 3).length > 1) return outerHeader(cell, names);
  if (localName(before) === "dt") return labelText(before, names);
  const twoColumns = !matches(cell, ":nth-child(n+5)") && closestFlat(cell, "[role=grid],[role=treegrid],table:has(thead)", 6) === null;
  if (!twoColumns) return "";
  const isWords = matches(before, "td,th") && find(before, "input,select,textarea,button") === null;
  const label = isWords ? labelText(before, names) : rowHeader(cell, names);
  return hasLetter(label) ? label : outerHeader(cell, names);
}

/** A table that only lines up the parts of one field stands in the field's own cell. */
function outerHeader(cell: Element, names: Names): string {
  const table = closestFlat(cell, "table", 6);
  const outer = table === null ? null : closestFlat(parentOf(table) ?? table, "td,dd,th", 4);
  const before = outer === null ? null : previousElement(outer);
  return outer === null || before === null || localName(before) !== "th" ? "" : rowHeader(outer, names);
}

/** In a form laid out as a table the row's header names all that stands in the row. */
function rowHeader(cell: Element, names: Names): string {
  const first = parentOf(cell) === null ? undefined : childrenOf(parentOf(cell) ?? cell).find(isElement);
  return first !== undefined && localName(first) === "th" && find(first, "input,select,textarea,button") === null ? labelText(first, names) : "";
}

/** A label that stands with the control and that nothing ties to it. */
export function visibleLabel(element: Element, names: Names): string {
  const field = fieldAround(element, names);
  if (field !== null && ownsField(element, field)) return field.label;
  const text = clean(textBefore(element, names) || readable(textBeside(element)));
  return text.length <= 80 ? text : "";
}

const CONTROLS = "input:not([type=hidden]),select,textarea,[role=combobox],[role=textbox],[role=spinbutton],[role=slider],[role=switch],[contenteditable=true]";

/** A field's label is the control's own only where the control is the only one, or the first beside its button. */
function ownsField(element: Element, field: Field): boolean {
  const controls = findAll(field.element, CONTROLS, 3);
  if (controls.length === 0) return matches(element, "[aria-haspopup],[aria-expanded],button");
  if (controls.length > 1) return false;
  return controls[0] === element || (controls[0] !== undefined && isInside(element, controls[0]));
}

/** The header of the column that a cell stands in. */
export function columnHeader(element: Element, names: Names): string {
  const cell = closestFlat(element, "td,th,[role=gridcell],[role=cell]", 8);
  if (cell === null) return "";
  const stated = attribute(cell, "data-label");
  if (stated !== null && hasLetter(stated)) return readable(stated, 80);
  const header = headerOf(cell);
  return header === null ? "" : clean(names.visible(header, (part) => matches(part, "input,[role=tooltip]")));
}

/** The header cell of the column that an element stands in. */
export function headerAbove(element: Element): Element | null {
  const cell = closestFlat(element, "td,th,[role=gridcell],[role=cell]", 8);
  return cell === null ? null : headerOf(cell);
}

function headerOf(cell: Element): Element | null {
  const table = closestFlat(cell, "table,[role=grid],[role=treegrid],[role=table]", 8);
  if (table === null) return null;
  const head = localName(table) === "table" ? (find(table, "thead") ?? headBefore(table)) : null;
  const headers = head === null ? findAll(table, "thead th,thead td,[role=columnheader],tr:first-child > th", 100) : findAll(head, "th,td", 100);
  const index = columnOf(cell);
  const stated = attribute(cell, "aria-colindex");
  const byIndex = stated === null ? undefined : headers.find((header) => attribute(header, "aria-colindex") === stated);
  return byIndex ?? headers.find((header) => header !== cell && columnOf(header) === index) ?? null;
}

/** A body that scrolls by itself has its header in a table of its own before it. */
export function headBefore(table: Element): Element | null {
  for (const at of find(table, "th") === null ? [table, ...ancestors(table, 5)] : []) {
    const before = previousElement(at);
    const head = before === null ? null : find(before, "thead");
    if (head !== null && !matches(before ?? head, "section,article") && Math.abs(columnsOf(head) - columnsOf(table)) <= 1) return head;
  }
  return null;
}

const columnsOf = (part: Element): number => childrenOf(find(part, "tr") ?? part).filter(isElement).length;

/** The column a cell begins in, spans counted. */
export function columnOf(cell: Element): number {
  let column = 0;
  let before = previousElement(cell);
  for (let count = 0; before !== null && count < 200; count += 1, before = previousElement(before)) {
    column += Math.min(Math.max(1, Number(attribute(before, "colspan")) || 1), 100);
  }
  return column;
}

