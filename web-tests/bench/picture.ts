import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { repository } from "../support/repository.ts";
import { consolePage } from "./console-page.ts";
import { drawScene, SCENES, scenePage } from "./many-colours.ts";

/**
 * One annotated picture (decode, ring, number, cover, encode) by the wasm core and by the browser's own
 * canvas, in turns in one run. Prints medians and ratios, and leaves them in `target/bench/picture.json`.
 */

const ROUNDS = 21;

/** Medians of one screenshot. */
interface Measured {
  readonly name: string;
  readonly wasmMilliseconds: number;
  readonly canvasMilliseconds: number;
  readonly wasmBytes: number;
  readonly canvasBytes: number;
}

const CASES = [
  { name: "console, light, 1920 × 1080", dark: false, scale: 1 },
  { name: "console, dark, 1920 × 1080", dark: true, scale: 1 },
  { name: "console, light, 3840 × 2160", dark: false, scale: 2 },
  { name: "console, dark, 3840 × 2160", dark: true, scale: 2 },
] as const;

async function main(): Promise<void> {
  const results: Measured[] = [];
  const browser = await chromium.launch({
    executablePath: process.env["CHROME"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    for (const { name, dark, scale } of CASES) {
      const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, deviceScaleFactor: scale });
      const page = await context.newPage();
      await page.setContent(consolePage(dark));
      results.push({ name, ...(await measure(page, scale)) });
      await context.close();
    }
    for (const scale of [1, 2]) {
      for (const scene of SCENES) {
        const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, deviceScaleFactor: scale });
        const page = await context.newPage();
        await page.setContent(scenePage(scene));
        await page.evaluate(drawScene, scene);
        results.push({ name: `${scene}, ${String(1920 * scale)} × ${String(1080 * scale)}`, ...(await measure(page, scale)) });
        await context.close();
      }
    }
  } finally {
    await browser.close();
  }
  report(results);
}

/** Measures on a page of its own what the screenshot of this page costs. */
async function measure(page: Page, scale: number): Promise<Omit<Measured, "name">> {
  const box = await page.getByRole("button", { name: "Launch instances" }).boundingBox();
  if (box === null) throw new Error("The bench page shows no button to mark.");
  const target = { x: box.x * scale, y: box.y * scale, width: box.width * scale, height: box.height * scale };
  const screenshot = (await page.screenshot()).toString("base64");
  const probe = readFileSync(probeFile()).toString("base64");
  await page.goto("about:blank");
  return await page.evaluate(inPage, { screenshot, probe, target, scale, rounds: ROUNDS });
}

function probeFile(): string {
  const folder = process.env["CARGO_TARGET_DIR"] ?? join(repository(), "target");
  return process.env["CAIRN_PICTURE_PROBE"] ?? join(folder, "wasm32-unknown-unknown/release/cairn_picture_probe.wasm");
}

/** What runs in the browser. */
interface Work {
  readonly screenshot: string;
  readonly probe: string;
  readonly target: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly scale: number;
  readonly rounds: number;
}

async function inPage({ screenshot, probe, target, scale, rounds }: Work): Promise<Omit<Measured, "name">> {
  const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const picture = bytesOf(screenshot);
  const module = await WebAssembly.compile(bytesOf(probe));
  // A dependency of the core may leave imports behind that nothing on this way calls.
  const imports: Record<string, Record<string, () => void>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => undefined;
  const instance = await WebAssembly.instantiate(module, imports);
  const core = instance.exports as unknown as {
    readonly memory: WebAssembly.Memory;
    room(length: number): number;
    annotate_whole(room: number, length: number, x: number, y: number, width: number, height: number, scale: number): bigint;
    give_back(address: number, length: number): void;
  };

  function byCore(): number {
    const room = core.room(picture.length);
    new Uint8Array(core.memory.buffer, room, picture.length).set(picture);
    const { x, y, width, height } = target;
    const result = core.annotate_whole(room, picture.length, x, y, width, height, scale);
    if (result === 0n) throw new Error("The core could not annotate the screenshot.");
    const address = Number(result >> 32n);
    const length = Number(result & 0xffffffffn);
    const written = new Uint8Array(core.memory.buffer, address, length).slice();
    core.give_back(address, length);
    return written.length;
  }

  async function byCanvas(): Promise<number> {
    const bitmap = await createImageBitmap(new Blob([picture], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext("2d", { alpha: false });
    if (pen === null) throw new Error("The browser gives no canvas.");
    pen.drawImage(bitmap, 0, 0);
    pen.fillStyle = "#3b424e";
    pen.fillRect(10 * scale, 300 * scale, 200 * scale, 30 * scale);
    for (const [colour, width] of [["#fff", 6], ["#d4007a", 3]] as const) {
      pen.strokeStyle = colour;
      pen.lineWidth = width * scale;
      pen.beginPath();
      pen.roundRect(target.x - 6 * scale, target.y - 6 * scale, target.width + 12 * scale, target.height + 12 * scale, 6 * scale);
      pen.stroke();
    }
    pen.fillStyle = "#d4007a";
    pen.beginPath();
    pen.arc(target.x - 6 * scale, target.y - 6 * scale, 13 * scale, 0, 7);
    pen.fill();
    pen.fillStyle = "#fff";
    pen.font = `bold ${16 * scale}px sans-serif`;
    pen.fillText("7", target.x - 10 * scale, target.y);
    const blob = await canvas.convertToBlob({ type: "image/png" });
    bitmap.close();
    return (await blob.arrayBuffer()).byteLength;
  }

  const times = { core: [] as number[], canvas: [] as number[] };
  let [wasmBytes, canvasBytes] = [0, 0];
  for (let round = 0; round < rounds + 3; round += 1) {
    const start = performance.now();
    wasmBytes = byCore();
    const between = performance.now();
    canvasBytes = await byCanvas();
    if (round < 3) continue;
    times.core.push(between - start);
    times.canvas.push(performance.now() - between);
  }
  const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
  return { wasmMilliseconds: median(times.core), canvasMilliseconds: median(times.canvas), wasmBytes, canvasBytes };
}

function report(results: readonly Measured[]): void {
  const folder = join(repository(), "target/bench");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "picture.json"), `${JSON.stringify(results, undefined, 2)}\n`);
  console.log("| one annotated picture | wasm | canvas | time | wasm | canvas | bytes |\n|---|---|---|---|---|---|---|");
  for (const { name, wasmMilliseconds, canvasMilliseconds, wasmBytes, canvasBytes } of results) {
    const [time, bytes] = [wasmMilliseconds / canvasMilliseconds, wasmBytes / canvasBytes];
    const kilobytes = (count: number): string => `${(count / 1000).toFixed(0)} KB`;
    console.log(
      `| ${name} | ${wasmMilliseconds.toFixed(1)} ms | ${canvasMilliseconds.toFixed(1)} ms | ${time.toFixed(2)} ` +
        `| ${kilobytes(wasmBytes)} | ${kilobytes(canvasBytes)} | ${bytes.toFixed(2)} |`,
    );
  }
}

await main();
