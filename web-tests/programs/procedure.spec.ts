import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "../support/fixture.ts";
import { repository } from "../support/repository.ts";

const run = promisify(execFile);

/** The recorded guide, and where its procedure is laid: beside the packages that it imports. */
const GUIDE = "cli/fixtures/launch-instance.cairn";
const FOLDER = join(repository(), "target/procedure");

const CONFIGURATION = `import { defineConfig } from "@playwright/test";
export default defineConfig({
  workers: 1,
  timeout: 50_000,
  reporter: "line",
  use: { launchOptions: { executablePath: process.env["CHROME"], args: ["--no-sandbox"] } },
});
`;

test("the recorded procedure does itself again, as the Playwright test that Cairn wrote", async ({ nimbus }) => {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, "playwright.config.ts"), CONFIGURATION);
  await run(join(repository(), "target/debug/cairn"), ["export", GUIDE, "--to", "playwright", "-o", FOLDER], { cwd: repository() });
  const browser = process.env["CHROME"] ?? process.env["CAIRN_CHROME"] ?? "";
  const environment = { ...process.env, CHROME: browser, CAIRN_START: `${nimbus.url}/sign-in`, CAIRN_PASSWORD: "correct-horse-1" };
  const program = join(repository(), "node_modules/@playwright/test/cli.js");
  const told = await run("node", [program, "test", "--config", join(FOLDER, "playwright.config.ts")], { cwd: FOLDER, env: environment }).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout?: string }).stdout ?? String(error),
  );
  expect(told).toContain("1 passed");
});
