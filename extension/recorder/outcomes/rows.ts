import { asElement, closest, isConnected, isMatch, oneLine, parentOf, queryAll, textOf } from "../dom";
import { Names } from "../naming/names";
import { rowKey } from "../naming/rows";

/** A row that came, went, or reads otherwise now. */
export type RowChange =
  | { readonly kind: "rowAdded" | "rowRemoved"; readonly key: string }
  | { readonly kind: "rowChanged"; readonly key: string; readonly from: string; readonly to: string };

const TABLE = "table, [role=grid], [role=table], [role=treegrid]";
const ROW = "tr, [role=row]";
const CELL = "td, th, [role=gridcell], [role=cell], [role=rowheader]";
const MOST_TABLES = 6;
const MOST_ROWS = 200;
const MOST_CELLS = 30;
/** One task of ours stays below this, milliseconds. */
const LONGEST = 40;
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

/** Knows the rows of the page's tables, and tells how they change. */
export class TableRows {
  /** By what the columns are called: a table that is built anew is still the same table. */
  readonly #known = new Map<string, Table>();
  readonly #dirty = new Set<Element>();
  /** Tables that took too long to read once are left alone. */
  readonly #costly = new WeakSet<Element>();

  /** What stands there before anything happens. */
  learn(): void {
    for (const table of queryAll(document, TABLE).slice(0, MOST_TABLES)) this.#read(table);
  }

  note(records: readonly MutationRecord[]): void {
    if (this.#dirty.size >= MOST_TABLES) return;
    let budget = 200;
    for (const { target, addedNodes } of records) {
      budget -= 1;
      if (budget < 0) return;
      const at = asElement(target) ?? asElement(parentOf(target));
      const table = at === null ? null : closest(at, TABLE);
      if (table !== null) this.#dirty.add(table);
      for (const node of addedNodes) if (node instanceof Element && this.#dirty.size < MOST_TABLES) this.#noteIn(node);
    }
  }

  compare(): RowChange[] {
    const changes: RowChange[] = [];
    for (const table of this.#dirty) if (isConnected(table)) changes.push(...this.#read(table));
    this.#dirty.clear();
    return changes;
  }

  #noteIn(node: Element): void {
    if (isMatch(node, TABLE)) this.#dirty.add(node);
    else for (const table of queryAll(node, TABLE).slice(0, MOST_TABLES)) this.#dirty.add(table);
  }

  #read(element: Element): RowChange[] {
    const begun = performance.now();
    if (this.#costly.has(element)) return [];
    const table = readTable(element);
    if (performance.now() - begun > LONGEST) this.#costly.add(element);
    const signature = table.headers.join("|");
    if (signature === "" || table.rows.size === 0) return [];
    const before = this.#known.get(signature);
    this.#known.set(signature, table);
    return before === undefined ? [] : difference(before, table);
  }
}

function readTable(element: Element): Table {
  const names = new Names();
  const rows = new Map<string, readonly string[]>();
  let headers: readonly string[] = [];
  for (const row of queryAll(element, ROW).slice(0, MOST_ROWS)) {
    if (closest(row, TABLE) !== element) continue;
    const heads = queryAll(row, "th:not([scope=row]), [role=columnheader]");
    const cells = queryAll(row, CELL).slice(0, MOST_CELLS);
    if (headers.length === 0 && heads.length > 0 && heads.length >= cells.length - 1) {
      headers = heads.slice(0, MOST_CELLS).map((head) => oneLine(textOf(head), 60));
      continue;
    }
    const key = rowKey(row, names);
    if (key !== "" && !rows.has(key)) rows.set(key, cells.map((cell) => oneLine(textOf(cell), 80)));
  }
  return { headers, rows };
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
