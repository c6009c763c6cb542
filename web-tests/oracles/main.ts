/**
 * The vendors' own packages read what Cairn writes. `cargo xtask test --only oracles` runs this on a file that core has
 * written: golden cases, recorded guides, and documents nobody would write. What is meant stands beside each text.
 */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { casesOf } from "./cases.ts";
import { compile } from "./compile.ts";
import { checkPictures } from "./exports.ts";
import { ask } from "./oracles.ts";
import { imported } from "./packages.ts";
import { shapesOf } from "./readers/notion.ts";
import { Tally, type Result } from "./tally.ts";

interface Share {
  readonly file: string;
  readonly share: number;
  readonly of: number;
}

/** What one worker does: its share of the oracles, on every document. */
async function work({ file, share, of }: Share): Promise<readonly Result[]> {
  const tally = new Tally();
  for await (const one of casesOf(file)) {
    if (one.kind === "document") ask(one, share, of, tally);
  }
  return tally.results;
}

function employed(share: Share): Promise<readonly Result[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: share });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** What is checked as a whole: exports and programs. */
async function checkWholes(file: string, tally: Tally): Promise<void> {
  const { parse } = (await imported("@puppeteer/replay")) as typeof import("@puppeteer/replay");
  const shapes = new Set<string>();
  const tests: string[] = [];
  for await (const one of casesOf(file)) {
    if (one.kind === "document") {
      shapesOf(one.writers["notion-blocks"]?.text ?? "", shapes);
    } else if (one.kind === "export") {
      tally.attempt("every picture is named, every named one is there", `${one.name} for ${one.target}`, () => { checkPictures(one); });
    } else {
      tests.push(one.playwright);
      tally.attempt("@puppeteer/replay takes the recording", one.name, () => { parse(JSON.parse(one.puppeteer)); });
    }
  }
  await compile(shapes, tests, tally);
}

async function main(file: string): Promise<void> {
  const of = Math.max(2, Math.min(4, availableParallelism()));
  const tally = new Tally();
  const shares = Array.from({ length: of }, (_, share) => employed({ file, share, of }));
  await checkWholes(file, tally);
  for (const results of await Promise.all(shares)) tally.add(results);
  process.exitCode = tally.report() ? 0 : 1;
}

if (isMainThread) {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error("Say which file core has written.");
  await main(file);
} else {
  parentPort?.postMessage(await work(workerData as Share));
}
