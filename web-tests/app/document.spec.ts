import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../support/fixture.ts";
import { markdown } from "../support/guide.ts";
import { recordSignIn } from "./steps.ts";

test("a guide becomes an SOP with a filled blank and a variable, and a runbook without losing a word", async ({ cairn, nimbus }) => {
  const { page, recording, popup } = await recordSignIn(cairn, nimbus);

  await test.step("fill in", async () => {
    await popup.getByRole("button", { name: "Document" }).press("Enter");
    await popup.getByRole("radio", { name: "SOP" }).check();
    await expect(popup.getByText("blanks left")).toBeVisible();
    await popup.getByRole("textbox", { name: "Purpose" }).fill("Nobody signs in by guessing.");
    await popup.getByRole("textbox", { name: "Owner" }).fill("Platform team");
    await popup.getByRole("button", { name: "Owner: use for all guides" }).click();
    await popup.getByRole("checkbox", { name: "ada" }).check();
    await popup.getByRole("textbox", { name: "Name of ada" }).fill("operator");
    await popup.getByRole("checkbox", { name: "Steps in an appendix" }).check();
    for (const colorScheme of ["light", "dark"] as const) {
      await popup.emulateMedia({ colorScheme });
      // On the way from one background to the other a contrast says nothing.
      await popup.evaluate(async () => { await Promise.allSettled(document.getAnimations().map(async ({ finished }) => finished)); });
      const { violations } = await new AxeBuilder({ page: popup }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    }
  });

  await test.step("the file shows it", async () => {
    const text = markdown((await recording.export("Markdown")).files);
    expect(text).toMatch(/^## Purpose\n\nNobody signs in by guessing\.$/mu);
    expect(text).toContain("Platform team");
    expect(text).toMatch(/OPERATOR.*ada/u);
    expect(text.match(/\bada\b/gu)).toHaveLength(1);
    expect(text).toMatch(/^## Scope$/mu);
    expect(text).toContain("To fill in:");
  });

  await test.step("another kind keeps every word, and undo brings the value back", async () => {
    await popup.getByRole("radio", { name: "Runbook" }).check();
    const runbook = markdown((await recording.export("Markdown")).files);
    expect(runbook).toMatch(/^## Prerequisites$/mu);
    expect(runbook).not.toContain("Nobody signs in by guessing.");
    await popup.getByRole("radio", { name: "SOP" }).check();
    await expect(popup.getByRole("textbox", { name: "Purpose" })).toHaveValue("Nobody signs in by guessing.");
    await popup.getByRole("checkbox", { name: "ada" }).uncheck();
    await expect(popup.getByRole("textbox", { name: "Name of ada" })).toBeHidden();
    expect(markdown((await recording.export("Markdown")).files)).not.toContain("OPERATOR");
  });

  await test.step("the team's word is there in the next window", async () => {
    const next = await cairn.openPopup(page);
    await next.getByRole("button", { name: "Document" }).click();
    await expect(next.getByRole("button", { name: "Owner: use for all guides" })).toHaveAttribute("aria-pressed", "true");
  });
});

test("captions are told in another language, with and without their reasons, and so is the export", async ({ cairn, nimbus }) => {
  const { page, recording, popup } = await recordSignIn(cairn, nimbus);
  await popup.getByRole("button", { name: "Document" }).press("Enter");
  await expect(popup.getByText("At least 8 characters.")).toBeVisible();
  await popup.getByRole("checkbox", { name: "Say why below a step" }).uncheck();
  await expect(popup.getByText("At least 8 characters.")).toHaveCount(0);
  const third = popup.getByRole("textbox", { name: "Caption of step 3", exact: true });
  for (const [language, caption] of [["Deutsch", "Klicken Sie auf **Sign in**."], ["Español", "Haga clic en **Sign in**."], ["日本語", "**Sign in** をクリックします。"], ["English", "Click **Sign in**."], ["Français", "Cliquez sur **Sign in**."]] as const) {
    await popup.getByRole("radio", { name: language }).check();
    await expect(third).toHaveValue(caption);
  }
  const { guide } = await recording.export("Markdown");
  expect(guide.steps.map(({ why }) => why)).toEqual([null, null, null]);
  expect(guide.steps[2]?.caption).toBe("Cliquez sur **Sign in**.");
  await popup.getByRole("radio", { name: "Whole page" }).check();
  const [width, height] = await page.evaluate(() => [innerWidth * devicePixelRatio, innerHeight * devicePixelRatio]);
  const whole = (await recording.export("Markdown")).guide.steps[2]?.frame;
  expect([whole?.width, whole?.height]).toEqual([width, height]);
  expect(guide.steps[2]?.frame?.width).toBeLessThan(width);
});
