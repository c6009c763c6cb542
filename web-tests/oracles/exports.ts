import { basename } from "node:path";
import type { ExportCase } from "./cases.ts";

/** Names of picture files, wherever a text has them: an address, an attribute, a place to drop them. */
const NAME = /[A-Za-z0-9][A-Za-z0-9.-]*\.(?:png|jpg)/gu;

/** Every text that is a page names every picture of the export, and nothing else. */
export function checkPictures({ target, texts, pictures }: ExportCase): void {
  const names = pictures.map((path) => basename(path)).sort();
  for (const [path, text] of Object.entries(texts)) {
    const isPage = /\.(md|xml|adf\.json|html)$|blocks\.json$|guide\.json$/u.test(path) && path !== "README.txt";
    if (!isPage || target === "html") continue;
    const named = [...new Set(text.match(NAME) ?? [])].sort();
    if (JSON.stringify(named) !== JSON.stringify(names)) {
      const missing = named.filter((name) => !names.includes(name));
      const unnamed = names.filter((name) => !named.includes(name));
      throw new Error(`${path}: named but not there: ${missing.join(", ") || "none"}; there but not named: ${unnamed.join(", ") || "none"}`);
    }
  }
}
