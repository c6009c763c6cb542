import { createHash } from "node:crypto";
import { zipSync, strToU8, type Zippable } from "fflate";
import type { Page } from "@playwright/test";
import { consolePage } from "./console-page.ts";

/** Different screenshots; more would make the file larger and show nothing new. */
const SCREENSHOTS = 10;

/** A `.cairn` file of so many presses, each with a screenshot of its own in the store. */
export async function largeGuide(page: Page, steps: number): Promise<Buffer> {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.setContent(consolePage(false));
  const box = await page.getByRole("button", { name: "Launch instances" }).boundingBox();
  if (box === null) throw new Error("The bench page shows no button to mark.");
  const screenshots: Buffer[] = [];
  for (let number = 0; number < SCREENSHOTS; number += 1) {
    await page.evaluate((many) => { document.querySelector("h1")?.append(` ${String(many)}`); }, number);
    screenshots.push(await page.screenshot());
  }
  const numbers = Array.from({ length: steps }, (_, number) => number + 1);
  const files: Record<string, Uint8Array> = {
    "journal.jsonl": strToU8(numbers.flatMap((number) => rows(number, box)).map((row) => `${JSON.stringify(row)}\n`).join("")),
    "edits.jsonl": strToU8(""),
    "settings.json": strToU8("{}\n"),
  };
  const picture = (number: number): string => `pictures/${String(number).padStart(4, "0")}.png`;
  for (const number of numbers) files[picture(number)] = screenshots[number % SCREENSHOTS] ?? new Uint8Array();
  const manifest = {
    format: "cairn",
    version: 1,
    schema: 1,
    recording: { id: "large", started: 1_000_000, stopped: 2_000_000 },
    entries: Object.entries(files).map(([name, bytes]) => ({ name, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") })),
    pictures: numbers.map((number) => ({ id: `p${String(number)}`, name: picture(number) })),
  };
  const entries: Zippable = { ...files, "manifest.json": strToU8(JSON.stringify(manifest)) };
  return Buffer.from(zipSync(entries, { level: 0 }));
}

/** A press, its click, and the screenshot before it. */
function rows(number: number, rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): unknown[] {
  const time = 1_000_000 + number * 4_000;
  const modifiers = { control: false, shift: false, alt: false, meta: false };
  const pointer = { x: rect.x + 5, y: rect.y + 5, button: 0, detail: 1, pointerType: "mouse", modifiers };
  const label = { text: `Launch instances ${String(number)}`, source: "accessibleName" };
  const target = { node: number, role: "button", label, states: {}, place: [], explanations: [], rect };
  const row = (offset: number, document: string, event: unknown): unknown => {
    const sequence = number * 3 - 3 + offset;
    const observation = { schema: 1, key: `${document}/${String(sequence)}`, document, number: sequence, gesture: `d#${String(number)}`, time: time + offset, event };
    return { sequence, tab: 7, frame: 0, observation };
  };
  const picture = { id: `p${String(number)}`, width: 1920, height: 1080, scale: 1, started: time - 200, ended: time - 100 };
  return [
    row(1, "d", { kind: "pressed", pointer, target, quietSince: time - 1_000 }),
    row(2, "d", { kind: "clicked", pointer, target, trusted: true }),
    row(3, "w", { kind: "pictureTaken", picture }),
  ];
}
