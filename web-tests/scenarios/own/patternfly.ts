import type { Page } from "@playwright/test";
import { exactText, type Press } from "../../support/gestures.ts";
import type { Expected, Scenario } from "../scenario.ts";

/** PatternFly: menus at the end of the body without a link to what opened them, useless names in rows. */
export const patternflyScenarios: readonly Scenario[] = [
  pods("text field", [{ a: "type", t: "Name", v: "api", c: "General" }], async (page, press) => {
    await press("#name");
    await page.keyboard.type("api");
    await page.keyboard.press("Tab");
  }),
  pods("select", [{ a: "select", t: "Project", v: "prod" }], async (page, press) => {
    await press("#project");
    await press(exactText(page, "prod"));
  }),
  pods("checkbox", [{ a: "check", t: "Always pull the image", v: "check" }], (page, press) => press(exactText(page, "Always pull the image"))),
  pods("switch", [{ a: "turn on", t: "Pause rollouts" }], (page, press) => press(page.locator(".pf-v6-c-switch__toggle"))),
  pods("radio", [{ a: "choose", t: "Recreate", c: "Strategy" }], (page, press) => press(exactText(page, "Recreate"))),
  pods("row's checkbox", [{ a: "select", t: "", c: "db-1", v: "check" }], (page, press) => press(page.getByRole("checkbox", { name: "Select row 1" }))),
  pods("row's menu", [{ a: "choose", t: "Edit labels", c: "db-1" }], async (page, press) => {
    await press(page.getByRole("button", { name: "Kebab toggle" }).nth(1));
    await press(page.getByRole("menuitem", { name: "Edit labels" }));
  }),
  pods("row's menu, then the dialog", [{ a: "choose", t: "Delete Pod", c: "db-1" }, { a: "click", t: "Delete", c: "Delete Pod?" }], async (page, press) => {
    await press(page.getByRole("button", { name: "Kebab toggle" }).nth(1));
    await press(page.getByRole("menuitem", { name: "Delete Pod" }));
    await press(page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }));
  }),
  pods("tab", [{ a: "open", t: "Events" }], (page, press) => press(page.getByRole("tab", { name: "Events" }))),
  pods("expandable section", [{ a: "expand", t: "Advanced options" }], (page, press) => press(page.getByRole("button", { name: "Advanced options" }))),
];

function pods(name: string, exp: readonly Expected[], gesture: (page: Page, press: Press) => Promise<unknown>): Scenario {
  return { suite: "patternfly", name, url: "/ds/patternfly.html", exp, gesture };
}
