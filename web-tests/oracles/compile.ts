import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { repository } from "../support/repository.ts";
import { folder } from "./packages.ts";
import { typed } from "./readers/notion.ts";
import { messageOf, type Tally } from "./tally.ts";

const run = promisify(execFile);

/** The compiler takes what the vendors' types allow. */
export async function compile(shapes: ReadonlySet<string>, tests: readonly string[], tally: Tally): Promise<void> {
  const bench = join(folder, "node_modules/.cairn");
  await mkdir(bench, { recursive: true });
  const blocks = join(bench, "blocks.ts");
  const files = tests.map((_, index) => join(bench, `procedure-${index}.spec.ts`));
  await writeFile(blocks, typed(shapes));
  await Promise.all(files.map((path, index) => writeFile(path, tests[index] ?? "")));
  await check("the client's types take notion-blocks", [blocks], tally);
  await check("Playwright's types take the test", files, tally);
}

async function check(test: string, files: readonly string[], tally: Tally): Promise<void> {
  const compiler = join(repository(), "node_modules/typescript/bin/tsc");
  const types = ["--types", "node", "--typeRoots", join(repository(), "node_modules/@types")];
  const options = ["--ignoreConfig", "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "preserve"];
  const said = await run("node", [compiler, ...options, "--moduleResolution", "bundler", ...types, ...files], { cwd: folder }).then(
    () => "",
    (error: unknown) => (error as { stdout?: string }).stdout ?? messageOf(error),
  );
  tally.attempt(test, "tsc --strict", () => {
    if (said !== "") throw new Error(said.slice(0, 4000));
  });
}
