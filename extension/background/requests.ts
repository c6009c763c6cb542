import type { Answer, FileRequest, Request as PageRequest, RestorePart, Status } from "../generated/wire";
import { accessTo } from "./access";
import { readDefaults, setDefault } from "./defaults";
import { CairnError, failureOf } from "./failure";
import { readJournal } from "./journal";
import { appendEdit, discard, readEdits, readPicture } from "./library";
import { announce } from "./badge";
import { beginCatchUp, endCatchUp, keepRecent } from "./catch-up/index";
import { recent } from "./catch-up/memory";
import { control, start, stop } from "./lifecycle";
import { drain } from "./outbox";
import { finite, isObject, natural, optional, shape, text, variant, whole, wordOf } from "./parse/check";
import type { Check, Variants } from "./parse/check";
import { isControl } from "./parse/observation";
import { SLOTS } from "./parse/words";
import { kept, running, shown } from "./recording";
import { restore } from "./restore";
import { activeTab, add } from "./tabs";
import { troubles } from "./troubles";

type Request = PageRequest | FileRequest;
type Of<K extends Request["kind"]> = Extract<Request, { kind: K }>;
type Handlers = { readonly [K in Request["kind"]]: (request: Of<K>) => Promise<Answer> };

const isEdit: Check = (value) => isObject(value) && typeof value["kind"] === "string";

const isPart = variant({
  begin: shape({ started: finite, stopped: optional(finite) }),
  rows: shape({ lines: text }),
  edits: shape({ lines: text }),
  picture: shape({ id: text, base64: text }),
  finish: () => true,
  join: shape({ into: text, edits: text }),
} satisfies Variants<RestorePart>);

const isRequest = variant({
  getStatus: shape({ tab: optional(whole) }),
  start: shape({ tab: whole, recording: text }),
  control: shape({ control: isControl, tab: optional(whole) }),
  addTab: shape({ tab: whole }),
  beginCatchUp: shape({ tab: whole }),
  endCatchUp: () => true,
  keepRecent: shape({ recording: text }),
  stop: () => true,
  discard: shape({ recording: text }),
  listRecordings: () => true,
  readJournal: shape({ recording: text, after: natural }),
  readEdits: shape({ recording: text }),
  appendEdit: shape({ recording: text, number: natural, edit: isEdit }),
  readDefaults: () => true,
  setDefault: shape({ slot: wordOf(SLOTS), text }),
  readPicture: shape({ id: text }),
  restore: shape({ recording: text, part: isPart }),
} satisfies Variants<Request>);

const handlers: Handlers = {
  getStatus: async ({ tab }) => status(tab),
  start: async ({ tab, recording }) => {
    await start(tab, recording);
    return status(tab);
  },
  control: async ({ control: what, tab }) => {
    await control(what, tab);
    return status(null);
  },
  addTab: async ({ tab }) => {
    await add(tab);
    return status(tab);
  },
  beginCatchUp: async ({ tab }) => {
    await beginCatchUp(tab);
    return status(tab);
  },
  endCatchUp: async () => {
    await endCatchUp();
    return status(null);
  },
  keepRecent: async ({ recording }) => {
    await keepRecent(recording);
    return status(null);
  },
  stop: async () => {
    await stop();
    return status(null);
  },
  discard: async ({ recording }) => {
    if ((await running())?.recording === recording) await stop();
    await discard(recording);
    await announce(await running());
    return status(null);
  },
  listRecordings: async () => ({ kind: "recordings", recordings: await kept() }),
  readJournal: async ({ recording, after }) => {
    await drain();
    return { kind: "rows", ...(await readJournal(recording, after)) };
  },
  readEdits: async ({ recording }) => ({ kind: "edits", edits: await readEdits(recording) }),
  appendEdit: async ({ recording, number, edit }) => {
    await appendEdit(recording, number, edit);
    return { kind: "done" };
  },
  readDefaults: async () => ({ kind: "defaults", defaults: await readDefaults() }),
  setDefault: async ({ slot, text: words }) => {
    await setDefault(slot, words);
    return { kind: "defaults", defaults: await readDefaults() };
  },
  restore: async ({ recording, part }) => {
    await restore(recording, part);
    return { kind: "done" };
  },
  readPicture: async ({ id }) => ({ kind: "picture", base64: await readPicture(id) }),
};

/** Answers one of Cairn's own pages; always with an explicit value. */
export async function answer(message: unknown): Promise<Answer> {
  try {
    if (!isRequest(message)) throw new CairnError("badRequest", "The worker does not know this request.");
    const request = message as Request;
    // The table has one handler for each kind, of that very kind.
    const handler = handlers[request.kind] as (request: Request) => Promise<Answer>;
    return await handler(request);
  } catch (error) {
    return { kind: "failed", failure: failureOf(error) };
  }
}

/** How things stand, seen from the tab; from the active one when none is named. */
async function status(asked: number | null): Promise<Answer> {
  // A recording that holds itself up for want of room tries again whenever somebody looks.
  await drain();
  const tab = asked ?? (await activeTab());
  const [access, recording, recordings, met] = await Promise.all([accessTo(tab), running(), kept(), troubles()]);
  const told: Status = {
    tab,
    access,
    running: recording === null ? null : await shown(recording),
    recent: recording === null ? await recent() : null,
    latest: recordings[0] ?? null,
    troubles: met,
  };
  return { kind: "status", status: told };
}

