import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The repository's folder, found upwards from where the command was started: bundles move, sources do not. */
export function repository(): string {
  let folder = process.cwd();
  while (!existsSync(join(folder, "web-tests/console"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("Run this from inside the Cairn repository: web-tests/console was not found upwards.");
    folder = parent;
  }
  return folder;
}
