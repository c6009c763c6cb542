import { existsSync } from "node:fs";
import { join } from "node:path";
import { Cairn } from "../support/cairn.ts";
import { expect, test } from "../support/fixture.ts";
import { repository } from "../support/repository.ts";
import { openSignIn } from "./steps.ts";

test("on a page of the browser the popup says why it cannot record, and offers nothing", async ({ cairn }) => {
  const page = cairn.firstPage();
  await page.goto("chrome://version");
  const popup = await cairn.openPopup(page);
  const refusal = popup.getByRole("region", { name: "Cannot record here" });
  await expect(refusal).toContainText("This page belongs to the browser");
  await expect(refusal).toContainText("Go to the page where the procedure begins");
  await expect(popup.getByRole("button", { name: "Start recording" })).toHaveCount(0);
});

test("for a tab that is gone the popup says so", async ({ cairn, nimbus }) => {
  const page = await cairn.newPage();
  await openSignIn(page, nimbus);
  const popup = await cairn.openPopup(page);
  await page.close();
  await popup.reload();
  await expect(popup.getByRole("region", { name: "Cannot record here" })).toContainText("There is no page to record");
});

test("without the permission, the shipped extension says what it will ask for", async ({ nimbus }) => {
  const shipped = join(repository(), "dist");
  test.skip(!existsSync(join(shipped, "manifest.json")), "the shipped extension has not been built: cargo xtask build");
  const cairn = await Cairn.launch({ extension: shipped });
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const popup = await cairn.openPopup(page);
  await expect(popup.getByRole("button", { name: "Start recording" })).toBeVisible();
  await expect(popup.getByRole("listitem").filter({ hasText: "The browser will ask" })).toBeVisible();
  await cairn.close();
});
