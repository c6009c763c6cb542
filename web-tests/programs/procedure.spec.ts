import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { createRunner, parse, PuppeteerRunnerExtension, type Step } from "@puppeteer/replay";
import { launch, type Browser } from "puppeteer-core";
import { openSignIn, signIn } from "../app/steps.ts";
import { startConsole } from "../console/serve.ts";
import { browserProgram } from "../support/browser.ts";
import { expect, test } from "../support/fixture.ts";
import { presses } from "../support/gestures.ts";
import { repository } from "../support/repository.ts";

const run = promisify(execFile);

/** The recorded guide, and where its procedure is laid: beside the packages that it imports. */
const GUIDE = "cli/fixtures/launch-instance.cairn";
const FOLDER = join(repository(), "target/procedure");

const PASSWORD = "correct-horse-1";

const CONFIGURATION = `import { defineConfig } from "@playwright/test";
export default defineConfig({
  workers: 1,
  timeout: 50_000,
  reporter: "line",
  use: { launchOptions: { executablePath: process.env["CHROME"], args: ["--no-sandbox"] } },
});
`;

test("the recorded procedure does itself again, as the Playwright test that Cairn wrote", async ({ nimbus }) => {
  expect(await performed("procedure", GUIDE, nimbus.url)).toContain("1 passed");
});

test("what is done in a dialog within a frame does itself again, too", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const recording = await cairn.record(page);
  await signIn(page, PASSWORD);
  const press = presses(page);
  await press(page.getByRole("link", { name: "Storage" }).first(), 0.2);
  const frame = page.frameLocator("iframe");
  await press(frame.getByRole("button", { name: "Create bucket" }));
  await press(frame.getByLabel("Bucket name"));
  await page.keyboard.type("backups-2026");
  await press(frame.getByText("Block all public access"));
  await press(frame.getByRole("button", { name: "Create", exact: true }));
  await frame.getByText("backups-2026").first().waitFor();
  await page.waitForTimeout(800);
  await recording.stop();
  await mkdir(FOLDER, { recursive: true });
  const file = join(FOLDER, "frame.cairn");
  await writeFile(file, (await recording.saveFile()).bytes);
  const fresh = await startConsole();
  try {
    expect(await performed("frame", file, fresh.url)).toContain("1 passed");
  } finally {
    await fresh.close();
  }
});

/** Lets a guide perform itself on a console, as the Playwright test that Cairn writes; what the runner said. */
async function performed(name: string, guide: string, site: string): Promise<string> {
  const folder = join(FOLDER, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "playwright.config.ts"), CONFIGURATION);
  await run(join(repository(), "target/debug/cairn"), ["export", guide, "--to", "playwright", "-o", folder], { cwd: repository() });
  const environment = { ...process.env, CHROME: browserProgram(), CAIRN_START: `${site}/sign-in`, CAIRN_PASSWORD: PASSWORD };
  const program = join(repository(), "node_modules/@playwright/test/cli.js");
  return run("node", [program, "test", "--config", join(folder, "playwright.config.ts")], { cwd: folder, env: environment }).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout?: string }).stdout ?? String(error),
  );
}

test("and as the recording for Chrome's Recorder, step by step", async ({ nimbus }) => {
  const folder = join(FOLDER, "replay");
  await rm(folder, { recursive: true, force: true });
  await run(join(repository(), "target/debug/cairn"), ["export", GUIDE, "--to", "puppeteer", "-o", folder], { cwd: repository() });
  const [name = ""] = await readdir(folder);
  const written = await readFile(join(folder, name), "utf8");
  const recorded = /"(http:\/\/[^/"]+)\//u.exec(written)?.[1] ?? "";
  const here = written.replaceAll(recorded, nimbus.url).replaceAll('"CAIRN_PASSWORD"', JSON.stringify(PASSWORD));
  const recording = parse(JSON.parse(here));
  const browser = await launch({ executablePath: browserProgram(), args: ["--no-sandbox"] });
  try {
    expect(await replay(browser, recording)).toHaveLength(recording.steps.length);
    const [page] = await browser.pages();
    await expect.poll(async () => page?.evaluate(() => document.body.innerText)).toMatch(/web-3[\s\S]*Stopped/u);
  } finally {
    await browser.close();
  }
});

/** Performs a recording; gives the steps that it came through. */
async function replay(browser: Browser, recording: ReturnType<typeof parse>): Promise<Step[]> {
  const done: Step[] = [];
  class Heard extends PuppeteerRunnerExtension {
    public override async afterEachStep(step: Step): Promise<void> {
      await Promise.resolve();
      done.push(step);
    }
  }
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const runner = await createRunner(recording, new Heard(browser, page, { timeout: 10_000 }));
  await runner.run();
  return done;
}
