import type { Edit, RestorePart, Row } from "../generated/wire";
import { CairnError } from "./failure";
import { readable } from "./journal";
import { discard } from "./library";
import type { Recording } from "./recording";
import { mustBeId } from "./recording";
import { got, read, write } from "./store";

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
    const before = await restoring(recording, transaction);
    const state = before.stopped === null ? "cutOff" : "stopped";
    transaction.objectStore("recordings").put({ ...before, state } satisfies Recording);
  });
}

async function restoring(recording: string, transaction: IDBTransaction): Promise<Recording> {
  const found = (await got<unknown>(transaction.objectStore("recordings").get(recording))) as Recording | undefined;
  if (found?.state === "restoring") return found;
  throw new CairnError("unknownRecording", `${recording} is not being opened.`);
}

function parsed(lines: string): unknown[] {
  return lines.split("\n").filter((line) => line.trim() !== "").map((line): unknown => JSON.parse(line));
}
