import type { Receipt, RecorderMessage, RecorderOrder } from "../generated/wire";
import { bind, pageOf, tell } from "./documents";
import { stands } from "./standing";
import { orderFor, receipt } from "./outbox";
import { finite, isObject, listOf, optional, shape, text, variant } from "./parse/check";
import type { Variants } from "./parse/check";
import { focused } from "./blocked-frames";
import { freshen } from "./pictures/frames";
import { told } from "./pictures/later";
import { heldUp } from "./questions";
import type { DocumentRecord } from "./session";
import { lineBroke } from "./tabs";
import { now } from "./time";

const rect = shape({ x: finite, y: finite, width: finite, height: finite });
const point = shape({ x: finite, y: finite });
const document = text;

const isMessage = variant({
  hello: shape({ document }),
  nudge: shape({ document }),
  quiet: shape({ document, since: finite, viewport: shape({ width: finite, height: finite }), secrets: optional(listOf(rect)), frames: listOf(rect) }),
  focused: shape({ document, frame: optional(text) }),
  heldUp: shape({ document, from: finite, to: finite }),
  stands: shape({ document, window: point }),
  changed: shape({ document, at: finite }),
} satisfies Variants<RecorderMessage>);

/** What came from a content script, if it is something a recorder says. */
export function asRecorderMessage(message: unknown): RecorderMessage | null {
  return isObject(message) && isMessage(message) ? (message as unknown as RecorderMessage) : null;
}

/** A recorder can add to the recording its own tab belongs to, and nothing else. */
export async function hear(message: RecorderMessage, place: DocumentRecord): Promise<RecorderOrder | Receipt | null> {
  const order = await orderFor(place.tab);
  switch (message.kind) {
    case "hello":
      await bind(message.document, place);
      if (order !== "retire") await welcome(message.document, place);
      return order;
    case "nudge":
      await bind(message.document, place);
      return receipt(message.document, place.tab);
    case "quiet":
      if (order !== "record") return null;
      await tell({ ...place, document: message.document, since: message.since, changed: 0, width: message.viewport.width, secrets: message.secrets, frames: message.frames });
      told(place.tab, message.secrets, message.frames);
      await freshen(place.tab);
      return null;
    case "stands":
      if (order !== "retire" && place.frame === 0) await stands(place.tab, message.window);
      return null;
    case "focused":
      if (order === "record") await focused(message.document, place, message.frame);
      return null;
    case "heldUp":
      if (order === "record") await heldUp(message, place);
      return null;
    case "changed":
      if (order === "record") await change(message.document, place, message.at);
      return null;
  }
}

/** Nothing is known of the document yet: it counts as changing until it says that it is quiet. */
async function welcome(document: string, place: DocumentRecord): Promise<void> {
  const before = await pageOf(place.tab, place.frame);
  if (before?.document === document) return;
  const at = now();
  await tell({ ...place, document, since: 0, changed: at, width: 0, secrets: null, frames: [] });
  if (place.frame === 0) holdLine(place.tab);
}

async function change(document: string, place: DocumentRecord, at: number): Promise<void> {
  const before = await pageOf(place.tab, place.frame);
  if (before?.document === document) await tell({ ...before, changed: at });
}

/** A line that breaks when the tab crashes; it does not keep the worker awake. */
function holdLine(tab: number): void {
  const line = chrome.tabs.connect(tab, { frameId: 0, name: "line" });
  line.onDisconnect.addListener(() => {
    // A page whose recorder is not there yet never had a line that could break.
    const hadLine = chrome.runtime.lastError?.message?.includes("Receiving end") !== true;
    if (hadLine) lineBroke(tab).catch(() => undefined);
  });
}
