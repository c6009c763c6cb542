/**
 * The studio's worker: one wasm program, and what it hands out before a file is whole. Pictures of a file wait here as
 * Blobs, which the browser may keep outside of its memory, and not in the program, whose memory never shrinks.
 */

import type { Piece, Report } from "../generated/wire";
import type { FromStudio, ToStudio } from "./messages";
import type { Desk } from "./studio";

/** A PNG, or a JPEG for a photograph: those begin with a byte of ones. */
const pictureType = (bytes: Uint8Array): BlobPropertyBag => ({ type: bytes[0] === 0xff ? "image/jpeg" : "image/png" });
const FILE = { type: "application/octet-stream" };
/** Read at a time: most screenshots are smaller. */
const ROOM = 1 << 20;

let isBroken = false;
/** What came with the message that is being taken. */
let came: Blob | undefined;
/** Pictures of files that are being made, by their jobs. */
const kept = new Map<number, Map<number, Blob>>();

function broke(report: string): void {
  if (!isBroken) post({ broke: report });
  isBroken = true;
}

function post(message: FromStudio): void {
  postMessage(message);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Called by the program for each report of a job. The bytes are the program's own memory: they are good only now. */
function reports(job: number, text: string, bytes: Uint8Array<ArrayBuffer>): void {
  const report = JSON.parse(text) as Report;
  switch (report.kind) {
    case "keep":
      keep(job).set(report.key, new Blob([bytes]));
      return;
    case "keepPicture":
      // As the store has it: on the disk, most often.
      if (came !== undefined) keep(job).set(report.key, came);
      return;
    case "part":
      post({ job, report, blob: new Blob([bytes]) });
      return;
    case "drawn":
      post({ job, report, blob: new Blob([bytes], pictureType(bytes)) });
      return;
    case "made":
      post({ job, report, blob: new Blob(parts(job, report.pieces, bytes), FILE) });
      kept.delete(job);
      return;
    case "failed":
      kept.delete(job);
      break;
    default:
  }
  post({ job, report, blob: undefined });
}

function keep(job: number): Map<number, Blob> {
  const known = kept.get(job) ?? new Map<number, Blob>();
  kept.set(job, known);
  return known;
}

function parts(job: number, pieces: readonly Piece[], bytes: Uint8Array<ArrayBuffer>): BlobPart[] {
  let from = 0;
  return pieces.map((piece) => {
    if (piece.kind === "kept") return keep(job).get(piece.key) ?? new Blob();
    const part = bytes.subarray(from, from + piece.length);
    from += piece.length;
    return part;
  });
}

async function load(): Promise<Desk> {
  const program = fetch("studio_bg.wasm");
  const { default: init, Desk: Made } = await import("./studio.js");
  await init({ module_or_path: program });
  return new Made();
}

Object.assign(globalThis, { cairnReports: reports, cairnBroke: broke });

const desk = load();
desk.catch((error: unknown) => { broke(describe(error)); });

/** Messages are taken in their order, whatever a file takes to be read. */
let before: Promise<void> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<ToStudio>) => {
  before = before.then(async () => take(data)).catch((error: unknown) => { broke(describe(error)); });
});

async function take({ job, task, file }: ToStudio): Promise<void> {
  const program = await desk;
  try {
    if (file !== undefined) await hand(program, file);
  } catch (error) {
    kept.delete(job);
    post({ job, report: { kind: "failed", why: `The file could not be read: ${describe(error)}` }, blob: undefined });
    return;
  }
  came = file;
  program.take(job, task);
}

/** What every file is read into, one after another. */
let room = new ArrayBuffer(ROOM);

/**
 * Reads a file piece by piece into the program's memory, through one buffer. What is read whole lies about until the
 * browser collects it, even when it is given up by hand: for 500 screenshots, more than 100 MB.
 */
async function hand(program: Desk, file: Blob): Promise<void> {
  program.expect(file.size);
  const reader = byteReader(file);
  if (reader === undefined) {
    program.hold(new Uint8Array(await file.arrayBuffer()));
    return;
  }
  // It is lost when reading fails.
  if (room.detached) room = new ArrayBuffer(ROOM);
  for (let goesOn = true; goesOn;) {
    const { value, done } = await reader.read(new Uint8Array(room));
    if (value !== undefined) {
      program.hold(value);
      room = value.buffer;
    }
    goesOn = !done;
  }
}

/** Older browsers do not read files so. */
function byteReader(file: Blob): ReadableStreamBYOBReader | undefined {
  try {
    return file.stream().getReader({ mode: "byob" });
  } catch {
    return undefined;
  }
}
