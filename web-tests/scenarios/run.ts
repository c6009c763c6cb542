import { presses } from "../support/gestures.ts";
import type { Cairn } from "../support/cairn.ts";
import type { GuideStep } from "../support/guide.ts";
import type { Scenario } from "./scenario.ts";

/** How long a person looks at the result before stopping, in milliseconds: outcomes and states come late. */
const REST = 800;

/** Performs one scenario in a recording of its own and gives the exported steps. */
export async function perform(cairn: Cairn, site: string, scenario: Scenario): Promise<readonly GuideStep[]> {
  const page = await cairn.newPage();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto(site + scenario.url);
  await page.waitForTimeout(300);
  const recording = await cairn.record(page);
  try {
    await scenario.gesture(page, presses(page));
    await page.waitForTimeout(REST);
    await recording.stop();
    return (await recording.isEmpty()) ? [] : (await recording.export("Markdown")).guide.steps;
  } finally {
    await recording.popup.close();
    await page.close();
  }
}
