import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixture.ts";
import { repository } from "../support/repository.ts";
import { openInstances, openSignIn, recordSignIn, signIn } from "./steps.ts";

const run = promisify(execFile);

test("a guide is saved as a file, opened again, edited, and exported as it was by the command line", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const recording = await cairn.record(page);
  await signIn(page);
  await openInstances(page);
  await recording.stop();
  await recording.rewrite(1, "Type your own **User name**");
  const captions = await recording.captions();
  const folder = await mkdtemp(join(tmpdir(), "cairn-"));
  const { fileName, bytes } = await recording.saveFile();
  expect(fileName).toMatch(/\.cairn$/u);
  const file = join(folder, fileName);
  await writeFile(file, bytes);
  expect(Buffer.from(bytes).includes("granite")).toBe(false);

  await open(recording.popup, file);
  expect(await recording.captions()).toEqual(captions);
  await expect(recording.popup.locator("img[src^=blob]").first()).toBeVisible();
  const again = await recording.saveFile();
  await recording.rewrite(2, "Words of the opened one");
  await open(recording.popup, file);
  expect(await recording.captions(), "the file is not changed by what is done to the guide").toEqual(captions);

  await test.step("the command line gives the same bytes", async () => {
    for (const [label, name] of [["Markdown", "gfm"], ["Web page", "html"], ["Confluence", "confluence"]] as const) {
      const download = await recording.download(label);
      const out = join(folder, name);
      await run(join(repository(), "target/debug/cairn"), ["export", file, "--to", name, "-o", out]);
      const rendered = await readFile(join(out, download.suggestedFilename()));
      expect(rendered.equals(await readFile(await download.path())), name).toBe(true);
    }
  });
  expect(again.fileName).toBe(fileName);
});

test("a damaged file is told, and what is whole in it is kept when the person wants it", async ({ cairn, nimbus }) => {
  const { recording, popup } = await recordSignIn(cairn, nimbus);
  const captions = await recording.captions();
  const { bytes } = await recording.saveFile();
  const folder = await mkdtemp(join(tmpdir(), "cairn-"));
  const torn = join(folder, "torn.cairn");
  await writeFile(torn, bytes.subarray(0, bytes.length - 200));
  const other = join(folder, "other.cairn");
  await writeFile(other, "This is no Cairn file.");

  await choose(popup, other);
  const dialog = popup.getByRole("dialog");
  await expect(dialog).toContainText("This is not a Cairn file.");
  await popup.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await choose(popup, other);
  await expect(dialog).toContainText("This is not a Cairn file.");
  await chooseWhileClosing(popup, await readFile(torn));
  await expect(dialog).toContainText("the file ends too soon");
  expect((await new AxeBuilder({ page: popup }).analyze()).violations).toEqual([]);
  await dialog.getByRole("button", { name: "Keep what is whole" }).click();
  await dialog.waitFor({ state: "hidden" });
  await popup.getByRole("textbox", { name: "Caption of step 1", exact: true }).waitFor();
  expect(await recording.captions()).toEqual(captions);
});

test("the guide is put on the clipboard as Confluence's editor takes it", async ({ cairn, nimbus }) => {
  const { page, popup } = await recordSignIn(cairn, nimbus);
  await popup.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = popup.getByRole("dialog");
  expect((await new AxeBuilder({ page: popup }).analyze()).violations).toEqual([]);
  await dialog.getByRole("button", { name: "Copy for Confluence" }).click();
  await expect(dialog).toContainText("Copied.");
  await page.bringToFront();
  await page.evaluate(() => {
    const area = document.createElement("div");
    area.contentEditable = "true";
    area.id = "paste-here";
    area.addEventListener("paste", (event) => {
      area.dataset["html"] = event.clipboardData?.getData("text/html") ?? "";
      area.dataset["text"] = event.clipboardData?.getData("text/plain") ?? "";
    });
    document.body.append(area);
    area.focus();
  });
  await page.keyboard.press("ControlOrMeta+V");
  const pasted = page.locator("#paste-here");
  await expect(pasted).toHaveAttribute("data-html", /<h3>1\. /u);
  await expect(pasted).toHaveAttribute("data-html", /\[Screenshot: step-01-/u);
  await expect(pasted).toHaveAttribute("data-text", /### 1\. /u);
});

async function choose(popup: Page, file: string): Promise<void> {
  const control = popup.getByLabel("Open a Cairn file");
  if ((await control.count()) === 0) await popup.getByRole("button", { name: "Recordings" }).click();
  await control.setInputFiles(file);
}

/** The next file comes in the very turn in which the dialog about the one before is closed. */
async function chooseWhileClosing(popup: Page, bytes: Uint8Array): Promise<void> {
  await popup.getByLabel("Open a Cairn file").evaluate((control, numbers) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(numbers)], "torn.cairn"));
    document.querySelector("dialog")?.close();
    (control as HTMLInputElement).files = files.files;
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }, [...bytes]);
}

/** Opens a file and waits until its guide is in front. */
async function open(popup: Page, file: string): Promise<void> {
  await choose(popup, file);
  await popup.getByRole("dialog").waitFor({ state: "hidden" });
  await popup.getByRole("textbox", { name: /^Caption of step 1$/u }).waitFor();
}
