import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "../support/repository.ts";

/** The packages of this folder, wherever the bundle of this program lies. */
export const folder = join(repository(), "web-tests/oracles");
const fromHere = createRequire(join(folder, "package.json"));

/** A CommonJS package. Its type is what the caller says of it. */
export function required(name: string): unknown {
  return fromHere(name);
}

/** A package of modules. */
export async function imported(name: string): Promise<unknown> {
  return import(pathToFileURL(fromHere.resolve(name)).href);
}
