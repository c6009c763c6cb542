import { expect, test, type Page } from "@playwright/test";
import type { Target, Value } from "../../extension/generated/wire.ts";
import { SETTLED, openStage, pageFile, type Stage, type Trace } from "./trace.ts";

interface Case {
  readonly rows: string;
  readonly name: string;
  readonly act: (page: Page) => Promise<unknown>;
  /** What is said, in order, without what follows later. */
  readonly kinds?: readonly string[];
  readonly check?: (trace: Trace, page: Page) => void | Promise<void>;
}

const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error("nothing of that kind was said");
  return one;
};
const label = (target: Target | null): string => target?.label.text ?? "";
const filled = (trace: Trace): { label: string; value: Value; how: string }[] => trace.of("filled").map(({ target, value, how }) => ({ label: label(target), value, how }));
const pressAndClick = ["pressed", "released", "clicked"];

const CASES: readonly Case[] = [
  {
    rows: "M1", name: "a button", act: (page) => page.click("#save"), kinds: pressAndClick,
    check: (trace) => {
      const gestures = new Set(trace.observations.filter(({ event }) => event.kind !== "pageOpened").map(({ gesture }) => gesture));
      expect(gestures.size).toBe(1);
      expect(first(trace.of("pressed")).target).toMatchObject({ role: "button", label: { text: "Save" } });
      expect(trace.of("settled").length).toBeGreaterThan(0);
    },
  },
  { rows: "M2", name: "an icon in a button", act: (page) => page.locator("#bin-path").click(), kinds: pressAndClick, check: (trace) => { expect(label(first(trace.of("pressed")).target)).toBe("Delete"); } },
  {
    rows: "M3", name: "a control that goes on mousedown", act: (page) => page.click("#gone", { noWaitAfter: true }), 
    check: (trace) => {
      const { target } = first(trace.of("pressed"));
      expect(label(target)).toBe("Goes on mousedown");
      expect(trace.of("settled").filter(({ node }) => node === target.node).at(-1)).toMatchObject({ connected: false });
    },
  },
  {
    rows: "M4", name: "a control drawn anew while pressed", act: (page) => page.click("#old", { delay: 80 }),
    check: (trace) => { expect(label(first(trace.of("pressed")).target)).toBe("Redrawn while pressed"); expect(trace.kinds.slice(0, 2)).toEqual(["pressed", "released"]); },
  },
  {
    rows: "M5 M99", name: "an option taken on mousedown", act: async (page) => { await page.click("#combo"); await page.waitForTimeout(120); await page.locator("[role=option]").nth(1).click({ noWaitAfter: true, force: true }); },
    check: (trace) => {
      expect(first(trace.of("popupOpened")).opener).toMatchObject({ label: { text: "Zone" } });
      const option = trace.of("pressed").at(-1)?.target;
      expect(option).toMatchObject({ role: "option", label: { text: "zone-b" }, opener: { role: "combobox", label: { text: "Zone" } } });
      expect(option?.opener?.gesture).toBe(first(trace.all("pressed")).gesture);
      const trigger = trace.of("settled").filter(({ node }) => node === option?.opener?.node).at(-1);
      expect(trigger).toMatchObject({ states: { expanded: false }, value: { kind: "options", labels: ["zone-b"] } });
    },
  },
  {
    rows: "M7", name: "selecting text", act: (page) => drag(page, "#words", 5, "#words", 140),
    check: (trace) => { expect(first(trace.of("released"))).toMatchObject({ selectedText: true }); expect(first(trace.of("released")).moved).toBeGreaterThan(100); },
  },
  { rows: "M9", name: "drag and drop", act: (page) => page.dragAndDrop("#drag", "#drop"), check: (trace) => { expect(label(first(trace.of("dragStarted")).target)).toBe("drag"); expect(first(trace.of("dropped"))).toMatchObject({ what: { kind: "element" } }); expect(first(trace.all("dropped")).gesture).toBe(first(trace.all("pressed")).gesture); } },
  { rows: "M11", name: "a double click", act: (page) => page.dblclick("#words"), kinds: [...pressAndClick, ...pressAndClick, "doubleClicked"] },
  { rows: "M14", name: "a right click", act: (page) => page.click("#save", { button: "right" }), check: (trace) => { expect(label(first(trace.of("contextMenuOpened")).target)).toBe("Save"); expect(first(trace.all("contextMenuOpened")).gesture).toBe(first(trace.all("pressed")).gesture); } },
  { rows: "M19", name: "a disabled button", act: (page) => page.locator("#off-text").click({ force: true }), check: (trace) => { expect(first(trace.of("pressed")).target.states.disabled).toBe(true); expect(trace.of("clicked")).toEqual([]); } },
  { rows: "M21", name: "a click that a script passes on", act: (page) => page.click("#fan"), check: (trace) => { expect(trace.of("clicked").map(({ trusted, target }) => [label(target), trusted]).sort()).toEqual([["Clicks Save too", true], ["Save", false]]); } },
  { rows: "M22", name: "a script clicks by itself", act: (page) => page.evaluate(() => { document.getElementById("save")?.click(); }), kinds: [] },
  { rows: "M23", name: "Enter on a made-up button", act: async (page) => { await page.focus("#role-button"); await page.keyboard.press("Enter"); }, check: (trace) => { expect(trace.of("keyPressed").at(-1)).toMatchObject({ key: { key: "Enter", prevented: true } }); expect(first(trace.of("clicked"))).toMatchObject({ trusted: false, target: { label: { text: "Key button" } } }); } },
  ...["#wrap-text", "#for-label"].map((selector): Case => ({
    rows: "M34 M35", name: `a checkbox by its label ${selector}`, act: (page) => page.click(selector),
    check: (trace) => {
      const clicks = trace.all("clicked");
      expect(clicks.length).toBe(2);
      expect(clicks[0]?.time).toBe(clicks[1]?.time);
      expect(first(trace.of("changed"))).toMatchObject({ trusted: true, target: { role: "checkbox", states: { checked: "true" } } });
    },
  })),
  { rows: "M37", name: "a link in a label", act: (page) => page.click("#terms"), check: (trace) => { expect(label(first(trace.of("pressed")).target)).toBe("the terms"); expect(trace.of("changed")).toEqual([]); } },
  { rows: "M38", name: "a label that is a mere span", act: (page) => page.click("#cloud-label"), check: (trace) => { expect(first(trace.of("pressed")).target).toMatchObject({ role: "checkbox", label: { text: "Cloud label" } }); expect(trace.of("settled").at(-1)).toMatchObject({ states: { checked: "true" }, rect: first(trace.of("pressed")).target.rect }); } },
  { rows: "M40", name: "Space on a checkbox", act: async (page) => { await page.focus("#for-box"); await page.keyboard.press("Space"); }, kinds: ["keyPressed", "clicked", "changed"] },
  { rows: "M41", name: "arrows in a radio group", act: async (page) => { await page.focus("#one"); await page.keyboard.press("ArrowDown"); }, check: (trace) => { expect(first(trace.of("changed"))).toMatchObject({ target: { role: "radio", label: { text: "Two" }, states: { checked: "true" } } }); } },
  { rows: "M44", name: "a switch that turns later", act: (page) => page.click("#switch"), check: (trace) => { expect(first(trace.of("pressed")).target.states.checked).toBe("false"); expect(trace.of("settled").at(-1)).toMatchObject({ states: { checked: "true" }, rect: first(trace.of("pressed")).target.rect }); } },
  { rows: "M49", name: "typing, then Tab", act: async (page) => { await page.click("#name"); await page.keyboard.type("web-1"); await page.keyboard.press("Tab"); }, check: (trace) => { expect(filled(trace)).toEqual([{ label: "Name", value: { kind: "text", text: "web-1" }, how: "typed" }]); expect(first(trace.all("filled")).gesture).toBe(first(trace.all("pressed")).gesture); expect(trace.of("keyPressed")).toEqual([]); } },
  { rows: "M50", name: "typing, then a press elsewhere", act: async (page) => { await page.click("#name"); await page.keyboard.type("web-2"); await page.click("#save"); }, check: (trace) => { expect(trace.kinds.filter((kind) => kind === "filled" || kind === "pressed")).toEqual(["pressed", "filled", "pressed"]); } },
  { rows: "M51", name: "Enter submits", act: async (page) => { await page.click("#query"); await page.keyboard.type("db"); await page.keyboard.press("Enter"); }, check: (trace) => { expect(trace.kinds.slice(3)).toEqual(["filled", "keyPressed", "clicked", "submitted"]); expect(first(trace.of("submitted"))).toMatchObject({ form: "Search form" }); } },
  { rows: "M56", name: "a field found invalid", act: (page) => page.click("#submit"), check: (trace) => { expect(trace.of("outcome").filter(({ what }) => what === "validationError").map(({ from }) => from)).toEqual(["Query"]); } },
  { rows: "M57", name: "pasting", act: async (page) => { await page.evaluate(() => { const note = document.getElementById("note") as HTMLTextAreaElement; note.value = "pasted words"; note.select(); }); await page.keyboard.press("Control+C"); await page.click("#name"); await page.keyboard.press("Control+V"); await page.click("#save"); }, check: (trace) => { expect(filled(trace)).toEqual([{ label: "Name", value: { kind: "text", text: "pasted words" }, how: "pasted" }]); expect(trace.of("keyPressed")).toEqual([]); } },
  { rows: "M62", name: "emptying a field", act: async (page) => { await page.evaluate(() => { (document.getElementById("name") as HTMLInputElement).value = "old"; }); await page.click("#name"); await page.keyboard.press("Control+A"); await page.keyboard.press("Delete"); await page.click("#save"); }, check: (trace) => { expect(filled(trace)).toEqual([{ label: "Name", value: { kind: "empty" }, how: "cleared" }]); expect(first(trace.of("filled")).wasEmpty).toBe(false); } },
  { rows: "M69", name: "a password manager fills in", act: (page) => page.evaluate(() => { const field = document.getElementById("name") as HTMLInputElement; field.focus(); field.value = "filled-in"; field.dispatchEvent(new Event("change", { bubbles: true })); }), check: (trace) => { expect(filled(trace)).toEqual([{ label: "Name", value: { kind: "text", text: "filled-in" }, how: "autofilled" }]); } },
  { rows: "M73", name: "coming and going without a word", act: async (page) => { await page.click("#name"); await page.click("#note"); }, check: (trace) => { expect(trace.of("filled")).toEqual([]); } },
  { rows: "M77", name: "Enter in a text area", act: async (page) => { await page.click("#note"); await page.keyboard.type("a\nb"); await page.click("#save"); }, check: (trace) => { expect(filled(trace)[0]?.value).toEqual({ kind: "text", text: "a\nb" }); expect(trace.of("keyPressed")).toEqual([]); } },
  { rows: "M78", name: "an editable region", act: async (page) => { await page.click("#rich"); await page.keyboard.type("Hello"); await page.keyboard.press("Enter"); await page.keyboard.type("there"); await page.click("#save"); }, check: (trace) => { expect(filled(trace)).toEqual([{ label: "Message", value: { kind: "text", text: "Hello\nthere" }, how: "typed" }]); } },
  { rows: "M79", name: "a code editor", act: async (page) => { await page.focus("#ace-input"); await page.keyboard.type("#!/bin/sh"); await page.click("#save"); }, check: (trace) => { expect(filled(trace).map(({ value }) => value)).toEqual([{ kind: "code", text: "#!/bin/sh", language: null }]); } },
  { rows: "M80", name: "a terminal", act: async (page) => { await page.focus("#term-input"); await page.keyboard.type("rm -rf secret-folder\n"); await page.click("#save"); }, check: (trace) => { expect(filled(trace).map(({ value }) => value)).toEqual([{ kind: "masked", reason: "terminal" }]); expect(trace.text).not.toContain("secret-folder"); } },
  { rows: "M82", name: "a select by keyboard", act: async (page) => { await page.focus("#region"); await page.keyboard.press("ArrowDown"); }, check: (trace) => { expect(first(trace.of("changed"))).toMatchObject({ target: { label: { text: "Region" } }, value: { kind: "options", labels: ["Beta"] } }); } },
  { rows: "M86", name: "a date typed", act: async (page) => { await page.click("#day", { position: { x: 12, y: 10 } }); await page.keyboard.type("01022026"); }, check: (trace) => { expect(trace.of("changed").at(-1)?.value).toEqual({ kind: "text", text: "2026-01-02" }); } },
  { rows: "M90", name: "a range", act: async (page) => { await page.focus("#share"); await page.keyboard.press("ArrowRight"); }, check: (trace) => { expect(trace.of("changed").at(-1)).toMatchObject({ value: { kind: "text", text: "51" } }); } },
  { rows: "M93", name: "a file", act: (page) => page.setInputFiles("#upload", { name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("x") }), check: () => undefined },
  { rows: "M101", name: "a menu", act: async (page) => { await page.click("#dots"); await page.waitForTimeout(120); await page.getByText("Stop", { exact: true }).click(); }, check: (trace) => { expect(trace.of("pressed").at(-1)?.target).toMatchObject({ role: "menuitem", label: { text: "Stop" }, opener: { label: { text: "More" } } }); } },
  { rows: "M102", name: "a menu that opens under the pointer", act: async (page) => { await page.mouse.move(1, 1); await page.waitForTimeout(700); await page.hover("#hover"); await page.waitForTimeout(300); await page.getByText("Sub item").click(); }, check: (trace) => { expect(label(first(trace.of("hovered")).target)).toBe("Hover me"); expect(trace.of("pressed").at(-1)?.target.opener?.label.text).toBe("Hover me"); } },
  { rows: "M96", name: "a dialog opens, Escape closes it", act: async (page) => { await page.click("#ask"); await page.waitForTimeout(200); await page.keyboard.press("Escape"); }, check: (trace) => { expect(trace.of("outcome").map(({ what, text }) => [what, text])).toEqual([["dialogOpened", "Are you sure?"], ["dialogClosed", "Are you sure?"]]); } },
  { rows: "M113", name: "another view", act: (page) => page.click("#route"), check: (trace) => { expect(trace.of("outcome").filter(({ what }) => what === "navigation").map(({ text }) => text)).toEqual(["Next view"]); expect(trace.of("pageOpened").at(-1)?.arrival).toBe("route"); } },
  { rows: "M114", name: "only the address changes", act: (page) => page.evaluate(() => { history.replaceState({}, "", "?page=2"); }), check: (trace) => { expect(trace.of("pageOpened").map(({ arrival }) => arrival)).not.toContain("route"); } },
  { rows: "M122", name: "Tab", act: (page) => page.keyboard.press("Tab"), kinds: [] },
  { rows: "M123", name: "a chord", act: (page) => page.keyboard.press("Control+S"), kinds: ["keyPressed"] },
  { rows: "5.7", name: "a row comes and a message tells", act: async (page) => { await page.click("#create"); await page.waitForTimeout(500); }, check: (trace) => { expect(trace.of("outcome").map(({ what, text }) => [what, text]).sort()).toEqual([["message", "Created thing beta."], ["rowAdded", "beta"]]); } },
  { rows: "5.7", name: "a list of messages grows by one", act: async (page) => { await page.click("#again"); await page.waitForTimeout(500); await page.click("#again"); await page.waitForTimeout(500); }, check: (trace) => { expect(trace.of("outcome").map(({ text }) => text)).toEqual(["Beta is created.", "Gamma is created."]); } },
  { rows: "5.7", name: "a row's state changes", act: async (page) => { await page.click("#start"); await page.waitForTimeout(1_700); }, check: (trace) => { const change = first(trace.of("outcome").filter(({ what }) => what === "rowChanged")); expect(change).toMatchObject({ text: "alpha", from: "Pending", to: "Running" }); expect(change.after).toBeGreaterThan(1_300); } },
  { rows: "§6", name: "in an open shadow root", act: (page) => page.click("#in-open"), kinds: pressAndClick, check: (trace) => { expect(label(first(trace.of("pressed")).target)).toBe("In open shadow"); } },
  { rows: "§1.13", name: "in a frame", act: (page) => page.frameLocator("#frame").locator("#inner").click(), check: async (trace, page) => { const box = await page.locator("#frame").boundingBox(); const { frame } = first(trace.all("pressed")); expect(frame?.name).toBe("Inner"); expect(frame?.origin?.x).toBeCloseTo((box?.x ?? 0) + 2, 0); expect(frame?.origin?.y).toBeCloseTo((box?.y ?? 0) + 2, 0); } },
];

