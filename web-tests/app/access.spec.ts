import { existsSync } from "node:fs";
import { join } from "node:path";
import { Cairn } from "../support/cairn.ts";
import { expect, test } from "../support/fixture.ts";
import { repository } from "../support/repository.ts";
import { openSignIn } from "./steps.ts";

/** Pages no recorder can run in, and what the popup must say of each. */
const CLOSED = [
  { what: "a page of the browser", url: "chrome://version", says: "This page belongs to the browser", advises: "Go to the page where the procedure begins" },
  { what: "the web store", url: "https://chromewebstore.google.com/", says: "The web store cannot be recorded", advises: "Go to the page where the procedure begins" },
  { what: "a PDF", url: "https://files.test/manual.pdf", says: "A file viewer shows this page", advises: "Go back to the page that links to it" },
] as const;

for (const { what, url, says, advises } of CLOSED) {
  test(`on ${what} the popup says why it cannot record, and offers nothing`, async ({ cairn }) => {
    const page = cairn.firstPage();
    await page.route("https://files.test/manual.pdf", (route) => route.fulfill({ contentType: "application/pdf", body: PDF }));
    const popup = await cairn.openPopup(page);
    // The browser takes the page out of a script's hands at the store: that is no failure.
    await page.goto(url).catch(() => undefined);
    await popup.reload();
    const refusal = popup.getByRole("region", { name: "Cannot record here" });
    await expect(refusal).toContainText(says);
    await expect(refusal).toContainText(advises);
    await expect(popup.getByRole("button", { name: "Start recording" })).toHaveCount(0);
  });
}

test("a step whose picture could not be taken stays, and says why it has none", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const recording = await cairn.record(page);
  // Another tab in front: there is nothing of the recorded one to take a picture of.
  await cairn.coverWithTab(page);
  await page.evaluate(() => { document.body.style.background = "rgb(250, 200, 100)"; });
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(recording.popup.getByRole("list", { name: "Steps" }).getByRole("listitem")).toHaveCount(1);
  await recording.stop();
  await recording.waitFor(1);
  await expect(recording.popup.getByText("No picture: the tab was not visible.")).toBeVisible();
  const { guide } = await recording.export("Markdown");
  expect(guide.steps[0]).toMatchObject({ target: { name: "Sign in" }, frame: null, frameMissing: "the tab was not visible" });
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

/** The smallest file that is a PDF. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
