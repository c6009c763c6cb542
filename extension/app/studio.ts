/**
 * The studio's worker, as a page keeps it: started when there is something to do, told what the page's program asks,
 * given what it wants of the store, and started anew when it broke. A worker can reach neither the store nor the
 * extension's own messages.
 */

import type { PictureAnswer, PictureRequest } from "../background/picture-port";
import type { Answer, Failure, Report, RestorePart, Stored, Task } from "../generated/wire";
import type { FromStudio, ToStudio } from "../studio/messages";
import { TRIES, ask, late, reason } from "./background";

/** How long the browser may take to begin a download, milliseconds. */
const BEGINS = 60_000;

/** A job that has not ended, and what was asked first. */
interface Job {
  readonly first: ToStudio;
  /** What the file that it opened is kept as. */
  readonly recording?: string;
  /** It needs much room; memory that a worker has taken it gives back only when it ends. */
  readonly isLarge: boolean;
}

const jobs = new Map<number, Job>();
let worker: Worker | undefined;
let listener: (job: number, report: string) => void = () => undefined;
let held: File | undefined;

// Every worker is one of our own scripts; the page's policy wants that said.
const scripts = trustedTypes.createPolicy("cairn-studio", { createScriptURL: (name) => name });

/** What the page's program calls. */
export const studio = {
  listen(told: (job: number, report: string) => void): void {
    listener = told;
  },

  hold(file: File): void {
    held = file;
  },

  ask(job: number, text: string, guide: string): void {
    const task = JSON.parse(text) as Task;
    const message: ToStudio = { job, task: text, file: beside(task, guide) };
    if (OPENS.includes(task.kind)) held = undefined;
    const known = jobs.get(job);
    if (task.kind === "takePart") {
      if (known === undefined) {
        tell(job, { kind: "failed", why: BROKEN });
        return;
      }
      jobs.set(job, { ...known, recording: task.recording });
    } else if (known === undefined) {
      jobs.set(job, { first: message, isLarge: LARGE.includes(task.kind) });
    }
    send(message);
  },

  /** Ends a job at once, whatever it is at. Others begin again in another worker. */
  stop(job: number): void {
    if (!jobs.delete(job)) return;
    end();
    for (const { first } of jobs.values()) send(first);
  },
};

/** What goes with a task: the file that was chosen, or the guide. */
function beside(task: Task, guide: string): Blob | undefined {
  if (OPENS.includes(task.kind)) return held;
  return guide === "" ? undefined : new Blob([guide]);
}

const OPENS: readonly Task["kind"][] = ["open", "join"];
const LARGE: readonly Task["kind"][] = [...OPENS, "export", "pack"];

const BROKEN = "The part of Cairn that makes pictures and files stopped. Your guide is safe: try again.";

function send(message: ToStudio): void {
  worker ??= start();
  worker.postMessage(message);
}

function start(): Worker {
  const made = new Worker(scripts.createScriptURL("studio-worker.js") as unknown as string, { type: "module" });
  made.addEventListener("message", ({ data }: MessageEvent<FromStudio>) => {
    if (made === worker) hear(data);
  });
  made.addEventListener("error", (event) => {
    if (made === worker) broke(event.message);
  });
  return made;
}

function end(): void {
  worker?.terminate();
  worker = undefined;
}

/** What it was doing is told as failed; what comes next begins with a new worker. */
function broke(report: string): void {
  end();
  const failed = [...jobs.keys()];
  jobs.clear();
  const why = report === "" ? BROKEN : `${BROKEN} (${report.slice(0, 300)})`;
  for (const job of failed) tell(job, { kind: "failed", why });
}

