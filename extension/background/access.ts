import type { Access, FailureCode, GapReason, Restriction } from "../generated/wire";
import { CairnError } from "./failure";
import { within } from "./time";

/** What the person is asked to allow when a recording starts. */
const ORIGINS = ["<all_urls>"];

const WEB_STORE = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)/;

/** Addresses at which Cairn may not run; the first that fits gives the reason. */
const RESTRICTED: readonly (readonly [RegExp, Restriction])[] = [
  [WEB_STORE, "webStore"],
  [/^(chrome-extension|moz-extension):/, "extensionPage"],
  [/^file:/, "localFile"],
  [/^(?!https?:|blob:https?:)/, "browserPage"],
];

const refusal = (reason: Restriction): Access => ({ kind: "restricted", reason });

/** Whether Cairn can record the tab now. */
export async function accessTo(tab: number | null): Promise<Access> {
  const found = tab === null ? null : await chrome.tabs.get(tab).catch(() => null);
  if (found?.id === undefined) return refusal("noTab");
  if (found.status === "unloaded" && !found.discarded) return refusal("crashed");
  // A tab that has just been opened shows nothing yet, but knows where it goes.
  const url = found.url === undefined || found.url === "" ? found.pendingUrl : found.url;
  if (url === undefined && (await isOwn(found.id))) return refusal("extensionPage");
  const reason = url === undefined ? null : await restrictionAt(url);
  if (reason !== null) return refusal(reason);
  if (!(await chrome.permissions.contains({ origins: ORIGINS }))) return { kind: "needsPermission", origins: [...ORIGINS] };
  // With the permission every address is told but those of the browser's own pages.
  if (url === undefined) return refusal("browserPage");
  return probe(found.id);
}

/** Why the address cannot be recorded, if it cannot. */
export async function restrictionAt(url: string): Promise<Restriction | null> {
  const reason = RESTRICTED.find(([pattern]) => pattern.test(url))?.[1] ?? null;
  if (reason === "localFile" && (await chrome.extension.isAllowedFileSchemeAccess())) return null;
  return reason;
}

/** Whether the tab shows one of Cairn's own pages, whose addresses are not always told. */
export async function isOwn(tab: number): Promise<boolean> {
  const contexts = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.TAB], tabIds: [tab] });
  return contexts.length > 0;
}

/** A page busy for longer than this is a page all the same. */
const PATIENCE = 1000;

/** Runs in the page. */
function contentType(): unknown {
  return (globalThis as { document?: { contentType?: string } }).document?.contentType;
}

/** Addresses do not tell a PDF from a page, nor what an administrator closed: ask the tab itself. */
async function probe(tab: number): Promise<Access> {
  const target = { tabId: tab };
  try {
    const asked = chrome.scripting.executeScript({ target, func: contentType, injectImmediately: true });
    const type = (await within(asked, PATIENCE, null))?.[0]?.result;
    const isPage = typeof type !== "string" || /html|xml|^text\/plain$/.test(type);
    return isPage ? { kind: "granted" } : refusal("viewer");
  } catch (error) {
    if (/error page/i.test(String(error))) return refusal("errorPage");
    const { status } = await chrome.tabs.get(tab).catch(() => ({ status: "unloaded" }));
    return refusal(status === "unloaded" ? "crashed" : "browserPage");
  }
}

const GAPS: Readonly<Record<Restriction, GapReason | null>> = {
  noTab: null,
  browserPage: "restrictedPage",
  webStore: "restrictedPage",
  extensionPage: "restrictedPage",
  viewer: "fileViewer",
  errorPage: "errorPage",
  localFile: "restrictedPage",
  // The line that broke tells.
  crashed: null,
};

/** Why nothing can be seen of what the tab shows, if that is so. */
export async function blindness(tab: number): Promise<GapReason | null> {
  const access = await accessTo(tab);
  if (access.kind === "granted") return null;
  return access.kind === "restricted" ? GAPS[access.reason] : "permissionMissing";
}

const CODES: Readonly<Record<Restriction, FailureCode>> = {
  noTab: "noTab",
  browserPage: "restrictedPage",
  webStore: "restrictedPage",
  extensionPage: "restrictedPage",
  viewer: "restrictedPage",
  errorPage: "restrictedPage",
  localFile: "restrictedPage",
  crashed: "restrictedPage",
};

/** Refuses, with the reason, what cannot be recorded. */
export function mustBeGranted(access: Access): void {
  if (access.kind === "needsPermission") throw new CairnError("permissionMissing", access.origins.join(", "));
  if (access.kind === "restricted") throw new CairnError(CODES[access.reason], access.reason);
}
