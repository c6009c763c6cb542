import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixture.ts";
import { CANARY, openSignIn, signIn } from "./steps.ts";

test("a password reaches neither the store, nor the profile on disk, nor an export", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const recording = await cairn.record(page);
  await signIn(page);
  expect(await dump(recording.popup), "while recording").not.toContain(CANARY);
  await recording.stop();
  expect(await dump(recording.popup), "afterwards").not.toContain(CANARY);
  for (const target of ["Confluence", "Notion", "Markdown"] as const) {
    const { files, guide } = await recording.export(target);
    const holders = Object.entries(files).filter(([, bytes]) => holds(bytes)).map(([path]) => path);
    expect(holders, target).toEqual([]);
    const step = guide.steps.find(({ target: { name } }) => name === "Password");
    expect(step).toMatchObject({ action: "enter", masked: true, value: null });
  }
  expect(await filesHolding(join(cairn.browser.profile, "Default", "IndexedDB"))).toEqual([]);
});

/** Everything the extension keeps, as text. */
async function dump(popup: Page): Promise<string> {
  return await popup.evaluate(async () => {
    const opened = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => { resolve(request.result); };
        request.onerror = () => { reject(new Error(String(request.error))); };
      });
    const parts: unknown[] = [await chrome.storage.session.get(null), await chrome.storage.local.get(null)];
    for (const { name } of await indexedDB.databases()) {
      const database = await opened(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames) parts.push(await opened(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    return JSON.stringify(parts);
  });
}

async function filesHolding(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const found = await Promise.all(files.map(async (file) => (holds(await readFile(file)) ? [file] : [])));
  return found.flat();
}

/** Whether the bytes hold the canary, as UTF-8 or as UTF-16. */
function holds(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes);
  return buffer.includes(CANARY) || buffer.includes(Buffer.from(CANARY, "utf16le"));
}
