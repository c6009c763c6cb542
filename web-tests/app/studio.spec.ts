import type { Page, Worker } from "@playwright/test";
import { expect, test } from "../support/fixture.ts";
import { recordSignIn } from "./steps.ts";

/** What the studio's program calls in its worker. */
declare global {
  // A property of the global object can be declared by `var` alone.
  var cairnReports: (job: number, report: string, bytes: Uint8Array) => void;
}

test("an export that hangs is cancelled, a studio that breaks is told, and neither harms the guide", async ({ cairn, nimbus }) => {
  const { recording, popup } = await recordSignIn(cairn, nimbus);
  const captions = await recording.captions();
  const dialog = popup.getByRole("dialog");

  await test.step("cancelled while it hangs", async () => {
    await (await studioOf(popup)).evaluate(() => {
      const { cairnReports } = globalThis;
      // Pictures of the list may still be on their way.
      globalThis.cairnReports = (job, report, bytes) => {
        while (!report.includes('"drawn"'));
        cairnReports(job, report, bytes);
      };
    });
    await popup.getByRole("button", { name: "Export", exact: true }).click();
    await dialog.getByRole("radio", { name: "Markdown", exact: true }).check();
    await dialog.getByRole("button", { name: "Download" }).click();
    await expect(dialog.getByRole("progressbar", { name: "Pictures" })).toBeVisible();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(dialog.getByRole("progressbar")).toHaveCount(0);
    expect(await downloaded(popup)).toMatch(/-markdown\.zip$/u);
    await dialog.getByRole("button", { name: "Close" }).click();
  });

  await test.step("broken", async () => {
    await popup.reload();
    await expect(popup.locator("img[src^=blob]").first()).toBeVisible();
    await (await studioOf(popup)).evaluate(() => {
      const { cairnReports } = globalThis;
      globalThis.cairnReports = (job, report, bytes) => {
        if (!report.includes('"drawn"')) throw new WebAssembly.RuntimeError("unreachable");
        cairnReports(job, report, bytes);
      };
    });
    await popup.getByRole("button", { name: "Export", exact: true }).click();
    await dialog.getByRole("button", { name: "Download" }).click();
    await expect(dialog).toContainText("Your guide is safe: try again.");
    expect(await downloaded(popup)).toMatch(/-confluence\.zip$/u);
    await dialog.getByRole("button", { name: "Close" }).click();
    expect(await recording.captions()).toEqual(captions);
  });
});

/** The worker that the popup keeps, once it has one. */
async function studioOf(popup: Page): Promise<Worker> {
  await expect.poll(() => popup.workers().length).toBeGreaterThan(0);
  const worker = popup.workers().findLast((one) => one.url().endsWith("/studio-worker.js"));
  if (worker === undefined) throw new Error("The popup has no studio.");
  return worker;
}

async function downloaded(popup: Page): Promise<string> {
  const download = popup.waitForEvent("download");
  await popup.getByRole("dialog").getByRole("button", { name: "Download" }).click();
  return (await download).suggestedFilename();
}
