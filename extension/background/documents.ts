import type { DocumentRecord, PageRecord } from "./session";
import { under } from "./session";

/** Which tab and frame a document is in, as the browser (not the page) said it. */
const known = new Map<string, DocumentRecord>();

const isNumber = (value: unknown): value is number => typeof value === "number";

/** Remembers where the document is that a message came from. */
export async function bind(document: string, place: DocumentRecord): Promise<void> {
  const before = known.get(document);
  if (before?.tab === place.tab && before.frame === place.frame) return;
  known.set(document, place);
  await chrome.storage.session.set({ [`document/${document}`]: place });
}

/** Where these documents are; those that never said hello are missing. */
export async function locate(documents: Iterable<string>): Promise<ReadonlyMap<string, DocumentRecord>> {
  const missing = [...new Set(documents)].filter((document) => !known.has(document));
  if (missing.length > 0) {
    const found: Record<string, unknown> = await chrome.storage.session.get(missing.map((document) => `document/${document}`));
    for (const document of missing) {
      const place = found[`document/${document}`] as Partial<DocumentRecord> | undefined;
      if (isNumber(place?.tab) && isNumber(place.frame)) known.set(document, { tab: place.tab, frame: place.frame });
    }
  }
  return known;
}

/** Pages by tab and frame. A frame that shows another document takes the place of the one before. */
let pages: Map<string, PageRecord> | undefined;

async function allPages(): Promise<Map<string, PageRecord>> {
  if (pages === undefined) {
    const stored = await under("page/");
    pages ??= new Map(stored) as Map<string, PageRecord>;
  }
  return pages;
}

/** What the frame's document says of itself from now on. */
export async function tell(page: PageRecord): Promise<void> {
  const all = await allPages();
  const slot = `${String(page.tab)}/${String(page.frame)}`;
  const before = all.get(slot);
  all.set(slot, page);
  if (page.frame === 0 && before?.document !== page.document) await dropFrames(page.tab, all);
  await chrome.storage.session.set({ [`page/${slot}`]: page });
}

/** A new document in the tab: what its frames held is gone. */
async function dropFrames(tab: number, all: Map<string, PageRecord>): Promise<void> {
  const gone = [...all].filter(([, page]) => page.tab === tab && page.frame !== 0).map(([slot]) => slot);
  await forgetPages(gone);
}

/** Forgets frames that are no longer there. */
export async function forgetPages(slots: readonly string[]): Promise<void> {
  const all = await allPages();
  for (const slot of slots) all.delete(slot);
  if (slots.length > 0) await chrome.storage.session.remove(slots.map((slot) => `page/${slot}`));
}

/** What the documents of a tab last said of themselves, the tab's own first. */
export async function pagesOf(tab: number): Promise<PageRecord[]> {
  const all = await allPages();
  return [...all.values()].filter((page) => page.tab === tab).sort((a, b) => a.frame - b.frame);
}

export async function pageOf(tab: number, frame: number): Promise<PageRecord | undefined> {
  return (await allPages()).get(`${String(tab)}/${String(frame)}`);
}

/** The recording is over. */
export function forgetDocuments(): void {
  known.clear();
  pages = undefined;
}
