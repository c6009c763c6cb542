import type { Notice, RecorderNotice, RecorderOrder } from "../generated/wire";
import { pagesOf } from "./documents";
import { within } from "./time";

/** Tells whoever of Cairn's pages is open. Nobody listening is no error. */
export function notify(notice: Notice): void {
  chrome.runtime.sendMessage(notice).catch(() => undefined);
}

/** How long a recorder may take to hear an order before nobody waits for it any more. */
const ORDER_PATIENCE = 1_000;

/** Tells the recorders in all frames of these tabs what to do; resolves when they heard it, or soon. */
export async function order(tabs: readonly number[], what: RecorderOrder): Promise<void> {
  const notice: RecorderNotice = { kind: "order", order: what };
  await within(Promise.all(tabs.map((tab) => tellTab(tab, notice))), ORDER_PATIENCE, []);
}

/** A message to a whole tab is answered by whichever frame is first, so every frame that is known is asked by itself too. */
async function tellTab(tab: number, notice: RecorderNotice): Promise<void> {
  const frames = (await pagesOf(tab)).map(({ frame }) => ({ frameId: frame }));
  const heard = [{}, ...frames].map((to) => chrome.tabs.sendMessage(tab, notice, to).catch(() => undefined));
  await Promise.all(heard);
}
