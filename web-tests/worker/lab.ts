import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Answer, Event, FileRequest, Request, Row, Status } from "../../extension/generated/wire";
import { EXTENSION_ID } from "../support/extension-id.ts";
import { listen, type Served } from "../support/http.ts";
import { repository } from "../support/repository.ts";
import { Protocol } from "./cdp.ts";

/** What differs from the shipped extension, for a test that needs it. */
export interface LabOptions {
  /** Without `unlimitedStorage` a quota can be set. */
  readonly limitedStorage?: boolean;
  /** A profile that was used before. */
  readonly profile?: string;
  readonly args?: readonly string[];
  /** The folder of the whole extension, in place of the worker with the plain recorder. */
  readonly extension?: string;
}

/** A page of the browser, driven by trusted input. */
export interface Tab {
  readonly session: string;
  readonly target: string;
  readonly id: number;
}

export const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks until the answer is right, or fails with what it was last. */
export async function until<T>(ask: () => Promise<T>, right: (value: T) => boolean, patience = 8000): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await ask();
    if (right(value)) return value;
    if (Date.now() > end) throw new Error(`Not in ${String(patience)} ms; last: ${(JSON.stringify(value) as string | undefined ?? "").slice(0, 2000)}`);
    await wait(40);
  }
}

/** Whether a database of the extension's origin takes 10 KB. */
const TAKES_A_WRITE = `new Promise((resolve) => {
  const opening = indexedDB.open("room");
  opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
  opening.onerror = () => resolve(false);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction("rows", "readwrite");
    const end = (taken) => { opening.result.close(); resolve(taken); };
    transaction.objectStore("rows").put("x".repeat(10_000), 1);
    transaction.oncomplete = () => end(true);
    transaction.onabort = () => end(false);
  };
})`;

/** The real worker in a real browser, with the plain recorder in the pages. */
export class Lab {
  public readonly protocol: Protocol;
  public readonly profile: string;
  public site = "";
  private readonly folder: string;
  private server: Served | undefined;
  private console = "";

  private constructor(protocol: Protocol, profile: string, folder: string) {
    this.protocol = protocol;
    this.profile = profile;
    this.folder = folder;
  }

  public static async open(options: LabOptions = {}): Promise<Lab> {
    const folder = await buildExtension(options);
    const profile = options.profile ?? (await newProfile());
    const program = [process.env["CHROME"], "/usr/bin/chromium"].find((path) => path !== undefined && existsSync(path));
    if (program === undefined) throw new Error("No Chromium was found. Say where it is: CHROME=/path/to/chromium");
    const protocol = new Protocol(program, [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
      "--disable-background-networking", "--disable-component-update", "--window-size=1000,700",
      "--disable-features=DisableLoadExtensionCommandLineSwitch", `--user-data-dir=${profile}`,
      `--disable-extensions-except=${folder}`, `--load-extension=${folder}`, ...(options.args ?? []), "about:blank",
    ]);
    const lab = new Lab(protocol, profile, folder);
    lab.server = await listen(createServer((request, response) => {
      const isFile = request.url?.endsWith(".pdf") === true;
      response.writeHead(200, { "content-type": isFile ? "application/pdf" : "text/html" });
      response.end(isFile ? PDF : page(request.url ?? "/"));
    }));
    lab.site = lab.server.url;
    lab.console = await lab.attach((await lab.newTarget(`chrome-extension://${EXTENSION_ID}/popup.html`, true)).targetId);
    await until(() => lab.evaluate<boolean>(lab.console, "typeof chrome.runtime?.sendMessage === 'function'"), Boolean);
    return lab;
  }

