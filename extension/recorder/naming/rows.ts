import { attribute, childrenOf, closestFlat, find, findAll, isElement, isInside, localName, matches, nextElement, previousElement } from "./dom";
import { columnHeader } from "./fields";
import { firstLine } from "./lines";
import type { Names } from "./names";
import { clean } from "./clean";
import { roleOf } from "./roles";
import { fieldValue } from "./embedded";
import { hasLetter, readable } from "./text";
import { HEADINGS, KEY_COLUMN, ROW_SELECTION, TITLES, UNSEEN } from "./vocabulary";

const NOT_TEXT = `button,[role=button],input,select,textarea,[role=checkbox],[role=menu],[role=tooltip],${UNSEEN}`;

function cellText(cell: Element, names: Names): string {
  const text = clean(names.visible(cell, (part) => matches(part, NOT_TEXT)));
  return ROW_SELECTION.test(text) ? "" : text;
}

const isHeader = (cell: Element): boolean => {
  const role = roleOf(cell);
  return role === "rowheader" || (localName(cell) === "th" && attribute(cell, "scope") !== "col" && role !== "columnheader");
};

const cellsOf = (row: Element): Element[] =>
  childrenOf(row).filter(isElement).filter((cell) => matches(cell, "td,th,[role=gridcell],[role=cell],[role=rowheader],[role=columnheader]")).slice(0, 40);

/** The row whose details a row of one wide cell holds. */
function detailOf(row: Element, cells: readonly Element[]): Element | null {
  const wide = cells.some((cell) => Number(attribute(cell, "colspan")) > 1);
  const above = wide && cells.length <= 2 ? previousElement(row) : null;
  return above !== null && matches(above, "tr,[role=row]") && cellsOf(above).length > cells.length ? above : null;
}

/** What a table row is known by: its header, the cell of the name column, its first link, else its first words. */
export function rowKey(row: Element, names: Names): string {
  const cells = cellsOf(row);
  const above = detailOf(row, cells);
  if (above !== null) return rowKey(above, names);
  if (cells.length === 0 || cells.every((cell) => roleOf(cell) === "columnheader")) return "";
  const header = cells.find(isHeader);
  const first = header === undefined ? "" : cellText(header, names);
  if (first !== "" && !ORDINAL.test(first)) return first;
  const byColumn = cells.slice(0, 8).find((cell) => KEY_COLUMN.test(columnHeader(cell, names)) && cellText(cell, names) !== "");
  if (byColumn !== undefined) return cellText(byColumn, names);
  return linkText(cells, names) || wordsOf(cells, names) || typedKey(cells, names) || first;
}

/** Counts the rows. */
const ORDINAL = /^#?\d{1,3}\.?$/;

/** In a table of keys and values that are typed, the key tells the row. */
function typedKey(cells: readonly Element[], names: Names): string {
  const cell = cells.slice(0, 4).find((one) => KEY_COLUMN.test(columnHeader(one, names)) && find(one, TYPED) !== null);
  const field = cell === undefined ? null : find(cell, TYPED);
  return field === null ? "" : readable(fieldValue(field) ?? "", 80);
}

const TYPED = "input:not([type]),input[type=text]";

function linkText(cells: readonly Element[], names: Names): string {
  for (const cell of cells) {
    const link = find(cell, "a[href],[role=link]");
    const text = link === null ? "" : cellText(cell, names);
    if (hasLetter(text)) return text.length <= 80 || link === null ? text : names.visible(link);
  }
  return "";
}

function wordsOf(cells: readonly Element[], names: Names): string {
  const texts = cells.slice(0, 8).map((cell) => cellText(cell, names));
  return texts.find(hasLetter) ?? texts.find((text) => text !== "") ?? "";
}

const shape = (element: Element): string => `${localName(element)} ${attribute(element, "role") ?? ""}`;

/** Whether it is one of several alike. */
export function isOneOfSeveral(element: Element): boolean {
  return [previousElement(element), nextElement(element)].some((sibling) => sibling !== null && shape(sibling) === shape(element));
}

/** The first link that says something else than in the entry beside it: what every entry can do is no name. */
function ownLink(entry: Element, names: Names): Element | null {
  const beside = nextElement(entry) ?? previousElement(entry);
  const others = beside === null ? [] : findAll(beside, "a[href]", 4).map((link) => names.visible(link));
  const links = findAll(entry, "a[href]", 8).filter((link) => !isInside(closestFlat(link, "ul,ol,[role=menu]", 20) ?? entry, entry) || closestFlat(link, "ul,ol,[role=menu]", 20) === null);
  return links.find((link) => !others.includes(names.visible(link))) ?? (others.length > 0 ? null : (links[0] ?? null));
}

/** What an entry of a list or a card is known by. */
export function entryTitle(entry: Element, names: Names): string {
  const named = names.of(entry);
  if (named.source === "labelledBy" || named.source === "ariaLabel") return clean(named.text);
  const title = find(entry, `${HEADINGS},${TITLES},[class*=title i]:not([class*=subtitle i]),strong,b`) ?? ownLink(entry, names);
  const text = title === null ? "" : cellText(title, names);
  if (hasLetter(text) && text.length <= 80) return text;
  const line = firstLine(entry, names, (part) => matches(part, `${NOT_TEXT},a[href]`));
  if (line !== null && line.text.length <= 60) return clean(line.text);
  const all = cellText(entry, names);
  return all.length <= 60 ? all : "";
}
