import { expect, test } from "@playwright/test";
import { launchBrowser } from "../support/browser.ts";
import { EXTENSION_ID } from "../support/extension-id.ts";

test("the built extension starts: its worker runs under the fixed id and no content script is registered", async () => {
  const browser = await launchBrowser();
  try {
    const [worker] = browser.context.serviceWorkers();
    if (worker === undefined) throw new Error("The browser started no worker.");
    expect(new URL(worker.url()).host).toBe(EXTENSION_ID);
    expect(await worker.evaluate(async () => await chrome.scripting.getRegisteredContentScripts())).toEqual([]);
  } finally {
    await browser.close();
  }
});
