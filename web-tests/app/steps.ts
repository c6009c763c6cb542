import type { Page } from "@playwright/test";
import type { Cairn, Recording } from "../support/cairn.ts";
import { presses } from "../support/gestures.ts";
import type { Served } from "../support/http.ts";

/** What must be found nowhere that Cairn writes. */
export const CANARY = "Sphinx-of-black-quartz-93";

/** Shows the sign-in page of the demo console. */
export async function openSignIn(page: Page, nimbus: Served): Promise<void> {
  await page.goto(nimbus.url);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
}

/** Signs in with trusted input: three steps, one of them with a password. */
export async function signIn(page: Page, password = CANARY): Promise<void> {
  const press = presses(page);
  await press(page.getByLabel("User name"));
  await page.keyboard.type("ada");
  await press(page.getByLabel("Password"));
  await page.keyboard.type(password);
  await press(page.getByRole("button", { name: "Sign in" }));
  await page.getByRole("heading", { name: "Console home" }).waitFor();
  await page.waitForTimeout(800);
}

/** A recording of the three steps of signing in, stopped. */
export async function recordSignIn(cairn: Cairn, nimbus: Served): Promise<{ page: Page; recording: Recording; popup: Page }> {
  const page = cairn.firstPage();
  await openSignIn(page, nimbus);
  const recording = await cairn.record(page);
  await signIn(page);
  await recording.stop();
  await recording.waitFor(3);
  return { page, recording, popup: recording.popup };
}

/** Opens the instances: one more step. */
export async function openInstances(page: Page): Promise<void> {
  await presses(page)(page.getByRole("link", { name: "Compute" }).first(), 0.2);
  await page.getByRole("heading", { name: /^Instances/u }).waitFor();
  await page.waitForTimeout(800);
}
