import { watching } from "./catch-up/watch";
import { notify } from "./notices";
import type { Recording } from "./recording";
import { running } from "./recording";
import { wait } from "./time";
import { blocked } from "./troubles";

const RED = "#c62828";
const GREY = "#5f6b7a";
const AMBER = "#b26a00";
const BLUE = "#1f5fa8";

/** Shows on the toolbar how things stand: the count of acts so far, a pause sign, or trouble. */
export async function showState(recording: Recording | null): Promise<void> {
  const [text, color, title] = await look(recording);
  await chrome.action.setBadgeText({ text });
  await chrome.action.setTitle({ title });
  if (text !== "") {
    await chrome.action.setBadgeBackgroundColor({ color });
    await chrome.action.setBadgeTextColor({ color: "#ffffff" });
  }
}

/** Shows the new state on the toolbar and tells the pages. */
export async function announce(recording: Recording | null): Promise<void> {
  await showState(recording);
  notify({ kind: "statusChanged" });
}

/** How long an answer to a shortcut is shown. */
const GLANCE = 900;

/** Nobody sees the popup when a shortcut is pressed: a sign on the toolbar says that it was heard. */
export async function flash(sign: string): Promise<void> {
  await chrome.action.setBadgeText({ text: sign });
  await wait(GLANCE);
  await showState(await running());
}

/** On a tab that is not recorded while others are, the toolbar asks. */
export async function ask(tab: number): Promise<void> {
  await chrome.action.setBadgeText({ tabId: tab, text: "+?" });
}

/** These tabs show what all tabs show. */
export async function unask(tabs: readonly number[]): Promise<void> {
  await Promise.all(tabs.map((tabId) => chrome.action.setBadgeText({ tabId, text: null as unknown as string }).catch(() => undefined)));
}

async function look(recording: Recording | null): Promise<readonly [string, string, string]> {
  if (recording === null || recording.state === "stopped" || recording.state === "cutOff") {
    return (await watching()) === null ? ["", GREY, "Cairn"] : ["5m", BLUE, "Cairn keeps the last 5 minutes of your tabs in memory"];
  }
  if ((await blocked()) !== null) return ["!", AMBER, "Cairn: the recording holds itself up. Open Cairn to see why."];
  if (recording.state === "paused") return ["❚❚", GREY, "Cairn: paused"];
  return [recording.acts === 0 ? "●" : count(recording.acts), RED, "Cairn is recording"];
}

/** The badge has room for four characters. */
function count(acts: number): string {
  return acts < 1000 ? String(acts) : "999+";
}
