import type { Page } from "@playwright/test";
import { exactText, type Press } from "../../support/gestures.ts";
import type { Expected, Scenario } from "../scenario.ts";

/** Angular Material: overlays at the end of the body, labels that float, hosts instead of buttons, ligatures as icons. */
export const angularScenarios: readonly Scenario[] = [
  workloads("list", [{ a: "select", t: "Namespace", v: "payments", c: "Scheduling" }], async (page, press) => {
    await press(page.locator("mat-select"));
    await press(page.getByRole("option", { name: "payments" }));
  }),
  workloads("suggestions", [{ a: "select", t: "Image", v: "redis:8" }], async (page, press) => {
    await press(page.getByRole("combobox", { name: "Image" }));
    await press(page.getByRole("option", { name: "redis:8" }));
  }),
  workloads("date", [{ a: "set", t: "Start date", v: "15" }], async (page, press) => {
    await press(page.getByRole("button", { name: "Open calendar" }));
    await press(page.locator(".mat-calendar-body-cell").filter({ hasText: /^\s*15\s*$/u }));
  }),
  workloads("switch", [{ a: "turn on", t: "Autoscaling" }], (page, press) => press(exactText(page, "Autoscaling"))),
  workloads("checkbox", [{ a: "check", t: "Expose to the internet", v: "check" }], (page, press) => press(exactText(page, "Expose to the internet"))),
  workloads("radio", [{ a: "choose", t: "Recreate", c: "Strategy" }], (page, press) => press(exactText(page, "Recreate"))),
  workloads("row's menu", [{ a: "choose", t: "Delete", c: "billing" }], async (page, press) => {
    await press(page.getByRole("row").filter({ hasText: "billing" }).getByRole("button", { name: "More" }));
    await press(page.getByRole("menuitem", { name: "Delete" }));
  }),
  workloads("section", [{ a: "expand", t: "Probes" }, { a: "type", t: "Path", v: "/ready", c: "Probes" }], async (page, press) => {
    await press(exactText(page, "Probes"));
    await press(page.getByLabel("Path"));
    await page.keyboard.type("/ready");
  }),
  workloads("stages", [{ a: "open", t: "Rollout" }, { a: "type", t: "Version", v: "1.4.2" }, { a: "click", t: "Next" }, { a: "click", t: "Roll out" }], async (page, press) => {
    await press(page.getByRole("tab", { name: "Rollout" }));
    await press(page.getByRole("textbox", { name: "Version" }));
    await page.keyboard.type("1.4.2");
    await press(page.getByRole("button", { name: "Next" }));
    await press(page.getByRole("button", { name: "Roll out" }));
  }),
];

function workloads(name: string, exp: readonly Expected[], gesture: (page: Page, press: Press) => Promise<unknown>): Scenario {
  return { suite: "Angular Material", name, url: "/ds/angular.html", exp, gesture };
}
