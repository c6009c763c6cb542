import type { Page } from "@playwright/test";
import type { Press } from "../../support/gestures.ts";
import type { Expected, Scenario } from "../scenario.ts";

/** The rows of the taxonomy of events that the common ground truth leaves out, on a plain page. */
export const plainScenarios: readonly Scenario[] = [
  row("right-click", [{ a: "right-click", t: "Report" }], (page) => page.locator("#files").click({ button: "right" })),
  row("unavailable by ARIA alone", [], (_, press) => press("#denied")),
  row("Enter on a div that is a button", [{ a: "click", t: "Deploy", c: "Buttons and keys" }], (page) => page.locator("#deploy").press("Enter")),
  row("same button four times", [{ a: "increase", t: "" }], async (_, press) => {
    for (let times = 0; times < 4; times += 1) await press("#plus");
  }),
  row("link to another page", [{ a: "open", t: "Handbook" }], async (page, press) => {
    await press("#handbook");
    await page.getByRole("heading", { name: "Handbook" }).waitFor();
  }),
  row("link within the page's own router", [{ a: "open", t: "Usage" }], (_, press) => press("#route")),
  row("link that opens a tab", [{ a: "open a tab", t: "Price list" }], (_, press) => press("#outside")),
  row("link with the middle button", [{ a: "new tab", t: "Handbook" }], (page) => page.locator("#handbook").click({ button: "middle" })),
  row("link with Control held", [{ a: "new tab", t: "Handbook" }], (page) => page.locator("#handbook").click({ modifiers: ["Control"] })),
  row("link, then back", [{ a: "open", t: "Handbook" }, { a: "go", t: "" }], async (page, press) => {
    await press("#handbook");
    await page.getByRole("heading", { name: "Handbook" }).waitFor();
    await page.waitForTimeout(600);
    await page.goBack();
  }),
  row("press on prose", [], (_, press) => press("#prose")),
  row("press on a chart", [{ a: "click", t: "Traffic" }], (_, press) => press("#chart")),
  row("control in a closed shadow root", [{ a: "click", t: "Refresh quota" }], (page, press) => press("#closed", 40 / widthOf(page))),
  row("control in a frame", [{ a: "click", t: "Export costs", c: "Cost explorer" }], (page) =>
    page.frameLocator("#frame").getByRole("button").click({ delay: 25 }),
  ),
  row("button with a question by the browser", [{ a: "click", t: "Restart all" }], (_, press) => press("#ask")),
  row("copy button", [{ a: "copy button", t: "Copy ARN" }], (_, press) => press("#copy")),
  row("select text and copy it", [{ a: "copy", t: "" }], async (page) => {
    await page.locator("#quote").dblclick();
    await page.keyboard.press("Control+c");
  }),
  row("Tab alone", [], async (page) => {
    await page.locator("#files").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
  }),
  row("shortcut of the page", [{ a: "press", t: "", v: "Ctrl+S" }], (page) => page.keyboard.press("Control+s")),
  row("reload", [{ a: "go", t: "", v: "reload" }], (page) => page.reload()),

  row("link inside a label", [{ a: "open", t: "terms" }], (_, press) => press("#terms")),
  row("label of a switch that is a button", [{ a: "turn on", t: "Maintenance mode" }], (_, press) => press("#switch-text")),
  row("checkbox that the page sets itself", [{ a: "check", t: "Require approval", v: "check" }], (_, press) => press("#approval")),
  row("card around a hidden radio", [{ a: "choose", t: "Large", c: "Size" }], (_, press) => press("#large")),
  row("two options of a list box", [{ a: "select", t: "Colours", v: "Amber, Cyan" }], async (page) => {
    await page.locator("#colours option").nth(0).click();
    await page.locator("#colours option").nth(2).click({ modifiers: ["Control"] });
  }),
  row("number by arrow keys", [{ a: "set", t: "Replicas", v: "4" }], async (page) => {
    await page.locator("#count").focus();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press("ArrowUp");
  }),
  row("slider of the page's own", [{ a: "set", t: "Throttle", v: "12" }], async (page) => {
    const box = await page.locator("#volume").boundingBox();
    if (box === null) throw new Error("there is no slider");
    await page.mouse.move(box.x + 5, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 10, { steps: 6 });
    await page.mouse.up();
  }),
  row("file", [{ a: "upload", t: "Attachment", v: "plan.csv" }], async (page, press) => {
    const chooser = page.waitForEvent("filechooser");
    await press("#attach", 0.2);
    await (await chooser).setFiles({ name: "plan.csv", mimeType: "text/csv", buffer: Buffer.from("a,b") });
  }),

  row("submit with a missing field", [{ a: "click", t: "Create" }], (_, press) => press("#submit")),
  row("emptied field", [{ a: "clear", t: "Notes" }], async (page) => {
    await page.locator("#notes").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Tab");
  }),
  row("focus and leave", [], async (page, press) => {
    await press("#notes");
    await page.keyboard.press("Tab");
  }),
  row("two lines", [{ a: "type", t: "Script", v: "line two" }], async (page, press) => {
    await press("#script");
    await page.keyboard.type("line one\nline two");
    await page.keyboard.press("Tab");
  }),
  row("input method", [{ a: "type", t: "Script", v: "日本" }], async (page, press) => {
    await press("#script");
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "にほ", selectionStart: 2, selectionEnd: 2 });
    await session.send("Input.insertText", { text: "日本" });
    await page.keyboard.press("Tab");
  }),
  row("text without keys", [{ a: "type", t: "Script", v: "dictated" }], async (page, press) => {
    await press("#script");
    await page.keyboard.insertText("dictated");
    await page.keyboard.press("Tab");
  }),
  row("passphrase, then shown", [{ a: "type", t: "Passphrase", v: "!canary-4711" }, { a: "click", t: "Show passphrase", v: "!canary-4711" }], async (page, press) => {
    await press("#secret");
    await page.keyboard.type("canary-4711");
    await press("#show");
  }),
  row("code in one field per digit", [{ a: "type", t: "" }], async (page) => {
    await page.locator(".otp input").first().focus();
    await page.keyboard.type("4938", { delay: 40 });
  }),
  row("filter, then its clear button", [{ a: "type", t: "Find servers", v: "web" }, { a: "clear button", t: "" }], async (page, press) => {
    await press("#query");
    await page.keyboard.type("web");
    await page.waitForTimeout(700);
    await press("#query-clear");
  }),

  row("row that can be pressed", [{ a: "pick", t: "db-1", c: "Servers" }], (page, press) => press(page.getByText("Stopped"))),
  row("button in a row that can be pressed", [{ a: "click", t: "Edit", c: "db-1" }], (page, press) => press(page.locator(".edit").nth(1))),
  row("row's checkbox with a useless name", [{ a: "select", t: "", c: "db-1", v: "check" }], (page, press) => press(page.locator("#rows input").nth(1))),
  row("all rows", [{ a: "select", t: "all", c: "Servers", v: "check" }], (_, press) => press("#all")),
  row("sort", [{ a: "sort", t: "Name", c: "Servers" }], (_, press) => press("#sort")),
  row("page of a table", [{ a: "open", t: "2" }], (_, press) => press("#page-2")),
  row("row's menu at the end of the body", [{ a: "choose", t: "Delete", c: "db-1" }], async (page, press) => {
    await press(page.locator(".kebab").nth(1));
    await press(page.getByRole("menuitem", { name: "Delete" }));
  }),

  row("menu item", [{ a: "choose", t: "Rename", c: "Manage" }], async (page, press) => {
    await press("#menu");
    await press(page.getByRole("menuitem", { name: "Rename" }));
  }),
  row("item of a menu within a menu", [{ a: "choose", t: "Archive" }], async (page, press) => {
    await press("#menu");
    await page.getByRole("menuitem", { name: "Move to" }).hover();
    await press(page.getByRole("menuitem", { name: "Archive" }));
  }),
  row("menu opened and left", [], async (page, press) => {
    await press("#menu");
    await page.keyboard.press("Escape");
  }),
  row("two options in one opening", [{ a: "select", t: "Zones", v: "zone-a, zone-b" }], async (page, press) => {
    await press("#zones");
    await press(page.getByRole("option", { name: "zone-a" }));
    await press(page.getByRole("option", { name: "zone-b" }));
    await page.keyboard.press("Escape");
  }),
  row("chip taken away", [{ a: "remove", t: "zone-x" }], (_, press) => press("#unchip")),
  row("tab by arrow key", [{ a: "open", t: "Logs" }], async (page) => {
    await page.locator("#tab-1").focus();
    await page.keyboard.press("ArrowRight");
  }),
  row("branch of a tree", [{ a: "expand", t: "Racks" }], (page, press) => press(page.getByText("Racks"))),
  row("dialog, then its button", [{ a: "click", t: "Delete depot" }, { a: "click", t: "Delete", c: "Delete depot?" }], async (_, press) => {
    await press("#open-dialog");
    await press("#dialog-yes");
  }),
  row("dialog left by its backdrop", [{ a: "click", t: "Delete depot" }, { a: "close", t: "" }], async (page, press) => {
    await press("#open-dialog");
    await page.mouse.click(5, 5, { delay: 25 });
  }),
];

function row(name: string, exp: readonly Expected[], gesture: (page: Page, press: Press) => Promise<unknown>): Scenario {
  return { suite: "plain", name, url: "/own/plain.html", exp, gesture };
}

/** How wide a block element of the page is. */
function widthOf(page: Page): number {
  return (page.viewportSize()?.width ?? 1300) - 32;
}
