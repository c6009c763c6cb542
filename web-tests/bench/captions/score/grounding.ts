import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Export, GuideStep } from "../../../support/guide.ts";
import { repository } from "../../../support/repository.ts";
import { wordsOf, type Screen } from "../screen.ts";

/** Files of an export that hold these words, which no file may. */
export function leaks(exported: Export, secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) =>
    Object.entries(exported.files)
      .filter(([, bytes]) => Buffer.from(bytes).includes(secret))
      .map(([path]) => `a secret stands in ${path}`),
  );
}

/** Words of a step that were never on the screen, were not typed, and are not the template's own. */
export function invented(step: GuideStep, screen: Screen, templates: ReadonlySet<string>): string[] {
  const taken = [step.target.name, step.value ?? "", step.why ?? "", ...step.place.map(({ name }) => name), ...step.outcome.map(({ text }) => text)];
  const marked = [...step.caption.matchAll(/\*\*(.+?)\*\*|`+(.+?)`+/gu)].map((match) => match[1] ?? match[2] ?? "");
  const plain = step.caption.replace(/\*\*.+?\*\*|`+.+?`+/gu, " ");
  const fromScreen = [...taken, ...marked].flatMap((text) => screen.unknown(text));
  const own = wordsOf(plain).filter((word) => !templates.has(word) && !/^\d+$/u.test(word) && screen.unknown(word).length > 0);
  return [...new Set([...fromScreen, ...own])];
}

/** The words of the English templates: every text in their file. */
export function templateWords(): ReadonlySet<string> {
  const folder = join(repository(), "core/src/caption/language");
  const files = readdirSync(folder)
    .filter((name) => name.startsWith("english"))
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]));
  const texts = files.flatMap((path) => readFileSync(path, "utf8").match(/"(?:[^"\\]|\\.)*"/gu) ?? []);
  return new Set(texts.flatMap(wordsOf));
}
