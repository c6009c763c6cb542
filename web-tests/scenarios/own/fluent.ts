import type { Page } from "@playwright/test";
import { exactText, type Press } from "../../support/gestures.ts";
import type { Expected, Scenario } from "../scenario.ts";

/** Fluent: real labels, popups in a provider at the end of the body. */
export const fluentScenarios: readonly Scenario[] = [
  portal("text field", [{ a: "type", t: "Name", v: "vm-1", c: "Basics" }], async (page, press) => {
    await press(page.getByRole("textbox", { name: "Name" }));
    await page.keyboard.type("vm-1");
    await page.keyboard.press("Tab");
  }),
  portal("drop-down", [{ a: "select", t: "Region", v: "North Europe", c: "Basics" }], async (page, press) => {
    await press(page.getByRole("combobox", { name: "Region" }));
    await press(page.getByRole("option", { name: "North Europe" }));
  }),
  portal("combobox with search", [{ a: "select", t: "Image", v: "Debian 13" }], async (page, press) => {
    await press(page.getByRole("combobox", { name: "Image" }));
    await page.keyboard.type("deb");
    await press(page.getByRole("option", { name: "Debian 13" }));
  }),
  portal("combobox by keys", [{ a: "select", t: "Image", v: "Windows Server" }], async (page) => {
    await page.getByRole("combobox", { name: "Image" }).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }),
  portal("spin button", [{ a: "step", t: "", c: "Instances" }], (page, press) => press(page.getByRole("button", { name: "Increment value" }))),
  portal("checkbox", [{ a: "check", t: "Encrypt the disk", v: "check" }], (page, press) => press(exactText(page, "Encrypt the disk"))),
  portal("switch", [{ a: "turn on", t: "Auto-shutdown" }], (page, press) => press(exactText(page, "Auto-shutdown"))),
  portal("radio", [{ a: "choose", t: "Trusted launch", c: "Security type" }], (page, press) => press(exactText(page, "Trusted launch"))),
  portal("menu", [{ a: "choose", t: "Resize", c: "More" }], async (page, press) => {
    await press(page.getByRole("button", { name: "More" }));
    await press(page.getByRole("menuitem", { name: "Resize" }));
  }),
  portal("dialog", [{ a: "click", t: "Delete" }, { a: "click", t: "Yes, delete", c: "Delete resource?" }], async (page, press) => {
    await press(page.getByRole("button", { name: "Delete" }));
    await press(page.getByRole("button", { name: "Yes, delete" }));
  }),
  portal("tab", [{ a: "open", t: "Activity log" }], (page, press) => press(page.getByRole("tab", { name: "Activity log" }))),
  portal("accordion", [{ a: "expand", t: "Tags" }], (page, press) => press(page.getByRole("button", { name: "Tags" }))),
];

function portal(name: string, exp: readonly Expected[], gesture: (page: Page, press: Press) => Promise<unknown>): Scenario {
  return { suite: "fluent", name, url: "/ds/fluent.html", exp, gesture };
}
