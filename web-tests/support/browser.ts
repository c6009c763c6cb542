import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "@playwright/test";
import { repository } from "./repository.ts";

/** How the browser is started. */
export interface LaunchOptions {
  /** Folder of the unpacked extension; otherwise `CAIRN_EXTENSION` or the build for tests. */
  readonly extension?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What pages may do without asking, for instance `clipboard-read`. */
  readonly permissions?: readonly string[];
  /** Shows the browser; otherwise `CAIRN_HEADED`. */
  readonly headed?: boolean;
}

/** A real browser with the real extension in it. */
export interface Browser {
  readonly context: BrowserContext;
  /** The profile on disk, for searching it. */
  readonly profile: string;
  close(): Promise<void>;
}

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-features=DisableLoadExtensionCommandLineSwitch",
];

/** Starts a browser with a profile of its own and waits until the extension's worker stands. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const extension = extensionFolder(options.extension);
  const profile = await newProfile();
  const viewport = options.viewport ?? { width: 1280, height: 800 };
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserProgram(),
    headless: !(options.headed ?? process.env["CAIRN_HEADED"] === "1"),
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [...ARGUMENTS, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    viewport,
    permissions: [...(options.permissions ?? [])],
    acceptDownloads: true,
  });
  if (context.serviceWorkers().length === 0) await context.waitForEvent("serviceworker", { timeout: 10_000 });
  const close = async (): Promise<void> => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { context, profile, close };
}

/** The folder of the unpacked extension; an error that says how to build it when it is not there. */
export function extensionFolder(wanted?: string): string {
  const folder = wanted ?? process.env["CAIRN_EXTENSION"] ?? join(repository(), "target/extension-for-tests");
  if (!existsSync(join(folder, "manifest.json"))) {
    throw new Error(`There is no extension in ${folder}. Build it with: cargo xtask build --for-tests`);
  }
  return folder;
}

export function browserProgram(): string {
  const candidates = [process.env["CAIRN_CHROME"], process.env["CHROME"], "/usr/bin/chromium", "/usr/bin/google-chrome"];
  const program = candidates.find((candidate) => candidate !== undefined && existsSync(candidate));
  if (program === undefined) throw new Error("No Chromium was found. Say where it is: CHROME=/path/to/chromium");
  return program;
}

/** Developer mode, or the browser leaves a reloaded unpacked extension disabled. */
async function newProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "cairn-profile-"));
  await mkdir(join(profile, "Default"));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, "Default/Preferences"), JSON.stringify(preferences));
  return profile;
}