  /** Closes the browser; keeps the profile if it is to be opened again. */
  public async close(keepProfile = false): Promise<void> {
    const gone = new Promise((resolve) => this.protocol.process.once("exit", resolve));
    this.protocol.kill("SIGKILL");
    await Promise.race([gone, wait(3000)]);
    await this.server?.close();
    await rm(this.folder, { recursive: true, force: true });
    if (!keepProfile) await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A new tab in a window of its own, so that it is the one in front of its window. */
  public async tab(url: string, newWindow = true): Promise<Tab> {
    const before = new Set(await this.inConsole<number[]>("chrome.tabs.query({}).then((tabs) => tabs.map((tab) => tab.id))"));
    const { targetId } = await this.newTarget(url, newWindow);
    const session = await this.attach(targetId);
    const ids = await this.inConsole<number[]>("chrome.tabs.query({}).then((tabs) => tabs.map((tab) => tab.id))");
    const id = ids.find((candidate) => !before.has(candidate));
    if (id === undefined) throw new Error("The new tab has no id.");
    const arrived = `location.href !== "about:blank" && document.readyState === "complete"`;
    if (url.startsWith("http")) await until(() => this.evaluate<boolean>(session, arrived), Boolean);
    return { session, target: targetId, id };
  }

  /** A tab that is being recorded. */
  public async recorded(path = "/", recording = "r1"): Promise<Tab> {
    const tab = await this.tab(this.site + path);
    const answer = await this.ask({ kind: "start", tab: tab.id, recording });
    if (answer.kind !== "status") throw new Error(JSON.stringify(answer));
    await this.isRecorded(tab);
    return tab;
  }

  /** A tab that is recorded with the real recorder. */
  public async recordedAt(url: string, recording: string): Promise<Tab> {
    const tab = await this.tab(url);
    const answer = await this.ask({ kind: "start", tab: tab.id, recording });
    if (answer.kind !== "status") throw new Error(JSON.stringify(answer));
    await wait(700);
    return tab;
  }

  /** A tab that a recorded one opened. */
  public async openedBy(opener: Tab, url: string): Promise<Tab> {
    const before = new Set(await this.inConsole<number[]>("chrome.tabs.query({}).then((tabs) => tabs.map((tab) => tab.id))"));
    const expression = `void window.open(${JSON.stringify(url)}, "_blank", "popup")`;
    await this.protocol.send("Runtime.evaluate", { expression, userGesture: true }, opener.session);
    const id = await until(() => this.inConsole<number[]>("chrome.tabs.query({}).then((tabs) => tabs.map((tab) => tab.id))").then((ids) => ids.find((one) => !before.has(one))), (found) => found !== undefined);
    const { targetInfos } = await this.protocol.send<{ targetInfos: { targetId: string; url: string; attached: boolean }[] }>("Target.getTargets");
    const target = targetInfos.find((info) => info.url === url && !info.attached)?.targetId;
    if (id === undefined || target === undefined) throw new Error("The tab did not open.");
    await wait(900);
    return { session: await this.attach(target), target, id };
  }

  /** Waits until the recorder in the tab was told to record. */
  public async isRecorded(tab: Tab): Promise<void> {
    await until(() => this.evaluate<string | null>(tab.session, "document.documentElement?.dataset.recorded ?? null"), (is) => is === "yes");
  }

  /** The colour of a picture at a point, in picture pixels. */
  public color(picture: string, x: number, y: number): Promise<number[]> {
    return this.inConsole<number[]>(`(async () => {
      const { base64 } = await chrome.runtime.sendMessage({ kind: "readPicture", id: ${JSON.stringify(picture)} });
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return [...context.getImageData(${String(x)}, ${String(y)}, 1, 1).data].slice(0, 3);
    })()`);
  }

  /** Asks the worker as one of Cairn's own pages. */
  public ask(request: Request | FileRequest): Promise<Answer> {
    return this.inConsole<Answer>(`chrome.runtime.sendMessage(${JSON.stringify(request)})`);
  }

  /** Asks what changes nothing, once more when the worker was killed over the question. */
  private async askAgain(request: Request): Promise<Answer> {
    for (let round = 0; round < 5; round += 1) {
      const answer = await Promise.race([this.ask(request).catch(() => null), wait(5000).then(() => null)]);
      if (answer !== null) return answer;
    }
    throw new Error(`Nobody answers ${request.kind}.`);
  }

  public async status(tab: number | null = null): Promise<Status> {
    const answer = await this.askAgain({ kind: "getStatus", tab });
    if (answer.kind !== "status") throw new Error(JSON.stringify(answer));
    return answer.status;
  }

  public async rows(recording = "r1"): Promise<Row[]> {
    const all: Row[] = [];
    for (;;) {
      const answer = await this.askAgain({ kind: "readJournal", recording, after: all.at(-1)?.sequence ?? 0 });
      if (answer.kind !== "rows") throw new Error(JSON.stringify(answer));
      all.push(...answer.rows);
      if (!answer.more) return all;
    }
  }

  /** A press with trusted input; `hold` milliseconds later the release. */
  public async press(tab: Tab, x: number, y: number, hold = 60): Promise<void> {
    const at = { x, y, button: "left", clickCount: 1 };
    await this.protocol.send("Input.dispatchMouseEvent", { type: "mousePressed", ...at }, tab.session);
    await wait(hold);
    await this.protocol.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at }, tab.session);
  }

  /** Kills the worker, as the browser does when it wants the memory. */
  public async killWorker(): Promise<void> {
    await this.protocol.send("ServiceWorker.enable", {}, this.console);
    await this.protocol.send("ServiceWorker.stopAllWorkers", {}, this.console);
  }

  /** Waits until the browser has put the worker to sleep of itself: half a minute after its last work. */
  public async asleep(): Promise<void> {
    const workers = async (): Promise<number> => {
      const { targetInfos } = await this.protocol.send<{ targetInfos: { type: string }[] }>("Target.getTargets");
      return targetInfos.filter(({ type }) => type === "service_worker").length;
    };
    await until(workers, (count) => count === 0, 90_000);
  }

  /**
   * Sets the room the extension has, in bytes; null takes the limit away. The browser lets a store that is open write
   * for up to 30 s by what it asked before, so the limit holds only once a write has been answered by it.
   */
  public async quota(bytes: number | null): Promise<void> {
    await this.killWorker();
    await wait(3000);
    const origin = `chrome-extension://${EXTENSION_ID}`;
    await this.protocol.send("Storage.overrideQuotaForOrigin", { origin, ...(bytes === null ? {} : { quotaSize: bytes }) }, this.console);
    await wait(500);
    await until(() => this.inConsole<boolean>(TAKES_A_WRITE), (taken) => taken === (bytes === null), 45_000);
  }

  /** Evaluates in one of Cairn's own pages. */
  public inConsole<T>(expression: string): Promise<T> {
    return this.evaluate<T>(this.console, expression);
  }

  public async evaluate<T>(session: string, expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.protocol.send<{ result: { value?: T }; exceptionDetails?: object }>(
      "Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }, session);
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails).slice(0, 1000));
    return result.value as T;
  }

  public async navigate(tab: Tab, url: string): Promise<void> {
    await this.protocol.send("Page.navigate", { url }, tab.session);
    await wait(300);
  }

  private async attach(targetId: string): Promise<string> {
    const { sessionId } = await this.protocol.send<{ sessionId: string }>("Target.attachToTarget", { targetId, flatten: true });
    return sessionId;
  }

  private newTarget(url: string, newWindow: boolean): Promise<{ targetId: string }> {
    return this.protocol.send("Target.createTarget", { url, newWindow });
  }
}

