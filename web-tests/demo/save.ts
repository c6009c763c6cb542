import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import type { Export } from "../support/guide.ts";

/** Lays an export down: the archive as it was downloaded, and its files in a folder beside it. */
export async function saveExport(out: string, folder: string, { fileName, zip, files }: Export): Promise<void> {
  await write(out, fileName, zip);
  for (const [path, bytes] of Object.entries(files)) await write(join(out, folder), path, bytes);
}

/** Lays down the guide for scripts, as the last export holds it. */
export async function saveGuide(out: string, exported: readonly Export[]): Promise<void> {
  const guide = exported.at(-1)?.guide;
  if (guide !== undefined) await write(out, "guide.json", `${JSON.stringify(guide, null, 2)}\n`);
}

export async function write(folder: string, path: string, bytes: Uint8Array | string): Promise<void> {
  const file = resolve(folder, path);
  if (!file.startsWith(resolve(folder) + sep)) throw new Error(`The archive holds a path that leads out of it: ${path}`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
