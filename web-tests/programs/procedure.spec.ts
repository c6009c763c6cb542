import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { createRunner, parse, PuppeteerRunnerExtension, type Step } from "@puppeteer/replay";
import { launch, type Browser } from "puppeteer-core";
import { browserProgram } from "../support/browser.ts";
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
  const environment = { ...process.env, CHROME: browserProgram(), CAIRN_START: `${nimbus.url}/sign-in`, CAIRN_PASSWORD: "correct-horse-1" };
  const program = join(repository(), "node_modules/@playwright/test/cli.js");
  const told = await run("node", [program, "test", "--config", join(FOLDER, "playwright.config.ts")], { cwd: FOLDER, env: environment }).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout?: string }).stdout ?? String(error),
  );
  expect(told).toContain("1 passed");
});

test("and as the recording for Chrome's Recorder, step by step", async ({ nimbus }) => {
  const folder = join(FOLDER, "replay");
  await rm(folder, { recursive: true, force: true });
  await run(join(repository(), "target/debug/cairn"), ["export", GUIDE, "--to", "puppeteer", "-o", folder], { cwd: repository() });
  const [name = ""] = await readdir(folder);
  const written = await readFile(join(folder, name), "utf8");
  const recorded = /"(http:\/\/[^/"]+)\//u.exec(written)?.[1] ?? "";
  const here = written.replaceAll(recorded, nimbus.url).replaceAll('"CAIRN_PASSWORD"', '"correct-horse-1"');
  const recording = parse(JSON.parse(here));
  const browser = await launch({ executablePath: browserProgram(), args: ["--no-sandbox"] });
  try {
    const performed = await replay(browser, recording);
    expect(performed).toHaveLength(recording.steps.length);
    const [page] = await browser.pages();
    await expect.poll(async () => page?.evaluate(() => document.body.innerText)).toMatch(/web-3[\s\S]*Stopped/u);
  } finally {
    await browser.close();
  }
});

/** Performs a recording; gives the steps that it came through. */
async function replay(browser: Browser, recording: ReturnType<typeof parse>): Promise<Step[]> {
  const performed: Step[] = [];
  class Heard extends PuppeteerRunnerExtension {
    public override async afterEachStep(step: Step): Promise<void> {
      await Promise.resolve();
      performed.push(step);
    }
  }
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const runner = await createRunner(recording, new Heard(browser, page, { timeout: 10_000 }));
  await runner.run();
  return performed;
}
