import { expect, test as base } from "@playwright/test";
import { Cairn } from "../support/cairn.ts";
import type { Served } from "../support/http.ts";
import { ownScenarios } from "./own.ts";
import { servePages } from "./pages.ts";
import { perform } from "./run.ts";
import type { Scenario } from "./scenario.ts";
import { differences } from "./score.ts";
import { sharedFolder, sharedScenarios } from "./shared.ts";

/** One browser and one server for all scenarios: each has a tab and a recording of its own. */
const test = base.extend<object, { readonly cairn: Cairn; readonly site: Served }>({
  cairn: [
    async ({}, use) => {
      const cairn = await Cairn.launch({
        viewport: { width: 1300, height: 2400 },
        permissions: ["clipboard-read", "clipboard-write"],
      });
      await use(cairn);
      await cairn.close();
    },
    { scope: "worker" },
  ],
  site: [
    async ({}, use) => {
      const site = await servePages();
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],
});

function check(scenario: Scenario): void {
  test(`${scenario.suite}: ${scenario.name}`, async ({ cairn, site }) => {
    const steps = await perform(cairn, site.url, scenario);
    expect(differences(scenario, steps).join("\n")).toBe("");
  });
}

test.describe("the common ground truth", () => {
  const folder = sharedFolder();
  if (folder === undefined) {
    test("48 gestures", () => {
      test.skip(true, "shared/gestures does not lie beside the repository; our own scenarios still run");
    });
  } else {
    for (const scenario of sharedScenarios(folder)) check(scenario);
  }
});

test.describe("our own ground truth", () => {
  for (const scenario of ownScenarios) check(scenario);
});
