import type { Page } from "@playwright/test";
import type { Press } from "../../support/gestures.ts";

/** A row of the catalogue of events, done with trusted input, and the steps that must come of it. */
export interface RowGesture {
  readonly row: string;
  readonly act: (page: Page, press: Press) => Promise<unknown>;
  /** Act, target, value or state, and what came of it. */
  readonly steps: readonly string[];
}

/** What stands in no scenario of its own; the last ones leave the page. */
export const GESTURES: readonly RowGesture[] = [
  { row: "M12", act: (page) => page.locator("#prose").click({ clickCount: 3 }), steps: [] },
  // The catalogue has it as a double click or two clicks; a reader who double-clicks does the same.
  { row: "M13", act: (page) => page.locator("#twice").dblclick(), steps: ["doubleClick Add shard"] },
  { row: "M15", act: async (page) => { await page.locator("#files").focus(); await page.keyboard.press("Shift+F10"); }, steps: ["rightClick Report"] },
  { row: "M18", act: tap, steps: ["click Ping"] },
  { row: "M27", act: (_, press) => press("#plain"), steps: ["click Show quota"] },
  { row: "M32", act: async (page) => { for (let times = 0; times < 4; times += 1) await page.locator("#dead").click({ delay: 20 }); }, steps: ["click Refresh"] },
  // Nothing tells a press that a page drew its button anew for from one that worked: a press lost is worse than one told twice.
  { row: "M33", act: async (page) => { const at = await middle(page, "#twin"); await page.mouse.click(at.x, at.y, { delay: 20 }); await page.waitForTimeout(120); await page.mouse.click(at.x, at.y, { delay: 20 }); }, steps: ["click Connect", "click Connect"] },
  { row: "M110", act: async (page) => { const at = await middle(page, "#edge"); await page.mouse.move(at.x, at.y); await page.mouse.down(); await page.mouse.move(at.x + 60, at.y, { steps: 4 }); await page.mouse.up(); }, steps: ["set Resize Name 220"] },
  { row: "M121", act: async (page) => { const at = await middle(page, "#long"); await page.mouse.move(at.x, at.y); await page.mouse.wheel(0, 300); }, steps: [] },
  { row: "M47", act: (_, press) => press("#mixed"), steps: ["toggle All regions mixed"] },
  // Both are told: the guide is of what was done, and taking it back is one press in the popup.
  { row: "M48", act: async (_, press) => { await press("#again"); await press("#again"); }, steps: ["toggle Keep logs on", "toggle Keep logs off"] },
  { row: "M85", act: async (page, press) => { await press("#base"); await press(page.locator("#base option").nth(1)); }, steps: ["select Tier Team"] },
  { row: "M87", act: async (page) => { await page.locator("#day").focus(); await page.keyboard.press("ArrowUp"); await page.keyboard.press("ArrowRight"); await page.keyboard.press("ArrowUp"); }, steps: ["set Due date 2026-04-15"] },
  { row: "M94", act: async (page, press) => { const chooser = page.waitForEvent("filechooser"); await press("#choose-file"); await (await chooser).setFiles({ name: "site.pem", mimeType: "text/plain", buffer: Buffer.from("x") }); }, steps: ["upload Upload certificate site.pem"] },
  { row: "M52", act: async (page, press) => { await press("#term"); await page.keyboard.type("db"); await page.keyboard.press("Enter"); }, steps: ["enter Search term db", "press Search term Enter"] },
  { row: "M53", act: async (page, press) => { await press("#tag"); await page.keyboard.type("blue"); await page.keyboard.press("Enter"); await page.waitForTimeout(200); await press("#quiet"); await page.keyboard.type("bee"); await page.keyboard.press("Enter"); }, steps: ["enter New tag blue", "press New tag Enter", "enter Nickname bee"] },
  { row: "M55", act: (_, press) => press("#autosave"), steps: ["click Autosave"] },
  { row: "M61", act: async (page) => { await page.locator("#cut").focus(); await page.keyboard.press("Control+a"); await page.keyboard.press("Control+x"); await page.keyboard.press("Control+z"); await page.keyboard.press("Tab"); }, steps: [] },
  { row: "M72", act: async (page, press) => { await press("#held"); for (let times = 0; times < 5; times += 1) await page.keyboard.down("z"); await page.keyboard.up("z"); }, steps: ["enter Filler zzzzz"] },
  { row: "M74", act: async (page, press) => { await press("#visits"); await page.keyboard.type("3"); await press("#between"); await press("#visits"); await page.keyboard.press("End"); await page.keyboard.type("0"); }, steps: ["enter Replicas 3", "click Check", "enter Replicas 30"] },
  { row: "M97", act: async (_, press) => { await press("#ask"); await press("#ok"); }, steps: ["click Delete depot", "click OK (dialogClosed Delete depot?)"] },
  { row: "M125", act: async (page, press) => { await press("#trap"); await page.keyboard.press("Tab"); await page.keyboard.press("Tab"); await page.keyboard.press("Shift+Tab"); await press("#done"); }, steps: ["click Edit labels", "click Done (dialogClosed Labels)"] },
  { row: "M120", act: async (page, press) => { const download = page.waitForEvent("download"); await press("#report"); await download; }, steps: ["click Export report"] },
  { row: "M118", act: visitTab, steps: ["click Price list (newTab Handbook)", "click Print", "switchTab Catalogue", "click Add shard"] },
  { row: "M119", act: async (page, press) => { await press("#hop"); await page.getByRole("heading", { name: "Handbook" }).waitFor(); }, steps: ["click Handbook (navigation Handbook)"] },
];

async function middle(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not on the screen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function tap(page: Page): Promise<void> {
  const at = await middle(page, "#tap");
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

/** A tab that a link opened, something done there, and back to the first. */
async function visitTab(page: Page, press: Press): Promise<void> {
  const opened = page.context().waitForEvent("page");
  await press("#tab");
  const tab = await opened;
  await tab.waitForLoadState();
  await tab.waitForTimeout(600);
  await tab.getByRole("button").first().click({ delay: 25 });
  await tab.waitForTimeout(300);
  await page.bringToFront();
  await page.waitForTimeout(400);
  await press("#twice");
}
