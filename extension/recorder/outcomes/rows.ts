import { asElement, attribute, closest, find, isConnected, isMatch, oneLine, parentOf, queryAll, tagOf, textOf } from "../dom";
import { findAll, firstElement, nextElement } from "../naming/dom";
import { headBefore } from "../naming/fields";
import { Names } from "../naming/names";
import { rowKey } from "../naming/rows";

/** A row that came, went, or reads otherwise now. */
export type RowChange =
  | { readonly kind: "rowAdded" | "rowRemoved"; readonly key: string }
  | { readonly kind: "rowChanged"; readonly key: string; readonly from: string; readonly to: string };

const TABLE = "table, [role=grid], [role=table], [role=treegrid]";
const TABLE_ROLES = /^(grid|table|treegrid)$/;
const ROW = "tr, [role=row]";
const CELL = "td, th, [role=gridcell], [role=cell], [role=rowheader], [role=columnheader]";
const HEAD = "th:not([scope=row]), [role=columnheader]";
const MOST_TABLES = 6;
const MOST_ROWS = 200;
const MOST_CELLS = 30;
/** One reading of ours stays below this, milliseconds; the next one goes on where it stopped. */
const LONGEST = 4;
/** More than this at once is another page of the table, a filter or another order. */
const MOST_AT_ONCE = 3;

const STATE_COLUMN = /stat(e|us)|phase|health|condition|progress|lifecycle|zustand|état|estado|stato|状態|状态|상태|состояни/iu;
/** Ages, counts and times run by themselves. */
const RUNS_BY_ITSELF = /^[-+\d\s.,:%/()a-z]{0,24}\d[-+\d\s.,:%/()]*$|\b(ago|seconds?|minutes?|hours?|days?|vor|il y a)\b|^\d/iu;

type Rows = ReadonlyMap<string, readonly string[]>;

interface Table {
  readonly headers: readonly string[];
  readonly rows: Rows;
}

/** A row as it was read, for as long as its text stays the same. */
interface Read {
  readonly text: string;
  readonly heads: readonly string[];
  readonly key: string;
  readonly cells: readonly string[];
}

/** Knows the rows of the page's tables, and tells how they change. */
export class TableRows {
  /** By what the columns are called: a table that is built anew is still the same table. */
  readonly #known = new Map<string, Table>();
  readonly #dirty = new Set<Element>();
  readonly #reads = new WeakMap<Element, Read>();

  /** An element came, or stood there before anything happened. */
  visit(element: Element): void {
    if (this.#dirty.size < MOST_TABLES && (tagOf(element) === "table" || TABLE_ROLES.test(attribute(element, "role") ?? ""))) this.#dirty.add(element);
  }

  /** What reads otherwise now. */
  note(records: readonly MutationRecord[]): void {
    let budget = 200;
    for (const { type, target } of records) {
      if (type === "attributes" || this.#dirty.size >= MOST_TABLES) continue;
      budget -= 1;
      if (budget < 0) return;
      const at = asElement(target) ?? asElement(parentOf(target));
      const table = at === null ? null : closest(at, TABLE);
      if (table !== null) this.#dirty.add(table);
    }
  }

  /** Whether something is still to be read. */
  get isBehind(): boolean {
    return this.#dirty.size > 0;
  }

  compare(): RowChange[] {
    const changes: RowChange[] = [];
    const end = performance.now() + LONGEST;
    for (const element of this.#dirty) {
      const table = isConnected(element) ? this.#table(element, end) : EMPTY;
      if (table === null) break;
      this.#dirty.delete(element);
      changes.push(...this.#learn(table));
    }
    return changes;
  }

  #learn(table: Table): RowChange[] {
    const signature = table.headers.join("|");
    if (signature === "" || table.rows.size === 0) return [];
    const before = this.#known.get(signature);
    this.#known.set(signature, table);
    return before === undefined ? [] : difference(before, table);
  }

  /** The table as it reads now; null when it could not be read in time. */
  #table(element: Element, end: number): Table | null {
    const names = new Names();
    const rows = new Map<string, readonly string[]>();
    let headers: readonly string[] = [];
    for (const row of rowsOf(element)) {
      if (closest(row, TABLE) !== element) continue;
      const { heads, key, cells } = this.#row(row, names);
      if (headers.length === 0 && heads.length > 0 && heads.length >= cells.length - 1) headers = heads;
      else if (key !== "" && !rows.has(key)) rows.set(key, cells);
      if (performance.now() > end) return null;
    }
    if (headers.length === 0) headers = headsOf(headBefore(element));
    return { headers, rows };
  }

  #row(row: Element, names: Names): Read {
    const text = textOf(row);
    const before = this.#reads.get(row);
    if (before?.text === text) return before;
    const cells = cellsOf(row);
    const heads = cells.filter((cell) => isMatch(cell, HEAD)).map((cell) => oneLine(textOf(cell), 60));
    const isHead = heads.length > 0 && heads.length >= cells.length - 1;
    const read = { text, heads, key: isHead ? "" : rowKey(row, names), cells: cells.map((cell) => oneLine(textOf(cell), 80)) };
    this.#reads.set(row, read);
    return read;
  }
}