/** Events of one kind, in the order of the journal. */
export function eventsOf<K extends Event["kind"]>(rows: readonly Row[], kind: K): (Extract<Event, { kind: K }> & { row: Row })[] {
  return rows.flatMap((row) => (row.observation.event.kind === kind ? [{ ...(row.observation.event as Extract<Event, { kind: K }>), row }] : []));
}

async function newProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "cairn-worker-"));
  await mkdir(join(profile, "Default"));
  await writeFile(join(profile, "Default/Preferences"), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  return profile;
}

async function buildExtension({ extension, limitedStorage: isLimited = false }: LabOptions): Promise<string> {
  const root = repository();
  const folder = await mkdtemp(join(tmpdir(), "cairn-extension-"));
  if (extension !== undefined) {
    await cp(extension, folder, { recursive: true });
    return folder;
  }
  const common = { bundle: true, target: "chrome120", logLevel: "error" } as const;
  await build({ ...common, entryPoints: [join(root, "extension/background/main.ts")], format: "esm", outfile: join(folder, "worker.js") });
  await build({ ...common, entryPoints: [join(root, "web-tests/worker/plain-recorder.ts")], format: "iife", outfile: join(folder, "recorder.js") });
  await cp(join(root, "extension/pages/icons"), join(folder, "icons"), { recursive: true });
  for (const name of ["popup.html", "panel.html"]) await writeFile(join(folder, name), "<!doctype html><title>Cairn</title>");
  const manifest = JSON.parse(await readFile(join(root, "manifest.json"), "utf8")) as { permissions: string[] };
  const permissions = manifest.permissions.filter((name) => !isLimited || name !== "unlimitedStorage");
  await writeFile(join(folder, "manifest.json"), JSON.stringify({ ...manifest, permissions, host_permissions: ["<all_urls>"] }));
  return folder;
}

const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>";

/** A page that counts its own presses, turns its colour at each, and goes elsewhere by a link. */
function page(path: string): string {
  const color = path.startsWith("/other") ? "#0000ff" : "#ffffff";
  return `<!doctype html><title>${path}</title>
<style>body { margin: 0; background: ${color} } a, button { position: fixed; left: 20px; width: 200px; height: 40px }
#still { top: 20px } #turn { top: 80px } #away { top: 140px; background: #eee } #secret { position: fixed; top: 220px; left: 20px; width: 200px; height: 40px; background: #ff00ff }</style>
<button id="still">Still</button><button id="turn">Turn</button><a id="away" href="/away">Away</a>
<a id="popup" style="top: 280px" href="/opened" target="_blank">Open</a>
${path.startsWith("/secret") ? '<div id="secret" data-secret></div>' : ""}
<script>
  window.presses = 0;
  addEventListener("pointerdown", () => { window.presses += 1; });
  document.getElementById("turn").addEventListener("click", () => {
    document.body.style.background = "rgb(" + [window.presses % 250, 200, 100].join(",") + ")";
  });
</script>`;
}
