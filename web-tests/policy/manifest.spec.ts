import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { extensionFolder } from "../support/browser.ts";
import { repository } from "../support/repository.ts";
import allowed from "./allowed.json" with { type: "json" };

type Manifest = Readonly<Record<string, unknown>>;

/** Named in a script, but never asked: a namespace, and a hint in a message that the bindings may print. */
const HARMLESS = ["http://www.w3.org", "https://developer.mozilla.org"];

const shipped = join(repository(), "dist");

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

test("the shipped manifest asks for exactly what is allowed", () => {
  const manifest = manifestOf(shipped);
  const asked = Object.fromEntries(Object.keys(allowed.exactly).map((key) => [key, manifest[key]]));
  expect(asked).toEqual(allowed.exactly);
  expect(Object.keys(manifest).filter((key) => allowed.absent.includes(key))).toEqual([]);
  expect(Object.keys(manifest).sort()).toEqual([...Object.keys(allowed.exactly), ...allowed.free].sort());
});

test("the build for tests differs by the host permission alone", () => {
  const forTests = extensionFolder();
  const { host_permissions: granted, ...rest } = manifestOf(forTests);
  expect(granted).toEqual(["<all_urls>"]);
  expect(rest).toEqual(manifestOf(shipped));
  expect(filesOf(forTests)).toEqual(filesOf(shipped));
  for (const file of filesOf(shipped).filter((name) => name !== "manifest.json")) {
    expect(readFileSync(join(forTests, file)).equals(readFileSync(join(shipped, file))), file).toBe(true);
  }
});

test("no script of the extension evaluates text or names a foreign address", () => {
  for (const file of filesOf(shipped).filter((name) => name.endsWith(".js"))) {
    const text = readFileSync(join(shipped, file), "utf8");
    expect(text, file).not.toMatch(/\beval\(|new Function\(|importScripts\(/);
    const addresses = text.match(/https?:\/\/[\w.-]+/g) ?? [];
    expect(addresses.filter((address) => !HARMLESS.includes(address)), file).toEqual([]);
  }
});
