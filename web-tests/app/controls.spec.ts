import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { EXTENSION_ID } from "../support/extension-id.ts";
import { expect, test } from "../support/fixture.ts";
import { openInstances, openSignIn, signIn } from "./steps.ts";

test("what is added while recording reaches the guide: a note, a heading, a picture, the part", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const recording = await cairn.record(page);
  const { popup } = recording;
  await signIn(page);
  await recording.waitFor(3);
  await jot(popup, "note", "Ask for an account first.");
  await jot(popup, "heading", "Look around");
  await expect(popup.getByRole("textbox", { name: "Note of the recording on step 3" })).toHaveValue("Ask for an account first.");
  await page.bringToFront();
  await popup.getByRole("button", { name: "Take a picture of the page" }).click();
  await recording.waitFor(4);
  await popup.getByRole("button", { name: "Verification", exact: true }).click();
  await expect(popup.getByRole("button", { name: "Verification", exact: true })).toHaveAttribute("aria-pressed", "true");
  await page.bringToFront();
  await openInstances(page);
  await recording.waitFor(5);
  await recording.stop();
  const { guide, files } = await recording.export("Markdown");
  expect(guide.steps.map(({ action, part }) => [action, part]).slice(3)).toEqual([["look", "procedure"], [guide.steps[4]?.action, "verification"]]);
  expect(guide.steps[2]?.notes).toContainEqual({ kind: "note", text: "Ask for an account first." });
  expect(guide.steps[3]?.heading).toBe("Look around");
  expect(guide.steps[3]?.plainCaption).toMatch(/^Look at the .+ page\.$/u);
  expect(files[guide.steps[3]?.frame?.file ?? ""]?.length).toBeGreaterThan(1000);
});

test("the last step is taken back, and a note that is being written outlives the popup", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const recording = await cairn.record(page);
  await signIn(page);
  const [first, second] = await recording.waitFor(3);
  await recording.popup.getByRole("button", { name: "Take back the last step" }).click();
  expect(await recording.waitFor(2)).toEqual([first, second]);
  await recording.popup.getByRole("button", { name: "Add a note to the last step" }).click();
  await recording.popup.getByRole("textbox", { name: "Note on the last step" }).fill("Not on a shared mach");
  await recording.popup.close();
  const again = await cairn.reopen(page);
  await expect(again.popup.getByRole("textbox", { name: "Note on the last step" })).toHaveValue("Not on a shared mach");
  await again.stop();
  const { guide } = await again.export("Notion");
  expect(guide.steps[1]?.notes).toContainEqual({ kind: "note", text: "Not on a shared mach" });
});

test("the side panel is the same program, asks about another tab, and holds no accessibility violation", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  await cairn.record(page);
  const other = await cairn.newPage();
  await openSignIn(other, nimbus);
  const panel = await cairn.openPopup(other);
  await panel.goto(panel.url().replace("popup.html", "panel.html"));
  await panel.setViewportSize({ width: 360, height: 700 });
  const question = panel.getByRole("region", { name: "Another tab" });
  await expect(question).toContainText("Also record this tab?");
  await panel.getByText("Keyboard shortcuts").click();
  await expect(panel.getByRole("term").filter({ hasText: "Take the last step away" })).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await panel.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: panel }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    await shot(panel, `panel-${colorScheme}`);
  }
  await question.getByRole("button", { name: "Record this tab too" }).click();
  await expect(question).toHaveCount(0);
  await other.bringToFront();
  await signIn(other);
  await expect(panel.getByRole("textbox", { name: /^Caption of step/u })).not.toHaveCount(0);
});

test("catch-up is switched on, seen, and becomes a guide in the popup", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const popup = await cairn.openPopup(page);
  await popup.getByRole("button", { name: "Switch on catch-up" }).click();
  const state = popup.getByRole("region", { name: "Catch-up" });
  await expect(state).toContainText("Catch-up is on");
  await page.bringToFront();
  await signIn(page);
  await popup.reload();
  await expect(state).toContainText("of the last 5 minutes in 1 tab, in memory only");
  for (const colorScheme of ["light", "dark"] as const) {
    await popup.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: popup }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await shot(popup, `catch-up-${colorScheme}`);
  }
  await popup.getByRole("button", { name: "Turn the last 5 minutes into a guide" }).click();
  await expect(popup.getByRole("textbox", { name: /^Caption of step/u })).toHaveCount(3);
  await expect(popup.getByRole("textbox", { name: "Caption of step 2", exact: true })).toHaveValue(/password/u);
  await popup.getByRole("button", { name: "Switch off" }).click();
  await expect(state).toHaveCount(0);
});

test("a page of the editor shows the same guide and edits it", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const recording = await cairn.record(page);
  await signIn(page);
  await recording.waitFor(3);
  await recording.stop();
  const opened = cairn.browser.context.waitForEvent("page");
  await recording.popup.getByRole("button", { name: "Open in a tab" }).click();
  const editor = await opened;
  await expect(editor).toHaveURL(new RegExp(`^chrome-extension://${EXTENSION_ID}/editor\\.html`, "u"));
  const caption = editor.getByRole("textbox", { name: "Caption of step 1", exact: true });
  await caption.fill("Say who you are");
  await caption.blur();
  await expect(recording.captionBoxes().first(), "the popup follows").toHaveValue("Say who you are");
});

async function jot(popup: Page, kind: "note" | "heading", text: string): Promise<void> {
  const where = kind === "note" ? "on the last step" : "above the next step";
  await popup.getByRole("button", { name: new RegExp(`^Add a ${kind}`, "u") }).click();
  const box = popup.getByRole("textbox", { name: new RegExp(`^${kind} ${where}$`, "iu") });
  await box.fill(text);
  await box.press("Enter");
  await expect(box).toHaveCount(0);
}

/** For who wants to look: `CAIRN_SHOTS` names a folder. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env["CAIRN_SHOTS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
