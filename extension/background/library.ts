import type { Edit } from "../generated/wire";
import { CairnError } from "./failure";
import { notify } from "./notices";
import { got, ofRecording, read, write } from "./store";

/** Edits as they are kept: commands beside the journal. */
interface StoredEdit {
  readonly recording: string;
  readonly number: number;
  readonly edit: Edit;
}

async function mustExist(recording: string, transaction: IDBTransaction): Promise<void> {
  const found: unknown = await got(transaction.objectStore("recordings").getKey(recording));
  if (found === undefined) throw new CairnError("unknownRecording", `There is no recording ${recording}.`);
}

export async function readEdits(recording: string): Promise<Edit[]> {
  return read(["recordings", "edits"], async (transaction) => {
    await mustExist(recording, transaction);
    const stored = (await got<unknown[]>(transaction.objectStore("edits").getAll(ofRecording(recording)))) as StoredEdit[];
    return stored.map(({ edit }) => edit);
  });
}

/** One more edit; the same one under the same number twice is once. Other pages that show the guide are told. */
export async function appendEdit(recording: string, number: number, edit: Edit): Promise<void> {
  await write(["recordings", "edits"], async (transaction) => {
    await mustExist(recording, transaction);
    const table = transaction.objectStore("edits");
    const count = await got(table.count(ofRecording(recording)));
    if (number > count + 1) throw new CairnError("badRequest", `Edit ${String(number)} came after ${String(count)}.`);
    if (number === count + 1) {
      table.add({ recording, number, edit } satisfies StoredEdit);
      return;
    }
    const known = (await got<unknown>(table.get([recording, number]))) as StoredEdit | undefined;
    if (known === undefined || !isSame(known.edit, edit)) {
      throw new CairnError("outOfStep", `Edit ${String(number)} was made elsewhere.`);
    }
  });
  notify({ kind: "guideEdited", recording, edits: number });
}

/** Edits are small and flat, but two pages need not name their fields in the same order. */
function isSame(one: Edit, other: Edit): boolean {
  const sorted = (edit: Edit): string => JSON.stringify(Object.entries(edit).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}

/** The bytes of a picture as base64, or null when the store does not have it. */
export async function readPicture(id: string): Promise<string | null> {
  const png = await pictureOf(id);
  return png === null ? null : base64(new Uint8Array(await png.arrayBuffer()));
}

/** A picture, or null when the store does not have it. */
export async function pictureOf(id: string): Promise<Blob | null> {
  const stored = await read(["pictures"], async (transaction) => got<unknown>(transaction.objectStore("pictures").get(id)));
  const png = (stored as { readonly png?: unknown } | undefined)?.png;
  return png instanceof Blob ? png : null;
}

/** `String.fromCharCode` takes its bytes as arguments, of which there may not be too many. */
const CHUNK = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  }
  return btoa(text);
}

/** Throws a recording away, with all that belongs to it. */
export async function discard(recording: string): Promise<void> {
  await write(["recordings", "rows", "gestures", "pictures", "edits"], async (transaction) => {
    await mustExist(recording, transaction);
    transaction.objectStore("recordings").delete(recording);
    for (const table of ["rows", "gestures", "edits"]) transaction.objectStore(table).delete(ofRecording(recording));
    const pictures = transaction.objectStore("pictures");
    for (const id of await got(pictures.index("recording").getAllKeys(recording))) pictures.delete(id);
  });
}
