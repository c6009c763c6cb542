import { CairnError } from "./failure";

/**
 * The one IndexedDB schema. What must outlive the browser stands here and nowhere else:
 * - `recordings` by id, with the state machine's state; `current` names the one that is not stopped.
 * - `rows` by [recording, sequence]; index `key` makes a second delivery harmless.
 * - `gestures` by [recording, gesture]: which got a picture; index `waiting` holds those that have none yet.
 * - `pictures` by id: covered PNGs as Blobs. `warm` by tab: the frame that may yet be used.
 * - `edits` by [recording, number]. `defaults` by slot: what the team says in all guides.
 */
export type Table = "recordings" | "current" | "rows" | "gestures" | "pictures" | "warm" | "edits" | "defaults";

const NAME = "cairn";

/** One entry per version ever shipped: how to get there from the version before. Only ever appended to. */
const MIGRATIONS: readonly ((database: IDBDatabase) => void)[] = [
  (database) => {
    database.createObjectStore("recordings", { keyPath: "recording" });
    database.createObjectStore("current");
    const rows = database.createObjectStore("rows", { keyPath: ["recording", "sequence"] });
    rows.createIndex("key", ["recording", "observation.key"], { unique: true });
    const gestures = database.createObjectStore("gestures", { keyPath: ["recording", "gesture"] });
    gestures.createIndex("waiting", "waiting");
    database.createObjectStore("pictures", { keyPath: "id" }).createIndex("recording", "recording");
    database.createObjectStore("warm", { keyPath: "tab" });
    database.createObjectStore("edits", { keyPath: ["recording", "number"] });
  },
  (database) => {
    database.createObjectStore("defaults", { keyPath: "slot" });
  },
];

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(NAME, MIGRATIONS.length);
    opening.onupgradeneeded = (event) => {
      for (const migrate of MIGRATIONS.slice(event.oldVersion)) migrate(opening.result);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      const forget = (): void => { opened = undefined; };
      database.onversionchange = () => { database.close(); forget(); };
      database.onclose = forget;
      resolve(database);
    };
    opening.onerror = () => { reject(opening.error ?? new CairnError("storeBroken", "The store does not open.")); };
    opening.onblocked = () => { reject(new CairnError("storeBroken", "The store is held by an older Cairn.")); };
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** The value of one request. */
export function got<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => { resolve(request.result); };
    request.onerror = () => { reject(request.error ?? new CairnError("storeBroken", "A request failed.")); };
  });
}

/** Reads; sees one moment of all the tables. */
export async function read<T>(tables: readonly Table[], work: (transaction: IDBTransaction) => Promise<T>): Promise<T> {
  const database = await open();
  return work(database.transaction([...tables], "readonly"));
}

/**
 * Writes all or nothing. Resolves when the transaction is complete: with strict durability that means
 * flushed, so only then may anybody say "stored".
 */
export async function write<T>(
  tables: readonly Table[],
  work: (transaction: IDBTransaction) => Promise<T>,
  durability: "strict" | "relaxed" = "strict",
): Promise<T> {
  const database = await open();
  const transaction = database.transaction([...tables], "readwrite", { durability });
  const complete = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => { resolve(); };
    transaction.onabort = () => { reject(transaction.error ?? new CairnError("storeBroken", "A transaction was aborted.")); };
  });
  // Whoever awaits `work` first must not leave this one unheard.
  complete.catch(() => undefined);
  try {
    const result = await work(transaction);
    await complete;
    return result;
  } catch (error) {
    abort(transaction);
    throw transaction.error ?? error;
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

/** All keys that begin with this id, for tables keyed by [recording, …]. */
export function ofRecording(recording: string, after = -Infinity): IDBKeyRange {
  return IDBKeyRange.bound([recording, after], [recording, []], true, false);
}
