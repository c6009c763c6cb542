import type { Page } from "@playwright/test";
import { exactText, type Press } from "../../support/gestures.ts";
import type { Expected, Scenario } from "../scenario.ts";

/** MUI: lists open on `mousedown` in portals, rows have menus that are one for all of them. */
export const muiScenarios: readonly Scenario[] = [
  identity("row's checkbox", [{ a: "select", t: "Linus Berg", v: "check" }], (page, press) => press(row(page, "Linus Berg").getByRole("checkbox"))),
  identity("row's menu, then a dialog", [{ a: "choose", t: "Remove from organization", c: "Grace Murray" }, { a: "click", t: "Remove", c: "Remove member?" }], async (page, press) => {
    await press(row(page, "Grace Murray").getByRole("button", { name: "more" }));
    await press(page.getByRole("menuitem", { name: "Remove from organization" }));
    await press(page.getByRole("button", { name: "Remove" }));
  }),
  identity("list in a dialog", [{ a: "click", t: "Invite member" }, { a: "select", t: "Role", v: "Editor", c: "Invite a member" }], async (page, press) => {
    await press(page.getByRole("button", { name: "Invite member" }));
    await press(page.getByRole("combobox", { name: "Role" }));
    await press(page.getByRole("option", { name: "Editor" }));
  }),
  identity("suggestions, several", [{ a: "click", t: "Invite member" }, { a: "select", t: "Teams", v: "Billing, Storage" }], async (page, press) => {
    await press(page.getByRole("button", { name: "Invite member" }));
    await press(page.getByRole("combobox", { name: "Teams" }));
    await press(page.getByRole("option", { name: "Billing" }));
    await press(page.getByRole("combobox", { name: "Teams" }));
    await press(page.getByRole("option", { name: "Storage" }));
  }),
  identity("tab, section, checkbox", [{ a: "open", t: "Policies" }, { a: "expand", t: "Sign-in" }, { a: "check", t: "Lock accounts after five failed attempts", v: "check", c: "Sign-in" }], async (page, press) => {
    await press(page.getByRole("tab", { name: "Policies" }));
    await press(page.getByRole("button", { name: "Sign-in" }));
    await press(exactText(page, "Lock accounts after five failed attempts"));
  }),
  identity("entry of the drawer", [{ a: "open", t: "Reports" }], (page, press) => press(exactText(page, "Reports"))),
];

const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

function identity(name: string, exp: readonly Expected[], gesture: (page: Page, press: Press) => Promise<unknown>): Scenario {
  return { suite: "MUI", name, url: "/ds/mui.html", exp, gesture };
}
