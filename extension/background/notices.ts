import type { Notice, RecorderNotice, RecorderOrder } from "../generated/wire";
import { within } from "./time";

/** Tells whoever of Cairn's pages is open. Nobody listening is no error. */
export function notify(notice: Notice): void {
  chrome.runtime.sendMessage(notice).catch(() => undefined);
}

/** How long a recorder may take to hear an order before nobody waits for it any more. */
const ORDER_PATIENCE = 300;

/** Tells the recorders in all frames of these tabs what to do; resolves when they heard it, or soon. */
export async function order(tabs: readonly number[], what: RecorderOrder): Promise<void> {
  const notice: RecorderNotice = { kind: "order", order: what };
  const heard = tabs.map((tab) => chrome.tabs.sendMessage(tab, notice).catch(() => undefined));
  await within(Promise.all(heard), ORDER_PATIENCE, []);
}
