import { order } from "./notices";

const ID = "recorder";
const FILE = "recorder.js";

/** Serves documents to come. Registered only while somebody records. */
export async function register(): Promise<void> {
  const there = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (there.length > 0) return;
  await chrome.scripting.registerContentScripts([{
    id: ID, js: [FILE], matches: ["<all_urls>"], runAt: "document_start",
    allFrames: true, matchOriginAsFallback: true, persistAcrossSessions: false,
  }]);
}

export async function unregister(): Promise<void> {
  const there = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (there.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
}

/** Puts a recorder into what a tab shows already. A frame that refuses does not keep the others from it. */
export async function inject(tab: number): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  await chrome.scripting.executeScript({ target, files: [FILE], injectImmediately: true });
}

/** Every recorder in these tabs is done. */
export function retire(tabs: readonly number[]): Promise<void> {
  return order(tabs, "retire");
}
