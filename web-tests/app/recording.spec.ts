import { expect, test } from "../support/fixture.ts";
import { openInstances, openSignIn, signIn } from "./steps.ts";

test("the list of steps grows while one works, and stays after stopping", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const recording = await cairn.record(page);
  await signIn(page);
  await expect(recording.captionBoxes()).toHaveCount(3);
  await openInstances(page);
  await expect(recording.captionBoxes()).toHaveCount(4);
  await recording.stop();
  await expect(recording.captionBoxes()).toHaveCount(4);
  const [user, password, button, link] = await recording.captions();
  expect(user).toContain("**User name**");
  expect(password).toContain("**Password**");
  expect(button).toContain("**Sign in**");
  expect(link).toContain("**Compute**");
});

test("what is being typed when the recording stops is kept, though a frame answers before its busy page does", async ({ cairn }) => {
  const page = cairn.firstPage();
  const busy = "setInterval(() => { const end = performance.now() + 200; while (performance.now() < end); }, 260)";
  await page.route("https://busy.test/", (route) => route.fulfill({
    contentType: "text/html", body: `<label>Name <input></label><iframe src="https://calm.test/"></iframe><script>${busy}</script>`,
  }));
  await page.route("https://calm.test/", (route) => route.fulfill({ contentType: "text/html", body: "<p>Calm</p>" }));
  await page.goto("https://busy.test/");
  const recording = await cairn.record(page);
  await page.getByLabel("Name").click();
  await page.keyboard.type("web-1");
  await recording.stop();
  expect(await recording.waitFor(1)).toEqual(["In **Name**, enter `web-1`."]);
});

test("nothing is recorded while paused", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const recording = await cairn.record(page);
  await recording.pause();
  await page.bringToFront();
  await signIn(page);
  await recording.resume();
  await page.bringToFront();
  await openInstances(page);
  await recording.stop();
  const captions = await recording.captions();
  expect(captions).toHaveLength(1);
  expect(captions[0]).toContain("**Compute**");
});

test("what was discarded is gone, also for a popup opened later", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const recording = await cairn.record(page);
  await signIn(page);
  await expect(recording.captionBoxes()).toHaveCount(3);
  await recording.discard();
  await expect(recording.popup.getByRole("button", { name: "Start recording" })).toBeVisible();
  await recording.popup.close();
  const popup = await cairn.openPopup(page);
  await expect(popup.getByRole("button", { name: "Start recording" })).toBeVisible();
  await expect(popup.getByRole("textbox", { name: /^Caption of step/u })).toHaveCount(0);
});

test("a popup opened in the middle shows the running recording and can stop it", async ({ cairn, nimbus }) => {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const first = await cairn.record(page);
  await first.popup.close();
  await signIn(page);
  const second = await cairn.reopen(page);
  await expect(second.captionBoxes()).toHaveCount(3);
  await second.stop();
  expect((await second.export("Markdown")).guide.steps).toHaveLength(3);
});
