import type { Page } from "@playwright/test";
import { exactText, type Press } from "../../support/gestures.ts";
import type { Expected, Scenario } from "../scenario.ts";

/** Carbon: lists inline, menus in floating boxes, stages in a dialog. */
export const carbonScenarios: readonly Scenario[] = [
  databases("row's menu, then a name typed to confirm", [{ a: "choose", t: "Delete", c: "archive" }, { a: "type", t: "Type archive to confirm", v: "archive", c: "Delete database archive?" }, { a: "click", t: "Delete", c: "Delete database archive?" }], async (page, press) => {
    await press(page.getByRole("row").filter({ hasText: "archive" }).getByRole("button", { name: "Options" }));
    await press(page.getByRole("menuitem", { name: "Delete" }));
    await press(page.getByLabel("Type archive to confirm"));
    await page.keyboard.type("archive");
    await press(page.getByRole("dialog").getByRole("button", { name: "Delete" }));
  }),
  databases("list in a dialog", [{ a: "click", t: "Create database" }, { a: "select", t: "Engine", v: "Redis", c: "Create a database" }], async (page, press) => {
    await press(page.getByRole("button", { name: "Create database" }));
    await press(page.getByRole("combobox", { name: "Engine" }));
    await press(page.getByRole("option", { name: "Redis" }));
  }),
  databases("stage with a tile, a stepper and a switch", [{ a: "click", t: "Create database" }, { a: "click", t: "Next" }, { a: "choose", t: "Large", c: "Size" }, { a: "step", t: "Replicas", v: "2" }, { a: "turn on", t: "Autoscaling" }], async (page, press) => {
    await press(page.getByRole("button", { name: "Create database" }));
    await press(page.getByRole("button", { name: "Next" }));
    await press(exactText(page, "Large"));
    await press(page.getByRole("button", { name: "Increment number" }));
    await press(page.locator(".cds--toggle__switch"));
  }),
  databases("radio", [{ a: "choose", t: "Sundays only", c: "Window" }], (page, press) => press(exactText(page, "Sundays only"))),
  databases("date", [{ a: "set", t: "First run", v: "15" }], async (page, press) => {
    await press(page.getByLabel("First run"));
    await press(page.locator(".flatpickr-day:not(.prevMonthDay):not(.nextMonthDay)").filter({ hasText: /^15$/u }));
  }),
  databases("section", [{ a: "expand", t: "Notifications" }, { a: "check", t: "Send an email before each run", v: "check", c: "Notifications" }], async (page, press) => {
    await press(page.getByRole("button", { name: "Notifications" }));
    await press(exactText(page, "Send an email before each run"));
  }),
];

function databases(name: string, exp: readonly Expected[], gesture: (page: Page, press: Press) => Promise<unknown>): Scenario {
  return { suite: "Carbon", name, url: "/ds/carbon.html", exp, gesture };
}
