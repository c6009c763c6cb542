/**
 * The studio's worker: one wasm program, and what it hands out before a file is whole. Pictures of a file wait here as
 * Blobs, which the browser may keep outside of its memory, and not in the program, whose memory never shrinks.
 */

import type { Piece, Report } from "../generated/wire";
import type { FromStudio, ToStudio } from "./messages";
import type { Desk } from "./studio";

const PICTURE = { type: "image/png" };
const FILE = { type: "application/octet-stream" };

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

/** Called by the program for each report of a job. */
function reports(job: number, text: string, bytes: Uint8Array<ArrayBuffer>): void {
  const report = JSON.parse(text) as Report;
  switch (report.kind) {
    case "keep":
      keep(job).set(report.key, new Blob([bytes]));
      free(bytes);
      return;
    case "keepPicture":
      // As the store has it: on the disk, most often.
      if (came !== undefined) keep(job).set(report.key, came);
      return;
    case "drawn":
      post({ job, report, blob: new Blob([bytes], PICTURE) });
      free(bytes);
      return;
    case "made":
      post({ job, report, blob: new Blob(parts(job, report.pieces, bytes), FILE) });
      kept.delete(job);
      free(bytes);
      return;
    case "failed":
      kept.delete(job);
      break;
    default:
  }
  post({ job, report, blob: undefined });
}

/** Gives memory back at once: left to the browser, hundreds of pictures would lie about. */
function free(bytes: Uint8Array<ArrayBuffer>): void {
  bytes.buffer.transfer(0);
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
  let bytes = new Uint8Array();
  try {
    if (file !== undefined) bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    post({ job, report: { kind: "refused", why: `The file could not be read: ${describe(error)}` }, blob: undefined });
    return;
  }
  came = file;
  program.take(job, task, bytes);
  free(bytes);
}
