import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixture.ts";
import { openSignIn, signIn } from "./steps.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`no violations in any state, ${colorScheme}`, async ({ cairn, nimbus }) => {
    const page = cairn.firstPage();
    await openSignIn(page, nimbus);
    const popup = await cairn.openPopup(page);
    await popup.emulateMedia({ colorScheme });
    await expect(popup.getByRole("button", { name: "Start recording" })).toBeVisible();
    await check(popup, "nothing recorded yet");

    await popup.getByRole("button", { name: "Start recording" }).click();
    await popup.getByRole("button", { name: "Stop recording" }).waitFor();
    await page.bringToFront();
    await signIn(page);
    await check(popup, "recording");
    await popup.getByRole("button", { name: "Pause" }).click();
    await popup.getByRole("button", { name: "Resume" }).waitFor();
    await check(popup, "paused");
    await popup.getByRole("button", { name: "Stop recording" }).click();
    await popup.getByRole("button", { name: "Export" }).waitFor();
    await check(popup, "stopped");

    await popup.getByRole("button", { name: "Actions for step 1" }).click();
    await check(popup, "actions of a step");
    await popup.getByRole("button", { name: "Export" }).click();
    await popup.getByRole("radio", { name: "Notion" }).waitFor();
    await check(popup, "export dialog");

    await page.goto("chrome://version");
    const refused = await cairn.openPopup(page);
    await refused.emulateMedia({ colorScheme });
    await refused.getByRole("region", { name: "Cannot record here" }).waitFor();
    await check(refused, "restricted page");
  });
}

test("from starting to the downloaded file by keyboard alone", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const popup = await cairn.openPopup(page);
  await press(popup, "Start recording");
  await popup.getByRole("button", { name: "Stop recording" }).waitFor();
  await page.bringToFront();
  await signIn(page);
  await popup.bringToFront();
  await press(popup, "Stop recording");
  await popup.getByRole("button", { name: "Export" }).waitFor();
  await tabTo(popup, "Caption of step 1");
  await popup.keyboard.press("Control+a");
  await popup.keyboard.type("Say who you are");
  await press(popup, "Export");
  await popup.getByRole("radio", { name: "Markdown" }).waitFor();
  await tabTo(popup, "Confluence");
  await popup.keyboard.press("ArrowDown");
  await popup.keyboard.press("ArrowDown");
  await expect(popup.getByRole("radio", { name: "Markdown" })).toBeChecked();
  const download = popup.waitForEvent("download");
  await press(popup, "Download");
  expect((await download).suggestedFilename()).toMatch(/markdown.*\.zip$/u);
});

async function check(popup: Page, state: string): Promise<void> {
  await test.step(state, async () => {
    const { violations } = await new AxeBuilder({ page: popup }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
}

/** Goes to a control with the Tab key and activates it. */
async function press(popup: Page, name: string): Promise<void> {
  await tabTo(popup, name);
  await popup.keyboard.press("Enter");
}

/** Presses Tab until the control of this name has the keyboard; fails when it cannot be reached. */
async function tabTo(popup: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const reached = await popup.evaluate(() => {
      const active = document.activeElement;
      const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : undefined;
      return active?.getAttribute("aria-label") ?? label ?? active?.textContent ?? "";
    });
    if (reached.trim() === name) return;
    await popup.keyboard.press("Tab");
  }
  throw new Error(`"${name}" cannot be reached by the Tab key.`);
}
