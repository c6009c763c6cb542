import { readFile } from "node:fs/promises";
import { expect, type Download, type Locator, type Page, type Worker } from "@playwright/test";
import { launchBrowser, type Browser, type LaunchOptions } from "./browser.ts";
import { EXTENSION_ID } from "./extension-id.ts";
import { openExport, type Export } from "./guide.ts";

/** What an export can be made for, by the names in the popup. */
export type ExportTarget = "Confluence" | "Notion" | "Markdown";

/**
 * Cairn in a browser, driven as a person does it: through the popup, by the accessible names of the contract.
 *
 * The popup stands in a window of its own: the browser takes pictures of the active tab of a window, so a
 * popup in a tab beside the recorded one would be in the picture's way.
 */
export class Cairn {
  public readonly browser: Browser;

  private constructor(browser: Browser) {
    this.browser = browser;
  }

  public static async launch(options: LaunchOptions = {}): Promise<Cairn> {
    return new Cairn(await launchBrowser(options));
  }

  /** A new tab of the main window. */
  public async newPage(): Promise<Page> {
    return await this.browser.context.newPage();
  }

  /** The tab the browser opened by itself. */
  public firstPage(): Page {
    const [page] = this.browser.context.pages();
    if (page === undefined) throw new Error("The browser has no tab.");
    return page;
  }

  /** The popup for a tab, in a window of its own. */
  public async openPopup(page: Page): Promise<Page> {
    const tab = await this.tabOf(page);
    return await this.openWindow(page, `chrome-extension://${EXTENSION_ID}/popup.html?tab=${String(tab)}`);
  }

  /** Starts recording a page, and brings the page back to the front. */
  public async record(page: Page): Promise<Recording> {
    const popup = await this.openPopup(page);
    await popup.getByRole("button", { name: "Start recording" }).click();
    await popup.getByRole("button", { name: "Stop recording" }).waitFor();
    await page.bringToFront();
    return new Recording(popup);
  }

  /** A popup for a recording that is running. */
  public async reopen(page: Page): Promise<Recording> {
    const popup = await this.openPopup(page);
    await popup.getByRole("button", { name: "Stop recording" }).waitFor();
    return new Recording(popup);
  }

  public async close(): Promise<void> {
    await this.browser.close();
  }

  /** The browser's id of a page's tab: the active one of the window the page is in. */
  public async tabOf(page: Page): Promise<number> {
    await page.bringToFront();
    const session = await this.browser.context.newCDPSession(page);
    const { windowId } = await session.send("Browser.getWindowForTarget");
    await session.detach();
    const tab = await this.worker().evaluate(async (window) => {
      const [active] = await chrome.tabs.query({ active: true, windowId: window });
      return active?.id;
    }, windowId);
    if (tab === undefined) throw new Error(`Window ${String(windowId)} has no active tab.`);
    return tab;
  }

  /** Opens a tab in front of a page, in its window, so that the page cannot be seen. */
  public async coverWithTab(page: Page): Promise<void> {
    const tab = await this.tabOf(page);
    await this.worker().evaluate(async (covered) => {
      const { windowId } = await chrome.tabs.get(covered);
      await chrome.tabs.create({ windowId, url: "about:blank", active: true });
    }, tab);
  }

  private worker(): Worker {
    const [worker] = this.browser.context.serviceWorkers();
    if (worker === undefined) throw new Error("The extension's worker is not running.");
    return worker;
  }

  private async openWindow(page: Page, url: string): Promise<Page> {
    const opened = this.browser.context.waitForEvent("page");
    const session = await this.browser.context.newCDPSession(page);
    await session.send("Target.createTarget", { url, newWindow: true });
    await session.detach();
    const popup = await opened;
    await popup.setViewportSize({ width: 420, height: 600 });
    await popup.waitForLoadState();
    return popup;
  }
}

/** A recording, seen through the popup that started it. */
export class Recording {
  public readonly popup: Page;

  public constructor(popup: Page) {
    this.popup = popup;
  }

  public async pause(): Promise<void> {
    await this.press("Pause");
    await this.popup.getByRole("button", { name: "Resume" }).waitFor();
  }

  public async resume(): Promise<void> {
    await this.press("Resume");
    await this.popup.getByRole("button", { name: "Pause" }).waitFor();
  }

  /** Stops; what was done last has been written down by then. */
  public async stop(): Promise<void> {
    await this.press("Stop recording");
    await this.popup.getByRole("button", { name: "Stop recording" }).waitFor({ state: "hidden" });
  }

  /** The same recording, seen through another popup. */
  public in(popup: Page): Recording {
    return new Recording(popup);
  }

  /** Waits until there are so many steps; gives their captions. */
  public async waitFor(steps: number): Promise<string[]> {
    await expect(this.captionBoxes()).toHaveCount(steps);
    return await this.captions();
  }

  /** Throws the recording away, and says yes when asked. */
  public async discard(): Promise<void> {
    await this.press("Discard");
    const again = this.popup.getByRole("dialog").getByRole("button", { name: "Discard" });
    await again.or(this.popup.getByRole("button", { name: "Start recording" })).first().waitFor();
    if (await again.isVisible()) await again.click();
  }

  /** The fields with the captions, in order. */
  public captionBoxes(): Locator {
    return this.popup.getByRole("textbox", { name: /^Caption of step \d+$/u });
  }

  /** The texts of the captions, in order. */
  public async captions(): Promise<string[]> {
    const boxes = await this.captionBoxes().all();
    return await Promise.all(boxes.map((box) => box.inputValue()));
  }

  /** Gives a step other words, and leaves the field. */
  public async rewrite(step: number, caption: string): Promise<void> {
    const box = this.popup.getByRole("textbox", { name: `Caption of step ${String(step)}`, exact: true });
    await box.fill(caption);
    await box.blur();
  }

  /** Exports through the dialog and opens the file. The recording must have been stopped. */
  public async export(target: ExportTarget): Promise<Export> {
    const download = await this.download(target);
    const zip = new Uint8Array(await readFile(await download.path()));
    return openExport(download.suggestedFilename(), zip);
  }

  /** Saves the recording itself, as a file that Cairn opens again. */
  public async saveFile(): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> {
    const download = await this.download("Cairn file");
    return { fileName: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
  }

  /** What the export dialog hands over for a target, by the target's name in the dialog. */
  public async download(target: string): Promise<Download> {
    await this.press("Export");
    const dialog = this.popup.getByRole("dialog");
    await dialog.getByRole("radio", { name: target }).check();
    const [download] = await Promise.all([
      this.popup.waitForEvent("download", { timeout: 60_000 }),
      dialog.getByRole("button", { name: "Download" }).click(),
    ]);
    await download.path();
    await expect(dialog.getByText("is in your downloads"), "where the file is, without scrolling").toBeInViewport();
    await this.popup.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    return download;
  }

  /** Whether nothing was recorded: then there is nothing to export either. The recording must have been stopped. */
  public async isEmpty(): Promise<boolean> {
    const nothing = this.popup.getByText("There are no steps in this recording.");
    await nothing.or(this.captionBoxes().first()).first().waitFor();
    return await nothing.isVisible();
  }

  private async press(name: string): Promise<void> {
    await this.popup.getByRole("button", { name, exact: true }).click();
  }
}