/** The first rows. A table knows its own; of what is only called one they are sought. */
function rowsOf(element: Element): Element[] {
  if (!(element instanceof HTMLTableElement)) return find(element, ROW) === null ? [] : findAll(element, ROW, MOST_ROWS);
  const rows: Element[] = [];
  for (let index = 0; index < MOST_ROWS; index += 1) {
    const row = element.rows.item(index);
    if (row === null) break;
    rows.push(row);
  }
  return rows;
}

const headsOf = (head: Element | null): string[] => (head === null ? [] : findAll(head, HEAD, MOST_CELLS).map((cell) => oneLine(textOf(cell), 60)));

const EMPTY: Table = { headers: [], rows: new Map() };

/** The cells of a row, its children or what stands in them for rows that are wrapped. */
function cellsOf(row: Element): readonly Element[] {
  const cells: Element[] = [];
  for (let cell = firstElement(row); cell !== null && cells.length < MOST_CELLS; cell = nextElement(cell)) if (isMatch(cell, CELL)) cells.push(cell);
  return cells.length > 0 ? cells : queryAll(row, CELL).slice(0, MOST_CELLS);
}

function difference(before: Table, after: Table): RowChange[] {
  const added = [...after.rows.keys()].filter((key) => !before.rows.has(key));
  const removed = [...before.rows.keys()].filter((key) => !after.rows.has(key));
  const changed = [...after.rows].flatMap(([key, cells]) => {
    const old = before.rows.get(key);
    const change = old === undefined ? null : stateChange(after.headers, old, cells);
    return change === null ? [] : [{ kind: "rowChanged", key, ...change } as const];
  });
  const few = added.length <= MOST_AT_ONCE && removed.length <= MOST_AT_ONCE;
  return [
    ...(few ? added.map((key) => ({ kind: "rowAdded", key }) as const) : []),
    ...(few ? removed.map((key) => ({ kind: "rowRemoved", key }) as const) : []),
    ...changed.slice(0, 10),
  ];
}

/** The cell that tells of the row's state: the state column, else the first that changed and does not run by itself. */
function stateChange(headers: readonly string[], before: readonly string[], after: readonly string[]): { from: string; to: string } | null {
  const changed = after.flatMap((to, index) => {
    const from = before[index] ?? "";
    return from === to || from === "" || to === "" || to.length > 60 ? [] : [{ from, to, header: headers[index] ?? "" }];
  });
  const state = changed.find(({ header }) => STATE_COLUMN.test(header)) ?? changed.find(({ from, to }) => !RUNS_BY_ITSELF.test(to) && !RUNS_BY_ITSELF.test(from));
  return state === undefined ? null : { from: state.from, to: state.to };
}
