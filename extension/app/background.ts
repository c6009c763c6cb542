/**
 * The background, as a page asks it: it may be asleep, be killed in between, or never answer.
 */

import type { Answer, FileRequest, Request } from "../generated/wire";

/** How long an answer may take, milliseconds. A sleeping worker wakes within a tenth of a second. */
const PATIENCE = 10_000;
/** How often something is asked for that does no harm when it is done twice. */
export const TRIES = 3;
/** What does. */
const ONCE: readonly (Request | FileRequest)["kind"][] = ["start", "control", "keepRecent", "stop", "discard"];

type Told = (number: number, text: string) => void;

/** What the page's program hears: an answer, why there is none, and what the background tells unasked. */
let answered: Told = () => undefined;
let silent: Told = () => undefined;

/** What the page's program calls. */
export const background = {
  listen(onAnswer: Told, onSilence: Told, onNotice: Told): void {
    answered = onAnswer;
    silent = onSilence;
    // Whatever is no notice (recorders and other pages speak too) is told by its reader.
    chrome.runtime.onMessage.addListener((message: unknown) => { onNotice(0, JSON.stringify(message)); });
  },

  ask(number: number, text: string): void {
    ask(JSON.parse(text) as Request).then(written).then(
      (answer) => { answered(number, answer); },
      (error: unknown) => { silent(number, reason(error)); },
    );
  },
};

/** Asks, and asks again where that does no harm. */
export async function ask(request: Request | FileRequest): Promise<Answer> {
  const meant = await named(request);
  const tries = ONCE.includes(request.kind) ? 1 : TRIES;
  let why: unknown;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      const answer: unknown = await Promise.race([chrome.runtime.sendMessage(meant), late()]);
      if (answer !== undefined) return answer as Answer;
      why = new Error("There was no answer.");
    } catch (error) {
      why = error;
    }
  }
  throw why;
}

/** Without a tab named, the one in front of this page's own window is meant. */
function named(request: Request | FileRequest): Request | FileRequest | Promise<Request> {
  if (request.kind !== "getStatus" || request.tab !== null) return request;
  return chrome.tabs.query({ active: true, currentWindow: true }).then(
    ([tab]) => ({ ...request, tab: tab?.id ?? null }),
    () => request,
  );
}

/** Rows stand on lines of their own: one that cannot be read takes no other with it. */
function written(answer: Answer): string {
  const parts = answer.kind === "rows" ? [{ ...answer, rows: [] }, ...answer.rows] : [answer];
  return parts.map((part) => JSON.stringify(part)).join("\n");
}

/** Resolves to nothing when an answer has taken too long. */
export async function late(): Promise<undefined> {
  return new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
}

/** An exception, in words. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
