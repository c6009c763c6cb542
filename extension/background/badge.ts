import type { Recording } from "./recording";
import { blocked } from "./troubles";

const RED = "#c62828";
const GREY = "#5f6b7a";
const AMBER = "#b26a00";

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

async function look(recording: Recording | null): Promise<readonly [string, string, string]> {
  if (recording === null || recording.state === "stopped" || recording.state === "cutOff") return ["", GREY, "Cairn"];
  if ((await blocked()) !== null) return ["!", AMBER, "Cairn: the recording holds itself up. Open Cairn to see why."];
  if (recording.state === "paused") return ["❚❚", GREY, "Cairn: paused"];
  return [recording.acts === 0 ? "●" : count(recording.acts), RED, "Cairn is recording"];
}

/** The badge has room for four characters. */
function count(acts: number): string {
  return acts < 1000 ? String(acts) : "999+";
}
