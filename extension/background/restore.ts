import type { Edit, Event, RestorePart, Row } from "../generated/wire";
import { SCHEMA_VERSION } from "../generated/wire";
import { CairnError } from "./failure";
import { readable } from "./journal";
import { discard } from "./library";
import { notify } from "./notices";
import type { Recording } from "./recording";
import { mustBeId } from "./recording";
import { got, ofRecording, read, write } from "./store";

type Of<K extends RestorePart["kind"]> = Extract<RestorePart, { kind: K }>;

/** Keeps a part of a recording that a page opened from a file. It is shown once it is whole. */
export async function restore(recording: string, part: RestorePart): Promise<void> {
  mustBeId(recording);
  switch (part.kind) {
    case "begin": return begin(recording, part);
    case "rows": return addRows(recording, part);
    case "edits": return addEdits(recording, part);
    case "picture": return addPicture(recording, part);
    case "finish": return finish(recording);
    case "join": return join(recording, part);
  }
}

async function begin(recording: string, { started, stopped }: Of<"begin">): Promise<void> {
  const all = await read(["recordings"], async (transaction) =>
    (await got<unknown[]>(transaction.objectStore("recordings").getAll())) as Recording[]);
  for (const left of all.filter(({ state }) => state === "restoring")) await discard(left.recording);
  const fresh: Recording = {
    recording, state: "restoring", started, stopped, rows: 0, acts: 0, tabs: [], joined: [], elapsed: 0, since: started,
  };
  await write(["recordings"], async (transaction) => { await got(transaction.objectStore("recordings").add(fresh)); });
}

async function addRows(recording: string, { lines }: Of<"rows">): Promise<void> {
  const rows = parsed(lines).flatMap((row) => readable(row));
  await write(["recordings", "rows"], async (transaction) => {
    const before = await restoring(recording, transaction);
    const table = transaction.objectStore("rows");
    for (const row of rows) table.put({ recording, ...renamed(recording, row) });
    const last = Math.max(before.rows, ...rows.map(({ sequence }) => sequence));
    transaction.objectStore("recordings").put({ ...before, rows: last });
  });
}

/** The same file can be opened beside the recording it was made from: each has pictures of its own. */
function renamed(recording: string, row: Row): Row {
  const { event } = row.observation;
  if (event.kind !== "pictureTaken") return row;
  const picture = { ...event.picture, id: pictureId(recording, event.picture.id) };
  return { ...row, observation: { ...row.observation, event: { ...event, picture } } };
}

function pictureId(recording: string, id: string): string {
  // Saved and opened again and again, it does not grow.
  return `${recording}/${id.split("/").at(-1) ?? id}`;
}

async function addEdits(recording: string, { lines }: Of<"edits">): Promise<void> {
  const edits = parsed(lines) as Edit[];
  await write(["recordings", "edits"], async (transaction) => {
    await restoring(recording, transaction);
    const table = transaction.objectStore("edits");
    edits.forEach((edit, index) => { table.put({ recording, number: index + 1, edit }); });
  });
}

async function addPicture(recording: string, { id, base64 }: Of<"picture">): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const png = new Blob([bytes], { type: "image/png" });
  await write(["recordings", "pictures"], async (transaction) => {
    await restoring(recording, transaction);
    transaction.objectStore("pictures").put({ id: pictureId(recording, id), recording, png });
  });
}

async function finish(recording: string): Promise<void> {
  await write(["recordings"], async (transaction) => {
    if (isFinished(await known(recording, transaction))) return;
    const before = await restoring(recording, transaction);
    const state = before.stopped === null ? "cutOff" : "stopped";
    transaction.objectStore("recordings").put({ ...before, state } satisfies Recording);
  });
}

/** All of it in one transaction: the other recording has the whole of this one, or nothing of it. */
async function join(recording: string, { into, edits }: Of<"join">): Promise<void> {
  const count = await write(["recordings", "rows", "pictures", "edits"], async (transaction) => {
    if (await isJoined(recording, into, transaction)) return undefined;
    await restoring(recording, transaction);
    const recordings = transaction.objectStore("recordings");
    const other = await known(into, transaction);
    if (!isFinished(other)) {
      throw new CairnError("unknownRecording", `${into} is not a finished recording.`);
    }
    const rows = await joinRows(recording, other, transaction);
    await givePictures(recording, into, transaction);
    const table = transaction.objectStore("edits");
    const number = (await got(table.count(ofRecording(into)))) + 1;
    const edit: Edit = { kind: "join", recording, edits: parsed(edits) as Edit[] };
    table.add({ recording: into, number, edit });
    recordings.put({ ...other, rows } satisfies Recording);
    recordings.delete(recording);
    return number;
  });
  if (count === undefined) return;
  notify({ kind: "journalGrew", recording: into });
  notify({ kind: "guideEdited", recording: into, edits: count });
}

/** The key of the row behind which a joined recording stands. */
function seam(recording: string): string {
  return `${recording}/joined`;
}

/** A page asks again when the answer is late, and is not told then that the file could not be kept. */
async function isJoined(recording: string, into: string, transaction: IDBTransaction): Promise<boolean> {
  const found = await got(transaction.objectStore("rows").index("key").getKey([into, seam(recording)]));
  return found !== undefined;
}

/** Puts the rows of a recording behind those of another, by keys as core names its steps; gives the number of the last. */
async function joinRows(recording: string, other: Recording, transaction: IDBTransaction): Promise<number> {
  const table = transaction.objectStore("rows");
  const rows = (await got<unknown[]>(table.getAll(ofRecording(recording)))) as Row[];
  let sequence = other.rows;
  const begins: Row["observation"] = {
    schema: SCHEMA_VERSION, key: seam(recording), document: `worker${recording}`, number: 1, gesture: null,
    time: other.stopped ?? other.started, page: null, frame: null, event: { kind: "joined", recording },
  };
  table.put({ recording: other.recording, sequence: sequence += 1, tab: 0, frame: 0, observation: begins });
  for (const { tab, frame, observation } of rows) {
    const key = `${observation.key}${observation.key.includes("~") ? "." : "~"}${recording}`;
    const own = { ...observation, key, event: joinedWithin(observation.event, recording) };
    table.put({ recording: other.recording, sequence: sequence += 1, tab, frame, observation: own });
  }
  table.delete(ofRecording(recording));
  return sequence;
}

/** What had been joined to it is so by a name of its own: the same file can be joined twice. */
function joinedWithin(event: Event, recording: string): Event {
  return event.kind === "joined" ? { ...event, recording: `${event.recording}.${recording}` } : event;
}

async function givePictures(recording: string, into: string, transaction: IDBTransaction): Promise<void> {
  const table = transaction.objectStore("pictures");
  const keys = await got(table.index("recording").getAllKeys(recording));
  for (const key of keys) {
    const picture = (await got<unknown>(table.get(key))) as object;
    table.put({ ...picture, recording: into });
  }
}

async function known(recording: string, transaction: IDBTransaction): Promise<Recording | undefined> {
  return (await got<unknown>(transaction.objectStore("recordings").get(recording))) as Recording | undefined;
}

function isFinished(recording: Recording | undefined): recording is Recording {
  return recording?.state === "stopped" || recording?.state === "cutOff";
}

async function restoring(recording: string, transaction: IDBTransaction): Promise<Recording> {
  const found = await known(recording, transaction);
  if (found?.state === "restoring") return found;
  throw new CairnError("unknownRecording", `${recording} is not being opened.`);
}

function parsed(lines: string): unknown[] {
  return lines.split("\n").filter((line) => line.trim() !== "").map((line): unknown => JSON.parse(line));
}
