/** A browser with the extension, for use by hand. Started by `cargo xtask start`; a line `reload` on its input reloads. */
import { mkdirSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium, type BrowserContext } from "@playwright/test";
import { startConsole } from "../console/serve.ts";

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set. Start this with: cargo xtask start`);
  return value;
}

/** Developer mode, or the browser leaves a reloaded unpacked extension disabled. */
function prepareProfile(profile: string): void {
  const preferences = join(profile, "Default/Preferences");
  if (existsSync(preferences)) return;
  mkdirSync(join(profile, "Default"), { recursive: true });
  writeFileSync(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}

async function open(headed: boolean): Promise<BrowserContext> {
  const [profile, extension] = [setting("CAIRN_PROFILE"), setting("CAIRN_EXTENSION")];
  prepareProfile(profile);
  const isRoot = process.getuid?.() === 0;
  return await chromium.launchPersistentContext(profile, {
    executablePath: setting("CAIRN_CHROME"),
    headless: !headed,
    viewport: null,
    ignoreDefaultArgs: ["--disable-extensions", "--enable-automation"],
    args: [
      ...(isRoot ? ["--no-sandbox"] : []),
      ...["--no-first-run", "--disable-component-update", "--disable-sync"],
      "--disable-features=DisableLoadExtensionCommandLineSwitch",
      ...[`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    ],
  });
}

async function reload(context: BrowserContext): Promise<void> {
  const [worker] = context.serviceWorkers();
  if (worker === undefined) {
    console.log("Built. The extension sleeps: press its reload button on chrome://extensions.");
    return;
  }
  // The worker goes away with the reload, so it cannot answer.
  await worker.evaluate(() => { chrome.runtime.reload(); }).catch(() => undefined);
  console.log("Built and reloaded. Reload the page too.");
}

const headed = setting("CAIRN_HEADED") === "1";
const wanted = setting("CAIRN_URL");
const served = wanted === "" ? await startConsole() : undefined;
const url = served?.url ?? wanted;
const context = await open(headed);
const [page = await context.newPage()] = context.pages();
await page.goto(url).catch((error: unknown) => { console.error(`${url} could not be opened: ${String(error)}`); });
console.log(
  headed
    ? `Cairn stands on ${url}. Close the browser to end.`
    : `There is no display, so the browser runs unseen on ${url}. Set DISPLAY, or load dist/ in your own browser. Ctrl-C ends.`,
);

const input = createInterface({ input: process.stdin });
input.on("line", (line) => { if (line === "reload") void reload(context); });
context.on("close", () => {
  void (served?.close() ?? Promise.resolve()).finally(() => process.exit(0));
});
