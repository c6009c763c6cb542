/**
 * The service worker. It may be killed at any moment and wakes up for every event, so all listeners
 * are added in the first turn, and each waits for the one awakening.
 */
import type { Answer } from "../generated/wire";
import { command } from "./commands";
import { failureOf } from "./failure";
import { wakeUp } from "./lifecycle";
import { drain } from "./outbox";
import { answerPort } from "./picture-port";
import { asRecorderMessage, hear } from "./recorders";
import { windowTurned } from "./questions";
import { answer } from "./requests";
import { running } from "./recording";
import * as tabs from "./tabs";
import { report } from "./troubles";

const awake = wakeUp().catch(complain);

/** Nothing fails in silence, and nothing that fails takes the worker with it. */
function complain(error: unknown): Promise<void> {
  return report(failureOf(error)).catch(() => undefined);
}

function whenAwake(task: () => Promise<unknown>): void {
  void awake.then(task).catch(complain);
}

const OWN = chrome.runtime.getURL("");

/** Only the browser fills in a sender, so it can be believed. */
function isOwnPage(sender: chrome.runtime.MessageSender): boolean {
  return sender.id === chrome.runtime.id && sender.origin === OWN.slice(0, -1) && sender.url?.startsWith(OWN) === true;
}

const REFUSED: Answer = { kind: "failed", failure: { code: "badRequest", detail: "This is not for pages to ask." } };

chrome.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
  whenAwake(async () => { respond(await reply(message, sender).catch((error: unknown) => ({ kind: "failed", failure: failureOf(error) }))); });
  return true;
});

async function reply(message: unknown, sender: chrome.runtime.MessageSender): Promise<unknown> {
  if (isOwnPage(sender)) return answer(message);
  const told = asRecorderMessage(message);
  const tab = sender.tab?.id;
  if (sender.id !== chrome.runtime.id || told === null || tab === undefined || sender.frameId === undefined) return REFUSED;
  return hear(told, { tab, frame: sender.frameId });
}

// Posted by our own pages alone: nobody of another origin has the worker's registration.
addEventListener("message", (event) => {
  const { data, ports, origin } = event as MessageEvent<unknown>;
  if (origin === OWN.slice(0, -1)) whenAwake(() => answerPort(data, ports[0]));
});

// The outbox is written by recorders: a write wakes the worker even when the nudge is lost with its page.
chrome.storage.session.onChanged.addListener((changes) => {
  const hasNew = Object.entries(changes).some(([key, { newValue }]) => key.startsWith("outbox/") && newValue !== undefined);
  if (hasNew) whenAwake(drain);
});

chrome.tabs.onCreated.addListener((tab) => { whenAwake(() => tabs.created(tab)); });
chrome.tabs.onActivated.addListener(({ tabId }) => { whenAwake(() => tabs.activated(tabId)); });
chrome.tabs.onRemoved.addListener((tab) => { whenAwake(() => tabs.removed(tab)); });
chrome.tabs.onReplaced.addListener((added, gone) => { whenAwake(() => tabs.replaced(added, gone)); });
chrome.tabs.onUpdated.addListener((tab, { status }, shown) => { whenAwake(() => tabs.updated(tab, status, shown)); });
chrome.windows.onFocusChanged.addListener((window) => { whenAwake(() => windowTurned()); whenAwake(() => tabs.focused(window)); });
chrome.commands.onCommand.addListener((name, tab) => {
  // The side panel opens only within the very turn of the press.
  if (name === "open-panel" && tab !== undefined) chrome.sidePanel.open({ windowId: tab.windowId }).catch(complain);
  else whenAwake(() => command(name, tab?.id ?? null));
});

// Waking up finds a recording that was cut off, or goes on with it.
chrome.runtime.onStartup.addListener(() => { whenAwake(drain); });
chrome.runtime.onInstalled.addListener(() => { whenAwake(drain); });

// An update waits until nobody records; without this listener it would come as soon as the worker sleeps.
chrome.runtime.onUpdateAvailable.addListener(() => {
  whenAwake(async () => {
    if ((await running()) === null) chrome.runtime.reload();
  });
});
