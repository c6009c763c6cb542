import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { build } from "esbuild";
import type { Event, Observation, RecorderMessage } from "../../extension/generated/wire.ts";
import { browserProgram } from "../support/browser.ts";
import { repository } from "../support/repository.ts";

type Kind = Event["kind"];

/** What the recorder said, in order. */
export class Trace {
  readonly observations: Observation[] = [];
  readonly messages: RecorderMessage[] = [];

  /** Everything that would leave the page, as text. */
  get text(): string {
    return JSON.stringify([this.observations, this.messages]);
  }

  /** The events of one kind. */
  of<K extends Kind>(kind: K): Extract<Event, { kind: K }>[] {
    return this.observations.map(({ event }) => event).filter((event): event is Extract<Event, { kind: K }> => event.kind === kind);
  }

  /** The observations of one kind. */
  all(kind: Kind): Observation[] {
    return this.observations.filter(({ event }) => event.kind === kind);
  }

  /** The order of kinds, without what only follows later. */
  get kinds(): string[] {
    return this.observations.map(({ event }) => event.kind).filter((kind) => !["settled", "outcome", "pageOpened", "popupOpened"].includes(kind));
  }

  clear(): void {
    this.observations.length = 0;
    this.messages.length = 0;
  }
}

/** A browser whose pages all carry the recorder as their own first script. */
export interface Stage {
  readonly page: Page;
  readonly trace: Trace;
  /** Errors and warnings that the page or its console saw. */
  readonly noise: string[];
  /** Opens one of our pages, or the HTML given, under `http://stage.test/`. */
  open(html: string): Promise<void>;
  close(): Promise<void>;
}

let script: Promise<string> | undefined;

async function recorderScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(repository(), "web-tests/recorder/in-page.ts")],
    bundle: true, write: false, format: "iife", target: "es2022", logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

export const ORIGIN = "http://stage.test";

/** A page of `pages/`. */
export const pageFile = (name: string): string => readFileSync(join(repository(), "web-tests/recorder/pages", name), "utf8");

export async function openStage(browser?: Browser): Promise<Stage> {
  script ??= recorderScript();
  const own = browser ?? (await chromium.launch({ executablePath: browserProgram(), args: ["--no-sandbox", "--disable-gpu"] }));
  const context = await own.newContext({ viewport: { width: 1300, height: 1400 }, permissions: ["clipboard-read", "clipboard-write"] });
  const trace = new Trace();
  const noise: string[] = [];
  let body = "";
  await context.exposeFunction("cairnTold", (kind: string, text: string) => {
    if (kind === "observation") trace.observations.push(JSON.parse(text) as Observation);
    else trace.messages.push(JSON.parse(text) as RecorderMessage);
  });
  await context.addInitScript(await script);
  await context.route(`${ORIGIN}/**`, async (route) => {
    const second = new URL(route.request().url()).pathname.startsWith("/second");
    await route.fulfill({ contentType: "text/html; charset=utf-8", body: second ? "<!doctype html><title>Second</title><h1>Second page</h1>" : body });
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => noise.push(String(error)));
  page.on("console", (message) => { if (message.type() === "error" || message.type() === "warning") noise.push(message.text()); });
  page.on("dialog", (dialog) => { void dialog.accept(); });
  const open = async (html: string): Promise<void> => {
    body = html;
    trace.clear();
    await page.goto(`${ORIGIN}/first`);
    await page.waitForTimeout(350);
    // Nobody acts before the page stands still; one that never does is acted on all the same.
    for (let tries = 0; tries < 60 && !trace.messages.some(({ kind }) => kind === "quiet"); tries += 1) await page.waitForTimeout(50);
  };
  const close = async (): Promise<void> => {
    await context.close();
    if (browser === undefined) await own.close();
  };
  return { page, trace, noise, open, close };
}

/** Longer than the last reading of a control after an act. */
export const SETTLED = 1_150;