let stage: Stage;
test.beforeAll(async () => { stage = await openStage(); });
test.afterAll(async () => { await stage.close(); });

for (const { rows, name, act, kinds, check } of CASES) {
  test(`${rows}: ${name}`, async () => {
    await stage.open(pageFile("acts.html"));
    await act(stage.page);
    await stage.page.waitForTimeout(SETTLED);
    if (kinds !== undefined) expect(stage.trace.kinds).toEqual(kinds);
    await check?.(stage.trace, stage.page);
    const numbers = new Map<string, number[]>();
    for (const { document, number } of stage.trace.observations) numbers.set(document, [...(numbers.get(document) ?? []), number]);
    for (const list of numbers.values()) expect(list).toEqual(list.map((_, index) => index + 1));
    expect(stage.trace.of("gap")).toEqual([]);
    expect(stage.noise).toEqual([]);
  });
}

for (const selector of ["#link", "#by-script", "#by-mousedown"]) {
  test(`M112: nothing is lost when ${selector} leaves the page at once`, async () => {
    await stage.open(pageFile("acts.html"));
    await stage.page.click(selector, { noWaitAfter: true });
    await stage.page.waitForURL("**/second");
    await stage.page.waitForTimeout(600);
    expect(stage.trace.of("pressed").map(({ target }) => label(target)).length).toBe(1);
    const pages = stage.trace.all("pageOpened").map(({ page }) => page?.heading);
    expect(pages).toEqual(["Acts", "Second page"]);
  });
}

async function drag(page: Page, from: string, fromX: number, to: string, toX: number): Promise<void> {
  const [start, end] = [await page.locator(from).boundingBox(), await page.locator(to).boundingBox()];
  if (start === null || end === null) throw new Error("not on the page");
  await page.mouse.move(start.x + fromX, start.y + 8);
  await page.mouse.down();
  await page.mouse.move(end.x + toX, end.y + 8, { steps: 5 });
  await page.mouse.up();
}