function hear(message: FromStudio): void {
  if ("broke" in message) {
    broke(message.broke);
    return;
  }
  const { job, report, blob } = message;
  if (!jobs.has(job)) return;
  switch (report.kind) {
    case "wantPicture":
      void readPicture(report.id).then((png) => { give(job, { kind: "picture", found: png !== null }, png ?? undefined); });
      return;
    case "wantRecording":
      void readRecording(report.recording).then((task) => { give(job, task); });
      return;
    case "drawn":
      finish(job, { ...report, url: blob === undefined ? "" : URL.createObjectURL(blob) });
      return;
    case "made":
      if (blob !== undefined) save(report.fileName, blob);
      finish(job, { ...report, pieces: [] });
      return;
    case "examined":
    case "progress":
      tell(job, report);
      return;
    case "keep":
    case "keepPicture":
      // The worker keeps it itself.
      return;
    case "part":
      void keepPart(job, blob);
      return;
    case "kept":
    case "notKept":
    case "laidOut":
    case "written":
    case "refused":
    case "failed":
      finish(job, report);
      return;
  }
}

function give(job: number, task: Task, file?: Blob): void {
  if (jobs.has(job)) send({ job, task: JSON.stringify(task), file });
}

/** Each part is asked for when the one before is kept. */
async function keepPart(job: number, part = new Blob()): Promise<void> {
  const recording = jobs.get(job)?.recording ?? "";
  const failure = await restored(recording, part);
  if (failure === undefined) give(job, { kind: "takePart", recording });
  else if (jobs.has(job)) finish(job, { kind: "notKept", failure });
}

/** Why a part could not be kept, if it could not: null when nobody answered. */
async function restored(recording: string, part: Blob): Promise<Failure | null | undefined> {
  try {
    const answer = await ask({ kind: "restore", recording, part: JSON.parse(await part.text()) as RestorePart });
    return answer.kind === "failed" ? answer.failure : undefined;
  } catch {
    return null;
  }
}

function finish(job: number, report: Report): void {
  const wasLarge = jobs.get(job)?.isLarge === true;
  jobs.delete(job);
  if (wasLarge && jobs.size === 0) end();
  tell(job, report);
}

function tell(job: number, report: Report): void {
  listener(job, JSON.stringify(report));
}

function save(fileName: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, BEGINS);
}

/** By a port of its own: there bytes cross as they are, and as text each would leave megabytes of garbage. */
async function readPicture(id: string): Promise<Blob | null> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const answer = await Promise.race([askPort({ id }), late()]).catch(() => undefined);
    if (answer !== undefined) return answer.png;
  }
  // A picture that cannot be read is told as one that is not there.
  return null;
}

async function askPort(request: PictureRequest): Promise<PictureAnswer> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<PictureAnswer>((resolve) => {
    port1.addEventListener("message", ({ data }: MessageEvent<PictureAnswer>) => {
      port1.close();
      resolve(data);
    });
    port1.start();
  });
  active?.postMessage(request, [port2]);
  return answer;
}

/** Its rows are not understood on the way: what a file keeps is what the store holds. */
async function readRecording(recording: string): Promise<Task> {
  try {
    return { kind: "recording", stored: await stored(recording) };
  } catch (error) {
    return { kind: "noRecording", why: reason(error) };
  }
}

async function stored(recording: string): Promise<Stored> {
  const [listed, edited] = await Promise.all([ask({ kind: "listRecordings" }), ask({ kind: "readEdits", recording })]);
  const summary = of("recordings", listed).recordings.find((one) => one.recording === recording);
  const edits = lines(of("edits", edited).edits);
  let journal = "";
  for (let after = 0, goesOn = true; goesOn;) {
    const { rows, more } = of("rows", await ask({ kind: "readJournal", recording, after }));
    journal += lines(rows);
    const last = rows.at(-1)?.sequence ?? after;
    goesOn = more && last > after;
    after = last;
  }
  return { started: summary?.started ?? 0, stopped: summary?.stopped ?? null, journal, edits };
}

function lines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

function of<K extends Answer["kind"]>(kind: K, answer: Answer): Extract<Answer, { kind: K }> {
  if (answer.kind !== kind) {
    throw new Error(answer.kind === "failed" ? answer.failure.detail : "The worker could not read it.");
  }
  // Its kind was just compared.
  return answer as Extract<Answer, { kind: K }>;
}
